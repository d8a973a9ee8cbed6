// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString InMemory = u":memory:"_s;

// Two pages, made by SQLite 3: CREATE TABLE foreign_table(a); INSERT INTO foreign_table VALUES ('precious').
constexpr char CompressedSqliteFile[] =
    "AAAgAHja7dc9CsJAEIbhmUUsBNHOStgu2th4AWMINmn86SWGVQJqJMbTeS0P4IpaqIXYyvswXzHMXOCbT5O8cnZdlLu0skNp"
    "i6qMrBUR88iT+tTe9m+MDDJt3p5bZ/EDAAAAAAB+E2m9EwQ6qdLV1vkC7/LNfvm5mGgWh4vYLsJxEtuXUy/t37v5RfwAAAAA"
    "AIA/0lDTPZQuy4vT8QqbgSSr";

QByteArray sqliteFile()
{
    return qUncompress(QByteArray::fromBase64(CompressedSqliteFile));
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

// Local databases, files that are not ours, and files that somebody else holds.
class TestLocalFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void localDatabase();
    void localDatabaseNeedsAUrlToSynchronise();
    void inMemory();
    void everyMemoryDatabaseIsItsOwn();
    void inMemoryWithRemote();
    void plainSqliteFileIsLocal();
    void plainSqliteFileIsNotTouchedByABootstrap_data();
    void plainSqliteFileIsNotTouchedByABootstrap();
    void fileThatIsNoDatabase_data();
    void fileThatIsNoDatabase();
    void damagedMetadata_data();
    void damagedMetadata();
    void missingDatabaseOfACopy();
    void folderThatCannotBeWritten();
    void pathIsAFolder();
    void unusualPath();
    void relativePath();
    void sameFileTwiceInThisProcess();
    void sameFileByAnotherName();
    void fileHeldByAnotherProcess_data();
    void fileHeldByAnotherProcess();
    void fileLeftByAKilledProcess();
    void filesAfterClosing();

private:
    TemporaryDatabase &database() { return *m_database; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestLocalFiles::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

void TestLocalFiles::localDatabase()
{
    const SyncConfig config = SyncConfig().setPath(database().path());
    {
        SyncConnection connection(config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"CREATE TABLE note(text)"_s));
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO note VALUES ('kept')"_s));
        VERIFY_SUCCESS(connection.checkpoint());
        VERIFY_SUCCESS(connection.refreshStats());
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO note VALUES ('too')"_s));
        VERIFY_SUCCESS(connection.close());
    }
    SyncConnection connection(config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(rowsOf(connection, u"SELECT text FROM note"_s), (QList<QVariantList>{{u"kept"_s}, {u"too"_s}}));
}

void TestLocalFiles::localDatabaseNeedsAUrlToSynchronise()
{
    SyncConnection connection(SyncConfig().setPath(database().path()));
    VERIFY_SUCCESS(connection.open());
    VERIFY_ERROR(connection.pull(), Code::UrlUnavailable);
    VERIFY_ERROR(connection.push(), Code::UrlUnavailable);
    VERIFY_ERROR(connection.sync(), Code::UrlUnavailable);
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE note(text)"_s));
}

void TestLocalFiles::inMemory()
{
    const QStringList before = QDir().entryList(QDir::Files);
    SyncConnection connection(SyncConfig().setPath(InMemory));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE note(text)"_s));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO note VALUES ('x')"_s));
    QCOMPARE(valueOf(connection, u"SELECT text FROM note"_s), QVariant(u"x"_s));
    VERIFY_ERROR(connection.pull(), Code::UrlUnavailable);
    VERIFY_ERROR(connection.push(), Code::UrlUnavailable);
    QCOMPARE(QDir().entryList(QDir::Files), before);

    // Nothing remains of it.
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sqlite_schema WHERE name = 'note'"_s), QVariant(0LL));
}

void TestLocalFiles::everyMemoryDatabaseIsItsOwn()
{
    SyncConnection one(SyncConfig().setPath(InMemory));
    SyncConnection other(SyncConfig().setPath(InMemory));
    VERIFY_SUCCESS(one.open());
    VERIFY_SUCCESS(other.open());
    VERIFY_SUCCESS(one.execute(u"CREATE TABLE note(text)"_s));
    QCOMPARE(valueOf(other, u"SELECT count(*) FROM sqlite_schema WHERE name = 'note'"_s), QVariant(0LL));
}

void TestLocalFiles::inMemoryWithRemote()
{
    const QStringList before = QDir().entryList(QDir::Files);
    SyncConnection connection(SyncConfig(m_config).setPath(InMemory));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), QVariant(4LL));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(5LL));
    QCOMPARE(QDir().entryList(QDir::Files), before);
}

void TestLocalFiles::plainSqliteFileIsLocal()
{
    const QByteArray content = sqliteFile();
    QCOMPARE(content.size(), 8192);
    QVERIFY(writeFile(database().path(), content));
    SyncConnection connection(SyncConfig().setPath(database().path()));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT a FROM foreign_table"_s), QVariant(u"precious"_s));
    VERIFY_SUCCESS(connection.close());
}

void TestLocalFiles::plainSqliteFileIsNotTouchedByABootstrap_data()
{
    QTest::addColumn<bool>("bootstrapIfEmpty");
    QTest::addColumn<bool>("partial");
    QTest::newRow("full") << true << false;
    QTest::newRow("deferred") << false << false;
    QTest::newRow("partial") << true << true;
}

// The bootstrap would write over it.
void TestLocalFiles::plainSqliteFileIsNotTouchedByABootstrap()
{
    QFETCH(bool, bootstrapIfEmpty);
    QFETCH(bool, partial);
    const QByteArray content = sqliteFile();
    QCOMPARE(content.size(), 8192);
    QVERIFY(writeFile(database().path(), content));
    m_config.setBootstrapIfEmpty(bootstrapIfEmpty);
    if (partial)
        m_config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{65536}});
    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QVERIFY(error);
    QVERIFY2(error.code != NoSyncError, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(database().path()) || error.detail.contains(database().path()),
             qPrintable(describe(error)));
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    QCOMPARE(database().content(), content);
    QCOMPARE(database().files(), QStringList{QFileInfo(database().path()).fileName()});
    QCOMPARE(m_remote->gateway().requestCount(), 0);
}

void TestLocalFiles::fileThatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("withRemote");
    for (const bool withRemote : {true, false}) {
        QTest::addRow("text%s", withRemote ? ", remote" : "")
            << QByteArray("My diary. Keep out!\n").repeated(1000) << withRemote;
        QTest::addRow("short text%s", withRemote ? ", remote" : "") << QByteArray("My diary.") << withRemote;
        QTest::addRow("cut header%s", withRemote ? ", remote" : "")
            << QByteArray("SQLite format 3\0", 16) << withRemote;
    }
}

void TestLocalFiles::fileThatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, withRemote);
    QVERIFY(writeFile(database().path(), content));
    SyncConnection connection(withRemote ? m_config : SyncConfig().setPath(database().path()));
    const SyncError error = errorOf(connection.open());
    QVERIFY(error);
    QVERIFY2(error.code != NoSyncError, qPrintable(describe(error)));
    if (!withRemote)
        QVERIFY2(error.code == Code::NotADatabase || error.code == Code::Corrupt, qPrintable(describe(error)));
    QCOMPARE(database().content(), content);
}

void TestLocalFiles::damagedMetadata_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::newRow("garbage") << QByteArray("\xff\x00garbage", 9);
    QTest::newRow("other JSON") << QByteArray("{\"some\": \"thing\"}");
    QTest::newRow("cut") << QByteArray("{\"version\":");
}

void TestLocalFiles::damagedMetadata()
{
    QFETCH(QByteArray, metadata);
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'not pushed yet')"_s));
    VERIFY_SUCCESS(connection.close());
    const QByteArray intact = database().content(u"-info"_s);
    const QByteArray log = database().content(u"-wal"_s);
    QVERIFY(!intact.isEmpty());
    QVERIFY(writeFile(database().path(u"-info"_s), metadata));

    const SyncError error = errorOf(connection.open());
    QVERIFY(error);
    QVERIFY2(error.code != NoSyncError, qPrintable(describe(error)));
    QCOMPARE(database().content(u"-wal"_s), log);

    // Nothing was destroyed: with the metadata from a backup everything is there.
    QVERIFY(writeFile(database().path(u"-info"_s), intact));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 4"_s), QVariant(u"not pushed yet"_s));
}

void TestLocalFiles::missingDatabaseOfACopy()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.close());
    QVERIFY(QFile::remove(database().path()));
    const SyncError error = errorOf(connection.open());
    QVERIFY(error);
    QVERIFY2(error.code != NoSyncError, qPrintable(describe(error)));
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
}

void TestLocalFiles::folderThatCannotBeWritten()
{
    // For root every folder can be written, but not /proc.
    const bool isRoot = geteuid() == 0;
    QTemporaryDir folder;
    const QString path = isRoot ? u"/proc/local.db"_s : folder.filePath(u"local.db"_s);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto makeWritable = qScopeGuard(
        [&folder] { QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
    SyncConnection connection(SyncConfig(m_config).setPath(path));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::ReadOnly || error.code == Code::Io || error.code == Code::InvalidConfig,
             qPrintable(describe(error)));
    QVERIFY2(describe(error).contains(path), qPrintable(describe(error)));
}

void TestLocalFiles::pathIsAFolder()
{
    QTemporaryDir folder;
    SyncConnection connection(SyncConfig(m_config).setPath(folder.path()));
    const SyncError error = errorOf(connection.open());
    QVERIFY(error);
    QVERIFY2(error.code != NoSyncError, qPrintable(describe(error)));
    QVERIFY(QDir(folder.path()).exists());
}

void TestLocalFiles::unusualPath()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"m\u00fcll & 100 %? #1 \U0001F600.db"_s);
    SyncConnection connection(SyncConfig(m_config).setPath(path));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.close());
    QVERIFY(QFile::exists(path));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestLocalFiles::relativePath()
{
    QTemporaryDir folder;
    QTemporaryDir elsewhere;
    const QString before = QDir::currentPath();
    const auto goBack = qScopeGuard([&before] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(folder.path()));
    SyncConnection connection(SyncConfig(m_config).setPath(u"local.db"_s));
    VERIFY_SUCCESS(connection.open());
    QVERIFY(QFile::exists(folder.filePath(u"local.db"_s)));

    // A change of the current folder does not move an open database.
    QVERIFY(QDir::setCurrent(elsewhere.path()));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.checkpoint());
    VERIFY_SUCCESS(connection.close());
    QVERIFY2(QDir(elsewhere.path()).isEmpty(), qPrintable(QDir(elsewhere.path()).entryList().join(u' ')));
}

void TestLocalFiles::sameFileTwiceInThisProcess()
{
    SyncConnection first(m_config);
    SyncConnection second(m_config);
    VERIFY_SUCCESS(first.open());
    const SyncError error = errorOf(second.open());
    QCOMPARE(error.code, Code::AlreadyOpen);
    QVERIFY2(describe(error).contains(database().path()), qPrintable(describe(error)));
    QCOMPARE(second.state(), SyncConnection::State::Failed);
    // The first one does not suffer.
    VERIFY_SUCCESS(first.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(first.sync());
    VERIFY_SUCCESS(first.close());
    VERIFY_SUCCESS(second.open());
    QCOMPARE(valueOf(second, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestLocalFiles::sameFileByAnotherName()
{
    QTemporaryDir folder;
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(QFileInfo(database().path()).path(), link));
    SyncConnection first(m_config);
    VERIFY_SUCCESS(first.open());
    SyncConnection second(SyncConfig(m_config).setPath(link + u'/' + QFileInfo(database().path()).fileName()));
    VERIFY_ERROR(second.open(), Code::AlreadyOpen);
}

void TestLocalFiles::fileHeldByAnotherProcess_data()
{
    QTest::addColumn<bool>("isLockRemoved");
    QTest::newRow("as it is") << false;
    QTest::newRow("somebody has removed the lock file") << true;
}

void TestLocalFiles::fileHeldByAnotherProcess()
{
    QFETCH(const bool, isLockRemoved);
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.close());
    }
    QProcess holder;
    holder.start(QStringLiteral(DATABASE_HOLDER), {database().path()});
    QVERIFY(holder.waitForStarted());
    QTRY_VERIFY(holder.canReadLine());
    QCOMPARE(holder.readLine(), "open\n");
    if (isLockRemoved)
        QVERIFY(QFile::remove(database().path(u"-lock"_s)));

    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::AlreadyOpen, qPrintable(describe(error)));
    QVERIFY2(describe(error).contains(database().path()), qPrintable(describe(error)));

    holder.closeWriteChannel();
    QTRY_COMPARE(holder.state(), QProcess::NotRunning);
    QVERIFY2(holder.exitCode() == 0, holder.readAllStandardError());
    VERIFY_SUCCESS(connection.open());
}

void TestLocalFiles::fileLeftByAKilledProcess()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.close());
    }
    QProcess holder;
    holder.start(QStringLiteral(DATABASE_HOLDER), {database().path()});
    QVERIFY(holder.waitForStarted());
    QTRY_VERIFY(holder.canReadLine());
    QCOMPARE(holder.readLine(), "open\n");
    holder.kill();
    QTRY_COMPARE(holder.state(), QProcess::NotRunning);

    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
}

void TestLocalFiles::filesAfterClosing()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.close());
    const QStringList known{{}, u"-wal"_s, u"-info"_s, u"-changes"_s, u"-wal-revert"_s};
    const QString name = QFileInfo(database().path()).fileName();
    const QStringList files = database().files();
    for (const QString &file : files)
        QVERIFY2(known.contains(file.mid(name.size())), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestLocalFiles)
#include "tst_localfiles.moc"
