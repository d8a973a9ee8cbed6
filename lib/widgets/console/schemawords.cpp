// SPDX-License-Identifier: MIT
#include "console/schemawords.h"

#include "common/tableinfo.h"

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

QStringList namesIn(SqlTransaction &transaction)
{
    QStringList names;
    const SqlResult tables =
        transaction.execute(u"SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
                            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'turso\\_%' ESCAPE '\\'"_s);
    for (const QVariantList &row : tables.rows) {
        const QString table = row.at(0).toString();
        names.append(table);
        const SqlResult columns = transaction.execute(u"PRAGMA table_info(%1)"_s.arg(TableInfo::quoted(table)));
        for (const QVariantList &column : columns.rows)
            names.append(column.value(1).toString());
    }
    return names;
}

} // namespace

SchemaWords::SchemaWords(SyncConnection *connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    if (!connection)
        return;
    connect(connection, &SyncConnection::stateChanged, this, &SchemaWords::load);
    connect(connection, &SyncConnection::tablesChanged, this, [this](const QStringList &tables) {
        if (tables.isEmpty() || tables.contains(u"sqlite_schema"_s))
            load();
    });
    load();
}

void SchemaWords::load()
{
    if (m_connection->state() != SyncConnection::State::Open)
        return;
    m_connection->transaction(&namesIn)
        .then(this,
              [this](const QStringList &names) {
                  m_names = names;
                  Q_EMIT changed();
              })
        .onFailed(this, [](const SyncException &) {}); // Keywords are completed all the same.
}

} // namespace TursoQt::Widgets
