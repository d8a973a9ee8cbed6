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

// Statements that reach into the file and its log, and not only into its rows: on a synchronised database they either
// do no harm, or are refused.
class TestPragmas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refused_data();
    void refused();
    void checkpointInEveryWay();
    void harmless_data();
    void harmless();
    void localDatabase_data();
    void localDatabase();

private:
    void synchronise();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestPragmas::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(
        m_remote->config(*m_database).setExperimentalFeatures(u"attach,vacuum,autovacuum"_s));
    VERIFY_SUCCESS(m_connection->open());
}

/// Everything that a statement may have harmed.
void TestPragmas::synchronise()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(m_connection->push());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    VERIFY_SUCCESS(m_connection->pull());
    VERIFY_SUCCESS(m_connection->checkpoint());
    VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = 'changed' WHERE id = 5"_s));
    VERIFY_SUCCESS(m_connection->sync());
    const QString query = u"SELECT id, name FROM item ORDER BY id"_s;
    const Rows rows{{1LL, u"one"_s}, {2LL, u"two"_s}, {3LL, u"three"_s}, {4LL, u"four"_s}, {5LL, u"changed"_s}};
    QCOMPARE(rowsOf(*m_connection, query), rows);
    QCOMPARE(m_remote->server().query(query), rows);
    QCOMPARE(rowsOf(*m_connection, u"PRAGMA integrity_check"_s), Rows{{u"ok"_s}});
    VERIFY_SUCCESS(m_connection->close());
    VERIFY_SUCCESS(m_connection->open());
    QCOMPARE(rowsOf(*m_connection, query), rows);
}

void TestPragmas::refused_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"PRAGMA wal_checkpoint",
                            "PRAGMA wal_checkpoint(PASSIVE)",
                            "PRAGMA wal_checkpoint = FULL",
                            "PRAGMA wal_checkpoint(RESTART)",
                            "PRAGMA wal_checkpoint(TRUNCATE)",
                            "pragma main.wal_checkpoint;",
                            "/* now */ PRAGMA -- really\n \"wal_checkpoint\" ( 'passive' );",
                            "; PRAGMA [main] . `wal_checkpoint`",
                            "PRAGMA journal_mode = DELETE",
                            "PRAGMA journal_mode('mvcc')",
                            "PRAGMA wal_autocheckpoint = 1",
                            "PRAGMA page_size = 8192",
                            "PRAGMA auto_vacuum = FULL",
                            "PRAGMA unstable_capture_data_changes_conn('off')",
                            "PRAGMA capture_data_changes_conn('off')",
                            "PRAGMA Capture_Data_Changes_Conn = 'full,other'",
                            "PRAGMA hexkey = '00112233445566778899aabbccddeeff'",
                            "PRAGMA cipher = 'aes128gcm'",
                            "VACUUM",
                            "VACUUM main",
                            "ATTACH 'other.db' AS other",
                            "-- first\nATTACH DATABASE 'other.db' AS other"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestPragmas::refused()
{
    QFETCH(QString, sql);
    const SyncError error = errorOf(m_connection->execute(sql));
    QVERIFY2(error.code == Code::Unsupported, qPrintable(describe(error)));
    if (sql.contains(u"wal_checkpoint"_s))
        QVERIFY2(error.message.contains(u"checkpoint()"_s), qPrintable(error.message));
    synchronise();
}

void TestPragmas::checkpointInEveryWay()
{
    const QString sql = u"PRAGMA wal_checkpoint"_s;
    VERIFY_ERROR(m_connection->executeScript(u"SELECT 1; "_s + sql + u"; SELECT 2"_s), Code::Unsupported);
    VERIFY_ERROR(m_connection->openCursor(sql), Code::Unsupported);
    VERIFY_ERROR(m_connection->transaction([sql](SqlTransaction &transaction) { transaction.execute(sql); }),
                 Code::Unsupported);
    synchronise();
}

void TestPragmas::harmless_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"PRAGMA journal_mode",
                            "PRAGMA journal_mode = WAL",
                            "PRAGMA wal_autocheckpoint",
                            "PRAGMA page_size",
                            "PRAGMA auto_vacuum",
                            "PRAGMA max_page_count = 1",
                            "PRAGMA max_page_count",
                            "PRAGMA capture_data_changes_conn",
                            "PRAGMA encoding",
                            "PRAGMA schema_version = 1000",
                            "PRAGMA schema_version",
                            "PRAGMA user_version = 7",
                            "PRAGMA user_version",
                            "PRAGMA application_id = 7",
                            "PRAGMA locking_mode = EXCLUSIVE",
                            "PRAGMA synchronous = OFF",
                            "PRAGMA cache_size = 10",
                            "PRAGMA cache_spill = 0",
                            "PRAGMA temp_store = MEMORY",
                            "PRAGMA data_sync_retry = 1",
                            "PRAGMA foreign_keys = ON",
                            "PRAGMA ignore_check_constraints = ON",
                            "PRAGMA legacy_file_format = ON",
                            "PRAGMA count_changes = ON",
                            "PRAGMA require_where = ON",
                            "PRAGMA fts_merge_threshold = 1",
                            "PRAGMA integrity_check",
                            "PRAGMA quick_check",
                            "PRAGMA freelist_count",
                            "PRAGMA page_count",
                            "PRAGMA database_list",
                            "PRAGMA table_info(item)",
                            "PRAGMA incremental_vacuum",
                            "PRAGMA shrink_memory",
                            "PRAGMA optimize",
                            "PRAGMA writable_schema = ON",
                            "PRAGMA journal_size_limit = 0",
                            "PRAGMA secure_delete = ON",
                            "PRAGMA recursive_triggers = ON",
                            "PRAGMA read_uncommitted = ON",
                            "PRAGMA busy_timeout = 100",
                            "VACUUM INTO 'COPY'",
                            "ANALYZE",
                            "REINDEX"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestPragmas::harmless()
{
    QFETCH(QString, sql);
    VERIFY_SUCCESS(m_connection->execute(sql.replace(u"COPY"_s, m_database->path(u"-copy"_s))));
    synchronise();
}

void TestPragmas::localDatabase_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"PRAGMA wal_checkpoint", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA wal_autocheckpoint = 1",
                            "PRAGMA journal_mode = DELETE", "VACUUM", "VACUUM INTO 'COPY'", "ATTACH 'COPY' AS other"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestPragmas::localDatabase()
{
    QFETCH(QString, sql);
    TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()).setExperimentalFeatures(u"attach,vacuum"_s));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.executeScript(
        u"CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT); INSERT INTO item VALUES (1, 'one')"_s));
    VERIFY_SUCCESS(connection.execute(sql.replace(u"COPY"_s, database.path(u"-copy"_s))));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (2, 'two')"_s));
    VERIFY_SUCCESS(connection.checkpoint());
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(rowsOf(connection, u"SELECT name FROM item ORDER BY id"_s), (Rows{{u"one"_s}, {u"two"_s}}));
}

QTEST_GUILESS_MAIN(TestPragmas)
#include "tst_pragmas.moc"
