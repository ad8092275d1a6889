import PublishCommand

@main
struct Publish {
  static func main() {}
}
