# SPDX-License-Identifier: MIT

# Defines TursoQtEngine: the engine's static library with its C headers, built by cargo from lib/engine, or the prebuilt
# one that TURSOQT_ENGINE_LIBRARY and TURSOQT_ENGINE_INCLUDE_DIR name. Nothing here needs a network at configure time.

set(TURSOQT_ENGINE_LIBRARY "" CACHE FILEPATH "A prebuilt libtursoqt_engine.a; empty: cargo builds it")
set(TURSOQT_ENGINE_INCLUDE_DIR "" CACHE PATH "The folder with turso.h and turso_sync.h of the prebuilt engine")

set(engine_source_dir "${CMAKE_CURRENT_SOURCE_DIR}/engine")
# The oldest cargo that was tried. engine/Cargo.toml may ask for less.
set(engine_oldest_cargo 1.95.0)

function(_tursoqt_cargo_version cargo result)
    execute_process(
        COMMAND "${cargo}" --version
        OUTPUT_VARIABLE output
        ERROR_QUIET
    )
    if(output MATCHES "^cargo ([0-9]+\\.[0-9]+\\.[0-9]+)")
        set(${result} "${CMAKE_MATCH_1}" PARENT_SCOPE)
    else()
        set(${result} "" PARENT_SCOPE)
    endif()
endfunction()

function(_tursoqt_cargo_is_new_enough result cargo)
    _tursoqt_cargo_version("${cargo}" version)
    if(version STREQUAL "")
        set_property(GLOBAL APPEND PROPERTY TURSOQT_CARGO_REJECTED "${cargo} (does not run)")
        set(${result} FALSE PARENT_SCOPE)
    elseif(version VERSION_LESS engine_oldest_cargo)
        set_property(GLOBAL APPEND PROPERTY TURSOQT_CARGO_REJECTED "${cargo} (version ${version})")
        set(${result} FALSE PARENT_SCOPE)
    endif()
endfunction()

function(_tursoqt_find_cargo)
    if(TURSOQT_CARGO)
        # Also when it was given by hand or found by an earlier run: it may have been replaced since.
        set(usable TRUE)
        _tursoqt_cargo_is_new_enough(usable "${TURSOQT_CARGO}")
        if(NOT usable)
            unset(TURSOQT_CARGO CACHE)
        endif()
    endif()
    find_program(TURSOQT_CARGO
        NAMES cargo
        PATHS "$ENV{CARGO_HOME}/bin" "$ENV{HOME}/.cargo/bin"
        VALIDATOR _tursoqt_cargo_is_new_enough
        DOC "Builds the engine"
    )
    if(TURSOQT_CARGO)
        return()
    endif()
    get_property(rejected GLOBAL PROPERTY TURSOQT_CARGO_REJECTED)
    if(rejected)
        list(REMOVE_DUPLICATES rejected)
        list(JOIN rejected ", " rejected)
        set(found "Found only ${rejected}.")
    else()
        set(found "No cargo was found.")
    endif()
    message(FATAL_ERROR
        "TursoQt builds its database engine with Rust's cargo ${engine_oldest_cargo} or newer. ${found}\n"
        "Install one of these:\n"
        "  Debian 12 and 13:  apt install cargo-web rustc-web\n"
        "  elsewhere:         a current stable toolchain by rustup\n"
        "or name a prebuilt engine with -DTURSOQT_ENGINE_LIBRARY=.../libtursoqt_engine.a "
        "and -DTURSOQT_ENGINE_INCLUDE_DIR=... (the folder with turso.h and turso_sync.h).")
endfunction()

function(_tursoqt_use_prebuilt_engine)
    if(NOT TURSOQT_ENGINE_LIBRARY OR NOT TURSOQT_ENGINE_INCLUDE_DIR)
        message(FATAL_ERROR
            "A prebuilt engine needs both TURSOQT_ENGINE_LIBRARY and TURSOQT_ENGINE_INCLUDE_DIR.")
    endif()
    foreach(file "${TURSOQT_ENGINE_LIBRARY}" "${TURSOQT_ENGINE_INCLUDE_DIR}/turso.h"
            "${TURSOQT_ENGINE_INCLUDE_DIR}/turso_sync.h")
        if(NOT EXISTS "${file}")
            message(FATAL_ERROR "The prebuilt engine is not complete: there is no ${file}")
        endif()
    endforeach()
    set(engine_library "${TURSOQT_ENGINE_LIBRARY}" PARENT_SCOPE)
    set(engine_include_dir "${TURSOQT_ENGINE_INCLUDE_DIR}" PARENT_SCOPE)
endfunction()

function(_tursoqt_build_engine)
    _tursoqt_find_cargo()

    set(build_dir "${PROJECT_BINARY_DIR}/engine")
    set(target_dir "${build_dir}/target")
    set(archive "${target_dir}/release/libtursoqt_engine.a")
    set(include_dir "${build_dir}/include")
    set(manifest "${engine_source_dir}/Cargo.toml")
    set(lock_file "${engine_source_dir}/Cargo.lock")

    # A target or target folder set by the user's environment would move the archive away from where we look for it.
    set(environment --unset=CARGO_BUILD_TARGET --unset=CARGO_TARGET_DIR "CXX=${CMAKE_CXX_COMPILER}")
    if(CMAKE_C_COMPILER)
        list(APPEND environment "CC=${CMAKE_C_COMPILER}")
    elseif(DEFINED ENV{CC})
        list(APPEND environment "CC=$ENV{CC}")
    endif()
    # The compiler that belongs to this cargo, where PATH would lead to that of another, older one.
    cmake_path(GET TURSOQT_CARGO PARENT_PATH cargo_dir)
    if(EXISTS "${cargo_dir}/rustc")
        list(APPEND environment "RUSTC=${cargo_dir}/rustc")
    endif()

    # cargo leaves an archive alone that needs no change, so its date is set here, or each build would ask cargo again.
    add_custom_command(
        OUTPUT "${archive}"
        COMMAND ${CMAKE_COMMAND} -E env ${environment}
            "${TURSOQT_CARGO}" build --release --locked --manifest-path "${manifest}" --target-dir "${target_dir}"
        COMMAND ${CMAKE_COMMAND} -E touch "${archive}"
        DEPFILE "${target_dir}/release/libtursoqt_engine.d"
        DEPENDS "${manifest}" "${lock_file}" "${engine_source_dir}/src/lib.rs"
        COMMENT "Building the engine with cargo (minutes, the first time)"
        USES_TERMINAL
        VERBATIM
    )
    add_custom_command(
        OUTPUT "${include_dir}/turso.h" "${include_dir}/turso_sync.h"
        COMMAND ${CMAKE_COMMAND}
            -D "CARGO=${TURSOQT_CARGO}" -D "MANIFEST=${manifest}" -D "INCLUDE_DIR=${include_dir}"
            -P "${CMAKE_CURRENT_SOURCE_DIR}/cmake/CopyEngineHeaders.cmake"
        DEPENDS "${manifest}" "${lock_file}" "${CMAKE_CURRENT_SOURCE_DIR}/cmake/CopyEngineHeaders.cmake"
        COMMENT "Copying the engine's C headers"
        VERBATIM
    )
    add_custom_target(tursoqt-engine DEPENDS "${archive}" "${include_dir}/turso.h" "${include_dir}/turso_sync.h")

    # Include folders of imported targets must exist at configure time.
    file(MAKE_DIRECTORY "${include_dir}")
    set(engine_library "${archive}" PARENT_SCOPE)
    set(engine_include_dir "${include_dir}" PARENT_SCOPE)
endfunction()

if(TURSOQT_ENGINE_LIBRARY OR TURSOQT_ENGINE_INCLUDE_DIR)
    _tursoqt_use_prebuilt_engine()
else()
    _tursoqt_build_engine()
endif()

add_library(TursoQtEngine STATIC IMPORTED GLOBAL)
set_target_properties(TursoQtEngine PROPERTIES
    IMPORTED_LOCATION "${engine_library}"
    INTERFACE_INCLUDE_DIRECTORIES "${engine_source_dir}/include;${engine_include_dir}"
)
if(UNIX AND NOT APPLE)
    set_property(TARGET TursoQtEngine PROPERTY INTERFACE_LINK_LIBRARIES -lpthread -ldl -lm)
endif()
if(TARGET tursoqt-engine)
    add_dependencies(TursoQtEngine tursoqt-engine)
endif()
