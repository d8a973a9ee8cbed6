// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// Answers that make the engine panic: an error of this one connection, and no end of the process.
class TestEngineFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void partialBootstrapWithoutTheFirstPage();

private:
    std::unique_ptr<Remote> m_remote;
};

void TestEngineFailure::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
}

void TestEngineFailure::partialBootstrapWithoutTheFirstPage()
{
    const TemporaryDatabase healthyDatabase;
    SyncConnection healthy(m_remote->config(healthyDatabase));
    VERIFY_SUCCESS(healthy.open());

    // A header: revision "1", ten pages, raw encoding. No page follows.
    const auto header = QByteArray::fromHex("070a0131100a1a00");
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::answerWith(200, header));
    const TemporaryDatabase database;
    SyncConnection connection(m_remote->config(database).setPartialSync(PartialSync{PrefixBootstrap{4096}}));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::EngineFailure, qPrintable(describe(error)));
    QVERIFY2(error.detail.contains(u"first page must be filled"_s), qPrintable(error.detail));
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    QCOMPARE(database.files(), QStringList());

    // Others go on, and so does this one once the server is well.
    QCOMPARE(valueOf(healthy, u"SELECT count(*) FROM item"_s).toInt(), 3);
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s).toInt(), 3);
}

QTEST_GUILESS_MAIN(TestEngineFailure)
#include "tst_enginefailure.moc"
