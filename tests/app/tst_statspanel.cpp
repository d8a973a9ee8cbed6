// SPDX-License-Identifier: MIT
#include "stats/statspanel.h"

#include "futures.h"
#include "remote.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Demo::StatsPanel;

/// What the panel says about the server is what is known about it.
class TestStatsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localDatabaseHasNoServer();
    void serverThatAnsweredIsReachable();
    void serverThatIsGoneIsNotReached();

private:
    static QString server(const StatsPanel &panel);
};

QString TestStatsPanel::server(const StatsPanel &panel)
{
    const QList<QTableWidgetItem *> names = panel.findItems(u"Server"_s, Qt::MatchExactly);
    return names.size() == 1 ? panel.item(names.constFirst()->row(), 1)->text() : QString();
}

void TestStatsPanel::localDatabaseHasNoServer()
{
    const TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()));
    const StatsPanel panel(&connection);
    QCOMPARE(server(panel), u"unknown"_s);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(server(panel), u"none"_s);
}

void TestStatsPanel::serverThatAnsweredIsReachable()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    const StatsPanel panel(&connection);
    VERIFY_SUCCESS(connection.open());
    QTRY_COMPARE(server(panel), u"reachable"_s);

    VERIFY_SUCCESS(connection.close());
    connection.setConfig(connection.config().setRemoteUrl({}));
    VERIFY_SUCCESS(connection.open());
    QTRY_COMPARE(server(panel), u"not asked yet"_s);
    VERIFY_SUCCESS(connection.pull());
    QTRY_COMPARE(server(panel), u"reachable"_s);
}

void TestStatsPanel::serverThatIsGoneIsNotReached()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    const StatsPanel panel(&connection);
    VERIFY_SUCCESS(connection.open());
    remote.gateway().close();
    VERIFY_ERROR(connection.pull(), SyncError::Code::Network);
    QTRY_COMPARE(server(panel), u"not reached"_s);
}

QTEST_MAIN(TestStatsPanel)
#include "tst_statspanel.moc"
