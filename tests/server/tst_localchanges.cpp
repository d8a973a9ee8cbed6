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
using Origin = SyncConnection::Origin;

// SyncConnection::tablesChanged().
class TestLocalChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void insertNamesItsTable();
    void namesAreThoseOfTheSchema();
    void transactionNamesAllItsTablesOnce();
    void rollbackTellsNothing();
    void readingTellsNothing();
    void schemaChange();
    void firstChangeAfterReopening();
    void afterPushAndPull();
    void numbersBeginAnewAfterSync();
    void manyRows();
    void pullTellsRemote();
    void pullWithoutChangesTellsNothing();

private:
    QList<QStringList> localChanges() const;

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<QSignalSpy> m_changed;
};

void TestLocalChanges::init()
{
    m_changed.reset();
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE other(x)"_s));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->open());
    m_changed = std::make_unique<QSignalSpy>(m_connection.get(), &SyncConnection::tablesChanged);
}

QList<QStringList> TestLocalChanges::localChanges() const
{
    QList<QStringList> result;
    for (const QVariantList &arguments : *m_changed) {
        if (arguments.at(1).value<Origin>() == Origin::Local)
            result.append(arguments.first().toStringList());
    }
    return result;
}

void TestLocalChanges::insertNamesItsTable()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('x')"_s));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
    VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = 'y' WHERE id = 1"_s));
    QTRY_COMPARE(localChanges().size(), 2);
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM item WHERE id = 1 RETURNING id"_s));
    QTRY_COMPARE(localChanges().size(), 3);
    QCOMPARE(localChanges().last(), QStringList{u"item"_s});
}

void TestLocalChanges::namesAreThoseOfTheSchema()
{
    VERIFY_SUCCESS(m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO ITEM(name) VALUES ('x')"_s);
        transaction.execute(u"INSERT INTO \"Item\"(name) VALUES ('y')"_s);
        transaction.execute(u"INSERT INTO oTHER VALUES (1)"_s);
    }));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s, u"other"_s}}));
}

void TestLocalChanges::transactionNamesAllItsTablesOnce()
{
    VERIFY_SUCCESS(m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO other VALUES (1)"_s);
        transaction.execute(u"INSERT INTO item(name) VALUES ('a'), ('b')"_s);
        transaction.execute(u"INSERT INTO other VALUES (2)"_s);
    }));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s, u"other"_s}}));
}

void TestLocalChanges::rollbackTellsNothing()
{
    QVERIFY(waitUntilFinished(m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO other VALUES (1)"_s);
        throw std::runtime_error("no");
    })));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('x')"_s));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
}

void TestLocalChanges::readingTellsNothing()
{
    VERIFY_SUCCESS(m_connection->execute(u"SELECT * FROM item"_s));
    VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = 'x' WHERE id = -1"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('x')"_s));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
}

void TestLocalChanges::schemaChange()
{
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE third(x)"_s));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"sqlite_schema"_s}}));
}

void TestLocalChanges::firstChangeAfterReopening()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO other VALUES (1)"_s));
    VERIFY_SUCCESS(m_connection->close());
    VERIFY_SUCCESS(m_connection->open());
    m_changed->clear();
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('x')"_s));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
}

void TestLocalChanges::afterPushAndPull()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO other VALUES (1)"_s));
    VERIFY_SUCCESS(m_connection->push());
    VERIFY_SUCCESS(m_connection->pull());
    m_changed->clear();
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('x')"_s));
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
}

// The engine counts its changes from 1 again, so the next one may have the number of the last one before.
void TestLocalChanges::numbersBeginAnewAfterSync()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, 'x')"_s));
    for (int id = 11; id < 20; ++id) {
        VERIFY_SUCCESS(m_connection->sync());
        m_changed->clear();
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (?, 'y')"_s, QVariantList{id}));
        QTRY_COMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
        QTRY_VERIFY(m_connection->pendingChanges() > 0);
    }
}

void TestLocalChanges::manyRows()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO other SELECT value FROM generate_series(1, 20000)"_s));
    // Too many to look through: any table.
    QTRY_COMPARE(localChanges(), (QList<QStringList>{{}}));
}

void TestLocalChanges::pullTellsRemote()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO item(name) VALUES ('remote')"_s));
    VERIFY_SUCCESS(m_connection->pull());
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(m_changed->first().at(1).value<Origin>(), Origin::Remote);
    QVERIFY(m_changed->first().first().toStringList().isEmpty());
}

void TestLocalChanges::pullWithoutChangesTellsNothing()
{
    VERIFY_SUCCESS(m_connection->pull());
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('x')"_s));
    QTRY_COMPARE(m_changed->size(), 1);
    QCOMPARE(localChanges(), (QList<QStringList>{{u"item"_s}}));
}

QTEST_GUILESS_MAIN(TestLocalChanges)
#include "tst_localchanges.moc"
