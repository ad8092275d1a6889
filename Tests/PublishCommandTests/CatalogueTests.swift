import Anthology
import Foundation
import Testing

@testable import PublishCommand

@Test(arguments: Finding.Code.allCases)
func everyFindingIsWordedInBothLanguages(code: Finding.Code) {
  for arguments in [[], ["甲", "乙", "丙"]] {
    var finding = Finding(code, file: "a.txt")
    finding.arguments = arguments
    let message = message(for: finding)
    #expect(message.chinese.unicodeScalars.contains { $0.properties.isIdeographic })
    #expect(!message.english.isEmpty && !message.english.hasSuffix("."))
    #expect(!message.chinese.hasSuffix("。"))
  }
}

@Test(arguments: Guess.allCases)
func everyGuessIsWordedInBothLanguages(guess: Guess) {
  let finding = Finding(.guessed, file: "a.txt", guess.rawValue, "春天", confidence: 0.7)
  let english = FindingStyle(language: .english, color: false).line(finding)
  let chinese = FindingStyle(language: .chinese, color: false).line(finding)
  #expect(english.contains(wording(of: guess, in: .english) + ": 春天 (70% sure)"))
  #expect(chinese.contains("提示"))
  #expect(!english.contains(guess.rawValue))
  #expect(!chinese.contains(guess.rawValue))
}

@Test func aFindingIsOneLineWhateverThePageHolds() {
  let finding = Finding(
    .textLost, file: "a\nb.txt", line: 3, "\u{1B}[31m甲\n\u{202E}乙" + String(repeating: "长", count: 99), "")
  let line = FindingStyle(language: .english, color: false).line(finding)
  #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  #expect(line.hasPrefix("a b.txt:3: error: “ [31m甲  乙长"))
  #expect(line.contains("长…”"))
  #expect(line.utf8.count < 250)
}

@Test func colourIsForTerminalsAndForThoseWhoAsk() throws {
  let bench = try Bench()
  #expect(!bench.run("epub", "-o", "-").errors.contains("\u{1B}"))
  #expect(bench.run("epub", "-o", "-", "--color", "always").errors.contains("\u{1B}[1;33mwarning\u{1B}[0m"))
}

@Test(arguments: [
  (["LANG": "zh_CN.UTF-8"], true), (["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"], true),
  (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], false), (["LC_ALL": "", "LC_MESSAGES": "zh", "LANG": "en"], true),
  ([:], false),
])
func theLocaleChoosesTheLanguage(environment: [String: String], isChinese: Bool) throws {
  let bench = try Bench()
  bench.environment = environment
  #expect(bench.run("epub").errors.contains("警告") == isChinese)
  #expect(bench.run("epub", "--language", "en").output.contains("2 pages"))
  #expect(bench.run("epub", "--language", "zh-Hans").output.contains("2 版，文章 2 篇"))
}

@Test func progressIsForTerminalsAndForLongRuns() throws {
  let bench = try Bench()
  bench.isTerminal = true
  #expect(!bench.run("epub", "--color", "never").errors.contains("\u{1B}"))
  let recover = bench.stages.recover
  bench.stages.recover = { page in
    Thread.sleep(forTimeInterval: 0.55)
    return recover(page)
  }
  let shown = ["1/2 0:01 left b.txt", "2/2 0:00 left b.txt", ""].map { "\r\u{1B}[K" + $0 }.joined()
  #expect(bench.run("epub", "--color", "never").errors.hasPrefix(shown))
  #expect(!bench.run("epub", "--color", "never", "--quiet").errors.contains("\u{1B}"))
  bench.isTerminal = false
  #expect(!bench.run("epub").errors.contains("\u{1B}"))
}

@Test func notesAreShownWhereAskedFor() throws {
  let bench = try Bench()
  #expect(!bench.run("epub").errors.contains("note:"))
  #expect(bench.run("epub", "--verbose").errors.contains("a.txt: note: read as GB18030"))
}
