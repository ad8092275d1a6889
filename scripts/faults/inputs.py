"""Hostile inputs."""
import os
import subprocess
import zipfile

from .common import ARTICLE, COLUMN, SECRET, book, case, expect, picture, publish, texts


@case
def long_line(work):
    """100 MB in one line"""
    with open(work / "page.txt", "wb") as file:
        file.write("标题\n\n".encode())
        for _ in range(100):
            file.write("营口振兴".encode() * (1_000_000 // 12))
        file.write(b"\n")
    expect(publish("epub", "page.txt", "-o", "out/x.epub", cwd=work), 1, "page.txt:3: error:", "[long-line]")
    assert not (work / "out").exists()
    return "said, and no book"


@case
def blank_lines(work):
    """a million blank lines, alone and before an article"""
    (work / "blank.txt").write_text("\n" * 1_000_000)
    expect(publish("epub", "blank.txt", "-o", "x.epub", cwd=work), 3, "[blank-file]")
    (work / "page.txt").write_text("\n" * 1_000_000 + ARTICLE)
    expect(publish("epub", "page.txt", "-o", "x.epub", "--quiet", cwd=work), 0)
    return "said; and a book of the article behind them"


@case
def headings(work):
    """a million headings"""
    with open(work / "page.md", "w", encoding="utf-8") as file:
        file.writelines(f"# 标题{number}\n\n" for number in range(1_000_000))
    run = publish("check", "page.md", cwd=work, limit=1800)
    assert run.status in (0, 1), run.said[:500]
    return "findings, no crash"


@case
def long_verse(work):
    """a verse of a million lines, and one of 100,000 in one line"""
    (work / "page.txt").write_text("标题\n\n" + "“春风 又绿 江南岸，\n" * 1_000_000, encoding="utf-8")
    run = publish("check", "page.txt", cwd=work)
    assert run.status in (0, 1), run.said[:500]
    (work / "line.txt").write_text("标题\n\n“" + "春风又绿江南岸， " * 100_000 + "”\n", encoding="utf-8")
    expect(publish("check", "line.txt", cwd=work), 1)
    return "findings, no crash"


@case
def too_large(work):
    """a terabyte, all holes, as source, book.yaml, cover, foreword, style sheet and galley; standard input without an end"""
    huge = work / "huge.txt"
    huge.touch()
    os.truncate(huge, 1 << 40)
    (work / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (work / "css").mkdir()
    (work / "css/book.css").symlink_to(huge)
    (work / "gl").mkdir()
    os.link(huge, work / "gl/1.md")
    word = "[file-too-large]"
    expect(publish("epub", "huge.txt", "-o", "x.epub", cwd=work, limit=60), 3, "huge.txt: error:", word)
    expect(publish("epub", "--book", "huge.txt", "-o", "x.epub", cwd=work, limit=60), 3, "huge.txt: error:", word)
    expect(publish("epub", "a.txt", "--styles", "css", "-o", "x.epub", cwd=work, limit=60), 3, "css/book.css: error:", word)
    for key, status, place in (("cover: huge.txt", 1, "book.yaml:2"), ("foreword: huge.txt", 1, "book.yaml:2"), ("galleys: gl", 3, "gl/1.md")):
        (work / "book.yaml").write_text(f"title: 书\n{key}\nsources: [a.txt]\n", encoding="utf-8")
        for command in ("epub", "galley") if key == "galleys: gl" else ("epub",):
            run = publish(command, "-o", "gl" if command == "galley" else "x.epub", cwd=work, limit=60)
            expect(run, status, f"{place}: error:", word)
    with subprocess.Popen(["yes", "春天"], stdout=subprocess.PIPE) as endless:
        expect(publish("epub", "-", "-o", "x.epub", cwd=work, stdin=endless.stdout, limit=120), 3, "-: error:", word)
        endless.kill()
    assert not (work / "x.epub").exists()
    return "status 3, or 1 where book.yaml names it; said at once"


@case
def encodings(work):
    """one page in UTF-8, UTF-16, UTF-32 and GB18030, with CR LF and with CR; with NUL bytes; cut in the middle of a character"""
    book(work, {"a.txt": ARTICLE})
    expect(publish("epub", "a.txt", "-o", "x.epub", "--quiet", cwd=work), 0)
    whole = "".join(text for name, text in texts(work / "x.epub").items() if "art-" in name)
    names = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
    forms = {name: ARTICLE.encode(name) for name in names}
    forms |= {"CR LF": ARTICLE.replace("\n", "\r\n").encode(), "CR": ARTICLE.replace("\n", "\r").encode()}
    for name, form in forms.items():
        (work / "a.txt").write_bytes(form)
        expect(publish("epub", "a.txt", "-o", "y.epub", "--quiet", cwd=work), 0)
        same = "".join(text for name, text in texts(work / "y.epub").items() if "art-" in name)
        assert same == whole, f"{name}: another text"
    (work / "a.txt").write_bytes(ARTICLE.encode().replace("码头".encode(), b"\0", 1))
    expect(publish("epub", "a.txt", "-o", "z.epub", cwd=work), 1, "[nul-bytes]")
    (work / "a.txt").write_bytes(ARTICLE.encode()[:-2])
    expect(publish("epub", "a.txt", "-o", "z.epub", cwd=work), 3, "[bad-encoding]")
    (work / "book.yaml").write_bytes("title: 书\nsources: [a.txt]\n".encode("gb18030"))
    expect(publish("epub", "-o", "z.epub", cwd=work), 2, "book.yaml:1: error: from here on this is no UTF-8")
    assert not (work / "z.epub").exists()
    return f"the same text {len(forms)} times; the others refused"


@case
def pictures(work):
    """as cover: an empty file, a text, SVG, a header cut off, a side of nothing, one of four thousand million, a million fill bytes"""
    (work / "a.txt").write_text(ARTICLE, encoding="utf-8")
    png = picture(10)
    for name, bytes in {
        "empty": b"", "text": b"text", "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "cut": png[:30], "flat": png[:16] + bytes_of(0) + png[20:], "wide": png[:16] + bytes_of(0xFFFFFFFF) + png[20:],
        "fill": b"\xff\xd8" + b"\xff" * 1_000_000, "loop": b"\xff\xd8\xff\xe0\0\0" * 100_000,
    }.items():
        (work / "c.png").write_bytes(bytes)
        (work / "book.yaml").write_text("title: 书\ncover: c.png\nsources: [a.txt]\n", encoding="utf-8")
        expect(publish("epub", "-o", "x.epub", cwd=work, limit=60), 1, "book.yaml:2: error: c.png is no picture", "[not-picture]")
    assert not (work / "x.epub").exists()
    return "each refused with its line"


def bytes_of(number):
    return number.to_bytes(4, "big")


@case
def deep_quotes(work):
    """quotation marks and Markdown's quotes, 100,000 deep"""
    (work / "page.txt").write_text(f"标题\n\n{'“‘' * 50_000}\n{COLUMN}", encoding="utf-8")
    assert publish("check", "page.txt", cwd=work).status in (0, 1)
    (work / "page.md").write_text(f"# 标题\n\n{'> ' * 100_000}甲\n\n{'[' * 100_000}{'*' * 100_000}\n", encoding="utf-8")
    assert publish("check", "page.md", cwd=work).status in (0, 1)
    return "findings, no crash"


@case
def many_sources(work):
    """10,000 sources"""
    book(work, {f"{number}.txt": ARTICLE.replace("春天", f"第{number}个春天") for number in range(10_000)})
    expect(publish("epub", "-o", "x.epub", "--quiet", cwd=work, limit=1800), 0)
    assert len(zipfile.ZipFile(work / "x.epub").namelist()) > 10_000
    return "a book of 10,000 articles"


@case
def yaml_bombs(work):
    """book.yaml with aliases that explode, nested without end, of 2 MB, of one key a hundred thousand times"""
    aliases = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 64))
    merges = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, 64))
    for name, text in {
        "aliases": aliases, "merges": merges, "lists": "title: " + "[" * 100_000, "dashes": "- " * 100_000,
        "indents": "".join(" " * n + "a:\n" for n in range(1000)), "long": "title: " + "书" * 700_000,
        "itself": "title: &a [*a]\n", "doubled": "a: b\n" * 100_000, "surrogate": 'title: "\\ud800"\n',
    }.items():
        (work / "book.yaml").write_text(text, encoding="utf-8")
        run = publish("check", cwd=work, limit=120)
        expect(run, 2)
        assert b"book.yaml" in run.output + run.said.encode(), f"{name}: nothing was said"
    return "each refused"


@case
def xml_entities(work):
    """a source with XML entities that explode or reach for files"""
    (work / "secret").write_text(SECRET, encoding="utf-8")
    bomb = "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 64))
    text = f'<!DOCTYPE a [<!ENTITY a0 "营口">{bomb}<!ENTITY f SYSTEM "file://{work}/secret">]>\n&a63;&f;\n\n{COLUMN}'
    for name in ("page.txt", "page.md", "page.xml"):
        (work / name).write_text(text, encoding="utf-8")
        run = publish("epub", name, "-o", "x.epub", "--quiet", cwd=work)
        if run.status == 0:
            assert SECRET not in "".join(texts(work / "x.epub").values())
        else:
            assert run.status in (1, 3), run.said
    return "text like any other, or refused"


@case
def paths_outside(work):
    """paths of book.yaml that leave its folder, by dots, from the root and by links"""
    outside = work / "outside"
    outside.mkdir()
    for name in ("c.png", "book.css", "epub.css"):
        (outside / name).write_bytes(picture(10) if name == "c.png" else SECRET.encode())
    (outside / "page.txt").write_text(SECRET + "\n\n" + ARTICLE, encoding="utf-8")
    inside = work / "book"
    inside.mkdir()
    (inside / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (inside / "folder").symlink_to(outside)
    (inside / "chain").symlink_to("folder")
    (inside / "css").mkdir()
    (inside / "css/book.css").symlink_to("../../outside/book.css")
    (inside / "css/epub.css").symlink_to(outside / "epub.css")
    (inside / "c.png").symlink_to("../outside/c.png")
    (inside / "p.txt").symlink_to(outside / "page.txt")
    figure = "figures: [{caption: 码头, alt: 甲, file: c.png}]"
    tries = []
    for way in ("../outside", str(outside), "folder", "chain", "./chain/../folder"):
        tries += [f"cover: {way}/c.png", f"foreword: {way}/page.txt", f"styles: {way}", f"images: {way}\n{figure}"]
        tries.append(f"sources: [a.txt, {way}/page.txt]")
    tries += ["cover: c.png", "foreword: p.txt", "styles: css", "sources: [a.txt, p.txt]", "sources: [{file: p.txt}]", figure]
    for keys in tries:
        pages = "" if "sources" in keys else "sources: [a.txt]\n"
        (inside / "book.yaml").write_text(f"title: 书\n{pages}{keys}\n", encoding="utf-8")
        run = publish("epub", "--book", "book/book.yaml", "-o", "x.epub", cwd=work)
        assert run.status in (1, 2) and "[bad-value]" in run.said, f"{keys}: {run.status} {run.said}"
        assert not (work / "x.epub").exists()
    return f"{len(tries)} ways out, all refused"


@case
def odd_names(work):
    """file names with a line feed, quotes, --, and what XML, YAML and a shell would trip over"""
    names = ["a\nb.txt", "a'b\"c.txt", "--help", "-o", "a--b.txt", "a & <b>.txt", "$(touch x).txt", "\u202egpj.txt", "%00.txt"]
    for name in names:
        (work / name).write_text(ARTICLE.replace("张三", "李四"), encoding="utf-8")
    expect(publish("epub", "-o", "x.epub", "--", *names, cwd=work), 0)
    said = publish("check", "--verbose", "--", *names, cwd=work).output.decode()
    assert all(line.endswith("]") for line in said.splitlines()[:-1]), "a name broke a line"
    quoted = "".join("- \"" + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + "\"\n" for name in names)
    (work / "book.yaml").write_text("title: 书\nsources:\n" + quoted, encoding="utf-8")
    expect(publish("epub", "-o", "y.epub", cwd=work), 0)
    assert len([name for name in texts(work / "y.epub") if "art-" in name]) == len(names)
    (work / "book.yaml").write_text('title: "../../书\\n<b>"\nsources: [a--b.txt]\n', encoding="utf-8")
    expect(publish("epub", cwd=work), 0)
    assert [path.parent.name for path in work.rglob("*书*.epub")] == ["build"]
    return "names like any other"


@case
def markup_in_headlines(work):
    """HTML, ]]>, control characters and unpaired surrogates in headlines"""
    for headline in ("<script>alert(1)</script>", "甲]]>乙", "<!--甲--乙", "<?php a?>", "&lt;b&gt;", "<iframe>"):
        (work / "page.txt").write_text(f"{headline}\n\n{COLUMN}", encoding="utf-8")
        expect(publish("epub", "page.txt", "-o", "x.epub", "--quiet", cwd=work), 0)
        # Typography makes a dash of --.
        arrived = headline.replace("--", "——")
        assert arrived in "".join(texts(work / "x.epub").values()), f"{headline} did not arrive"
    for sign in ("\x01", "\x1b[31m", "\x00", "\x7f", "\ufffe", "\uffff", "\u202e"):
        (work / "page.txt").write_text(f"甲{sign}乙\n\n{COLUMN}", encoding="utf-8")
        run = publish("epub", "page.txt", "-o", "x.epub", cwd=work)
        assert run.status in (0, 1, 3) and "\x1b" not in run.said, run.said
        if run.status == 0:
            texts(work / "x.epub")
    (work / "page.txt").write_bytes("甲".encode() + b"\xed\xa0\x80\n\n" + COLUMN.encode())
    expect(publish("epub", "page.txt", "-o", "y.epub", cwd=work), 3, "[bad-encoding]")
    (work / "page.txt").write_bytes(b"\xff\xfe" + "甲".encode("utf-16le") + b"\x00\xd8" + COLUMN.encode("utf-16le"))
    expect(publish("epub", "page.txt", "-o", "y.epub", cwd=work), 3, "[bad-encoding]")
    (work / "page.md").write_text(f"# 甲&#xD800;&#0;&#x110000;\n\n{COLUMN}", encoding="utf-8")
    expect(publish("epub", "page.md", "-o", "x.epub", "--quiet", cwd=work), 0)
    texts(work / "x.epub")
    return "text, every document XML; surrogates refused"


@case
def devices(work):
    """a FIFO or a device as source, book.yaml, cover, foreword and style sheet"""
    os.mkfifo(work / "fifo")
    (work / "a.txt").write_text(ARTICLE, encoding="utf-8")
    for place in ("fifo", "/dev/zero", "/dev/full"):
        expect(publish("epub", place, "-o", "x.epub", cwd=work, limit=60), 3, "[not-regular-file]")
        expect(publish("epub", "--book", place, "-o", "x.epub", cwd=work, limit=60), 3, "[not-regular-file]")
    for key in ("cover", "foreword"):
        (work / "book.yaml").write_text(f"title: 书\n{key}: fifo\nsources: [a.txt]\n", encoding="utf-8")
        expect(publish("epub", "-o", "x.epub", cwd=work, limit=60), 1, "[not-regular-file]")
    (work / "css").mkdir()
    os.mkfifo(work / "css/book.css")
    expect(publish("epub", "a.txt", "--styles", "css", "-o", "x.epub", cwd=work, limit=60), 3, "[no-styles]")
    return "refused at once"
