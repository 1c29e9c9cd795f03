package import Corpus

/// Two documents on a dispute about water, with all that a query or an export can ask for.
package func sampleCorpus() -> Corpus {
  var builder = CorpusBuilder()
  builder.actor("Ruritania", .state, aliases: ["Ruritanian government", "R.U."])
  builder.actor("Queen Ada", .person, aliases: ["Ada"])
  builder.actor("Herald", .organization)
  builder.document(
    "papers/river.txt",
    """
    = A Quarrel over the River
    @ By Jan Novák
    # Chapter 1: The Dam
    ⟦Ruritania|Ruritania⟧ built a dam. Its engineers’ café stands nearby.
    ## Water Rights
    ⟦⟦Queen Ada|Queen Ada⟧|source 1 Queen Ada⟧ ⟦denied|cue 1 deny⟧ ⟦that the dam starved farms|content 1⟧.
    ⟦⟦Ruritania|Ruritania⟧|source 2 Ruritania⟧ ⟦claimed|cue 2 claim⟧, ⟦the Herald|via 2 Herald⟧ wrote, ⟦“fair shares for all”|content 2⟧.
    # Chapter 2: The Talks
    Negotiators met twice; the water-sharing deal failed. R.U. ministers left.
    ~ Share this dam on every network
    """,
    claims: [
      1: .init(.reported, status: .denied, about: ["Ruritania"]),
      2: .init(.quoted, status: .alleged),
    ])
  builder.document(
    "papers/market.txt",
    """
    = Market Days
    The dam and the dam and the dam were forgotten on market days.
    ⟦⟦Ada|Queen Ada⟧|source 1 Queen Ada⟧ ⟦said|cue 1 say⟧ ⟦trade would grow|content 1⟧.
    """,
    claims: [1: .init(.reported, status: .asserted)])
  return builder.corpus()
}
