// SPDX-License-Identifier: MIT
#include "crashclientprocess.h"
#include "survivor.h"
#include "temporarydatabase.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr int RunsPerServer = 24;
constexpr int FewKills = 3;

// Every operation, each after others that leave something behind for it.
const QStringList Steps =
    u"commit commit push remote pull commit checkpoint commit remote pull push remote pull checkpoint"
    " commit commit push pull commit"_s.split(u' ');

struct Fault {
    const char *name;
    const char *effect; ///< as strace writes it
    const char *repeated; ///< "+" when it strikes from then on
};
constexpr int Killed = 0; // the first of them
constexpr Fault Faults[] = {
    {"killed", "signal=KILL", ""},
    {"no space once", "error=ENOSPC", ""},
    {"no space from then on", "error=ENOSPC", "+"},
    {"input/output error once", "error=EIO", ""},
    {"input/output error from then on", "error=EIO", "+"},
};

// Everything that changes a file. Sockets are written to by write(), too, so only some of its calls are files.
constexpr const char *Calls[] = {"pwrite64",  "pwritev", "fsync",  "fdatasync",
                                 "ftruncate", "linkat",  "rename", "unlink"};

// The engine may answer with a panic, which costs the connection alone.
const QStringList ExpectedCodes{u"DatabaseFull"_s, u"Io"_s, u"EngineFailure"_s};

} // namespace

// Each operation on a file in turn ends the program, or fails.
//
// With TURSOQT_FAULT_STRIDE=N it is every Nth of them, beginning with TURSOQT_FAULT_SEED; with 1, which takes more than
// an hour, none is left out. Without it there are a few of each kind.
class TestFileOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void faults_data();
    void faults();

private:
    struct Count {
        int cases = 0;
        int survived = 0;
        Verdict sum;
        QMap<QString, int> answers;
    };

    bool beginServer();
    bool strikes(const QString &call, const QString &effect, const QString &when);
    QStringList judge(const QString &fault);
    void printCount(const QString &fault) const;

    QRandomGenerator m_random;
    int m_runs = 0;
    std::unique_ptr<TursoServer> m_server;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CrashClientProcess> m_client;
    QMap<QString, Count> m_counts;
};

void TestFileOperations::initTestCase()
{
    QProcess strace;
    strace.start(u"strace"_s, {u"-f"_s, u"-qq"_s, u"-e"_s, u"inject=fsync:error=EIO"_s, u"true"_s});
    if (!strace.waitForFinished())
        QSKIP("The program strace is not installed: no operation on files can be made to fail.");
    if (strace.exitCode() != 0)
        QSKIP("strace may not trace programs here: no operation on files can be made to fail.");
    m_random.seed(quint32(qEnvironmentVariableIntValue("TURSOQT_FAULT_SEED")));
}

bool TestFileOperations::beginServer()
{
    m_client.reset();
    m_server = std::make_unique<TursoServer>();
    if (!m_server->start() || !createCrashTables(*m_server))
        return false;
    m_client = std::make_unique<CrashClientProcess>(m_server->url());
    m_client->setRemoteChange([this] { changeRemote(*m_server); });
    return true;
}

void TestFileOperations::faults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("call");
    for (int fault = 0; fault < int(std::size(Faults)); ++fault) {
        for (const char *call : Calls)
            QTest::addRow("%s: %s", Faults[fault].name, call) << fault << QString::fromLatin1(call);
    }
}

void TestFileOperations::faults()
{
    QFETCH(int, fault);
    QFETCH(QString, call);
    const QString name = QString::fromLatin1(Faults[fault].name);
    const int stride = qEnvironmentVariableIntValue("TURSOQT_FAULT_STRIDE");
    const int first = stride > 0 ? qEnvironmentVariableIntValue("TURSOQT_FAULT_SEED") % stride : m_random.bounded(3);
    QStringList problems;
    int left = stride > 0 ? std::numeric_limits<int>::max() : fault == Killed ? FewKills : 1;
    for (int number = 1 + first; left > 0;
         --left, number = stride > 0 ? number + stride : number * m_random.bounded(6, 12)) {
        if (m_runs++ % RunsPerServer == 0)
            QVERIFY2(beginServer(), qPrintable(m_server->errorString()));
        const QString when = QString::number(number) + QLatin1StringView(Faults[fault].repeated);
        const bool struck = strikes(call, QString::fromLatin1(Faults[fault].effect), when);
        const QStringList found = judge(struck ? name + u": "_s + call : QString());
        if (found.isEmpty() && !struck)
            break;
        if (found.isEmpty())
            continue;
        problems += u"number %1:\n    "_s.arg(when) + found.join(u"\n    "_s);
        m_runs = 0; // the next ones shall not suffer
    }
    printCount(name + u": "_s + call);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

// False when the client never came so far.
bool TestFileOperations::strikes(const QString &call, const QString &effect, const QString &when)
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_client->setDatabasePath(m_database->path());
    QTemporaryFile log;
    if (!log.open())
        return false;
    m_client->setStraceOptions({u"-f"_s, u"-qq"_s, u"-o"_s, log.fileName(), u"-e"_s, u"trace="_s + call, u"-e"_s,
                                u"signal=none"_s, u"-e"_s, u"inject=%1:%2:when=%3"_s.arg(call, effect, when)});
    if (!m_client->start(Steps))
        return false;
    m_client->finish();
    return m_client->wasKilled() || log.readAll().contains("(INJECTED)");
}

QStringList TestFileOperations::judge(const QString &fault)
{
    const SyncConfig config = SyncConfig().setPath(m_database->path()).setRemoteUrl(m_server->url().toString());
    Verdict verdict = examine(config, m_client->journal(), *m_server);
    if (m_client->hasCrashed())
        verdict.problems += u"crashed: "_s + QString::fromUtf8(m_client->errorOutput());
    for (const Journal::Failure &failure : m_client->journal().failures()) {
        if (!ExpectedCodes.contains(failure.code))
            verdict.problems += failure.step + u": "_s + failure.text;
    }
    if (fault.isEmpty())
        return verdict.problems;
    Count &count = m_counts[fault];
    ++count.cases;
    count.survived += verdict.isGood();
    count.sum += verdict;
    for (const Journal::Failure &failure : m_client->journal().failures())
        ++count.answers[failure.code];
    if (m_client->wasKilled())
        ++count.answers[u"in "_s + m_client->journal().running()];
    return verdict.problems;
}

void TestFileOperations::printCount(const QString &fault) const
{
    const Count count = m_counts.value(fault);
    QStringList answers;
    for (auto answer = count.answers.begin(); answer != count.answers.end(); ++answer)
        answers += u"%1 %2"_s.arg(answer.key()).arg(*answer);
    qInfo("%d cases, %d survived, %d lost, %d doubled, %d torn, %d damaged; %s", count.cases, count.survived,
          count.sum.lost, count.sum.doubled, count.sum.torn, count.sum.damaged, qPrintable(answers.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestFileOperations)
#include "tst_fileoperations.moc"
