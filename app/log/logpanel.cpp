// SPDX-License-Identifier: MIT
#include "log/logpanel.h"

#include "text/text.h"

#include <QtCore/QTime>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextCursor>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr int mostLines = 2000;

} // namespace

LogPanel::LogPanel(SyncConnection *connection, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_connection(connection)
{
    setReadOnly(true);
    setMaximumBlockCount(mostLines);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    connect(connection, &SyncConnection::currentOperationChanged, this, &LogPanel::noteOperation);
    connect(connection, &SyncConnection::opened, this, [this] { appendFinished(tr("Opened")); });
    connect(connection, &SyncConnection::closed, this, [this] { append(tr("Closed")); });
    connect(connection, &SyncConnection::pullFinished, this, [this](bool changed) {
        appendFinished(changed ? tr("Pulled: there were changes") : tr("Pulled: nothing new"));
    });
    connect(connection, &SyncConnection::pushFinished, this, [this] { appendFinished(tr("Pushed")); });
    connect(connection, &SyncConnection::checkpointFinished, this, [this] { appendFinished(tr("Checkpoint made")); });
    connect(connection, &SyncConnection::operationFailed, this, &LogPanel::appendFailure);
    connect(connection, &SyncConnection::requestFinished, this, &LogPanel::appendRequest);
}

void LogPanel::append(const QString &text)
{
    appendLine(text, palette().color(QPalette::Text));
}

void LogPanel::appendError(const QString &text)
{
    appendLine(text, QColor(214, 48, 49));
}

void LogPanel::noteOperation()
{
    if (m_connection->currentOperation() != Operation::None)
        m_operationClock.start();
}

void LogPanel::appendFinished(const QString &text)
{
    append(tr("%1 (%2)").arg(text, Text::duration(std::chrono::milliseconds(m_operationClock.elapsed()))));
}

void LogPanel::appendFailure(Operation operation, const SyncError &error)
{
    // The SQL panel tells of its own errors.
    if (operation != Operation::Execute)
        appendError(tr("%1 failed: %2").arg(Text::operation(operation), Text::message(error)));
}

void LogPanel::appendRequest(const HttpRequestInfo &info)
{
    const QString request = u"%1 %2"_s.arg(info.method, info.url.toDisplayString());
    const QString answer =
        tr("status %1, %2 sent, %3 received, %4")
            .arg(info.status)
            .arg(Text::bytes(info.bytesSent), Text::bytes(info.bytesReceived), Text::duration(info.duration));
    const QString line = tr("%1: %2").arg(request, answer);
    if (info.error)
        appendError(line + u", "_s + Text::message(info.error));
    else
        appendLine(line, palette().color(QPalette::PlaceholderText));
}

void LogPanel::appendLine(const QString &text, const QColor &color)
{
    const bool atEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QTextCharFormat format;
    format.setForeground(color);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!document()->isEmpty())
        cursor.insertBlock();
    cursor.insertText(QTime::currentTime().toString(u"HH:mm:ss.zzz"_s) + u"  "_s + text.simplified(), format);
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

} // namespace Demo
