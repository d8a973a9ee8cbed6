// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt::Qml {

/// A statement of a transaction.
struct SqlStatement {
    QString sql;
    QVariant parameters; ///< a QVariantList for positional, or a QVariantMap for named parameters
};

} // namespace TursoQt::Qml
