// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace TursoQt::Ffi {

template <auto Free>
struct HandleDeleter {
    template <class T>
    void operator()(const T *pointer) const noexcept
    {
        Free(pointer);
    }
};

/// Owns an object of the engine. Move only; release() gives it up without freeing it.
template <class T, auto Free>
using Handle = std::unique_ptr<const T, HandleDeleter<Free>>;

} // namespace TursoQt::Ffi
