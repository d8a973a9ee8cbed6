// SPDX-License-Identifier: MIT
#include "actions/autosyncpanel.h"

#include "futures.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using namespace std::chrono_literals;
using Demo::AutoSyncPanel;

class TestAutoSyncPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesAndTells();
    void followsTheConnection();
};

void TestAutoSyncPanel::switchesAndTells()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    AutoSyncPanel panel(&connection);
    const auto *box = panel.findChild<QCheckBox *>(u"automaticSync"_s);
    QVERIFY(!box->isChecked());
    QVERIFY2(panel.text().startsWith("Off"_L1), qPrintable(panel.text()));

    panel.findChild<QCheckBox *>()->click();
    QVERIFY(connection.autoSync()->enabled());
    QCOMPARE(panel.text(), u"Begins when the database is open."_s);
    VERIFY_SUCCESS(connection.open());
    QTRY_COMPARE(panel.text(), u"Up to date."_s);

    remote.gateway().addRule({}, HttpReaction::answerWith(503));
    connection.autoSync()->setMinimumBackoff(1h);
    connection.autoSync()->syncNow();
    QTRY_COMPARE(connection.autoSync()->state(), AutoSync::State::BackingOff);
    const QString time = connection.autoSync()->nextAttempt().toString(u"HH:mm:ss"_s);
    QVERIFY2(panel.text().startsWith(connection.autoSync()->reason().message), qPrintable(panel.text()));
    QVERIFY2(panel.text().endsWith(u" Next attempt at %1."_s.arg(time)), qPrintable(panel.text()));

    remote.gateway().clearRules();
    remote.gateway().addRule({}, HttpReaction::answerWith(401));
    connection.autoSync()->syncNow();
    QTRY_COMPARE(connection.autoSync()->state(), AutoSync::State::Stalled);
    QVERIFY2(panel.text().startsWith("Stopped."_L1), qPrintable(panel.text()));
    QVERIFY(panel.text().contains(connection.autoSync()->reason().message));

    remote.gateway().clearRules();
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(panel.text(), u"Up to date."_s);
    panel.findChild<QCheckBox *>()->click();
    QVERIFY(!connection.autoSync()->enabled());
    QVERIFY2(panel.text().startsWith("Off"_L1), qPrintable(panel.text()));
}

void TestAutoSyncPanel::followsTheConnection()
{
    SyncConnection connection;
    connection.autoSync()->setEnabled(true);
    AutoSyncPanel panel(&connection);
    QVERIFY(panel.findChild<QCheckBox *>()->isChecked());
    connection.autoSync()->setEnabled(false);
    QVERIFY(!panel.findChild<QCheckBox *>()->isChecked());
    connection.autoSync()->setEnabled(true);
    connection.autoSync()->pause();
    QVERIFY(panel.findChild<QCheckBox *>()->isChecked());
}

QTEST_MAIN(TestAutoSyncPanel)
#include "tst_autosyncpanel.moc"
