// SPDX-License-Identifier: MIT
#include "futures.h"
#include "remote.h"
#include "sqltestdatabase.h"

#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>

#include <QtSql/QSqlDriver>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// QSqlDriver::subscribeToNotification().
class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void subscriptions_data();
    void subscriptions();
    void aCommitNotifies_data();
    void aCommitNotifies();
    void synchronisedDatabaseNamesTables();
    void aPullNotifies();
    void outlivesTheConnection();
};

namespace {

QSignalSpy spyOn(const QSqlDatabase &database)
{
    return QSignalSpy(
        database.driver(),
        qOverload<const QString &, QSqlDriver::NotificationSource, const QVariant &>(&QSqlDriver::notification));
}

QSqlDriver::NotificationSource sourceOf(const QVariantList &arguments)
{
    return arguments.at(1).value<QSqlDriver::NotificationSource>();
}

} // namespace

void TestNotifications::initTestCase()
{
    useSqlDriver();
}

void TestNotifications::subscriptions_data()
{
    addDriverRows();
}

void TestNotifications::subscriptions()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlDriver &sql = *database->driver();
    QVERIFY(sql.hasFeature(QSqlDriver::EventNotifications));
    QVERIFY(sql.subscribedToNotifications().isEmpty());
    QVERIFY(sql.subscribeToNotification(u"t"_s));
    QVERIFY(!sql.subscribeToNotification(u"t"_s));
    QVERIFY(sql.subscribeToNotification(u"u"_s));
    QCOMPARE(sql.subscribedToNotifications().size(), 2);
    QVERIFY(sql.unsubscribeFromNotification(u"t"_s));
    QVERIFY(!sql.unsubscribeFromNotification(u"t"_s));
    QCOMPARE(sql.subscribedToNotifications(), QStringList{u"u"_s});
    database->close();
    QVERIFY(sql.subscribedToNotifications().isEmpty());
    QVERIFY(!sql.subscribeToNotification(u"t"_s));
    VERIFY_SQL(*database, open());
    QVERIFY(sql.subscribeToNotification(u"t"_s));
}

void TestNotifications::aCommitNotifies_data()
{
    addDriverRows();
}

void TestNotifications::aCommitNotifies()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database->driver()->subscribeToNotification(u"t"_s));
    QSignalSpy spy = spyOn(*database);
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1)"_s));
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toString(), u"t"_s);

    // A query changes nothing, and what is no longer subscribed to comes no more. The second one shows the end.
    QVERIFY(database->driver()->unsubscribeFromNotification(u"t"_s));
    QVERIFY(database.execute(u"CREATE TABLE u(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (2)"_s));
    QVERIFY(database->driver()->subscribeToNotification(u"u"_s));
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 2);
    QVERIFY(database.execute(u"INSERT INTO u VALUES (1)"_s));
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.last().first().toString(), u"u"_s);
}

void TestNotifications::synchronisedDatabaseNamesTables()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase file;
    SyncConnection connection(remote.config(file));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE Note(text)"_s));
    {
        const QSqlDatabase database = sqlDatabase(&connection, u"watcher"_s);
        QVERIFY(database.driver()->subscribeToNotification(u"ITEM"_s));
        QVERIFY(database.driver()->subscribeToNotification(u"\"note\""_s));
        QSignalSpy spy = spyOn(database);
        // Whoever commits: here it is not the driver.
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item(name) VALUES ('four')"_s));
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), u"ITEM"_s);
        QVERIFY(sourceOf(spy.first()) != QSqlDriver::OtherSource);
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO note VALUES ('x')"_s));
        QTRY_COMPARE(spy.size(), 2);
        QCOMPARE(spy.last().first().toString(), u"\"note\""_s);
    }
    QSqlDatabase::removeDatabase(u"watcher"_s);
}

void TestNotifications::aPullNotifies()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase file;
    SyncConnection connection(remote.config(file));
    VERIFY_SUCCESS(connection.open());
    {
        const QSqlDatabase database = sqlDatabase(&connection, u"watcher"_s);
        QVERIFY(database.driver()->subscribeToNotification(u"item"_s));
        QSignalSpy spy = spyOn(database);
        VERIFY_SUCCESS(connection.pull()); // brings nothing
        QVERIFY(remote.server().execute(u"INSERT INTO item(name) VALUES ('there')"_s));
        VERIFY_SUCCESS(connection.pull());
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), u"item"_s);
        QCOMPARE(sourceOf(spy.first()), QSqlDriver::OtherSource);
    }
    QSqlDatabase::removeDatabase(u"watcher"_s);
}

void TestNotifications::outlivesTheConnection()
{
    const TemporaryDatabase file;
    auto connection = std::make_unique<SyncConnection>(SyncConfig().setPath(file.path()));
    VERIFY_SUCCESS(connection->open());
    {
        const QSqlDatabase database = sqlDatabase(connection.get(), u"watcher"_s);
        QVERIFY(database.driver()->subscribeToNotification(u"t"_s));
        QSignalSpy spy = spyOn(database);
        connection.reset();
        QVERIFY(database.driver()->subscribeToNotification(u"u"_s));
        QVERIFY(database.driver()->unsubscribeFromNotification(u"t"_s));
        QCoreApplication::processEvents();
        QCOMPARE(spy.size(), 0);
    }
    QSqlDatabase::removeDatabase(u"watcher"_s);
}

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
