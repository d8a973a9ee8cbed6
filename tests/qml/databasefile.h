// SPDX-License-Identifier: MIT
#pragma once

#include "temporarydatabase.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Test {

/// A place for a local database, for as long as the object lives.
class DatabaseFile : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path CONSTANT)

public:
    using QObject::QObject;

    QString path() const { return m_database.path(); }
    Q_INVOKABLE double size(const QString &suffix) const { return double(m_database.fileSize(suffix)); }

private:
    TemporaryDatabase m_database;
};

} // namespace TursoQt::Test
