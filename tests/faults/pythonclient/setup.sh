#!/bin/sh
# SPDX-License-Identifier: MIT
# setup.sh FOLDER: installs the Python client into a virtual environment there, unless it is there already.
set -eu
folder="$1"
version=0.8.3

"$folder/bin/python" -c 'import turso.sync' 2>/dev/null && exit
command -v python3 >/dev/null
rm -rf "$folder"
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check "pyturso==$version"
"$folder/bin/python" -c 'import turso.sync'
