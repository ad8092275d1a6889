import Foundation

/// A text without white space and with one form for each mark, so that gold and page compare: NFKC, one form for
/// each quote, dash and full stop. Punctuation style does not count, words and their order do.
func folded(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
    switch scalar {
    case "“", "”", "„", "‟", "«", "»", "「", "」", "『", "』": view.append("\"")
    case "‘", "’", "‚", "‛", "`": view.append("'")
    case "—", "–", "―", "‐", "‑", "−": view.append("-")
    case "•", "・": view.append("·")
    case "。": view.append(".")
    default:
      switch scalar.properties.generalCategory {
      case .format, .control: continue
      default: if !scalar.properties.isWhitespace { view.append(scalar) }
      }
    }
  }
  return String(view)
}

/// Folded, as scalars: what the figures are computed on.
func scalars(_ text: String?) -> [Unicode.Scalar] { Array(folded(text ?? "").unicodeScalars) }
