"""Validates PDFs: python validate.py FOLDER. A line for every rule of PDF/UA-1 or PDF/A-2a that a file breaks."""

import pathlib
import re
import sys

import page

# A stream whose last byte is a carriage return is told to be a byte too short: the validator takes it for a part of the
# line end. Such a stream is measured here.
LENGTH = "STREAM-LENGTH-001"


def is_measured_right(data: bytes, number: str) -> bool:
    start = re.search(rb"\n%s 0 obj\b" % number.encode(), data).start()
    head = re.compile(rb"/Length (\d+).*?>>\s*stream\n", re.DOTALL).search(data, start)
    end = head.end() + int(head[1])
    return data[end:].startswith(b"\nendstream") and data[end - 1 : end] == b"\r"


def main() -> int:
    broken = 0
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.pdf"))
    for file in files:
        data = file.read_bytes()
        for profile in ("ua1", "2a"):
            for failure in page.validate_pdf(str(file), profile=profile).failures:
                number = re.search(r"\d+", str(failure.object_id or ""))
                if failure.rule_id.endswith(LENGTH) and number and is_measured_right(data, number[0]):
                    continue
                broken += 1
                print(f"{file.name} {profile} {failure.rule_id}: {failure.message[:200]} {failure.object_id}")
    print(f"{len(files)} files")
    return 1 if broken or not files else 0


sys.exit(main())
