# SPDX-License-Identifier: MIT
# cmake -D LIBRARY_DIR=.../lib -P includes.cmake
#
# Fails when a folder of the library includes what it must not know. docs/architecture.md draws this.

cmake_minimum_required(VERSION 3.25)

# Which folders of lib/src a folder may include, itself left out. The public headers are open to all of them.
set(may_include_support "")
set(may_include_values support)
set(may_include_ffi support)
set(may_include_io ffi support)
set(may_include_sql ffi support)
set(may_include_push ffi io sql support)
set(may_include_sync ffi io push sql support)
set(may_include_connection io sql support sync)
set(may_include_models connection push sql support)
set(may_include_sqldriver connection sql support)

set(engine_headers turso.h turso_sync.h tursoqt_engine.h)

set(violations "")

# check_files(FOLDER FILES...)
function(check_files folder)
    foreach(file IN LISTS ARGN)
        file(STRINGS "${file}" lines REGEX "^ *# *include")
        foreach(line IN LISTS lines)
            if(NOT line MATCHES "[\"<](([A-Za-z0-9_]+)/)?([A-Za-z0-9_]+(\\.h|\\.moc)?)[\">]")
                continue()
            endif()
            set(included_folder "${CMAKE_MATCH_2}")
            set(included_file "${CMAKE_MATCH_3}")
            if(included_folder STREQUAL "")
                if(NOT included_file IN_LIST engine_headers OR folder STREQUAL ffi)
                    continue()
                endif()
            elseif(NOT line MATCHES "\"" OR included_folder STREQUAL folder
                    OR included_folder IN_LIST may_include_${folder})
                continue()
            endif()
            string(APPEND violations "\n  ${file}: ${line}")
        endforeach()
    endforeach()
    set(violations "${violations}" PARENT_SCOPE)
endfunction()

file(GLOB folders RELATIVE "${LIBRARY_DIR}/src" "${LIBRARY_DIR}/src/*")
foreach(folder IN LISTS folders)
    if(NOT DEFINED may_include_${folder})
        message(FATAL_ERROR "Which folders may lib/src/${folder} include? Say it in ${CMAKE_CURRENT_LIST_FILE}.")
    endif()
    file(GLOB_RECURSE files "${LIBRARY_DIR}/src/${folder}/*")
    check_files(${folder} ${files})
endforeach()

file(GLOB files "${LIBRARY_DIR}/sqldriver/*.cpp" "${LIBRARY_DIR}/sqldriver/*.h")
check_files(sqldriver ${files})

# The widgets know the public headers, and their own.
file(GLOB folders RELATIVE "${LIBRARY_DIR}/widgets" "${LIBRARY_DIR}/widgets/*")
set(may_include_widgets ${folders})
file(GLOB_RECURSE files "${LIBRARY_DIR}/widgets/*.cpp" "${LIBRARY_DIR}/widgets/*.h")
check_files(widgets ${files})

# What is installed must not need what is not.
file(GLOB files "${LIBRARY_DIR}/include/TursoQt/*")
check_files(public ${files})

if(violations)
    message(FATAL_ERROR "These includes point the wrong way:${violations}")
endif()
