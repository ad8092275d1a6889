"""A book in mupdf: its text page by page, its outline, its links, and pictures of its pages."""
import json
import shutil
import subprocess

from report import check, check_text, say

WIDTH, HEIGHT, SIZE = 450, 600, 12  # points

SCRIPT = """
var doc = new Document(scriptArgs[0]), lines = []
doc.layout(asked.layout[0], asked.layout[1], asked.layout[2])
function arrives(address) { return doc.resolveLink(address).chapter >= 0 }
function walk(entries) {
  entries.forEach(function (entry) { lines.push([entry.title, arrives(entry.uri)]); walk(entry.down || []) })
}
walk(doc.loadOutline() || [])
asked.pictures.forEach(function (picture) {
  doc.loadPage(picture[0]).toPixmap([1.5, 0, 0, 1.5, 0, 0], DeviceRGB, false).saveAsPNG(picture[1])
})
print(JSON.stringify({lines: lines, lost: asked.links.filter(function (link) { return !arrives(link) })}))
"""


def try_mupdf(book, expected, folder, work):
    if not shutil.which("mutool"):
        return say("mupdf", "not installed, skipped")
    text = work / "mupdf.txt"
    layout = ["-W", str(WIDTH), "-H", str(HEIGHT), "-S", str(SIZE)]
    subprocess.run(["mutool", "draw", "-q", "-F", "txt", *layout, "-o", text, book], check=True, stderr=subprocess.DEVNULL)
    pages = text.read_text(encoding="utf-8").split("\f")
    check_text("mupdf", "".join(pages), expected.text)
    root = next(folder for folder in expected.opened.package.parents if (folder / "mimetype").exists())
    links = sorted({f"{path.relative_to(root)}{'#' if fragment else ''}{fragment}" for path, fragment in expected.links})
    # A cover that is a picture has no characters to count.
    pictures = [(0 if name == "cover" else page_of(before, pages), str(folder / f"mupdf-{name}.png"))
                for name, (_, _, before) in expected.sights.items()]
    asked = {"layout": [WIDTH, HEIGHT, SIZE], "links": links, "pictures": pictures}
    (work / "mupdf.js").write_text(f"var asked = {json.dumps(asked)}\n{SCRIPT}", encoding="utf-8")
    run = subprocess.run(["mutool", "run", work / "mupdf.js", book], capture_output=True, text=True)
    if run.returncode:
        return check("mupdf", False, "", run.stderr.strip())
    said = json.loads(run.stdout)
    lines = [title for title, _ in said["lines"]]
    check("mupdf", lines == expected.contents, f"{len(lines)} lines of contents", f"the contents are {lines}")
    lost = [title for title, arrives in said["lines"] if not arrives] + said["lost"]
    check("mupdf", not lost, f"links to {len(links)} places arrive", f"links lead nowhere: {lost}")
    say("mupdf", f"{len(pages) - 1} pages, {len(pictures)} pictures")


def page_of(before, pages):
    """The number of the page that shows the character behind so many others."""
    for number, page in enumerate(pages):
        before -= len("".join(page.split()))
        if before < 0:
            return number
    return 0
