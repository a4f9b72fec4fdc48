#!/usr/bin/env python3
"""Rules of the house that a pattern can see. Prints file:line and the rule for each offence; exit status 1 when there is one.

usage: check_sources.py [--root DIR]
"""

import argparse
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
import sources  # noqa: E402

PRODUCT = ("app", "models", "ui")
EVERYWHERE = PRODUCT + ("tests",)
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "models", "resources", "tests", "translations", "ui"}
EMPTY_WORDS = {"Manager", "Helper", "Util", "Utils", "Handler", "Common", "Data", "Info", "Impl"}


class Rule:
    """A pattern over code without comments and string contents; `within` and `but` are patterns for paths."""

    def __init__(self, says, pattern, folders=PRODUCT, within=".", but=None):
        self.says = says
        self.pattern = re.compile(pattern, re.M)
        self.folders = folders
        self.within = re.compile(within)
        self.but = re.compile(but) if but else None

    def covers(self, path):
        return path.split("/")[0] in self.folders and self.within.search(path) and not (self.but and self.but.search(path))


WAITING = r"\b(?:qWait|qSleep|msleep|usleep|nanosleep|sleep_for|sleep_until)\s*\(|\bQThread::sleep\b"
NESTED = r"\bprocessEvents\b|\bQEventLoop\b|\bBlockingQueuedConnection\b"
SOCKET_WAITS = r"\bwaitFor(?:ReadyRead|BytesWritten|Connected|Disconnected)\b"
STATIC_DIALOGS = (
    r"\bQMessageBox::(?:question|warning|information|critical|about|aboutQt)\s*\("
    r"|\bQInputDialog::get|\bQFileDialog::get|\bQColorDialog::get|\bQFontDialog::get"
)
NO_CONTEXT = r"\bconnect\s*\([^;{}]*?,\s*(?:qOverload<[^>]*>\(\s*)?&\w+(?:::\w+)+\s*\)?,\s*\["
SINGLETONS = r"\bQ_GLOBAL_STATIC\b|\bqApp\b|\bstatic\s+\w+\s*[&*]\s*(?:instance|self|getInstance)\s*\("
THREADS = (
    r"\bnew\s+QThread\b|\bQThread\s+\w+\s*[;{(]|\bpublic\s+QThread\b|\bQThread::create\b"
    r"|\bstd::j?thread\b|\bQtConcurrent\b|\bQThreadPool\b"
)
LOCKS = r"\bQ(?:Recursive)?Mutex\b|\bQReadWriteLock\b|\bQWaitCondition\b|\bQSemaphore\b|\bstd::(?:recursive_|shared_)?mutex\b"
TLS_CHOICES = (
    r"\bQueryPeer\b|\bsetPeerVerify\w+\b|\bset(?:Default)?(?:Ssl)?Configuration\b|\b(?:set|add)(?:Default)?CaCertificates?\b"
    r"|\bQSsl(?:Configuration|Error)\b|\bsslErrors\b|\bQSsl::(?:Ssl|TlsV1_0|TlsV1_1|AnyProtocol)\w*"
)
BARE_LOG = r"\bq(?:Debug|Info|Warning|Critical)\s*\(\s*(?:\)|\")"
RICH_TEXT = r"\bQt::(?:RichText|AutoText|MarkdownText)\b|\bsetHtml\s*\(|\bsetMarkdown\s*\(|\bQTextBrowser\b|\bQWhatsThis\b"
TRANSLATING = r"(?<![\w.])(?:tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|QCoreApplication::translate)\s*\("

RULES = [
    Rule("no sleeping and no blind waiting: QTRY_* or spy.wait()", WAITING, EVERYWHERE),
    Rule("no nested event loop", NESTED),
    Rule("no waiting on a socket", SOCKET_WAITS, but=r"^app/(?:cli|sandbox)/"),
    Rule("a dialog, menu or drag is opened, never exec()uted", r"(?:\.|->)exec\s*\(", ("ui",)),
    Rule("static message boxes and dialogs run a nested loop: build one and open() it", STATIC_DIALOGS),
    Rule("no string connects", r"\b(?:SIGNAL|SLOT)\s*\(", EVERYWHERE),
    Rule("a lambda connect names its context object", NO_CONTEXT, EVERYWHERE),
    Rule("a lambda in a connect captures explicitly", r"\bconnect\s*\([^;{}]*?,\s*\[[&=][,\]]"),
    Rule("no singletons", SINGLETONS),
    Rule("no exceptions", r"\bthrow\b(?!\s*\()|\bcatch\s*\("),
    Rule("no widgets in cells: write a delegate", r"\bsetIndexWidget\b|\bopenPersistentEditor\b"),
    Rule("TLS errors are never ignored", r"\bignoreSslErrors\b|\bVerifyNone\b", EVERYWHERE),
    Rule("TLS is checked as the system does, with no way to change that", TLS_CHOICES, EVERYWHERE, but=r"^tests/support/tlsidentity\."),
    Rule("threads are made in models/engine alone", THREADS, but=r"^models/engine/"),
    Rule("a mutex outside models/engine", LOCKS, but=r"^models/engine/"),
    Rule("a log line has a category", BARE_LOG),
    Rule("text of the service is plain text", RICH_TEXT, ("ui", "app")),
    Rule("tr() belongs to ui and app", TRANSLATING, ("models",)),
    Rule("words go through tr() in a whole: no tr() + or + tr()", r"\btr\s*\([^()]*\)\s*\+|\+\s*tr\s*\(", ("ui", "app")),
    Rule("a test outside tests/ui needs no window: QTEST_GUILESS_MAIN", r"\bQTEST_MAIN\s*\(", ("tests",), but=r"^tests/ui/"),
]


def class_names(code):
    for match in re.finditer(r"\b(?:class|struct)\s+([A-Z]\w*)\s*(?:final\s*)?(?::[^:][^;{]*)?\{", code):
        empty = EMPTY_WORDS.intersection(re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*", match.group(1)))
        if empty:
            yield match.start(), f"{match.group(1)}: a class name says nothing with {empty.pop()} in it"


def plain_names(code):
    """What is set to Qt::PlainText: by its own name, or by one that runs over a list of names."""
    names = set(re.findall(r"(\w+)(?:->|\.)setTextFormat\s*\(\s*Qt::PlainText\s*\)", code))
    for match in re.finditer(r"\bfor\s*\(\s*(?:const\s+)?auto\s*\*?\s*(?:const\s+)?(\w+)\s*:\s*\{([^;]*?)\}\s*\)", code):
        if re.search(rf"\b{match.group(1)}->setTextFormat\s*\(\s*Qt::PlainText\s*\)", code[match.end() : match.end() + 400]):
            names.update(re.findall(r"\w+", match.group(2)))
    return names


def labels(path, code):
    """A QLabel or tool tip guesses rich text, and loads files named in it, unless its words are ours (tr) or it is told not to."""
    if not path.startswith(("ui/", "app/")):
        return
    plain = plain_names(code)
    for match in re.finditer(r"(\w*)\s*(?:=|\()\s*new\s+QLabel\s*\(\s*(?!tr\s*\()", code):
        if match.group(1) not in plain and not re.search(r"icon|picture", match.group(1), re.I):
            yield match.start(), "a QLabel whose words are not tr() alone is set to Qt::PlainText"
    for match in re.finditer(r"\bsetToolTip\s*\(([^;]*)\)\s*;", code):
        words = match.group(1)
        if "toHtmlEscaped" not in words and re.search(r"\.arg\s*\(|\b(?:customer|row|record|detail|error|index)\w*\s*(?:\.|->)", words):
            yield match.start(), "a tool tip guesses rich text: tr() alone, or toHtmlEscaped()"


def comments(path, text):
    for match in re.finditer(r"\b(?:TODO|FIXME|XXX|HACK)\b(?![^\n]*#\d+)", text):
        yield match.start(), "work left over needs an issue number (#12)"
    for match in re.finditer(r"^[ \t]*//[ \t]*[-=*/#]{4,}", text, re.M):
        yield match.start(), "no banners"


def top_level(root):
    try:
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "-co", "--exclude-standard"], check=True, capture_output=True, text=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        # A tree without its history; what is built in it stands in build/.
        listed = [os.path.relpath(os.path.join(where, f), root) for where, _, files in os.walk(root) for f in files]
        listed = [path for path in listed if not path.startswith("build/")]
    for name in sorted({path.split("/")[0] for path in listed}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield f"{name}: not one of the folders and files at the root"
    for path in listed:
        if path.endswith(".ui"):
            yield f"{path}: windows are built in code"


def check(root):
    offences, files = list(top_level(root)), sources.cpp_files(root, EVERYWHERE)
    for path in files:
        text = sources.read(root, path)
        code = sources.code_of(text)
        found = [(m.start(), rule.says) for rule in RULES if rule.covers(path) for m in rule.pattern.finditer(code)]
        found += class_names(code)
        found += labels(path, code)
        found += comments(path, sources.comments_of(text))
        if path.endswith(".h") and "#pragma once" not in code:
            found.append((0, "a header begins with #pragma once"))
        offences += [f"{path}:{sources.line_of(text, position)}: {says}" for position, says in sorted(found)]
    return offences, len(files)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", default=os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    arguments = parser.parse_args()
    offences, files = check(arguments.root)
    for offence in offences:
        print(offence)
    print(f"{files} files, {len(offences)} against the rules")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
