import ArgumentParser
import Language

/// `dragoman-train train`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains models and writes their files.",
    discussion: """
      Each model works with those before it, in this order: clusters, phrases, sentences, tags, names, \
      cues (with roles), factuality, scores; genders works with none. After one of them those after it have to be trained anew. The \
      same data give the same bytes.
      """)

  @Argument(help: "The models to train, in their order; all of them when left out.")
  var models: [Models.Name] = []

  @OptionGroup var data: DataFolders
  @OptionGroup var folder: ModelFolder

  func run() throws {
    for model in models.isEmpty ? Models.Name.allCases : models where model != .roles {
      Progress.note("training \(model.rawValue)")
      try train(model)
    }
  }

  private func train(_ model: Models.Name) throws {
    switch model {
    case .clusters: try folder.write(clusters(), .clusters)
    case .phrases: try folder.write(phrases(), .phrases)
    case .sentences:
      var trainer = SentenceTrainer(
        try data.records(.sentences), models: folder.models(), recipe: .sentences)
      try folder.write(trainer.model(), .sentences)
    case .tags:
      var trainer = TagTrainer(
        try data.records(.tags), annotator: Annotator(models: folder.models()))
      try folder.write(trainer.model(.tags), .tags)
    case .names:
      var trainer = NameTrainer(
        try data.records(.names), models: folder.models(), recipe: .names)
      try folder.write(trainer.model(), .names)
    case .cues, .roles:
      var trainer = AttributionTrainer(
        try data.records(.cues), models: folder.models(), cues: .cues, roles: .roles)
      let models = trainer.models()
      try folder.write(models.cues, .cues)
      try folder.write(models.roles, .roles)
    case .factuality:
      let trainer = FactualityTrainer(
        try data.records(.factuality), annotator: Annotator(models: folder.models()),
        bits: 16)
      try folder.write(trainer.bytes(penalty: 30), .factuality)
    case .genders:
      try folder.write(GenderTrainer(data.forenames()).bytes(), .genders)
    case .scores:
      let texts = try HeldOutTexts(data, folder)
      let trainer = ClaimScoreTrainer(texts.claims())
      try folder.write(trainer.bytes(), .scores)
    }
  }

  private func clusters() throws -> [UInt8] {
    var texts = ClusterTexts()
    if let text = data.text { try texts.add(folder: text) }
    texts.add(try data.trainingRecords())
    guard !texts.stream.isEmpty else {
      throw ValidationError("nothing to cluster; give a folder of plain text as --text")
    }
    let clustering = WordClustering.induce(from: texts.stream) { Progress.note("  \($0)") }
    return ClusterFile.bytes(
      clustering.words.map { word in
        ClusterFile.Entry(
          key: ClusterTable.key(of: word.bytes), fine: word.fine + 1, coarse: word.coarse + 1)
      })
  }

  private func phrases() -> [UInt8] {
    ClusterFile.bytes(
      PhraseList.entries().map {
        ClusterFile.Entry(key: $0.hash, fine: Int($0.kinds), coarse: 0)
      })
  }
}

extension Models.Name: ExpressibleByArgument {}
