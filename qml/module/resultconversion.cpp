// SPDX-License-Identifier: MIT
#include "resultconversion.h"

#include "rowfactory.h"
#include "sqlvalues.h"

#include <QtQml/QJSEngine>

#include <utility>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

// The clock is looked at now and then only.
constexpr quint32 RowsBetweenLooks = 64;

} // namespace

ResultConversion::ResultConversion(SqlResult result)
    : m_result(std::move(result))
{
}

std::optional<QJSValue> ResultConversion::goOn(QJSEngine *engine, const QDeadlineTimer &deadline)
{
    if (m_rows.isUndefined())
        m_rows = engine->newArray(uint(m_result.rows.size()));
    while (!m_result.rows.isEmpty()) {
        if (m_converted % RowsBetweenLooks == 0 && deadline.hasExpired())
            return std::nullopt;
        convertFirstRow(engine);
    }
    QJSValue columns = engine->newArray(uint(m_result.columns.size()));
    for (qsizetype column = 0; column < m_result.columns.size(); ++column)
        columns.setProperty(quint32(column), m_result.columns.at(column).name);
    QJSValue object = engine->newObject();
    object.setProperty(u"columns"_s, columns);
    object.setProperty(u"rows"_s, m_rows);
    object.setProperty(u"rowsAffected"_s, toJavaScriptValue(m_result.rowsAffected, engine));
    object.setProperty(u"lastInsertId"_s, toJavaScriptValue(m_result.lastInsertId, engine));
    return object;
}

void ResultConversion::convertFirstRow(QJSEngine *engine)
{
    if (m_newRow.isUndefined())
        m_newRow = RowFactory::of(engine)->functionFor(m_result.columns);
    const QVariantList row = m_result.rows.takeFirst();
    QJSValueList values;
    values.reserve(row.size());
    for (const QVariant &value : row)
        values.append(toJavaScriptValue(value, engine));
    m_rows.setProperty(m_converted++, m_newRow.call(values));
}

} // namespace TursoQt::Qml
