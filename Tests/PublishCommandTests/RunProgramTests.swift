import Foundation
import Testing

@testable import PublishCommand

/// Programs that the program runs.
@Suite struct RunProgramTests {
  private func shell(
    _ script: String, seconds: Int = 60, unless isAskedToStop: @escaping @Sendable () -> Bool = { false }
  ) throws -> (status: Int32, output: String) {
    let run = try runProgram("/bin/sh", ["-c", script], seconds: seconds, unless: isAskedToStop)
    return (run.status, String(decoding: run.output, as: UTF8.self))
  }

  @Test func statusAndOutputComeBack() throws {
    let run = try shell("echo 营口; echo lost >&2; cat; exit 7")
    #expect(run == (7, "营口\n"))
  }

  @Test func argumentsStayWhole() throws {
    let run = try runProgram("/bin/echo", ["a b", "", "'$HOME'", "营口"], seconds: 60)
    #expect(run.output == Array("a b  '$HOME' 营口\n".utf8))
  }

  /// Much more than a pipe holds.
  @Test func longOutputIsWhole() throws {
    #expect(
      try shell("i=0; while [ $i -lt 40000 ]; do echo 0123456789; i=$((i+1)); done").output.utf8.count
        == 440_000)
  }

  @Test func aProgramThatIsNotThere() throws {
    let error = #expect(throws: SystemError.self) { try runProgram("/no/such/program", [], seconds: 1) }
    #expect(error?.reason.contains("/no/such/program: ") == true)
  }

  /// Also what it has started, which holds its output.
  @Test(arguments: ["sleep 600", "sleep 600 & wait", "sleep 600 & exit 0", "exec >&-; sleep 600"])
  func whatTakesTooLongIsEnded(_ script: String) throws {
    let clock = ContinuousClock()
    var isDone = false
    let time = clock.measure { isDone = (try? shell(script, seconds: 1)) != nil }
    #expect(time < .seconds(30))
    // One that is done, and leaves another behind, has its status.
    #expect(isDone == script.hasSuffix("exit 0"))
  }

  @Test func aProgramThatBreaksOffIsAnError() {
    #expect(throws: SystemError.self) { try shell("kill -SEGV $$") }
  }

  @Test func whoAsksToStopWaitsForNothing() {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: SystemError.self) { try shell("sleep 600", unless: { true }) }
    }
    #expect(time < .seconds(30))
  }

  /// The signals that this program does without are its own affair.
  @Test func signalsAreAsByDefault() throws {
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    #expect(throws: SystemError.self) { try shell("kill -PIPE $$; echo survived") }
  }
}
