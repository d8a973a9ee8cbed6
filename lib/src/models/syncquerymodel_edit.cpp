// SPDX-License-Identifier: MIT
#include "models/syncquerymodel_p.h"

#include "support/texts.h"

namespace TursoQt {

QFuture<void> SyncQueryModel::set(int row, const QVariantMap &values)
{
    return d->editRow(row, [values](const EditedTable &table, SqlTransaction &transaction, const QVariantList &key) {
        if (!values.isEmpty())
            table.update(transaction, key, values);
    });
}

QFuture<void> SyncQueryModel::append(const QVariantMap &values)
{
    return d->edit(
        [values](const EditedTable &table, SqlTransaction &transaction) { table.insert(transaction, values); });
}

QFuture<void> SyncQueryModel::remove(int row)
{
    return d->editRow(row, [](const EditedTable &table, SqlTransaction &transaction, const QVariantList &key) {
        table.remove(transaction, key);
    });
}

QFuture<void> SyncQueryModelPrivate::edit(const Edit &work)
{
    const std::optional<EditedTable> table = EditedTable::of(sql, keyColumns);
    if (!runner.connection())
        return editor.fail({SyncError::Code::Misuse, Texts::tr("The model has no connection.")});
    if (!table) {
        return editor.fail({SyncError::Code::Misuse,
                            Texts::tr("Rows can be changed when the query is SELECT ... FROM a single table, and its "
                                      "keyColumns have the names that they have in the table.")});
    }
    return editor.run(*runner.connection(),
                      [table = *table, work](SqlTransaction &transaction) { work(table, transaction); });
}

QFuture<void> SyncQueryModelPrivate::editRow(int row, const RowEdit &work)
{
    const QList<int> places = keyPlaces(keyColumns, columns);
    if (row < 0 || row >= rowCount())
        return editor.fail({SyncError::Code::Misuse, Texts::tr("The model has no row %1.").arg(row)});
    if (places.isEmpty())
        return editor.fail(
            {SyncError::Code::Misuse, Texts::tr("Rows can be changed when keyColumns tell which they are.")});
    QVariantList key;
    for (const int column : places)
        key.append(value(row, column));
    return edit([work, key](const EditedTable &table, SqlTransaction &transaction) { work(table, transaction, key); });
}

void SyncQueryModelPrivate::onEdited()
{
    // A live model is told by the connection.
    if (!live)
        refresh();
}

} // namespace TursoQt
