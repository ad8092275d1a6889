"""What a reader was seen to do, line by line, and whether all of it was right."""

failed = False


def say(reader, what):
    print(f"readers: {reader}: {what}", flush=True)


def check(reader, holds, what, wrong):
    """Says what holds, or what is wrong."""
    global failed
    failed |= not holds
    say(reader, what if holds else "FAILED: " + wrong)


def check_text(reader, text, expected):
    """White space aside, a reader shows the text of the book: all of it, in its order, and nothing else."""
    found = "".join(text.split())
    place = next((i for i, (a, b) in enumerate(zip(found, expected)) if a != b), min(len(found), len(expected)))
    check(reader, found == expected, f"{len(found):,} characters in their order, none lost, none added",
          f"at character {place} the book has {expected[place:place + 30]!r}, the reader {found[place:place + 30]!r}")
