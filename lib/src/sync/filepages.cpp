// SPDX-License-Identifier: MIT
#include "sync/filepages.h"

#include "support/databasefile.h"
#include "support/databaselayout.h"
#include "sync/databaselog.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

QList<PageRange> joined(QList<PageRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const PageRange &a, const PageRange &b) { return a.first < b.first; });
    QList<PageRange> joined;
    for (const PageRange &range : ranges) {
        if (!joined.isEmpty() && range.first <= joined.last().last + 1)
            joined.last().last = std::max(joined.last().last, range.last);
        else
            joined.append(range);
    }
    return joined;
}

// The log counts from 1.
void append(QList<PageRange> &ranges, const QSet<quint32> &pages)
{
    for (const quint32 page : pages)
        ranges.append({qint64(page) - 1, qint64(page) - 1});
}

// The engine counts the frames that a pull has left; what follows them was written here.
qint64 framesOfLastPull(const QString &databasePath, const DatabaseLog &log)
{
    QFile file(databasePath + FileSuffix::Metadata);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QJsonObject metadata = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonValue salt = metadata["revert_since_wal_salt"_L1];
    const bool isSameLog = salt.isNull() || salt.toArray() == log.salt();
    return isSameLog ? metadata["revert_since_wal_watermark"_L1].toInteger() : 0;
}

} // namespace

QList<PageRange> residentPages(DatabaseFile &file)
{
    QList<PageRange> ranges;
    for (const SparseFile::Extent &extent : file.extents()) {
        // A page of which only a part is there does not count.
        const PageRange range{(extent.begin + PageSize - 1) / PageSize, extent.end / PageSize - 1};
        if (range.first <= range.last)
            ranges.append(range);
    }
    append(ranges, DatabaseLog(file.path() + FileSuffix::Log).pages());
    return joined(ranges);
}

QList<PageRange> changedPages(DatabaseFile &file)
{
    DatabaseLog log(file.path() + FileSuffix::Log);
    QList<PageRange> ranges;
    append(ranges, log.pages(framesOfLastPull(file.path(), log)));
    return joined(ranges);
}

} // namespace TursoQt
