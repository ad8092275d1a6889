"""A book in Chromium, document by document, as readers built on a browser show it."""
from chromium import Browser, find
from report import check, check_text, say

IDS = "[...document.querySelectorAll('[id]')].map(element => element.id)"
# A third of the way down, so that what stands before it is seen as well.
SHOW = """scrollBy(0, (document.body.querySelectorAll('*')[{} - 1] ?? document.body).getBoundingClientRect().top
- innerHeight / 3)"""


def try_chromium(expected, folder):
    if find() is None:
        return say("Chromium", "not installed, skipped")
    with Browser() as browser:
        text, ids = [], {}
        for place in expected.opened.spine:
            browser.open(place.as_uri())
            text.append(browser.evaluate("document.body.innerText"))
            ids[place] = set(browser.evaluate(IDS))
        check_text("Chromium", "".join(text), expected.text)
        lost = [link for link in expected.links if link[0] not in ids or link[1] and link[1] not in ids[link[0]]]
        check("Chromium", not lost, f"{len(expected.links)} links arrive", f"links lead nowhere: {lost}")
        for name, (place, number, _) in expected.sights.items():
            browser.open(place.as_uri())
            browser.evaluate(SHOW.format(number))
            browser.screenshot(folder / f"chromium-{name}.png")
        say("Chromium", f"{len(text)} documents, {len(expected.sights)} pictures")
