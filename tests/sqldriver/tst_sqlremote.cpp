// SPDX-License-Identifier: MIT
#include "futures.h"
#include "remote.h"
#include "sqltestdatabase.h"

#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtTest/QSignalSpy>

#include <future>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// QTURSO with a remote database, by connect options alone.
class TestSqlRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void copiesTheRemoteDatabase();
    void readsMissingPages();
    void sendsTheToken();
    void opensWithoutTheServer();
    void anotherUrlForAnOpenFile();
    void noServer();
    void relativePath();
    void otherFilesAreOpenedMeanwhile();
    void outlivesAConflict();

private:
    QString url() const { return u"TURSO_REMOTE_URL="_s + m_remote->gateway().url().toString(); }

    std::unique_ptr<Remote> m_remote;
};

void TestSqlRemote::initTestCase()
{
    useSqlDriver();
}

void TestSqlRemote::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
}

void TestSqlRemote::copiesTheRemoteDatabase()
{
    SqlTestDatabase database(u"QTURSO"_s, url());
    QCOMPARE(database->tables(), QStringList{u"item"_s});
    QCOMPARE(database.value(u"SELECT group_concat(name) FROM item"_s).toString(), u"one,two,three"_s);
    QVERIFY(database.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    const QStringList systemTables = database->tables(QSql::SystemTables);
    QVERIFY(systemTables.contains(u"turso_cdc"_s));
}

void TestSqlRemote::readsMissingPages()
{
    QVERIFY(m_remote->server().seed(4000));
    SqlTestDatabase database(u"QTURSO"_s, url() + u";TURSO_PARTIAL_PREFIX=131072"_s);
    const int before = int(m_remote->gateway().requests().size());
    QCOMPARE(database.value(u"SELECT count(*) FROM sample WHERE length(body) > 0"_s).toInt(), 4000);
    QVERIFY(m_remote->gateway().requests().size() > before);
}

void TestSqlRemote::sendsTheToken()
{
    m_remote->gateway().setBearerToken("the-token");
    SqlTestDatabase database(u"QTURSO"_s, url() + u";TURSO_AUTH_TOKEN=the-token"_s);
    QVERIFY(database->isOpen());
    QCOMPARE(database.value(u"SELECT count(*) FROM item"_s).toInt(), 3);
}

void TestSqlRemote::opensWithoutTheServer()
{
    SqlTestDatabase database(u"QTURSO"_s, url());
    QVERIFY(database->isOpen());
    database->close();
    m_remote->gateway().close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.value(u"SELECT count(*) FROM item"_s).toInt(), 3);
}

void TestSqlRemote::anotherUrlForAnOpenFile()
{
    SqlTestDatabase database(u"QTURSO"_s, url());
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(*database, u"other"_s);
        VERIFY_SQL(other, open());
        other.close();
        other.setConnectOptions();
        VERIFY_SQL(other, open());
        other.setConnectOptions(u"TURSO_REMOTE_URL=http://127.0.0.1:1"_s);
        QVERIFY(!other.open());
        QCOMPARE(other.lastError().nativeErrorCode(), u"InvalidConfig"_s);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestSqlRemote::noServer()
{
    const TemporaryDatabase files;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s, u"nobody"_s);
        database.setDatabaseName(files.path());
        database.setConnectOptions(u"TURSO_REMOTE_URL=http://127.0.0.1:1"_s);
        QVERIFY(!database.open());
        QCOMPARE(database.lastError().type(), QSqlError::ConnectionError);
        QCOMPARE(database.lastError().nativeErrorCode(), u"Network"_s);
    }
    QSqlDatabase::removeDatabase(u"nobody"_s);
}

// The program may go to another folder; pages that are here and newer than the server's stay.
void TestSqlRemote::relativePath()
{
    QVERIFY(m_remote->server().seed(300));
    const TemporaryDatabase files;
    QTemporaryDir elsewhere;
    const QString before = QDir::currentPath();
    const auto goBack = qScopeGuard([&before] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(QFileInfo(files.path()).path()));
    {
        SyncConnection connection(m_remote->config(files).setPartialSync(PartialSync{PrefixBootstrap{65536}}));
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"UPDATE item SET name = 'changed' WHERE id = 1"_s));
        VERIFY_SUCCESS(connection.checkpoint());
        VERIFY_SUCCESS(connection.close());
    }
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s, u"relative"_s);
        database.setDatabaseName(QFileInfo(files.path()).fileName());
        database.setConnectOptions(url() + u";TURSO_PARTIAL_PREFIX=65536"_s);
        VERIFY_SQL(database, open());
        QVERIFY(QDir::setCurrent(elsewhere.path()));
        QCOMPARE(valueOf(database, u"SELECT count(*) FROM sample WHERE length(body) > 0"_s).toInt(), 300);
        database.close();
        database.setDatabaseName(files.path());
        VERIFY_SQL(database, open());
        QCOMPARE(valueOf(database, u"SELECT name FROM item WHERE id = 1"_s), QVariant(u"changed"_s));
        QCOMPARE(valueOf(database, u"PRAGMA integrity_check"_s), QVariant(u"ok"_s));
    }
    QSqlDatabase::removeDatabase(u"relative"_s);
    QVERIFY(QDir(elsewhere.path()).isEmpty());
}

void TestSqlRemote::otherFilesAreOpenedMeanwhile()
{
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    auto slow = std::async(std::launch::async, [url = url()] {
        SqlTestDatabase database(u"QTURSO"_s, url);
        return database->isOpen();
    });
    QVERIFY(held.wait());
    {
        SqlTestDatabase local(u"QTURSO"_s);
        QVERIFY(local.execute(u"CREATE TABLE note(text)"_s));
    }
    QCOMPARE(slow.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    QVERIFY(slow.get());
}

// The pull puts a new engine in place of the one that the database shares; then that one goes, too.
void TestSqlRemote::outlivesAConflict()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE u(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    const TemporaryDatabase files;
    auto connection = std::make_unique<SyncConnection>(m_remote->config(files));
    VERIFY_SUCCESS(connection->open());
    {
        QSqlDatabase database = sqlDatabase(connection.get(), u"shared"_s);
        QSqlQuery query(database);
        VERIFY_SQL(query, exec(u"INSERT INTO u VALUES (2, 'taken')"_s));
        QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (1, 'taken')"_s));
        VERIFY_ERROR(connection->pull(), SyncError::Code::Constraint);
        connection.reset();
        QVERIFY(!query.exec(u"SELECT 1"_s));
        QCOMPARE(query.lastError().nativeErrorCode(), u"21"_s); // misuse
    }
    QSqlDatabase::removeDatabase(u"shared"_s);
}

QTEST_GUILESS_MAIN(TestSqlRemote)
#include "tst_sqlremote.moc"
