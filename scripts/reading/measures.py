"""What stands in an EPUB that was made of newspaper pages, counted."""
import collections
import re
import statistics
import subprocess
import tempfile
import xml.etree.ElementTree as tree

from opened_epub import OPF, TYPE, XHTML, OpenedEPUB, shown

HAN = re.compile(r"[一-鿿]")
# A space where a line of the column ended.
JOIN = re.compile(r"[一-鿿，、；：。！？”）][ \n]+[一-鿿“（]")
HALF = re.compile(r"[一-鿿][,;:?!]|[,;:?!][一-鿿]")


class Measured:
    """A book, made twice by the same command."""

    def __init__(self, book, again, source, root):
        self.book, self.again, self.source, self.root = book, again, source, root
        self.folder = tempfile.TemporaryDirectory()
        self.opened = OpenedEPUB(book, self.folder.name)
        self.package = tree.parse(self.opened.package).getroot()
        self.all = [self.opened.body(place) for place in self.opened.spine if place != self.opened.navigation]
        # Of a book that knows its articles, those; else all documents but the cover and the title page.
        articles = [body for body in self.all if body.find(f"{XHTML}article") is not None]
        self.bodies = articles or [body for body in self.all if len(shown(body)) > 100]
        self.text = "".join(map(shown, articles or self.all))
        self.paragraphs = ["".join(p.itertext()) for b in self.bodies for p in b.iter(f"{XHTML}p")]
        self.styles = "".join(p.read_text(encoding="utf-8") for p in self.opened.package.parent.rglob("*.css"))

    def elements(self, *names):
        return [e for body in self.bodies for e in body.iter() if e.tag in [XHTML + name for name in names]]

    def classes(self):
        return {name for e in self.elements("p", "h1", "h2", "div", "span") for name in (e.get("class") or "").split()}

    def roles(self):
        """The roles of a newspaper article that the markup tells apart."""
        wanted = ["kicker", "headline", "deck", "byline", "dateline", "caption", "verse", "subhead"]
        return ", ".join(name for name in wanted if name in self.classes()) or "none"

    def lost(self):
        """How many Chinese characters of the pages are not in the book."""
        count = lambda text: collections.Counter(HAN.findall(text))
        return (count(self.source) - count(self.text)).total()

    def metadata(self, name):
        return [m for m in self.package.iter(f"{OPF}meta") if m.get("property") == name]

    def navs(self):
        if self.opened.navigation is None:
            return []
        return [nav.get(TYPE) for nav in self.opened.body(self.opened.navigation).iter(f"{XHTML}nav")]

    def messages(self, script, words):
        """How many the program has, and their codes."""
        run = subprocess.run([self.root / "scripts" / script, self.book], capture_output=True, text=True)
        codes = sorted(set(re.findall(r"\[([\w-]+)\]", run.stdout)))
        count = re.search(words, run.stdout).group(1).replace("no", "0")
        return f"{count} ({', '.join(codes)})" if codes else count

    def accessibility(self):
        names = ["accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"]
        return sum(1 for name in names if self.metadata("schema:" + name))

    def spine(self, attribute):
        return next(self.package.iter(f"{OPF}spine")).get(attribute)

    def ids(self):
        return [e.get("id") for place in self.opened.documents for e in tree.parse(place).iter() if e.get("id")]

    def has_index(self):
        return any(e.get("role") == "doc-index" for body in self.all for e in body.iter())

    def series(self):
        return self.metadata("belongs-to-collection") or any(
            m.get("name") == "calibre:series" for m in self.package.iter(f"{OPF}meta"))

    def cover(self):
        return any("cover-image" in (item.get("properties") or "") for item in self.package.iter(f"{OPF}item"))

    def languages(self):
        roots = [tree.parse(place).getroot() for place in self.opened.documents]
        both = [r for r in roots if r.get("lang") and r.get("{http://www.w3.org/XML/1998/namespace}lang")]
        return f"{len(both)} of {len(roots)}"


def yes(holds):
    return "yes" if holds else "no"


MEASURES = [
    (lambda b: len(b.bodies), "documents of text; the pages have 9 articles"),
    (lambda b: len(b.paragraphs), "paragraphs"),
    (lambda b: round(statistics.median(map(len, b.paragraphs))), "characters in the middle one"),
    (lambda b: sum(len(JOIN.findall(p)) for p in b.paragraphs), "spaces and line ends between Chinese characters"),
    (lambda b: sum(len(HALF.findall(p)) for p in b.paragraphs), "half-width marks beside Chinese characters"),
    (lambda b: b.lost(), "Chinese characters that are missing"),
    (lambda b: b.roles(), "roles of an article told apart"),
    (lambda b: yes(re.search(r"text-indent:\s*2em", b.styles)), "paragraphs indented by 2em"),
    (lambda b: b.messages("epubcheck", r"epubcheck has (\w+) message"), "messages of epubcheck 5.3"),
    (lambda b: b.messages("axe", r"finds (\w+) violation"), "violations that axe-core finds"),
    (lambda b: b.accessibility(), "accessibility properties, of 5"),
    (lambda b: b.languages(), "documents that say their language twice"),
    (lambda b: yes("page-list" in b.navs()), "page list of the newspaper pages"),
    (lambda b: yes(b.has_index()), "index of authors"),
    (lambda b: yes(b.cover()), "cover picture"),
    (lambda b: yes(b.series()), "series and number"),
    (lambda b: yes("landmarks" in b.navs()), "landmarks"),
    (lambda b: yes(b.spine("toc")), "NCX"),
    (lambda b: yes(b.spine("page-progression-direction")), "direction of the pages"),
    (lambda b: yes("".join(b.ids()).isascii()), "ASCII identifiers"),
    (lambda b: yes(b.book.read_bytes() == b.again.read_bytes()), "the same bytes when made again"),
]
