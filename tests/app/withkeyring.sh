#!/bin/sh
# SPDX-License-Identifier: MIT
# withkeyring.sh PROGRAM [ARGUMENTS...]: runs it with an empty keyring, on a bus where nobody else is.
set -eu

if [ -z "${KEYRING_HOME:-}" ]; then
    KEYRING_HOME="$(mktemp -d)"
    trap 'rm -rf "$KEYRING_HOME"' EXIT
    export KEYRING_HOME
    dbus-run-session -- "$0" "$@"
    exit
fi

export XDG_DATA_HOME="$KEYRING_HOME" XDG_RUNTIME_DIR="$KEYRING_HOME"
# It goes to the background when it is ready, and ends with the bus.
echo password | gnome-keyring-daemon --unlock --components=secrets >/dev/null
exec "$@"
