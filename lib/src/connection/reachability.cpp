// SPDX-License-Identifier: MIT
#include "connection/reachability.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtNetwork/QNetworkInformation>

namespace TursoQt {

void Reachability::watch()
{
    if (m_watching || !QCoreApplication::instance())
        return;
    if (QThread::currentThread() == QCoreApplication::instance()->thread())
        QNetworkInformation::loadDefaultBackend();
    const QNetworkInformation *information = QNetworkInformation::instance();
    if (!information || !information->supports(QNetworkInformation::Feature::Reachability))
        return;
    m_watching = true;
    connect(information, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    Q_EMIT returned();
            });
}

} // namespace TursoQt
