/// When a decision is told to the editor: below these confidences, 0...1.
///
/// Set so that of the blocks that are wrong at least four in five carry a note while of all blocks at most 15 % do:
/// `lab calibrate FOLDER…` measures it.
enum Notes {
  /// Where a paragraph begins and ends.
  static let paragraph = 0.92
  /// That a short line is a subhead, and which lines are one.
  static let subhead = 0.7
  /// That a heading belongs to its article.
  static let heading = 0.55
  /// That a byline is one, and belongs to its article.
  static let byline = 0.5
  /// That an article begins where it does.
  static let boundary = 0.5
  /// That a caption belongs to its article.
  static let caption = 0.6
  /// That the lines go on as they are drawn.
  static let sound = 0.5
}
