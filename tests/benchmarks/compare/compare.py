#!/usr/bin/env python3
# SPDX-License-Identifier: MIT

"""Compares the library with its peers: the crate `turso`, pyturso, and @tursodatabase/sync.

Builds the peers into the build folder, which needs the network the first time, and lets all take turns with servers of
their own: tursodb, which the environment variable TURSODB names. Prints the median of each, by the clock and by the
processor time of the contender's process; in brackets the ratio of ours to the peer's: below 1 ours is faster.
"""

import argparse
import pathlib
import statistics

import contenders
import works


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path, help="the build folder of this project")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--peers", nargs="*", choices=list(contenders.PEER_BUILDERS),
                        default=list(contenders.PEER_BUILDERS))
    parser.add_argument("--works", nargs="*", choices=[*works.COMPARED, *works.OURS_ALONE],
                        default=[*works.COMPARED, *works.OURS_ALONE])
    return parser.parse_args()


def compare(work, rows, commands, runs):
    figures = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            figures[name] += works.measure(work, command, rows)
    results = {name: medians(measured) for name, measured in figures.items()}
    for name, (seconds, processor) in results.items():
        print(f"  {name:12}{seconds:10.4f} s{ratio(results, name, 0)}{processor:10.4f} s processor"
              f"{ratio(results, name, 1)}", flush=True)


def ratio(results, name, column):
    """Of ours to a peer's."""
    if name == contenders.OURS or not results[name][column]:
        return " " * 8
    return f" ({results[contenders.OURS][column] / results[name][column]:5.2f})"


def medians(figures):
    return tuple(statistics.median(figure[key] for figure in figures) for key in ("seconds", "processor"))


def measure_alone(work, rows, command):
    for figure in works.measure(work, command, rows):
        memory = f"{figure['memory']:10.1f} MiB" if figure["memory"] else ""
        print(f"  {figure['what']:42}{figure['seconds']:10.4f} s{figure['processor']:10.4f} s processor{memory}", flush=True)


def main():
    arguments = parse_arguments()
    commands = contenders.commands(arguments.build.resolve(), arguments.peers)
    for name in arguments.works:
        if name in works.COMPARED:
            work, rows = works.COMPARED[name]
            print(f"{name}, {rows} rows, median of {arguments.runs}", flush=True)
            compare(work, rows, commands, arguments.runs)
        else:
            work, rows = works.OURS_ALONE[name]
            print(f"{name}, {rows} rows", flush=True)
            measure_alone(work, rows, commands[contenders.OURS])


if __name__ == "__main__":
    main()
