#!/usr/bin/env python3
"""Cuts the fonts that ship with the program from Noto CJK (OFL), with fonttools.

    make-subset.py UNIHAN NOTO_SERIF NOTO_SANS

UNIHAN      Unihan_OtherMappings.txt of the Unicode character database: its kTGH field is the 通用规范汉字表 of 2013
NOTO_SERIF  NotoSerifCJK-Regular.ttc
NOTO_SANS   NotoSansCJK-Regular.ttc

Kept are the 8,105 characters of the 通用规范汉字表, GB 2312 with its symbols, Latin, punctuation and form characters. Layout
features and hints go: the program places every glyph itself. The fonts are renamed, as their licence asks of changed versions
where a name is reserved.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection

HERE = Path(__file__).parent

# Blocks that are wanted whole, as far as the fonts have them.
BLOCKS = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin with tone marks
    (0x0251, 0x0261),
    (0x0391, 0x03C9),  # Greek
    (0x0401, 0x0451),  # Cyrillic
    (0x2010, 0x2044),  # punctuation
    (0x20AC, 0x20AC),
    (0x2103, 0x2122),
    (0x2150, 0x217F),  # fractions, Roman numerals
    (0x2190, 0x2199),
    (0x2200, 0x22A5),
    (0x2460, 0x249B),  # circled numbers
    (0x2500, 0x257F),  # box drawing
    (0x2588, 0x25EF),
    (0x2605, 0x2642),
    (0x2713, 0x2718),
    (0x3000, 0x303F),  # CJK punctuation
    (0x3041, 0x30FE),  # kana, for Japanese goods' names
    (0x3105, 0x312D),
    (0x3220, 0x3243),
    (0x3280, 0x32B0),
    (0x338E, 0x33D5),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),
    (0xFFFD, 0xFFFD),
]


def wanted(unihan):
    codes = set()
    for line in Path(unihan).read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 3 and parts[1] == "kTGH" and parts[2].startswith("2013:"):
            codes.add(int(parts[0][2:], 16))
    if len(codes) != 8105:
        sys.exit(f"{unihan}: {len(codes)} characters in the table, not 8105")
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    for first, last in BLOCKS:
        codes.update(range(first, last + 1))
    codes.update([0x4DAE, 0x2CC56])
    return codes


def cut(path, family, out, codes):
    fonts = TTCollection(path).fonts
    font = next(f for f in fonts if f["name"].getDebugName(1).endswith(" CJK SC") and "Mono" not in f["name"].getDebugName(1))
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = family if record.nameID != 6 else family.replace(" ", "")
    cff = font["CFF "].cff
    cff.fontNames = [family.replace(" ", "")]
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(out)
    have = set(font.getBestCmap())
    lacking = sorted(code for code in codes - have if 0x3400 <= code <= 0x3FFFF)
    print(out.name, out.stat().st_size, "bytes,", len(have), "characters; lacking", [hex(code) for code in lacking])


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    codes = wanted(sys.argv[1])
    cut(sys.argv[2], "Sankaben Song", HERE / "song.otf", codes)
    cut(sys.argv[3], "Sankaben Hei", HERE / "hei.otf", codes)


main()
