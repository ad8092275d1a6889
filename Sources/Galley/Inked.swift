/// How many characters a text has, white space left out.
func inked(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { count, scalar in
    // Nothing from 〃 on is white space, and that is nearly all there is (Unicode, PropList.txt).
    scalar.value > 0x3000 || !scalar.properties.isWhitespace ? count + 1 : count
  }
}
