// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

class QQuickWindow;

namespace Example {

/// Saves a picture of the window when it is filled, and closes it; the window tells both by its signals.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(QString file, QQuickWindow *window);

    bool succeeded() const { return m_succeeded; }

private Q_SLOTS:
    void save();
    void giveUp(const QString &message);

private:
    QString m_file;
    QQuickWindow *m_window;
    bool m_succeeded = false;
};

} // namespace Example
