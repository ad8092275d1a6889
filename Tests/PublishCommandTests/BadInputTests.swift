import Anthology
import Foundation
import PublishCommand
import Testing

/// Arguments that must fail, the status, and what must be said.
struct BadUse: Sendable, CustomTestStringConvertible {
  var arguments: [String]
  var status: Int32
  var said: String
  var testDescription: String { arguments.joined(separator: " ") }

  init(_ arguments: String, _ status: Int32, _ said: String) {
    self.arguments = arguments.split(separator: " ").map(String.init)
    (self.status, self.said) = (status, said)
  }
}

@Test(arguments: [
  BadUse("epub --nonsense", 2, "Unknown option '--nonsense'"),
  BadUse("bind", 2, "Unexpected argument 'bind'"),
  BadUse("outline --format yaml", 2, "'yaml'"),
  BadUse("epub --language fr", 2, "'fr' is not zh-Hans or en"),
  BadUse("print -o -", 2, "- is none"),
  BadUse("epub a.txt a.txt", 2, "a.txt: error: the source a.txt is named a second time [duplicate-source]"),
  BadUse(
    "check a.txt ./styles/../a.txt", 2,
    "./styles/../a.txt: error: the source ./styles/../a.txt is named a second time"),
  BadUse("epub --book broken.yaml", 2, "broken.yaml:2: error: not YAML: did not find expected"),
  BadUse("epub --book binary.yaml", 2, "binary.yaml: error: not YAML: not UTF-8 [bad-yaml]"),
  BadUse("check --book broken.yaml --language zh_CN", 2, "broken.yaml:2: 错误: 不是合法的 YAML"),
  BadUse("epub --book nowhere.yaml", 3, "nowhere.yaml: error: there is no such file [no-such-file]"),
  BadUse("epub --book styles", 3, "styles: error: this is a folder"),
  BadUse(
    "epub --book missing.yaml", 3, "missing.yaml:4: error: there is no such file: nowhere.txt [no-such-file]"),
  BadUse("epub nowhere.txt empty.txt", 3, "empty.txt: error: the file is empty [empty-file]"),
  BadUse("epub empty.txt nowhere.txt", 3, "nowhere.txt: error: there is no such file [no-such-file]"),
  BadUse("epub a.txt empty.txt", 3, "a.txt:1: warning:"),
  BadUse("outline nowhere.txt", 3, "[no-such-file]"),
  BadUse("epub a.txt -o a.txt", 4, "a.txt: error: the output would overwrite a source"),
  BadUse("epub a.txt -o ./styles/../a.txt", 4, "[output-is-source]"),
  BadUse("epub a.txt -o link.epub", 4, "[output-is-source]"),
  BadUse("epub --book book.yaml -o book.yaml", 4, "[output-is-source]"),
  BadUse("print a.txt -o .", 4, "[output-is-source]"),
  BadUse("epub -o a.txt/x.epub", 4, "a.txt/x.epub: error: the output cannot be written: Not a directory"),
  BadUse("print -o a.txt/x", 4, "Not a directory"),
  BadUse("print --book other.yaml -o a.txt", 4, "Not a directory"),
])
func badUseIsSaidAndNothingIsWritten(use: BadUse) throws {
  let bench = try Bench()
  try bench.write("title: 书\nsources:\n- b.txt\n- nowhere.txt\n", as: "missing.yaml")
  try bench.write("title: 书\nsources: [b.txt]\n", as: "other.yaml")
  try bench.write("title: [\nsources: }\n", as: "broken.yaml")
  try bench.write([0xFF, 0xFE, 0x00], as: "binary.yaml")
  try bench.write("", as: "empty.txt")
  try FileManager.default.createSymbolicLink(
    atPath: bench.path("link.epub"), withDestinationPath: "a.txt")
  let before = bench.everything()
  let run = bench.run(use.arguments)
  #expect(run.status == use.status)
  #expect((run.errors + run.output).contains(use.said))
  #expect(bench.everything() == before)
  #expect(bench.text(of: "a.txt") == "甲\n")
}

@Test func aDiskThatIsFullIsSaid() throws {
  guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
  let run = try Bench().run("epub", "-o", "/dev/full")
  #expect(run.status == 4)
  #expect(run.errors.contains("/dev/full: error: the output cannot be written: No space left on device"))
}

@Test(arguments: [["epub", "-o", "-"], ["outline"], ["check"], ["--help"]])
func anOutputThatCannotBeWrittenIsAnError(arguments: [String]) throws {
  let bench = try Bench()
  bench.diskIsFull = true
  #expect(bench.run(arguments).status == 4)
}

@Test func aFailedWriteLeavesTheOldBook() throws {
  var broken = Stages.standIn
  // A file that stands where a folder must be: the second cannot be written.
  broken.makePrint = { _, _ in [OutputFile(path: "a", text: ""), OutputFile(path: "a/b", text: "")] }
  let other = try Bench()
  other.stages = broken
  try other.write("old", as: "p/index.xhtml")
  let before = other.everything()
  let run = other.run("print", "-o", "p")
  #expect(run.status == 4)
  #expect(other.everything() == before)
  #expect(other.text(of: "p/index.xhtml") == "old")
}
