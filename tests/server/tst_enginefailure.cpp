// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// Answers that make the engine panic: an error of this one connection, and no end of the process.
class TestEngineFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void operation();

private:
    std::unique_ptr<Remote> m_remote;
};

void TestEngineFailure::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
}

// No program has a reason to write such a record of a change, but the engine panics at it.
void TestEngineFailure::operation()
{
    const TemporaryDatabase healthyDatabase;
    SyncConnection healthy(m_remote->config(healthyDatabase));
    VERIFY_SUCCESS(healthy.open());
    const TemporaryDatabase database;
    SyncConnection connection(m_remote->config(database));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(
        u"INSERT INTO turso_cdc(change_time, change_txn_id, change_type, table_name, id, before, after, updates) VALUES "
        "(1, 1, 0, 'item', 1, x'03090f61', x'03090f61', x'05010100000505'), (1, 1, 2, NULL, NULL, NULL, NULL, NULL)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (77, 'new')"_s));
    const SyncError error = errorOf(connection.pull());
    QVERIFY2(error.code == Code::EngineFailure, qPrintable(describe(error)));
    QVERIFY2(!error.detail.isEmpty(), qPrintable(describe(error)));

    // Others go on, and so does this one when it was opened again.
    VERIFY_SUCCESS(healthy.pull());
    QCOMPARE(valueOf(healthy, u"SELECT count(*) FROM item"_s).toInt(), 4);
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s).toInt(), 3);
    VERIFY_SUCCESS(connection.execute(u"DELETE FROM turso_cdc"_s));
    VERIFY_SUCCESS(connection.sync());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s).toInt(), 4);
}

QTEST_GUILESS_MAIN(TestEngineFailure)
#include "tst_enginefailure.moc"
