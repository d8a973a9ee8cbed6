// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// What a partial copy has must not be replaced by what it fetches later.
class TestPartialCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkpointedPagesSurviveLaterFetches_data();
    void checkpointedPagesSurviveLaterFetches();
};

void TestPartialCopies::checkpointedPagesSurviveLaterFetches_data()
{
    QTest::addColumn<bool>("changeIsRemote");
    QTest::newRow("changed here") << false;
    QTest::newRow("changed there") << true;
}

void TestPartialCopies::checkpointedPagesSurviveLaterFetches()
{
    QFETCH(const bool, changeIsRemote);
    constexpr auto Change = "UPDATE sample SET body = 'changed' WHERE id = 3000";
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    QVERIFY(remote.server().seed(6000));
    const TemporaryDatabase database;
    // Segments of one page at first, so that only the pages on the way to that row come.
    const SyncConfig onePage = remote.config(database).setPartialSync(PartialSync{PrefixBootstrap{8 * 4096}, 4096});
    SyncConnection connection(onePage);
    VERIFY_SUCCESS(connection.open());
    if (changeIsRemote)
        QVERIFY(remote.server().execute(QString::fromLatin1(Change)));
    else
        VERIFY_SUCCESS(connection.execute(QString::fromLatin1(Change)));
    VERIFY_SUCCESS(connection.sync());
    VERIFY_SUCCESS(connection.checkpoint());
    VERIFY_SUCCESS(connection.close());

    SyncConfig largeSegments = onePage;
    largeSegments.setPartialSync(PartialSync{PrefixBootstrap{8 * 4096}, 1024 * 1024});
    connection.setConfig(largeSegments);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample WHERE id BETWEEN 2500 AND 3500 AND body <> 'x'"_s),
             1001);
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT body FROM sample WHERE id = 3000"_s), u"changed"_s);
    QCOMPARE(rowsOf(connection, u"SELECT count(*), sum(length(body)) FROM sample"_s),
             remote.server().query(u"SELECT count(*), sum(length(body)) FROM sample"_s));
    QCOMPARE(rowsOf(connection, u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
}

QTEST_GUILESS_MAIN(TestPartialCopies)
#include "tst_partialcopies.moc"
