// SPDX-License-Identifier: MIT
#include "tour/guidedtour.h"

#include <TursoQt/autosync.h>
#include <TursoQt/syncinspector.h>

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

GuidedTour::GuidedTour(SyncConnection *connection, SyncInspector *inspector, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_inspector(inspector)
    , m_steps(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_skip(new QPushButton(tr("Skip this step"), this))
{
    m_text->setObjectName(u"tourText"_s);
    m_button->setObjectName(u"tourButton"_s);
    m_skip->setObjectName(u"tourSkip"_s);
    m_text->setWordWrap(true);
    m_steps->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_button);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    layout->addWidget(m_steps);
    layout->addStretch();
    setMinimumWidth(240);
    connectAll();
    show();
}

void GuidedTour::connectAll()
{
    connect(m_button, &QPushButton::clicked, this, &GuidedTour::act);
    connect(m_skip, &QPushButton::clicked, this, [this] { finish(m_step); });
    connect(m_connection, &SyncConnection::pendingChangesChanged, this, [this] {
        if (m_connection->pendingChanges() > 0) {
            finish(ChangeRow);
            finish(ChangeOffline);
        } else {
            finish(Resolve);
        }
    });
    connect(m_connection, &SyncConnection::pushFinished, this, [this] {
        finish(Send);
        finish(ComeBack);
        finish(Resolve);
    });
    connect(m_connection, &SyncConnection::pullFinished, this, [this](bool changed) {
        if (changed)
            finish(Receive);
    });
    connect(m_connection->autoSync(), &AutoSync::pausedChanged, this, [this] {
        if (m_connection->autoSync()->paused())
            finish(GoOffline);
    });
    connect(m_connection, &SyncConnection::operationFailed, this, [this](Operation, const SyncError &error) {
        if (error.code == SyncError::Code::Constraint)
            finish(MeetConflict);
    });
}

void GuidedTour::restart()
{
    m_step = ChangeRow;
    show();
}

void GuidedTour::noteSecondWindow()
{
    finish(SecondWindow);
}

void GuidedTour::finish(Step step)
{
    if (step != m_step || m_step == Done)
        return;
    m_step = Step(m_step + 1);
    show();
}

void GuidedTour::act()
{
    switch (m_step) {
    case ChangeRow:
    case ChangeOffline:
        m_inspector->setCurrentPage(SyncInspector::Page::Tables);
        break;
    case SecondWindow:
        Q_EMIT secondWindowRequested();
        break;
    case MeetConflict:
        Q_EMIT conflictRequested();
        break;
    case Resolve:
        m_inspector->setCurrentPage(SyncInspector::Page::Conflict);
        break;
    case Done:
        restart();
        break;
    default:
        break;
    }
}

QString GuidedTour::title(Step step)
{
    switch (step) {
    case ChangeRow:
        return tr("Change a row");
    case Send:
        return tr("Send it");
    case SecondWindow:
        return tr("See it arrive elsewhere");
    case Receive:
        return tr("Get a change from there");
    case GoOffline:
        return tr("Go offline");
    case ChangeOffline:
        return tr("Work offline");
    case ComeBack:
        return tr("Come back");
    case MeetConflict:
        return tr("Meet a conflict");
    case Resolve:
        return tr("Resolve it");
    case Done:
        break;
    }
    return {};
}

QString GuidedTour::text(Step step)
{
    switch (step) {
    case ChangeRow:
        return tr(
            "Under “Tables”, choose a table, double-click a cell, type something else, and press “Commit”. The change "
            "is in the file on this computer at once; the server does not know it yet.");
    case Send:
        return tr("Look at what waits under “Unsent”. Then press “Push” above: the server gets the change.");
    case SecondWindow:
        return tr("Open a second window: another client with a copy of its own. Your change is in it.");
    case Receive:
        return tr(
            "In the second window, change a row in the same table, press “Commit”, and then “Push”. Come back here and "
            "press “Pull”: the cells that have changed light up.");
    case GoOffline:
        return tr("Tick “Work offline” at the top right. Nothing is sent or fetched any more.");
    case ChangeOffline:
        return tr("Change another row, and commit it. That works as before, since everything is on this computer.");
    case ComeBack:
        return tr("Clear “Work offline”, and press “Synchronise”. What you did meanwhile goes to the server.");
    case MeetConflict:
        return tr(
            "Now let somebody else take the same customer number as you. Press the button, and then “Push”: the server "
            "refuses your row.");
    case Resolve:
        return tr(
            "Under “Conflict” both rows stand side by side. Give yours a new number, keep theirs, or choose values "
            "column by column.");
    case Done:
        return tr(
            "That was all. The menu “Playground” breaks the server in other ways: try what happens when it is slow, "
            "or gone.");
    }
    return {};
}

QString GuidedTour::buttonText() const
{
    switch (m_step) {
    case ChangeRow:
    case ChangeOffline:
        return tr("Show the tables");
    case SecondWindow:
        return tr("Open a second window");
    case MeetConflict:
        return tr("Cause a conflict");
    case Resolve:
        return tr("Show the conflict");
    case Done:
        return tr("Begin again");
    default:
        return {};
    }
}

void GuidedTour::show()
{
    QString list;
    for (int step = ChangeRow; step < Done; ++step) {
        const QString sign = step < m_step ? u"✓"_s : step == m_step ? u"▸"_s : u"·"_s;
        const QString line = sign + u' ' + title(Step(step));
        list += (step == m_step ? u"<b>%1</b>"_s : u"%1"_s).arg(line) + u"<br>"_s;
    }
    m_steps->setText(list);
    m_text->setText(text(m_step));
    m_button->setText(buttonText());
    m_button->setVisible(!m_button->text().isEmpty());
    m_skip->setVisible(m_step != Done);
}

} // namespace Demo
