// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayView>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace TursoQt {

/// Pages that came: whatever their numbers are, it takes little memory for each.
class PageSet
{
public:
    /// False when the page was there already.
    bool insert(quint64 page);
    bool contains(quint64 page) const;
    qint64 size() const { return m_size; }

private:
    static constexpr quint64 BlockPages = 512;

    std::unordered_map<quint64, std::array<quint64, BlockPages / 64>> m_blocks;
    qint64 m_size = 0;
};

/// Pages that a request asks for: a serialised RoaringBitmap.
class PageSelector
{
public:
    /// Nothing when @a bytes are no such bitmap.
    static std::optional<PageSelector> parse(QByteArrayView bytes);

    struct Range {
        quint64 first;
        quint64 last;
    };
    const std::vector<Range> &ranges() const { return m_ranges; } ///< in order
    bool contains(quint64 page) const;
    /// How many of them are smaller than @a page.
    qint64 countBelow(quint64 page) const;

private:
    void append(quint64 first, quint64 last);
    bool appendContainer(QByteArrayView &bytes, quint64 base, quint32 cardinality, bool isRuns);

    std::vector<Range> m_ranges;
};

} // namespace TursoQt
