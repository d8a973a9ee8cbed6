// SPDX-License-Identifier: MIT
#include "sql/parameters.h"

#include "ffi/statement.h"
#include "sql/sqlvalues.h"
#include "support/texts.h"

#include <QtCore/QSet>

namespace TursoQt {

namespace {

[[noreturn]] void fail(const QString &message)
{
    throw SyncException(SyncError{SyncError::Code::Sql, message});
}

void bindPositional(Ffi::Statement &statement, const QVariantList &values)
{
    const int count = statement.parameterCount();
    if (values.size() != count)
        fail(Texts::tr("The statement has %1 parameters; %2 values were given.").arg(count).arg(values.size()));
    for (int index = 0; index < count; ++index)
        SqlValues::bind(statement, index + 1, values.at(index));
}

int positionOf(const Ffi::Statement &statement, const QByteArray &name)
{
    if (const int position = statement.parameterPosition(name))
        return position;
    for (const char prefix : {':', '@', '$'}) {
        if (const int position = statement.parameterPosition(prefix + name))
            return position;
    }
    return 0;
}

void bindNamed(Ffi::Statement &statement, const QVariantMap &values)
{
    QSet<int> bound;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const int position = positionOf(statement, value.key().toUtf8());
        if (position == 0)
            fail(Texts::tr("The statement has no parameter named %1.").arg(value.key()));
        SqlValues::bind(statement, position, value.value());
        bound.insert(position);
    }
    if (bound.size() != statement.parameterCount()) {
        fail(Texts::tr("The statement has %1 parameters; %2 of them were given a value.")
                 .arg(statement.parameterCount())
                 .arg(bound.size()));
    }
}

} // namespace

void bindParameters(Ffi::Statement &statement, const QVariant &parameters)
{
    if (parameters.typeId() == QMetaType::QVariantMap)
        bindNamed(statement, parameters.toMap());
    else
        bindPositional(statement, parameters.toList());
}

} // namespace TursoQt
