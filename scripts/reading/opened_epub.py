"""An EPUB laid open in a folder, as its package document lists it. For what looks at books from outside."""
import pathlib
import urllib.parse
import xml.etree.ElementTree as tree
import zipfile

CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
OPF = "{http://www.idpf.org/2007/opf}"
XHTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"


class OpenedEPUB:
    def __init__(self, book, folder):
        folder = pathlib.Path(folder)
        with zipfile.ZipFile(book) as archive:
            archive.extractall(folder)
        rootfile = tree.parse(folder / "META-INF/container.xml").find(f".//{CONTAINER}rootfile")
        self.package = folder / rootfile.get("full-path")
        root = tree.parse(self.package).getroot()
        items = {item.get("id"): item for item in root.iter(f"{OPF}item")}
        place = lambda item: self.package.parent / urllib.parse.unquote(item.get("href"))
        self.documents = [place(i) for i in items.values() if i.get("media-type") == "application/xhtml+xml"]
        # None in an EPUB 2.
        self.navigation = next((place(i) for i in items.values() if "nav" in (i.get("properties") or "").split()), None)
        self.spine = [place(items[ref.get("idref")]) for ref in root.iter(f"{OPF}itemref")]

    def body(self, place):
        return tree.parse(place).getroot().find(f"{XHTML}body")


def shown(element):
    """The text of an element that a reader shows, white space left out: engines lay it out in ways of their own."""
    if element.get("hidden") is not None:
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [shown(child), child.tail or ""]
    return "".join("".join(parts).split())


def types(element):
    return (element.get(TYPE) or "").split()
