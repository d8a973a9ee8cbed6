// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// What is still there later: after closing, without a network, after a checkpoint.
class TestPersistence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void contentSurvivesReopening();
    void unpushedChangesSurviveReopening();
    void opensWithoutANetwork();
    void offlineChangesArePushedLater();
    void urlOfTheFirstOpeningIsRemembered();
    void newUrlReplacesTheRememberedOne();
    void checkpointShrinksTheLog();
    void checkpointKeepsUnpushedChanges();
    void statsAfterBootstrap();
    void statsFollowTheWork();
    void statsSurviveReopening();
    void pendingChangesIsAProperty();

private:
    SyncStats freshStats(SyncConnection &connection);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestPersistence::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

SyncStats TestPersistence::freshStats(SyncConnection &connection)
{
    const QFuture<SyncStats> stats = connection.refreshStats();
    if (const SyncError error = errorOf(stats)) {
        qWarning().noquote() << describe(error);
        return {};
    }
    return stats.result();
}

void TestPersistence::contentSurvivesReopening()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
        VERIFY_SUCCESS(connection.push());
        VERIFY_SUCCESS(connection.close());
        // The same object can be opened again,
        VERIFY_SUCCESS(connection.open());
        QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
    }
    // and so can another one, even when the first was destroyed without close().
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), 1);
}

void TestPersistence::unpushedChangesSurviveReopening()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
        VERIFY_SUCCESS(connection.close());
    }
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(freshStats(connection).pendingOperations, 1);
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(u"SELECT name FROM item WHERE id = 4"_s), QVariant(u"four"_s));
}

void TestPersistence::opensWithoutANetwork()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.close());
    }
    m_remote->gateway().close();
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'offline')"_s));
    VERIFY_ERROR(connection.push(), Code::Network);
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestPersistence::offlineChangesArePushedLater()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
    }
    m_remote->server().stop();
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'offline')"_s));
    VERIFY_ERROR(connection.push(), Code::Network);
    VERIFY_ERROR(connection.pull(), Code::Network);
    VERIFY_ERROR(connection.sync(), Code::Network);

    QVERIFY2(m_remote->server().start(), qPrintable(m_remote->errorString()));
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(u"SELECT name FROM item WHERE id = 4"_s), QVariant(u"offline"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5, 'back')"_s));
    const QFuture<bool> pull = connection.pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 5"_s), QVariant(u"back"_s));
}

void TestPersistence::urlOfTheFirstOpeningIsRemembered()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
    }
    SyncConnection connection(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(connection.open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    const QFuture<bool> pull = connection.pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestPersistence::newUrlReplacesTheRememberedOne()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
    }
    HttpGateway other(m_remote->server().url());
    QVERIFY(other.listen());
    SyncConnection connection(SyncConfig(m_config).setRemoteUrl(other.url().toString()));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(other.requestCount("/pull-updates"), 1);
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), 1);
}

void TestPersistence::checkpointShrinksTheLog()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    for (int index = 0; index < 50; ++index)
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item(name) VALUES (hex(zeroblob(2000)))"_s));
    VERIFY_SUCCESS(connection.push());
    VERIFY_SUCCESS(connection.pull());
    const SyncStats before = freshStats(connection);
    const qint64 fileBefore = m_database->fileSize(u"-wal"_s);
    QVERIFY(before.mainWalSize > 100'000);
    QVERIFY(fileBefore > 100'000);

    QSignalSpy finished(&connection, &SyncConnection::checkpointFinished);
    VERIFY_SUCCESS(connection.checkpoint());
    QCOMPARE(finished.size(), 1);
    const SyncStats after = freshStats(connection);
    QVERIFY2(after.mainWalSize < before.mainWalSize / 2, QByteArray::number(after.mainWalSize));
    QVERIFY2(m_database->fileSize(u"-wal"_s) < fileBefore / 2, QByteArray::number(m_database->fileSize(u"-wal"_s)));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(53LL));

    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(53LL));
}

void TestPersistence::checkpointKeepsUnpushedChanges()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.checkpoint());
    QCOMPARE(freshStats(connection).pendingOperations, 1);
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(u"SELECT name FROM item WHERE id = 4"_s), QVariant(u"four"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(5LL));
}

void TestPersistence::statsAfterBootstrap()
{
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-1);
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    const SyncStats stats = freshStats(connection);
    QCOMPARE(connection.stats(), stats);
    QCOMPARE(stats.pendingOperations, 0);
    QVERIFY(!stats.revision.isEmpty());
    QVERIFY(stats.networkReceivedBytes >= m_remote->server().pageCount() * 4096);
    QVERIFY(stats.lastPull.isValid());
    QCOMPARE(stats.lastPull.timeSpec(), Qt::UTC);
    QVERIFY2(stats.lastPull >= start && stats.lastPull <= QDateTime::currentDateTimeUtc().addSecs(1),
             qPrintable(stats.lastPull.toString(Qt::ISODate)));
    QVERIFY(!stats.lastPush.isValid());
}

void TestPersistence::statsFollowTheWork()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    const SyncStats bootstrapped = freshStats(connection);

    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four'), (5, 'five')"_s));
    const SyncStats changed = freshStats(connection);
    QCOMPARE(changed.pendingOperations, 2);
    QVERIFY(changed.mainWalSize > bootstrapped.mainWalSize);
    QCOMPARE(changed.networkReceivedBytes, bootstrapped.networkReceivedBytes);
    QCOMPARE(changed.revision, bootstrapped.revision);

    VERIFY_SUCCESS(connection.push());
    const SyncStats pushed = freshStats(connection);
    QCOMPARE(pushed.pendingOperations, 0);
    QVERIFY(pushed.lastPush.isValid());
    QVERIFY(pushed.networkSentBytes > changed.networkSentBytes);
    QVERIFY(pushed.networkReceivedBytes > changed.networkReceivedBytes);

    VERIFY_SUCCESS(connection.pull());
    const SyncStats pulled = freshStats(connection);
    QVERIFY(pulled.revision != pushed.revision);
    QVERIFY(pulled.networkReceivedBytes > pushed.networkReceivedBytes);
    QVERIFY(pulled.lastPull >= pushed.lastPull);
}

void TestPersistence::statsSurviveReopening()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.push());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    const SyncStats before = freshStats(connection);
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    const SyncStats after = freshStats(connection);
    QCOMPARE(after.pendingOperations, 1);
    QCOMPARE(after.revision, before.revision);
    QCOMPARE(after.lastPull, before.lastPull);
    QCOMPARE(after.lastPush, before.lastPush);
}

void TestPersistence::pendingChangesIsAProperty()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QSignalSpy changes(&connection, &SyncConnection::pendingChangesChanged);
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.refreshStats());
    QCOMPARE(connection.pendingChanges(), 1);
    QCOMPARE(connection.property("pendingChanges"), QVariant(1LL));
    QCOMPARE(changes.size(), 1);
    VERIFY_SUCCESS(connection.refreshStats());
    QCOMPARE(changes.size(), 1);
    VERIFY_SUCCESS(connection.push());
    VERIFY_SUCCESS(connection.refreshStats());
    QCOMPARE(connection.pendingChanges(), 0);
    QCOMPARE(changes.size(), 2);
}

QTEST_GUILESS_MAIN(TestPersistence)
#include "tst_persistence.moc"
