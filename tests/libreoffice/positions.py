#!/usr/bin/env python3
"""Measures where LibreOffice puts the elements of clauses 7 and 10.

    positions.py [--keep FOLDER]

`formats/*.txt` are drafts with the elements of every format; `positions.tsv`
says where GB/T 9704—2012 wants them. A place is an edge of something on a page:

    words.top      the head of the em of the words' characters; also bottom,
                   left, right, middle (from top to bottom), centre
    rule2.top      an edge of the second drawn line of the page; also height, width
    dash.middle    the ink of the first — under the type area

One may be told from another (`rule1.top - 号.bottom`). All is in millimetres,
held to 0.5 mm. Exit 1 where a place is missed.
"""

import os
import shutil
import sys

from compare import drafts_of, our_lines
from office import opened

HERE = os.path.dirname(os.path.abspath(__file__))
MM = 25.4 / 72
TOLERANCE = 0.5
# Where the em of the stand-in fonts begins above the base line; see fonts.py.
ABOVE = 220 / 256


class Box:
    def __init__(self, left, top, right, bottom):
        self.left, self.top, self.right, self.bottom = left, top, right, bottom

    def edge(self, name):
        return {
            "left": self.left, "top": self.top, "right": self.right, "bottom": self.bottom,
            "middle": (self.top + self.bottom) / 2, "centre": (self.left + self.right) / 2,
            "width": self.right - self.left, "height": self.bottom - self.top,
        }[name] * MM


def words_on(page, words):
    """The box of the first place where the words stand."""
    rows = {}
    for block in page.get_text("rawdict", flags=0)["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                for c in span["chars"]:
                    if not c["c"].isspace():
                        x, y = c["origin"]
                        # A font scaled to a width says its height in the box.
                        height = c["bbox"][3] - c["bbox"][1]
                        rows.setdefault(round(y), []).append((x, c["bbox"][2], y, height, c["c"]))
    for y in sorted(rows):
        chars = sorted(rows[y])
        at = "".join(c[4] for c in chars).find(words)
        if at >= 0:
            chars = chars[at : at + len(words)]
            size = max(c[3] for c in chars)
            top = chars[0][2] - ABOVE * size
            return Box(chars[0][0], top, chars[-1][1], top + size)
    return None


def rules_on(page):
    boxes = []
    for drawing in page.get_drawings():
        box = drawing["rect"]
        # A line that is stroked has its thickness apart.
        half = (drawing.get("width") or 0) / 2 if drawing["type"] == "s" else 0
        if box.width > 100 and box.height + 2 * half < 10:
            boxes.append(Box(box.x0, box.y0 - half, box.x1, box.y1 + half))
    boxes.sort(key=lambda b: b.top)
    # LibreOffice draws some borders twice.
    return [b for n, b in enumerate(boxes) if n == 0 or b.top - boxes[n - 1].top > 0.1]


def dash_on(page):
    """The ink of the first dash of the page number."""
    import pymupdf

    number = None
    for block in page.get_text("rawdict", flags=0)["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                for c in span["chars"]:
                    x0, y0, x1, y1 = c["bbox"]
                    first = number is None or x0 < number.left
                    if c["c"] == "—" and c["origin"][1] > 745 and first:
                        number = Box(x0, y0, x1, y1)
    if number is None:
        return None
    clip = pymupdf.Rect(number.left, number.top, number.right, number.bottom)
    picture = page.get_pixmap(dpi=600, clip=clip, colorspace=pymupdf.csGRAY)
    dark = [
        y for y in range(picture.height)
        if min(picture.samples[y * picture.stride : y * picture.stride + picture.width]) < 128
    ]
    if not dark:
        return None
    scale = 72 / 600
    return Box(number.left, number.top + dark[0] * scale, number.right, number.top + (dark[-1] + 1) * scale)


def measure(page, place):
    """A place in millimetres; None where there is no such thing."""
    thing, edge = place.rsplit(".", 1)
    if thing == "dash":
        box = dash_on(page)
    elif thing.startswith("rule") and thing[4:].isdigit():
        rules = rules_on(page)
        number = int(thing[4:])
        box = rules[number - 1] if number <= len(rules) else None
    else:
        box = words_on(page, thing)
    return None if box is None else box.edge(edge)


def main():
    import pymupdf

    keep = sys.argv[sys.argv.index("--keep") + 1] if "--keep" in sys.argv else None
    drafts = drafts_of([os.path.join(HERE, "formats")])
    names = [os.path.splitext(os.path.basename(d))[0] for d in drafts]
    missed = measured = 0
    with opened() as (folder, office):
        our_lines(folder, drafts)
        office.convert([f"{n}.docx" for n in range(len(drafts))])
        if keep:
            os.makedirs(keep, exist_ok=True)
            for n, name in enumerate(names):
                for form in ("docx", "pdf"):
                    shutil.copy(f"{folder}/{n}.{form}", f"{keep}/{name}.{form}")
        with open(os.path.join(HERE, "positions.tsv"), encoding="utf-8") as table:
            for row in table:
                if row.startswith("#") or not row.strip():
                    continue
                name, page, place, wanted, clause = row.rstrip("\n").split("\t")
                sheet = pymupdf.open(f"{folder}/{names.index(name)}.pdf")[int(page) - 1]
                found = [measure(sheet, part.strip()) for part in place.split(" - ")]
                measured += 1
                if None in found:
                    missed += 1
                    print(f"{name} page {page}: {place} is not there ({clause})")
                    continue
                value = found[0] - (found[1] if len(found) > 1 else 0)
                off = value - float(wanted)
                if abs(off) > TOLERANCE or "-v" in sys.argv:
                    print(f"{name} page {page}: {place} {value:.2f}, wanted {wanted} ({off:+.2f}; {clause})")
                missed += abs(off) > TOLERANCE
    print(f"positions: {measured - missed} of {measured} within {TOLERANCE} mm")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
