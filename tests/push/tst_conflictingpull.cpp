// SPDX-License-Identifier: MIT
#include "copy.h"
#include "queries.h"
#include "watchdog.h"

#include <TursoQt/autosync.h>
#include <TursoQt/sqldatabase.h>

#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllOfU = u"SELECT id, k FROM u ORDER BY id"_s;
const QString DatabaseName = u"beside it"_s;

ino_t inodeOf(const TemporaryDatabase &database)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(database.path()).constData(), &status) == 0 ? status.st_ino : 0;
}

} // namespace

// A pull that cannot put local rows on top of the server's, and what goes on beside it.
class TestConflictingPull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void memoryKeepsItsRows();
    void sqlAfterTheConflict_data();
    void sqlAfterTheConflict();
    void sqlBesideASilentServer_data();
    void sqlBesideASilentServer();
    void cancelEndsTheWait();
    void sameFile();
    void autoSyncRests();
    void autoSyncGoesOnAfterwards();
    void manyTimes();

private:
    void conflictIn(SyncConnection &connection);
    Rows remoteRows() { return m_remote->server().query(AllOfU); }
    void silenceAfter(int pulls);
    static void addUses();
    bool use(const QString &how);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
};

void TestConflictingPull::init()
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE u(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    m_copy = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_copy->open());
}

void TestConflictingPull::cleanup()
{
    QSqlDatabase::removeDatabase(DatabaseName);
    m_remote->gateway().setChooser({});
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
}

void TestConflictingPull::conflictIn(SyncConnection &connection)
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(connection.executeScript(
        u"INSERT INTO u VALUES (5, 'taken'); INSERT INTO u VALUES (6, 'free'); INSERT INTO item VALUES (10, 'x')"_s));
}

// From then on the server says nothing to anybody.
void TestConflictingPull::silenceAfter(int pulls)
{
    auto count = std::make_shared<int>(0);
    m_remote->gateway().setChooser([count, pulls](const HttpRequest &request) {
        if (*count >= pulls)
            return HttpReaction::hangBeforeServer();
        *count += request.path.endsWith("/pull-updates");
        return HttpReaction::forward();
    });
}

void TestConflictingPull::memoryKeepsItsRows()
{
    SyncConnection connection(
        SyncConfig().setPath(u":memory:"_s).setRemoteUrl(m_remote->gateway().url().toString()).setRetryTimeout(0ms));
    VERIFY_SUCCESS(connection.open());
    conflictIn(connection);
    for (int attempt = 0; attempt < 3; ++attempt) {
        VERIFY_ERROR(connection.pull(), Code::Constraint);
        QCOMPARE(rowsOf(connection, AllOfU), (Rows{{5, u"taken"_s}, {6, u"free"_s}}));
        QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s).toInt(), 4);
    }
    QFuture<std::optional<SyncConflict>> conflict = connection.conflict();
    VERIFY_SUCCESS(conflict);
    QVERIFY(conflict.result());
    QCOMPARE(conflict.result()->rowId, 5);
    VERIFY_SUCCESS(connection.resolveConflict(*conflict.result(), Resolution::rewrite({{u"k"_s, u"five"_s}})));
    VERIFY_SUCCESS(connection.sync());
    QCOMPARE(remoteRows(), (Rows{{5, u"five"_s}, {6, u"free"_s}, {9, u"taken"_s}}));
    QCOMPARE(rowsOf(connection, AllOfU), remoteRows());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
}

void TestConflictingPull::addUses()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"execute", "write", "transaction", "cursor", "query", "open"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

// Any way to the data; those of Qt SQL block this thread.
bool TestConflictingPull::use(const QString &how)
{
    SyncConnection &connection = **m_copy;
    SyncError error;
    if (how == u"execute"_s) {
        error = errorOf(connection.execute(AllOfU));
    } else if (how == u"write"_s) {
        error = errorOf(connection.execute(u"INSERT INTO u VALUES (7, 'seven')"_s));
    } else if (how == u"transaction"_s) {
        error = errorOf(connection.transaction(
            [](SqlTransaction &transaction) { transaction.execute(u"INSERT INTO u VALUES (7, 'seven')"_s); }));
    } else if (how == u"cursor"_s) {
        error = errorOf(connection.openCursor(AllOfU));
    } else {
        const QSqlDatabase database =
            how == u"open"_s ? sqlDatabase(&connection, DatabaseName) : QSqlDatabase::database(DatabaseName, false);
        QSqlQuery query(database);
        return database.isOpen() && query.exec(AllOfU) && query.next();
    }
    if (error)
        qWarning().noquote() << describe(error);
    return !error;
}

void TestConflictingPull::sqlAfterTheConflict_data()
{
    addUses();
}

// The pull has failed, or is about to: whatever is still asked of the server, nobody waits for the answer.
void TestConflictingPull::sqlAfterTheConflict()
{
    QFETCH(const QString, how);
    if (how == u"query"_s)
        QVERIFY(sqlDatabase(&**m_copy, DatabaseName).isOpen());
    conflictIn(**m_copy);
    silenceAfter(1);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> pull = (*m_copy)->pull();
    QTRY_VERIFY_WITH_TIMEOUT(pull.isFinished() || !held.isEmpty(), 20'000);
    Watchdog watchdog([this] {
        m_remote->gateway().setChooser({});
        m_remote->gateway().release();
    });
    const bool isUsable = use(how);
    const bool hasWaited = watchdog.hasBarked();
    m_remote->gateway().setChooser({});
    m_remote->gateway().release();
    VERIFY_ERROR(pull, Code::Constraint);
    QVERIFY(isUsable);
    QVERIFY2(!hasWaited, "SQL waited for the server.");
}

void TestConflictingPull::sqlBesideASilentServer_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("pushes");
    for (const char *how : {"execute", "write", "transaction", "cursor", "query", "open"}) {
        QTest::addRow("%s beside a pull", how) << QString::fromLatin1(how) << false;
        QTest::addRow("%s beside a push", how) << QString::fromLatin1(how) << true;
    }
}

void TestConflictingPull::sqlBesideASilentServer()
{
    QFETCH(const QString, how);
    QFETCH(const bool, pushes);
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (6, 'free')"_s));
    if (how == u"query"_s)
        QVERIFY(sqlDatabase(&**m_copy, DatabaseName).isOpen());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    m_remote->gateway().addRule({pushes ? "/v2/pipeline" : "/pull-updates", pushes ? 2 : 1},
                                HttpReaction::hangAfterServer());
    const QFuture<void> operation = pushes ? (*m_copy)->push() : QFuture<void>((*m_copy)->pull());
    QTRY_VERIFY_WITH_TIMEOUT(!held.isEmpty(), 20'000);
    Watchdog watchdog([this] { m_remote->gateway().release(); });
    const bool isUsable = use(how);
    const bool hasWaited = watchdog.hasBarked();
    m_remote->gateway().release();
    VERIFY_SUCCESS(operation);
    QVERIFY(isUsable);
    QVERIFY2(!hasWaited, "SQL waited for the server.");
}

void TestConflictingPull::cancelEndsTheWait()
{
    conflictIn(**m_copy);
    silenceAfter(1);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> pull = (*m_copy)->pull();
    QTRY_VERIFY_WITH_TIMEOUT(pull.isFinished() || !held.isEmpty(), 20'000);
    const QFuture<std::optional<SyncConflict>> conflict = (*m_copy)->conflict();
    const QFuture<SqlResult> rows = (*m_copy)->execute(AllOfU);
    QTRY_VERIFY_WITH_TIMEOUT(conflict.isFinished() || !held.isEmpty(), 20'000);
    (*m_copy)->cancel();
    QVERIFY(waitUntilFinished(pull));
    QVERIFY(waitUntilFinished(conflict));
    QVERIFY(waitUntilFinished(rows));
    VERIFY_SUCCESS((*m_copy)->close());
}

// However large it is: it stays where it is.
void TestConflictingPull::sameFile()
{
    const ino_t inode = inodeOf(m_copy->files());
    QVERIFY(inode != 0);
    conflictIn(**m_copy);
    for (int attempt = 0; attempt < 3; ++attempt) {
        VERIFY_ERROR((*m_copy)->pull(), Code::Constraint);
        QCOMPARE(inodeOf(m_copy->files()), inode);
    }
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (7, 'seven')"_s));
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_copy.get()}), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{6, u"free"_s}, {7, u"seven"_s}, {9, u"taken"_s}}));
    QCOMPARE(inodeOf(m_copy->files()), inode);
    VERIFY_SUCCESS(m_copy->reopen());
    QCOMPARE(m_copy->rows(AllOfU), remoteRows());
}

// While the conflict stands, rows are not fetched again and again to find the same conflict.
void TestConflictingPull::autoSyncRests()
{
    conflictIn(**m_copy);
    AutoSync &autoSync = *(*m_copy)->autoSync();
    autoSync.setPullInterval(10ms);
    autoSync.setPushDelay(1ms);
    autoSync.setMinimumBackoff(10ms);
    autoSync.setEnabled(true);
    QTRY_COMPARE_WITH_TIMEOUT(autoSync.state(), AutoSync::State::Stalled, 20'000);
    QCOMPARE(autoSync.reason().code, Code::Constraint);
    // What was under way when it stalled ends.
    QTRY_COMPARE_WITH_TIMEOUT((*m_copy)->currentOperation(), Operation::None, 20'000);
    const qsizetype requests = m_remote->gateway().requestCount("/pull-updates");
    for (int id = 20; id < 25; ++id) {
        QSignalSpy states(&autoSync, &AutoSync::stateChanged);
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, 'row %1')"_s.arg(id)));
        // Whatever it tries because of the commit, it stalls again.
        QTRY_VERIFY_WITH_TIMEOUT(states.size() >= 2 && autoSync.state() == AutoSync::State::Stalled, 20'000);
    }
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), requests);
    QCOMPARE(m_copy->rows(AllOfU).size(), 7);
}

void TestConflictingPull::autoSyncGoesOnAfterwards()
{
    conflictIn(**m_copy);
    AutoSync &autoSync = *(*m_copy)->autoSync();
    autoSync.setPullInterval(10ms);
    autoSync.setPushDelay(1ms);
    autoSync.setEnabled(true);
    QTRY_COMPARE_WITH_TIMEOUT(autoSync.state(), AutoSync::State::Stalled, 20'000);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({{u"k"_s, u"five"_s}})));
    QTRY_COMPARE_WITH_TIMEOUT(remoteRows(), (Rows{{5, u"five"_s}, {6, u"free"_s}, {9, u"taken"_s}}), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_copy->rows(AllOfU), remoteRows(), 20'000);
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (50, 'later')"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_copy->rows(AllOfU), remoteRows(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!autoSync.reason(), 20'000);
}

void TestConflictingPull::manyTimes()
{
    conflictIn(**m_copy);
    for (int attempt = 0; attempt < 10; ++attempt) {
        const SyncError error = attempt % 3 == 2 ? errorOf((*m_copy)->push()) : errorOf((*m_copy)->pull());
        QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, 'row %1')"_s.arg(20 + attempt)));
        QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (%1, 'theirs')"_s.arg(1000 + attempt)));
        if (attempt % 4 == 3)
            VERIFY_SUCCESS(m_copy->reopen());
        const auto conflict = m_copy->conflict();
        QVERIFY(conflict);
        QCOMPARE(conflict->rowId, 5);
    }
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_copy.get()}), AllOfU);
    QCOMPARE(remoteRows().size(), 12);
    QCOMPARE(differences(*m_remote, {m_copy.get()}, u"SELECT id, name FROM item ORDER BY id"_s), QString());
}

QTEST_GUILESS_MAIN(TestConflictingPull)
#include "tst_conflictingpull.moc"
