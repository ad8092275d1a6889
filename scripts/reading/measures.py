"""What stands in an EPUB that was made of newspaper pages, counted."""
import collections
import json
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
DC = "{http://purl.org/dc/elements/1.1/}"


class Measured:
    """A book, made twice by the same command."""

    def __init__(self, book, again, source, root):
        self.book, self.again, self.source, self.root = book, again, source, root
        self.folder = tempfile.TemporaryDirectory()
        self.opened = OpenedEPUB(book, self.folder.name)
        self.package = tree.parse(self.opened.package).getroot()
        body = [place for place in self.opened.spine if place != self.opened.navigation]
        self.bodies = [self.opened.body(place) for place in body]
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
        return (count(self.source) - count("".join(map(shown, self.bodies)))).total()

    def metadata(self, name):
        return [m for m in self.package.iter(f"{OPF}meta") if m.get("property") == name]

    def navs(self):
        if self.opened.navigation is None:
            return []
        return [nav.get(TYPE) for nav in self.opened.body(self.opened.navigation).iter(f"{XHTML}nav")]

    def epubcheck(self):
        return self.messages("epubcheck", r"epubcheck has (\w+) message")

    def axe(self):
        return self.messages("axe", r"finds (\w+) violation")

    def messages(self, script, words):
        run = subprocess.run([self.root / "scripts" / script, self.book], capture_output=True, text=True)
        return re.search(words, run.stdout).group(1)

    def languages(self):
        roots = [tree.parse(place).getroot() for place in self.opened.documents]
        both = [r for r in roots if r.get("lang") and r.get("{http://www.w3.org/XML/1998/namespace}lang")]
        return f"{len(both)} of {len(roots)}"


def yes(holds):
    return "yes" if holds else "no"


MEASURES = [
    (lambda b: len(b.elements("article")) or len(b.opened.spine) - 1, "articles, or documents beside the title page (9 articles on the pages)"),
    (lambda b: f"{len(b.paragraphs)}, {round(statistics.median(map(len, b.paragraphs)))}", "paragraphs, and characters in the middle one"),
    (lambda b: b.lost(), "Chinese characters of the pages that are missing"),
    (lambda b: sum(len(JOIN.findall(p)) for p in b.paragraphs), "spaces and line ends between Chinese, in paragraphs"),
    (lambda b: sum(len(HALF.findall(p)) for p in b.paragraphs), "half-width marks beside Chinese, in paragraphs"),
    (lambda b: b.roles(), "roles told apart"),
    (lambda b: yes(re.search(r"text-indent:\s*2em", b.styles)), "2em indent in the style sheet"),
    (lambda b: b.epubcheck(), "messages of epubcheck 5.3"),
    (lambda b: b.axe(), "violations found by axe-core"),
    (lambda b: len([m for n in ["accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"] if b.metadata("schema:" + n) for m in [n]]), "accessibility properties, of 5"),
    (lambda b: yes("page-list" in b.navs()), "page list of the newspaper pages"),
    (lambda b: yes(b.metadata("belongs-to-collection")) , "series metadata"),
    (lambda b: yes(list(b.package.iter(f"{OPF}spine"))[0].get("toc")), "NCX for old readers"),
    (lambda b: yes("landmarks" in b.navs()), "landmarks"),
    (lambda b: b.languages(), "documents that say their language twice"),
    (lambda b: yes(list(b.package.iter(f"{OPF}spine"))[0].get("page-progression-direction")), "page-progression-direction"),
    (lambda b: yes(all(ord(c) < 128 for d in b.opened.documents for e in tree.parse(d).iter() for c in e.get("id") or "")), "ASCII identifiers"),
    (lambda b: yes(b.book.read_bytes() == b.again.read_bytes()), "the same bytes when made again"),
]
