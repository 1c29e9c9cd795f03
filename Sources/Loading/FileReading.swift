internal import Corpus
internal import Files
internal import Reading

/// Files to documents.
struct FileReading: Sendable {
  /// Files with more bytes are left out.
  let sizeLimit: Int
  let cutsLongSections: Bool
  /// What the reader says of a file's headings.
  let control: LoadControl

  /// Reads a file; its document gets the number.
  ///
  /// - Parameter room: How many bytes of memory are left for it and all that is made of it.
  func outcome(of file: FoundFile, number: UInt32, room: Int) -> Outcome {
    do throws(FileError) {
      return document(of: file, number: number, bytes: try bytes(of: file, room: room))
    } catch {
      // Where memory was short, a larger file would have been read at another time.
      let isShort = if case .tooLarge(let limit) = error { limit < sizeLimit } else { false }
      let reason =
        isShort
        ? "too large for the memory that is left; split it into smaller files" : error.message
      return Outcome(
        notices: [Notice(.leftOut, path: file.path.description, message: reason)], failure: reason)
    }
  }

  /// What is made of a text takes about so many times its bytes.
  private static let growth = 4

  private func bytes(of file: FoundFile, room: Int) throws(FileError) -> [UInt8] {
    let limit = min(sizeLimit, room / Self.growth)
    return file.isStandardInput
      ? try WholeFile.readStream("-", limit: limit) : try file.path.read(limit: limit)
  }

  private func document(of file: FoundFile, number: UInt32, bytes: [UInt8]) -> Outcome {
    let path = file.path.description
    do throws(ReadingError) {
      let wishes = ReadingWishes(
        cutsLongSections: cutsLongSections, marks: control.marks(of: path))
      var (document, notices) = try Reader.read(bytes: bytes, path: path, wishes: wishes)
      document.number = number
      return Outcome(document: document, notices: notices, bytesRead: bytes.count)
    } catch {
      let notice = Notice(.leftOut, path: path, message: error.message)
      return Outcome(notices: [notice], bytesRead: bytes.count)
    }
  }
}

/// What came of one file.
struct Outcome: Sendable {
  /// Nil where the file was left out.
  var document: Document?
  var notices: [Notice] = []
  var bytesRead = 0
  /// Why the file's bytes could not be had; lower case, without a full stop.
  var failure: String?
}
