// SPDX-License-Identifier: MIT
#include "resultconversion.h"

#include "sqlvalues.h"

#include <QtCore/QElapsedTimer>
#include <QtQml/QJSEngine>

#include <utility>

namespace TursoQt::Qml {

using namespace Qt::StringLiterals;

namespace {

// Less than half a frame. The clock is looked at now and then only.
constexpr qint64 MillisecondsInOneGo = 6;
constexpr quint32 RowsBetweenLooks = 64;

} // namespace

ResultConversion::ResultConversion(SqlResult result)
    : m_result(std::move(result))
{
}

std::optional<QJSValue> ResultConversion::goOn(QJSEngine *engine)
{
    QElapsedTimer clock;
    clock.start();
    if (m_rows.isUndefined())
        m_rows = engine->newArray(uint(m_result.rows.size()));
    while (!m_result.rows.isEmpty()) {
        if (m_converted % RowsBetweenLooks == 0 && clock.hasExpired(MillisecondsInOneGo))
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
    const QVariantList values = m_result.rows.takeFirst();
    QJSValue row = engine->newObject();
    for (qsizetype column = 0; column < values.size(); ++column) {
        const QString &name = m_result.columns.at(column).name;
        const QJSValue value = toJavaScriptValue(values.at(column), engine);
        // To set this one would give the row another prototype.
        if (name == "__proto__"_L1)
            define(row, name, value, engine);
        else
            row.setProperty(name, value);
    }
    m_rows.setProperty(m_converted++, row);
}

void ResultConversion::define(const QJSValue &row, const QString &name, const QJSValue &value, QJSEngine *engine)
{
    QJSValue descriptor = engine->newObject();
    descriptor.setProperty(u"value"_s, value);
    for (const QString &attribute : {u"configurable"_s, u"enumerable"_s, u"writable"_s})
        descriptor.setProperty(attribute, true);
    engine->globalObject().property(u"Object"_s).property(u"defineProperty"_s).call({row, name, descriptor});
}

} // namespace TursoQt::Qml
