import Corpus
import Language
import Testing

@testable import dragoman_train

struct GenderTrainerTests {
  private let header = "name\tmale\tfemale\tcountries_male\tcountries_female\n"

  @Test func `a name's share counts births and countries`() {
    let list = ForenameList(header + "Bo\t5000\t0\tSE\t\nMia\t0\t9000\t\tSE,DE\nKim\t50\t50\t\t\n")
    #expect(list.names.map(\.name) == ["Bo", "Mia", "Kim"])
    #expect(list.names[0].share > 0.9 && list.names[1].share < -0.9 && list.names[2].share == 0)
    #expect(list.names[0].weight > list.names[2].weight)
  }

  @Test func `what is learned of endings holds for names not seen`() {
    let women = ["Lena", "Mona", "Rina", "Tora", "Vera", "Dina"].map { "\($0)\t0\t900\t\t" }
    let men = ["Olof", "Rolf", "Ralf", "Ulf", "Adolf", "Leif"].map { "\($0)\t900\t0\t\t" }
    let list = ForenameList(header + (women + men).joined(separator: "\n") + "\n")
    unsafe GenderTrainer(list).bytes().withUnsafeBytes { bytes in
      let model = unsafe GenderModel(bytes)
      #expect(model?.gender(of: "Lina".utf8) == .female)
      #expect(model?.gender(of: "Gandolf".utf8) == .male)
      #expect(model?.gender(of: "Xy".utf8) == .unknown)
    }
  }
}
