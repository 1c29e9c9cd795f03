import ArgumentParser
import Foundation
import Language

/// Where the models are.
struct ModelFolder: ParsableArguments {
  @Option(help: "The folder of model files.")
  var weights = "Sources/CModels/Weights"

  /// The models as they are in the folder now.
  ///
  /// - Parameter others: The bytes of models to be taken instead of those in the folder.
  func models(replacing others: [Models.Name: [UInt8]] = [:]) -> Models {
    unsafe Models { name in
      if let bytes = others[name] { return unsafe Self.kept(bytes) }
      return unsafe Self.kept(FileManager.default.contents(atPath: path(of: name)) ?? Data())
    }
  }

  /// Writes a model's file.
  ///
  /// - Throws: What writing throws.
  func write(_ bytes: [UInt8], _ model: Models.Name) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(of: model)))
  }

  private func path(of model: Models.Name) -> String { "\(weights)/\(model.rawValue).model" }

  /// A copy that is never freed: the models of a run are used to its end.
  private static func kept(_ bytes: some Collection<UInt8>) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(copy)
  }
}
