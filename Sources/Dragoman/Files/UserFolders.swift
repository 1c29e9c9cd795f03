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
