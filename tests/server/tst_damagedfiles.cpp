// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <functional>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr uid_t Nobody = 65534;
constexpr int PageSize = 4096;

using Files = QMap<QString, QByteArray>; ///< contents of a folder by the suffix of their names

using Damage = std::function<void(Files &)>;

Damage removeFile(const QString &suffix)
{
    return [suffix](Files &files) { files.remove(suffix); };
}

Damage writeFile(const QString &suffix, const QByteArray &content)
{
    return [suffix, content](Files &files) { files[suffix] = content; };
}

Damage cut(const QString &suffix, double share, int unit = 1)
{
    return [suffix, share, unit](Files &files) {
        QByteArray &content = files[suffix];
        content.truncate(qsizetype(double(content.size()) * share) / unit * unit);
    };
}

// All of it, or the beginning alone.
Damage fillWithGarbage(const QString &suffix, qsizetype size = -1)
{
    return [suffix, size](Files &files) {
        QByteArray &content = files[suffix];
        const qsizetype end = size < 0 ? content.size() : std::min(size, content.size());
        for (qsizetype index = 0; index < end; ++index)
            content[index] = char(index * 7 + 3);
    };
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

Q_DECLARE_METATYPE(Damage)

// A synchronised database of which a file was lost or spoilt: it is refused, and nothing is made worse.
class TestDamagedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refused_data();
    void refused();
    void refusedWithoutUrl();
    void refusedByPull();
    void harmless_data();
    void harmless();
    void endOfTheLogIsLost();
    void brokenBootstrap_data();
    void brokenBootstrap();
    void localDatabaseWithRemoteUrl();
    void readOnly_data();
    void readOnly();

private:
    void prepare(bool checkpointed);
    Files files() const;
    bool restore(const Files &files);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestDamagedFiles::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

Files TestDamagedFiles::files() const
{
    Files files;
    const QString name = QFileInfo(m_database->path()).fileName();
    for (const QString &file : m_database->files()) {
        const QString suffix = file.mid(name.size());
        files.insert(suffix, m_database->content(suffix));
    }
    return files;
}

bool TestDamagedFiles::restore(const Files &wanted)
{
    const Files present = files();
    for (auto file = present.begin(); file != present.end(); ++file)
        QFile::remove(m_database->path(file.key()));
    for (auto file = wanted.begin(); file != wanted.end(); ++file) {
        if (!put(m_database->path(file.key()), *file))
            return false;
    }
    return true;
}

// Every file has something in it: pulled, checkpointed and not pushed (then in both logs), and in the log alone.
void TestDamagedFiles::prepare(bool checkpointed)
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(m_remote->server().execute(
        u"INSERT INTO item SELECT value, hex(randomblob(500)) FROM generate_series(300, 400)"_s));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.execute(u"UPDATE item SET name = 'changed' WHERE id = 1"_s));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item SELECT id + 2000, name FROM item"_s));
    if (checkpointed)
        VERIFY_SUCCESS(connection.checkpoint());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (1000, 'in the log')"_s));
    VERIFY_SUCCESS(connection.close());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5000, 'not pulled yet')"_s));
}

void TestDamagedFiles::refused_data()
{
    QTest::addColumn<bool>("checkpointed");
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<Code>("code");
    const struct {
        const char *name;
        Damage damage;
        Code code;
    } rows[] = {
        {"database missing", removeFile({}), Code::Corrupt},
        {"database empty", writeFile({}, {}), Code::Corrupt},
        {"database cut in its header", writeFile({}, QByteArray("SQLite format 3\0....", 20)), Code::NotADatabase},
        {"database garbage", fillWithGarbage({}), Code::NotADatabase},
        {"database begins with garbage", fillWithGarbage({}, 100), Code::NotADatabase},
        {"metadata missing", removeFile(u"-info"_s), Code::Corrupt},
        {"metadata empty", writeFile(u"-info"_s, {}), Code::Corrupt},
        {"metadata cut", cut(u"-info"_s, 0.5), Code::Corrupt},
        {"metadata garbage", fillWithGarbage(u"-info"_s), Code::Corrupt},
        {"metadata of something else", writeFile(u"-info"_s, R"({"some": "thing"})"), Code::Corrupt},
        {"log missing", removeFile(u"-wal"_s), Code::Corrupt},
        {"log cut in its header", cut(u"-wal"_s, 0.001), Code::Corrupt},
        {"log garbage", fillWithGarbage(u"-wal"_s), Code::Corrupt},
        {"log begins with garbage", fillWithGarbage(u"-wal"_s, 32), Code::Corrupt},
        {"all but the metadata missing",
         [](Files &files) {
             files = {{u"-info"_s, files[u"-info"_s]}};
         },
         Code::Corrupt},
        {"only the log left",
         [](Files &files) {
             files = {{u"-wal"_s, files[u"-wal"_s]}};
         },
         Code::Corrupt},
    };
    for (const bool checkpointed : {true, false}) {
        for (const auto &row : rows)
            QTest::addRow("%s%s", row.name, checkpointed ? ", checkpointed" : "")
                << checkpointed << row.damage << row.code;
    }
    QTest::newRow("log empty, with what was pulled") << false << writeFile(u"-wal"_s, {}) << Code::Corrupt;
    QTest::newRow("log cut, with what was pulled") << false << cut(u"-wal"_s, 0.05) << Code::Corrupt;
    // Otherwise the log has what was cut off.
    QTest::newRow("database cut, checkpointed") << true << cut({}, 0.5, PageSize) << Code::Corrupt;
    QTest::newRow("revert log missing, checkpointed") << true << removeFile(u"-wal-revert"_s) << Code::Corrupt;
}

void TestDamagedFiles::refused()
{
    QFETCH(bool, checkpointed);
    QFETCH(Damage, damage);
    QFETCH(Code, code);
    prepare(checkpointed);
    const Files intact = files();
    Files damaged = intact;
    damage(damaged);
    QVERIFY(damaged != intact);
    QVERIFY(restore(damaged));

    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == code, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(m_database->path()), qPrintable(describe(error)));
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    QCOMPARE(files().keys(), damaged.keys());
    QVERIFY(files() == damaged);

    // With the file from a backup everything is there.
    QVERIFY(restore(intact));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1000"_s), QVariant(u"in the log"_s));
    VERIFY_SUCCESS(connection.sync());
    const QString rows = u"SELECT id, name FROM item ORDER BY id"_s;
    QCOMPARE(rowsOf(connection, rows), m_remote->server().query(rows));
}

// Nor is it taken for a database that was always local.
void TestDamagedFiles::refusedWithoutUrl()
{
    prepare(true);
    Files damaged = files();
    damaged[u"-info"_s].clear();
    QVERIFY(restore(damaged));
    SyncConnection connection(SyncConfig().setPath(m_database->path()));
    VERIFY_ERROR(connection.open(), Code::Corrupt);
    QVERIFY(files() == damaged);
    damaged.remove(u"-info"_s);
    QVERIFY(restore(damaged));
    VERIFY_ERROR(connection.open(), Code::Corrupt);
    QVERIFY(files() == damaged);
}

// The log of unpushed changes is needed by pull() alone; until then everything can be read.
void TestDamagedFiles::refusedByPull()
{
    prepare(true);
    Files damaged = files();
    fillWithGarbage(u"-wal-revert"_s)(damaged);
    QVERIFY(restore(damaged));
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_ERROR(connection.pull(), Code::Corrupt);
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1000"_s), QVariant(u"in the log"_s));
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(u"SELECT name FROM item WHERE id = 1000"_s), QVariant(u"in the log"_s));
}

void TestDamagedFiles::harmless_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::newRow("changes missing") << removeFile(u"-changes"_s);
    QTest::newRow("changes empty") << writeFile(u"-changes"_s, {});
    QTest::newRow("changes cut") << cut(u"-changes"_s, 0.5);
    QTest::newRow("changes garbage") << fillWithGarbage(u"-changes"_s);
    QTest::newRow("lock of a process that was killed") << writeFile(u"-lock"_s, "4194304\n");
    QTest::newRow("lock of a process that was killed too early") << writeFile(u"-lock"_s, {});
    QTest::newRow("metadata that was not renamed") << writeFile(u"-info.aBcDeF"_s, "{}");
}

// Nothing lasting is in these.
void TestDamagedFiles::harmless()
{
    QFETCH(Damage, damage);
    prepare(true);
    Files damaged = files();
    damage(damaged);
    QVERIFY(restore(damaged));
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.sync());
    const QString rows = u"SELECT id, name FROM item ORDER BY id"_s;
    QCOMPARE(rowsOf(connection, rows), m_remote->server().query(rows));
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1000"_s), QVariant(u"in the log"_s));
    VERIFY_SUCCESS(connection.close());
    QVERIFY(!m_database->exists(u"-lock"_s));
    QVERIFY(!m_database->exists(u"-info.aBcDeF"_s));
}

// As with SQLite, nothing tells that a log was longer; what is left is whole.
void TestDamagedFiles::endOfTheLogIsLost()
{
    prepare(true);
    Files damaged = files();
    damaged[u"-wal"_s].chop(100);
    QVERIFY(restore(damaged));
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"PRAGMA integrity_check"_s), QVariant(u"ok"_s));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item WHERE id = 1000"_s), QVariant(0LL));
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1"_s), QVariant(u"changed"_s));
    VERIFY_SUCCESS(connection.sync());
    const QString rows = u"SELECT id, name FROM item ORDER BY id"_s;
    QCOMPARE(rowsOf(connection, rows), m_remote->server().query(rows));
}

void TestDamagedFiles::brokenBootstrap_data()
{
    QTest::addColumn<Damage>("rest");
    QTest::newRow("marker alone") << Damage([](Files &files) { files = {{u"-bootstrap"_s, {}}}; });
    QTest::newRow("half of the database") << Damage([](Files &files) {
        files = {{u"-bootstrap"_s, {}}, {{}, files[{}].left(PageSize * 3)}};
    });
    QTest::newRow("whole database, no metadata") << Damage([](Files &files) {
        files = {{u"-bootstrap"_s, {}}, {{}, files[{}]}};
    });
}

// What a killed program leaves of a bootstrap is nobody's database, with and without a URL.
void TestDamagedFiles::brokenBootstrap()
{
    QFETCH(Damage, rest);
    prepare(true);
    Files left = files();
    rest(left);
    QVERIFY(restore(left));
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 5000"_s), QVariant(u"not pulled yet"_s));
    }
    QVERIFY(restore(left));
    SyncConnection connection(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sqlite_schema"_s), QVariant(0LL));
}

void TestDamagedFiles::localDatabaseWithRemoteUrl()
{
    {
        SyncConnection connection(SyncConfig().setPath(m_database->path()));
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"CREATE TABLE mine(text)"_s));
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO mine VALUES ('precious')"_s));
        VERIFY_SUCCESS(connection.close());
    }
    const Files before = files();
    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::InvalidConfig, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(m_database->path()), qPrintable(describe(error)));
    QVERIFY(files() == before);
    QCOMPARE(m_remote->gateway().requestCount(), 0);
    connection.setConfig(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT text FROM mine"_s), QVariant(u"precious"_s));
}

void TestDamagedFiles::readOnly_data()
{
    QTest::addColumn<QString>("suffix"); // null: the folder
    QTest::newRow("folder") << QString();
    QTest::newRow("database") << u""_s;
    QTest::newRow("log") << u"-wal"_s;
}

void TestDamagedFiles::readOnly()
{
    QFETCH(QString, suffix);
    prepare(true);
    const QString folder = QFileInfo(m_database->path()).path();
    const QString path = suffix.isNull() ? folder : m_database->path(suffix);
    const QFile::Permissions before = QFile::permissions(path);
    const bool isRoot = ::geteuid() == 0;
    // Root may write everywhere.
    if (isRoot) {
        QCOMPARE(::chown(qPrintable(folder), Nobody, Nobody), 0);
        for (const QString &name : m_database->files())
            QCOMPARE(::chown(qPrintable(QDir(folder).filePath(name)), Nobody, Nobody), 0);
        QCOMPARE(::seteuid(Nobody), 0);
    }
    const auto goBack = qScopeGuard([&path, before, isRoot] {
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(QFile::setPermissions(path, before));
    });
    QVERIFY(QFile::setPermissions(path, suffix.isNull() ? QFile::ReadOwner | QFile::ExeOwner : QFile::ReadOwner));
    const Files intact = files();

    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::ReadOnly, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(m_database->path()), qPrintable(describe(error)));
    QVERIFY(files() == intact);

    QVERIFY(QFile::setPermissions(path, before));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1000"_s), QVariant(u"in the log"_s));
    VERIFY_SUCCESS(connection.close());
}

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"
