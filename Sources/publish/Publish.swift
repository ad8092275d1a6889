import CSystem
import Platform
import PublishCommand

@main
struct Publish {
  static func main() {
    // Who reads our words may go: the book is made all the same.
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is an error of writing, like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    // Whoever started this program may not care how programs end; it does.
    signal(SIGCHLD, SIG_DFL)
    // Without it, glibc looks /etc/localtime up for each date in an archive, three times an article, with a lock around it.
    setenv("TZ", ":/etc/localtime", 0)
    system_keep_memory()
    let arguments = Array(CommandLine.arguments.dropFirst())
    warmUp(for: arguments)
    let status = run(arguments, in: .ofProcess)
    if status != 0 { StopSignals.obey() }
    // What the libraries would take apart now goes with the process: a thirtieth of what a small book takes.
    fflush(nil)
    _exit(status)
  }
}
