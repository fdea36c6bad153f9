#!/usr/bin/env python3
"""Write Sources/FlaskTemplates/Markup/HTMLEntitiesData.swift from the table of Python's html.entities."""

import html.entities
import pathlib
import textwrap


def main():
    entries = []
    for name, text in sorted(html.entities.html5.items()):
        codes = "+".join(format(ord(character), "x") for character in text)
        entries.append(f"{name}={codes}")
    lines = textwrap.wrap(" ".join(entries), width=120, break_long_words=False, break_on_hyphens=False)
    body = " \\\n".join("        " + line for line in lines)
    path = pathlib.Path(__file__).resolve().parent.parent / "Sources/FlaskTemplates/Markup/HTMLEntitiesData.swift"
    path.write_text(
        "// Made by scripts/make_html_entities.py; do not edit.\n\n"
        "/// The names of HTML5's character references.\n"
        "enum HTMLEntitiesData {\n"
        "    /// Every name, those that need a semicolon with it, and the code points that it stands for.\n"
        '    static let text = """\n'
        f"{body}\n"
        '        """\n'
        "}\n"
    )


main()
