import Corpus
import Testing

/// E-mails kept as text.
struct MailTests {
  private let mail = """
    From: "Marta Velden" <marta@example.org>
    To: Erik Sund <erik@example.org>
    Subject: Re: the boats
    Date: Mon, 3 Jun 2019 10:12:00 +0200

    The boats stay in the harbour.
    """

  @Test func `the head tells title, author and date, and is not read`() throws {
    let document = try read(mail)
    #expect(document.title == "Re: the boats")
    #expect(document.author.map { document.text[$0] } == "Marta Velden")
    #expect(document.date != nil)
    #expect(try blocks(mail).filter { $0.hasPrefix("paragraph") }.count == 1)
  }

  @Test func `the sender of a mail within another is the label of what follows`() throws {
    let text =
      mail + "\n\n-----Original Message-----\nFrom: Erik Sund\nTo: Marta Velden\n"
      + "Subject: the boats\n\nThe boats sank."
    #expect(try blocks(text).suffix(4).contains("speaker: Erik Sund"))
  }

  @Test func `one line that looks so is no mail`() throws {
    #expect(try read("From: the harbour\n\nThe boats stay.").author == nil)
  }
}
