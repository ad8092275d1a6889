import Trials

@main
struct Lab {
  static func main() { runLab() }
}
