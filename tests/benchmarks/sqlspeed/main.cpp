// SPDX-License-Identifier: MIT

// Rows per second of the same work by the engine's C ABI alone, SyncConnection, QTURSO and QSQLITE: prepared
// inserts in one transaction, single rows selected by key, a scan of the whole table, and statements in which the
// engine itself is far from SQLite. Arguments: rows (30000) and repetitions (5). The contenders take turns, and the
// median of each is shown, with its share of the C ABI's: once by the clock, and once by the processor time of all
// threads, which what else the machine does disturbs less.

#include "connectioncontender.h"
#include "drivercontender.h"
#include "enginecontender.h"
#include "transactioncontender.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <utility>

namespace {

constexpr int Works = 8;
constexpr std::array<const char *, Works> WorkNames = {"insert",   "select by key", "scan",  "CREATE INDEX",
                                                       "DISTINCT", "IN by index",   "UNION", "DELETE all"};

/// The last ones.
constexpr std::array<const char *, 5> Statements = {
    "CREATE INDEX item_quantity ON item(quantity)",
    "SELECT DISTINCT quantity FROM item",
    "SELECT id FROM item WHERE quantity IN (3, 14, 15, 92, 65, 35, 89, 79, 32, 38)",
    "SELECT id FROM item UNION SELECT quantity FROM item",
    "DELETE FROM item",
};

/// Rows per second, an entry per repetition.
struct Speeds {
    std::array<QList<double>, Works> byClock;
    std::array<QList<double>, Works> byProcessor;
};

qint64 processorNanoseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

void time(int rows, Speeds &speeds, std::size_t work, const std::function<void()> &run)
{
    const qint64 begin = processorNanoseconds();
    QElapsedTimer clock;
    clock.start();
    run();
    speeds.byClock[work].append(rows * 1e9 / double(clock.nsecsElapsed()));
    speeds.byProcessor[work].append(rows * 1e9 / double(processorNanoseconds() - begin));
}

QList<int> keysUpTo(int rows)
{
    QRandomGenerator generator(1);
    QList<int> keys(rows);
    std::generate(keys.begin(), keys.end(), [&] { return generator.bounded(rows) + 1; });
    return keys;
}

Contender::Names makeNames()
{
    constexpr int Count = 1000;
    Contender::Names names;
    for (int number = 0; number < Count; ++number)
        names.texts.append(QStringLiteral("name of item %1").arg(number));
    for (const QString &name : std::as_const(names.texts))
        names.utf8.append(name.toUtf8());
    return names;
}

void measure(Contender &contender, const QString &path, int rows, Speeds &speeds)
{
    contender.open(path);
    const QList<int> keys = keysUpTo(rows);
    const Contender::Names names = makeNames();
    time(rows, speeds, 0, [&] { contender.insertRows(rows, names); });
    time(rows, speeds, 1, [&] { contender.selectRows(keys); });
    time(rows, speeds, 2, [&] {
        if (const int found = contender.scan(); found != rows)
            qFatal("%s: %d of %d rows", qPrintable(contender.name()), found, rows);
    });
    for (std::size_t i = 0; i < Statements.size(); ++i)
        time(rows, speeds, Works - Statements.size() + i, [&] { contender.run(Statements[i]); });
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

std::unique_ptr<Contender> makeContender(int number)
{
    switch (number) {
    case 0:
        return std::make_unique<EngineContender>();
    case 1:
        return std::make_unique<ConnectionContender>();
    case 2:
        return std::make_unique<TransactionContender>();
    case 3:
        return std::make_unique<DriverContender>(QStringLiteral("QTURSO"));
    case 4:
        return std::make_unique<DriverContender>(QStringLiteral("QSQLITE"));
    default:
        return {};
    }
}

void print(const char *title, const QStringList &names, const QList<Speeds> &all,
           const std::array<QList<double>, Works> Speeds::*speeds)
{
    std::printf("\nRows per second %s (share of the C ABI's)\n%-14s", title, "");
    for (const QString &name : names)
        std::printf("%22s", qPrintable(name));
    for (std::size_t work = 0; work < Works; ++work) {
        std::printf("\n%-14s", WorkNames[work]);
        for (int number = 0; number < names.size(); ++number) {
            const double speed = median((all.at(number).*speeds)[work]);
            std::printf("%14.0f (%5.2f)", speed, speed / median((all.constFirst().*speeds)[work]));
        }
    }
    std::printf("\n");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::addLibraryPath(QStringLiteral(TURSOQT_PLUGIN_PATH));
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.value(1, QStringLiteral("30000")).toInt();
    const int repetitions = arguments.value(2, QStringLiteral("5")).toInt();
    if (rows < 1 || repetitions < 1)
        qFatal("usage: sqlspeed [rows [repetitions]]");

    QStringList names;
    QList<Speeds> speeds;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        const QTemporaryDir folder;
        for (int number = 0; const auto contender = makeContender(number); ++number) {
            if (repetition == 0) {
                names.append(contender->name());
                speeds.append(Speeds());
            }
            measure(*contender, folder.filePath(QString::number(number)), rows, speeds[number]);
        }
    }

    std::printf("%d rows, median of %d\n", rows, repetitions);
    print("by the clock", names, speeds, &Speeds::byClock);
    print("by processor time", names, speeds, &Speeds::byProcessor);
    return 0;
}
