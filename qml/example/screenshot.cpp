// SPDX-License-Identifier: MIT
#include "screenshot.h"

#include <QtCore/QTextStream>
#include <QtGui/QImage>
#include <QtQuick/QQuickWindow>

namespace Example {

Screenshot::Screenshot(QString file, QQuickWindow *window)
    : QObject(window)
    , m_file(std::move(file))
    , m_window(window)
{
    // Signals that a QML file declares exist at run time only. Queued, so that the window has been laid out anew.
    connect(window, SIGNAL(filled()), this, SLOT(save()), Qt::QueuedConnection);
    connect(window, SIGNAL(failed(QString)), this, SLOT(giveUp(QString)), Qt::QueuedConnection);
}

void Screenshot::save()
{
    m_succeeded = m_window->grabWindow().save(m_file, "PNG");
    if (!m_succeeded)
        giveUp(tr("The picture cannot be saved: %1").arg(m_file));
    m_window->close();
}

void Screenshot::giveUp(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
    m_window->close();
}

} // namespace Example
