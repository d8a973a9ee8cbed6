# SPDX-License-Identifier: MIT

# One work of the benchmark by pyturso: see ../../syncspeed/main.cpp.

import json
import sys
import time

import turso.sync


class Stopwatch:
    def __init__(self):
        self.clock = time.perf_counter()
        self.processor = time.process_time()

    def print(self, what):
        seconds = time.perf_counter() - self.clock
        processor = time.process_time() - self.processor
        print(json.dumps({"what": what, "seconds": seconds, "processor": processor}), flush=True)


def wait_for_script():
    print("ready", flush=True)
    sys.stdin.readline()


def insert_rows(connection, rows):
    body = "x" * 100
    connection.executemany("INSERT INTO item VALUES (?, ?)", [(key, body) for key in range(1, rows + 1)])
    connection.commit()


def read_all(connection, sql):
    return sum(1 for row in connection.execute(sql))


def bootstrap(url, path, rows):
    turso.sync.connect(path, url)


def push(url, path, rows):
    connection = turso.sync.connect(path, url)
    insert_rows(connection, rows)
    stopwatch = Stopwatch()
    connection.push()
    stopwatch.print("push")


def pull(url, path, rows):
    connection = turso.sync.connect(path, url)
    wait_for_script()
    stopwatch = Stopwatch()
    assert connection.pull()
    stopwatch.print("pull")
    assert read_all(connection, "SELECT id FROM item") == rows


def insert(url, path, rows):
    connection = turso.sync.connect(path, url)
    stopwatch = Stopwatch()
    insert_rows(connection, rows)
    stopwatch.print("insert")


def scan(url, path, rows):
    options = turso.sync.PartialSyncOpts(turso.sync.PartialSyncPrefixBootstrap(128 * 1024), prefetch=True)
    connection = turso.sync.connect(path, url, partial_sync_experimental=options)
    stopwatch = Stopwatch()
    assert read_all(connection, "SELECT id, body FROM item") == rows
    stopwatch.print("scan")


def reopen(url, path, rows):
    stopwatch = Stopwatch()
    connection = turso.sync.connect(path, url)
    assert read_all(connection, "SELECT id, body FROM item LIMIT 1") == 1
    stopwatch.print("reopen")


if __name__ == "__main__":
    works = {work.__name__: work for work in (bootstrap, push, pull, insert, scan, reopen)}
    works[sys.argv[1]](sys.argv[2], sys.argv[3], int(sys.argv[4]))
