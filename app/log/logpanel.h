// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QPlainTextEdit>

namespace Demo {

/// What happened, and when: operations, errors and HTTP requests.
class LogPanel : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit LogPanel(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    void append(const QString &text);
    void appendError(const QString &text);

private:
    void noteOperation();
    void appendFinished(const QString &text);
    void appendFailure(TursoQt::Operation operation, const TursoQt::SyncError &error);
    void appendRequest(const TursoQt::HttpRequestInfo &info);
    void appendLine(const QString &text, const QColor &color);

    TursoQt::SyncConnection *m_connection;
    QElapsedTimer m_operationClock;
};

} // namespace Demo
