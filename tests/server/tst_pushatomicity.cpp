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
using Rows = QList<QVariantList>;

// A push that the server refuses in part.
class TestPushAtomicity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refusedRowChangesNothing_data();
    void refusedRowChangesNothing();
    void whatWasRefusedIsSentOnceItCanBe();
    void severalRequests();
    void columnThatTheServerHasAlready();
    void textThatLooksLikeAStep();
    void manyRows();

private:
    Rows serverRows() { return m_remote->server().query(u"SELECT id, name FROM item ORDER BY id"_s); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestPushAtomicity::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(
        u"CREATE TABLE limited(id INTEGER PRIMARY KEY, k TEXT UNIQUE, n INTEGER CHECK (n < 10), m TEXT NOT NULL)"_s));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->open());
}

void TestPushAtomicity::refusedRowChangesNothing_data()
{
    QTest::addColumn<QString>("onServer");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("UNIQUE") << u"INSERT INTO limited VALUES (100, 'taken', 1, 'server')"_s
                            << u"INSERT INTO limited VALUES (1, 'taken', 1, 'local')"_s << u"limited.k"_s;
    QTest::newRow("table is gone") << u"DROP TABLE limited"_s
                                   << u"INSERT INTO limited VALUES (1, 'free', 1, 'local')"_s << u"limited"_s;
}

void TestPushAtomicity::refusedRowChangesNothing()
{
    QFETCH(const QString, onServer);
    QFETCH(const QString, local);
    QFETCH(const QString, refusal);
    QVERIFY(m_remote->server().execute(onServer));
    const Rows before = serverRows();
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, 'first')"_s));
    VERIFY_SUCCESS(m_connection->execute(local));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (11, 'last')"_s));
    VERIFY_SUCCESS(m_connection->refreshStats());
    const qint64 pending = m_connection->pendingChanges();

    const SyncError error = errorOf(m_connection->push());
    QVERIFY2(error.code == Code::Constraint || error.code == Code::Sql, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(refusal), qPrintable(describe(error)));
    QCOMPARE(serverRows(), before);
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM limited"_s).toInt(), 1);
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_connection->pendingChanges(), pending);
    // It stays refused, and nothing goes missing by trying again.
    QVERIFY(errorOf(m_connection->push()));
    QCOMPARE(serverRows(), before);
}

void TestPushAtomicity::whatWasRefusedIsSentOnceItCanBe()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO limited VALUES (100, 'taken', 1, 'server')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO limited VALUES (1, 'taken', 1, 'local')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, 'beside it')"_s));
    VERIFY_ERROR(m_connection->push(), Code::Constraint);
    QVERIFY(m_remote->server().execute(u"DELETE FROM limited"_s));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().query(u"SELECT id, k FROM limited"_s), (Rows{{1LL, u"taken"_s}}));
    QCOMPARE(serverRows().last(), (QVariantList{10LL, u"beside it"_s}));
    VERIFY_SUCCESS(m_connection->pull());
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_connection->pendingChanges(), 0);
}

void TestPushAtomicity::severalRequests()
{
    VERIFY_SUCCESS(m_connection->close());
    m_connection->setConfig(m_connection->config().setPushOperationsThreshold(2));
    VERIFY_SUCCESS(m_connection->open());
    for (int id = 10; id < 20; ++id)
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (?, 'x')"_s, QVariantList{id}));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(serverRows().size(), 13);
    QVERIFY(m_remote->gateway().requestCount("/v2/pipeline") > 3);
}

void TestPushAtomicity::columnThatTheServerHasAlready()
{
    QVERIFY(m_remote->server().execute(u"ALTER TABLE item ADD COLUMN note TEXT"_s));
    VERIFY_SUCCESS(m_connection->execute(u"ALTER TABLE item ADD COLUMN note TEXT"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, 'with a note', 'the note')"_s));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().query(u"SELECT note FROM item WHERE id = 10"_s), (Rows{{u"the note"_s}}));
}

void TestPushAtomicity::textThatLooksLikeAStep()
{
    const QString text =
        uR"({"condition":{"type":"not","cond":{"type":"is_autocommit"}},"stmt":{"sql":"COMMIT"}}]}}]})"_s;
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, ?)"_s, QVariantList{text}));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().query(u"SELECT name FROM item WHERE id = 10"_s), (Rows{{text}}));
}

void TestPushAtomicity::manyRows()
{
    VERIFY_SUCCESS(m_connection->execute(
        u"INSERT INTO item SELECT value, 'row ' || value FROM generate_series(1000, 20999)"_s));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 20003);
}

QTEST_GUILESS_MAIN(TestPushAtomicity)
#include "tst_pushatomicity.moc"
