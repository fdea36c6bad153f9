#!/usr/bin/env python3
"""Writes Sources/FlaskUnicode/UnicodeTables.swift.

usage: scripts/make_unicode_tables.py > Sources/FlaskUnicode/UnicodeTables.swift

Run it with Python 3.11 (Unicode 14.0): the tables are what its `unicodedata` and `stringprep` say, so that file names
and host names come out as they do under Flask.  A table is one string of records that are separated by spaces; numbers
are in base 36; a record begins with the distance of its scalar from that of the record before.
"""

import stringprep
import sys
import unicodedata

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
old = unicodedata.ucd_3_2_0
SCALARS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
HANGUL = range(0xAC00, 0xAC00 + 11172)


def number(value):
    text = ""
    while True:
        value, digit = divmod(value, 36)
        text = DIGITS[digit] + text
        if not value:
            return text


def mapping_table(mapping, flags=frozenset()):
    """Records `distance,scalar,scalar…`; a `+` before the distance marks the scalars in `flags`."""
    records, last = [], 0
    for key in sorted(mapping):
        mark = "+" if key in flags else ""
        records.append(mark + ",".join([number(key - last), *(number(ord(c)) for c in mapping[key])]))
        last = key
    return records


def range_table(contains):
    """Records `distance,further`: the first scalar of a run and how many follow it."""
    records, last, start = [], 0, None
    for c in [*SCALARS, None]:
        inside = c is not None and contains(chr(c))
        if inside and start is None:
            start = c
        elif start is not None and not inside:
            end = 0x10FFFF if c is None else (0xD7FF if c == 0xE000 else c - 1)
            records.append(number(start - last) + "," + number(end - start))
            last, start = start, None
    return records


def decompositions():
    return {c: d for c in SCALARS if c not in HANGUL and (d := unicodedata.normalize("NFKD", chr(c))) != chr(c)}


def old_differences(table):
    """Which scalars Unicode 3.2 leaves alone, and which it decomposes in another way."""
    newer, corrected = set(), {}
    for c, d in table.items():
        was = old.normalize("NFKD", chr(c))
        if was == chr(c):
            newer.add(c)
        elif was != d:
            corrected[c] = was
    return newer, corrected


def compositions():
    pairs = {}
    for c in SCALARS:
        d = unicodedata.decomposition(chr(c))
        if c in HANGUL or not d or d.startswith("<"):
            continue
        parts = "".join(chr(int(p, 16)) for p in d.split())
        if len(parts) == 2 and unicodedata.normalize("NFC", parts) == chr(c):
            pairs[c] = parts
    return pairs


def nameprep_mapping():
    table = {}
    for c in SCALARS:
        mapped = "" if stringprep.in_table_b1(chr(c)) else stringprep.map_table_b2(chr(c))
        if mapped != chr(c):
            table[c] = mapped
    return table


def prohibited(c):
    return any(
        getattr(stringprep, f"in_table_c{name}")(c) for name in ["12", "22", "3", "4", "5", "6", "7", "8", "9"]
    )


def literal(name, comment, records):
    print(f"\n    /// {comment}")
    print(f'    static let {name} = """')
    line = ""
    for record in records:
        if len(line) + len(record) > 118:
            print(f"        {line}\\")
            line = ""
        line += record + " "
    print(f"        {line.rstrip()}")
    print('        """')


def main():
    if unicodedata.unidata_version != "14.0.0":
        sys.exit(f"Unicode 14.0.0 is wanted, this Python has {unicodedata.unidata_version}: use Python 3.11")
    table = decompositions()
    newer, corrected = old_differences(table)
    print("/// Facts about Unicode scalars as text; `scripts/make_unicode_tables.py` writes this file and explains the format.")
    print("// swift-format-ignore")
    print("enum UnicodeTables {", end="")
    literal("decompositions", "Full compatibility decompositions without Hangul; `+`: not yet in Unicode 3.2.",
            mapping_table(table, newer))
    literal("oldDecompositions", "The decompositions that Unicode 3.2 had otherwise.", mapping_table(corrected))
    literal("compositions", "Scalars that are composed of two others.", mapping_table(compositions()))
    literal("nameprepMapping", "What nameprep maps before it normalises (RFC 3491 §3).", mapping_table(nameprep_mapping()))
    literal("nameprepProhibited", "What nameprep prohibits (RFC 3491 §5).", range_table(prohibited))
    literal("rightToLeft", "Scalars that are written from right to left (RFC 3454 table D.1).",
            range_table(stringprep.in_table_d1))
    literal("leftToRight", "Scalars that are written from left to right (RFC 3454 table D.2).",
            range_table(stringprep.in_table_d2))
    print("}")


main()
