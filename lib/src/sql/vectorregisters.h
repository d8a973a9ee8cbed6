// SPDX-License-Identifier: MIT
#pragma once

namespace TursoQt {

/**
 * Call before the engine works. Qt's hash functions leave the upper halves of the processor's vector registers in use,
 * and while they are, code for SSE, as the engine's, is slow: an insert took 1.9 us instead of 1.3.
 */
inline void clearVectorRegisters()
{
    // A compiler that uses these halves looks after them.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__AVX__)
    static const bool hasUpperHalves = __builtin_cpu_supports("avx");
    if (hasUpperHalves)
        asm volatile("vzeroupper");
#endif
}

} // namespace TursoQt
