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
    // Never 0 in front, so that these numbers are told from those of the record.
    const qint64 generation = change.generation % lowest(GenerationBits) + 1;
    return generation << ChangeIdBits | (change.changeId & lowest(ChangeIdBits));
}

qint64 recordedChangeId(qint64 changeId, qint64 generation)
{
    const qint64 recorded = changeId & lowest(ChangeIdBits);
    const bool isRecorded = changeId == recorded;
    return isRecorded || publicChangeId({generation, recorded}) == changeId ? recorded : -1;
}

} // namespace TursoQt
