#!/usr/bin/env python3
"""Whether headings reach the navigation pane: `formats/outline.txt` has those of
three levels, on lines of their own, run in, and run in over two lines.

    outline.py

In our .docx every heading is a paragraph of its level that holds its words and
no more. LibreOffice lists the same in the bookmarks of its PDF, but the text
behind a heading of two lines as well (README.md). Exit 1 where one is missing.
"""

import os
import re
import sys
import zipfile

from compare import our_lines
from office import opened

HERE = os.path.dirname(os.path.abspath(__file__))
# The level, the words, and whether they need a second line.
WANTED = [
    (1, "一、总体要求", False),
    (2, "（一）压实责任。", False),
    (2, "（二）完善制度", False),
    (3, "1.值班制度。", False),
    (3, "2.健全隐患排查整改销号制度落实检查整改复查三方签字责任。", True),
    (1, "二、有关要求", False),
    (2, "（一）进一步加强对重点部位的检查坚持每天一检查每周一汇总每月一通报。", True),
    (2, "（二）及时报送情况", False),
]


def written(file):
    """The level and the words of each heading paragraph of a .docx."""
    xml = zipfile.ZipFile(file).read("word/document.xml").decode()
    for paragraph in re.findall(r"<w:p>.*?</w:p>", xml):
        level = re.search(r'<w:pStyle w:val="Heading(\d)"/>', paragraph)
        if level:
            yield int(level[1]), "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph))


def main():
    import pymupdf

    faults = []
    with opened() as (folder, office):
        our_lines(folder, [os.path.join(HERE, "formats", "outline.txt")])
        ours = list(written(f"{folder}/0.docx"))
        if ours != [(level, words) for level, words, _ in WANTED]:
            faults.append(f".docx: {ours}")
        office.convert(["0.docx"], 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}')
        theirs = [(level, words) for level, words, _ in pymupdf.open(f"{folder}/0.pdf").get_toc()]
        if len(theirs) != len(WANTED):
            faults.append(f"LibreOffice lists {len(theirs)} headings, not {len(WANTED)}: {theirs}")
        for (level, words, long), (at, listed) in zip(WANTED, theirs):
            same = listed.startswith(words) if long else listed == words
            if at != level or not same:
                faults.append(f"LibreOffice lists {at} {listed}, not {level} {words}")
    for fault in faults:
        print(fault)
    print(f"outline: {len(WANTED)} headings, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main())
