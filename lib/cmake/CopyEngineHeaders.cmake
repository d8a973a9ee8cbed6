# SPDX-License-Identifier: MIT
# cmake -D CARGO=... -D MANIFEST=... -D INCLUDE_DIR=... -P CopyEngineHeaders.cmake
#
# The C headers ship inside the crates that Cargo.lock pins; cargo knows where it unpacked them.

execute_process(
    COMMAND "${CARGO}" metadata --format-version 1 --locked --manifest-path "${MANIFEST}"
    OUTPUT_VARIABLE metadata
    RESULT_VARIABLE status
)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "cargo metadata failed for ${MANIFEST}")
endif()

function(copy_header crate header)
    # The only manifest paths in the metadata are those of packages, in folders named after the crate and its version.
    if(NOT metadata MATCHES "\"manifest_path\":\"([^\"]*/${crate}-[0-9][^\"/]*)/Cargo\\.toml\"")
        message(FATAL_ERROR "cargo metadata names no folder of the crate ${crate}")
    endif()
    set(source "${CMAKE_MATCH_1}/${header}")
    if(NOT EXISTS "${source}")
        message(FATAL_ERROR "The crate ${crate} has no ${header}: ${source}")
    endif()
    file(COPY_FILE "${source}" "${INCLUDE_DIR}/${header}" ONLY_IF_DIFFERENT)
    file(TOUCH_NOCREATE "${INCLUDE_DIR}/${header}")
endfunction()

file(MAKE_DIRECTORY "${INCLUDE_DIR}")
copy_header(turso_sdk_kit turso.h)
copy_header(turso_sync_sdk_kit turso_sync.h)
