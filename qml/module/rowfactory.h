// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtQml/QJSValue>

class QJSEngine;

namespace TursoQt::Qml {

/**
 * Functions that make a row of a result, `{ name: value }`, of its values. Rows that come from the same object literal
 * share their names, and leave no garbage: with QJSValue::setProperty() every value makes a text of its name, and the
 * collector of 200,000 rows then holds the event loop for several frames. Each JavaScript engine has one and owns it.
 */
class RowFactory : public QObject
{
    Q_OBJECT

public:
    static RowFactory *of(QJSEngine *engine);

    /// A function that takes the value of each column, in their order.
    QJSValue functionFor(const QList<SqlColumn> &columns);

private:
    explicit RowFactory(QJSEngine *engine);

    QJSEngine *const m_engine;
    QHash<qsizetype, QJSValue> m_makers; ///< by the number of columns; each makes the functions for given names
};

} // namespace TursoQt::Qml
