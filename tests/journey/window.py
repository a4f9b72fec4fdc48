#!/usr/bin/python3
"""The first minutes with the window, by accessibility and keyboard alone: it fills, finds, opens, copies; a second start brings it forward; after
kill -9 everything is there again without the service.

usage: window.py --bin DIR        (inside tests/journey/under_display)
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from desktop import Broken, Program, Table, wait  # noqa: E402

CUSTOMERS = 300


def expect(what, holds):
    if not holds:
        raise Broken(what)
    print("ok   ", what, flush=True)


def expect_named(window, what):
    unnamed = wait("the controls", lambda: [window.unnamed()])[0]
    expect(f"{what}{': not ' if unnamed else ''}{', '.join(unnamed)}", not unnamed)


def browser_that_writes_down(home):
    """What the desktop opens addresses with, put first in PATH: it writes each into the file that is given back."""
    folder, browsed = os.path.join(home, "bin"), os.path.join(home, "browsed")
    os.makedirs(folder)
    opener = os.path.join(folder, "xdg-open")
    with open(opener, "w", encoding="utf-8") as script:
        script.write(f'#!/bin/sh\nprintf "%s\\n" "$1" >>"{browsed}"\n')
    os.chmod(opener, 0o755)
    return folder, browsed


def changes_a_subscription(window, subscriptions):
    """Gives a subscription another name, from the keys to what the service says of it afterwards: by keyboard alone."""
    status = subscriptions.headers().index("Status")
    wait("the subscriptions", lambda: subscriptions.rows.nRows > 0)
    row = next((number for number in range(subscriptions.rows.nRows) if subscriptions.cell(number, status).endswith("Actief")), None)
    if row is None:
        raise Broken("no active subscription to change")
    window.key("Home", *["Down"] * row)
    before = window.windows()
    window.key("Menu")
    # A menu is no part of the accessibility tree, but a window of its own.
    wait("the menu of changes", lambda: set(window.windows()) - set(before))
    window.key("Down", "Down", "Return")  # Eigen naam wijzigen
    window.find("Nieuwe eigen naam", "text")
    expect_named(window, "every control of the change has a name")
    window.key("ctrl+a")
    window.type("Balie Zwolle")
    for _ in range(8):
        window.key("Tab")
        if "Reden of ticketnummer" in window.focused():
            break
    else:
        raise Broken("Tab does not lead to the reason")
    window.type("T-4711")
    window.key("Return")
    window.says("uitgevoerd en geverifieerd")
    window.focus()  # the dialog that is gone had the keys, and no window manager gives them back
    wait("the new name in the list", lambda: any("Balie Zwolle" in subscriptions.cell(number, 0) for number in range(subscriptions.rows.nRows)))
    expect("a subscription is changed, carried out and read back", True)


def manages_a_service(window, table, browsed):
    """Choose the customer, choose service management, pick the service, work in it: by keyboard alone."""
    for row in range(0, CUSTOMERS, 7):
        name, domain = table.row(row)[:2]
        window.key("ctrl+f", "ctrl+a")
        window.type(domain)
        wait("the customer of that domain", lambda: table.cell(0, 1) == domain)
        window.key("Return")
        window.says(name)
        window.key("s")
        try:
            services = Table(window.find("Servicebeheer", "table", "tree table", seconds=3))
            access = services.headers().index("Gedelegeerde toegang")
            wait("services", lambda: services.rows.nRows > 0 and services.cell(0, access).endswith("Aanwezig"), 3)
            break
        except Broken:  # nobody let us in there, or nothing was bought: the next one
            window.key("Escape", "ctrl+f", "ctrl+a", "Delete")
            wait("the whole list again", lambda: table.rows.nRows == CUSTOMERS)
    else:
        raise Broken("no customer with services that are open to us")
    expect_named(window, "every control of service management has a name")
    window.key("Home", "Return")
    wait("the portal in the browser", lambda: os.path.exists(browsed))
    with open(browsed, encoding="utf-8") as addresses:
        address = addresses.read().strip()
    expect("S and Enter open a service's portal in the customer's name", address.startswith("https://") and "\n" not in address)
    window.key("u")
    subscriptions = Table(window.find("Abonnementen", "table", "tree table"))
    expect("U shows the subscriptions", True)
    changes_a_subscription(window, subscriptions)
    window.key("Escape", "ctrl+f", "ctrl+a", "Delete")
    wait("the whole list again", lambda: table.rows.nRows == CUSTOMERS)


def journey(binaries, home):
    partnerdesk = os.path.join(binaries, "partnerdesk")
    data = os.path.join(home, "cache")
    opener, browsed = browser_that_writes_down(home)
    places = {"HOME": home, "XDG_CONFIG_HOME": os.path.join(home, "config"), "XDG_DATA_HOME": os.path.join(home, "data"),
              "PATH": opener + os.pathsep + os.environ["PATH"]}
    words = ["--demo", "--customers", str(CUSTOMERS), "--data-dir", data, "--lang", "nl"]

    window = Program(partnerdesk, *words, environment=places)
    table = Table(window.find("Klanten", "table", "tree table"))
    wait(f"{CUSTOMERS} rows", lambda: table.rows.nRows == CUSTOMERS, 60)
    expect("the window signs in and fills by itself", True)
    expect("the columns are titled in Dutch", table.headers()[0] == "Bedrijfsnaam")
    window.says(f"{CUSTOMERS} klanten")
    expect_named(window, "every control in view has a name")

    wanted = table.row(137)
    window.focus()
    window.key("ctrl+f")
    window.type(wanted[1])
    wait("the one customer of that domain", lambda: table.rows.nRows <= 20 and table.cell(0, 1) == wanted[1])
    expect("Ctrl+F and typing find a customer by its domain", table.cell(0, 0) == wanted[0])
    window.key("Return")
    window.says(wanted[0])
    window.find("Overzicht", "page tab")
    expect("Enter opens the customer", True)
    # What is looked at is read before all else, so the record is there within a moment.
    window.says("Microsoft-id")
    expect_named(window, "every control of the opened customer has a name")
    window.key("Escape")
    window.key("ctrl+f", "ctrl+a", "Delete")
    wait("the whole list again", lambda: table.rows.nRows == CUSTOMERS)

    manages_a_service(window, table, browsed)

    second = subprocess.run([partnerdesk, *words], env={**os.environ, **places, "QT_QPA_PLATFORM": "xcb"}, timeout=30, check=False)
    expect("a second start hands over to the window that is there", second.returncode == 0 and window.process.poll() is None)

    window.kill()
    verified = subprocess.run([partnerdesk, "verify", "--data-dir", data], env={**os.environ, **places}, timeout=60, capture_output=True, check=False)
    expect("after kill -9 the files are well", verified.returncode == 0)
    # The sandbox went with its parent: its profile leads nowhere now.
    again = Program(partnerdesk, "--profile", os.path.join(data, "sandbox.ini"), "--data-dir", data, "--lang", "en", environment=places)
    table = Table(again.find("Customers", "table", "tree table"))
    wait("the rows of the cache", lambda: table.rows.nRows == CUSTOMERS)
    expect("without the service everything read before is shown, in the other language", table.headers()[0] == "Company name")
    again.close()


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
    print(f"The window by keyboard and accessibility tree: well, {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
