"""What all cases use: a run of the program, what it must say, and made-up books."""
import io
import os
import pathlib
import struct
import subprocess
import sys
import time
import xml.etree.ElementTree
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PUBLISH = str(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/publish").resolve())
COLUMN = "春天来到海边的城市，码头一片繁忙\n" * 12 + "工人们从清晨忙到日落。\n"
ARTICLE = f"春天来了\n\n本报记者 张三\n\n{COLUMN}"
SECRET = "这是别人的秘密"
CASES = []


def case(function):
    CASES.append(function)
    return function


class Run:
    def __init__(self, status, output, said, seconds):
        self.status, self.output, self.said, self.seconds = status, output, said, seconds


def publish(*arguments, cwd, limit=600, prepare=None, stdin=subprocess.DEVNULL, **environment):
    """One run to its end, in a folder."""
    start = time.monotonic()
    done = subprocess.run(
        [PUBLISH, *map(str, arguments)], cwd=cwd, capture_output=True, timeout=limit, preexec_fn=prepare,
        env={**os.environ, "LC_ALL": "C", **environment}, stdin=stdin)
    said = done.stderr.decode("utf-8", "replace")
    return Run(done.returncode, done.stdout, said, time.monotonic() - start)


def expect(run, status, *words):
    assert run.status == status, f"exit status {run.status}, not {status}: {run.said[:2000]}"
    for word in words:
        assert word in run.said, f"no {word!r} in: {run.said[:2000]}"


def nothing_left(folder):
    """No file of ours beside the outputs."""
    left = [str(path) for path in pathlib.Path(folder).rglob(".publish-*")]
    assert not left, f"left behind: {left}"


def book(folder, sources, **keys):
    """A book.yaml and its pages, which are texts by name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sources.items():
        (folder / name).write_text(text, encoding="utf-8")
    lines = ["title: 书"] + [f"{key}: {value}" for key, value in keys.items()]
    lines += ["sources:"] + [f"- {name}" for name in sources]
    (folder / "book.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def texts(epub):
    """The text of each document of an EPUB, all of them XML, and whether one holds a script."""
    archive = zipfile.ZipFile(io.BytesIO(epub) if isinstance(epub, bytes) else epub)
    assert archive.testzip() is None
    found = {}
    for name in archive.namelist():
        if name.endswith((".xhtml", ".opf", ".ncx")):
            tree = xml.etree.ElementTree.fromstring(archive.read(name))
            assert not [node for node in tree.iter() if node.tag.endswith("}script")], f"a script in {name}"
            found[name] = "".join(tree.itertext())
    return found


def picture(size):
    """A PNG as far as a reader of its header sees, of so many bytes that deflate makes no smaller."""
    head = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 1600, 2560, 8, 2, 0, 0, 0) + bytes(4)
    return head + os.urandom(size)
