"""A book in calibre: made into text, into AZW3 as Kindles read it, and back from that."""
import shutil
import subprocess

from expected import contents, links
from opened_epub import OpenedEPUB
from report import check, check_text, say


def try_calibre(book, expected, work):
    if not shutil.which("ebook-convert"):
        return say("calibre", "not installed, skipped")
    direct, kindle, text, back = (work / name for name in ["direct.txt", "book.azw3", "azw3.txt", "back.epub"])
    for source, target, *more in [(book, direct), (book, kindle), (kindle, text), (kindle, back, "--epub-version=3")]:
        run = subprocess.run(["ebook-convert", source, target, *more], capture_output=True, text=True)
        if run.returncode:
            return check("calibre", False, "", f"{target.name}: {(run.stdout + run.stderr)[-500:]}")
    check_text("calibre, text", direct.read_text(encoding="utf-8"), expected.text)
    check_text("calibre, AZW3", text.read_text(encoding="utf-8"), expected.text)
    opened = OpenedEPUB(back, work / "back")
    lines = contents(opened)
    check("calibre, AZW3", lines == expected.contents, f"{len(lines)} lines of contents", f"the contents are {lines}")
    places = {place.resolve(): {e.get("id") for e in opened.body(place).iter()} for place in opened.spine}
    found = [link for place in opened.spine for link in links(place.resolve(), opened.body(place))]
    lost = [link for link in found if link[0] not in places or link[1] and link[1] not in places[link[0]]]
    check("calibre, AZW3", not lost and len(found) >= len(expected.links), f"{len(found)} links arrive",
          f"of {len(expected.links)} links there are {len(found)}; these lead nowhere: {lost}")
