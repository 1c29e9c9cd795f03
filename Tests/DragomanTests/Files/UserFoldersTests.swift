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
