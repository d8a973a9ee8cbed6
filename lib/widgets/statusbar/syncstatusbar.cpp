// SPDX-License-Identifier: MIT
#include "statusbar/syncstatusbar_p.h"

#include "common/elidinglabel.h"
#include "common/syncsentence.h"
#include "common/text.h"
#include "statusbar/statusdot.h"

#include <TursoQt/autosync.h>

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TursoQt {

using namespace Widgets;

namespace {

// QProgressBar counts in int, and a database may be larger.
constexpr int BarMaximum = 1000;
constexpr int BarWidth = 140;
// What was done stays to be read.
constexpr auto ReadingTime = 4s;

// Statements and reading the statistics are too short to look at, and would hide what was shown before them.
bool isWorthShowing(Operation operation)
{
    return operation != Operation::None && operation != Operation::Execute && operation != Operation::RefreshStats
        && operation != Operation::ResolveConflict;
}

} // namespace

SyncStatusBarPrivate::SyncStatusBarPrivate(SyncStatusBar *bar, SyncConnection *connection)
    : text(new ElidingLabel(bar))
    , q(bar)
    , m_connection(connection)
    , m_dot(new StatusDot(q))
    , m_bar(new QProgressBar(q))
    , m_pending(new QToolButton(q))
    , m_problem(new QToolButton(q))
{
    text->setObjectName(u"status"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(BarWidth);
    m_bar->setAccessibleName(tr("Progress"));
    m_pending->setObjectName(u"pending"_s);
    m_pending->setAutoRaise(true);
    m_pending->setToolTip(tr("Changes that the server has not got yet"));
    m_problem->setObjectName(u"problem"_s);
    m_problem->setAutoRaise(true);
    m_problem->setIcon(q->style()->standardIcon(QStyle::SP_MessageBoxWarning));
    m_problem->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problem->setText(tr("What can I do?"));
    makeLayout();
    connectAll();
    update();
    showIdle();
}

SyncStatusBarPrivate::~SyncStatusBarPrivate() = default;

void SyncStatusBarPrivate::makeLayout()
{
    auto *layout = new QHBoxLayout(q);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(m_dot);
    layout->addWidget(text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_bar);
    layout->addWidget(m_pending);
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(false);
    m_bar->setSizePolicy(policy);
}

void SyncStatusBarPrivate::connectAll()
{
    connect(&m_clock, &QTimer::timeout, this, &SyncStatusBarPrivate::showIdle);
    connect(m_pending, &QToolButton::clicked, q, &SyncStatusBar::pendingChangesRequested);
    connect(m_problem, &QToolButton::clicked, q, &SyncStatusBar::errorDetailsRequested);
    if (!m_connection)
        return;
    connect(m_connection, &SyncConnection::stateChanged, this, &SyncStatusBarPrivate::handleOperation);
    connect(m_connection, &SyncConnection::currentOperationChanged, this, &SyncStatusBarPrivate::handleOperation);
    connect(m_connection, &SyncConnection::progressChanged, this, &SyncStatusBarPrivate::handleProgress);
    connect(m_connection, &SyncConnection::operationFailed, this, &SyncStatusBarPrivate::handleFailure);
    for (const auto signal : {&SyncConnection::pendingChangesChanged, &SyncConnection::onlineChanged,
                              &SyncConnection::lastErrorChanged, &SyncConnection::statsChanged})
        connect(m_connection, signal, this, &SyncStatusBarPrivate::update);
    connect(m_connection, &SyncConnection::pushFinished, this, [this] { setRefused(false); });
    connect(m_connection, &SyncConnection::closed, this, [this] { setRefused(false); });
    connect(m_connection, &QObject::destroyed, this, [this] {
        update();
        showIdle();
    });
}

void SyncStatusBarPrivate::showMessage(const QString &message, double fraction)
{
    m_clock.stop();
    text->setText(message);
    showFraction(fraction);
}

void SyncStatusBarPrivate::handleOperation()
{
    if (m_connection && isWorthShowing(m_connection->currentOperation())) {
        m_clock.stop();
        m_rate.restart();
        text->setText(Text::operation(m_connection->currentOperation()));
    } else if (m_connection && !isWorthShowing(m_connection->progress().operation)) {
        m_clock.start(ReadingTime);
    }
    update();
    if (!m_connection || m_connection->state() == SyncConnection::State::Closed)
        showIdle();
}

void SyncStatusBarPrivate::handleProgress()
{
    const SyncProgress progress = m_connection->progress();
    if (!isWorthShowing(progress.operation))
        return;
    m_rate.add(progress.bytesReceived + progress.bytesSent);
    text->setText(SyncSentence(m_connection).progress(m_rate.bytesPerSecond()));
    if (progress.phase == Phase::Idle) {
        showFraction(0);
        m_clock.start(ReadingTime);
    } else {
        showFraction(progress.fraction);
    }
}

void SyncStatusBarPrivate::handleFailure(Operation operation, const SyncError &error)
{
    if (!isWorthShowing(operation))
        return;
    if (error.code == SyncError::Code::Constraint)
        setRefused(true);
    m_clock.stop();
    const QString what = Text::operation(operation);
    text->setText(error.code == SyncError::Code::Cancelled ? tr("%1: cancelled").arg(what)
                                                           : tr("%1: failed. %2").arg(what, error.message));
    showFraction(0);
    update();
}

void SyncStatusBarPrivate::setRefused(bool refused)
{
    m_isRefused = refused;
    update();
}

void SyncStatusBarPrivate::showIdle()
{
    const SyncSentence sentence(m_connection, m_isRefused);
    const QString last = lastSync();
    text->setText(last.isEmpty() ? sentence.state() : tr("%1. %2").arg(sentence.state(), last));
    showFraction(0);
    if (last.isEmpty())
        m_clock.stop();
    else
        m_clock.start(1s);
}

QString SyncStatusBarPrivate::lastSync() const
{
    if (!m_connection || m_connection->state() != SyncConnection::State::Open)
        return {};
    const QDateTime last = qMax(m_connection->stats().lastPull, m_connection->stats().lastPush);
    if (!last.isValid())
        return {};
    const auto age = std::chrono::seconds(qMax<qint64>(0, last.secsTo(QDateTime::currentDateTimeUtc())));
    return tr("Last synchronised %1 ago.").arg(Text::roughDuration(age));
}

void SyncStatusBarPrivate::update()
{
    m_dot->setMeaning(SyncSentence(m_connection, m_isRefused).meaning());
    const qint64 pending = m_connection ? m_connection->pendingChanges() : 0;
    m_pending->setText(tr("Unsent: %1").arg(Text::number(pending)));
    m_pending->setVisible(m_connection && m_connection->state() == SyncConnection::State::Open);
    const SyncError error = m_connection ? m_connection->lastError() : SyncError();
    m_problem->setVisible(error || m_isRefused);
    m_problem->setToolTip(u"<p>"_s + error.message.toHtmlEscaped() + u"</p><p>"_s + error.detail.toHtmlEscaped()
                          + u"</p>"_s);
    q->setAccessibleName(text->text());
    text->setToolTip(u"<p>"_s + text->text().toHtmlEscaped() + u"</p>"_s);
}

void SyncStatusBarPrivate::showFraction(double fraction)
{
    const bool isRunning = fraction < 0;
    m_bar->setRange(0, isRunning ? 0 : BarMaximum);
    m_bar->setValue(isRunning ? 0 : qRound(fraction * BarMaximum));
    m_bar->setVisible(fraction != 0);
}

SyncStatusBar::SyncStatusBar(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SyncStatusBarPrivate>(this, connection))
{
}

SyncStatusBar::~SyncStatusBar() = default;

QString SyncStatusBar::text() const
{
    return d->text->text();
}

void SyncStatusBar::showMessage(const QString &text, double fraction)
{
    d->showMessage(text, fraction);
}

} // namespace TursoQt
