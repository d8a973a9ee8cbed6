# SPDX-License-Identifier: MIT

"""The programs that compete, and how those of the peers are built: into a folder of their own."""

import os
import pathlib
import shutil
import subprocess
import sys

PEERS = pathlib.Path(__file__).resolve().parent.parent / "peers"

OURS = "turso-qt"


def build_rust(folder: pathlib.Path):
    target = folder / "rust"
    command = ["cargo", "build", "--release", "--locked", "--manifest-path", PEERS / "rust" / "Cargo.toml"]
    subprocess.run(command, env=os.environ | {"CARGO_TARGET_DIR": str(target)}, check=True)
    return [target / "release" / "syncspeed-peer"]


def build_python(folder: pathlib.Path):
    environment = folder / "python"
    if not environment.exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", PEERS / "python" / "requirements.txt"], check=True)
    return [python, PEERS / "python" / "peer.py"]


def build_javascript(folder: pathlib.Path):
    package = folder / "javascript"
    shutil.copytree(PEERS / "javascript", package, dirs_exist_ok=True)
    subprocess.run(["npm", "install", "--no-save", "--no-audit", "--no-fund", "--silent"], cwd=package, check=True)
    return ["node", package / "peer.js"]


PEER_BUILDERS = {"Rust": build_rust, "Python": build_python, "JavaScript": build_javascript}


def commands(build: pathlib.Path, peers):
    """The command of each contender, ours first. One that cannot be built here is left out, and told."""
    result = {OURS: [build / "tests" / "benchmarks" / "syncspeed"]}
    folder = build / "peers"
    folder.mkdir(exist_ok=True)
    for name in peers:
        try:
            result[name] = PEER_BUILDERS[name](folder)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    return result
