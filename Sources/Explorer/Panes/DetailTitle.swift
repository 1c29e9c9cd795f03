internal import Corpus

/// The words on the border of the Detail pane: the section's title, or the actor's name.
struct DetailTitle {
  let state: State

  var words: String {
    if case .actor(let actor) = state.detail.subject {
      return state.corpus.actors[Int(actor)].name
    }
    guard let place = state.place else { return Pane.detail.title }
    let document = state.corpus.documents[place.document]
    return document.title(of: document.sections[place.section])
  }
}
