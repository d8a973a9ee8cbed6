# SPDX-License-Identifier: MIT
# Every symbol that LIBRARY exports belongs to namespace TursoQt; none is the engine's or Qt's.

execute_process(
    COMMAND "${NM}" --dynamic --defined-only --format=posix "${LIBRARY}"
    OUTPUT_VARIABLE output
    COMMAND_ERROR_IS_FATAL ANY
)
string(REGEX MATCHALL "[^\n]+" lines "${output}")
set(ours 0)
set(foreign "")
foreach(line IN LISTS lines)
    string(REGEX REPLACE " .*" "" symbol "${line}")
    # Methods, tables and type information, guards and local statics, thunks.
    if(symbol MATCHES "^_Z(T[VTIS]|GV|GVZ|Z|T[hvc][^_]*_)?N[KVRO]*7TursoQt")
        math(EXPR ours "${ours} + 1")
    else()
        string(APPEND foreign "  ${symbol}\n")
    endif()
endforeach()

if(foreign)
    message(FATAL_ERROR "Exported, but not of namespace TursoQt:\n${foreign}")
endif()
if(NOT output MATCHES "_ZN7TursoQt14SyncConnectionC1EP7QObject ")
    message(FATAL_ERROR "The constructor of TursoQt::SyncConnection is not exported.")
endif()
message(STATUS "${ours} symbols are exported, all of namespace TursoQt")
