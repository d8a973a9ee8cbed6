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
using Code = SyncError::Code;
using State = SyncConnection::State;

namespace {

constexpr int SampleRows = 8000; // 8 MB
constexpr qint64 PageSize = 4096;

} // namespace

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void idleAtFirst();
    void bootstrap();
    void bootstrapInPieces();
    void bootstrapByPrefix();
    void valuesInTheMiddle();
    void statesFollowTheProgress();
    void pull();
    void push();
    void failedBootstrapEndsIdle();
    void failedBootstrapIsNotComplete_data();
    void failedBootstrapIsNotComplete();
    void interruptedLongPollIsNotComplete();
    void currentOperationFollowsTheWork();
    void isReadableByName();

private:
    void record(SyncConnection &connection);
    void verifyRecorded(Operation operation);
    QList<Phase> recordedPhases() const;

    // Shared by the tests that do not change it.
    TursoServer m_server;
    std::unique_ptr<HttpGateway> m_gateway;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
    QList<SyncProgress> m_recorded;
};

void TestProgress::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QVERIFY2(m_server.seed(SampleRows), qPrintable(m_server.errorString()));
}

void TestProgress::init()
{
    m_gateway = std::make_unique<HttpGateway>(m_server.url());
    QVERIFY(m_gateway->listen());
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = SyncConfig().setPath(m_database->path()).setRemoteUrl(m_gateway->url().toString());
    m_recorded.clear();
}

void TestProgress::record(SyncConnection &connection)
{
    connect(&connection, &SyncConnection::progressChanged, this, [&] {
        // Never a change that is none.
        if (!m_recorded.isEmpty())
            QVERIFY(m_recorded.constLast() != connection.progress());
        m_recorded.append(connection.progress());
    });
}

// What every operation promises: amounts never shrink, never exceed what is expected, and end equal.
void TestProgress::verifyRecorded(Operation operation)
{
    QVERIFY(!m_recorded.isEmpty());
    SyncProgress before;
    for (const SyncProgress &progress : std::as_const(m_recorded)) {
        QCOMPARE(progress.operation, operation);
        QVERIFY(progress.bytesReceived >= before.bytesReceived);
        QVERIFY(progress.bytesSent >= before.bytesSent);
        if (progress.bytesExpected >= 0) {
            QVERIFY(progress.bytesReceived <= progress.bytesExpected);
            QVERIFY(progress.fraction >= 0 && progress.fraction <= 1);
        } else {
            QCOMPARE(progress.bytesExpected, -1);
        }
        before = progress;
    }
    const SyncProgress last = m_recorded.constLast();
    QCOMPARE(last.phase, Phase::Idle);
    QCOMPARE(last.bytesReceived, last.bytesExpected);
}

QList<Phase> TestProgress::recordedPhases() const
{
    QList<Phase> phases;
    for (const SyncProgress &progress : m_recorded) {
        if (phases.isEmpty() || phases.constLast() != progress.phase)
            phases.append(progress.phase);
    }
    return phases;
}

void TestProgress::idleAtFirst()
{
    const SyncConnection connection(m_config);
    QCOMPARE(connection.progress(), SyncProgress());
    QCOMPARE(connection.progress().phase, Phase::Idle);
    QCOMPARE(connection.progress().bytesExpected, -1);
    QCOMPARE(connection.progress().fraction, -1.0);
    QCOMPARE(connection.currentOperation(), Operation::None);
}

void TestProgress::bootstrap()
{
    m_gateway->addRule({}, HttpReaction::drip(512 * 1024, std::chrono::milliseconds(20)));
    SyncConnection connection(m_config);
    record(connection);
    VERIFY_SUCCESS(connection.open());
    verifyRecorded(Operation::Open);
    const qint64 size = m_server.pageCount() * PageSize;
    QCOMPARE(connection.progress().bytesExpected, size);
    QCOMPARE(connection.progress().bytesReceived, size);
    QCOMPARE(connection.progress().fraction, 1.0);

    const QList<Phase> phases = recordedPhases();
    const qsizetype waiting = phases.indexOf(Phase::Waiting);
    const qsizetype downloading = phases.indexOf(Phase::Downloading);
    QVERIFY(waiting >= 0);
    QVERIFY(downloading > waiting);
    // A step that a progress bar can show for most of the 16 pieces.
    QVERIFY2(m_recorded.size() > 12, QByteArray::number(m_recorded.size()));
}

void TestProgress::bootstrapInPieces()
{
    SyncConnection connection(m_config.setPullBytesThreshold(1024 * 1024));
    record(connection);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(m_gateway->requestCount() > 7);
    verifyRecorded(Operation::Open);
    // The whole database is expected, not one piece.
    const qint64 size = m_server.pageCount() * PageSize;
    for (const SyncProgress &progress : std::as_const(m_recorded))
        QVERIFY(progress.bytesExpected == size || progress.bytesExpected == -1);
    QCOMPARE(connection.progress().bytesReceived, size);
}

void TestProgress::bootstrapByPrefix()
{
    constexpr qint64 Prefix = 100 * PageSize;
    SyncConnection connection(m_config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{Prefix}}));
    record(connection);
    VERIFY_SUCCESS(connection.open());
    verifyRecorded(Operation::Open);
    QCOMPARE(connection.progress().bytesExpected, Prefix);
    QCOMPARE(connection.progress().bytesReceived, Prefix);
}

void TestProgress::valuesInTheMiddle()
{
    constexpr qint64 Held = 3'000'000;
    const qint64 size = m_server.pageCount() * PageSize; // asked for before the server hangs in its answer
    m_gateway->addRule({}, HttpReaction::hangAfter(Held));
    QSignalSpy held(m_gateway.get(), &HttpGateway::held);
    SyncConnection connection(m_config);
    const QFuture<void> open = connection.open();
    QVERIFY(held.wait());

    QTRY_VERIFY(connection.progress().bytesReceived > Held * 9 / 10);
    const SyncProgress progress = connection.progress();
    QCOMPARE(progress.operation, Operation::Open);
    QCOMPARE(progress.phase, Phase::Downloading);
    QCOMPARE(progress.bytesExpected, size);
    QVERIFY(progress.bytesReceived <= Held);
    QCOMPARE(progress.fraction, double(progress.bytesReceived) / double(size));
    QCOMPARE(connection.state(), State::Bootstrapping);
    QCOMPARE(connection.currentOperation(), Operation::Open);

    m_gateway->release();
    VERIFY_SUCCESS(open);
    QCOMPARE(connection.progress().phase, Phase::Idle);
    QCOMPARE(connection.progress().bytesReceived, size);
}

void TestProgress::statesFollowTheProgress()
{
    SyncConnection connection(m_config);
    QList<State> states;
    connect(&connection, &SyncConnection::stateChanged, this, [&] { states.append(connection.state()); });
    connect(&connection, &SyncConnection::progressChanged, this, [&] {
        if (connection.progress().phase == Phase::Downloading)
            QCOMPARE(connection.state(), State::Bootstrapping);
    });
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(states, (QList<State>{State::Opening, State::Bootstrapping, State::Open}));
}

void TestProgress::pull()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY(server.seed(100));
    SyncConnection connection(m_config.setRemoteUrl(server.url().toString()));
    VERIFY_SUCCESS(connection.open());
    QVERIFY(server.execute(u"UPDATE sample SET body = hex(randomblob(500))"_s));
    record(connection);
    VERIFY_SUCCESS(connection.pull());
    verifyRecorded(Operation::Pull);
    QVERIFY(connection.progress().bytesReceived > 100'000);
    const QList<Phase> phases = recordedPhases();
    QVERIFY(phases.contains(Phase::Waiting));
    QVERIFY(phases.contains(Phase::Applying));
    QVERIFY(phases.indexOf(Phase::Applying) > phases.indexOf(Phase::Waiting));

    // Nothing to fetch is a small answer, and nothing to apply.
    m_recorded.clear();
    VERIFY_SUCCESS(connection.pull());
    verifyRecorded(Operation::Pull);
    QVERIFY(!recordedPhases().contains(Phase::Applying));
}

void TestProgress::push()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY(server.seed(1));
    SyncConnection connection(m_config.setRemoteUrl(server.url().toString()));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO sample(body) VALUES (?)"_s, {QString(3'000'000, u'x')}));
    record(connection);
    VERIFY_SUCCESS(connection.push());
    verifyRecorded(Operation::Push);
    QVERIFY2(connection.progress().bytesSent > 3'000'000, QByteArray::number(connection.progress().bytesSent));
    QVERIFY(recordedPhases().contains(Phase::Uploading));
}

void TestProgress::failedBootstrapEndsIdle()
{
    m_gateway->addRule({}, HttpReaction::closeAfter(3'000'000));
    SyncConnection connection(m_config);
    record(connection);
    VERIFY_ERROR(connection.open(), Code::Network);
    QCOMPARE(connection.progress().phase, Phase::Idle);
    QCOMPARE(connection.currentOperation(), Operation::None);

    // The next one counts from the beginning.
    m_gateway->clearRules();
    m_recorded.clear();
    VERIFY_SUCCESS(connection.open());
    verifyRecorded(Operation::Open);
    QVERIFY(m_recorded.constFirst().bytesReceived == 0);
    QCOMPARE(connection.progress().bytesReceived, m_server.pageCount() * PageSize);
}

void TestProgress::failedBootstrapIsNotComplete_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("before the answer") << 0;
    QTest::newRow("first bytes") << 10;
    QTest::newRow("in the middle") << 3'000'000;
}

void TestProgress::failedBootstrapIsNotComplete()
{
    QFETCH(int, bytes);
    m_gateway->addRule({}, bytes > 0 ? HttpReaction::closeAfter(bytes) : HttpReaction::closeBeforeAnswer());
    SyncConnection connection(m_config.setRetryTimeout(std::chrono::milliseconds(0)));
    record(connection);
    VERIFY_ERROR(connection.open(), Code::Network);
    QCOMPARE(connection.progress().phase, Phase::Idle);
    for (const SyncProgress &progress : std::as_const(m_recorded))
        QVERIFY2(progress.fraction < 0.5, qPrintable(QString::number(progress.fraction)));
    // A bar stays where it was.
    const SyncProgress last = m_recorded.constLast();
    QCOMPARE(last.fraction, bytes > 10 ? double(last.bytesReceived) / double(last.bytesExpected) : -1.0);
}

void TestProgress::interruptedLongPollIsNotComplete()
{
    SyncConnection connection(m_config.setLongPollTimeout(std::chrono::minutes(1)));
    VERIFY_SUCCESS(connection.open());
    m_gateway->addRule({"/pull-updates"}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(m_gateway.get(), &HttpGateway::held);
    const QFuture<bool> pull = connection.pull();
    QVERIFY(held.wait());
    record(connection);
    VERIFY_SUCCESS(connection.refreshStats());
    for (const SyncProgress &progress : std::as_const(m_recorded))
        QVERIFY(progress.operation != Operation::Pull || progress.fraction < 0);
}

void TestProgress::currentOperationFollowsTheWork()
{
    SyncConnection connection(m_config);
    QList<Operation> operations;
    connect(&connection, &SyncConnection::currentOperationChanged, this,
            [&] { operations.append(connection.currentOperation()); });
    const auto ranAlone = [&operations](Operation operation) {
        return std::exchange(operations, {}) == QList<Operation>{operation, Operation::None};
    };
    VERIFY_SUCCESS(connection.open());
    QVERIFY(ranAlone(Operation::Open));
    VERIFY_SUCCESS(connection.pull());
    QVERIFY(ranAlone(Operation::Pull));
    VERIFY_SUCCESS(connection.push());
    QVERIFY(ranAlone(Operation::Push));
    VERIFY_SUCCESS(connection.checkpoint());
    QVERIFY(ranAlone(Operation::Checkpoint));
    VERIFY_SUCCESS(connection.refreshStats());
    QVERIFY(ranAlone(Operation::RefreshStats));
    VERIFY_SUCCESS(connection.close());
    QVERIFY(ranAlone(Operation::Close));
}

void TestProgress::isReadableByName()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    const QMetaObject &metaObject = SyncProgress::staticMetaObject;
    const SyncProgress progress = connection.property("progress").value<SyncProgress>();
    QCOMPARE(progress, connection.progress());
    for (const char *name : {"operation", "phase", "bytesReceived", "bytesExpected", "bytesSent", "fraction"})
        QVERIFY2(metaObject.indexOfProperty(name) >= 0, name);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
