import ArgumentParser
import Recovery

/// `lab ablate`: what the scores lose when one kind of evidence is taken away.
struct AblateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablate", abstract: "Print what the scores lose without each kind of evidence, as Markdown.")

  @OptionGroup var pages: PageOptions

  private static let figures: [Figure] = [.block, .paragraph, .article, .heading]

  func run() throws {
    let trials = try pages.trials()
    func figures(_ method: Method) -> [Figure: Double] { means(trials.map { score($0, by: method) }) }
    let whole = figures(Method())
    print("| without | weights | " + Self.figures.map(\.rawValue).joined(separator: " | ") + " |")
    print("|---|---|" + Self.figures.map { _ in "---:|" }.joined())
    print(
      "| nothing (\(trials.count) pages) | | "
        + Self.figures.map { fixed(whole[$0] ?? 0, 3) }.joined(separator: " | ") + " |")
    for ablation in Ablation.all {
      let rest = figures(ablation.method)
      let weights = ablation.weights.map { "\(fixed($0.lowerBound, 1)) … \(fixed($0.upperBound, 1))" } ?? ""
      let losses = Self.figures.map { signed((rest[$0] ?? 0) - (whole[$0] ?? 0)) }
      print("| \(ablation.name) | \(weights) | " + losses.joined(separator: " | ") + " |")
    }
  }

  private func signed(_ value: Double) -> String {
    let text = fixed(abs(value), 3)
    return text == "0.000" ? "0" : (value < 0 ? "−" : "+") + text
  }
}
