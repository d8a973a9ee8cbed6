// SPDX-License-Identifier: MIT
#include "logcapture.h"
#include "remote.h"
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

QString differenceOf(const QList<SqlOperation> &operations, const QString &connectOptions)
{
    const LogCapture log;
    const QString difference = SqlComparison(connectOptions).run(operations);
    // What goes wrong in the engine, and is seen by nobody yet.
    return difference.isEmpty() ? log.linesWith(u"panicked"_s).join(u'\n') : difference;
}

bool isSame(quint32 seed, const QString &connectOptions)
{
    QList<SqlOperation> operations =
        SqlHistory(seed).make(numberFromEnvironment("TURSOQT_DIFFERENTIAL_LENGTH", DefaultLength));
    if (differenceOf(operations, connectOptions).isEmpty())
        return true;
    const std::function<bool(const QList<SqlOperation> &)> fails = [&](const QList<SqlOperation> &fewer) {
        return !differenceOf(fewer, connectOptions).isEmpty();
    };
    operations = shrunk(operations, fails);
    QStringList lines;
    for (const SqlOperation &operation : std::as_const(operations))
        lines.append(toString(operation));
    qWarning().noquote() << "TURSOQT_DIFFERENTIAL_SEED" << seed << u'\n' + lines.join(u'\n') + u'\n'
                         << differenceOf(operations, connectOptions);
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
        if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
            qputenv("QT_LOGGING_RULES", "turso.sql.warning=false");
    }

private Q_SLOTS:
    void initTestCase() { useSqlDriver(); }
    void local();
    void synchronised();
};

void TestRandomQueries::local()
{
    QCOMPARE(failuresOfSeeds(DefaultHistories, [](quint32 seed) { return isSame(seed, {}); }), 0);
}

// There the engine keeps a record of all changes.
void TestRandomQueries::synchronised()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const QString options = u"TURSO_REMOTE_URL="_s + remote.server().url().toString();
    QCOMPARE(failuresOfSeeds(DefaultHistories, [&options](quint32 seed) { return isSame(seed, options); }), 0);
}

QTEST_GUILESS_MAIN(TestRandomQueries)
#include "tst_randomqueries.moc"
