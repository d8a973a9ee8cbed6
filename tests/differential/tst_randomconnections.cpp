// SPDX-License-Identifier: MIT
#include "connectionrun.h"
#include "logcapture.h"
#include "seeds.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

Q_DECLARE_METATYPE(TursoQt::Test::ConnectionRun::Setting)

namespace {

constexpr int DefaultHistories = 3; // of each kind
constexpr int DefaultLength = 100;

} // namespace

// What a SyncConnection is told to do in any order, without waiting and with cancellations, ends as a model of it says.
class TestRandomConnections : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain()
    {
        qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
        // Databases are closed in the middle of transactions.
        if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
            qputenv("QT_LOGGING_RULES", "turso.sql.warning=false");
    }

private Q_SLOTS:
    void asItsModelSays_data();
    void asItsModelSays();
};

void TestRandomConnections::asItsModelSays_data()
{
    QTest::addColumn<ConnectionRun::Setting>("setting");
    QTest::newRow("local") << ConnectionRun::Setting{false, 0};
    QTest::newRow("local, beside threads") << ConnectionRun::Setting{false, 2};
    QTest::newRow("synchronised") << ConnectionRun::Setting{true, 0};
    QTest::newRow("synchronised, beside threads") << ConnectionRun::Setting{true, 2};
}

void TestRandomConnections::asItsModelSays()
{
    QFETCH(const ConnectionRun::Setting, setting);
    const int length = numberFromEnvironment("TURSOQT_DIFFERENTIAL_LENGTH", DefaultLength);
    const auto runsAsExpected = [setting, length](quint32 seed) {
        const QList<ConnectionOperation> operations = ConnectionHistory(seed).make(length);
        const QString problem = ConnectionRun(setting, seed).run(operations);
        if (problem.isEmpty())
            return true;
        QStringList lines;
        for (int i = 0; i < operations.size(); ++i)
            lines.append(u"%1: %2"_s.arg(i).arg(toString(operations.at(i))));
        qWarning().noquote() << "TURSOQT_DIFFERENTIAL_SEED" << seed << u'\n' + lines.join(u'\n') + u'\n' << problem;
        return false;
    };
    QCOMPARE(failuresOfSeeds(DefaultHistories, runsAsExpected), 0);
}

QTEST_GUILESS_MAIN(TestRandomConnections)
#include "tst_randomconnections.moc"
