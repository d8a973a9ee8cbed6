// SPDX-License-Identifier: MIT
#include "sql/internaltables.h"

#include "sql/quotedname.h"
#include "support/names.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Prefixes{u"sqlite_", u"__turso_internal_"};
constexpr std::array Names{u"turso_cdc", u"turso_cdc_version", u"turso_sync_last_change_id"};

} // namespace

bool isInternalTable(QStringView name)
{
    return std::any_of(Prefixes.begin(), Prefixes.end(), [name](auto prefix) { return nameStartsWith(name, prefix); })
        || std::any_of(Names.begin(), Names.end(), [name](auto internal) { return isSameName(name, internal); });
}

bool isSchemaTable(QStringView name)
{
    return isSameName(name, u"sqlite_schema") || isSameName(name, u"sqlite_master");
}

QString notInternal(const QString &column)
{
    QStringList conditions;
    for (const QStringView prefix : Prefixes)
        conditions.append(u"lower(%1) NOT GLOB '%2*'"_s.arg(column, prefix));
    QStringList names;
    for (const QStringView name : Names)
        names.append(quotedText(name.toString()));
    conditions.append(u"lower(%1) NOT IN (%2)"_s.arg(column, names.join(", "_L1)));
    return conditions.join(" AND "_L1);
}

} // namespace TursoQt
