internal import CSystem
import Platform

/// What a run sees of the world and where its words go, as values, so that a test can make a world of its own.
package struct World: Sendable {
  package var environment: [String: String]
  /// Absolute; relative paths of the user start here.
  package var workingFolder: String
  /// The absolute path of the program; style sheets may lie near it.
  package var executable: String?
  package var stages: Stages
  /// Standard output. Throws what the system said.
  package var write: @Sendable ([UInt8]) throws(SystemError) -> Void
  /// Standard error.
  package var tell: @Sendable (String) -> Void
  /// Called before anything is written to the disk: from then on a signal to stop is a wish that is asked for.
  package var startWriting: @Sendable () -> Void = {}
  package var isAskedToStop: @Sendable () -> Bool = { false }
  /// How many threads can run at once.
  package var processors = 1
  package var outputIsTerminal = false
  package var errorIsTerminal = false

  package init(
    environment: [String: String] = [:], workingFolder: String, executable: String? = nil,
    stages: Stages = .real,
    write: @escaping @Sendable ([UInt8]) throws(SystemError) -> Void,
    tell: @escaping @Sendable (String) -> Void
  ) {
    self.environment = environment
    self.workingFolder = workingFolder
    self.executable = executable
    self.stages = stages
    self.write = write
    self.tell = tell
  }

  /// The world of this process.
  package static var ofProcess: World {
    var world = World(
      environment: ProcessInfo.processInfo.environment,
      workingFolder: FileManager.default.currentDirectoryPath,
      executable: programPath(),
      write: { bytes throws(SystemError) in try writeAll(bytes[...], to: STDOUT_FILENO) },
      tell: { text in try? writeAll(Array(text.utf8)[...], to: STDERR_FILENO) })
    world.startWriting = { StopSignals.note() }
    world.isAskedToStop = { StopSignals.areNoted }
    world.processors = ProcessInfo.processInfo.activeProcessorCount
    world.outputIsTerminal = isatty(STDOUT_FILENO) == 1
    world.errorIsTerminal = isatty(STDERR_FILENO) == 1
    return world
  }

  /// A path of the user's, absolute.
  func absolute(_ path: String) -> String {
    isAbsolute(path) ? path : join(workingFolder, path)
  }
}

private func programPath() -> String? {
  guard let path = system_program_path() else { return nil }
  defer { free(path) }
  return String(cString: path)
}

/// Why a call of the system failed, in the system's words.
package struct SystemError: Error, Sendable {
  package var reason: String
  /// Whether who reads our output has gone: `publish outline | head`.
  package var isBrokenPipe = false

  package init(_ reason: String) { self.reason = reason }

  package init(errno code: Int32) {
    reason = String(cString: strerror(code))
    isBrokenPipe = code == EPIPE
  }
}

/// Writes all bytes, in as many calls as it takes.
func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) {
  var rest = bytes
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      throw SystemError(errno: errno)
    }
    rest = rest.dropFirst(count)
  }
}
