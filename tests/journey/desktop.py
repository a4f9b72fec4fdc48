"""Partnerdesk as a person with a screen reader meets it: the real program under a virtual display, found and moved through its
accessibility tree. Run inside `xvfb-run ... dbus-run-session -- /usr/bin/python3` (tests/journey/under_display)."""

import os
import signal
import subprocess
import tempfile
import time

import pyatspi

TABLES = ("table", "tree table", "tree", "list")
CONTROLS = ("button", "push button", "toggle button", "check box", "radio button", "combo box", "text", "spin button", "slider", "table", "list",
            "page tab", "menu item", "check menu item")


class Broken(Exception):
    pass


def wait(what, question, seconds=20):
    """The first answer that is not empty; the tree changes under our feet, so what fails is asked again."""
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        try:
            answer = question()
            if answer:
                return answer
            last = None
        except Exception as error:  # noqa: BLE001: any of at-spi's own
            last = error
        time.sleep(0.03)
    raise Broken(f"waited {seconds} s for {what}" + (f" ({last})" if last else ""))


def walk(node, depth=0):
    yield node
    if depth > 14 or node.getRoleName() in TABLES:
        return
    for number in range(node.childCount):
        child = node.getChildAtIndex(number)
        if child is not None:
            yield from walk(child, depth + 1)


class Program:
    """One run of partnerdesk."""

    def __init__(self, binary, *arguments, environment=None):
        # A file, not a pipe: nobody reads while the program runs, and one that fills a pipe stands still.
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [binary, *arguments],
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **(environment or {})},
            stdout=self.output, stderr=subprocess.STDOUT,
        )
        self.node = wait("the program on the accessibility bus", self._find, 30)
        if self.process.returncode is not None:
            raise Broken(f"partnerdesk ended with {self.process.returncode}: {self.said().decode(errors='replace')}")

    def said(self):
        """All that it wrote so far, as bytes."""
        return os.pread(self.output.fileno(), os.fstat(self.output.fileno()).st_size, 0)

    def _find(self):
        if self.process.poll() is not None:
            return self.process  # nothing more will come
        desktop = pyatspi.Registry.getDesktop(0)
        for number in range(desktop.childCount):
            child = desktop.getChildAtIndex(number)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def all(self, *roles, shown=True):
        found = []
        for node in walk(self.node):
            if roles and node.getRoleName() not in roles:
                continue
            if shown and not node.getState().contains(pyatspi.STATE_SHOWING):
                continue
            found.append(node)
        return found

    def find(self, name, *roles, seconds=20):
        return wait(f"{' or '.join(roles)} '{name}'", lambda: next((n for n in self.all(*roles) if n.name == name), None), seconds)

    def says(self, part, seconds=20):
        """A label that shows this text."""
        return wait(f"the words '{part}'", lambda: next((n for n in self.all("label", "static", "status bar", "text") if part in self.text(n)), None), seconds)

    @staticmethod
    def text(node):
        try:
            return node.queryText().getText(0, -1) or node.name
        except NotImplementedError:
            return node.name

    def focused(self):
        """The names of all that says it has the keyboard: a window below a dialog goes on saying so."""
        return [n.name for n in self.all() if n.getState().contains(pyatspi.STATE_FOCUSED)]

    def windows(self):
        """The ids of its windows that can be seen, menus among them."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True, check=False)
        return found.stdout.split()

    def focus(self):
        """The window gets the keyboard: without a window manager nobody else gives it."""
        windows = wait("its window", self.windows)
        subprocess.run(["xdotool", "windowfocus", "--sync", windows[-1]], check=True)

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)

    def unnamed(self):
        return [f"{n.getRoleName()} in '{n.parent.name}'" for n in self.all(*CONTROLS) if not n.name.strip()]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.kill()


class Table:
    def __init__(self, node):
        self.rows = node.queryTable()

    def headers(self):
        return [self.rows.getColumnDescription(column) for column in range(self.rows.nColumns)]

    def cell(self, row, column):
        return self.rows.getAccessibleAt(row, column).name

    def row(self, row):
        return [self.cell(row, column) for column in range(self.rows.nColumns)]
