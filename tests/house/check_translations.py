#!/usr/bin/env python3
"""Every string of the program stands, finished and consistent, in each translation file. The files are only changed with --update.

usage: check_translations.py [--root DIR] [--lupdate FILE] [--stamp FILE] [--update] [TS ...]

--update  runs lupdate on the files themselves; plain English entries are finished with their source text, and "(s)" becomes both
          forms where no verb goes with it.
--stamp   is touched when all is well (for the build).
"""

import argparse
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

FOLDERS = ("app", "ui")
WITHOUT = ("app/sandbox",)
AGREES = re.compile(r"\b(?:is|are|was|were|has|have|do|does|them|their)\b")  # more than the noun changes with the number

Message = collections.namedtuple("Message", "state forms plural")


def program_files(root):
    found = []
    for folder in FOLDERS:
        for where, names, files in os.walk(os.path.join(root, folder)):
            here = os.path.relpath(where, root)
            names[:] = sorted(n for n in names if f"{here}/{n}" not in WITHOUT)
            found += [os.path.join(where, f) for f in sorted(files) if f.endswith((".h", ".cpp"))]
    return found


def extract(lupdate, files, ts):
    """Runs lupdate over the files; what it warns about."""
    with tempfile.NamedTemporaryFile("w", suffix=".lst", encoding="utf-8") as listing:
        listing.write("\n".join(files) + "\n")
        listing.flush()
        done = subprocess.run(
            [lupdate, "-silent", "-locations", "none", "-no-ui-lines", "@" + listing.name, "-ts", ts],
            capture_output=True, text=True, check=False,
        )
    told = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    if done.returncode:
        sys.exit("\n".join([f"lupdate failed on {ts}", *told]))
    return [line for line in told if "lacks Q_OBJECT" in line or "cannot" in line.lower() or "Discarding" in line]


def load(ts):
    messages = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            forms = [f.text or "" for f in translation.iter("numerusform")] if plural else [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            messages[key] = Message(translation.get("type"), forms, plural)
    return messages


def placeholders(text):
    return collections.Counter(re.findall(r"%L?\d+|%n", text))


def problems_of(source, message):
    if message.state == "unfinished" or not all(message.forms):
        yield "unfinished"
        return
    for form in message.forms:
        wanted, got = placeholders(source), placeholders(form)
        # The singular may say "one" instead of the number.
        if wanted != got and not (message.plural and wanted - got == collections.Counter({"%n": 1}) and not got - wanted):
            yield f"other placeholders in {form!r}"
        if bool(re.search(r"&\w", source)) != bool(re.search(r"&\w", form)):
            yield f"accelerator in one of the two: {form!r}"
        for ending in ("…", "...", ":", "."):
            if source.endswith(ending) != form.endswith(ending):
                yield f"one of the two ends with {ending!r}: {form!r}"
                break
        if ("<" in source) != ("<" in form):
            yield f"markup in one of the two: {form!r}"
        if source[:1].isspace() != form[:1].isspace() or source[-1:].isspace() != form[-1:].isspace():
            yield f"blank at an end of one of the two: {form!r}"


def check(lupdate, files, ts):
    if not os.path.exists(ts) or not os.path.getsize(ts):
        return [f"{ts}: missing or empty"], 0
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, os.path.basename(ts))
        shutil.copy(ts, copy)
        problems = [f"{ts}: {warning}" for warning in extract(lupdate, files, copy)]
        fresh, have = load(copy), load(ts)
    for key, message in fresh.items():
        context, source, comment = key
        name = f"{ts}: {context}: {source!r}" + (f" ({comment})" if comment else "")
        if message.state in ("vanished", "obsolete"):
            problems.append(f"{name}: no longer in the program")
        elif key not in have:
            problems.append(f"{name}: missing")
        else:
            problems += [f"{name}: {problem}" for problem in problems_of(source, message)]
    return problems, len(fresh)


def finish_english(ts):
    """English is the language of the sources: what needs no second form is its own translation."""
    tree = ElementTree.parse(ts)
    for message in tree.getroot().iter("message"):
        translation, source = message.find("translation"), message.findtext("source") or ""
        if translation.get("type") != "unfinished":
            continue
        if message.get("numerus") != "yes":
            translation.text = source
            del translation.attrib["type"]
        elif "(s)" in source and not AGREES.search(source):
            for form in list(translation):
                translation.remove(form)
            for ending in ("", "s"):
                ElementTree.SubElement(translation, "numerusform").text = source.replace("(s)", ending)
            del translation.attrib["type"]
    tree.write(ts, encoding="utf-8", xml_declaration=True)


def update(lupdate, files, ts):
    for warning in extract(lupdate, files, ts):
        print(warning)
    if ElementTree.parse(ts).getroot().get("language", "").startswith("en"):
        finish_english(ts)
    subprocess.run([os.path.join(os.path.dirname(lupdate), "lconvert"), "-no-obsolete", "-i", ts, "-o", ts], check=True)


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", default=root)
    parser.add_argument("--lupdate", default="/usr/lib/qt6/bin/lupdate")
    parser.add_argument("--stamp")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("ts", nargs="*")
    arguments = parser.parse_args()
    files = program_files(arguments.root)
    catalogues = arguments.ts or [os.path.join(arguments.root, "translations", f"app_{language}.ts") for language in ("nl", "en")]
    problems, messages = [], 0
    for ts in catalogues:
        if arguments.update:
            update(arguments.lupdate, files, ts)
        found, messages = check(arguments.lupdate, files, ts)
        problems += found
    for problem in problems:
        print(problem)
    print(f"{len(files)} files, {messages} strings, {len(problems)} problems in {len(catalogues)} translation files")
    if problems:
        return 0 if arguments.update else 1
    if arguments.stamp:
        with open(arguments.stamp, "w", encoding="utf-8") as file:
            file.write("")
    return 0


if __name__ == "__main__":
    sys.exit(main())
