# SPDX-License-Identifier: MIT

"""The real sync server, on a free port of this machine and a new database file."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import time
import urllib.request


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, folder: pathlib.Path):
        address = f"127.0.0.1:{_free_port()}"
        self.url = f"http://{address}"
        command = [os.environ["TURSODB"], "--sync-server", address, str(folder / "server.db")]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait_until_ready(address)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    # The server announces nothing.
    def _wait_until_ready(self, address):
        host, port = address.split(":")
        for _ in range(1000):
            try:
                socket.create_connection((host, int(port))).close()
                return
            except ConnectionRefusedError:
                time.sleep(0.01)
        raise RuntimeError("the sync server does not answer")

    def execute(self, sql):
        statement = {"type": "execute", "stmt": {"sql": sql, "want_rows": False}}
        body = json.dumps({"baton": None, "requests": [statement]}).encode()
        request = urllib.request.Request(self.url + "/v2/pipeline", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as response:
            result = json.load(response)["results"][0]
        if result["type"] != "ok":
            raise RuntimeError(f"{sql}: {result}")

    def create_table(self):
        self.execute("CREATE TABLE item(id INTEGER PRIMARY KEY, body TEXT)")

    def insert_rows(self, rows, size):
        block = 8000
        for first in range(1, rows + 1, block):
            last = min(first + block - 1, rows)
            body = f"hex(randomblob({size // 2}))"
            self.execute(f"INSERT INTO item SELECT value, {body} FROM generate_series({first}, {last})")
