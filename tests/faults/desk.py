"""The programs under test as the fault sweeps use them: a sandbox to talk to, and partnerdesk's command line on a data folder."""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request

SKIPPED = 77
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def count(name, otherwise):
    return int(os.environ.get(f"PARTNERDESK_{name}", otherwise))


def require(*programs):
    """Ends as skipped (77) when a program is not built, or as failed where the run is meant to be complete."""
    missing = [p for p in programs if not os.access(p, os.X_OK)]
    if missing:
        print(f"not built: {', '.join(missing)} (cmake --preset plain && cmake --build build/plain)")
        sys.exit(1 if os.environ.get("PARTNERDESK_GATES_REQUIRED") else SKIPPED)


def summary(name, line):
    print(line, flush=True)
    folder = os.environ.get("PARTNERDESK_SUMMARIES")
    if folder:
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as file:
            file.write(line + "\n")


class Sandbox:
    """A service of its own, for as long as the `with` lasts."""

    def __init__(self, binaries, customers, seed):
        self._program = os.path.join(binaries, "partnerdesk-sandbox")
        self._arguments = ["--port", "0", "--customers", str(customers), "--seed", str(seed), "--until-stdin-closes", "--approve-at-once"]

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.profile = os.path.join(self._folder.name, "sandbox.ini")
        self._process = subprocess.Popen(
            [self._program, *self._arguments, "--print-profile", self.profile],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        line = self._process.stdout.readline()
        if "listening on " not in line:
            sys.exit(f"the sandbox did not start: {line!r}")
        self.address = line.split("listening on ", 1)[1].split()[0].rstrip("/")
        return self

    def __exit__(self, *failure):
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._folder.cleanup()

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(f"{self.address}/_sandbox/{path}", data=data, timeout=30) as answer:
            return json.load(answer)

    def customers(self):
        """Ids of every customer there is, from the service's own books."""
        return sorted(row["id"].lower() for row in self.ask("customers?limit=10000000"))


class Desk:
    """partnerdesk on one profile; every call names its data folder."""

    def __init__(self, binaries, profile):
        self.program = os.path.join(binaries, "partnerdesk")
        self.profile = profile

    def command(self, *words, data):
        return [self.program, *words, "--profile", self.profile, "--data-dir", data, "--lang", "en"]

    def environment(self, **more):
        quiet = {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "UTC", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        return {**os.environ, **quiet, **more}

    def run(self, *words, data, seconds=120, **more):
        """What came of it; None when it had to be ended after `seconds`."""
        try:
            return subprocess.run(
                self.command(*words, data=data), env=self.environment(**more), capture_output=True, text=True, check=False, timeout=seconds
            )
        except subprocess.TimeoutExpired:
            return None

    def verify(self, data):
        """Empty when all is well, else what was said."""
        done = self.run("verify", data=data)
        if done is None:
            return "verify did not end"
        return "" if done.returncode == 0 else f"verify ended with {done.returncode}: {(done.stdout + done.stderr).strip()}"

    def customers(self, data):
        """Every row of the cache but for when it was read, in order of id."""
        done = self.run("list", "customers", "--format", "json", data=data)
        if done is None or done.returncode != 0:
            return None
        rows = json.loads(done.stdout)
        for row in rows:
            row.pop("asOf", None)
        return sorted(rows, key=lambda row: row["id"])
