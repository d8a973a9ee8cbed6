// SPDX-License-Identifier: MIT
#include "futures.h"
#include "inspectedcopy.h"
#include "queries.h"

#include <TursoQt/PageMapView>

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestPageMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wholeCopyIsWhole();
    void pagesWrittenHereAreCounted();
    void pagesArriveWhileAQueryRuns();
    void closedDatabaseHasNoPages();

private:
    static QString summary(const PageMapView &view) { return view.findChild<QLabel *>(u"summary"_s)->text(); }
    static qint64 residentPages(const PageMapView &view);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
};

void TestPageMapView::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().seed(3000)); // about 3 MB
    m_database = std::make_unique<TemporaryDatabase>();
}

// The first number in the sentence.
qint64 TestPageMapView::residentPages(const PageMapView &view)
{
    static const QRegularExpression number(u"[0-9,]+"_s);
    return number.match(summary(view)).captured().remove(u',').toLongLong();
}

void TestPageMapView::wholeCopyIsWhole()
{
    SyncConnection connection(m_remote->config(*m_database));
    VERIFY_SUCCESS(connection.open());
    const PageMapView view(&connection);
    QTRY_VERIFY2(summary(view).startsWith(u"All "_s), qPrintable(summary(view)));
    QCOMPARE(residentPages(view), valueOf(connection, u"PRAGMA page_count"_s).toLongLong());
}

void TestPageMapView::pagesWrittenHereAreCounted()
{
    SyncConnection connection(m_remote->config(*m_database));
    VERIFY_SUCCESS(connection.open());
    QVERIFY(m_remote->server().execute(u"UPDATE item SET name = 'theirs' WHERE id = 1"_s));
    VERIFY_SUCCESS(connection.pull());
    const PageMapView view(&connection);
    QTRY_VERIFY(summary(view).startsWith(u"All "_s));
    QVERIFY2(!summary(view).contains(u"Written here"_s), qPrintable(summary(view)));

    VERIFY_SUCCESS(connection.execute(u"UPDATE item SET name = 'mine' WHERE id = 2"_s));
    QTRY_VERIFY2(summary(view).contains(u"Written here since the last pull: "_s), qPrintable(summary(view)));
    QVERIFY(summary(view).startsWith(u"All "_s));
}

void TestPageMapView::pagesArriveWhileAQueryRuns()
{
    SyncConfig config = m_remote->config(*m_database);
    config.setPartialSync(PartialSync{PrefixBootstrap{65536}, 65536, false});
    SyncConnection connection(config);
    VERIFY_SUCCESS(connection.open());
    PageMapView view(&connection);
    view.resize(400, 300);
    view.show();
    QTRY_VERIFY2(summary(view).startsWith(u"Pages on this computer"_s), qPrintable(summary(view)));
    const qint64 before = residentPages(view);

    // The server stops in the middle, so the query cannot have ended when the map is looked at.
    const auto answered = std::make_shared<std::atomic_int>(0);
    m_remote->gateway().setChooser([answered](const HttpRequest &) {
        return ++*answered < 8 ? HttpReaction::forward() : HttpReaction::hangBeforeAnswer();
    });
    const auto result = connection.execute(u"SELECT sum(length(body)) FROM sample"_s);
    QTRY_VERIFY2(residentPages(view) > before, qPrintable(summary(view)));
    QVERIFY(!result.isFinished());
    QVERIFY(!view.grab().isNull());
    connection.cancel();
    QTRY_VERIFY(result.isFinished());
    m_remote->gateway().setChooser({});
}

void TestPageMapView::closedDatabaseHasNoPages()
{
    SyncConnection connection(m_remote->config(*m_database));
    const PageMapView view(&connection);
    QCOMPARE(summary(view), u"The database is not open."_s);
    VERIFY_SUCCESS(connection.open());
    QTRY_VERIFY(summary(view).startsWith(u"All "_s));
    VERIFY_SUCCESS(connection.close());
    QCOMPARE(summary(view), u"The database is not open."_s);
}

QTEST_MAIN(TestPageMapView)
#include "tst_pagemapview.moc"
