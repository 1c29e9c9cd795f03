internal import Glibc

/// The process's environment.
enum Environment {
  /// A variable's value; nil where it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  static func isSet(_ name: String) -> Bool { value(name) != nil }
}
