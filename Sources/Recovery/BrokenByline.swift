/// Whether what looks like a byline is the rest of one, or of a picture's credit, that begins behind the last sentence of
/// the line before: 。 本 | 报记者 某某, 。 本报记者 | 某某 摄. Such a line begins nothing.
func endsByline(_ line: [Unicode.Scalar], behind before: [Unicode.Scalar]) -> Bool {
  guard line.count <= 16, let stop = before.lastIndex(where: \.endsSentence) else { return false }
  let head = before[(stop + 1)...].drop { $0.isClosing || $0.isSpace }
  guard (1...10).contains(head.count) else { return false }
  let whole = Array(head) + line
  return BylineForm(whole)?.form == .role || endsInCredit(["。"] + whole)
}
