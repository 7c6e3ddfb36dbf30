#!/usr/bin/env python3
"""Holds our lines and pages against those LibreOffice makes of our .docx.

    compare.py [-v] [--keep FOLDER] [--profile NAME] FILE.txt | FOLDER …

`cargo run --example lines` formats each draft, writes its .docx and tells our
lines; LibreOffice turns the .docx into a PDF, whose lines are read back. A line
agrees where it ends at the same character. Printed: every draft that differs,
with -v every line of it; then the sums, and the goals: the same page count in
98 % of the drafts, the same break in 99 % of the lines. Exit 1 where a goal is
missed; where nothing can be measured a line says so, exit 0.
"""

import os
import re
import shutil
import subprocess
import sys

from office import opened

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))

PAGES_GOAL, LINES_GOAL = 0.98, 0.99


def drafts_of(arguments):
    """The files named, and the .txt of the folders named."""
    files = []
    for argument in arguments:
        if os.path.isdir(argument):
            files += sorted(
                os.path.join(argument, name) for name in os.listdir(argument) if name.endswith(".txt")
            )
        else:
            files.append(argument)
    return [os.path.abspath(f) for f in files]


def our_lines(folder, drafts, profile=None):
    """Of each draft its pages, each a list of lines; its .docx lies in folder."""
    options = ["--profile", profile] if profile else []
    told = subprocess.run(
        ["cargo", "run", "-q", "--features", "cli", "--example", "lines", "--", *options, folder, *drafts],
        cwd=REPOSITORY, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True,
    ).stdout
    pages = [[] for _ in drafts]
    for line in told.split("\n"):
        if not line:
            continue
        draft, page, top, left, text = line.split("\t")
        draft = pages[int(draft)]
        while len(draft) < int(page):
            draft.append({})
        if top:
            draft[int(page) - 1].setdefault(int(top), []).append((int(left), text))
    return [
        [["".join(text for _, text in sorted(page[top])) for top in sorted(page)] for page in draft]
        for draft in pages
    ]


def pdf_lines(pdf):
    """The pages of a PDF, each a list of lines, the page number left out."""
    import pymupdf

    pages = []
    for page in pymupdf.open(pdf):
        rows = {}
        for block in page.get_text("rawdict", flags=0)["blocks"]:
            for line in block.get("lines", []):
                # The number of a page that lies on its side runs down its edge.
                if line["dir"][0] < 0.9:
                    continue
                for span in line["spans"]:
                    for c in span["chars"]:
                        x, y = c["origin"]
                        rows.setdefault(y, []).append((x, c["c"]))
        lines, last = [], None
        for y in sorted(rows):
            # Base lines of faces differ by a point or two.
            if last is None or y - last > 4:
                lines.append([])
                last = y
            lines[-1] += rows[y]
        words = ["".join(c for _, c in sorted(line)) for line in lines]
        pages.append([line for line in words if not NUMBER.match(line)])
    return pages


def bare(text):
    """Without blanks, and without what a PDF draws over its neighbours."""
    return "".join(c for c in text if not c.isspace() and c not in "—\u200b\u200c\u200d\ufeff")


def ends(pages):
    """The lines of all pages by the number of characters before their end."""
    lines, count = {}, 0
    for number, page in enumerate(pages, 1):
        for line in page:
            text = bare(line)
            if text:
                count += len(text)
                lines[count] = (number, line.strip())
    return lines


# A page number as the profiles print it.
NUMBER = re.compile(r"\s*—\s*\d+\s*—\s*$")


class Sums:
    drafts = same_pages = lines = differ = 0


def compare(name, here, there, sums, verbose):
    """Adds a draft to the sums; prints it where it differs."""
    ours, theirs = ends(here), ends(there)
    text = lambda pages: "".join(bare(line) for page in pages for line in page)
    differ = [end for end in ours if end not in theirs]
    sums.drafts += 1
    sums.same_pages += len(here) == len(there)
    sums.lines += len(ours)
    sums.differ += len(differ)
    if text(here) != text(there):
        ours_text, theirs_text = text(here), text(there)
        at = next(
            (n for n, (a, b) in enumerate(zip(ours_text, theirs_text)) if a != b),
            min(len(ours_text), len(theirs_text)),
        )
        print(f"{name}: other characters from “{ours_text[at:at + 12]}” (theirs “{theirs_text[at:at + 12]}”)")
    if differ or len(here) != len(there):
        print(f"{name}: pages {len(here)} here, {len(there)} there; {len(differ)} of {len(ours)} lines end elsewhere")
    if verbose:
        for end in differ:
            print("  here ", *ours[end])
            later = [e for e in theirs if e > end - 40 and e < end + 40 and e not in ours]
            for e in later[:2]:
                print("  there", *theirs[e])


def main():
    arguments = sys.argv[1:]
    verbose = "-v" in arguments
    told = {name: arguments[arguments.index(name) + 1] for name in ("--keep", "--profile") if name in arguments}
    keep, profile = told.get("--keep"), told.get("--profile")
    drafts = drafts_of(a for a in arguments if a not in ("-v", *told, *told.values()))
    sums = Sums()
    with opened() as (folder, office):
        print(office.version)
        ours = our_lines(folder, drafts, profile)
        office.convert([f"{n}.docx" for n in range(len(drafts))])
        for n, draft in enumerate(drafts):
            name = os.path.basename(draft)
            if keep:
                os.makedirs(keep, exist_ok=True)
                for form in ("docx", "pdf"):
                    shutil.copy(f"{folder}/{n}.{form}", f"{keep}/{os.path.splitext(name)[0]}.{form}")
            compare(name, ours[n], pdf_lines(f"{folder}/{n}.pdf"), sums, verbose)
    pages, lines = sums.same_pages / max(1, sums.drafts), 1 - sums.differ / max(1, sums.lines)
    print(f"page counts: the same in {sums.same_pages} of {sums.drafts} drafts, {pages:.1%} (goal {PAGES_GOAL:.0%})")
    print(f"lines: {sums.differ} of {sums.lines} end elsewhere, {lines:.2%} agree (goal {LINES_GOAL:.0%})")
    return 0 if pages >= PAGES_GOAL and lines >= LINES_GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
