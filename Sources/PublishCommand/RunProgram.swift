internal import CSystem
import Platform

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
  var pipe: [Int32] = [-1, -1]
  // A program that another thread starts meanwhile must not hold it.
  guard system_pipe(&pipe) == 0 else { throw SystemError(errno: errno) }
  defer { close(pipe[0]) }
  let process = try start(path, arguments, output: pipe[1])
  let watch = Watch(process: process, end: .now + .seconds(seconds), isAskedToStop: isAskedToStop)
  let output = watch.readAll(pipe[0])
  let status = watch.status()
  if isAskedToStop() { throw SystemError(errno: EINTR) }
  // The lower bits say which signal has ended it.
  guard let status, status & 0x7F == 0 else {
    throw SystemError("\(lastPart(of: path)) was not done after \(seconds) s, or broke off")
  }
  return ProgramRun(status: status >> 8 & 0xFF, output: output)
}

/// The process. The end of the pipe that it writes to is its own then.
private func start(_ path: String, _ arguments: [String], output: Int32) throws(SystemError) -> pid_t {
  defer { close(output) }
  var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
  defer { words.forEach { free($0) } }
  words.append(nil)
  let process = system_start_program(path, words, output)
  guard process > 0 else { throw SystemError("\(path): \(SystemError(errno: errno).reason)") }
  return process
}

/// Looks every so often at whether a program may still run, and ends it where it may not.
private struct Watch {
  let process: pid_t
  let end: ContinuousClock.Instant
  let isAskedToStop: @Sendable () -> Bool

  /// How long it waits before it looks again, in milliseconds.
  private static let pause: Int32 = 50

  /// What comes through a pipe until nobody holds its other end.
  func readAll(_ pipe: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      look()
      var question = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let ready = poll(&question, 1, Watch.pause)
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      let count = read(pipe, &part, part.count)
      if count > 0 {
        bytes += part[..<count]
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  /// The words of the system on how it has ended, when it has; nil where the system does not know of it.
  func status() -> Int32? {
    var status: Int32 = 0
    while true {
      look()
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return status }
      if found < 0, errno != EINTR { return nil }
      // It has closed its output: it is about to end.
      usleep(1000)
    }
  }

  private func look() {
    guard isAskedToStop() || ContinuousClock.now > end else { return }
    // What it has started is ended with it: it would hold the pipe.
    kill(-process, SIGKILL)
  }
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
