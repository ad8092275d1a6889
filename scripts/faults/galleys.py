"""Galleys that no editor has written, and what happens to a folder of them."""
import os
import resource
import shutil
import signal
import subprocess
import time

from .common import ARTICLE, PUBLISH, book, case, expect, nothing_left, publish, texts

BODIES = {
    "200,000 paragraphs": "\n字\n" * 200_000,
    "a million lines of verse": "\n" + "| 字\n" * 1_000_000,
    "a line of 30 MB": "\n" + "字" * 10_000_000 + "\n",
    "100,000 marks of one note": "\n字[^1]" * 100_000 + "\n\n[^1]: 注\n",
    "50,000 notes": "".join(f"\n字[^{n}]\n\n[^{n}]: 注\n" for n in range(50_000)),
    "20,000 pictures": "".join(f"\n![图{n}](p{n}.png)\n" for n in range(20_000)),
    "300,000 comments": "\n<!-- 注 -->" * 300_000 + "\n",
    "100,000 comments without an end": "\n<!-- 注" * 100_000 + "\n",
    "50,000 conflicts": "\n<<<<<<< galley\n甲\n=======\n乙\n>>>>>>> pages\n" * 50_000,
    "100,000 conflicts without an end": "\n<<<<<<< galley\n" * 100_000,
    "one identifier 50,000 times": "\n<!-- p-0001-001 3 -->\n甲\n" * 50_000,
    "quotes 100,000 deep": "\n" + "> " * 100_000 + "甲\n",
    "signs": "\n".join(["", "*" * 1_000_000, "\\" * 1_000_000, "&#" * 500_000, "[^" * 500_000, "![" * 300_000 + ")", ""]),
}
HEADS = {
    "aliases that explode": "deck: &a [x,x]\n" + "".join(f"x{n}: &a{n} [*a,*a,*a]\n" for n in range(30)),
    "lists without end": "deck: " + "[" * 100_000 + "\n",
    "two megabytes": "deck: " + "书" * 700_000 + "\n",
    "an unpaired surrogate": 'deck: "\\ud800"\n',
}


def desk(work):
    """A book of one page, and its galley in two halves: front matter and body."""
    book(work, {"a.txt": ARTICLE}, galleys="gl")
    expect(publish("galley", "--quiet", cwd=work), 0)
    file = work / "gl/001-art-0001.md"
    return file, *file.read_text(encoding="utf-8").split("---\n")[1:]


@case
def strange_galleys(work):
    """galleys with 200,000 paragraphs, a million lines, notes, pictures, comments or conflicts, and front matter that explodes"""
    file, head, body = desk(work)
    for name, more in BODIES.items():
        for command in (["check"], ["epub", "-o", "x.epub"], ["galley", "--dry-run"]):
            file.write_text(f"---\n{head}---\n{body}{more}", encoding="utf-8")
            run = publish(*command, "--quiet", cwd=work, limit=120)
            assert run.status in (0, 1), f"{name}: {run.status} {run.said[:300]}"
    for name, more in HEADS.items():
        file.write_text(f"---\n{head}{more}---\n{body}", encoding="utf-8")
        for command in (["epub", "-o", "y.epub"], ["galley"]):
            expect(publish(*command, cwd=work, limit=60), 1, "gl/001-art-0001.md:", "[bad-yaml]")
    assert not (work / "y.epub").exists()
    return f"{len(BODIES) + len(HEADS)} galleys: findings, or a book"


@case
def markup_in_galleys(work):
    """HTML, ]]>, references to characters that no XML has, and control characters in headline, text and note of a galley"""
    file, head, body = desk(work)
    strange = "<script>alert(1)</script> ]]> <!\\-- <?php ?> &lt;b&gt; &#0; &#27; &#55296; &#xD800; &#1114112;"
    deck = 'deck: "<script>]]>&amp;<!-- -->\\x1b[31m\\0\\uffff"\n'
    file.write_text(f"---\n{head}{deck}---\n{body}\n{strange}[^1]\n\n[^1]: {strange}\n", encoding="utf-8")
    for command in ("epub", "emend"):
        run = publish(command, "-o", f"x.{command}", "--quiet", cwd=work)
        expect(run, 0)
        assert "\x1b" not in run.said
    found = "".join(texts(work / "x.epub").values())
    assert found.count("<script>alert(1)</script> ]]>") == 2 and "<script>]]>&amp;<!-- -->" in found
    for sign in ("\0", "\x1b", "\x7f"):
        file.write_text(f"---\n{head}---\n{body}\n甲{sign}乙\n", encoding="utf-8")
        expect(publish("epub", "-o", "y.epub", cwd=work), 1, "[galley-control]")
    assert not (work / "y.epub").exists()
    return "text; control characters are told with their lines"


def look(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@case
def galley_faults(work):
    """`publish galley` with no space left, in a folder that may not be written, ended by a signal, and twice at once"""
    book(work, {f"{n}.txt": ARTICLE.replace("春天", f"第{n}个春天") for n in range(200)}, galleys="gl")
    expect(publish("galley", "--quiet", cwd=work), 0)
    before = look(work / "gl")
    for n in range(200):
        (work / f"{n}.txt").write_text(ARTICLE.replace("春天", f"第{n}个秋天"), encoding="utf-8")
    shutil.copytree(work / "gl", work / "whole")
    expect(publish("galley", "-o", "whole", "--quiet", cwd=work), 0)
    after = look(work / "whole")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    expect(publish("galley", "--quiet", cwd=work, prepare=limit), 4, "File too large")
    assert look(work / "gl") == before
    ends, written = set(), []
    first = work / "gl/001-art-0001.md"
    for delay in (None, 0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1):
        shutil.rmtree(work / "gl")
        shutil.copytree(work / "whole", work / "gl")
        for name, content in before.items():
            (work / "gl" / name).write_bytes(content)
        then = first.stat().st_ino
        process = subprocess.Popen([PUBLISH, "galley", "--quiet"], cwd=work, stderr=subprocess.DEVNULL)
        # Before anything is written, and from the first file on.
        while delay is not None and process.poll() is None and first.stat().st_ino == then:
            time.sleep(0.0005)
        time.sleep(delay or 0)
        process.send_signal(signal.SIGTERM)
        status = process.wait(timeout=60)
        nothing_left(work / "gl")
        now = look(work / "gl")
        for name, content in now.items():
            assert content in (before[name], after[name]), f"half a galley: {name}"
        written.append(sum(content == after[name] for name, content in now.items()))
        assert status in (0, -signal.SIGTERM), status
        ends.add(status)
        # The next run comes to the same end.
        expect(publish("galley", "--quiet", cwd=work), 0)
        assert look(work / "gl") == after, "another end"
    pair = [subprocess.Popen([PUBLISH, "galley", "--quiet"], cwd=work, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert sorted(process.wait(timeout=60) for process in pair) in ([0, 0], [0, 4])
    assert look(work / "gl") == after
    return f"each galley old or new, and the next run comes to the end: {sorted(written)} of {len(after)} files written, seen {sorted(ends)}"
