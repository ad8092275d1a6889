import Foundation

/// What a program left behind.
struct ProgramRun {
  var status: Int32
  var output: [UInt8]
}

/// Runs another program and waits for it, so many seconds at most.
///
/// What it writes to standard output is returned; standard error goes nowhere. Throws where it cannot be started, is not done in
/// time, or is not wanted any more: then it is ended.
func runProgram(
  _ path: String, _ arguments: [String], seconds: Int,
  unless isAskedToStop: @escaping @Sendable () -> Bool = { false }
) throws(SystemError) -> ProgramRun {
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  do {
    try process.run()
  } catch {
    throw SystemError("\(path): \(error.localizedDescription)")
  }
  let watch = DispatchSource.makeTimerSource()
  let end = ContinuousClock.now + .seconds(seconds)
  watch.schedule(deadline: .now(), repeating: .milliseconds(50))
  watch.setEventHandler { [pid = process.processIdentifier] in
    guard isAskedToStop() || ContinuousClock.now > end else { return }
    // What it has started is ended with it, where it leads a group: it would hold the pipe.
    if kill(-pid, SIGKILL) != 0 { kill(pid, SIGKILL) }
  }
  watch.resume()
  let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
  process.waitUntilExit()
  watch.cancel()
  if isAskedToStop() { throw SystemError(errno: EINTR) }
  guard process.terminationReason == .exit else {
    throw SystemError("\(lastPart(of: path)) was not done after \(seconds) s, or broke off")
  }
  return ProgramRun(status: process.terminationStatus, output: Array(data))
}

/// The absolute path of the first of these programs that is on PATH.
func findProgram(_ names: [String], in world: World) -> String? {
  let folders = (world.environment["PATH"] ?? "").split(separator: ":").map(String.init)
  for name in names {
    if name.contains("/") {
      let path = world.absolute(name)
      if FileManager.default.isExecutableFile(atPath: path) { return path }
      continue
    }
    if let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: join($0, name)) }) {
      return join(folder, name)
    }
  }
  return nil
}
