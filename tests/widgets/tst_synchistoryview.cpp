// SPDX-License-Identifier: MIT
#include "futures.h"
#include "inspectedcopy.h"

#include <TursoQt/SyncHistoryView>

#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestSyncHistoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localDatabaseHasNoServer();
    void serverThatAnsweredIsReachable();
    void serverThatIsGoneIsNotReached();

private:
    static QString server(const SyncHistoryView &view) { return view.findChild<QLabel *>(u"fact-1"_s)->text(); }
};

void TestSyncHistoryView::localDatabaseHasNoServer()
{
    const TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()));
    const SyncHistoryView view(&connection);
    QCOMPARE(server(view), u"unknown"_s);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(server(view), u"none"_s);
}

void TestSyncHistoryView::serverThatAnsweredIsReachable()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    const SyncHistoryView view(&connection);
    VERIFY_SUCCESS(connection.open());
    QTRY_COMPARE(server(view), u"reachable"_s);

    VERIFY_SUCCESS(connection.close());
    connection.setConfig(connection.config().setRemoteUrl({}));
    VERIFY_SUCCESS(connection.open());
    QTRY_COMPARE(server(view), u"not asked yet"_s);
    VERIFY_SUCCESS(connection.pull());
    QTRY_COMPARE(server(view), u"reachable"_s);
}

void TestSyncHistoryView::serverThatIsGoneIsNotReached()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    const SyncHistoryView view(&connection);
    VERIFY_SUCCESS(connection.open());
    remote.gateway().close();
    VERIFY_ERROR(connection.pull(), SyncError::Code::Network);
    QTRY_COMPARE(server(view), u"not reached"_s);
}

QTEST_MAIN(TestSyncHistoryView)
#include "tst_synchistoryview.moc"
