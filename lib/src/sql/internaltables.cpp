// SPDX-License-Identifier: MIT
#include "sql/internaltables.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Prefixes{"sqlite_"_L1, "__turso_internal_"_L1};
constexpr std::array Names{"turso_cdc"_L1, "turso_cdc_version"_L1, "turso_sync_last_change_id"_L1};

} // namespace

bool isInternalTable(QStringView name)
{
    return std::any_of(Prefixes.begin(), Prefixes.end(),
                       [name](auto prefix) { return name.startsWith(prefix, Qt::CaseInsensitive); })
        || std::any_of(Names.begin(), Names.end(),
                       [name](auto internal) { return name.compare(internal, Qt::CaseInsensitive) == 0; });
}

bool isSchemaTable(QStringView name)
{
    return name.compare("sqlite_schema"_L1, Qt::CaseInsensitive) == 0
        || name.compare("sqlite_master"_L1, Qt::CaseInsensitive) == 0;
}

QString notInternal(const QString &column)
{
    QStringList conditions;
    for (const auto prefix : Prefixes)
        conditions.append(u"lower(%1) NOT GLOB '%2*'"_s.arg(column, prefix));
    QStringList names;
    for (const auto name : Names)
        names.append(u'\'' + name + u'\'');
    conditions.append(u"lower(%1) NOT IN (%2)"_s.arg(column, names.join(", "_L1)));
    return conditions.join(" AND "_L1);
}

} // namespace TursoQt
