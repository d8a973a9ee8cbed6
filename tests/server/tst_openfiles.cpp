// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

// Whether another process would find this one's lock on a file. Only another process can tell.
bool isLocked(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int file = ::open(name.constData(), O_RDWR);
        const bool known = file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0;
        ::_exit(known && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

// What an open database does with its files, and which ones they are.
class TestOpenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void lockOutlastsALookAtThePages();
    void linkToADatabase_data();
    void linkToADatabase();
    void linkToNothingYet();
    void pathIsResolvedWhenItIsOpened();

private:
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
};

void TestOpenFiles::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
}

void TestOpenFiles::lockOutlastsALookAtThePages()
{
    SyncConnection connection(m_remote->config(*m_database));
    VERIFY_SUCCESS(connection.open());
    QVERIFY(isLocked(m_database->path()));
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QVERIFY(!connection.residentPages().isEmpty());
    QT_WARNING_POP
    QVERIFY(isLocked(m_database->path()));
    VERIFY_SUCCESS(connection.fetchResidentPages());
    VERIFY_SUCCESS(connection.checkpoint());
    VERIFY_SUCCESS(connection.pull());
    QVERIFY(isLocked(m_database->path()));
    VERIFY_SUCCESS(connection.close());
    QVERIFY(!isLocked(m_database->path()));
}

void TestOpenFiles::linkToADatabase_data()
{
    QTest::addColumn<bool>("withRemote");
    QTest::newRow("local") << false;
    QTest::newRow("synchronised") << true;
}

// The log lies beside the database, and not beside the link.
void TestOpenFiles::linkToADatabase()
{
    QFETCH(const bool, withRemote);
    QTemporaryDir folder;
    const QString link = folder.filePath(u"link.db"_s);
    const SyncConfig config = withRemote ? m_remote->config(*m_database) : SyncConfig().setPath(m_database->path());
    {
        SyncConnection connection(config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"CREATE TABLE first(a)"_s));
        VERIFY_SUCCESS(connection.close());
    }
    QVERIFY(QFile::link(m_database->path(), link));
    {
        SyncConnection connection(SyncConfig(config).setPath(link));
        VERIFY_SUCCESS(connection.open());
        QCOMPARE(valueOf(connection, u"SELECT count(*) FROM first"_s), QVariant(0LL));
        VERIFY_SUCCESS(connection.execute(u"CREATE TABLE second(a)"_s));
        VERIFY_SUCCESS(connection.close());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::NoDotAndDotDot), QStringList{u"link.db"_s});
    SyncConnection connection(config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM second"_s), QVariant(0LL));
}

void TestOpenFiles::linkToNothingYet()
{
    QTemporaryDir folder;
    const QString link = folder.filePath(u"link.db"_s);
    QVERIFY(QFile::link(m_database->path(), link));
    {
        SyncConnection connection(SyncConfig().setPath(link));
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"CREATE TABLE first(a)"_s));
    }
    SyncConnection connection(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM first"_s), QVariant(0LL));
}

void TestOpenFiles::pathIsResolvedWhenItIsOpened()
{
    QTemporaryDir elsewhere;
    const QString before = QDir::currentPath();
    const auto goBack = qScopeGuard([&before] { QDir::setCurrent(before); });
    QVERIFY(QDir::setCurrent(QFileInfo(m_database->path()).path()));
    SyncConnection connection(m_remote->config(*m_database).setPath(u"local.db"_s));
    QCOMPARE(connection.filePath(), QString());
    const QFuture<void> open = connection.open();
    QCOMPARE(connection.filePath(), QDir(QFileInfo(m_database->path()).path()).canonicalPath() + u"/local.db"_s);
    QVERIFY(QDir::setCurrent(elsewhere.path()));
    VERIFY_SUCCESS(open);
    QVERIFY(m_database->exists(u"-info"_s));
}

QTEST_GUILESS_MAIN(TestOpenFiles)
#include "tst_openfiles.moc"
