// SPDX-License-Identifier: MIT
#include "io/pageset.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace TursoQt {

namespace {

constexpr quint32 CookieWithRuns = 12347;
constexpr quint32 CookieWithoutRuns = 12346;
constexpr quint32 MaximumContainers = 0x10000;
constexpr quint32 LargestArray = 4096;
constexpr qsizetype BitmapBytes = 8192;
// A bitmap with runs has offsets only from this number of containers on.
constexpr quint32 OffsetsFrom = 4;

template <class T>
std::optional<T> take(QByteArrayView &bytes)
{
    if (bytes.size() < qsizetype(sizeof(T)))
        return std::nullopt;
    const T value = qFromLittleEndian<T>(bytes.data());
    bytes = bytes.sliced(sizeof(T));
    return value;
}

std::optional<QByteArrayView> take(QByteArrayView &bytes, qsizetype size)
{
    if (bytes.size() < size)
        return std::nullopt;
    const QByteArrayView taken = bytes.first(size);
    bytes = bytes.sliced(size);
    return taken;
}

bool bitAt(QByteArrayView bytes, qsizetype index)
{
    return quint8(bytes[index / 8]) >> (index % 8) & 1;
}

} // namespace

bool PageSet::insert(quint64 page)
{
    quint64 &word = m_blocks[page / BlockPages][page % BlockPages / 64];
    const quint64 bit = quint64(1) << (page % 64);
    if (word & bit)
        return false;
    word |= bit;
    ++m_size;
    return true;
}

bool PageSet::contains(quint64 page) const
{
    const auto block = m_blocks.find(page / BlockPages);
    return block != m_blocks.end() && (block->second[page % BlockPages / 64] >> (page % 64) & 1);
}

std::optional<PageSelector> PageSelector::parse(QByteArrayView bytes)
{
    const std::optional<quint32> cookie = take<quint32>(bytes);
    if (!cookie)
        return std::nullopt;
    const bool hasRuns = (*cookie & 0xffff) == CookieWithRuns;
    if (!hasRuns && *cookie != CookieWithoutRuns)
        return std::nullopt;
    const std::optional<quint32> containers = hasRuns ? (*cookie >> 16) + 1 : take<quint32>(bytes);
    if (!containers || *containers > MaximumContainers)
        return std::nullopt;
    const auto runFlags = hasRuns ? take(bytes, (qsizetype(*containers) + 7) / 8) : QByteArrayView();
    auto descriptions = take(bytes, qsizetype(*containers) * 4);
    if (!runFlags || !descriptions)
        return std::nullopt;
    if ((!hasRuns || *containers >= OffsetsFrom) && !take(bytes, qsizetype(*containers) * 4))
        return std::nullopt;

    PageSelector selector;
    for (quint32 index = 0; index < *containers; ++index) {
        const quint64 base = quint64(*take<quint16>(*descriptions)) << 16;
        const quint32 cardinality = quint32(*take<quint16>(*descriptions)) + 1;
        if (!selector.appendContainer(bytes, base, cardinality, hasRuns && bitAt(*runFlags, index)))
            return std::nullopt;
    }
    return selector;
}

bool PageSelector::appendContainer(QByteArrayView &bytes, quint64 base, quint32 cardinality, bool isRuns)
{
    if (isRuns) {
        const std::optional<quint16> runs = take<quint16>(bytes);
        auto values = runs ? take(bytes, qsizetype(*runs) * 4) : std::nullopt;
        for (int index = 0; values && index < *runs; ++index) {
            const quint64 first = base + *take<quint16>(*values);
            append(first, first + *take<quint16>(*values));
        }
        return values.has_value();
    }
    if (cardinality <= LargestArray) {
        auto values = take(bytes, qsizetype(cardinality) * 2);
        for (quint32 index = 0; values && index < cardinality; ++index) {
            const quint64 page = base + *take<quint16>(*values);
            append(page, page);
        }
        return values.has_value();
    }
    const auto bitmap = take(bytes, BitmapBytes);
    for (qsizetype bit = 0; bitmap && bit < BitmapBytes * 8; ++bit) {
        if (bitAt(*bitmap, bit))
            append(base + quint64(bit), base + quint64(bit));
    }
    return bitmap.has_value();
}

void PageSelector::append(quint64 first, quint64 last)
{
    if (!m_ranges.empty() && m_ranges.back().last + 1 == first)
        m_ranges.back().last = last;
    else
        m_ranges.push_back({first, last});
}

bool PageSelector::contains(quint64 page) const
{
    const auto range = std::lower_bound(m_ranges.begin(), m_ranges.end(), page,
                                        [](const Range &candidate, quint64 value) { return candidate.last < value; });
    return range != m_ranges.end() && range->first <= page;
}

qint64 PageSelector::countBelow(quint64 page) const
{
    qint64 count = 0;
    for (const Range &range : m_ranges) {
        if (range.first < page)
            count += qint64(std::min(range.last + 1, page) - range.first);
    }
    return count;
}

} // namespace TursoQt
