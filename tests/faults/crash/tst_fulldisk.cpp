// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"
#include "smalldisk.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr qint64 DiskSize = 8 * 1024 * 1024;
constexpr qint64 LargeDiskSize = 8 * DiskSize;
const QString Rows = u"SELECT id, name FROM item ORDER BY id"_s;

} // namespace

// A disk without room: each operation says so, nothing is lost, and it goes on when there is room.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void bootstrap_data();
    void bootstrap();
    void operation_data();
    void operation();
    void opening();
    void commitsUntilItIsFull();

private:
    QFuture<void> start(SyncConnection &connection, const QString &operation);
    void verifyConverged(SyncConnection &connection);

    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<Remote> m_remote;
    SyncConfig m_config;
};

void TestFullDisk::init()
{
    m_disk = std::make_unique<SmallDisk>(DiskSize);
    if (!m_disk->isMounted())
        QSKIP("Mounting a small file system is not permitted here.");
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_config = SyncConfig().setPath(m_disk->path(u"local.db"_s)).setRemoteUrl(m_remote->gateway().url().toString());
}

QFuture<void> TestFullDisk::start(SyncConnection &connection, const QString &operation)
{
    if (operation == u"push"_s)
        return connection.push();
    if (operation == u"pull"_s)
        return QFuture<void>(connection.pull());
    if (operation == u"checkpoint"_s)
        return connection.checkpoint();
    return QFuture<void>(connection.execute(u"INSERT INTO item VALUES (1000, 'while full')"_s));
}

void TestFullDisk::verifyConverged(SyncConnection &connection)
{
    QCOMPARE(valueOf(connection, u"PRAGMA integrity_check"_s), QVariant(u"ok"_s));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.checkpoint());
    QCOMPARE(rowsOf(connection, Rows), m_remote->server().query(Rows));
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(rowsOf(connection, Rows), m_remote->server().query(Rows));
    QCOMPARE(valueOf(connection, u"PRAGMA integrity_check"_s), QVariant(u"ok"_s));
}

void TestFullDisk::bootstrap_data()
{
    QTest::addColumn<bool>("hasSomeRoom");
    QTest::newRow("no room at all") << false;
    QTest::newRow("too little room") << true;
}

void TestFullDisk::bootstrap()
{
    QFETCH(bool, hasSomeRoom);
    QVERIFY(m_remote->server().execute(
        u"INSERT INTO item SELECT value, hex(randomblob(500)) FROM generate_series(100, %1)"_s.arg(hasSomeRoom ? 12000
                                                                                                               : 200)));
    if (!hasSomeRoom)
        QVERIFY(m_disk->fill());
    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::DatabaseFull, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(u"Make room"_s), qPrintable(describe(error)));
    QVERIFY2(error.message.contains(m_config.path()), qPrintable(describe(error)));
    const QStringList left = QDir(m_disk->path({})).entryList(QDir::Files);
    QCOMPARE(left, hasSomeRoom ? QStringList() : QStringList{u"filler"_s});

    QVERIFY(hasSomeRoom ? m_disk->resize(LargeDiskSize) : m_disk->makeRoom());
    VERIFY_SUCCESS(connection.open());
    verifyConverged(connection);
}

void TestFullDisk::operation_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<bool>("reopened");
    for (const char *operation : {"commit", "push", "pull", "checkpoint"}) {
        QTest::addRow("%s", operation) << QString::fromLatin1(operation) << false;
        QTest::addRow("%s, reopened", operation) << QString::fromLatin1(operation) << true;
    }
}

void TestFullDisk::operation()
{
    QFETCH(QString, operation);
    QFETCH(bool, reopened);
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(
        connection.execute(u"INSERT INTO item SELECT value, hex(randomblob(500)) FROM generate_series(100, 200)"_s));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.execute(u"UPDATE item SET name = 'changed ' || id"_s));
    QVERIFY(m_remote->server().execute(
        u"INSERT INTO item SELECT value, hex(randomblob(500)) FROM generate_series(300, 400)"_s));

    QVERIFY(m_disk->fill());
    const SyncError error = errorOf(start(connection, operation));
    // What push writes is so little that it may find room.
    if (operation != u"push"_s || error) {
        QVERIFY2(error.code == Code::DatabaseFull, qPrintable(describe(error)));
        QVERIFY2(error.message.contains(u"Make room"_s), qPrintable(describe(error)));
    }
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1"_s), QVariant(u"changed 1"_s));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item WHERE id < 300"_s), QVariant(104LL));

    if (reopened) {
        VERIFY_SUCCESS(connection.close());
        QVERIFY(m_disk->makeRoom());
        VERIFY_SUCCESS(connection.open());
    } else {
        QVERIFY(m_disk->makeRoom());
    }
    VERIFY_SUCCESS(start(connection, operation));
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1"_s), QVariant(u"changed 1"_s));
    verifyConverged(connection);
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item WHERE id = 1000"_s),
             QVariant(operation == u"commit"_s ? 1LL : 0LL));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item WHERE id >= 300 AND id <= 400"_s), QVariant(101LL));
}

// An existing database can be read, whatever room there is.
void TestFullDisk::opening()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (1000, 'before')"_s));
    VERIFY_SUCCESS(connection.close());
    QVERIFY(m_disk->fill());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT name FROM item WHERE id = 1000"_s), QVariant(u"before"_s));
    QVERIFY(m_disk->makeRoom());
    verifyConverged(connection);
}

void TestFullDisk::commitsUntilItIsFull()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    qint64 acknowledged = 0;
    SyncError error;
    while (!error && acknowledged < 10'000) {
        error = errorOf(connection.execute(u"INSERT INTO item VALUES (?, hex(zeroblob(20000)))"_s,
                                           QVariantList{1000 + acknowledged}));
        if (!error)
            ++acknowledged;
    }
    QVERIFY2(error.code == Code::DatabaseFull, qPrintable(describe(error)));
    QVERIFY(acknowledged > 10);
    const QString count = u"SELECT count(*) FROM item WHERE id >= 1000"_s;
    QCOMPARE(valueOf(connection, count), QVariant(acknowledged));
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, count), QVariant(acknowledged));
    QVERIFY(m_disk->resize(LargeDiskSize));
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(count), QVariant(acknowledged));
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
