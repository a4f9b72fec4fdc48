#!/usr/bin/python3
"""Signing in with a browser, locking and unlocking, in the real window; then every byte that was written, handed to the browser or shown to
other programs is searched for what nobody else may know.

usage: signin.py --bin DIR        (inside tests/journey/under_display)
"""

import argparse
import json
import os
import stat
import subprocess
import sys
import tempfile
import time
import urllib.request

sys.dont_write_bytecode = True
from desktop import Broken, Program, Table, wait  # noqa: E402

CUSTOMERS = 200

# What stands for the person's browser: it notes what it was given, then goes where it is sent.
BROWSER = """#!/usr/bin/python3
import os, sys, urllib.request
with open(os.path.join(os.environ["HOME"], "browser-was-given.txt"), "a") as given:
    print(*sys.argv, *(f"{name}={value}" for name, value in os.environ.items()), sep="\\n", file=given)
page = urllib.request.urlopen(sys.argv[1], timeout=20).read()
with open(os.path.join(os.environ["HOME"], "browser-shows.html"), "wb") as shown:
    shown.write(page)
"""


def expect(what, holds):
    if not holds:
        raise Broken(what)
    print("ok   ", what, flush=True)


class Sandbox:
    def __init__(self, binaries, home):
        self.profile = os.path.join(home, "office.ini")
        self.process = subprocess.Popen([os.path.join(binaries, "partnerdesk-sandbox"), "--customers", str(CUSTOMERS), "--print-profile", self.profile,
                                         "--until-stdin-closes"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        wait("the profile of the sandbox", lambda: os.path.exists(self.profile) and os.path.getsize(self.profile))
        lines = open(self.profile, encoding="utf-8").read().splitlines()
        self.base = next(line.split("=", 1)[1].strip().strip('"') for line in lines if line.startswith("authority"))

    def call(self, path, settings=None):
        body = None if settings is None else json.dumps(settings).encode()
        request = urllib.request.Request(self.base + path, data=body, headers={"Content-Type": "application/json"})
        return json.loads(urllib.request.urlopen(request, timeout=20).read())

    def secrets(self):
        return [secret.encode() for secret in self.call("/_sandbox/secrets")]

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)


def files_with(secrets, folder):
    met = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if stat.S_ISREG(os.lstat(path).st_mode):
                with open(path, "rb") as file:
                    bytes_there = file.read()
                met += [path for secret in secrets if secret in bytes_there]
    return met


def told_to_others(process):
    told = b""
    for name in ("environ", "cmdline"):
        with open(f"/proc/{process.pid}/{name}", "rb") as file:
            told += file.read()
    return told


def press(node):
    node.queryAction().doAction(0)


def shown_texts(window):
    return [window.text(node) for node in window.all()]


def journey(binaries, home):
    sandbox = Sandbox(binaries, home)
    browser = os.path.join(home, "browser")
    with open(browser, "w", encoding="utf-8") as script:
        script.write(BROWSER)
    os.chmod(browser, 0o700)
    for name in ("run", "tmp"):
        os.mkdir(os.path.join(home, name), 0o700)
    places = {"HOME": home, "XDG_CONFIG_HOME": os.path.join(home, "config"), "XDG_DATA_HOME": os.path.join(home, "data"),
              "TMPDIR": os.path.join(home, "tmp"), "BROWSER": browser, "QT_LOGGING_RULES": "app.*=true"}

    window = Program(os.path.join(binaries, "partnerdesk"), "--profile", sandbox.profile, "--lang", "en", environment=places)
    press(window.find("Open browser", "push button", "button"))
    table = Table(window.find("Customers", "table", "tree table"))
    wait(f"{CUSTOMERS} rows", lambda: table.rows.nRows == CUSTOMERS, 60)
    expect("the browser signs in and the window fills", True)
    page = wait("the page at the end", lambda: open(os.path.join(home, "browser-shows.html"), encoding="utf-8").read())
    expect("the page the browser ends on is ours", "Partnerdesk" in page)
    customer = table.cell(3, 0)

    window.focus()
    window.key("ctrl+l")
    window.says("Partnerdesk is locked")
    window.find("Sign in", "push button", "button")
    told = wait("what is still to be found", lambda: shown_texts(window))
    expect("nothing of a customer is to be found while it is locked", not any(customer in text for text in told))
    # A browser that lets somebody in without asking shows nothing of who is there.
    sandbox.call("/_sandbox/settings", {"rememberedSeconds": 3600})
    press(window.find("Sign in", "push button", "button"))
    press(window.find("Open browser", "push button", "button"))
    window.says("The browser answered with an earlier sign-in")
    expect("a remembered sign-in does not unlock", not any(customer in text for text in shown_texts(window)))
    sandbox.call("/_sandbox/settings", {"rememberedSeconds": 0})
    press(window.find("Sign in", "push button", "button"))
    opener = window.find("Open browser", "push button", "button")
    expect("no code is offered to unlock with", not any(node.name == "Use a code" for node in window.all("push button", "button")))
    press(opener)
    table = Table(window.find("Customers", "table", "tree table"))
    wait("the list again", lambda: table.rows.nRows == CUSTOMERS and table.cell(3, 0) == customer)
    expect("who signs in anew unlocks", True)

    secrets = sandbox.secrets()
    expect("the sandbox gave out tokens and codes", len(secrets) > 6 and all(len(secret) >= 20 for secret in secrets))
    told = told_to_others(window.process)
    expect("no secret is in the environment or the command line", not any(secret in told for secret in secrets))
    expect(f"no secret is in any file: {files_with(secrets, home)}", not files_with(secrets, home))
    window.close()
    said = window.said()
    expect("the log was on", b"app." in said)
    expect("no secret is in what the program said", not any(secret in said for secret in secrets))
    expect("no secret is in any file afterwards", not files_with(secrets, home))
    given = open(os.path.join(home, "browser-was-given.txt"), encoding="utf-8").read()
    expect("the browser was given three addresses and nothing else", given.count("code_challenge=") == 3)
    sandbox.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    began = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="journey-") as home:
            journey(parser.parse_args().bin, home)
    except Broken as broken:
        print("BROKEN", broken, flush=True)
        return 1
    print(f"Signing in, locking and unlocking in the window: well, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
