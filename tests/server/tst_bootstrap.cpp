// SPDX-License-Identifier: MIT
#include "futures.h"
#include "protobuf.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr int SampleRows = 12'000; // 12 MB
constexpr qint64 PageSize = 4096;
// Fields of a pull request.
constexpr int PagesSelectorField = 5;
constexpr int QuerySelectorField = 7;

const QString SampleSummary = u"SELECT count(*), sum(id), sum(length(body)), min(body), max(body) FROM sample"_s;

} // namespace

class TestBootstrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void full();
    void inPieces_data();
    void inPieces();
    void byPrefix();
    void byPrefixInPieces();
    void byQuery();
    void deferredToTheFirstPull();
    void requestIsDescribed();
    void existingCopyNeedsNoBootstrap();
    void twoCopiesAtOnce();
    void emptyServer();

private:
    QByteArrayList selectorsOfRequests() const;

    // The content is never changed, so that all tests can share it.
    TursoServer m_server;
    std::unique_ptr<HttpGateway> m_gateway;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestBootstrap::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QVERIFY2(m_server.seed(SampleRows), qPrintable(m_server.errorString()));
}

void TestBootstrap::init()
{
    m_gateway = std::make_unique<HttpGateway>(m_server.url());
    QVERIFY(m_gateway->listen());
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = SyncConfig().setPath(m_database->path()).setRemoteUrl(m_gateway->url().toString());
}

QByteArrayList TestBootstrap::selectorsOfRequests() const
{
    QByteArrayList selectors;
    const QList<HttpRequest> requests = m_gateway->requests("/pull-updates");
    for (const HttpRequest &request : requests)
        selectors.append(protobufFields(request.body).value(PagesSelectorField).toByteArray());
    return selectors;
}

void TestBootstrap::full()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    QCOMPARE(rowsOf(connection, SampleSummary), m_server.query(SampleSummary));

    QCOMPARE(m_gateway->requestCount(), 1);
    const HttpRequest request = m_gateway->requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/pull-updates");
    QCOMPARE(request.header("content-type"), "application/protobuf");
    QVERIFY(!request.head.hasHeader("authorization"));
    QCOMPARE(selectorsOfRequests(), QByteArrayList{QByteArray()});
}

void TestBootstrap::inPieces_data()
{
    QTest::addColumn<qint64>("threshold");
    QTest::newRow("whole pages") << 256 * PageSize;
    QTest::newRow("not whole pages") << qint64(1'000'000);
    QTest::newRow("more than there is") << qint64(1'000'000'000);
}

void TestBootstrap::inPieces()
{
    QFETCH(qint64, threshold);
    SyncConnection connection(m_config.setPullBytesThreshold(threshold));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(rowsOf(connection, SampleSummary), m_server.query(SampleSummary));

    const qint64 pagesOfOne = (threshold + PageSize - 1) / PageSize;
    const qint64 expected = (m_server.pageCount() + pagesOfOne - 1) / pagesOfOne;
    QCOMPARE(m_gateway->requestCount("/pull-updates"), expected);
    const QByteArrayList selectors = selectorsOfRequests();
    QCOMPARE(QSet<QByteArray>(selectors.begin(), selectors.end()).size(), expected);
    QVERIFY(!selectors.contains(QByteArray()));
}

void TestBootstrap::byPrefix()
{
    constexpr qint64 Prefix = 32 * PageSize;
    SyncConnection connection(m_config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{Prefix}}));
    QList<HttpRequestInfo> infos;
    connect(&connection, &SyncConnection::requestFinished, this,
            [&infos](const HttpRequestInfo &info) { infos.append(info); });
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    QCOMPARE(m_gateway->requestCount("/pull-updates"), 1);
    QVERIFY(!selectorsOfRequests().constFirst().isEmpty());
    QCOMPARE(infos.size(), 1);
    QVERIFY2(infos.constFirst().bytesReceived >= Prefix && infos.constFirst().bytesReceived < 2 * Prefix,
             QByteArray::number(infos.constFirst().bytesReceived));

    // What is missing comes when a statement needs it.
    QCOMPARE(valueOf(connection, u"SELECT length(body) FROM sample WHERE id = 11999"_s), QVariant(1000LL));
    QVERIFY(m_gateway->requestCount("/pull-updates") > 1);
    QCOMPARE(rowsOf(connection, SampleSummary), m_server.query(SampleSummary));
}

void TestBootstrap::byPrefixInPieces()
{
    SyncConnection connection(m_config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{32 * PageSize}})
                                  .setPullBytesThreshold(8 * PageSize));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(m_gateway->requestCount("/pull-updates"), 4);
}

void TestBootstrap::byQuery()
{
    const QString query = u"SELECT * FROM sample WHERE id < 10"_s;
    SyncConnection connection(m_config.setPartialSync(PartialSync{.strategy = QueryBootstrap{query}}));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(m_gateway->requestCount("/pull-updates"), 1);
    const QMap<int, QVariant> fields = protobufFields(m_gateway->requests().constFirst().body);
    QCOMPARE(fields.value(QuerySelectorField).toByteArray(), query.toUtf8());
    QVERIFY(!fields.contains(PagesSelectorField));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample WHERE id < 10"_s), QVariant(9LL));
}

void TestBootstrap::deferredToTheFirstPull()
{
    SyncConnection connection(m_config.setBootstrapIfEmpty(false));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(m_gateway->requestCount(), 0);
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sqlite_schema WHERE name = 'sample'"_s), QVariant(0LL));

    const QFuture<bool> pull = connection.pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(rowsOf(connection, SampleSummary), m_server.query(SampleSummary));
}

void TestBootstrap::requestIsDescribed()
{
    SyncConnection connection(m_config);
    QList<HttpRequestInfo> infos;
    connect(&connection, &SyncConnection::requestFinished, this,
            [&infos](const HttpRequestInfo &info) { infos.append(info); });
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(infos.size(), 1);
    const HttpRequestInfo info = infos.constFirst();
    QCOMPARE(info.method, u"POST"_s);
    QCOMPARE(info.url, m_gateway->url(u"/pull-updates"_s));
    QCOMPARE(info.status, 200);
    QCOMPARE(info.error.code, Code::None);
    QCOMPARE(info.bytesSent, m_gateway->requests().constFirst().bodySize);
    const qint64 pageBytes = m_server.pageCount() * PageSize;
    QVERIFY2(info.bytesReceived > pageBytes && info.bytesReceived < pageBytes * 1.02,
             QByteArray::number(info.bytesReceived));
    QVERIFY(info.duration.count() > 0);
}

void TestBootstrap::existingCopyNeedsNoBootstrap()
{
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.close());
    }
    QCOMPARE(m_gateway->requestCount(), 1);
    SyncConnection connection(m_config);
    QSignalSpy states(&connection, &SyncConnection::stateChanged);
    bool bootstrapped = false;
    connect(&connection, &SyncConnection::stateChanged, this,
            [&] { bootstrapped = bootstrapped || connection.state() == SyncConnection::State::Bootstrapping; });
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(m_gateway->requestCount(), 1);
    QVERIFY(!states.isEmpty());
    QVERIFY(!bootstrapped);
    QCOMPARE(rowsOf(connection, SampleSummary), m_server.query(SampleSummary));
}

void TestBootstrap::twoCopiesAtOnce()
{
    const TemporaryDatabase otherDatabase;
    SyncConnection one(m_config);
    SyncConnection other(SyncConfig(m_config).setPath(otherDatabase.path()));
    const QFuture<void> oneOpen = one.open();
    const QFuture<void> otherOpen = other.open();
    VERIFY_SUCCESS(oneOpen);
    VERIFY_SUCCESS(otherOpen);
    QCOMPARE(rowsOf(one, SampleSummary), rowsOf(other, SampleSummary));
    QCOMPARE(valueOf(one, u"SELECT count(*) FROM sample"_s), QVariant(qlonglong(SampleRows)));
}

// How every new application begins: nothing is on the server yet.
void TestBootstrap::emptyServer()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    SyncConnection connection(m_config.setRemoteUrl(server.url().toString()));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT)"_s));
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO note(text) VALUES ('the first')"_s));
    VERIFY_SUCCESS(connection.sync());
    QCOMPARE(server.scalar(u"SELECT text FROM note"_s), QVariant(u"the first"_s));
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT text FROM note"_s), QVariant(u"the first"_s));
}

QTEST_GUILESS_MAIN(TestBootstrap)
#include "tst_bootstrap.moc"
