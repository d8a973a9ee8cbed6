// SPDX-License-Identifier: MIT
#include "logcapture.h"
#include "seeds.h"
#include "shrinking.h"
#include "sqlcomparison.h"
#include "sqlhistory.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

namespace {

constexpr int DefaultHistories = 12;
constexpr int DefaultLength = 150;

QString differenceOf(const QList<SqlOperation> &operations)
{
    const LogCapture log;
    const QString difference = SqlComparison().run(operations);
    // What goes wrong in the engine, and is seen by nobody yet.
    return difference.isEmpty() ? log.linesWith(u"panicked"_s).join(u'\n') : difference;
}

bool isSame(quint32 seed)
{
    QList<SqlOperation> operations =
        SqlHistory(seed).make(numberFromEnvironment("TURSOQT_DIFFERENTIAL_LENGTH", DefaultLength));
    if (differenceOf(operations).isEmpty())
        return true;
    const std::function<bool(const QList<SqlOperation> &)> fails = [](const QList<SqlOperation> &fewer) {
        return !differenceOf(fewer).isEmpty();
    };
    operations = shrunk(operations, fails);
    QStringList lines;
    for (const SqlOperation &operation : std::as_const(operations))
        lines.append(toString(operation));
    qWarning().noquote() << "TURSOQT_DIFFERENTIAL_SEED" << seed << u'\n' + lines.join(u'\n') + u'\n'
                         << differenceOf(operations);
    return false;
}

} // namespace

// Programs for Qt SQL that were made by chance see the same of QTURSO as of Qt's own driver for SQLite.
class TestRandomQueries : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain()
    {
        qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
        // Databases are closed in the middle of transactions, and queries executed that are empty.
        qputenv("QT_LOGGING_RULES", "turso.sql.warning=false");
    }

private Q_SLOTS:
    void initTestCase() { useSqlDriver(); }
    void sameAsSqlite() { QCOMPARE(failuresOfSeeds(DefaultHistories, isSame), 0); }
};

QTEST_GUILESS_MAIN(TestRandomQueries)
#include "tst_randomqueries.moc"
