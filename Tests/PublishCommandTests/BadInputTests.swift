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
  BadUse("check a.txt hard.txt", 2, "hard.txt: error: the source hard.txt is named a second time"),
  BadUse("check link.epub a.txt", 2, "a.txt: error: the source a.txt is named a second time"),
  BadUse(
    "epub book.yaml other.yaml", 2, "A book has one description, and here are book.yaml and other.yaml."),
  BadUse("epub --book book.yaml other.YML", 2, "here are book.yaml and other.YML."),
  BadUse("epub broken.yaml", 2, "broken.yaml:2: error: not YAML: did not find expected"),
  BadUse("epub nowhere.yaml", 3, "nowhere.yaml: error: there is no such file [no-such-file]"),
  BadUse("epub --book broken.yaml", 2, "broken.yaml:2: error: not YAML: did not find expected"),
  BadUse("epub --book binary.yaml", 2, "binary.yaml:1: error: from here on this is no UTF-8; open the file"),
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
  BadUse("epub a.txt -o hard.txt", 4, "[output-is-source]"),
  BadUse("epub a.txt -o here/a.txt", 4, "[output-is-source]"),
  BadUse("print a.txt -o here", 4, "[output-is-source]"),
  BadUse("epub a.txt -o here/styles/epub.css", 4, "[output-is-source]"),
  BadUse("print a.txt -o styles", 4, "[output-is-source]"),
  BadUse("epub book.yaml -o book.yaml", 4, "[output-is-source]"),
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
  try FileManager.default.createSymbolicLink(atPath: bench.path("here"), withDestinationPath: ".")
  try FileManager.default.linkItem(atPath: bench.path("a.txt"), toPath: bench.path("hard.txt"))
  let before = bench.everything()
  let run = bench.run(use.arguments)
  #expect(run.status == use.status)
  #expect((run.errors + run.output).contains(use.said))
  #expect(bench.everything() == before)
  #expect(bench.text(of: "a.txt") == "甲\n")
}

/// Nobody can make a file there, whoever runs the tests: a folder of the system, or one without the right to write.
@Test(arguments: [["epub", "-o"], ["print", "-o"]])
func aFolderThatIsNotWritableIsSaid(arguments: [String]) throws {
  let bench = try Bench()
  try bench.write("", as: "locked/old")
  chmod(bench.path("locked"), 0o500)
  defer { chmod(bench.path("locked"), 0o700) }
  let folder = getuid() == 0 ? "/proc" : "locked"
  guard FileManager.default.fileExists(atPath: bench.path(folder)) || folder == "/proc" else { return }
  let run = bench.run(arguments + [folder + "/new"])
  #expect(run.status == 4)
  #expect(run.errors.contains("\(folder)/new: error: the output cannot be written: "))
  #expect(bench.everything(in: "locked") == ["old"])
  let chinese = bench.run(arguments + [folder + "/new", "--language", "zh-Hans"])
  #expect(chinese.errors.contains("\(folder)/new: 错误: 无法写出：没有"))
}

@Test func aDiskThatIsFullIsSaid() throws {
  guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
  let run = try Bench().run("epub", "-o", "/dev/full")
  #expect(run.status == 4)
  #expect(run.errors.contains("/dev/full: error: the output cannot be written: No space left on device"))
}

/// The version is answered ahead of the parser, and a subcommand's by the parser.
@Test func theVersionIsWhatTheParserAnswers() throws {
  let bench = try Bench()
  let (ahead, parsed) = (bench.run("--version"), bench.run("epub", "--version"))
  #expect(ahead.status == 0 && ahead.output == parsed.output && ahead.errors == parsed.errors)
}

@Test(arguments: [["epub", "-o", "-"], ["outline"], ["check"], ["--help"], ["--version"]])
func anOutputThatCannotBeWrittenIsAnError(arguments: [String]) throws {
  let bench = try Bench()
  bench.writeFails = SystemError(errno: ENOSPC)
  #expect(bench.run(arguments).status == 4)
  bench.writeFails = SystemError(errno: EPIPE)
  let run = bench.run(arguments)
  #expect(run.status == 4)
  // Who has read enough is not told that he has.
  #expect(!run.errors.contains("error"))
}

@Test func aFailedWriteLeavesTheOldBook() throws {
  var broken = Stages.standIn
  // A file that stands where a folder must be: the second cannot be written.
  broken.makePrint = { _, _, _ in [OutputFile(path: "a", text: ""), OutputFile(path: "a/b", text: "")] }
  let other = try Bench()
  other.stages = broken
  try other.write("old", as: "p/index.xhtml")
  let before = other.everything()
  let run = other.run("print", "-o", "p")
  #expect(run.status == 4)
  #expect(other.everything() == before)
  #expect(other.text(of: "p/index.xhtml") == "old")
}
