import Foundation

/// What a program left behind.
struct ProgramRun {
  var status: Int32
  var output: [UInt8]
}

/// Runs another program and waits for it, so many seconds at most.
///
/// What it writes to standard output is returned; standard error goes nowhere. Throws where it cannot be started, or is
/// not done in time: then it is ended.
func runProgram(_ path: String, _ arguments: [String], seconds: Int) throws(SystemError) -> ProgramRun {
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
  let watch = DispatchWorkItem { [pid = process.processIdentifier] in kill(pid, SIGKILL) }
  DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: watch)
  let data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
  process.waitUntilExit()
  watch.cancel()
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
