"""Faults of the system: no space, files that cannot be read, signals, other programs at the same place."""
import json
import os
import resource
import shutil
import signal
import subprocess
import time

from .common import ARTICLE, PUBLISH, book, case, expect, nothing_left, picture, publish


class Outputs:
    """One book as EPUB and for print, an old and a new edition of it, and what each must look like."""

    def __init__(self, work, size=40_000_000):
        self.work = work
        self.snapshots = {}
        for edition in ("old", "new"):
            folder = work / edition
            writer = {"old": "李四", "new": "王五"}[edition]
            book(folder, {"a.txt": ARTICLE.replace("张三", writer)}, cover="c.png", styles="css")
            # So that writing takes its time: the EPUB has the cover, print the style sheet.
            (folder / "c.png").write_bytes(picture(size))
            (folder / "css").mkdir()
            for name, text in {"book": "", "epub": "", "print": f"/* {'x' * size} */"}.items():
                (folder / f"css/{name}.css").write_text(text)
            for command in ("epub", "print"):
                expect(publish(*self.arguments(command, edition, f"whole/{edition}.{command}"), cwd=work), 0)
                self.snapshots[command, edition] = self.look(work / f"whole/{edition}.{command}")

    def arguments(self, command, edition, place):
        return [command, "--book", f"{edition}/book.yaml", "-o", place, "--quiet"]

    def look(self, place):
        if place.is_file():
            return place.read_bytes()
        files = {str(path.relative_to(place)): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}
        # What has changed depends on the book that stood there: it has to be whole, and no more.
        json.loads(files.pop("changes.json"))
        return files

    def which(self, command, place):
        """The edition that stands there whole; "nothing" where there is nothing."""
        if not place.exists():
            return "nothing"
        seen = self.look(place)
        for edition in ("old", "new"):
            if self.snapshots[command, edition] == seen:
                return edition
        raise AssertionError(f"half a book at {place}")

    def reset(self, command, place):
        """Puts the old edition there."""
        if place.is_dir():
            shutil.rmtree(place)
        place.parent.mkdir(exist_ok=True)
        whole = self.work / f"whole/old.{command}"
        (shutil.copytree if whole.is_dir() else shutil.copyfile)(whole, place)

    def start(self, command, place, edition="new"):
        return subprocess.Popen(
            [PUBLISH, *self.arguments(command, edition, place)], cwd=self.work, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)


def wait_for_writing(folder, process):
    """Until something is being written in a folder, or the process has ended."""
    while process.poll() is None:
        if any(name.startswith(".publish-") for name in os.listdir(folder)):
            return
        time.sleep(0.0005)


@case
def no_space(work):
    """no space left: a limit on the size of files, a full device, a small file system where one can be mounted"""
    outputs = Outputs(work, size=3_000_000)
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
    for command in ("epub", "print"):
        place = work / "out" / command
        outputs.reset(command, place)
        run = publish(*outputs.arguments(command, "new", place), cwd=work, prepare=limit)
        expect(run, 4, "File too large")
        assert outputs.which(command, place) == "old"
        expect(publish(*outputs.arguments(command, "new", "made/for/it"), cwd=work, prepare=limit), 4)
        assert not (work / "made").exists(), "a folder was left"
    expect(publish(*outputs.arguments("epub", "new", "/dev/full"), cwd=work), 4, "No space left")
    disk = work / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], capture_output=True).returncode == 0
    if mounted:
        try:
            for command in ("epub", "print"):
                outputs.reset(command, disk / command)
                with open(disk / "filler", "wb") as filler:
                    filler.write(bytes(8 * 2**20 - 4_000_000))
                expect(publish(*outputs.arguments(command, "new", disk / command), cwd=work), 4, "No space left")
                assert outputs.which(command, disk / command) == "old"
                nothing_left(disk)
                for path in (disk / "filler", disk / command):
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
        finally:
            subprocess.run(["umount", disk], check=True)
    nothing_left(work)
    return "status 4, the old one whole" + ("" if mounted else "; no small file system could be mounted here")


@case
def unreadable_source(work):
    """one of a hundred sources that cannot be read"""
    book(work, {f"{number}.txt": ARTICLE for number in range(100)})
    (work / "x.epub").write_text("old")
    (work / "50.txt").chmod(0)
    work.chmod(0o755)
    drop = (lambda: os.setuid(65534)) if os.getuid() == 0 else None
    expect(publish("check", cwd=work, prepare=drop), 3)
    run = publish("epub", "-o", "x.epub", cwd=work, prepare=drop)
    assert run.status in (3, 4), run.said
    (work / "50.txt").unlink()
    expect(publish("epub", "-o", "x.epub", cwd=work), 3, "book.yaml:53: error: there is no such file: 50.txt")
    assert (work / "x.epub").read_text() == "old"
    nothing_left(work)
    return "status 3, its place said, the old one whole"


@case
def signals(work):
    """SIGINT, SIGTERM and SIGHUP in the middle of writing"""
    outputs = Outputs(work)
    ends = set()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        for command in ("epub", "print"):
            for delay in (0, 0.005, 0.02, 0.05):
                place = work / "out" / command
                outputs.reset(command, place)
                process = outputs.start(command, place)
                wait_for_writing(place.parent, process)
                time.sleep(delay)
                process.send_signal(number)
                status = process.wait(timeout=120)
                edition = outputs.which(command, place)
                assert (status, edition) in ((-number, "old"), (0, "new")), f"{command}: {status} {edition}"
                nothing_left(place.parent)
                ends.add(edition)
    return "ended by the signal and the old one whole, or status 0 and the new one: seen " + " and ".join(sorted(ends))


@case
def killed(work):
    """SIGKILL in the middle of writing"""
    outputs = Outputs(work)
    for command in ("epub", "print"):
        for delay in (0, 0.005, 0.02, 0.05):
            place = work / "out" / command
            outputs.reset(command, place)
            process = outputs.start(command, place)
            wait_for_writing(place.parent, process)
            time.sleep(delay)
            process.kill()
            process.wait(timeout=120)
            assert outputs.which(command, place) in ("old", "new")
            for left in place.parent.glob(".publish-*"):
                shutil.rmtree(left) if left.is_dir() else left.unlink()
    return "the old one whole, or the new one; a .publish-… beside it may be left, as nobody can prevent"


@case
def two_at_once(work):
    """two runs to one output at once"""
    outputs = Outputs(work, size=5_000_000)
    for command in ("epub", "print"):
        for round in range(6):
            place = work / "out" / command
            if round % 2:
                outputs.reset(command, place)
            elif place.exists():
                shutil.rmtree(place) if place.is_dir() else place.unlink()
            pair = [outputs.start(command, place, edition) for edition in ("old", "new")]
            statuses = [process.wait(timeout=120) for process in pair]
            assert statuses == [0, 0], f"{command}: {statuses}"
            assert outputs.which(command, place) in ("old", "new")
            nothing_left(place.parent)
    return "both done, one of the two books whole"


@case
def folder_removed(work):
    """the output's folder removed while it is written to"""
    outputs = Outputs(work)
    seen = set()
    for command in ("epub", "print"):
        for delay in (0, 0.01, 0.03):
            place = work / "out" / "in" / command
            shutil.rmtree(work / "out", ignore_errors=True)
            place.parent.mkdir(parents=True)
            process = outputs.start(command, place)
            wait_for_writing(place.parent, process)
            time.sleep(delay)
            shutil.rmtree(work / "out", ignore_errors=True)
            status = process.wait(timeout=120)
            edition = outputs.which(command, place)
            assert (status, edition) in ((4, "nothing"), (0, "nothing"), (0, "new")), f"{command}: {status} {edition}"
            seen.add(status)
    return f"status 4 and nothing there, or written before it went: seen {sorted(seen)}"
