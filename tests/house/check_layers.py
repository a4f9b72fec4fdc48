#!/usr/bin/env python3
"""Checks every include of the product against tests/layers.txt: arrows between folders, headers from outside, cycles.

usage: check_layers.py [--root DIR] [--layers FILE] [--qt-headers DIR]

Prints file:line for each offence; exit status 1 when there is one, 2 when the rules cannot be read.
"""

import argparse
import collections
import fnmatch
import os
import re
import sys

sys.dont_write_bytecode = True
import sources  # noqa: E402

ROOTS = ("app", "models", "ui")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(<[^>\n]+>|"[^"\n]+")', re.M)
GENERATED = re.compile(r"(^|/)(moc_[^/]*\.cpp|[^/]*\.moc|qrc_[^/]*\.cpp)$")


def folder_of(path):
    """models/store/x.h -> models/store; app/main.cpp -> app; app/sandbox/deep/x.h -> app/sandbox."""
    return "/".join(path.split("/")[:-1][:2])


def fits(pattern, name):
    return re.fullmatch(re.escape(pattern).replace(r"\*", "[^/]+"), name) is not None


class Rules:
    def __init__(self, path):
        self.arrows = []
        self.outside = []
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                line = line.split("#")[0].strip()
                if not line:
                    continue
                if line.startswith("only ") and ":" in line:
                    folders, headers = line[len("only ") :].split(":", 1)
                    self.outside.append((folders.split(), headers.split()))
                elif "->" in line:
                    left, right = line.split("->", 1)
                    words = right.split()
                    yes = [w for w in words if not w.startswith("!")]
                    no = [w[1:] for w in words if w.startswith("!")]
                    self.arrows.append((left.strip(), yes, no))
                else:
                    sys.exit(f"{path}:{number}: not a rule: {line}")

    def allows(self, source, target):
        return any(
            fits(left, source) and any(fits(y, target) for y in yes) and not any(fits(n, target) for n in no)
            for left, yes, no in self.arrows
        )

    def refusal(self, folder, header):
        """None, or the folders where this outside header may stand."""
        named = [folders for folders, headers in self.outside if any(fnmatch.fnmatchcase(header, h) for h in headers)]
        if not named or any(fits(f, folder) for folders in named for f in folders):
            return None
        return sorted({f for folders in named for f in folders})


def qt_modules(folder):
    """Header name -> Module/Name, from an installation's include folder."""
    names = {}
    if folder and os.path.isdir(folder):
        for module in sorted(os.listdir(folder)):
            if module.startswith("Qt") and os.path.isdir(os.path.join(folder, module)):
                for header in os.listdir(os.path.join(folder, module)):
                    names.setdefault(header, f"{module}/{header}")
                names[module] = f"{module}/{module}"
    return names


def cycles(graph):
    """Strongly connected sets of two or more, found by walking every folder's reach (few folders: plain is fine)."""

    def reach(start):
        seen, todo = set(), list(graph.get(start, ()))
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                todo += graph.get(node, ())
        return seen

    reached = {node: reach(node) for node in graph}
    groups = {frozenset(o for o in reached if o in reached[n] and n in reached.get(o, ())) for n in graph}
    return sorted(sorted(g) for g in groups if len(g) > 1)


def check(root, rules, modules):
    offences, files, graph, evidence = [], sources.cpp_files(root, ROOTS), collections.defaultdict(set), {}
    present, count = set(files), 0
    for path in files:
        text = sources.read(root, path)
        here = folder_of(path)
        comments = sources.comments_of(text)
        for match in INCLUDE.finditer(text):
            if comments[match.start(1)] != " ":
                continue
            count += 1
            name, place = match.group(1)[1:-1], f"{path}:{sources.line_of(text, match.start(1))}"
            if match.group(1)[0] == '"':
                if GENERATED.search(name):
                    continue
                if name not in present:
                    offences.append(f'{place}: "{name}" is no file of ours written from the root')
                    continue
                there = folder_of(name)
                if here == there:
                    continue
                graph[here].add(there)
                graph[there]
                evidence.setdefault((here, there), place)
                if not rules.allows(here, there):
                    offences.append(f"{place}: {here} must not include {there} ({name})")
            else:
                header = modules.get(name, name)
                allowed = rules.refusal(here, header)
                if allowed is not None:
                    offences.append(f"{place}: <{name}> ({header}) belongs in {', '.join(allowed)} alone")
    for group in cycles(graph):
        steps = [evidence[(a, b)] for a in group for b in group if (a, b) in evidence]
        offences.append(f"{steps[0]}: the folders {', '.join(group)} include each other (see also {', '.join(steps[1:])})")
    return offences, len(files), count


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", default=os.path.dirname(os.path.dirname(here)))
    parser.add_argument("--layers")
    parser.add_argument("--qt-headers", default="/usr/include/x86_64-linux-gnu/qt6")
    arguments = parser.parse_args()
    rules = Rules(arguments.layers or os.path.join(arguments.root, "tests", "layers.txt"))
    modules = qt_modules(arguments.qt_headers)
    if not modules:
        sys.exit(f"no Qt headers in {arguments.qt_headers}: pass --qt-headers")
    offences, files, includes = check(arguments.root, rules, modules)
    for offence in offences:
        print(offence)
    print(f"{files} files, {includes} includes, {len(offences)} against the arrows")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
