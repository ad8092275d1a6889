import Foundation
import PublishCommand

@main
struct Publish {
  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess))
  }
}
