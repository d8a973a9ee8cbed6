# SPDX-License-Identifier: MIT
# Builds SOURCE with no more than what pkg-config says, and runs it.

set(ENV{PKG_CONFIG_PATH} "${PACKAGE_DIR}")
execute_process(
    COMMAND "${PKG_CONFIG}" --cflags --libs TursoQt
    OUTPUT_VARIABLE flags
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
)
separate_arguments(flags UNIX_COMMAND "${flags}")
execute_process(
    COMMAND "${COMPILER}" -std=c++20 -fPIC "${SOURCE}" -o "${PROGRAM}" ${flags} "-Wl,-rpath,${LIBRARY_DIR}"
    COMMAND_ERROR_IS_FATAL ANY
)
execute_process(COMMAND "${PROGRAM}" COMMAND_ERROR_IS_FATAL ANY)
