import Anthology
import Platform

/// Keeps other runs of the program from writing to a folder until the descriptor that it gives is closed; nil where there is no such
/// folder yet, or where the file system knows no locks.
///
/// Throws `galley-locked` where another run has it.
func lockFolder(_ path: String, named name: String) throws(Refusal) -> Int32? {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
  let isLocked = errno == EWOULDBLOCK
  close(descriptor)
  if isLocked { throw Refusal(.output, [Finding(.galleyLocked, file: name)]) }
  return nil
}
