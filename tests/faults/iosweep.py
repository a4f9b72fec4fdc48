#!/usr/bin/env python3
"""Every file operation of a first and of an incremental synchronisation is made to fail in turn: input/output error once, input/output
error from then on, disk full from then on, short write. After each: no crash, no hang, no corruption, nothing set aside, what was there
before is still there, and a clean synchronisation ends with exactly the service's customers.

usage: iosweep.py --bin DIR        (a build without sanitizers)

PARTNERDESK_IO_STRIDE=N     only every N-th operation (1: all)          PARTNERDESK_IO_CUSTOMERS=N  how many customers (50)
PARTNERDESK_FAULT_JOBS=N    so many runs at a time (6: most of a run is waiting for the sign-in)
PARTNERDESK_IO_READS=1      reads fail too
"""

import argparse
import concurrent.futures
import errno
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import desk  # noqa: E402

FAULTS = {
    "input/output error once": {"IOFAULT_ERRNO": str(errno.EIO)},
    "input/output error from then on": {"IOFAULT_ERRNO": str(errno.EIO), "IOFAULT_STICKY": "1"},
    "disk full from then on": {"IOFAULT_ERRNO": str(errno.ENOSPC), "IOFAULT_STICKY": "1"},
    "short write": {"IOFAULT_ERRNO": str(errno.ENOSPC), "IOFAULT_SHORT": "1"},
}
HANGS_AFTER = 90  # seconds; a synchronisation of this size takes about two


class Sweep:
    def __init__(self, partnerdesk, shim, work):
        self.desk, self.shim, self.work = partnerdesk, shim, work

    def folder(self, name, template):
        """A data folder of its own, empty or a copy."""
        path = os.path.join(self.work, name)
        if template:
            shutil.copytree(template, path)
        else:
            os.makedirs(path)
        return path

    def preload(self, data, **more):
        reads = {"IOFAULT_READS": "1"} if os.environ.get("PARTNERDESK_IO_READS") else {}
        return {"LD_PRELOAD": self.shim, "IOFAULT_MATCH": data + "/", **reads, **more}

    def operations(self, name, template):
        """How many there are when nothing fails."""
        data = self.folder(f"{name}-count", template)
        log = os.path.join(self.work, f"{name}.count")
        done = self.desk.run("sync", data=data, **self.preload(data, IOFAULT_COUNT=log))
        if done is None or done.returncode != 0:
            sys.exit(f"{name}: the synchronisation without a fault failed: {done and done.stderr}")
        with open(log, encoding="utf-8") as file:
            return int(file.read())

    def try_one(self, phase, template, before, wanted, fault, number):
        """What broke when operation `number` failed; empty when nothing did."""
        data = self.folder(f"{phase}-{fault.replace('/', ' ')}-{number}".replace(" ", "_"), template)
        log = data + ".log"
        broken = []
        done = self.desk.run(
            "sync", data=data, seconds=HANGS_AFTER, **self.preload(data, **FAULTS[fault], IOFAULT_AT=str(number), IOFAULT_LOG=log)
        )
        if done is None:
            broken.append(f"no end within {HANGS_AFTER} s")
        elif done.returncode < 0:
            broken.append(f"ended by signal {-done.returncode}: {done.stderr.strip()[-400:]}")
        elif done.returncode not in (0, 1):
            broken.append(f"exit status {done.returncode}")
        elif done.returncode == 1 and not done.stderr.strip():
            broken.append("failed without a word")
        if os.path.exists(os.path.join(data, "mirror.sqlite")) and os.path.exists(os.path.join(data, "desk.sqlite")):
            well = self.desk.verify(data)
            # A file that the fault kept from being created at all is no corruption.
            if well and (before or os.path.getsize(os.path.join(data, "mirror.sqlite"))):
                broken.append(well)
        if before:
            kept = self.desk.customers(data)
            lost = set(before) - {row["id"] for row in kept or []}
            # Those that have left the service may go with the synchronisation that failed later.
            lost &= set(wanted)
            if lost:
                broken.append(f"{len(lost)} customers of the cache are gone")
        aside = [name for name in os.listdir(data) if any(word in name for word in ("aside", "damaged", "corrupt"))]
        if aside:
            broken.append(f"taken for damage: {', '.join(aside)}")
        again = self.desk.run("sync", data=data)
        if again is None or again.returncode != 0:
            broken.append(f"the next synchronisation failed: {again and (again.stderr.strip() or again.returncode)}")
        else:
            well = self.desk.verify(data)
            if well:
                broken.append(f"after the next synchronisation: {well}")
            found = [row["id"] for row in self.desk.customers(data) or []]
            if found != wanted:
                broken.append(f"the next synchronisation gives {len(found)} customers, the service has {len(wanted)}")
        where = self.operation(log, number)
        if not broken:
            shutil.rmtree(data)
            os.path.exists(log) and os.unlink(log)
        return [f"{phase}, {fault}, operation {number} ({where}): {what}" for what in broken]

    @staticmethod
    def operation(log, number):
        try:
            with open(log, encoding="utf-8") as file:
                for line in file:
                    words = line.split(" ", 2)
                    if words[0] == str(number):
                        return f"{words[1]} {os.path.basename(words[2].strip())}"
        except OSError:
            pass
        return "not reached"


def build_shim(folder):
    shim = os.path.join(folder, "iofault.so")
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "iofault.c")
    subprocess.run(["gcc", "-O2", "-Wall", "-shared", "-fPIC", "-o", shim, source, "-ldl"], check=True)
    return shim


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=os.path.join(desk.ROOT, "build", "dev", "bin"))
    binaries = parser.parse_args().bin
    desk.require(os.path.join(binaries, "partnerdesk"), os.path.join(binaries, "partnerdesk-sandbox"))
    stride, customers, jobs = desk.count("IO_STRIDE", 23), desk.count("IO_CUSTOMERS", 50), desk.count("FAULT_JOBS", 6)
    began, broken, tried, counted = time.monotonic(), [], 0, {}

    with tempfile.TemporaryDirectory(prefix="iosweep-") as work, desk.Sandbox(binaries, customers, seed=7) as sandbox:
        sweep = Sweep(desk.Desk(binaries, sandbox.profile), build_shim(work), work)
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:

            def phase(name, template, before):
                nonlocal tried
                wanted = sandbox.customers()
                counted[name] = operations = sweep.operations(name, template)
                # Another place to begin for each fault, so that a coarse stride still meets most operations with something.
                cases = [
                    (fault, number)
                    for place, fault in enumerate(FAULTS)
                    for number in range(1 + place * stride // len(FAULTS), operations + 1, stride)
                ]
                runs = [pool.submit(sweep.try_one, name, template, before, wanted, fault, number) for fault, number in cases]
                for run in concurrent.futures.as_completed(runs):
                    tried += 1
                    for line in run.result():
                        broken.append(line)
                        print("BROKEN", line, flush=True)

            phase("first synchronisation", None, [])
            full = os.path.join(work, "full")
            os.makedirs(full)
            first = sweep.desk.run("sync", data=full)
            if first is None or first.returncode != 0:
                sys.exit(f"the synchronisation without a fault failed: {first and first.stderr}")
            before = [row["id"] for row in sweep.desk.customers(full)]
            sandbox.ask("step", {"changes": 12})
            phase("incremental synchronisation", full, before)

    places = ", ".join(f"{number} operations in the {name}" for name, number in counted.items())
    desk.summary(
        "iosweep",
        f"I/O sweep: {places}; every {stride}. made to fail in {len(FAULTS)} ways: {tried} runs, {len(broken)} broken, "
        f"{time.monotonic() - began:.0f} s",
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
