import Testing

@testable import Dragoman

struct UserFoldersTests {
  private func folders(_ environment: [String: String]) -> UserFolders {
    UserFolders { environment[$0] }
  }

  @Test func `the folders that the environment names are taken`() {
    let folders = folders([
      "HOME": "/people/ada", "XDG_CONFIG_HOME": "/choices/ada", "XDG_STATE_HOME": "/state/ada/",
    ])
    #expect(folders.configuration == "/choices/ada/dragoman")
    #expect(folders.state == "/state/ada/dragoman")
  }

  @Test func `without them they lie in the home folder`() {
    let folders = folders(["HOME": "/people/ada"])
    #expect(folders.configuration == "/people/ada/.config/dragoman")
    #expect(folders.state == "/people/ada/.local/state/dragoman")
  }

  @Test func `a relative path is no folder`() {
    let folders = folders(["HOME": "/people/ada", "XDG_CONFIG_HOME": "ada/config"])
    #expect(folders.configuration == "/people/ada/.config/dragoman")
  }

  @Test(arguments: [[:], ["HOME": "ada"], ["XDG_STATE_HOME": "state"]])
  func `without a home there are none`(environment: [String: String]) {
    let folders = folders(environment)
    #expect(folders.configuration == nil)
    #expect(folders.state == nil)
  }

  @Test func `the root can be a home`() {
    #expect(folders(["HOME": "/"]).configuration == "/.config/dragoman")
  }
}

struct LocaleEncodingTests {
  @Test(arguments: [
    ([:], true), (["LANG": "de_DE.UTF-8"], true), (["LANG": "xx_YY.utf8@euro"], true),
    (["LANG": "de_DE"], true), (["LANG": "C"], false), (["LANG": "POSIX"], false),
    (["LANG": "C.UTF-8"], true), (["LANG": "ru_RU.KOI8-R"], false),
    (["LANG": "de_DE.ISO-8859-15@euro"], false),
    (["LANG": "C.UTF-8", "LC_CTYPE": "C"], false),
    (["LANG": "C", "LC_CTYPE": "C", "LC_ALL": "en_GB.UTF-8"], true),
  ])
  func `the first variable that is set says the encoding`(
    environment: [String: String], isUnicode: Bool
  ) {
    #expect(LocaleEncoding { environment[$0] }.isUnicode == isUnicode)
  }
}
