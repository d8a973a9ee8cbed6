// SPDX-License-Identifier: MIT
#pragma once

#include "resultconversion.h"

#include <QtCore/QList>

#include <vector>

namespace TursoQt::Qml {

/// Makes a JavaScript array of the results of several statements, as ResultConversion does of one.
class ResultListConversion
{
public:
    explicit ResultListConversion(QList<SqlResult> results);

    /// Converts until the deadline. Gives the array once all results are in it.
    std::optional<QJSValue> goOn(QJSEngine *engine, const QDeadlineTimer &deadline);

private:
    std::vector<ResultConversion> m_conversions;
    quint32 m_converted = 0;
    QJSValue m_results;
};

} // namespace TursoQt::Qml
