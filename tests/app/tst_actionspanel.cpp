// SPDX-License-Identifier: MIT
#include "actions/actionspanel.h"

#include "futures.h"
#include "temporarydatabase.h"
#include "widgets/iconbutton.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Demo::ActionsPanel;
using Demo::IconButton;

class TestActionsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheConnection();

private:
    static QStringList enabledButtons(const ActionsPanel &panel);
};

QStringList TestActionsPanel::enabledButtons(const ActionsPanel &panel)
{
    QStringList names;
    const QList<IconButton *> buttons = panel.findChildren<IconButton *>();
    for (const IconButton *button : buttons) {
        if (button->isEnabled())
            names.append(button->objectName());
    }
    return names;
}

void TestActionsPanel::followsTheConnection()
{
    const QStringList none;
    const QStringList cancel{u"cancel"_s};
    const QStringList all{u"pull"_s, u"push"_s, u"checkpoint"_s, u"refresh"_s};

    TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()));
    ActionsPanel panel(&connection);
    QCOMPARE(enabledButtons(panel), none);

    QStringList whileOpening;
    connect(&connection, &SyncConnection::stateChanged, this, [&] {
        if (connection.state() == SyncConnection::State::Opening)
            whileOpening = enabledButtons(panel);
    });
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(whileOpening, cancel);
    QCOMPARE(enabledButtons(panel), all);

    panel.setStatementRunning(true);
    QCOMPARE(enabledButtons(panel), all + cancel);
    panel.setStatementRunning(false);
    QCOMPARE(enabledButtons(panel), all);

    QStringList duringCheckpoint;
    connect(&connection, &SyncConnection::currentOperationChanged, this, [&] {
        if (connection.currentOperation() == Operation::Checkpoint)
            duringCheckpoint = enabledButtons(panel);
    });
    QSignalSpy finished(&connection, &SyncConnection::checkpointFinished);
    panel.findChild<IconButton *>(u"checkpoint"_s)->click();
    QVERIFY(finished.wait());
    QCOMPARE(duringCheckpoint, cancel);
    QCOMPARE(enabledButtons(panel), all);

    VERIFY_SUCCESS(connection.close());
    QCOMPARE(enabledButtons(panel), none);
}

QTEST_MAIN(TestActionsPanel)
#include "tst_actionspanel.moc"
