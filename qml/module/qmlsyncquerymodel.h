// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QVariant>
#include <QtQml/QJSValue>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/**
 * SyncQueryModel in QML: `SyncQueryModel { connection: db; sql: "SELECT id, title FROM notes"; keyColumns: ["id"] }`.
 *
 * Rows are changed as in C++, by values as those of execute(), with a callback and a Promise as SyncConnection has
 * them:
 * @code
 * notes.set(row, { title: "another" })
 * notes.append({ title: "new" }, (nothing, error) => { ... })
 * notes.remove(row).catch(error => { ... })
 * @endcode
 * Since 0.1.
 */
class QmlSyncQueryModel : public TursoQt::SyncQueryModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(SyncQueryModel)
    Q_PROPERTY(QVariant parameters READ parameters WRITE setParameters NOTIFY parametersChanged)

public:
    using SyncQueryModel::SyncQueryModel;

    /// An array or an object, with the same values as for SyncConnection.execute(). Since 0.1.
    void setParameters(const QVariant &parameters);

    /// Changes columns of a row. Since 0.2.
    Q_INVOKABLE QJSValue set(const QJSValue &row, const QJSValue &values, const QJSValue &callback = {});
    /// Inserts a row. Since 0.2.
    Q_INVOKABLE QJSValue append(const QJSValue &values, const QJSValue &callback = {});
    /// Deletes a row. Since 0.2.
    Q_INVOKABLE QJSValue remove(const QJSValue &row, const QJSValue &callback = {});

    /// The roles of columns have the values of execute(): NULL is null, an integer beyond 2^53 - 1 a decimal string.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// `model.title = "another"` in a delegate does what set() does; how it ended is told by error and editFailed().
    /// Since 0.2.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
};

} // namespace TursoQt::Qml
