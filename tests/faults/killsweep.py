#!/usr/bin/env python3
"""kill -9 at random moments of a synchronisation. After each kill the cache passes `verify`; each time the next runs came to the end, the
cache is the same, row by row, as one synchronised without a kill.

usage: killsweep.py --bin DIR

PARTNERDESK_KILLS=N            how many kills (40)             PARTNERDESK_KILL_CUSTOMERS=N   of how many customers (2000)
PARTNERDESK_KILL_SEED=N        repeats a run's moments         (printed at the start)
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import desk  # noqa: E402

SIGN_IN = 1.0  # seconds until the sandbox lets a device code through; little happens to the files before


def difference(found, wanted):
    """In words; empty when there is none."""
    if found is None:
        return "the cache cannot be listed"
    theirs, ours = {row["id"]: row for row in wanted}, {row["id"]: row for row in found}
    missing, extra = theirs.keys() - ours.keys(), ours.keys() - theirs.keys()
    other = [key for key in theirs.keys() & ours.keys() if theirs[key] != ours[key]]
    if not (missing or extra or other) and len(found) == len(wanted):
        return ""
    example = f", such as {ours[other[0]]} for {theirs[other[0]]}" if other else ""
    return f"{len(missing)} missing, {len(extra)} too many, {len(other)} different, {len(found)} rows for {len(wanted)}{example}"


def synchronise(partnerdesk, data):
    began = time.monotonic()
    done = partnerdesk.run("sync", data=data, seconds=600)
    if done is None or done.returncode != 0:
        sys.exit(f"a synchronisation that was left alone failed: {done and done.stderr}")
    return time.monotonic() - began


def killed(partnerdesk, data, moment):
    """True when the program was killed, false when it had ended before."""
    process = subprocess.Popen(
        partnerdesk.command("sync", data=data), env=partnerdesk.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        _, told = process.communicate(timeout=moment)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return True
    if process.returncode != 0:
        sys.exit(f"a synchronisation after a kill failed with {process.returncode}: {told}")
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", default=os.path.join(desk.ROOT, "build", "dev", "bin"))
    binaries = parser.parse_args().bin
    desk.require(os.path.join(binaries, "partnerdesk"), os.path.join(binaries, "partnerdesk-sandbox"))
    kills, customers = desk.count("KILLS", 40), desk.count("KILL_CUSTOMERS", 2000)
    seed = desk.count("KILL_SEED", random.SystemRandom().randrange(1 << 30))
    chance = random.Random(seed)
    print(f"PARTNERDESK_KILL_SEED={seed}", flush=True)
    began, broken, done, finished = time.monotonic(), [], 0, 0

    with tempfile.TemporaryDirectory(prefix="killsweep-") as work, desk.Sandbox(binaries, customers, seed=11) as sandbox:
        partnerdesk = desk.Desk(binaries, sandbox.profile)
        whole, data = os.path.join(work, "whole"), os.path.join(work, "killed")
        os.makedirs(whole)
        took = synchronise(partnerdesk, whole)
        wanted = partnerdesk.customers(whole)
        if wanted is None or [row["id"] for row in wanted] != sandbox.customers():
            sys.exit("the synchronisation without a kill did not give the service's customers")
        print(f"a synchronisation of {customers} customers takes {took:.1f} s when it is left alone", flush=True)
        busy = max(took - SIGN_IN, 0.2)

        def compare():
            nonlocal finished
            finished += 1
            problem = partnerdesk.verify(data) or difference(partnerdesk.customers(data), wanted)
            if problem:
                broken.append(f"after kill {done}, finished: {problem}")
                print("BROKEN", broken[-1], flush=True)
            shutil.rmtree(data)
            os.makedirs(data)

        os.makedirs(data)
        while done < kills:
            # One in ten anywhere in the run, the others while pages are stored; the earlier, the more kills a pass gets.
            moment = chance.uniform(0, took) if chance.random() < 0.1 else SIGN_IN + busy * chance.random() ** 2
            if not killed(partnerdesk, data, moment):
                compare()
                continue
            done += 1
            problem = partnerdesk.verify(data) if os.path.exists(os.path.join(data, "mirror.sqlite")) else ""
            if problem:
                broken.append(f"kill {done} after {moment:.2f} s: {problem}")
                print("BROKEN", broken[-1], flush=True)
        synchronise(partnerdesk, data)
        compare()

    desk.summary(
        "killsweep",
        f"Kills: {done} in synchronisations of {customers} customers, {finished} of which came to the end and were compared row by row: "
        f"{len(broken)} broken, {time.monotonic() - began:.0f} s (seed {seed})",
    )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
