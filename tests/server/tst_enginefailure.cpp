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

    void statement();

private:
    std::unique_ptr<Remote> m_remote;
};

void TestEngineFailure::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
}

// No statement that a program has a reason for, but the engine panics at it.
void TestEngineFailure::statement()
{
    const TemporaryDatabase healthyDatabase;
    SyncConnection healthy(m_remote->config(healthyDatabase));
    VERIFY_SUCCESS(healthy.open());
    const TemporaryDatabase database;
    SyncConnection connection(m_remote->config(database));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"UPDATE item SET id = 77 WHERE id = 1"_s));
    const SyncError error = errorOf(connection.execute(
        u"UPDATE turso_cdc SET after = before, before = NULL WHERE change_type = 1 AND after IS NULL"_s));
    QVERIFY2(error.code == Code::EngineFailure, qPrintable(describe(error)));
    QVERIFY2(!error.detail.isEmpty(), qPrintable(describe(error)));

    // Others go on, and so does this one when it was opened again.
    QCOMPARE(valueOf(healthy, u"SELECT count(*) FROM item"_s).toInt(), 3);
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s).toInt(), 3);
    VERIFY_SUCCESS(connection.sync());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item WHERE id = 77"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestEngineFailure)
#include "tst_enginefailure.moc"
