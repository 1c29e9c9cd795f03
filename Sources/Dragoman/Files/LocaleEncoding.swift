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
