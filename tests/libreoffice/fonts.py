#!/usr/bin/env python3
"""Makes stand-ins for the fonts of official documents, of free ones.

    fonts.py FANDOL_FOLDER NOTO_SANS_CJK.ttc OUT_FOLDER

What matters to lines and pages is measured as in 仿宋_GB2312 and its sisters:
every Western character half an em wide, every other one an em, 220/256 of an em
above the base line and 36/256 below it. The looks are Fandol's. What Fandol
lacks comes from Noto Sans Mono CJK SC, whose widths are the same.
"""

import os
import sys

from fontTools.misc.transform import Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection, TTFont

# The family each makes, and of what.
FACES = [
    ("Stand-in Fangsong", "FandolFang-Regular.otf"),
    ("Stand-in Kaiti", "FandolKai-Regular.otf"),
    ("Stand-in Heiti", "FandolHei-Regular.otf"),
    ("Stand-in Songti", "FandolSong-Regular.otf"),
    ("Stand-in Xiaobiaosong", "FandolSong-Bold.otf"),
]
FALLBACK = "Stand-in Fallback"


def western(code):
    """Characters that the real fonts draw half an em wide."""
    return 0x20 <= code <= 0x7E or code == 0xA0 or 0xC0 <= code <= 0x24F and code not in (0xD7, 0xF7)


def set_widths(font):
    """Gives every glyph that a character names its width, its ink in the middle."""
    em = font["head"].unitsPerEm
    glyphs = font.getGlyphSet()
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    halves = {}
    for code, name in font.getBestCmap().items():
        halves[name] = halves.get(name, False) or western(code)
    for name, half in halves.items():
        want = em // 2 if half else em
        have, _ = font["hmtx"][name]
        if have == want:
            continue
        bounds = BoundsPen(glyphs)
        glyphs[name].draw(bounds)
        scale, shift = 1, 0
        if bounds.bounds:
            left, _, right, _ = bounds.bounds
            scale = min(1, want * 0.92 / (right - left))
            shift = (want - scale * (left + right)) / 2
        private = private_of(top, font.getGlyphID(name))
        pen = T2CharStringPen(want - private.nominalWidthX, glyphs)
        glyphs[name].draw(TransformPen(pen, Transform(scale, 0, 0, 1, shift, 0)))
        strings[name] = pen.getCharString(private=private, globalSubrs=strings[name].globalSubrs)
        font["hmtx"][name] = (want, 0)


def private_of(top, glyph):
    if hasattr(top, "FDSelect"):
        return top.FDArray[top.FDSelect[glyph]].Private
    return top.Private


def set_heights(font):
    em = font["head"].unitsPerEm
    above, below = em * 220 // 256, em * 36 // 256
    head, os2 = font["hhea"], font["OS/2"]
    head.ascent, head.descent, head.lineGap = above, -below, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = above, -below, 0
    os2.usWinAscent, os2.usWinDescent = above, below


def rename(font, family):
    names = font["name"]
    names.names = []
    for number, text in [(1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))]:
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = 0x40
    font["head"].macStyle = 0
    cff = font["CFF "].cff
    cff.fontNames = [family.replace(" ", "")]


def save(font, family, folder):
    set_heights(font)
    rename(font, family)
    # Kerning and substitutions would move what must stand in cells.
    for table in ("GPOS", "GSUB", "BASE", "VORG", "vhea", "vmtx", "DSIG"):
        if table in font:
            del font[table]
    font.save(os.path.join(folder, family.replace(" ", "") + ".otf"))


def main():
    fandol, noto, out = sys.argv[1:]
    os.makedirs(out, exist_ok=True)
    for family, file in FACES:
        font = TTFont(os.path.join(fandol, file))
        set_widths(font)
        save(font, family, out)
    mono = next(f for f in TTCollection(noto).fonts if f["name"].getDebugName(1) == "Noto Sans Mono CJK SC")
    save(mono, FALLBACK, out)
    with open(os.path.join(out, "made"), "w"):
        pass


main()
