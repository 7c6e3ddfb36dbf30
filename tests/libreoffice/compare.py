#!/usr/bin/env python3
"""Holds our lines and pages against those LibreOffice 25.2 makes of our .docx.

    tests/libreoffice/compare.py FILE.txt ...

For every draft `cargo run --example lines` writes the .docx and our lines;
LibreOffice turns the .docx into a PDF, whose lines are read back. Printed for
each draft: pages here and there, lines, and how many end elsewhere; with -v
every such line. Exit 1 where a page count differs.

Skips with a line that says so, exit 0, where LibreOffice 25.2 is not there.
Looked for in SOFFICE, in the chroot LO_ROOT (default /opt/lo25, made by
`debootstrap --variant=minbase --include=libreoffice-writer-nogui,fontconfig
trixie /opt/lo25`), then as `soffice`. 7.4 sets 14 characters a line and is of
no use. Needs PyMuPDF (`pip install pymupdf`) and fonts by the names of the
profile; a fontconfig file may map them to free ones. Exact agreement asks for
half-width Western characters, which `Noto Sans Mono CJK SC` has, as the real
fonts do, and FandolFang has not.
"""

import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.environ.get("LO_ROOT", "/opt/lo25")
HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))


def office():
    """A function that runs soffice with arguments on a folder, or None."""
    soffice = os.environ.get("SOFFICE")
    if not soffice and os.path.exists(f"{ROOT}/usr/bin/soffice") and os.geteuid() == 0:

        def inside(folder, *arguments):
            script = (
                'mount -t proc proc "$0/proc" && mkdir -p "$0/mnt/w" && '
                'mount --bind "$1" "$0/mnt/w" && root=$0 && shift && '
                'HOME=/mnt/w exec chroot "$root" soffice "$@"'
            )
            return ["unshare", "-m", "sh", "-c", script, ROOT, folder, *arguments], "/mnt/w"

        return inside
    soffice = soffice or shutil.which("soffice")
    if not soffice:
        return None
    return lambda folder, *arguments: (["env", f"HOME={folder}", soffice, *arguments], folder)


def pages_of(pdf):
    """The lines of each page, from top to bottom, the page number left out."""
    import pymupdf

    pages = []
    for page in pymupdf.open(pdf):
        rows = {}
        for block in page.get_text("rawdict", flags=0)["blocks"]:
            for line in block.get("lines", []):
                for span in line["spans"]:
                    for c in span["chars"]:
                        x, y = c["origin"]
                        if y < 750:  # The type area ends 262 mm down, 743 pt.
                            # Baselines of faces differ by a point or two.
                            rows.setdefault(round((y - 128) / 28.95), []).append((x, c["c"]))
        pages.append(["".join(c for _, c in sorted(rows[y])) for y in sorted(rows)])
    return pages


def bare(text):
    """Without blanks, and without dashes, which a PDF draws over what is near."""
    return "".join(text.replace("—", "").split())


def main():
    verbose = "-v" in sys.argv
    drafts = [a for a in sys.argv[1:] if a != "-v"]
    run = office()
    if not run:
        print("skipped: LibreOffice 25.2 is not here (SOFFICE, LO_ROOT)")
        return 0
    differs = 0
    with tempfile.TemporaryDirectory() as folder:
        command, _ = run(folder, "--version")
        version = subprocess.run(command, capture_output=True, text=True).stdout
        if "LibreOffice 25." not in version and "LibreOffice 26." not in version:
            print("skipped: expected LibreOffice 25.2, found", version.strip() or "none")
            return 0
        ours = {}
        for n, draft in enumerate(drafts):
            out = subprocess.run(
                ["cargo", "run", "-q", "--example", "lines", "--", os.path.abspath(draft), f"{folder}/{n}.docx"],
                cwd=REPOSITORY, capture_output=True, text=True, check=True,
            ).stdout
            pages = {}
            for row in out.split("\n"):
                if row.strip():
                    number, _, text = row.split("\t", 2)
                    pages.setdefault(int(number), []).append(text)
            ours[n] = pages
        _, inside = run(folder)
        command, _ = run(
            folder, "--headless", "--convert-to", "pdf", "--outdir", inside,
            *[f"{inside}/{n}.docx" for n in ours],
        )
        subprocess.run(command, capture_output=True, check=True)
        for n, draft in enumerate(drafts):
            theirs = pages_of(f"{folder}/{n}.pdf")
            here = [(p, bare(t)) for p, page in sorted(ours[n].items()) for t in page]
            there = [(p, bare(t)) for p, page in enumerate(theirs, 1) for t in page]
            wrong = sorted(set(there) - set(here), key=there.index)
            last = max(ours[n], default=1)
            differs += last != len(theirs)
            name = os.path.basename(draft)
            print(f"{name}: pages {last} here, {len(theirs)} there; lines {len(here)} here, "
                  f"{len(there)} there, {len(wrong)} elsewhere")
            if verbose:
                for line in wrong:
                    print("  there", *line)
                for line in sorted(set(here) - set(there), key=here.index):
                    print("  here ", *line)
    return 1 if differs else 0


sys.exit(main())
