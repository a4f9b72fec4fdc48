#!/usr/bin/env python3
"""Reads our sources with clang-tidy, clazy or the compiler and prints what they find: readsources.py tidy|clazy|alone ROOT BUILD JOBS [TEXT]

The headers of Qt cost most of the time, so sources of one folder that are compiled alike are read together, nine at a time, in a unit that
includes them. A source that does not go together with those before it (the same name twice) is read alone. The compiler reads each alone, without making anything:
the test builds join sources, so that nothing else of theirs meets one that leans on its neighbours' includes. TEXT: only sources whose
path contains it. The last line is "N files, M findings"; the exit status is 1 when there are findings or a tool did not do its work.
"""
import collections
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

TOGETHER = 9
FINDING = re.compile(r"^/(?!.*/joined/).*: (?:warning|error): .*$", re.M)  # an #include of a .cpp is the unit's own business
CLASH = re.compile(r"^(?:/.*: )?fatal error: |^/.*: error: (?!.*\[[^\]]*(?:-warnings-as-errors|-Wclazy)).*$|\[clang-diagnostic-error", re.M)


def commands(root, build, text):
    """(source, arguments without output and input) of our own sources, each once."""
    seen = set()
    for entry in json.load(open(f"{build}/compile_commands.json")):
        path = os.path.realpath(entry["file"])
        if path in seen or text not in path or "_autogen" in path:
            continue
        if not path.startswith(tuple(f"{root}/{folder}/" for folder in ("app", "models", "ui", "tests"))):
            continue
        seen.add(path)
        arguments = shlex.split(entry["command"])
        at = arguments.index("-o")
        arguments = arguments[:at] + arguments[at + 2 :]
        yield path, [one for one in arguments if one not in ("-c", entry["file"], path)]


def options(arguments):
    """The -I, -isystem and -D of a command, each with its value."""
    at = 0
    while at < len(arguments):
        size = 2 if arguments[at] in ("-I", "-isystem") else 1
        if arguments[at].startswith(("-I", "-isystem", "-D")):
            yield tuple(arguments[at : at + size])
        at += size


def join(unit, members):
    with open(unit, "w") as out:
        for order, path in enumerate(members):
            out.write(f'#undef main\n#define main main_{order}\n#include "{path}"\n')


def units(root, folder, read):
    """Writes the joined units and their compile commands into FOLDER; answers (unit, its sources)."""
    groups = collections.defaultdict(list)
    for path, arguments in read:
        header = next((one for one in arguments if one.endswith(".pch")), "")
        groups[os.path.dirname(os.path.relpath(path, root)), header].append((path, arguments))
    joined, database = [], []
    for number, ((where, _), members) in enumerate(sorted(groups.items())):
        members.sort()
        parts = (len(members) + TOGETHER - 1) // TOGETHER
        for part in range(parts):
            these = members[part::parts]
            unit = f"{folder}/{where.replace('/', '_')}_{number}_{part}.cpp"
            join(unit, [path for path, _ in these])
            command = list(these[0][1])
            known = set(options(command))
            for path, arguments in these[1:]:
                for option in options(arguments):
                    defines = {one[0].split("=")[0] for one in known if one[0].startswith("-D")}
                    if option not in known and option[0].split("=")[0] not in defines:
                        known.add(option)
                        command[1:1] = option
            command = [one for one in command if one != "-Werror"] + ["-Wno-shadow", "-ferror-limit=0", "-c", unit]
            database.append({"directory": os.path.dirname(folder), "file": unit, "arguments": command})
            joined.append((unit, [path for path, _ in these]))
    json.dump(database, open(f"{folder}/compile_commands.json", "w"), indent=1)
    return joined


def main():
    tool, root, build, jobs = sys.argv[1], os.path.realpath(sys.argv[2]), os.path.realpath(sys.argv[3]), int(sys.argv[4])
    text = sys.argv[5] if len(sys.argv) > 5 else "/"
    folder = f"{build}/joined"
    os.makedirs(folder, exist_ok=True)
    ours = f"^{re.escape(root)}/(app|models|ui|tests)/.*"

    sources = list(commands(root, build, text))
    own = dict(sources)

    def run(database, path):
        if tool == "alone":
            line = [*own[path], "-fsyntax-only", path]
        elif tool == "tidy":
            line = ["clang-tidy", "-p", database, "--quiet", f"--config-file={root}/.clang-tidy", f"--header-filter={ours}", path]
        else:
            line = ["clazy-standalone", "-p", database, "--checks=level0,level1", "--ignore-dirs=.*/build/.*", f"--header-filter={ours[1:]}", path]
        done = subprocess.run(line, cwd=build if tool == "alone" else root, capture_output=True, text=True)
        return done.returncode, done.stdout + ("" if tool == "tidy" and not done.returncode else done.stderr)

    def read(unit):
        path, members = unit
        alone = []
        while len(members) > 1:
            code, said = run(folder, path)
            clashes = [line for line in said.splitlines() if CLASH.search(line)]
            if not clashes:
                return [(path, code, said)] + [(member, *run(build, member)) for member in alone]
            odd = [member for member in members if any(line.startswith(member + ":") for line in clashes)] or members
            alone += odd
            members = [member for member in members if member not in odd]
            join(path, members)
        return [(member, *run(build, member)) for member in alone + members]

    everything = [(path, [path]) for path, _ in sources] if tool == "alone" else units(root, folder, sources)
    everything.sort(key=lambda unit: -len(unit[1]))
    findings, broken, alone = set(), [], 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for answers in pool.map(read, everything):
            alone += len([path for path, _, _ in answers if not path.startswith(folder)])
            for path, code, said in answers:
                found = set(FINDING.findall(said))
                for line in sorted(found - findings):
                    print(line, flush=True)
                findings |= found
                if code and not found and not (code == 1 and "[bugprone-suspicious-include" in said):
                    broken.append(path)
                    print(f"{path}: {tool} ended with {code}: {said[-400:]}", flush=True)
    files = sum(len(members) for _, members in everything)
    print(f"{files} files in {len(everything)} units ({alone} of them read alone), {len(findings)} findings")
    sys.exit(1 if findings or broken or not files else 0)


main()
