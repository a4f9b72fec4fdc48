"""What the rule checks share: finding C++ files, and reading them without comments and string contents."""

import os
import re

SUFFIXES = (".h", ".cpp")

_TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"([^()\\ ]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""", re.S
)


def cpp_files(root, folders):
    """Paths relative to root, sorted."""
    found = []
    for folder in folders:
        for where, names, files in os.walk(os.path.join(root, folder)):
            names.sort()
            found += [os.path.relpath(os.path.join(where, f), root) for f in sorted(files) if f.endswith(SUFFIXES)]
    return found


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def code_of(text):
    """The text with comments blanked and string contents emptied; every line keeps its number."""

    def replace(match):
        token = match.group(0)
        if token.startswith(("//", "/*")):
            return _blank(token)
        inner = _blank(token)
        return inner if len(token) < 2 else token[0] + inner[1:-1] + token[-1]

    return _TOKEN.sub(replace, text)


def comments_of(text):
    """Only the comments; every line keeps its number."""
    out, last = [], 0
    for match in _TOKEN.finditer(text):
        token = match.group(0)
        out.append(_blank(text[last : match.start()]))
        out.append(token if token.startswith(("//", "/*")) else _blank(token))
        last = match.end()
    out.append(_blank(text[last:]))
    return "".join(out)


def line_of(text, position):
    return text.count("\n", 0, position) + 1
