#!/usr/bin/env python3
"""Our pages and LibreOffice's as pictures, side by side, and how far they differ.

    pictures.py [--profile NAME] [--out FOLDER] [FILE.txt | FOLDER …]

`formats/*.txt` where no drafts are named, in every profile that ships where none
is. Of each draft Chromium prints the page's preview and LibreOffice our .docx,
with the same stand-in fonts; both are drawn with the same points an inch.
FOLDER/PROFILE-DRAFT.png (in target/pictures) has a row for each page: ours,
LibreOffice's, and both over each other, where what only ours has is blue and
what only theirs has is orange.

Measured on each page, black and red apart: the share of ink that has none of the
other's near it, the larger of both ways, and by how much one's ink is more than
the other's; and of all long rules the place, the ends and the width. Printed:
every page that misses a goal (ink.py has them), and with what. Exit 1 where more
than 3 in 100 do.
"""

import os
import subprocess
import sys

from compare import HERE, REPOSITORY, drafts_of, our_lines
from ink import NEAR, STRAY_GOAL, alike, ink_faults, over, rule_faults
from office import fonts_config, opened
from validate import PROFILES

PAGES_GOAL = 0.97

# Between the pictures of a sheet, in picture elements.
GAP = 24


def both_ways(folder, office, drafts, profile):
    """Of each draft the preview's PDF and LibreOffice's."""
    our_lines(folder, drafts, profile)
    office.convert([f"{n}.docx" for n in range(len(drafts))])
    preview = os.path.join(folder, "preview")
    os.mkdir(preview)
    with open(f"{preview}/fonts.conf", "w", encoding="utf-8") as file:
        file.write(fonts_config(folder))
    subprocess.run(
        ["node", os.path.join(HERE, "preview.mjs"), preview, "--profile", profile, *drafts],
        env={**os.environ, "FONTCONFIG_FILE": f"{preview}/fonts.conf"}, check=True,
    )
    return [(f"{preview}/{n}.pdf", f"{folder}/{n}.pdf") for n in range(len(drafts))]


def save(rows, file):
    """Rows of pictures, each three, as one PNG."""
    import numpy
    import pymupdf

    wide = max(sum(picture.shape[1] + GAP for picture in row) for row in rows) + GAP
    high = sum(row[0].shape[0] + GAP for row in rows) + GAP
    sheet = numpy.full((high, wide, 3), 0.75, numpy.float32)
    top = GAP
    for row in rows:
        left = GAP
        for picture in row:
            sheet[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
            left += picture.shape[1] + GAP
        top += row[0].shape[0] + GAP
    samples = (numpy.clip(sheet, 0, 1) * 255).astype(numpy.uint8).tobytes()
    pymupdf.Pixmap(pymupdf.csRGB, wide, high, samples, False).save(file)


def coloured(inks):
    """A page's ink on white paper."""
    import numpy

    paper = 1 - inks["black"]
    return numpy.stack([paper, paper - inks["red"], paper - inks["red"]], axis=2)


def main():
    import pymupdf

    arguments = sys.argv[1:]
    told = {name: arguments[arguments.index(name) + 1] for name in ("--profile", "--out") if name in arguments}
    out = told.get("--out", os.path.join(REPOSITORY, "target/pictures"))
    profiles = [told["--profile"]] if "--profile" in told else PROFILES
    drafts = drafts_of([a for a in arguments if a not in (*told, *told.values())] or [os.path.join(HERE, "formats")])
    os.makedirs(out, exist_ok=True)
    pages = missed = 0
    most = 0
    for profile in profiles:
        with opened() as (folder, office):
            for draft, files in zip(drafts, both_ways(folder, office, drafts, profile)):
                name = f"{profile}-{os.path.splitext(os.path.basename(draft))[0]}"
                ours, theirs = (pymupdf.open(file) for file in files)
                if len(ours) != len(theirs):
                    print(f"{name}: {len(ours)} pages here, {len(theirs)} there")
                    more = abs(len(ours) - len(theirs))
                    pages, missed = pages + more, missed + more
                rows = []
                for number, (here, there) in enumerate(zip(ours, theirs), 1):
                    pair = alike(here, there)
                    faults, apart = ink_faults(*pair)
                    faults += rule_faults(here, there)
                    rows.append([coloured(pair[0]), coloured(pair[1]), over(*pair)])
                    pages += 1
                    missed += bool(faults)
                    most = max(most, apart)
                    if faults:
                        print(f"{name} page {number}: {'; '.join(faults)}")
                save(rows, os.path.join(out, f"{name}.png"))
    alike_share = 1 - missed / max(1, pages)
    print(
        f"pictures: {pages - missed} of {pages} pages alike, {alike_share:.1%} (goal {PAGES_GOAL:.0%});"
        f" at most {most:.1%} of a page's ink stands {NEAR} mm apart (goal {STRAY_GOAL:.0%}); sheets in {out}"
    )
    return 0 if alike_share >= PAGES_GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
