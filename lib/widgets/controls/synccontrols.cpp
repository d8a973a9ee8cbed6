// SPDX-License-Identifier: MIT
#include "controls/synccontrols_p.h"

#include "common/elidinglabel.h"
#include "common/panelactions.h"
#include "common/syncsentence.h"
#include "controls/autosyncsettings.h"

#include <TursoQt/autosync.h>

#include <QtGui/QAction>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>
#include <QtWidgets/QWidgetAction>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TursoQt {

using namespace Widgets;

namespace {

QCheckBox *makeCheckBox(QAction *action, QWidget *parent)
{
    auto *box = new QCheckBox(action->text(), parent);
    box->setObjectName(action->objectName());
    box->setToolTip(action->toolTip());
    box->setChecked(action->isChecked());
    QObject::connect(box, &QCheckBox::toggled, action, &QAction::setChecked);
    QObject::connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    QObject::connect(action, &QAction::changed, box, [box, action] { box->setEnabled(action->isEnabled()); });
    return box;
}

} // namespace

SyncControlsPrivate::SyncControlsPrivate(SyncControls *controls, SyncConnection *connection)
    : q(controls)
    , m_connection(connection)
    , m_pull(makeAction(u"pull"_s, IconName::Pull, tr("Pu&ll"), tr("Fetch the changes of others from the server")))
    , m_push(makeAction(u"push"_s, IconName::Push, tr("&Push"), tr("Send the local changes to the server")))
    , m_sync(makeAction(u"sync"_s, IconName::Sync, tr("S&ynchronise"), tr("Push, then pull")))
    , m_checkpoint(makeAction(u"checkpoint"_s, IconName::Checkpoint, tr("Chec&kpoint"),
                              tr("Move the write-ahead log into the database file")))
    , m_cancel(makeAction(u"cancel"_s, IconName::Cancel, tr("Canc&el"), tr("Stop what runs and what waits")))
    , m_offline(makeSwitch(u"offline"_s, tr("Work &offline"),
                           tr("Leave the server alone for a while; changes are kept until you come back")))
    , m_automatic(makeSwitch(u"automatic"_s, tr("&Automatic sync"),
                             tr("Push after local changes, and ask the server at intervals")))
    , m_text(new ElidingLabel(q))
{
    m_text->setObjectName(u"automaticText"_s);
    if (connection)
        m_automatic->setChecked(connection->autoSync()->enabled());
    makeLayout();
    connectActions();
    connectConnection();
    updateActions();
    updateText();
}

SyncControlsPrivate::~SyncControlsPrivate() = default;

QList<QAction *> SyncControlsPrivate::actions() const
{
    return {m_pull, m_push, m_sync, m_checkpoint, m_cancel, m_offline, m_automatic};
}

QString SyncControlsPrivate::automaticText() const
{
    return m_text->text();
}

QAction *SyncControlsPrivate::makeAction(const QString &name, IconName icon, const QString &text,
                                         const QString &toolTip)
{
    auto *action = new QAction(Widgets::icon(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    return action;
}

QAction *SyncControlsPrivate::makeSwitch(const QString &name, const QString &text, const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    action->setCheckable(true);
    return action;
}

QToolButton *SyncControlsPrivate::makeButton(QAction *action)
{
    QToolButton *button = makeActionButton(action, q);
    button->setAccessibleDescription(action->toolTip());
    return button;
}

QToolButton *SyncControlsPrivate::makeSettingsButton()
{
    auto *button = new QToolButton(q);
    button->setObjectName(u"automaticSettings"_s);
    button->setIcon(icon(IconName::Settings));
    button->setToolTip(tr("Intervals of automatic sync"));
    button->setAccessibleName(button->toolTip());
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    if (m_connection) {
        auto *action = new QWidgetAction(menu);
        action->setDefaultWidget(new AutoSyncSettings(m_connection->autoSync()));
        menu->addAction(action);
    }
    button->setMenu(menu);
    return button;
}

void SyncControlsPrivate::makeLayout()
{
    auto *buttons = new QHBoxLayout;
    for (QAction *action : {m_pull, m_push, m_sync, m_checkpoint, m_cancel})
        buttons->addWidget(makeButton(action));
    buttons->addStretch();
    buttons->addWidget(makeCheckBox(m_offline, q));
    auto *automatic = new QHBoxLayout;
    automatic->addWidget(makeCheckBox(m_automatic, q));
    automatic->addWidget(makeSettingsButton());
    automatic->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addLayout(automatic);
}

void SyncControlsPrivate::connectActions()
{
    connect(m_offline, &QAction::toggled, this, &SyncControlsPrivate::setOffline);
    if (!m_connection)
        return;
    SyncConnection *connection = m_connection;
    connect(m_pull, &QAction::triggered, connection, [connection] { connection->pull(); });
    connect(m_push, &QAction::triggered, connection, [connection] { connection->push(); });
    connect(m_sync, &QAction::triggered, connection, [connection] { connection->sync(); });
    connect(m_checkpoint, &QAction::triggered, connection, [connection] { connection->checkpoint(); });
    connect(m_cancel, &QAction::triggered, connection, &SyncConnection::cancel);
    connect(m_automatic, &QAction::toggled, connection->autoSync(), &AutoSync::setEnabled);
}

void SyncControlsPrivate::connectConnection()
{
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &SyncControlsPrivate::updateText);
    if (!m_connection)
        return;
    AutoSync *autoSync = m_connection->autoSync();
    connect(autoSync, &AutoSync::enabledChanged, this,
            [this, autoSync] { m_automatic->setChecked(autoSync->enabled()); });
    connect(autoSync, &AutoSync::pausedChanged, this, [this, autoSync] { m_offline->setChecked(autoSync->paused()); });
    for (const auto signal : {&AutoSync::stateChanged, &AutoSync::reasonChanged, &AutoSync::nextAttemptChanged,
                              &AutoSync::pullIntervalChanged})
        connect(autoSync, signal, this, &SyncControlsPrivate::updateText);
    connect(m_connection, &SyncConnection::pullFinished, this, [this] {
        m_lastAsked = QDateTime::currentDateTimeUtc();
        updateText();
    });
    connect(m_connection, &SyncConnection::pendingChangesChanged, this, &SyncControlsPrivate::updateText);
    connect(m_connection, &SyncConnection::stateChanged, this, &SyncControlsPrivate::updateActions);
    connect(m_connection, &SyncConnection::currentOperationChanged, this, &SyncControlsPrivate::updateActions);
    connect(m_connection, &QObject::destroyed, this, [this] {
        updateActions();
        updateText();
    });
}

void SyncControlsPrivate::setOffline(bool offline)
{
    if (m_connection)
        m_connection->autoSync()->setPaused(offline);
    updateActions();
}

void SyncControlsPrivate::updateActions()
{
    const SyncConnection::State state = m_connection ? m_connection->state() : SyncConnection::State::Closed;
    const bool isOpen = state == SyncConnection::State::Open;
    const bool isOpening = state == SyncConnection::State::Opening || state == SyncConnection::State::Bootstrapping;
    const Operation operation = m_connection ? m_connection->currentOperation() : Operation::None;
    // Reading the statistics takes no time that a person would notice, and SQL runs beside the operations.
    const bool isFree =
        operation == Operation::None || operation == Operation::RefreshStats || operation == Operation::Execute;
    for (QAction *action : {m_pull, m_push, m_sync})
        action->setEnabled(isOpen && isFree && !m_offline->isChecked());
    m_checkpoint->setEnabled(isOpen && isFree);
    // Of SQL nobody knows whether any runs.
    m_cancel->setEnabled(isOpening || (isOpen && operation != Operation::None && operation != Operation::RefreshStats));
    m_offline->setEnabled(m_connection);
    m_automatic->setEnabled(m_connection);
}

void SyncControlsPrivate::updateText()
{
    m_text->setText(SyncSentence(m_connection).automatic(m_lastAsked));
    const QString detail = m_connection ? m_connection->autoSync()->reason().detail : QString();
    const QString toolTip = m_text->text() + (detail.isEmpty() ? QString() : u'\n' + detail);
    // A tool tip has no plain text format of its own.
    m_text->setToolTip(u"<p>"_s + toolTip.toHtmlEscaped() + u"</p>"_s);
    const bool growsOld = m_connection && m_connection->autoSync()->state() == AutoSync::State::Idle;
    if (growsOld && !m_clock.isActive())
        m_clock.start();
    else if (!growsOld)
        m_clock.stop();
}

SyncControls::SyncControls(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SyncControlsPrivate>(this, connection))
{
}

SyncControls::~SyncControls() = default;

QList<QAction *> SyncControls::syncActions() const
{
    return d->actions();
}

QString SyncControls::automaticText() const
{
    return d->automaticText();
}

} // namespace TursoQt
