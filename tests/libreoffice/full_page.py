#!/usr/bin/env python3
"""Whether LibreOffice fills our pages with 22 lines of 28 characters (GB/T
9704—2012 5.2.3), in every profile that ships.

    full_page.py

A draft of one paragraph that fills several pages: each but the last must hold
22 lines, one pitch from the next, each from the left edge of the type area to
the right and of 28 characters; the first is two characters in. Exit 1 where one
does not.
"""

import sys

from compare import NUMBER, our_lines
from office import opened
from validate import PROFILES

LINES, CHARACTERS, PAGES = 22, 28, 3
MM = 25.4 / 72
# The type area, and the least that a twip of rounding a character makes of it.
LEFT, RIGHT, TOLERANCE = 28, 184, 0.5


def rows_of(page):
    """The lines of a page: base line, left edge, right edge, characters."""
    rows = {}
    for block in page.get_text("rawdict", flags=0)["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                for c in span["chars"]:
                    rows.setdefault(round(c["origin"][1], 1), []).append((c["bbox"][0], c["bbox"][2], c["c"]))
    told = []
    for y in sorted(rows):
        chars = sorted(rows[y])
        words = "".join(c[2] for c in chars)
        if not NUMBER.match(words):
            told.append((y * MM, chars[0][0] * MM, chars[-1][1] * MM, len(words)))
    return told


def faults_of(number, rows):
    """What is wrong with a page that ought to be full."""
    if len(rows) != LINES:
        yield f"{len(rows)} lines, not {LINES}"
        return
    pitches = [b[0] - a[0] for a, b in zip(rows, rows[1:])]
    if max(pitches) - min(pitches) > 0.1:
        yield f"lines {min(pitches):.2f} to {max(pitches):.2f} mm apart"
    for n, (_, left, right, count) in enumerate(rows, 1):
        indent = 2 if number == n == 1 else 0
        if count != CHARACTERS - indent:
            yield f"line {n}: {count} characters, not {CHARACTERS - indent}"
        elif abs(left - LEFT - indent * (RIGHT - LEFT) / CHARACTERS) > TOLERANCE or abs(right - RIGHT) > TOLERANCE:
            yield f"line {n}: from {left:.2f} to {right:.2f} mm"


def main():
    import pymupdf

    wrong = full = 0
    with opened() as (folder, office):
        draft = f"{folder}/draft.txt"
        with open(draft, "w", encoding="utf-8") as file:
            # No title; a letter more than full pages hold.
            file.write("检查工作" * ((LINES * CHARACTERS * PAGES) // 4) + "\n")
        for profile in PROFILES:
            our_lines(folder, [draft], profile)
            office.convert(["0.docx"])
            sheets = [rows_of(page) for page in pymupdf.open(f"{folder}/0.pdf")]
            for number, rows in enumerate(sheets[:PAGES], 1):
                faults = list(faults_of(number, rows))
                full += 1
                wrong += bool(faults)
                for fault in faults[:3]:
                    print(f"{profile} page {number}: {fault}")
    print(f"full pages: {full - wrong} of {full} have {LINES} lines of {CHARACTERS} characters")
    return 1 if wrong or full < PAGES * len(PROFILES) else 0


sys.exit(main())
