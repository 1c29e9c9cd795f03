import Corpus
import Testing

struct MentionTests {
  @Test(arguments: Mention.Form.allCases)
  func `a mention keeps its actor and its form`(form: Mention.Form) {
    for actor: ActorIndex in [0, 1, 2, 3, 70_000, 1 << 30 - 1] {
      let mention = Mention(span: TextSpan(3, 9), actor: actor, form: form)
      #expect(mention.actor == actor)
      #expect(mention.form == form)
      #expect(mention.span == TextSpan(3, 9))
    }
  }

  @Test
  func `mentions and places stay small`() {
    #expect(MemoryLayout<Mention>.stride == 12)
    #expect(MemoryLayout<Place>.stride == 8)
  }
}
