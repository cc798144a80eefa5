"""Validates PDFs: python validate.py FOLDER. A line for every rule of PDF/UA-1 or PDF/A-2a that a file breaks."""

import pathlib
import re
import sys

import page

# A stream whose last byte is a carriage return is told to be a byte too short: the validator takes it for a part of the
# line end. Such files are measured here.
LENGTH = "STREAM-LENGTH-001"
STREAM = re.compile(rb"/Length (\d+)\b[^\n]*>>\s*stream\n")


def is_measured_right(data: bytes) -> bool:
    """Whether every stream ends where it says, and one of them ends with a carriage return."""
    ends = [head.end() + int(head[1]) for head in STREAM.finditer(data)]
    return all(data[end:].startswith(b"\nendstream") for end in ends) and any(data[end - 1 : end] == b"\r" for end in ends)


def main() -> int:
    broken = 0
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.pdf"))
    for file in files:
        data = file.read_bytes()
        for profile in ("ua1", "2a"):
            for failure in page.validate_pdf(str(file), profile=profile).failures:
                if failure.rule_id.endswith(LENGTH) and is_measured_right(data):
                    continue
                broken += 1
                print(f"{file.name} {profile} {failure.rule_id}: {failure.message[:200]} {failure.object_id}")
    print(f"{len(files)} files")
    return 1 if broken or not files else 0


sys.exit(main())
