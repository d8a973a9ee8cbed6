// SPDX-License-Identifier: MIT
#pragma once

#include "support/names.h"
#include "support/task.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace TursoQt {

class HttpTransport;

/// Which columns the server's tables have, in their order.
class ServerLayouts
{
public:
    explicit ServerLayouts(HttpTransport &transport);

    /// Throws SyncException when the server is not to be had.
    Task<> read(QStringList tables);

    bool hasTable(const QString &table) const { return m_columns.contains(foldedName(table)); }
    bool hasColumn(const QString &table, const QString &column) const;
    /// True when the values of a row that was recorded here would stand in other columns there. More columns at the end
    /// of the one or the other move none.
    bool isOrderedOtherwise(const QString &table, const QStringList &columns) const;

private:
    Task<bool> ask(QStringList tables);

    HttpTransport &m_transport;
    QHash<QString, QStringList> m_columns; ///< case folded, by the case folded table; none of tables that are not there
};

} // namespace TursoQt
