/// Whether what looks like a byline is the rest of one, or of a picture's credit, that begins behind the last sentence of
/// the line before: 。 本 | 报记者 某某, 。 本报记者 | 某某 摄. Such a line begins nothing.
func endsByline(_ line: [Unicode.Scalar], behind before: [Unicode.Scalar]) -> Bool {
  guard line.count <= 16, let start = textBehindSentence(before) else { return false }
  let isCredit = before[start...].contains(where: Credit.isInWord) || line.contains(where: Credit.isInWord)
  let isByline =
    !(before[start...].contains(where: BylineForm.isMark) || line.contains(where: BylineForm.isMark))
  guard isCredit || isByline else { return false }
  let whole = ["。"] + before[start...] + line
  return isByline && BylineForm(whole.dropFirst())?.form == .role || isCredit && endsInCredit(whole)
}

/// Where one to ten characters of text begin behind the last sentence end of a line; nil where there are none, or more.
private func textBehindSentence(_ scalars: [Unicode.Scalar]) -> Int? {
  let most = 10
  var start: Int?
  for index in scalars.indices.reversed() {
    let scalar = scalars[index]
    if scalar.endsSentence { return start }
    if !scalar.isClosing && !scalar.isSpace {
      if scalars.count - index > most { return nil }
      start = index
    }
  }
  return nil
}
