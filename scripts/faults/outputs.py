"""Places that no book can be written to, for each command that writes."""
import http.server
import os
import resource
import shutil
import signal
import subprocess
import threading
import time

from .common import ARTICLE, PUBLISH, ROOT, book, case, expect, nothing_left, publish

FILES = ("epub", "emend", "proof")
FOLDERS = ("print", "galley")


def everything(work):
    paths = sorted(path for path in work.rglob("*") if "styles" not in path.parts and "temporary" not in path.parts)
    return {str(path): path.read_bytes() if path.is_file() and not path.is_fifo() else None for path in paths}


def tools(work, script):
    """Programs that stand in for Chromium and poppler's."""
    folder = work / "tools"
    folder.mkdir()
    (work / "temporary").mkdir()
    for name in ("chromium", "pdfinfo", "pdftotext", "pdftoppm"):
        (folder / name).write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}", "TMPDIR": str(work / "temporary")}


@case
def places(work):
    """output equal to a source, a galley or a style sheet; in a file; in a folder that may not be written; no name at all"""
    book(work, {"a.txt": ARTICLE}, galleys="gl")
    expect(publish("galley", "--quiet", cwd=work), 0)
    (work / "link").symlink_to("a.txt")
    (work / "css").mkdir()
    for name in ("book", "epub", "print"):
        (work / f"css/{name}.css").write_text("")
    (work / "closed").mkdir()
    work.chmod(0o755)
    (work / "closed").chmod(0o555)
    environment = tools(work, "exit 1")
    drop = (lambda: os.setuid(65534)) if os.getuid() == 0 else None
    before = everything(work)
    count = 0
    for command in FILES + FOLDERS:
        styles = [] if command in ("emend", "galley") else ["--styles", "css"]
        wanted = {
            "a.txt": "[output-is-source]", "./css/../a.txt": "[output-is-source]", "link": "[output-is-source]",
            "book.yaml": "[output-is-source]", "a.txt/x": "[unwritable]", "": "[unwritable]",
            "closed/x": "[unwritable]", "closed/x/y": "[unwritable]",
        }
        if command in FILES:
            wanted |= {"gl/001-art-0001.md": "[output-is-source]", "gl/.recovered.md": "[output-is-source]"}
        else:
            wanted["."] = "[output-is-source]"
        if command == "print":
            wanted |= {"gl": "[output-is-source]", "css": "[output-is-source]"}
        if styles and command in FILES:
            wanted["css/book.css"] = "[output-is-source]"
        for place, word in wanted.items():
            expect(publish(command, *styles, "-o", place, cwd=work, prepare=drop, **environment), 4, word)
            assert everything(work) == before, f"{command} -o {place} left something"
            count += 1
    for place in ("a.txt", "a.txt/x", "closed/x"):
        expect(publish("init", place, cwd=work, prepare=drop), 4, "[unwritable]")
        assert everything(work) == before, f"init {place} left something"
        count += 1
    return f"{count} places, all refused, all as it was"


@case
def small_limits(work):
    """`publish emend`, `init` and `proof` where no file may be larger than a hundred bytes"""
    book(work, {"a.txt": ARTICLE}, galleys="gl")
    expect(publish("galley", "--quiet", cwd=work), 0)
    (work / "list").write_text("old")
    (work / "p.pdf").write_text("old")
    environment = tools(work, "exit 0")
    before = everything(work)

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    expect(publish("emend", "--format", "html", "-o", "list", cwd=work, prepare=limit), 4, "File too large")
    expect(publish("init", "new", cwd=work, prepare=limit), 4, "File too large")
    expect(publish("proof", "-o", "p.pdf", cwd=work, prepare=limit, **environment), 4, "File too large")
    assert everything(work) == before and not os.listdir(work / "temporary")
    return "status 4, all as it was"


@case
def proof_stopped(work):
    """`publish proof`: SIGINT, SIGTERM and SIGHUP while Chromium works, and a Chromium that fails"""
    book(work, {"a.txt": ARTICLE})
    (work / "p.pdf").write_text("old")
    environment = tools(work, "touch $TMPDIR/started; sleep 60 & wait")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        process = subprocess.Popen(
            [PUBLISH, "proof", "-o", "p.pdf"], cwd=work, env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        started = work / "temporary/started"
        while not started.exists():
            assert process.poll() is None
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(timeout=30) == -number
        started.unlink()
        assert not os.listdir(work / "temporary"), "something was left"
    for program in ("chromium", "pdfinfo"):
        (work / "tools" / program).write_text("#!/bin/sh\nkill -9 $$\n")
        expect(publish("proof", "-o", "p.pdf", cwd=work, **environment), 4, "[tool-failed]")
        assert not os.listdir(work / "temporary")
    assert (work / "p.pdf").read_text() == "old"
    nothing_left(work)
    return "ended by the signal, or status 4; the old one whole, and nothing left, not in the folder for temporary files either"


@case
def proof_offline(work):
    """`publish proof` with style sheets that name an address"""
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")) or not shutil.which("pdfinfo"):
        return "not tried: Chromium or poppler is not here"
    asked = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *words):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    (work / "a.txt").write_text(ARTICLE, encoding="utf-8")
    shutil.copytree(ROOT / "styles", work / "css")
    for host in ("127.0.0.1", "localhost"):
        address = f"http://{host}:{server.server_port}"
        sheet = (ROOT / "styles/print.css").read_text(encoding="utf-8")
        more = f"\nbody {{ background: url('{address}/b.png') }}\n@font-face {{ font-family: F; src: url('{address}/f.woff') }}\n"
        (work / "css/print.css").write_text(f"@import url('{address}/x.css');\n{sheet}{more}body {{ font-family: F }}\n")
        expect(publish("proof", "a.txt", "--styles", "css", "-o", "p.pdf", "--quiet", cwd=work), 0)
    server.shutdown()
    assert not asked, f"Chromium asked for {asked}"
    return "nothing was asked for"
