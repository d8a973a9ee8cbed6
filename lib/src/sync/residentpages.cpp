// SPDX-License-Identifier: MIT
#include "sync/residentpages.h"

#include "support/databasefile.h"
#include "support/databaselayout.h"

namespace TursoQt {

QList<PageRange> residentPages(DatabaseFile &file)
{
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
