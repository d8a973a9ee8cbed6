// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>

#include <QtCore/QDeadlineTimer>
#include <QtQml/QJSValue>

#include <optional>

class QJSEngine;

namespace TursoQt::Qml {

/// Makes a JavaScript object of the result of a statement, `{ columns: [name], rows: [{ name: value }], rowsAffected,
/// lastInsertId }`, piece by piece: very many rows would keep the event loop from running.
class ResultConversion
{
public:
    explicit ResultConversion(SqlResult result);

    /// Converts until the deadline. Gives the object once all rows are in it.
    std::optional<QJSValue> goOn(QJSEngine *engine, const QDeadlineTimer &deadline);

private:
    void convertFirstRow(QJSEngine *engine);

    SqlResult m_result; ///< without the rows that are converted
    quint32 m_converted = 0;
    QJSValue m_rows;
    QJSValue m_newRow; ///< a function
};

} // namespace TursoQt::Qml
