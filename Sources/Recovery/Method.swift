/// What recovery goes by: the weights, and the parts of it that a trial can take away to see what they are worth.
package struct Method: Sendable {
  /// By the features' own numbers.
  package var weights: [Double]
  /// Whether the page teaches what its blank lines mean; without, they mean the same on every page.
  package var learnsGaps: Bool
  /// The drawing order of every page; nil where each page shows its own.
  package var layout: Layout?

  package init(weights: [Double] = Weights.table, learnsGaps: Bool = true, layout: Layout? = nil) {
    self.weights = weights
    self.learnsGaps = learnsGaps
    self.layout = layout
  }
}
