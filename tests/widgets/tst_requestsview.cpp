// SPDX-License-Identifier: MIT
#include "futures.h"
#include "inspectedcopy.h"

#include <TursoQt/RequestsView>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestRequestsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsRequests();
    void tellsWhatARequestWasFor();
    void timesItsPhases();
    void filters();
    void archiveIsValidAndWithoutSecrets();
    void diagnosticsHaveRequestsAndNoSecrets();

private:
    enum Column { Time, For, Method, Path, Status };

    QTableView *requests() const { return m_view->findChild<QTableView *>(u"requests"_s); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<RequestsView> m_view;
};

void TestRequestsView::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(
        m_remote->config(*m_database).setAuthToken(u"the-secret-token"_s).setRetryTimeout(std::chrono::seconds(10)));
    m_view = std::make_unique<RequestsView>(m_connection.get());
    m_view->resize(800, 400);
    m_view->show();
    VERIFY_SUCCESS(m_connection->open());
}

void TestRequestsView::cleanup()
{
    m_view.reset();
    m_connection.reset();
    m_database.reset();
    m_remote.reset();
}

void TestRequestsView::listsRequests()
{
    QTRY_VERIFY(column(*requests(), Path).contains(u"/pull-updates"_s));
    QCOMPARE(column(*requests(), Status).constFirst(), u"200"_s);
    requests()->selectRow(0);
    const auto *details = m_view->findChild<QPlainTextEdit *>(u"details"_s);
    QVERIFY(details->toPlainText().contains(u"/pull-updates"_s));
    QVERIFY(!details->toPlainText().contains(u"the-secret-token"_s));
}

void TestRequestsView::tellsWhatARequestWasFor()
{
    QList<HttpRequestInfo> infos;
    connect(m_connection.get(), &SyncConnection::requestFinished, this,
            [&](const HttpRequestInfo &info) { infos.append(info); });
    m_remote->gateway().addRule({"/pull-updates", 1}, HttpReaction::answerWith(503));
    VERIFY_SUCCESS(m_connection->pull());
    QTRY_VERIFY(infos.size() >= 2);
    QCOMPARE(infos.first().operation, Operation::Pull);
    QCOMPARE(infos.first().attempt, 1);
    QCOMPARE(infos.first().status, 503);
    QCOMPARE(infos.last().operation, Operation::Pull);
    QCOMPARE(infos.last().attempt, 2);
    QVERIFY(column(*requests(), For).contains(u"Pull, try 2"_s));
    QCOMPARE(column(*requests(), For).constFirst(), u"Open"_s);
}

void TestRequestsView::timesItsPhases()
{
    QSignalSpy finished(m_connection.get(), &SyncConnection::requestFinished);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    VERIFY_SUCCESS(m_connection->pull());
    QTRY_VERIFY(!finished.isEmpty());
    const auto info = finished.constFirst().constFirst().value<HttpRequestInfo>();
    QVERIFY(info.startTime >= before.addMSecs(-1));
    QVERIFY(info.startTime <= QDateTime::currentDateTimeUtc());
    std::chrono::microseconds sum{0};
    for (const auto part : {info.phases.queued, info.phases.sending, info.phases.waiting, info.phases.receiving}) {
        QVERIFY(part.count() >= 0);
        sum += part;
    }
    // The parts follow one another, so together they are the whole.
    sum += std::max(info.phases.connecting, std::chrono::microseconds(0));
    QVERIFY(sum >= info.duration);
}

void TestRequestsView::filters()
{
    VERIFY_SUCCESS(m_connection->pull());
    const int all = requests()->model()->rowCount();
    auto *filter = m_view->findChild<QLineEdit *>(u"filter"_s);
    QTest::keyClicks(filter, u"open"_s);
    QVERIFY(requests()->model()->rowCount() > 0);
    QVERIFY(requests()->model()->rowCount() < all);
    filter->clear();
    QCOMPARE(requests()->model()->rowCount(), all);
}

void TestRequestsView::archiveIsValidAndWithoutSecrets()
{
    m_remote->gateway().addRule({"/pull-updates"}, HttpReaction::closeBeforeAnswer());
    m_connection->pull();
    QTRY_VERIFY(column(*requests(), Status).contains(u"no answer"_s));
    m_connection->cancel();
    const QJsonObject har = m_view->har();
    const QJsonObject log = har[u"log"_s].toObject();
    QCOMPARE(log[u"version"_s].toString(), u"1.2"_s);
    const QJsonArray entries = log[u"entries"_s].toArray();
    QCOMPARE(entries.size(), requests()->model()->rowCount());
    for (const QJsonValueConstRef value : entries) {
        const QJsonObject entry = value.toObject();
        QVERIFY(QDateTime::fromString(entry[u"startedDateTime"_s].toString(), Qt::ISODateWithMs).isValid());
        for (const QString &name : {u"request"_s, u"response"_s, u"cache"_s, u"timings"_s})
            QVERIFY2(entry[name].isObject(), qPrintable(name));
        const QJsonObject timings = entry[u"timings"_s].toObject();
        double sum = 0;
        for (const QString &name : {u"blocked"_s, u"connect"_s, u"send"_s, u"wait"_s, u"receive"_s})
            sum += std::max(0.0, timings[name].toDouble());
        QVERIFY(std::abs(sum - entry[u"time"_s].toDouble()) < 0.001);
    }
    QVERIFY(!QJsonDocument(har).toJson().contains("the-secret-token"));
}

void TestRequestsView::diagnosticsHaveRequestsAndNoSecrets()
{
    const QFuture<QJsonObject> future = m_connection->diagnostics();
    VERIFY_SUCCESS(future);
    const QJsonObject report = future.result();
    QCOMPARE(report[u"state"_s].toString(), u"Open"_s);
    QVERIFY(!report[u"requests"_s].toArray().isEmpty());
    QVERIFY(report[u"files"_s].toObject()[QString()].toInteger() > 0);
    QCOMPARE(report[u"configuration"_s].toObject()[u"authToken"_s].toString(), u"fixed"_s);
    QVERIFY(!QJsonDocument(report).toJson().contains("the-secret-token"));
    // As everything else it is told in the owner's thread.
    QThread *thread = nullptr;
    VERIFY_SUCCESS(m_connection->diagnostics().then([&thread](const QJsonObject &) { thread = QThread::currentThread(); }));
    QCOMPARE(thread, QThread::currentThread());
    // It helps most when nothing works.
    SyncConnection closed;
    VERIFY_SUCCESS(closed.diagnostics());
}

QTEST_MAIN(TestRequestsView)
#include "tst_requestsview.moc"
