// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>

namespace TursoQt::Widgets {

/// The names of a database's tables and columns, for completion; they follow changes of the schema.
class SchemaWords : public QObject
{
    Q_OBJECT

public:
    explicit SchemaWords(SyncConnection *connection, QObject *parent = nullptr);

    const QStringList &names() const { return m_names; }

Q_SIGNALS:
    void changed();

private:
    void load();

    QPointer<SyncConnection> m_connection;
    QStringList m_names;
};

} // namespace TursoQt::Widgets
