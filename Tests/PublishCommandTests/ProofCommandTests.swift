import Foundation
import PublishCommand
import TestSupport
import Testing

@Test func withoutChromiumThereIsAWordAndNoFile() throws {
  let bench = try Bench()
  bench.environment["PATH"] = bench.path("nowhere")
  let run = bench.run("proof", "-o", "p.pdf")
  #expect(run.status == 4)
  #expect(
    run.errors.contains("chromium: error: Chromium is not here; install it")
      && run.errors.contains("apt install"))
  #expect(bench.text(of: "p.pdf") == nil)
}

@Test func theNamedChromiumMustBeThere() throws {
  let bench = try Bench()
  bench.environment["PATH"] = LaidOut.path
  let run = bench.run("proof", "--chromium", "no/such/program", "--language", "zh-Hans")
  #expect(run.status == 4)
  #expect(run.errors.contains("no/such/program: 错误: 没有找到 Chromium"))
}

@Test(arguments: ["--trim=32k", "--trim=10x10", "--type-area=90x20", "--type-area=28", "--output=-"])
func aPageThatIsNoneIsWrongUse(_ option: String) throws {
  let run = try Bench().run("proof", option)
  #expect(run.status == 2, "\(run.errors)")
}

@Test(.enabled(if: LaidOut.hasTools, "Chromium, poppler-utils or mupdf is not here"))
func thePDFNamesTitleAndLanguage() throws {
  let bench = try Bench()
  let proof = try LaidOut(Repository.seeds.appending(path: "book.yaml").path, in: bench, trim: "small-32k")
  #expect(proof.run.status == 0, "\(proof.run.errors)")
  let facts = try said(by: "pdfinfo", bench.path("p.pdf"))
  #expect(facts.contains(#/Title: +营口振兴纪实\n/#))
  // 130 × 184 mm, which the engine rounds to its pixels.
  let size = try #require(facts.firstMatch(of: #/Page size: +([\d.]+) x ([\d.]+) pts/#))
  let (width, height) = (Double(size.1) ?? 0, Double(size.2) ?? 0)
  #expect(abs(width - 130 * 72 / 25.4) < 1 && abs(height - 184 * 72 / 25.4) < 1)
  let bytes = try #require(FileManager.default.contents(atPath: bench.path("p.pdf")))
  #expect(String(decoding: bytes, as: UTF8.self).contains("/Lang (zh-Hans)"))
}

@Test(.enabled(if: LaidOut.hasTools, "Chromium, poppler-utils or mupdf is not here"))
func galleysAreLaidOutAsTheEditorHasThem() throws {
  let bench = try seedsBench()
  bench.environment["PATH"] = LaidOut.path
  #expect(bench.run("galley").status == 0)
  try bench.edit("galleys/009-art-0009.md", "营口工业遗产实现“活态传承”", to: "工业遗产“活”起来")
  try FileManager.default.removeItem(atPath: bench.path("galleys/008-art-0008.md"))
  let run = bench.run("proof", "--check", "-o", "p.pdf", "--styles", Repository.styles.path)
  #expect(run.status == 0, "\(run.errors)")
  let text = bare(try said(by: "pdftotext", bench.path("p.pdf"), "-"))
  #expect(text.contains("工业遗产“活”起来") && !text.contains("营口工业遗产实现“活态传承”"))
}
