// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/httprequestinfo.h>

#include <QtCore/QJsonObject>
#include <QtCore/QList>

namespace TursoQt::Widgets {

/// The requests as an HTTP archive (HAR 1.2). There are no headers and no bodies in it, and so no secrets.
QJsonObject toHar(const QList<HttpRequestInfo> &requests);

} // namespace TursoQt::Widgets
