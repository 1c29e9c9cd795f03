import Screen

/// How colours look to eyes without one kind of cones: Machado, Oliveira and Fernandes, A
/// Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1, on
/// linear light.
struct ColorVision: Sendable {
  let name: String
  private let matrix: [[Double]]

  static let all = [
    ColorVision(
      name: "protanopia",
      matrix: [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]),
    ColorVision(
      name: "deuteranopia",
      matrix: [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]),
  ]

  func see(_ color: RGB) -> OKLab {
    let (red, green, blue) = color.linear
    let seen = matrix.map { row in
      curved(min(max(row[0] * red + row[1] * green + row[2] * blue, 0), 1))
    }
    return OKLab(RGB(red: seen[0], green: seen[1], blue: seen[2]))
  }

  /// The byte whose light is nearest below.
  private func curved(_ light: Double) -> UInt8 {
    (UInt8.min...UInt8.max).last { RGB(red: $0, green: 0, blue: 0).linear.red <= light } ?? 0
  }
}
