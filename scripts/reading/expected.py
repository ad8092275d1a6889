"""What a reader should show of a book."""
import urllib.parse

from opened_epub import XHTML, shown, types


class Expected:
    def __init__(self, opened):
        self.opened = opened
        bodies = [(place, opened.body(place)) for place in opened.spine]
        # All text in reading order, without white space.
        self.text = "".join(shown(body) for _, body in bodies)
        self.contents = contents(opened)
        # (file, fragment or "") of each link from one place of the book to another, as often as it stands there.
        self.links = [link for place, body in bodies for link in links(place, body)]
        # For each sight: its document, its place among the elements of the body, the characters before it.
        self.sights = {}
        before = 0
        for place, body in bodies:
            text, elements = shown(body), list(body.iter())
            for name, element in sights(place == opened.navigation, body):
                where = (place, elements.index(element), before + max(0, text.find(shown(element))))
                self.sights.setdefault(name, where)
            before += len(text)


def contents(opened):
    """The lines of the table of contents."""
    toc = next(e for e in opened.body(opened.navigation).iter(f"{XHTML}nav") if "toc" in types(e))
    return ["".join(a.itertext()) for a in toc.iter(f"{XHTML}a")]


def links(place, element):
    """Where the links lead that a reader shows."""
    if element.get("hidden") is not None:
        return
    href = element.get("href") if element.tag == f"{XHTML}a" else None
    if href and not urllib.parse.urlsplit(href).scheme:
        path, fragment = urllib.parse.urldefrag(href)
        yield ((place.parent / urllib.parse.unquote(path)).resolve() if path else place, fragment)
    for child in element:
        yield from links(place, child)


def sights(is_navigation, element):
    """The places of a document that are worth a picture."""
    if is_navigation and element.tag == f"{XHTML}body":
        yield "contents", element
    if element.get("hidden") is not None:
        return
    for sign, name in SIGHTS.items():
        if sign in types(element) or element.tag == XHTML + sign:
            yield name, element
    for name in {"verse", "picture"} & set((element.get("class") or "").split()):
        yield name, element
    for child in element:
        yield from sights(is_navigation, child)


# By epub:type or name of the element.
SIGHTS = {
    "cover": "cover", "titlepage": "title", "copyright-page": "colophon", "part": "part", "article": "article",
    "noteref": "note", "footnote": "note-text", "index": "index",
}
