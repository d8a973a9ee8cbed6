// SPDX-License-Identifier: MIT
#include "futures.h"
#include "ledger.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFutureWatcher>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

constexpr int DefaultSeconds = 4;
constexpr double FaultShare = 0.25;
constexpr auto ShortTimeout = 400ms;

// Called in the gateway's thread, for each request.
class RandomFaults
{
public:
    explicit RandomFaults(quint32 seed)
        : m_random(seed)
    {
    }

    HttpReaction next()
    {
        if (m_random.generateDouble() > FaultShare)
            return HttpReaction::forward();
        const HttpReaction reactions[] = {
            HttpReaction::closeBeforeAnswer(),
            HttpReaction::resetBeforeAnswer(),
            HttpReaction::closeAfterServer(),
            HttpReaction::resetAfterServer(),
            HttpReaction::closeAfter(m_random.bounded(200)),
            HttpReaction::resetAfter(m_random.bounded(200)),
            HttpReaction::answerWith(502),
            HttpReaction::answerWith(503),
            HttpReaction::answerWith(429, {}, {{"Retry-After", "0"}}),
            HttpReaction::garbage(),
            HttpReaction::drip(200, 1ms),
            HttpReaction::hangAfterServer(),
            HttpReaction::hangBeforeServer(),
            HttpReaction::answerWith(500),
        };
        return reactions[m_random.bounded(int(std::size(reactions)))];
    }

private:
    QRandomGenerator m_random;
};

// Writes and synchronises without a pause, in an order that its seed decides.
class Client : public QObject
{
    Q_OBJECT

public:
    Client(int index, const SyncConfig &config, quint32 seed)
        : m_index(index)
        , m_connection(config)
        , m_random(seed)
    {
    }

    SyncConnection &connection() { return m_connection; }
    const QList<qint64> &acknowledged() const { return m_acknowledged; }
    const QMap<Code, int> &outcomes() const { return m_outcomes; }
    bool isIdle() const { return !m_running; }

    void start()
    {
        m_running = true;
        next();
    }
    void stop() { m_stopping = true; }

private:
    void next()
    {
        if (m_stopping) {
            m_running = false;
            return;
        }
        switch (m_random.bounded(6)) {
        case 0:
            await(QFuture<void>(m_connection.pull()));
            break;
        case 1:
            await(m_connection.push());
            break;
        case 2:
            await(QFuture<void>(m_connection.sync()));
            break;
        case 3:
            await(m_connection.checkpoint());
            break;
        default:
            write();
        }
    }

    void write()
    {
        const qint64 number = m_index * 1'000'000 + ++m_written;
        await(Ledger::write(m_connection, number), [this, number] { m_acknowledged.append(number); });
    }

    void await(const QFuture<void> &future, const std::function<void()> &onSuccess = {})
    {
        auto *watcher = new QFutureWatcher<void>(this);
        connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, onSuccess] {
            watcher->deleteLater();
            const SyncError error = errorOf(watcher->future());
            ++m_outcomes[error.code];
            if (!error && onSuccess)
                onSuccess();
            next();
        });
        watcher->setFuture(future);
    }

    const int m_index;
    SyncConnection m_connection;
    QRandomGenerator m_random;
    QList<qint64> m_acknowledged;
    QMap<Code, int> m_outcomes;
    qint64 m_written = 0;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace

// Several clients write at once while the network fails at random. In the end all have the same rows: each that was
// acknowledged, once.
class TestSeveralClients : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); }

private Q_SLOTS:
    void converge_data();
    void converge();

private:
    static void print(const std::vector<std::unique_ptr<Client>> &clients, const HttpGateway &gateway);
};

void TestSeveralClients::converge_data()
{
    QTest::addColumn<int>("clientCount");
    QTest::newRow("two") << 2;
    QTest::newRow("eight") << 8;
}

void TestSeveralClients::converge()
{
    QFETCH(const int, clientCount);
    const int seconds = qEnvironmentVariableIsSet("TURSOQT_FAULT_SECONDS")
        ? qEnvironmentVariableIntValue("TURSOQT_FAULT_SECONDS")
        : DefaultSeconds;
    const quint32 seed = quint32(qEnvironmentVariableIntValue("TURSOQT_FAULT_SEED"));
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    QVERIFY(Ledger::create(remote.server()));
    remote.gateway().setKeepAlive(true);

    std::vector<std::unique_ptr<TemporaryDatabase>> databases;
    std::vector<std::unique_ptr<Client>> clients;
    for (int index = 1; index <= clientCount; ++index) {
        databases.push_back(std::make_unique<TemporaryDatabase>());
        const SyncConfig config = remote.config(*databases.back())
                                      .setClientName(u"client-%1"_s.arg(index))
                                      .setStallTimeout(ShortTimeout)
                                      .setRetryTimeout(ShortTimeout);
        clients.push_back(std::make_unique<Client>(index, config, seed + quint32(index)));
        VERIFY_SUCCESS(clients.back()->connection().open());
    }

    const auto faults = std::make_shared<RandomFaults>(seed);
    remote.gateway().setChooser([faults](const HttpRequest &) { return faults->next(); });
    for (const auto &client : clients)
        client->start();
    QTest::qWait(seconds * 1000);
    for (const auto &client : clients)
        client->stop();
    for (const auto &client : clients)
        QTRY_VERIFY_WITH_TIMEOUT(client->isIdle(), 20'000);

    remote.gateway().setChooser({});
    remote.gateway().release();
    print(clients, remote.gateway());
    Ledger ledger;
    for (const auto &client : clients) {
        for (const qint64 number : client->acknowledged())
            ledger.add(number);
        VERIFY_SUCCESS(client->connection().push());
    }
    QVERIFY(ledger.size() > 0);
    QCOMPARE(ledger.differenceIn(remote.server()), QString());
    for (const auto &client : clients) {
        VERIFY_SUCCESS(client->connection().pull());
        QCOMPARE(ledger.differenceIn(client->connection()), QString());
        QCOMPARE(client->connection().pendingChanges(), 0);
        QCOMPARE(rowsOf(client->connection(), u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
    }
}

void TestSeveralClients::print(const std::vector<std::unique_ptr<Client>> &clients, const HttpGateway &gateway)
{
    QMap<Code, int> outcomes;
    qsizetype rows = 0;
    for (const auto &client : clients) {
        rows += client->acknowledged().size();
        for (auto outcome = client->outcomes().cbegin(); outcome != client->outcomes().cend(); ++outcome)
            outcomes[outcome.key()] += outcome.value();
    }
    QDebug line = qInfo().nospace();
    line << rows << " transactions, " << gateway.requestCount() << " requests;";
    for (auto outcome = outcomes.cbegin(); outcome != outcomes.cend(); ++outcome)
        line << ' ' << outcome.key() << ": " << outcome.value();
}

QTEST_GUILESS_MAIN(TestSeveralClients)
#include "tst_severalclients.moc"
