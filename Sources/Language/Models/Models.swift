internal import CModels

/// The trained models that the engine works with; what is missing is done by rules.
package struct Models: Sendable {
  /// The files that `dragoman-train` writes.
  package enum Name: String, CaseIterable, Sendable {
    case clusters
    case phrases
    case sentences
    case tags
    case names
    case cues
    case roles
    case factuality
    case genders
    case scores
  }

  let clusters: ClusterTable?
  let phrases: ClusterTable?
  let sentences: SentenceModel?
  let tags: TagModel?
  package let names: NameModel?
  package let attributions: AttributionModel?
  package let factuality: FactualityModel?
  package let genders: GenderModel?
  package let scores: ClaimScoreModel?

  /// The models in the bytes of their files, which have to outlive them.
  package init(_ bytes: (Name) -> UnsafeRawBufferPointer) {
    clusters = unsafe ClusterTable(bytes(.clusters))
    phrases = unsafe ClusterTable(bytes(.phrases))
    names = unsafe WeightTable(bytes(.names)).map(NameModel.init)
    if let cues = unsafe WeightTable(bytes(.cues)), let roles = unsafe WeightTable(bytes(.roles)) {
      attributions = AttributionModel(cues: cues, roles: roles)
    } else {
      attributions = nil
    }
    sentences = unsafe WeightTable(bytes(.sentences)).map(SentenceModel.init)
    tags = unsafe WeightTable(bytes(.tags)).map(TagModel.init)
    factuality = unsafe FactualityModel(bytes(.factuality))
    genders = unsafe GenderModel(bytes(.genders))
    scores = unsafe ClaimScoreModel(bytes(.scores))
  }

  /// The models in the program's own read-only data.
  package init() {
    unsafe self.init { name in
      var length = 0
      let start = unsafe dragoman_model(Self.embedded(name), &length)
      return unsafe UnsafeRawBufferPointer(start: start, count: length)
    }
  }

  private static func embedded(_ name: Name) -> dragoman_model_name {
    switch name {
    case .clusters: DRAGOMAN_MODEL_CLUSTERS
    case .phrases: DRAGOMAN_MODEL_PHRASES
    case .sentences: DRAGOMAN_MODEL_SENTENCES
    case .tags: DRAGOMAN_MODEL_TAGS
    case .names: DRAGOMAN_MODEL_NAMES
    case .cues: DRAGOMAN_MODEL_CUES
    case .roles: DRAGOMAN_MODEL_ROLES
    case .factuality: DRAGOMAN_MODEL_FACTUALITY
    case .genders: DRAGOMAN_MODEL_GENDERS
    case .scores: DRAGOMAN_MODEL_SCORES
    }
  }
}
