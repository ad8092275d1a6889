package import Anthology

/// 校改账: what became of the text of the pages in the galleys.
///
/// Counted in characters, white space left out. It always holds that source = kept + emended + omitted + cut, and that what the
/// galleys hold = kept + added. 编者注 are no text of the galleys: nothing of the pages became of them.
package struct Account: Sendable, Equatable {
  package var source = 0
  package var kept = 0
  /// Taken out within a text that is still there.
  package var emended = 0
  package var omitted = 0
  /// In no galley, and not listed as left out.
  package var cut = 0
  package var added = 0
  /// In book order, what is in no galley last.
  package var emendations: [Emendation] = []

  package init() {}
}

/// Holds galleys against the pages, block by block.
///
/// - Parameters:
///   - galleys: in book order.
///   - original: what the pages give.
///   - omissions: identifiers of articles and blocks that are left out on purpose, with the reasons.
package func accounted(
  of galleys: [Galley], against original: Original, omissions: [String: String]
) -> Account {
  var accountant = Accountant(identified(galleys, beside: [], original), original, omissions)
  accountant.goThroughGalleys()
  accountant.goThroughPages()
  return accountant.account
}
