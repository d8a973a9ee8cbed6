// SPDX-License-Identifier: MIT
#pragma once

#include "sql/recordview.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace TursoQt {

/// Writes one step of a batch in the JSON of the HTTP protocol. Values become literals in the SQL text, which is shorter
/// and faster than arguments, unless a literal would not be exact.
class StepWriter
{
public:
    enum class Condition {
        Always,
        AfterPrevious, ///< the step before succeeded
        InTransaction, ///< one is open
    };

    // Of the statement. They give the writer, so that calls chain.
    StepWriter &sql(QByteArrayView text);
    StepWriter &name(const QString &name);
    StepWriter &value(const RecordView::Value &value);
    StepWriter &value(qint64 value);
    StepWriter &value(const QString &text);

    qsizetype size() const { return m_sql.size() + m_arguments.size(); }
    int argumentCount() const { return m_argumentCount; }

    /// The step with this number, without a comma; begins anew.
    QByteArray take(int number, Condition condition);

private:
    void real(double value);
    void text(QByteArrayView utf8);
    void argument(QByteArrayView type, QByteArrayView name, QByteArrayView json);

    QByteArray m_sql;
    QByteArray m_arguments;
    int m_argumentCount = 0;
};

} // namespace TursoQt
