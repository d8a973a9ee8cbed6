// SPDX-License-Identifier: MIT

// Reads as many rows as the argument says (ten million by default) through a cursor, in batches, and prints the peak
// memory after each tenth of them: it must not grow.

#include "futures.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr int BatchSize = 5000;

QByteArray peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed();
    }
    return {};
}

bool readAll(SqlCursor cursor, qint64 rowCount)
{
    QElapsedTimer clock;
    clock.start();
    qint64 read = 0;
    for (;;) {
        const QFuture<QList<QVariantList>> batch = cursor.fetch(BatchSize);
        if (errorOf(batch, std::chrono::minutes(1)))
            return false;
        const qint64 before = read;
        read += batch.result().size();
        if (before * 10 / rowCount != read * 10 / rowCount)
            std::printf("%10lld rows, %6.2f s, peak memory %s\n", static_cast<long long>(read),
                        double(clock.elapsed()) / 1000, peakMemory().constData());
        if (batch.result().size() < BatchSize)
            return read == rowCount;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const qint64 rowCount = argc > 1 ? application.arguments().at(1).toLongLong() : 10'000'000;
    SyncConnection connection(SyncConfig().setPath(u":memory:"_s));
    if (errorOf(connection.open()))
        return 1;
    const QFuture<SqlCursor> cursor = connection.openCursor(
        u"SELECT value, 'row ' || value, value * 0.5 FROM generate_series(1, ?)"_s, QVariantList{rowCount});
    if (errorOf(cursor))
        return 1;
    return readAll(cursor.result(), rowCount) ? 0 : 1;
}
