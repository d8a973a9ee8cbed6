// SPDX-License-Identifier: MIT
#include "sql/pushedchanges.h"

namespace TursoQt {

namespace {

// 68 thousand million changes between two pulls, and 134 million pulls until a number comes again.
constexpr int ChangeIdBits = 36;
constexpr int GenerationBits = 63 - ChangeIdBits;

constexpr qint64 lowest(int bits)
{
    return (qint64(1) << bits) - 1;
}

} // namespace

qint64 publicChangeId(const PushPosition &change)
{
    return (change.generation & lowest(GenerationBits)) << ChangeIdBits | (change.changeId & lowest(ChangeIdBits));
}

PushPosition changeOf(qint64 publicChangeId)
{
    return {publicChangeId >> ChangeIdBits, publicChangeId & lowest(ChangeIdBits)};
}

} // namespace TursoQt
