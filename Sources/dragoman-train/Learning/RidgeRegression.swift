import Language

/// Linear least squares with a penalty on the squares of the weights, over features that are there
/// or not.
///
/// Solved in its dual, one unknown an example, by conjugate gradients (Hestenes and Stiefel 1952):
/// no step to choose, no order to shuffle, the same weights every time.
struct RidgeRegression {
  /// The examples one after another: for each, the numbers of its features.
  private var features: [Int32] = []
  private var starts: [Int] = [0]
  private var targets: [Double] = []
  private let featureCount: Int

  init(featureCount: Int) { self.featureCount = featureCount }

  mutating func add(_ numbers: some Sequence<Int32>, target: Double) {
    features.append(contentsOf: numbers)
    starts.append(features.count)
    targets.append(target)
  }

  var count: Int { targets.count }

  /// What an example without features is given.
  var mean: Double { targets.reduce(0, +) / Double(max(1, count)) }

  /// The weights of the features, from as many steps as given; a step looks at each example twice.
  func weights(penalty: Double, steps: Int) -> [Double] {
    let mean = mean
    var solution = [Double](repeating: 0, count: count)
    var residual = targets.map { $0 - mean }
    var direction = residual
    var size = Self.dot(residual, residual)
    for _ in 0..<steps where size > 1e-9 {
      let moved = applied(to: direction, penalty: penalty)
      let length = size / Self.dot(direction, moved)
      for index in solution.indices {
        solution[index] += length * direction[index]
        residual[index] -= length * moved[index]
      }
      let next = Self.dot(residual, residual)
      for index in direction.indices {
        direction[index] = residual[index] + next / size * direction[index]
      }
      size = next
    }
    return summed(solution)
  }

  /// The examples' likeness to each other, and the penalty, times a vector.
  private func applied(to vector: [Double], penalty: Double) -> [Double] {
    let weights = summed(vector)
    return targets.indices.map { example in
      features[starts[example]..<starts[example + 1]].reduce(penalty * vector[example]) {
        $0 + weights[Int($1)]
      }
    }
  }

  /// For each feature, the sum over the examples that have it.
  private func summed(_ vector: [Double]) -> [Double] {
    var weights = [Double](repeating: 0, count: featureCount)
    for example in targets.indices {
      for feature in features[starts[example]..<starts[example + 1]] {
        weights[Int(feature)] += vector[example]
      }
    }
    return weights
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}

/// Lays out the weights of a model that gives one number, as `ScalarModel` reads them.
enum ScalarFile {
  /// The bytes of a model; the largest weight is 127 units.
  static func bytes(magic: [UInt8], bits: Int, weights: [Double], bias: Double) -> [UInt8] {
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let unit = Float(max(largest, 1e-6) / 127)
    var bytes = magic + [UInt8(bits), 0, 0, 0]
    for number in [unit, Float(bias)] {
      unsafe withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += unsafe Array($0) }
    }
    bytes += [UInt8](repeating: 0, count: WeightTable.headerLength - bytes.count)
    return bytes + weights.map { UInt8(bitPattern: Int8((Float($0) / unit).rounded())) }
  }
}
