// SPDX-License-Identifier: MIT
#include "futures.h"
#include "inspectedcopy.h"

#include <TursoQt/AutoSync>
#include <TursoQt/SyncControls>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestSyncControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsFollowTheConnection();
    void automaticSyncIsSwitchedAndTellsOfItself();
    void switchFollowsTheConnection();
    void intervalsAreSet();

private:
    static QStringList enabledButtons(const SyncControls &controls);
};

QStringList TestSyncControls::enabledButtons(const SyncControls &controls)
{
    QStringList names;
    for (const QString &name : {u"pull"_s, u"push"_s, u"sync"_s, u"checkpoint"_s, u"cancel"_s}) {
        if (button(controls, name)->isEnabled())
            names.append(name);
    }
    return names;
}

void TestSyncControls::buttonsFollowTheConnection()
{
    const QStringList none;
    const QStringList cancel{u"cancel"_s};
    const QStringList all{u"pull"_s, u"push"_s, u"sync"_s, u"checkpoint"_s};

    TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()));
    const SyncControls controls(&connection);
    QCOMPARE(enabledButtons(controls), none);

    QStringList whileOpening;
    connect(&connection, &SyncConnection::stateChanged, this, [&] {
        if (connection.state() == SyncConnection::State::Opening)
            whileOpening = enabledButtons(controls);
    });
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(whileOpening, cancel);
    QCOMPARE(enabledButtons(controls), all);

    QStringList duringCheckpoint;
    connect(&connection, &SyncConnection::currentOperationChanged, this, [&] {
        if (connection.currentOperation() == Operation::Checkpoint)
            duringCheckpoint = enabledButtons(controls);
    });
    QSignalSpy finished(&connection, &SyncConnection::checkpointFinished);
    button(controls, u"checkpoint"_s)->click();
    QVERIFY(finished.wait());
    QCOMPARE(duringCheckpoint, cancel);
    QCOMPARE(enabledButtons(controls), all);

    VERIFY_SUCCESS(connection.close());
    QCOMPARE(enabledButtons(controls), none);
}

void TestSyncControls::automaticSyncIsSwitchedAndTellsOfItself()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    TemporaryDatabase database;
    SyncConnection connection(remote.config(database));
    const SyncControls controls(&connection);
    auto *box = controls.findChild<QCheckBox *>(u"automatic"_s);
    QVERIFY(!box->isChecked());
    QVERIFY2(controls.automaticText().startsWith("Off"_L1), qPrintable(controls.automaticText()));

    box->click();
    QVERIFY(connection.autoSync()->enabled());
    QCOMPARE(controls.automaticText(), u"Begins when the database is open."_s);
    VERIFY_SUCCESS(connection.open());
    QTRY_VERIFY2(controls.automaticText().startsWith("The server was asked"_L1), qPrintable(controls.automaticText()));

    remote.gateway().addRule({}, HttpReaction::answerWith(503));
    connection.autoSync()->setMinimumBackoff(1h);
    connection.autoSync()->syncNow();
    QTRY_COMPARE(connection.autoSync()->state(), AutoSync::State::BackingOff);
    const QString time = connection.autoSync()->nextAttempt().toString(u"HH:mm:ss"_s);
    QVERIFY2(controls.automaticText().startsWith(connection.autoSync()->reason().message),
             qPrintable(controls.automaticText()));
    QVERIFY2(controls.automaticText().endsWith(u" Next attempt at %1."_s.arg(time)),
             qPrintable(controls.automaticText()));

    remote.gateway().clearRules();
    remote.gateway().addRule({}, HttpReaction::answerWith(401));
    connection.autoSync()->syncNow();
    QTRY_COMPARE(connection.autoSync()->state(), AutoSync::State::Stalled);
    QVERIFY2(controls.automaticText().startsWith("Stopped."_L1), qPrintable(controls.automaticText()));
    QVERIFY(controls.automaticText().contains(connection.autoSync()->reason().message));

    remote.gateway().clearRules();
    VERIFY_SUCCESS(connection.pull());
    QVERIFY2(controls.automaticText().startsWith("The server was asked"_L1), qPrintable(controls.automaticText()));
    box->click();
    QVERIFY(!connection.autoSync()->enabled());
    QVERIFY2(controls.automaticText().startsWith("Off"_L1), qPrintable(controls.automaticText()));
}

void TestSyncControls::switchFollowsTheConnection()
{
    SyncConnection connection;
    connection.autoSync()->setEnabled(true);
    const SyncControls controls(&connection);
    const auto *automatic = controls.findChild<QCheckBox *>(u"automatic"_s);
    QVERIFY(automatic->isChecked());
    connection.autoSync()->setEnabled(false);
    QVERIFY(!automatic->isChecked());
    connection.autoSync()->setEnabled(true);
    connection.autoSync()->pause();
    QVERIFY(automatic->isChecked());
    QVERIFY(controls.findChild<QCheckBox *>(u"offline"_s)->isChecked());
}

void TestSyncControls::intervalsAreSet()
{
    SyncConnection connection;
    const SyncControls controls(&connection);
    const auto *settings = controls.findChild<QToolButton *>(u"automaticSettings"_s);
    auto *interval = settings->menu()->findChild<QDoubleSpinBox *>(u"pullInterval"_s);
    QCOMPARE(interval->value(), 30);
    interval->setValue(2.5);
    QCOMPARE(connection.autoSync()->pullInterval(), 2500ms);
    connection.autoSync()->setPullInterval(60s);
    QCOMPARE(interval->value(), 60);
}

QTEST_MAIN(TestSyncControls)
#include "tst_synccontrols.moc"
