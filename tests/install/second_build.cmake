# SPDX-License-Identifier: MIT
# A build of TARGETS that follows another one compiles nothing.

set(build ${CMAKE_COMMAND} --build "${BUILD_DIR}" --target ${TARGETS})
execute_process(COMMAND ${build} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${build} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output MATCHES "ninja: no work to do")
    message(FATAL_ERROR "The second build was not idle:\n${output}")
endif()
