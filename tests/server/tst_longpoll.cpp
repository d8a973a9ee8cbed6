// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// A pull that the server holds until there is something to deliver.
class TestLongPoll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void deliversWhatAnotherClientPushes();
    void commitsDoNotInterrupt();
    void othersGoFirst();
    void sync();
    void resumedWithTheTimeThatIsLeft();
    void cancel();
    void close();
    void waitsWithoutWork();

private:
    QFuture<bool> heldPull();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestLongPoll::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database).setLongPollTimeout(30s));
    VERIFY_SUCCESS(m_connection->open());
    m_remote->gateway().addRule({"/pull-updates"}, HttpReaction::hangBeforeAnswer());
}

QFuture<bool> TestLongPoll::heldPull()
{
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> pull = m_connection->pull();
    if (!held.wait())
        qWarning("The pull did not reach the server.");
    return pull;
}

void TestLongPoll::deliversWhatAnotherClientPushes()
{
    m_remote->gateway().clearRules();
    const TemporaryDatabase database;
    SyncConnection other(m_remote->config(database));
    VERIFY_SUCCESS(other.open());
    QSignalSpy polling(&m_remote->gateway(), &HttpGateway::polling);
    const QFuture<bool> pull = m_connection->pull();
    QTRY_VERIFY(polling.size() > 0);
    QVERIFY(!pull.isFinished());
    VERIFY_SUCCESS(other.execute(u"INSERT INTO item VALUES (12, 'theirs')"_s));
    VERIFY_SUCCESS(other.push());
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(valueOf(*m_connection, u"SELECT name FROM item WHERE id = 12"_s).toString(), u"theirs"_s);
}

// Who commits all the time still gets what others push.
void TestLongPoll::commitsDoNotInterrupt()
{
    const QFuture<bool> pull = heldPull();
    const qsizetype requests = m_remote->gateway().requestCount("/pull-updates");
    for (int id = 100; id < 150; ++id)
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (?, 'mine')"_s, QVariantList{id}));
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), requests);
    QTRY_VERIFY(m_connection->pendingChanges() > 0);
    QVERIFY(!pull.isFinished());
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    // The count of the changes may have gone first, so that the pull has asked anew, and is held once more.
    QTRY_VERIFY((m_remote->gateway().noteChange(), pull.isFinished()));
    VERIFY_SUCCESS(pull);
}

// Each at once, while the pull goes on and then ends as if nothing had been.
void TestLongPoll::othersGoFirst()
{
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    const QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    const QFuture<bool> pull = heldPull();
    QElapsedTimer clock;
    clock.start();
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, 'local')"_s));
    VERIFY_SUCCESS(m_connection->push());
    VERIFY_SUCCESS(m_connection->checkpoint());
    VERIFY_SUCCESS(m_connection->refreshStats());
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
    QVERIFY(!pull.isFinished());

    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (11, 'remote')"_s));
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(m_connection->checkpoint());
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(pulls.size(), 1);
    QCOMPARE(failures.size(), 0);
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM item"_s).toInt(), 5);
}

// Its push is not done twice.
void TestLongPoll::sync()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (10, 'local')"_s));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> sync = m_connection->sync();
    QVERIFY(held.wait());
    const qsizetype pushes = m_remote->gateway().requestCount("/v2/pipeline");
    VERIFY_SUCCESS(m_connection->checkpoint());
    QTRY_COMPARE(held.size(), 2);
    QCOMPARE(m_remote->gateway().requestCount("/v2/pipeline"), pushes);
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    VERIFY_SUCCESS(sync);
}

void TestLongPoll::resumedWithTheTimeThatIsLeft()
{
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> pull = heldPull();
    VERIFY_SUCCESS(m_connection->checkpoint());
    QTRY_COMPARE(held.size(), 2);
    const QList<HttpRequest> requests = m_remote->gateway().requests("/pull-updates");
    // Of a field that comes twice the last one counts; a varint of two bytes or more follows its tag, 4 << 3.
    const QByteArray first = requests.at(requests.size() - 2).body;
    const QByteArray second = requests.last().body;
    QVERIFY(second.startsWith(first));
    const QByteArray added = second.mid(first.size());
    QCOMPARE(added.size(), 4);
    QCOMPARE(added.at(0), char(4 << 3));
    const int left = (added.at(1) & 0x7f) | (added.at(2) & 0x7f) << 7 | (added.at(3) & 0x7f) << 14;
    QVERIFY2(left > 20'000 && left < 30'000, qPrintable(QString::number(left)));
    m_connection->cancel();
    VERIFY_ERROR(pull, Code::Cancelled);
}

void TestLongPoll::cancel()
{
    const QFuture<bool> pull = heldPull();
    QElapsedTimer clock;
    clock.start();
    m_connection->cancel();
    VERIFY_ERROR(pull, Code::Cancelled);
    QVERIFY(clock.elapsed() < 1000);
    m_remote->gateway().clearRules();
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (11, 'remote')"_s));
    VERIFY_SUCCESS(m_connection->pull());
}

void TestLongPoll::close()
{
    const QFuture<bool> pull = heldPull();
    QElapsedTimer clock;
    clock.start();
    VERIFY_SUCCESS(m_connection->close());
    VERIFY_ERROR(pull, Code::Cancelled);
    QVERIFY(clock.elapsed() < 1000);
}

void TestLongPoll::waitsWithoutWork()
{
    const QFuture<bool> pull = heldPull();
    const std::clock_t before = std::clock();
    // Nothing to wait for: that nothing happens is what is measured.
    QTest::qWait(1000);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 0.1, qPrintable(QString::number(seconds)));
    QVERIFY(!pull.isFinished());
}

QTEST_GUILESS_MAIN(TestLongPoll)
#include "tst_longpoll.moc"
