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

/// The encoding that the environment says the terminal has.
struct LocaleEncoding {
  /// Whether it is UTF-8, or nothing says that it is not.
  ///
  /// A locale need not be installed to say so. `C` and `POSIX` are ASCII; a locale that names no
  /// encoding says nothing, and all terminals of this century have UTF-8.
  let isUnicode: Bool

  /// Takes the first that is set of the variables of POSIX, by default the process's.
  init(environment: (String) -> String? = Environment.value) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? ""
    let name = locale.prefix { $0 != "@" }
    if let dot = name.firstIndex(of: ".") {
      let encoding = name[name.index(after: dot)...].lowercased().filter { $0 != "-" }
      isUnicode = encoding == "utf8"
    } else {
      isUnicode = name != "C" && name != "POSIX"
    }
  }
}

/// Where the files of a person's programs lie: the XDG Base Directory Specification, version 0.8.
///
/// None of them has to be there. A folder is nil where the environment names none and no home.
struct UserFolders {
  /// What the person writes: `$XDG_CONFIG_HOME/dragoman`, else `~/.config/dragoman`.
  let configuration: String?
  /// What the program remembers from one run to the next: `$XDG_STATE_HOME/dragoman`, else
  /// `~/.local/state/dragoman`.
  let state: String?

  private static let program = "dragoman"

  /// Takes the folders from an environment, by default the process's.
  init(environment: (String) -> String? = Environment.value) {
    func folder(_ variable: String, underHome path: String) -> String? {
      // "All paths must be absolute. If … a relative path … consider the path invalid and ignore it."
      if let named = Self.absolute(environment(variable)) { return Self.path(named, Self.program) }
      return Self.absolute(environment("HOME")).map {
        Self.path(Self.path($0, path), Self.program)
      }
    }
    configuration = folder("XDG_CONFIG_HOME", underHome: ".config")
    state = folder("XDG_STATE_HOME", underHome: ".local/state")
  }

  private static func absolute(_ path: String?) -> String? {
    path.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// The person's home folder.
enum HomeFolder {
  /// A path as it is typed in a shell: `~/` at its beginning is the home folder.
  static func expand(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst()
  }
}
