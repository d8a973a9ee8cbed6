# SPDX-License-Identifier: MIT
"""bootstrapbyquery.py PATH URL: makes a partial copy, reads from it, and pushes a row."""

import sys

import turso.sync as turso


def count(connection, table):
    return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


path, url = sys.argv[1:]
options = turso.PartialSyncOpts(
    bootstrap_strategy=turso.PartialSyncQueryBootstrap(query="SELECT * FROM item")
)
connection = turso.connect(path, remote_url=url, partial_sync_experimental=options)
items = count(connection, "item")
samples = count(connection, "sample")
connection.execute("INSERT INTO item VALUES (4, 'from Python')")
connection.commit()
connection.push()
print(
    f"{items} rows of item, {samples} rows of sample, {count(connection, 'item')} rows of item after a push"
)
