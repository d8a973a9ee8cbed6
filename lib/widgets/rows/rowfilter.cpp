// SPDX-License-Identifier: MIT
#include "rows/rowfilter.h"

#include "common/cellformat.h"
#include "common/tableinfo.h"

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

QString likePattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\') + special);
    return u'%' + text + u'%';
}

} // namespace

void RowFilter::set(const QString &column, const QString &text, const QString &declaredType)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        m_filters.remove(column);
    else
        m_filters.insert(column, parse(column, trimmed, declaredType));
}

RowFilter::Filter RowFilter::parse(const QString &column, const QString &text, const QString &declaredType)
{
    const QString name = TableInfo::quoted(column);
    if (text.compare("NULL"_L1, Qt::CaseInsensitive) == 0)
        return {text, name + u" IS NULL"_s, {}};
    if (text.compare("NOT NULL"_L1, Qt::CaseInsensitive) == 0)
        return {text, name + u" IS NOT NULL"_s, {}};
    // The longer ones first.
    for (const auto comparison : {"<>"_L1, "<="_L1, ">="_L1, "<"_L1, ">"_L1, "="_L1}) {
        if (text.startsWith(comparison)) {
            const QString operand = text.mid(comparison.size()).trimmed();
            return {text, u"%1 %2 ?"_s.arg(name, comparison), {CellFormat::parse(operand, declaredType)}};
        }
    }
    return {text, name + u" LIKE ? ESCAPE '\\'"_s, {likePattern(text)}};
}

QString RowFilter::where() const
{
    QStringList conditions;
    for (const Filter &filter : m_filters)
        conditions.append(filter.condition);
    return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(" AND "_L1);
}

QVariantList RowFilter::parameters() const
{
    QVariantList parameters;
    for (const Filter &filter : m_filters)
        parameters += filter.values;
    return parameters;
}

} // namespace TursoQt::Widgets
