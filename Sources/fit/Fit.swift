import Anthology
import Foundation
import Ingest
import Recovery

/// Fits the weights of the reading of lines: maximum likelihood of the gold readings, held near the weights
/// that stand in `Weights` now.
///
/// usage: fit FOLDER… [--half 0|1] [--steps N]    each FOLDER holds gold JSON; sources are looked for beside it
@main
struct Fit {
  static func main() throws {
    var folders: [URL] = []
    var half: Int?
    var steps = 200
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--half": half = arguments.popFirst().flatMap { Int($0) }
      case "--steps": steps = arguments.popFirst().flatMap { Int($0) } ?? steps
      default: folders.append(URL(filePath: argument))
      }
    }
    var examples: [Example] = []
    var cutExamples: [CutExample] = []
    var tailExamples: [TailExample] = []
    for folder in folders {
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
      for (number, file) in files.enumerated() where half == nil || number % 2 == half {
        let gold = try Gold(file: file)
        let places = [folder, folder.deletingLastPathComponent().appending(path: "seeds")]
        guard
          let source = places.map({ $0.appending(path: gold.source) }).first(where: {
            FileManager.default.fileExists(atPath: $0.path)
          })
        else { continue }
        let page = try readPage(at: source.path).page
        let labels = Labels(page: page, gold: gold)
        let share = Double(labels.known) / Double(max(page.lines.count, 1))
        FileHandle.standardError.write(
          Data("\(file.lastPathComponent): \(Int(share * 100)) % of \(page.lines.count) lines known\n".utf8))
        guard share >= 0.8 else { continue }
        if let tail = TailExample(page: page, gold: gold) {
          tailExamples.append(tail)
        } else {
          cutExamples += cuts(of: page).compactMap { CutExample($0, gold: gold) }
        }
        examples.append(
          Example(
            Evidence(rows: page.lines.map(Row.init), isFlowed: page.form == .markdown),
            allowed: labels.allowed))
      }
    }
    let weights = climb(examples, cutExamples, tailExamples, from: Weights.table, steps: steps)
    for feature in Feature.allCases {
      print("    .\(feature): \((weights[feature.rawValue] * 100).rounded() / 100),")
    }
  }

  /// Adam on the log-likelihood with a pull towards the start.
  private static func climb(
    _ examples: [Example], _ cuts: [CutExample], _ tails: [TailExample], from start: [Double], steps: Int
  )
    -> [Double]
  {
    var weights = start
    var (mean, square) = (start.map { _ in 0.0 }, start.map { _ in 0.0 })
    let pull = 0.15
    for step in 1...steps {
      var gradient = zip(weights, start).map { -pull * ($0 - $1) }
      var likelihood = 0.0
      for example in examples {
        let right = example.sum(weights, labelled: true)
        let all = example.sum(weights, labelled: false)
        likelihood += right.log - all.log
        for index in gradient.indices { gradient[index] += right.expected[index] - all.expected[index] }
      }
      for cut in cuts { likelihood += cut.climb(weights, &gradient) }
      for tail in tails { likelihood += tail.climb(weights, &gradient) }
      for index in weights.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        square[index] = 0.99 * square[index] + 0.01 * gradient[index] * gradient[index]
        let corrected = mean[index] / (1 - pow(0.9, Double(step)))
        let spread = (square[index] / (1 - pow(0.99, Double(step)))).squareRoot()
        weights[index] += 0.05 * corrected / (spread + 1e-8)
      }
      if step % 50 == 0 || step == 1 {
        FileHandle.standardError.write(Data("step \(step): log-likelihood \(likelihood)\n".utf8))
      }
    }
    return weights
  }
}
