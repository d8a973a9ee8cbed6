// SPDX-License-Identifier: MIT
#include "playground/playgroundmenu.h"

#include "playground/playground.h"

#include <QtGui/QActionGroup>

using namespace Qt::StringLiterals;

namespace Demo {

PlaygroundMenu::PlaygroundMenu(QWidget *parent)
    : QMenu(tr("Play&ground"), parent)
    , m_start(addAction(tr("&Start"), this, &PlaygroundMenu::startRequested))
    , m_secondWindow(addAction(tr("Second &client in a new window"), this, &PlaygroundMenu::secondWindowRequested))
    , m_compare(addAction(tr("Compare kinds of c&opies…"), this, &PlaygroundMenu::comparisonRequested))
    , m_troubles(new QActionGroup(this))
{
    m_start->setObjectName(u"startPlayground"_s);
    m_secondWindow->setObjectName(u"secondWindow"_s);
    m_compare->setObjectName(u"compareCopies"_s);
    addSection(tr("Somebody else"));
    m_writeOnce = addAction(tr("&Writes a note"));
    m_writeOnce->setObjectName(u"change-server"_s);
    m_writeOnce->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    m_writeContinuously = addAction(tr("Keeps w&riting"));
    m_writeContinuously->setCheckable(true);
    m_conflict = addAction(tr("Takes the same &number as you"), this, &PlaygroundMenu::conflictRequested);
    m_conflict->setObjectName(u"conflict"_s);
    addSection(tr("The server"));
    using Trouble = TroubledGateway::Trouble;
    addTrouble(int(Trouble::None), tr("Works w&ell"), tr("No trouble"));
    addTrouble(int(Trouble::Slow), tr("Is s&low"), tr("Answers trickle"));
    addTrouble(int(Trouble::Down), tr("Is &gone"), tr("Nobody answers"));
    addTrouble(int(Trouble::ServerError), tr("&Fails"), tr("Answers with status 500"));
    addTrouble(int(Trouble::Unauthorized), tr("Wants another &token"), tr("Answers with status 401"));
    addTrouble(int(Trouble::CutAnswers), tr("&Breaks off"), tr("The connection ends in the middle of an answer"));
    connect(m_writeOnce, &QAction::triggered, this, [this] { m_playground->changeServer(); });
    connect(m_writeContinuously, &QAction::toggled, this,
            [this](bool on) { m_playground->setChangesContinuously(on); });
    connect(this, &QMenu::aboutToShow, this, &PlaygroundMenu::update);
    update();
}

void PlaygroundMenu::addTrouble(int trouble, const QString &text, const QString &statusTip)
{
    QAction *action = addAction(text);
    action->setObjectName(u"trouble-%1"_s.arg(trouble));
    action->setStatusTip(statusTip);
    action->setCheckable(true);
    m_troubles->addAction(action);
    connect(action, &QAction::triggered, this,
            [this, trouble] { m_playground->gateway().setTrouble(TroubledGateway::Trouble(trouble)); });
}

void PlaygroundMenu::setPlayground(const std::shared_ptr<Playground> &playground)
{
    m_playground = playground;
    update();
}

void PlaygroundMenu::update()
{
    const bool isReady = m_playground && m_playground->isReady();
    m_start->setEnabled(!m_playground);
    for (QAction *action : {m_secondWindow, m_compare, m_writeOnce, m_writeContinuously, m_conflict})
        action->setEnabled(isReady);
    m_troubles->setEnabled(isReady);
    if (!isReady)
        return;
    const QSignalBlocker blocker(m_writeContinuously);
    m_writeContinuously->setChecked(m_playground->changesContinuously());
    m_troubles->actions().at(int(m_playground->gateway().trouble()))->setChecked(true);
}

} // namespace Demo
