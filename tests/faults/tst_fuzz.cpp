// SPDX-License-Identifier: MIT
#include "answermutator.h"
#include "io/missingpages.h"
#include "io/pullresponsemeter.h"
#include "io/pullresponsevalidator.h"
#include "io/remoteurl.h"
#include "push/pushanswer.h"
#include "push/pushbatch.h"
#include "pullmessages.h"
#include "support/databasefile.h"

#include <TursoQt/configvalidation.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

// moc loses its way in raw strings.
#ifndef Q_MOC_RUN
#    include "pipelinemessages.h"
#endif

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr int DefaultCases = 4000;

QByteArray bytesField(int field, const QByteArray &value)
{
    return varint(quint64(field << 3 | 2)) + varint(quint64(value.size())) + value;
}

// The pages 0 to 2, as runs.
QByteArray selector()
{
    return QByteArray("\x3b\x30\x00\x00\x01\x00\x00\x02\x00\x01\x00\x00\x00\x02\x00", 15);
}

PullAnswer realAnswer()
{
    PullAnswer answer;
    answer.header = {.revision = "11", .databasePages = 3, .protocol = 1};
    for (quint64 page = 0; page < 3; ++page)
        answer.pages.append({page, QByteArray(PageSize, char('a' + page))});
    return answer;
}

bool accepts(const QByteArray &request, const QByteArray &body, qsizetype pieceSize)
{
    PullResponseValidator validator(request);
    for (qsizetype at = 0; at < body.size(); at += pieceSize) {
        if (validator.consume(QByteArrayView(body).sliced(at, std::min(pieceSize, body.size() - at))))
            return false;
    }
    return !validator.finish();
}

// What the engine relies on, said in another way than the validator does.
bool isSound(const QByteArray &body, bool isWhole)
{
    const std::optional<PullAnswer> answer = PullAnswer::parse(body);
    if (!answer || answer->header.revision.isEmpty())
        return false;
    if (!answer->pages.isEmpty() && (!answer->header.raw || answer->header.zstd))
        return false;
    QSet<quint64> pages;
    for (const PullPage &page : answer->pages) {
        if (page.content.size() != PageSize || page.id >= answer->header.databasePages)
            return false;
        pages.insert(page.id);
    }
    return !isWhole
        || (pages.size() == qsizetype(answer->header.databasePages) && pages.size() == answer->pages.size());
}

} // namespace

// Random input for what reads bytes and texts of others, as much as fits into a few seconds. It is worth most with
// the address sanitizer.
class TestFuzz : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); }

private Q_SLOTS:
    void initTestCase();
    void pullAnswers_data();
    void pullAnswers();
    void pipelineAnswers();
    void selectors();
    void remoteUrls();
    void configurations();

private:
    QString randomText(int maximumLength);

    int m_cases = DefaultCases;
    quint32 m_seed = 0;
    QRandomGenerator m_random;
};

void TestFuzz::initTestCase()
{
    if (qEnvironmentVariableIsSet("TURSOQT_FAULT_CASES"))
        m_cases = qEnvironmentVariableIntValue("TURSOQT_FAULT_CASES");
    m_seed = quint32(qEnvironmentVariableIntValue("TURSOQT_FAULT_SEED"));
    m_random.seed(m_seed);
}

void TestFuzz::pullAnswers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("bootstrap") << QByteArray() << true;
    QTest::newRow("changes") << bytesField(3, "10") << false;
    QTest::newRow("query") << bytesField(7, "SELECT 1") << false;
    QTest::newRow("selection") << bytesField(2, "10") + bytesField(5, selector()) << false;
}

void TestFuzz::pullAnswers()
{
    QFETCH(const QByteArray, request);
    QFETCH(const bool, isWhole);
    const QByteArray real = realAnswer().toBytes();
    QVERIFY(accepts(request, real, real.size()));
    QTemporaryFile empty;
    QVERIFY(empty.open());
    DatabaseFile file(empty.fileName());
    const MissingPages missing(file, request);
    int accepted = 0;
    for (int index = 0; index < m_cases; ++index) {
        AnswerMutator mutator(m_seed + quint32(index));
        QByteArray body = mutator.mutatePull(real);
        if (index % 3 == 0)
            body = mutator.mutatePull(body);
        const bool isAccepted = accepts(request, body, std::max<qsizetype>(body.size(), 1));
        const QByteArray number = QByteArray::number(m_seed + quint32(index));
        QVERIFY2(accepts(request, body, 1 + m_random.bounded(5000)) == isAccepted, number.constData());
        PullResponseMeter meter;
        meter.consume(body);
        if (!isAccepted)
            continue;
        ++accepted;
        QVERIFY2(isSound(body, isWhole), number.constData());
        if (const std::optional<QByteArray> rewritten = missing.of(body))
            QVERIFY2(PullAnswer::parse(*rewritten), number.constData());
    }
    QVERIFY(accepted > 0);
    QVERIFY(accepted < m_cases / 2);
}

void TestFuzz::pipelineAnswers()
{
    const QByteArray answer =
        pipelineAnswer(rows({}) + "," + rows({}) + "," + rows({}) + ",null", "null,null,null,null");
    PushBatch batch;
    batch.steps.resize(4);
    batch.commitStep = 2;
    int accepted = 0;
    for (int index = 0; index < m_cases; ++index) {
        AnswerMutator mutator(m_seed + quint32(index));
        const QByteArray body = mutator.mutateJson(answer);
        PushAnswer read(batch);
        if (read.consume(body))
            continue;
        try {
            read.read();
            QVERIFY(QJsonDocument::fromJson(body).isObject());
            QVERIFY(read.failedStep() < int(batch.steps.size()));
            ++accepted;
        } catch (const SyncException &) {
            // What is not sound is refused.
        }
    }
    QVERIFY(accepted < m_cases);
}

void TestFuzz::selectors()
{
    for (int index = 0; index < m_cases; ++index) {
        AnswerMutator mutator(m_seed + quint32(index));
        if (const std::optional<PageSelector> parsed = PageSelector::parse(mutator.mutateBytes(selector()))) {
            const qint64 count = parsed->countBelow(quint64(1) << 32);
            QVERIFY(count >= 0);
            for (const PageSelector::Range &range : parsed->ranges())
                QVERIFY(range.first <= range.last);
        }
    }
}

QString TestFuzz::randomText(int maximumLength)
{
    static const QStringList pieces{
        u"http"_s,
        u"https"_s,
        u"libsql"_s,
        u"turso"_s,
        u"://"_s,
        u":"_s,
        u"/"_s,
        u"//"_s,
        u"@"_s,
        u"?"_s,
        u"#"_s,
        u"%"_s,
        u"%00"_s,
        u"[::1]"_s,
        u"[v1.x]"_s,
        u"127.0.0.1"_s,
        u"localhost"_s,
        u"example.org"_s,
        u"user"_s,
        u"secret"_s,
        u"8080"_s,
        u"-1"_s,
        u"99999"_s,
        u".."_s,
        u" "_s,
        u"\n"_s,
        u"\\"_s,
        u"ä"_s,
        u"xn--"_s,
        u"."_s,
        QString(300, u'a'),
    };
    QString text;
    for (int count = m_random.bounded(maximumLength); count > 0; --count) {
        if (m_random.bounded(8) == 0)
            text += QChar(m_random.bounded(0x10000));
        else
            text += pieces.at(m_random.bounded(int(pieces.size())));
    }
    return text;
}

void TestFuzz::remoteUrls()
{
    int valid = 0;
    for (int index = 0; index < m_cases * 4; ++index) {
        const QString text = (index % 2 ? u"https://"_s : QString()) + randomText(10);
        const std::optional<QUrl> url = RemoteUrl::parse(text);
        if (!url)
            continue;
        ++valid;
        QVERIFY2(url->scheme() == u"http"_s || url->scheme() == u"https"_s, qPrintable(text));
        QVERIFY2(!url->host().isEmpty() && url->userInfo().isEmpty() && !url->hasQuery() && !url->hasFragment(),
                 qPrintable(text));
        const QUrl joined = RemoteUrl::join(*url, u"/v2/pipeline"_s);
        QVERIFY2(joined.isValid() && joined.host() == url->host() && joined.port() == url->port()
                     && joined.path().endsWith(u"/v2/pipeline"_s),
                 qPrintable(text));
        RemoteUrl::isConfidential(*url);
        QVERIFY(!RemoteUrl::display(*url).isEmpty());
    }
    QVERIFY(valid > 0);
}

void TestFuzz::configurations()
{
    const QTemporaryDir folder;
    const auto number = [this] { return qint64(m_random.generate64()) >> m_random.bounded(64); };
    const auto time = [number] { return std::chrono::milliseconds(number()); };
    for (int index = 0; index < m_cases; ++index) {
        SyncConfig config;
        config.setPath(m_random.bounded(2) ? folder.filePath(u"database"_s) : randomText(8));
        config.setRemoteUrl(m_random.bounded(2) ? u"https://example.org"_s : randomText(8));
        switch (m_random.bounded(9)) {
        case 0:
            config.setAuthToken(randomText(8));
            break;
        case 1:
            config.setClientName(randomText(8));
            break;
        case 2:
            config.setLongPollTimeout(time()).setConnectTimeout(time()).setStallTimeout(time());
            break;
        case 3:
            config.setPageTimeout(time()).setBusyTimeout(time()).setRetryTimeout(time());
            break;
        case 4:
            config.setPartialSync(PartialSync{PrefixBootstrap{number()}, number()});
            break;
        case 5:
            config.setPartialSync(PartialSync{QueryBootstrap{randomText(8)}, number(), true});
            break;
        case 6:
            config.setRemoteEncryption(RemoteEncryption{randomText(6).toUtf8(), Cipher(m_random.bounded(9))});
            break;
        case 7:
            config.setPushOperationsThreshold(int(number())).setPullBytesThreshold(number());
            break;
        default:
            config.setExperimentalFeatures(randomText(8));
        }
        const SyncError error = validate(config);
        if (error)
            QVERIFY(!error.message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"
