# SPDX-License-Identifier: MIT

"""What is measured: each work prepares a server of its own and runs one contender with it."""

import json
import pathlib
import subprocess
import tempfile

from server import Server

ROW = 100  # bytes
LARGE_ROW = 1000


class Run:
    """One contender's run: a server, a place for the copy, and the figures that the contender prints."""

    def __init__(self, command, server: Server, folder: pathlib.Path):
        self.server = server
        self._command = command
        self._path = folder / "copy.db"

    def __call__(self, work, rows, when_ready=None):
        command = [*self._command, work, self.server.url, self._path, str(rows)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            figures = []
            for line in process.stdout:
                if line.strip() == "ready":
                    when_ready()
                    process.stdin.write("\n")
                    process.stdin.flush()
                elif line.startswith("{"):
                    figures.append(json.loads(line))
        if process.returncode != 0:
            raise RuntimeError(f"{command} ended with {process.returncode}")
        return figures


def push(run, rows):
    run.server.create_table()
    return run("push", rows)


def pull(run, rows):
    run.server.create_table()
    return run("pull", rows, lambda: run.server.insert_rows(rows, ROW))


def insert(run, rows):
    run.server.create_table()
    return run("insert", rows)


def scan(run, rows):
    run.server.create_table()
    run.server.insert_rows(rows, LARGE_ROW)
    return run("scan", rows)


def reopen(run, rows):
    run.server.create_table()
    run.server.insert_rows(rows, ROW)
    run("bootstrap", rows)
    return run("reopen", rows)


def pending(run, rows):
    run.server.create_table()
    return run("pending", rows)


# With the number of rows.
COMPARED = {"push": (push, 20_000), "pull": (pull, 20_000), "insert": (insert, 30_000), "scan": (scan, 64_000),
            "reopen": (reopen, 20_000)}
OURS_ALONE = {"pending": (pending, 1_000_000)}


def measure(work, command, rows):
    """The figures of one run, a list of dictionaries."""
    with tempfile.TemporaryDirectory(prefix="syncspeed-") as name:
        folder = pathlib.Path(name)
        with Server(folder) as server:
            return work(Run(command, server, folder), rows)
