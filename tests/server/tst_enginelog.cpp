// SPDX-License-Identifier: MIT
#include "futures.h"
#include "logcapture.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QLoggingCategory>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// The logging category turso.engine.
class TestEngineLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsItsCategoryWhileOpen();
};

namespace {

qsizetype debugMessages(const LogCapture &log)
{
    const QList<LogCapture::Message> messages = log.messages();
    return std::count_if(messages.begin(), messages.end(), [](const LogCapture::Message &message) {
        return message.category == "turso.engine"_L1 && message.type == QtDebugMsg;
    });
}

} // namespace

void TestEngineLog::followsItsCategoryWhileOpen()
{
    const LogCapture log;
    const auto restored = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
    const QString statement = u"SELECT 1"_s;
    QLoggingCategory::setFilterRules(u"turso.engine.debug=false"_s);
    SyncConnection connection(SyncConfig().setPath(u":memory:"_s));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(statement));
    QCOMPARE(debugMessages(log), 0);

    QLoggingCategory::setFilterRules(u"turso.engine.debug=true"_s);
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(debugMessages(log) > 0);

    QLoggingCategory::setFilterRules(u"turso.engine.debug=false"_s);
    VERIFY_SUCCESS(connection.execute(statement));
    const qsizetype before = debugMessages(log);
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO t VALUES (1)"_s));
    QCOMPARE(debugMessages(log), before);
}

QTEST_GUILESS_MAIN(TestEngineLog)
#include "tst_enginelog.moc"
