#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
build="$root/build/release"
oldest_cargo=1.95.0
oldest_cmake=3.25
tursodb_package=@tursodatabase/cli-linux-x64-gnu
tursodb_version=0.8.0-pre.4
tursodb="${TURSODB:-$root/build/tools/tursodb-$tursodb_version}"
needs_tursodb=
needs_test_packages=
has_new_packages=

packages=(
    ca-certificates
    cmake
    g++
    libqt6sql6-sqlite
    ninja-build
    pkg-config
    qt6-base-dev
    qt6-declarative-dev
    qt6-l10n-tools
    qt6-tools-dev
    qml6-module-qtqml
    qml6-module-qtqml-models
    qml6-module-qtqml-workerscript
    qml6-module-qtquick
    qml6-module-qtquick-controls
    qml6-module-qtquick-layouts
    qml6-module-qtquick-templates
    qml6-module-qtquick-window
    qml6-module-qttest
    qtkeychain-qt6-dev
)
installed_targets=(
    TursoQt
    TursoQtQml
    TursoQtSql
    qsqlturso
    turso-qt-demo
    turso-qt-qml-demo
)
# What lacks these is skipped.
test_packages=(
    dbus-daemon
    gnome-keyring
    nginx-light
    openssl
    strace
)

usage() {
    cat <<'END'
Usage: ./run.sh COMMAND [-- OPTIONS]

  demo      start the demo; OPTIONS replace its default --playground
  qml-demo  start the QML example; OPTIONS replace its default --playground
  test      run all tests; OPTIONS are ctest's
  build     build all that can be installed: library, Qt SQL driver, QML module, and both programs

Each command first installs what is missing (on Debian 12 and 13; elsewhere it says what is missing), and builds what
it needs.

Environment:
  TURSODB   the tursodb program to use as local server, instead of the one fetched with npm
END
}

say() {
    printf 'run.sh: %s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

has() {
    command -v "$1" >/dev/null
}

# is_at_least VERSION OLDEST
is_at_least() {
    [[ "$(printf '%s\n' "$1" "$2" | sort --version-sort | head -n 1)" == "$2" ]]
}

is_known_debian() {
    # shellcheck source=/dev/null
    (source /etc/os-release && [[ "$ID" == debian && "$VERSION_ID" =~ ^1[23]$ ]]) 2>/dev/null
}

installed_packages() {
    dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed --quiet 's/^installed //p' || true
}

# CMake looks in the same places.
has_cargo() {
    local candidates cargo
    mapfile -t candidates < <(type -aP cargo)
    for cargo in "${candidates[@]}" "${CARGO_HOME:-${HOME:-}/.cargo}/bin/cargo"; do
        is_at_least "$("$cargo" --version 2>/dev/null | cut -d ' ' -f 2)" "$oldest_cargo" && return
    done
    return 1
}

lacks_npm() {
    [[ -n "$needs_tursodb" && ! -x "$tursodb" ]] && ! has npm
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif has sudo; then
        sudo "$@"
    else
        fail "root or sudo is needed for: $*"
    fi
}

# The tests start nginx by themselves; it must not begin to serve this machine because it was installed. Debian asks
# this program whether a package may start a service.
service_policy=/usr/sbin/policy-rc.d
service_policy_is_ours=

forbid_services() {
    if [[ -z "$needs_test_packages" || -e "$service_policy" ]]; then return; fi
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$service_policy" >/dev/null
    as_root chmod 755 "$service_policy"
    service_policy_is_ours=yes
    trap allow_services EXIT
}

allow_services() {
    if [[ -n "$service_policy_is_ours" ]]; then as_root rm -f "$service_policy"; fi
    service_policy_is_ours=
}

install_on_debian() {
    local missing=()
    if [[ -n "$needs_test_packages" ]]; then packages+=("${test_packages[@]}"); fi
    mapfile -t missing < <(printf '%s\n' "${packages[@]}" |
        grep --invert-match --line-regexp --fixed-strings --file <(installed_packages "${packages[@]}"))
    # Debian's plain cargo and rustc are too old; these replace them.
    has_cargo || missing+=(cargo-web rustc-web)
    if lacks_npm; then missing+=(npm); fi
    if [[ ${#missing[@]} -eq 0 ]]; then return; fi
    # Not needed; with it the Qt SQL driver can say that it is one for SQLite.
    missing+=(qt6-base-private-dev)

    say "installing with apt-get (minutes, if Qt is among them): ${missing[*]}"
    as_root apt-get update || fail "apt-get update failed"
    forbid_services
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}" ||
        fail "apt-get could not install ${missing[*]}"
    allow_services
    has_new_packages=yes
    has_cargo || fail "cargo is still older than $oldest_cargo; is Debian's security archive among apt's sources?"
}

check_elsewhere() {
    local missing=()
    has cmake && is_at_least "$(cmake --version | head -n 1 | cut -d ' ' -f 3)" "$oldest_cmake" ||
        missing+=("CMake $oldest_cmake or newer")
    has ninja || missing+=("Ninja")
    has c++ || missing+=("a C++20 compiler, named c++")
    has_cargo || missing+=("Rust (cargo and rustc) $oldest_cargo or newer")
    has qmake6 || missing+=("Qt 6.4 or newer with its development files: qtbase, qtdeclarative, qttools")
    if lacks_npm; then missing+=("npm, or the environment variable TURSODB with the path of tursodb"); fi
    if [[ ${#missing[@]} -eq 0 ]]; then return; fi

    say "only on Debian 12 and 13 is everything installed for you. Missing here:"
    printf '  %s\n' "${missing[@]}" >&2
    exit 1
}

fetch_tursodb() {
    if [[ -x "$tursodb" ]]; then return; fi
    if [[ -n "${TURSODB:-}" ]]; then fail "TURSODB is not a program: $TURSODB"; fi
    if [[ "$(uname -sm)" != "Linux x86_64" ]]; then fail "no tursodb is known for $(uname -sm): set TURSODB"; fi

    say "fetching the local server, $tursodb_package $tursodb_version (28 MB)"
    local folder
    mkdir -p "$(dirname "$tursodb")"
    folder="$(mktemp -d "$tursodb.XXXXXX")"
    # shellcheck disable=SC2064
    trap "rm -rf '$folder'" EXIT
    (cd "$folder" && npm pack --loglevel=error "$tursodb_package@$tursodb_version" >/dev/null && tar -xzf ./*.tgz) ||
        fail "npm could not fetch $tursodb_package $tursodb_version"
    mv "$folder/package/tursodb" "$tursodb"
    rm -rf "$folder"
}

set_up_tursodb() {
    fetch_tursodb
    "$tursodb" --version >/dev/null || fail "$tursodb does not run"
    TURSODB="$(realpath "$tursodb")"
    export TURSODB
}

set_up() {
    # The demo's own output, and nothing else, belongs on standard output.
    if is_known_debian; then install_on_debian >&2; else check_elsewhere; fi
    if [[ -n "$needs_tursodb" ]]; then set_up_tursodb; fi
}

# The build files see to changes of CMakeLists.txt themselves, and not to packages that were not there before.
is_configured() {
    [[ -z "$has_new_packages" && -f "$build/build.ninja" && "$build/build.ninja" -nt "$root/CMakePresets.json" ]]
}

# build WHAT MINUTES TARGETS...: without targets, everything.
build() {
    local what="$1" minutes="$2"
    shift 2
    (
        cd "$root"
        if ! is_configured; then
            say "configuring $build"
            cmake --preset release || fail "CMake could not configure the build"
        fi
        if [[ ! -f "$build/.ninja_log" ]]; then
            say "building the database engine and $what: about $minutes minutes on 2 cores, this first time"
        fi
        cmake --build --preset release ${1:+--target "$@"} || fail "the build failed"
    ) >&2
}

has_display() {
    [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]]
}

run_demo() {
    local options=("$@")
    if [[ $# -eq 0 ]]; then options=(--playground); fi
    if ! has_display && [[ " ${options[*]} " == *" --screenshot"* ]]; then
        export QT_QPA_PLATFORM=offscreen
    elif ! has_display && [[ " ${options[*]} " != *" --headless "* ]]; then
        say "there is no display, so the same job runs without a window: --headless --json"
        options+=(--headless --json)
    fi
    exec "$build/app/turso-qt-demo" "${options[@]}"
}

run_qml_demo() {
    local options=("$@")
    if [[ $# -eq 0 ]]; then options=(--playground); fi
    exec "$build/qml/example/turso-qt-qml-demo" "${options[@]}"
}

run_tests() {
    cd "$root"
    export QT_QPA_PLATFORM=offscreen
    exec ctest --preset release --output-on-failure "$@"
}

main() {
    local command="${1:-help}"
    if [[ $# -gt 0 ]]; then shift; fi
    if [[ "${1:-}" == -- ]]; then
        shift
    elif [[ $# -gt 0 ]]; then
        usage >&2
        fail "options come after --"
    fi

    case "$command" in
    demo | qml-demo | test) needs_tursodb=yes ;;
    build) ;;
    help | -h | --help) usage && exit ;;
    *) usage >&2 && fail "unknown command: $command" ;;
    esac
    if [[ "$command" == test ]]; then needs_test_packages=yes; fi
    if [[ "$command" == qml-demo ]] && ! has_display; then
        fail "the QML example needs a display; ./run.sh demo works without one"
    fi

    set_up
    case "$command" in
    demo)
        build "the demo" 8 turso-qt-demo
        run_demo "$@"
        ;;
    qml-demo)
        build "the QML example" 8 turso-qt-qml-demo
        run_qml_demo "$@"
        ;;
    test)
        build "everything with all tests" 16
        run_tests "$@"
        ;;
    build) build "everything but the tests" 10 "${installed_targets[@]}" ;;
    esac
}

main "$@"
