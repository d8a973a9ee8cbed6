// SPDX-License-Identifier: MIT
#include "resultlistconversion.h"

#include <QtQml/QJSEngine>

#include <utility>

namespace TursoQt::Qml {

ResultListConversion::ResultListConversion(QList<SqlResult> results)
{
    m_conversions.reserve(size_t(results.size()));
    for (SqlResult &result : results)
        m_conversions.emplace_back(std::move(result));
}

std::optional<QJSValue> ResultListConversion::goOn(QJSEngine *engine, const QDeadlineTimer &deadline)
{
    if (m_results.isUndefined())
        m_results = engine->newArray(uint(m_conversions.size()));
    for (; m_converted < m_conversions.size(); ++m_converted) {
        const std::optional<QJSValue> result = m_conversions.at(m_converted).goOn(engine, deadline);
        if (!result)
            return std::nullopt;
        m_results.setProperty(m_converted, *result);
    }
    return m_results;
}

} // namespace TursoQt::Qml
