/// A place where a document names, describes or points at an actor: 12 bytes.
package struct Mention: Hashable, Sendable {
  package enum Form: String, Sendable, CaseIterable {
    case name
    case nominal
    case pronoun
  }

  package var span: TextSpan
  /// The actor above, the form in the lowest two bits.
  private var actorAndForm: UInt32

  package init(span: TextSpan, actor: ActorIndex, form: Form) {
    self.span = span
    actorAndForm = actor << 2 | form.bits
  }

  package var actor: ActorIndex { actorAndForm >> 2 }

  package var form: Form { Form(bits: actorAndForm & 3) }
}

extension Mention.Form {
  /// The form as a number of two bits.
  fileprivate var bits: UInt32 {
    switch self {
    case .name: 0
    case .nominal: 1
    case .pronoun: 2
    }
  }

  fileprivate init(bits: UInt32) {
    switch bits {
    case 0: self = .name
    case 1: self = .nominal
    default: self = .pronoun
    }
  }
}
