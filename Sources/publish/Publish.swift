import Foundation
import PublishCommand

@main
struct Publish {
  static func main() {
    // Who reads our words may go: the book is made all the same.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess))
  }
}
