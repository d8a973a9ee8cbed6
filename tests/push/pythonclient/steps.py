# SPDX-License-Identifier: MIT
"""steps.py PATH URL STEP...: does one thing after the other with a copy of the server's database.

A step is `push`, `pull`, `pending` (prints how many operations are unsent), or an SQL statement (prints its rows).
"""

import json
import sys

import turso.sync as turso

path, url, *steps = sys.argv[1:]
connection = turso.connect(path, remote_url=url)
for step in steps:
    if step == "push":
        connection.push()
    elif step == "pull":
        connection.pull()
    elif step == "pending":
        print(connection.stats().cdc_operations)
    else:
        cursor = connection.execute(step)
        if step.startswith("SELECT"):
            print(json.dumps(cursor.fetchall()))
        connection.commit()
