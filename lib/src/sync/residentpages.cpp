// SPDX-License-Identifier: MIT
#include "sync/residentpages.h"

#include "support/databasefile.h"

namespace TursoQt {

QList<PageRange> residentPages(DatabaseFile &file)
{
    constexpr qint64 PageSize = 4096;
    QList<PageRange> ranges;
    for (const SparseFile::Extent &extent : file.extents()) {
        // A page of which only a part is there does not count.
        const PageRange range{(extent.begin + PageSize - 1) / PageSize, extent.end / PageSize - 1};
        if (range.first <= range.last)
            ranges.append(range);
    }
    return ranges;
}

} // namespace TursoQt
