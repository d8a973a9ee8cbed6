// SPDX-License-Identifier: MIT
#include "remote.h"
#include "sqltestdatabase.h"

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

QTEST_GUILESS_MAIN(TestSqlRemote)
#include "tst_sqlremote.moc"
