// SPDX-License-Identifier: MIT
#include "crashclientprocess.h"
#include "survivor.h"
#include "temporarydatabase.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <chrono>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr int DefaultKills = 50;
constexpr int RoundsPerServer = 24;
constexpr int RoundsPerDatabase = 6;
constexpr int StepsPerRun = 60;
constexpr qint64 FirstGuess = 5000; // microseconds
constexpr qint64 Prefix = 65536;

// "open" of a new database is a bootstrap.
const QStringList Targets{u"open"_s, u"commit"_s, u"push"_s, u"pull"_s, u"checkpoint"_s, u"open"_s, u"commit"_s};

const QList<QStringList> StepChoices{
    {u"commit"_s}, {u"commit"_s}, {u"commit"_s}, {u"push"_s}, {u"pull"_s}, {u"remote"_s, u"pull"_s}, {u"checkpoint"_s}};

} // namespace

// The client is killed at a random moment of each of its operations, again and again.
//
// TURSOQT_FAULT_KILLS sets how often, TURSOQT_FAULT_SEED which moments.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomMoments_data();
    void randomMoments();

private:
    struct Count {
        int kills = 0;
        int survived = 0;
        Verdict sum;
    };

    bool beginServer();
    void beginDatabase();
    QStringList randomSteps();
    bool killIn(const QString &target);
    bool examineDatabase(const QStringList &killedIn);
    void printTable() const;

    QRandomGenerator m_random;
    qint64 m_prefix = 0;
    std::unique_ptr<TursoServer> m_server;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CrashClientProcess> m_client;
    QMap<QString, Count> m_counts;
};

bool TestKill::beginServer()
{
    m_client.reset();
    m_server = std::make_unique<TursoServer>();
    if (!m_server->start() || !createCrashTables(*m_server))
        return false;
    m_client = std::make_unique<CrashClientProcess>(m_server->url());
    m_client->setPrefix(m_prefix);
    m_client->setRemoteChange([this] { changeRemote(*m_server); });
    return true;
}

void TestKill::beginDatabase()
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_client->setDatabasePath(m_database->path());
}

QStringList TestKill::randomSteps()
{
    QStringList steps;
    while (steps.size() < StepsPerRun)
        steps += StepChoices[m_random.bounded(int(StepChoices.size()))];
    return steps;
}

// True when the client was running and was killed.
bool TestKill::killIn(const QString &target)
{
    const int occurrence = target == u"open"_s ? 1 : m_random.bounded(1, 4);
    if (!m_client->start(randomSteps()))
        return false;
    while (m_client->journal().begun(target) < occurrence) {
        if (!m_client->readLine())
            return false;
    }
    const qint64 average = m_client->averageDuration(target);
    const qint64 longest = average > 0 ? average + average / 4 : FirstGuess;
    std::this_thread::sleep_for(std::chrono::microseconds(m_random.bounded(longest)));
    m_client->kill();
    return m_client->wasKilled();
}

bool TestKill::examineDatabase(const QStringList &killedIn)
{
    SyncConfig config = SyncConfig().setPath(m_database->path()).setRemoteUrl(m_server->url().toString());
    if (m_prefix > 0)
        config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{m_prefix}});
    const Verdict verdict = examine(config, m_client->journal(), *m_server);
    for (const QString &step : killedIn) {
        Count &count = m_counts[step];
        ++count.kills;
        count.survived += verdict.isGood();
        count.sum += verdict;
    }
    if (!verdict.isGood())
        qWarning().noquote() << "killed in" << killedIn << "\n " << verdict.problems.join(u"\n  "_s);
    return verdict.isGood();
}

void TestKill::printTable() const
{
    qInfo("%-12s %6s %9s %6s %8s %6s %8s", "killed in", "kills", "survived", "lost", "doubled", "torn", "damaged");
    for (auto count = m_counts.begin(); count != m_counts.end(); ++count) {
        qInfo("%-12s %6d %9d %6d %8d %6d %8d", qPrintable(count.key()), count->kills, count->survived, count->sum.lost,
              count->sum.doubled, count->sum.torn, count->sum.damaged);
    }
}

void TestKill::randomMoments_data()
{
    QTest::addColumn<qint64>("prefix");
    QTest::addColumn<int>("share"); // of all kills
    QTest::newRow("full copy") << qint64(0) << 2;
    QTest::newRow("partial copy") << Prefix << 1;
}

void TestKill::randomMoments()
{
    QFETCH(qint64, prefix);
    QFETCH(int, share);
    const bool isSet = qEnvironmentVariableIsSet("TURSOQT_FAULT_KILLS");
    const int kills = (isSet ? qEnvironmentVariableIntValue("TURSOQT_FAULT_KILLS") : DefaultKills) * share / 3;
    const quint32 seed = quint32(qEnvironmentVariableIntValue("TURSOQT_FAULT_SEED"));
    m_random.seed(seed);
    m_prefix = prefix;
    m_counts.clear();
    int bad = 0;
    bool serverIsGood = false;
    QStringList killedIn; // since the last examination
    for (int done = 0, round = 0; done < kills; ++round) {
        if (!serverIsGood || round % RoundsPerServer == 0)
            QVERIFY2(beginServer(), qPrintable(m_server->errorString()));
        const bool bootstraps = !serverIsGood || round % RoundsPerDatabase == 0;
        if (bootstraps)
            beginDatabase();
        serverIsGood = true;
        const bool aimsAtBootstrap = bootstraps && m_random.bounded(4) > 0;
        if (killIn(aimsAtBootstrap ? u"open"_s : Targets[round % Targets.size()])) {
            ++done;
            const QString running = m_client->journal().running();
            killedIn += running.isEmpty()            ? u"between"_s
                : running == u"open"_s && bootstraps ? u"bootstrap"_s
                                                     : running;
        } else {
            const QList<Journal::Failure> failures = m_client->journal().failures();
            QVERIFY2(failures.isEmpty(), qPrintable(failures.value(0).step + u": "_s + failures.value(0).text));
            QVERIFY2(!m_client->hasCrashed(), m_client->errorOutput());
        }
        // Sometimes nobody looks before the next one comes.
        const bool isLast = (round + 1) % RoundsPerDatabase == 0 || done == kills;
        if (!isLast && m_random.bounded(4) == 0)
            continue;
        serverIsGood = examineDatabase(killedIn);
        bad += !serverIsGood;
        killedIn.clear();
    }
    printTable();
    QCOMPARE(bad, 0);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
