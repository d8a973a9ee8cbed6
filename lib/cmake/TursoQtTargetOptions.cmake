# SPDX-License-Identifier: MIT

# Warnings, Qt's strictness and sanitizers: for every target of this project, and never for those of its users.
function(tursoqt_target_options target)
    target_compile_features(${target} PRIVATE cxx_std_20)
    target_compile_definitions(${target} PRIVATE
        QT_NO_KEYWORDS
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII
        QT_NO_FOREACH
    )
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE
            -Wall
            -Wextra
            -Wpedantic
            -Wcast-align
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Werror=return-type
        )
        if(TURSOQT_SANITIZE)
            target_compile_options(${target} PRIVATE
                -fsanitize=${TURSOQT_SANITIZE}
                -fno-omit-frame-pointer
                -fno-sanitize-recover=undefined
            )
            target_link_options(${target} PRIVATE -fsanitize=${TURSOQT_SANITIZE})
        endif()
    endif()
endfunction()
