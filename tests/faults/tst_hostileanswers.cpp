// SPDX-License-Identifier: MIT
#include "answermutator.h"
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

constexpr int DefaultCases = 250;
constexpr int SampleRows = 400;
constexpr double MaximumMemory = 400; // MiB
const auto AllItems = u"SELECT id, name FROM item ORDER BY id"_s;

double peakMemory() // MiB
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).chopped(3).trimmed().toDouble() / 1024;
    }
    return -1;
}

} // namespace

// Answers that a broken or hostile server could give, made of real ones. Whatever comes, the process lives, the
// operation ends with an error of ours or succeeds, and one that failed has changed nothing.
class TestHostileAnswers : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); }

private Q_SLOTS:
    void initTestCase();
    void everyAnswerIsSurvived();
    void cleanupTestCase();

private:
    enum Kind { Create, Pull, Push, LazyRead };

    void renew(bool partial);
    void hostile(quint32 seed);
    void friendly();
    void create(quint32 seed);
    void pull(quint32 seed);
    void push(quint32 seed);
    void lazyRead(quint32 seed);
    void checkAfter(Kind kind, const SyncError &error);
    void checkUnchanged();

    Remote m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    bool m_isPartial = false;
    int m_version = 0;
    Rows m_before;
    QMap<Kind, QMap<Code, int>> m_outcomes;
};

void TestHostileAnswers::initTestCase()
{
    QVERIFY2(m_remote.start(), qPrintable(m_remote.errorString()));
    m_remote.gateway().setKeepAlive(true);
    QVERIFY(m_remote.server().seed(SampleRows));
}

void TestHostileAnswers::renew(bool partial)
{
    friendly();
    m_isPartial = partial;
    m_connection.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    SyncConfig config = m_remote.config(*m_database).setStallTimeout(10s).setPageTimeout(60ms);
    if (partial)
        config.setPartialSync(PartialSync{PrefixBootstrap{8 * 4096}, 4096});
    m_connection = std::make_unique<SyncConnection>(config);
    VERIFY_SUCCESS(m_connection->open());
}

void TestHostileAnswers::hostile(quint32 seed)
{
    const auto mutator = std::make_shared<AnswerMutator>(seed);
    // An answer of a push is the second one, as a rule.
    const auto spared = std::make_shared<int>(seed % 3 == 0 ? 0 : 1);
    m_remote.gateway().setChooser([mutator, spared](const HttpRequest &request) {
        if (request.path.endsWith("/pull-updates"))
            return HttpReaction::rewriteBody([mutator](const QByteArray &body) { return mutator->mutatePull(body); });
        if ((*spared)-- > 0)
            return HttpReaction::forward();
        return HttpReaction::rewriteBody([mutator](const QByteArray &body) { return mutator->mutateJson(body); });
    });
}

void TestHostileAnswers::friendly()
{
    m_remote.gateway().setChooser({});
}

void TestHostileAnswers::create(quint32 seed)
{
    m_connection.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    SyncConfig config = m_remote.config(*m_database).setStallTimeout(10s);
    if (seed % 2)
        config.setPartialSync(PartialSync{PrefixBootstrap{8 * 4096}, 4096});
    m_connection = std::make_unique<SyncConnection>(config);
    hostile(seed);
    const SyncError error = errorOf(m_connection->open());
    friendly();
    ++m_outcomes[Create][error.code];
    QVERIFY2(error.code != NoSyncError && error.code != Code::Interrupted, "no end, or no error of ours");
    if (error) {
        VERIFY_SUCCESS(m_connection->open());
        QCOMPARE(rowsOf(*m_connection, AllItems), m_remote.server().query(AllItems));
    }
    m_connection.reset();
}

void TestHostileAnswers::pull(quint32 seed)
{
    if (!m_connection || m_isPartial)
        renew(false);
    QVERIFY(m_remote.server().execute(u"UPDATE item SET name = '%1' WHERE id = 1"_s.arg(++m_version)));
    if (seed % 5 == 0)
        VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = 'local %1' WHERE id = 2"_s.arg(m_version)));
    m_before = rowsOf(*m_connection, AllItems);
    hostile(seed);
    const SyncError error = errorOf(m_connection->pull());
    checkAfter(Pull, error);
}

void TestHostileAnswers::push(quint32 seed)
{
    if (!m_connection || m_isPartial)
        renew(false);
    VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = 'pushed %1' WHERE id = 3"_s.arg(++m_version)));
    m_before = rowsOf(*m_connection, AllItems);
    hostile(seed);
    const SyncError error = errorOf(m_connection->push());
    checkAfter(Push, error);
}

void TestHostileAnswers::lazyRead(quint32 seed)
{
    if (!m_connection || !m_isPartial)
        renew(true);
    m_before = rowsOf(*m_connection, AllItems);
    hostile(seed);
    const SyncError error =
        errorOf(m_connection->execute(u"SELECT body FROM sample WHERE id = %1"_s.arg(seed % SampleRows)));
    checkAfter(LazyRead, error);
}

void TestHostileAnswers::checkAfter(Kind kind, const SyncError &error)
{
    friendly();
    ++m_outcomes[kind][error.code];
    QVERIFY2(error.code != NoSyncError && error.code != Code::Interrupted, "no end, or no error of ours");
    if (error.code == Code::EngineFailure) {
        qInfo().noquote() << describe(error);
        VERIFY_SUCCESS(m_connection->close());
        VERIFY_SUCCESS(m_connection->open());
    }
    if (error || kind == Push)
        checkUnchanged();
    // What was taken for good may hold anything: contents carry no check sum.
    if ((!error && kind != Push) || (kind == LazyRead && error.code != Code::PageUnavailable))
        m_connection.reset();
}

void TestHostileAnswers::checkUnchanged()
{
    QCOMPARE(rowsOf(*m_connection, AllItems), m_before);
    if (!m_isPartial)
        QCOMPARE(rowsOf(*m_connection, u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
}

void TestHostileAnswers::everyAnswerIsSurvived()
{
    const int cases = qEnvironmentVariableIsSet("TURSOQT_FAULT_CASES")
        ? qEnvironmentVariableIntValue("TURSOQT_FAULT_CASES")
        : DefaultCases;
    const quint32 seed = quint32(qEnvironmentVariableIntValue("TURSOQT_FAULT_SEED"));
    for (int index = 0; index < cases; ++index) {
        const quint32 caseSeed = seed + quint32(index);
        // Neighbours of the same kind share a copy, which saves time.
        switch (index / 50 % 10) {
        case 0:
            create(caseSeed);
            break;
        case 1:
            lazyRead(caseSeed);
            break;
        case 2:
        case 3:
        case 4:
            push(caseSeed);
            break;
        default:
            pull(caseSeed);
        }
        if (QTest::currentTestFailed()) {
            qWarning("The seed was %u.", caseSeed);
            return;
        }
    }
    const double memory = peakMemory();
    QVERIFY2(memory < MaximumMemory, qPrintable(u"%1 MiB"_s.arg(memory)));
}

void TestHostileAnswers::cleanupTestCase()
{
    static const char *const names[] = {"create", "pull", "push", "lazy read"};
    for (auto kind = m_outcomes.cbegin(); kind != m_outcomes.cend(); ++kind) {
        QDebug line = qInfo().nospace();
        line << names[kind.key()];
        for (auto outcome = kind->cbegin(); outcome != kind->cend(); ++outcome)
            line << ' ' << outcome.key() << ": " << outcome.value();
    }
    qInfo("peak memory %.0f MiB", peakMemory());
    m_connection.reset();
}

QTEST_GUILESS_MAIN(TestHostileAnswers)
#include "tst_hostileanswers.moc"
