// SPDX-License-Identifier: MIT
#include "progress/progresspanel.h"

#include "text/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>

#include <algorithm>

using namespace TursoQt;

namespace Demo {

namespace {

// QProgressBar counts in int, and a database may be larger.
constexpr int barMaximum = 1000;

// Statements and reading the statistics are too short to look at, and would hide what was shown before them.
bool isWorthShowing(Operation operation)
{
    return operation != Operation::None && operation != Operation::Execute && operation != Operation::RefreshStats;
}

} // namespace

ProgressPanel::ProgressPanel(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_text(new QLabel(this))
    , m_rate(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barMaximum);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_text, 0, 0);
    layout->addWidget(m_rate, 0, 1, Qt::AlignRight);
    layout->addWidget(m_bar, 1, 0, 1, 2);
    layout->setColumnStretch(0, 1);

    connect(connection, &SyncConnection::currentOperationChanged, this, &ProgressPanel::showOperation);
    connect(connection, &SyncConnection::progressChanged, this, &ProgressPanel::showProgress);
    connect(connection, &SyncConnection::operationFailed, this, &ProgressPanel::showFailure);
    showText(tr("Nothing is open."));
}

void ProgressPanel::showPreparation(const QString &text, qint64 done, qint64 total)
{
    m_text->setText(text);
    m_rate->clear();
    if (total > 0)
        showFraction(double(done) / double(total));
    else
        showBusy();
}

void ProgressPanel::showText(const QString &text)
{
    m_text->setText(text);
    m_rate->clear();
    showFraction(0);
}

void ProgressPanel::showOperation()
{
    const Operation operation = m_connection->currentOperation();
    if (!isWorthShowing(operation))
        return;
    m_transferRate.restart();
    m_rate->clear();
    m_text->setText(Text::operation(operation));
}

void ProgressPanel::showProgress()
{
    const SyncProgress progress = m_connection->progress();
    if (!isWorthShowing(progress.operation))
        return;
    m_text->setText(progressText(progress));
    m_transferRate.add(progress.bytesReceived + progress.bytesSent);
    const double rate = m_transferRate.bytesPerSecond();
    m_rate->setText(rate > 0 ? Text::bytesPerSecond(rate) : QString());
    if (progress.phase == Phase::Idle)
        showFraction(std::max(progress.fraction, 0.0));
    else if (progress.fraction < 0)
        showBusy();
    else
        showFraction(progress.fraction);
}

void ProgressPanel::showFailure(Operation operation, const SyncError &error)
{
    if (!isWorthShowing(operation))
        return;
    const QString what = Text::operation(operation);
    showText(error.code == SyncError::Code::Cancelled ? tr("%1: cancelled").arg(what) : tr("%1: failed").arg(what));
}

QString ProgressPanel::progressText(const SyncProgress &progress) const
{
    const bool isBootstrap = m_connection->state() == SyncConnection::State::Bootstrapping;
    const QString what = isBootstrap ? tr("Bootstrap") : Text::operation(progress.operation);
    const QString phase = Text::phase(progress.phase);
    if (progress.operation == Operation::Push && progress.bytesSent > 0)
        return tr("%1: %2, %3 sent").arg(what, phase, Text::bytes(progress.bytesSent));
    if (progress.bytesExpected > progress.bytesReceived) {
        return tr("%1: %2, %3 of %4")
            .arg(what, phase, Text::bytes(progress.bytesReceived), Text::bytes(progress.bytesExpected));
    }
    if (progress.bytesReceived > 0)
        return tr("%1: %2, %3 received").arg(what, phase, Text::bytes(progress.bytesReceived));
    return tr("%1: %2").arg(what, phase);
}

void ProgressPanel::showBusy()
{
    m_bar->setRange(0, 0);
}

void ProgressPanel::showFraction(double fraction)
{
    m_bar->setRange(0, barMaximum);
    m_bar->setValue(qRound(fraction * barMaximum));
}

} // namespace Demo
