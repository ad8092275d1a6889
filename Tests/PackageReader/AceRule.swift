internal import Markup

/// The rules of DAISY Ace 1.3 that look at the package, the navigation and the structural semantics, by the names that
/// Ace reports. Its rules of a single document are axe-core's, which scripts/axe runs; its rule of media overlays has
/// nothing to look at in a book without sound. The last two are EPUB Accessibility 1.1's own (3.4, 3.5), which Ace
/// leaves to a person.
package enum AceRule: String, CaseIterable, Sendable {
  case language = "epub-lang"
  case title = "epub-title"
  case accessMode = "metadata-accessmode"
  case accessModeSufficient = "metadata-accessmodesufficient"
  case accessibilityFeature = "metadata-accessibilityfeature"
  case accessibilityHazard = "metadata-accessibilityhazard"
  case accessibilitySummary = "metadata-accessibilitysummary"
  case accessModeValue = "metadata-accessmode-invalid"
  case accessModeSufficientValue = "metadata-accessmodesufficient-invalid"
  case accessibilityFeatureValue = "metadata-accessibilityfeature-invalid"
  case accessibilityHazardValue = "metadata-accessibilityhazard-invalid"
  case pagesWithoutList = "metadata-accessibilityFeature-printPageNumbers-nopagelist"
  case pageSource = "epub-pagesource"
  case pageListBroken = "epub-pagelist-broken"
  case pageListIncomplete = "epub-pagelist-missing-pagebreak"
  case contentsOrder = "epub-toc-order"
  case typeRole = "epub-type-has-matching-role"
  case pageBreakLabel = "pagebreak-label"
  case conformance = "conformance-statement"
  case certifier = "conformance-certifier"
}

extension EPUBPackage {
  /// How the book breaks the rule, one line a breach.
  package func breaches(of rule: AceRule) -> [String] {
    switch rule {
    case .language: missing(words(root["xml:lang"]), "xml:lang of the package")
    case .title: missing(metadata("dc:title"), "dc:title")
    case .accessMode: missing(metadata("schema:accessMode"), rule.rawValue)
    case .accessModeSufficient: missing(metadata("schema:accessModeSufficient"), rule.rawValue)
    case .accessibilityFeature: missing(metadata("schema:accessibilityFeature"), rule.rawValue)
    case .accessibilityHazard: missing(metadata("schema:accessibilityHazard"), rule.rawValue)
    case .accessibilitySummary: missing(metadata("schema:accessibilitySummary"), rule.rawValue)
    case .accessModeValue: unknown(metadata("schema:accessMode"), known: Vocabulary.accessModes)
    case .accessModeSufficientValue:
      unknown(
        metadata("schema:accessModeSufficient").flatMap {
          $0.split(separator: ",").map { String($0).trimmingSpace }
        },
        known: Vocabulary.accessModes)
    case .accessibilityFeatureValue:
      unknown(metadata("schema:accessibilityFeature"), known: Vocabulary.features)
    case .accessibilityHazardValue: unknown(metadata("schema:accessibilityHazard"), known: Vocabulary.hazards)
    case .pagesWithoutList: pagesWithoutList
    case .pageSource: pageSource
    case .pageListBroken: pageListBroken
    case .pageListIncomplete: pageListIncomplete
    case .contentsOrder: contentsOrder
    case .typeRole: documents.sorted { $0.key < $1.key }.flatMap { typesWithoutRole(in: $1, at: $0) }
    case .pageBreakLabel: pageBreaks.filter { $0.label.isEmpty }.map { "\($0.address) has no label" }
    case .conformance: conformance
    case .certifier:
      metadata("dcterms:conformsTo").isEmpty ? [] : missing(metadata("a11y:certifiedBy"), "a11y:certifiedBy")
    }
  }

  private func missing(_ values: [String], _ what: String) -> [String] {
    values.contains { !$0.isEmpty } ? [] : ["no \(what)"]
  }

  private func unknown(_ values: [String], known: Set<String>) -> [String] {
    values.filter { !known.contains($0) }.map { "\($0) is no value" }
  }

  /// `printPageNumbers` and its successors promise pages that one can go to.
  private var pagesWithoutList: [String] {
    let promised = metadata("schema:accessibilityFeature").filter {
      ["printPageNumbers", "pageBreakMarkers", "pageNavigation"].contains($0)
    }
    return links(of: "page-list") == nil ? promised.map { "\($0), and no page list" } : []
  }

  private var pageSource: [String] {
    guard links(of: "page-list") != nil else { return [] }
    return missing(metadata("dc:source") + metadata("pageBreakSource"), "dc:source or pageBreakSource")
  }

  private var pageListBroken: [String] {
    let breaks = Set(pageBreaks.map(\.address))
    return (links(of: "page-list") ?? []).filter { !breaks.contains($0) }.map { "\($0) is no page break" }
  }

  private var pageListIncomplete: [String] {
    let listed = Set(links(of: "page-list") ?? [])
    return pageBreaks.map(\.address).filter { !listed.contains($0) }.map { "\($0) is not in the page list" }
  }

  /// Each line of the contents leads to a place that is there, and none goes back behind the one before.
  private var contentsOrder: [String] {
    guard let contents = links(of: "toc") else { return ["no contents"] }
    var places: [Address: Int] = [:]
    for path in spine {
      places[Address(path: path, fragment: "")] = places.count
      for element in documents[path]?.descendants(where: { $0["id"] != nil }) ?? [] {
        places[Address(path: path, fragment: element["id"] ?? "")] = places.count
      }
    }
    var last = -1
    return contents.compactMap { address in
      guard let place = places[address] else { return "\(address) is not there" }
      defer { last = place }
      return place < last ? "\(address) stands before the line above it" : nil
    }
  }

  private var conformance: [String] {
    metadata("dcterms:conformsTo").filter { !Vocabulary.isConformance($0) }.map { "\($0) is no statement" }
  }

  private var pageBreaks: [PageBreak] {
    spine.flatMap { path in
      (documents[path]?.descendants {
        words($0["epub:type"]).contains("pagebreak") || $0["role"] == "doc-pagebreak"
      }
        ?? []).map { PageBreak(address: Address(path: path, fragment: $0["id"] ?? ""), element: $0) }
    }
  }
}

/// A mark of where a page of the source begins.
private struct PageBreak {
  var address: Address
  var label: String

  init(address: Address, element: Element) {
    self.address = address
    label = (element["aria-label"] ?? element["title"] ?? "").trimmingSpace
  }
}
