import Anthology
import Platform

/// The programs that a proof wants: Chromium, which lays pages out, and poppler's, which read a PDF.
struct ProofTools {
  var chromium: String
  var pdfinfo: String
  var pdftotext: String
  var pdftoppm: String
  private let isAskedToStop: @Sendable () -> Bool

  /// Finds them on PATH; Chromium where the user says. Throws a refusal that says what to install.
  init(chromium named: String?, in world: World) throws(Refusal) {
    let browsers =
      named.map { [$0] } ?? ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    guard let chromium = findProgram(browsers, in: world) else {
      throw Refusal(.output, [Finding(.noChromium, file: named ?? "chromium")])
    }
    self.chromium = chromium
    isAskedToStop = world.isAskedToStop
    func poppler(_ name: String) throws(Refusal) -> String {
      guard let path = findProgram([name], in: world) else {
        throw Refusal(.output, [Finding(.noPoppler, file: name)])
      }
      return path
    }
    pdfinfo = try poppler("pdfinfo")
    pdftotext = try poppler("pdftotext")
    pdftoppm = try poppler("pdftoppm")
  }

  /// Lays a page of XHTML out and writes the PDF. The sandbox is off, since a container has none to give: what is laid
  /// out is our own, and the profile is a folder of this run. No host is found, not even by its number: a style sheet may name one.
  func layOut(_ page: String, to pdf: String, profile: String) throws(Refusal) {
    try run(
      chromium,
      [
        "--headless", "--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--disable-background-networking", "--disable-gpu", "--disable-extensions", "--no-first-run",
        "--no-pdf-header-footer", "--generate-pdf-document-outline", "--user-data-dir=" + profile,
        "--print-to-pdf=" + pdf, URL(filePath: page).absoluteString,
      ], seconds: 600)
    guard Place(pdf) == .file else {
      throw Refusal(.output, [Finding(.toolFailed, file: lastPart(of: chromium), "no PDF")])
    }
  }

  /// The page of each anchor that something in the PDF links to.
  func destinations(of pdf: String) throws(Refusal) -> [String: Int] {
    let lines = String(decoding: try run(pdfinfo, ["-dests", pdf], seconds: 600), as: UTF8.self)
    var pages: [String: Int] = [:]
    for line in lines.split(separator: "\n") {
      // `   3 [ XYZ    6  559 null      ] "art-0001"`
      let page = line.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      if let page = Int(page), parts.count == 3 { pages[String(parts[1])] = page }
    }
    return pages
  }

  /// The words of a PDF with their boxes, as XHTML of poppler's.
  func words(of pdf: String) throws(Refusal) -> [UInt8] {
    try run(pdftotext, ["-bbox", "-enc", "UTF-8", pdf, "-"], seconds: 600)
  }

  /// One PNG a page, `page-001.png`.
  func draw(_ pdf: String, into folder: String) throws(Refusal) {
    try run(pdftoppm, ["-png", "-r", "110", pdf, join(folder, "page")], seconds: 600)
  }

  @discardableResult
  private func run(_ program: String, _ arguments: [String], seconds: Int) throws(Refusal) -> [UInt8] {
    func failed(_ reason: String) -> Refusal {
      Refusal(.output, [Finding(.toolFailed, file: lastPart(of: program), reason)])
    }
    let run: ProgramRun
    do throws(SystemError) {
      run = try runProgram(program, arguments, seconds: seconds, unless: isAskedToStop)
    } catch {
      throw failed(error.reason)
    }
    guard run.status == 0 else { throw failed("exit status \(run.status)") }
    return run.output
  }
}
