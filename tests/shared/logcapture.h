// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QString>

namespace TursoQt::Test {

/// While it lives it keeps every log message of the process, with all categories of the library and of Qt's network
/// turned on. Warnings and worse still reach the test's own log.
class LogCapture
{
public:
    struct Message {
        QtMsgType type;
        QString category;
        QString text;
    };

    LogCapture();
    ~LogCapture();
    Q_DISABLE_COPY_MOVE(LogCapture)

    QList<Message> messages() const;
    /// Texts of the messages that contain @a text, whatever its letter case.
    QStringList linesWith(const QString &text) const;

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text);

    mutable QMutex m_mutex;
    QList<Message> m_messages;
    QtMessageHandler m_previous;
};

} // namespace TursoQt::Test
