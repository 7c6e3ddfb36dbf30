#!/usr/bin/env python3
"""Turns the HTML that goes to the clipboard into a .docx by LibreOffice, which
stands in for Word and WPS, and looks whether fonts, sizes, indents, the height of
lines, tables and every character came through.

    clipboard.py

Exit 1 where something did not.
"""

import os
import re
import sys
import zipfile

from compare import drafts_of, our_lines
from office import opened

HERE = os.path.dirname(os.path.abspath(__file__))


def text_of(xml):
    words = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))
    for sign, plain in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")]:
        words = words.replace(sign, plain)
    return sorted("".join(words.split()))


def part(file, name):
    return zipfile.ZipFile(file).read(name).decode()


def main():
    drafts = drafts_of([os.path.join(HERE, "formats")])
    wrong = 0
    with opened() as (folder, office):
        our_lines(folder, drafts)
        numbers = range(len(drafts))
        ours = [part(f"{folder}/{n}.docx", "word/document.xml") for n in numbers]
        styles = part(f"{folder}/0.docx", "word/styles.xml")
        office.run(
            "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML",
            "--outdir", office.inside, *[f"{office.inside}/{n}.html" for n in numbers],
        )
        for n, draft in enumerate(drafts):
            pasted = part(f"{folder}/{n}.docx", "word/document.xml") + part(f"{folder}/{n}.docx", "word/styles.xml")
            faults = []
            if text_of(pasted) != text_of(ours[n]):
                faults.append("other characters")
            # The imprint is a table on the page and paragraphs when pasted.
            tables = ours[n].count("<w:tbl>") - ours[n].count("<w:tblpPr")
            if pasted.count("<w:tbl>") != tables:
                faults.append(f"{pasted.count('<w:tbl>')} tables, not {tables}")
            for sign in ["仿宋_GB2312", 'w:sz w:val="32"']:
                if sign in styles and sign not in pasted:
                    faults.append(f"no {sign}")
            if tables and "<w:tblHeader" not in pasted:
                faults.append("no head row")
            # The pitch of the grid, at least which LibreOffice makes of exactly,
            # and nothing between paragraphs.
            paragraphs = [p for p in re.findall(r"<w:p>.*?</w:p>", pasted) if "<w:t" in p]
            grid = re.search(r'w:linePitch="(\d+)" w:charSpace="(-?\d+)"', ours[n])
            if not any(f'w:line="{grid[1]}"' in p for p in paragraphs):
                faults.append("no lines of the grid's height")
            if not all('w:before="0" w:after="0"' in p for p in paragraphs):
                faults.append("space between paragraphs")
            # Two characters of 三号 on that grid, which LibreOffice rounds.
            indent = 2 * (320 + int(grid[2]) * 20 / 4096)
            indents = map(int, re.findall(r'w:firstLine="(\d+)"', pasted))
            if not any(abs(found - indent) < 10 for found in indents):
                faults.append("no indents of two characters")
            wrong += bool(faults)
            for fault in faults:
                print(f"{os.path.basename(draft)}: {fault}")
    print(f"clipboard: {len(drafts) - wrong} of {len(drafts)} drafts came through")
    return 1 if wrong else 0


sys.exit(main())
