import Explorer
import Screen
import Testing

/// The main screens as they are seen.
///
/// `styled` ones carry their styles in letters.
struct ScreenTests {
  @Test func `the three panes`() {
    var driver = Driver(columns: 120, rows: 18)
    driver.press("")
    #expect(
      driver.screen == """
         dragoman papers   3 documents   7 sections   4 actors   7 claims                                                ? help
        ┌▸Documents ─────────────┬ Sections ─────────────────────┬ Chapter 1: The Quay ──────────────────────────[Linked] Text ┐
        │▌The Harbour Question   │▌Chapter 1: The Quay    ✗1 ?1 3│ By Ada Writer                                               │
        │ A Ferry for Norland   2│   What was seen           ✗1 2│ 3 claims: 1 denied, 1 alleged; most by Mara Lindqvist       │
        │ 東京の港について      1│   What was paid           ?1 1│                                                             │
        │                        │ Chapter 2: Afterwards     ?1 1│ Actors  3                                                   │
        │                        │                               │▌ Mara Lindqvist                person        3 here      4 ▸│
        │                        │                               │  Port Authority                organization  2 here      2 ▸│
        │                        │                               │  Norland                       state         1 here      2 ▸│
        │                        │                               │                                                             │
        │                        │                               │ Claims  3                                                   │
        │                        │                               │  Mara Lindqvist said                                        │
        │                        │                               │    the old quay had been sinking for years                  │
        │                        │                               │  Mara Lindqvist denied                               denied │
        │                        │                               │    any delay in the warnings                                │
        │                        │                               │  Norland accused                                    alleged │
        └────────────────── 1/3 ─┴───────────────────────── 1/4 ─┴───────────────────────────────────────────────────── 1/6 ▾ ─┘
                                      Tab pane  / search  f filter  C claims  e export  Enter follow  v view  : command  q quit
        """)
  }

  @Test func `two panes and the section's links`() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("<Enter>jj")
    #expect(
      driver.screen == """
         dragoman papers › The Harbour Question                                  ? help
        ┌▸Sections ────────────────┬ What was paid ──────────────────────[Linked] Text ┐
        │ Chapter 1: The Quay      │ By Ada Writer                                     │
        │   What was seen      ✗1 2│ 1 claim: 1 alleged                                │
        │▌  What was paid      ?1 1│                                                   │
        │ Chapter 2: Afterwards    │ Actors  3                                         │
        │                          │▌ Norland             state         1 here      2 ▸│
        │                          │  Port Authority      organization  1 here      2 ▸│
        │                          │  Mara Lindqvist      person        1 here      4 ▸│
        │                          │                                                   │
        │                          │ Claims  1                                         │
        │                          │  Norland accused                          alleged │
        │                          │    of hiding the cost                             │
        │                          │    via Mara Lindqvist                             │
        │                          │                                                   │
        │                          │                                                   │
        │                          │                                                   │
        │                          │                                                   │
        │                          │                                                   │
        │                          │                                                   │
        │                          │                                                   │
        │                          │                                                   │
        └──────────────────── 3/4 ─┴───────────────────────────────────────────── 1/4 ─┘
         1/3 documents                 Tab pane  / search  f filter  C claims  e export
        """)
  }

  @Test func `the text as written`() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("<Enter>t<Tab>")
    #expect(
      driver.screen == """
         dragoman papers › The Harbour Question                                  ? help
        ┌ Sections ────────────────┬▸Chapter 1: The Quay ──────────────── Linked [Text]┐
        │▌Chapter 1: The Quay      │ The Harbour Question                              │
        │   What was seen      ✗1 2│                                                   │
        │   What was paid      ?1 1│ By Ada Writer                                     │
        │ Chapter 2: Afterwards    │                                                   │
        │                          │ Chapter 1: The Quay                               │
        │                          │                                                   │
        │                          │ The Port Authority closed the quay in May. Nobody │
        │                          │ was asked.                                        │
        │                          │                                                   │
        │                          │ What was seen                                     │
        │                          │                                                   │
        │                          │ Mara Lindqvist said the old quay had been sinking │
        │                          │ for years. She denied any delay in the warnings.  │
        │                          │                                                   │
        │                          │ What was paid                                     │
        │                          │                                                   │
        │                          │ Norland accused the Port Authority of hiding the  │
        │                          │ cost, through Lindqvist.                          │
        │                          │                                                   │
        │                          │                                                   │
        └──────────────────── 1/4 ─┴───────────────────────────────────────────────────┘
         1/3 documents     Tab pane  / search  C claims  e export  Enter follow  v view
        """)
  }

  @Test func `a claim's words in the text are marked`() {
    var driver = Driver(columns: 60, rows: 8)
    driver.press("<Enter>j<Enter>jj<Enter>")
    #expect(
      driver.frame.styledText == """
        ⟨r: ⟩⟨br:dragoman ⟩⟨r:papers › The Harbour Question              ? help ⟩
        ⟨d:┌⟩ Sections ⟨d:─────────⟩⟨b:┬⟩⟨br:▸What was seen ⟩⟨b:─────────⟩ Linked ⟨b:[Text]┐⟩
        ⟨d:│⟩ Chapter 1: The Qu…⟨b:│⟩                                      ⟨b:│⟩
        ⟨d:│⟩⟨bC:▌⟩⟨b:  What was seen   │⟩ ⟨buC:Mara Lindqvist⟩ ⟨uM:said⟩ ⟨iG:the old quay had⟩ ⟨b:│⟩
        ⟨d:│⟩   What was paid   ⟨b:│⟩ ⟨iG:been sinking for years⟩. ⟨burC:She⟩ ⟨urM:denied⟩   ⟨b:│⟩
        ⟨d:│⟩ Chapter 2: Afterw…⟨b:│⟩ ⟨riG:any delay in the warnings⟩.           ⟨b:│⟩
        ⟨d:└───────────── 2/4 ─⟩⟨b:┴──────────────────────────────── 5/5 ─┘⟩
        ⟨r: 1/3 documents       Tab pane  / search  C claims  e export ⟩
        """)
  }

  @Test func `the text tells names, sources, cues and contents apart`() {
    var driver = Driver(columns: 60, rows: 8)
    driver.press("<Enter>jj<Enter>t")
    #expect(
      driver.frame.styledText == """
        ⟨r: ⟩⟨br:dragoman ⟩⟨r:papers › The Harbour Question              ? help ⟩
        ⟨d:┌⟩ Sections ⟨d:─────────⟩⟨b:┬⟩⟨br:▸What was paid ⟩⟨b:─────────⟩ Linked ⟨b:[Text]┐⟩
        ⟨d:│⟩ Chapter 1: The Qu…⟨b:│⟩ ⟨b:What was paid⟩                        ⟨b:│⟩
        ⟨d:│⟩   What was seen   ⟨b:│⟩                                      ⟨b:│⟩
        ⟨d:│⟩⟨bC:▌⟩⟨b:  What was paid   │⟩ ⟨burC:Norland⟩ ⟨uM:accused⟩ the ⟨bC:Port Authority⟩   ⟨b:│⟩
        ⟨d:│⟩ Chapter 2: Afterw…⟨b:│⟩ ⟨iG:of hiding the cost⟩, through          ⟨b:│⟩
        ⟨d:└───────────── 3/4 ─⟩⟨b:┴────────────────────────────── 4/5 ▾ ─┘⟩
        ⟨r: 1/3 documents       Tab pane  / search  C claims  e export ⟩
        """)
  }

  @Test func `a dossier`() {
    var driver = Driver(columns: 80, rows: 40)
    driver.press("<Enter><Enter><Enter>z")
    #expect(
      driver.screen == """
         The Harbour Question › Mara Lindqvist                                  Dossier
        ┌▸Mara Lindqvist ─────────────────────────────────────── Linked  Text [Dossier]┐
        │ person · 4 mentions in 2 documents                                           │
        │ also: Lindqvist, the harbour master                                          │
        │                                                                              │
        │ Claims by it  3                                                              │
        │▌ Mara Lindqvist said                                                         │
        │▌   the old quay had been sinking for years                                   │
        │▌   The Harbour Question › What was seen                                      │
        │  Mara Lindqvist denied                                                denied │
        │    any delay in the warnings                                                 │
        │    The Harbour Question › What was seen                                      │
        │  Mara Lindqvist, said                                                        │
        │    “We need the quay,”                                                       │
        │    A Ferry for Norland › The plan                                            │
        │                                                                              │
        │ Claims about it  1                                                           │
        │  Mara Lindqvist denied                                                denied │
        │    any delay in the warnings                                                 │
        │    The Harbour Question › What was seen                                      │
        │                                                                              │
        │ Claims that came through it  1                                               │
        │  Norland accused                                                     alleged │
        │    of hiding the cost                                                        │
        │    via Mara Lindqvist                                                        │
        │    The Harbour Question › What was paid                                      │
        │                                                                              │
        │ Appears with  2                                                              │
        │  Norland                                                         2 sections ▸│
        │  Port Authority                                                   1 section ▸│
        │                                                                              │
        │ Mentioned  4                                                                 │
        │  The Harbour Question › What was seen                                        │
        │    Mara Lindqvist said the old quay had been sinking for years.              │
        │    She denied any delay in the warnings.                                     │
        │  The Harbour Question › What was paid                                        │
        │    Norland accused the Port Authority of hiding the cost, through Lindqvist. │
        │  A Ferry for Norland › The plan                                              │
        └───────────────────────────────────────────────────────────────────── 1/14 ▾ ─┘
         1/3 documents · 1/4 sections    ? help  Tab pane  / search  f filter  C claims
        """)
  }

  @Test func `the results of a search and the selected one beside them`() {
    var driver = Driver(columns: 120, rows: 16)
    driver.press("/quay<Down>")
    #expect(
      driver.screen == """
         dragoman papers   3 documents   7 sections   4 actors   7 claims                                               F1 help
         The Harbour Question                                  3 sections │ What was seen
          Chapter 1: The Quay                                             │
            The Port Authority closed the quay in May. Nobody was asked.  │ Mara Lindqvist said the old quay had been sinking
        ▌ What was seen                                                   │ for years. She denied any delay in the warnings.
        ▌   Mara Lindqvist said the old quay had been sinking for years. …│
          Chapter 2: Afterwards                                           │
            The quay reopened. It is thought to be safe.                  │
         A Ferry for Norland                                    1 section │
          The plan                                                        │
            … “We need the quay,” said Mara Lindqvist.                    │
                                                                          │
                                                                          │
                                                                          │
                                                                          │
        /quay                                                                                         4 sections in 2 documents
        """)
  }

  @Test func `the results of a search on eighty columns`() {
    var driver = Driver(columns: 80, rows: 14)
    driver.press("/quay")
    #expect(
      driver.screen == """
         dragoman papers   3 documents   7 sections   4 actors   7 claims       F1 help
         The Harbour Question                                                3 sections
        ▌ Chapter 1: The Quay
        ▌   The Port Authority closed the quay in May. Nobody was asked.
          What was seen
            Mara Lindqvist said the old quay had been sinking for years. She denied any…
          Chapter 2: Afterwards
            The quay reopened. It is thought to be safe.
         A Ferry for Norland                                                  1 section
          The plan
            Norland wants a ferry. “We need the quay,” said Mara Lindqvist.


        /quay                                                 4 sections in 2 documents
        """)
  }

  @Test func `a match in the text`() {
    var driver = Driver(columns: 100, rows: 12)
    driver.press("/quay<Enter>n")
    #expect(
      driver.screen == """
         dragoman papers   3 documents   7 sections   4 actors   7 claims                            ? help
        ┌ Documents ─────────┬ Sections ────────────────┬▸What was seen ───────────────────── Linked [Text]┐
        │▌The Harbour        │ Chapter 1: The Quay      │ What was seen                                    │
        │▌Question           │▌  What was seen      ✗1 2│                                                  │
        │ A Ferry for Norland│   What was paid      ?1 1│ Mara Lindqvist said the old quay had been        │
        │ 東京の港について  1│ Chapter 2: Afterwards    │ sinking for years. She denied any delay in the   │
        │                    │                          │ warnings.                                        │
        │                    │                          │                                                  │
        │                    │                          │                                                  │
        │                    │                          │                                                  │
        └────────────── 1/3 ─┴──────────────────── 2/4 ─┴──────────────────────────────────────────────────┘
         match 2 of 4 in 2 documents           Tab pane  / search  C claims  e export  Enter follow  v view
        """)
  }

  @Test func `the export dialog`() {
    var driver = Driver(columns: 80, rows: 16)
    driver.press("<Enter>e")
    #expect(
      driver.screen == """
         dragoman papers › The Harbour Question                                  ? help
        ┌▸Sections ────────────────┬ Chapter 1: The Quay ────────────────[Linked] Text ┐
        │▌Chapter 1: The Quay      │ By Ada Writer                                     │
        │   What was seen      ✗1 2│ 3 claims: 1 denied, 1 alleged; most by Mara Lindq…│
        │ ┌▸Export Chapter 1: The Quay ──────────────────────────────────────────────┐ │
        │ │▌markdown  for a report                                                   │ │
        │ │ json      for programs                                                   │▸│
        │ │                                                                          │▸│
        │ │ to the-harbour-question-chapter-1-the-quay.md                            │▸│
        │ │                                                                          │ │
        │ └──────────────────────────────────────────────────────────────────────────┘ │
        │                          │  Mara Lindqvist said                              │
        │                          │    the old quay had been sinking for years        │
        │                          │  Mara Lindqvist denied                     denied │
        └──────────────────── 1/4 ─┴─────────────────────────────────────────── 1/6 ▾ ─┘
         1/3 documents · 1/4 sections                    Enter choose  Esc back  y copy
        """)
  }

  @Test func `the help`() {
    var driver = Driver(columns: 80, rows: 14)
    driver.press("?")
    #expect(
      driver.screen == """
         dragoman papers   3 documents   7 sections   4 actors   7 claims
        ┌▸Help ────────────────────────────────────────────────────────────────────────┐
        │ Moving                                                                       │
        │▌j, Down                   move down, as many rows as the number before it    │
        │ k, Up                     move up, as many rows as the number before it      │
        │ PgDn, Ctrl-F, Space       move down a page                                   │
        │ PgUp, Ctrl-B              move up a page                                     │
        │ Ctrl-D                    move down half a page                              │
        │ Ctrl-U                    move up half a page                                │
        │ g, Home                   go to the first row, or the one numbered           │
        │ G, End                    go to the last row, or the one numbered            │
        │ Tab, Ctrl-W w             go to the next pane                                │
        └────────────────────────────────────────────────────────────────────── more ▾ ┘
         1/3 documents · 1/4 sections                    Enter do it  / find  Esc close
        """)
  }

  @Test func `one pane where there is no room for two`() {
    var driver = Driver(columns: 40, rows: 12)
    driver.press("<Enter><Enter>")
    #expect(
      driver.screen == """
         The… › Chapter 1: The Quay      Linked
         By Ada Writer
         3 claims: 1 denied, 1 alleged; most by…

         Actors  3
        ▌ Mara Lindqvist         3 here      4 ▸
          Port Authority         2 here      2 ▸
          Norland                1 here      2 ▸

         Claims  3
          Mara Lindqvist said
         1/3 · 1/4 · 1/6       ? help  Tab pane
        """)
  }

  @Test func `the smallest screen`() {
    var driver = Driver(columns: 20, rows: 6)
    driver.press("<Enter><Enter>")
    #expect(
      driver.screen == """
         Chapter 1:… Linked
         3 claims: 1 denied…

         Actors  3
        ▌ Mara Lind…  3 here
         1/3 · 1/4 · 1/6
        """)
  }

  @Test func `wide characters keep the borders straight`() {
    var driver = Driver(columns: 100, rows: 10)
    driver.press("G")
    #expect(
      driver.screen == """
         dragoman papers   3 documents   7 sections   4 actors   7 claims                            ? help
        ┌▸Documents ─────────┬ Sections ────────────────┬ 第一章 港 ─────────────────────────[Linked] Text ┐
        │ The Harbour Questi…│▌第一章 港               1│ 1 claim                                          │
        │ A Ferry for Norland│                          │                                                  │
        │▌東京の港について  1│                          │ Actors  1                                        │
        │                    │                          │▌ 田中 健            person        1 here      1 ▸│
        │                    │                          │                                                  │
        │                    │                          │ Claims  1                                        │
        └────────────── 3/3 ─┴──────────────────── 1/1 ─┴────────────────────────────────────────── 1/2 ▾ ─┘
                  Tab pane  / search  f filter  C claims  e export  Enter follow  v view  : command  q quit
        """)
  }

  @Test func `a filter being typed`() {
    var driver = Driver(columns: 80, rows: 10)
    driver.press("<Enter>fpaid")
    #expect(
      driver.screen == """
         dragoman papers › The Harbour Question                                 F1 help
        ┌▸Sections (paid) ─────────┬ What was paid ──────────────────────[Linked] Text ┐
        │▌  What was paid      ?1 1│ By Ada Writer                                     │
        │                          │ 1 claim: 1 alleged                                │
        │                          │                                                   │
        │                          │ Actors  3                                         │
        │                          │▌ Norland             state         1 here      2 ▸│
        │                          │  Port Authority      organization  1 here      2 ▸│
        └─────────────── 1/1 of 4 ─┴─────────────────────────────────────────── 1/4 ▾ ─┘
        filter: paid
        """)
  }
}
