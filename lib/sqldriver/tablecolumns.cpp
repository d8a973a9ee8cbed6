// SPDX-License-Identifier: MIT
#include "tablecolumns.h"

#include "identifier.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"

#include <QtSql/QSqlField>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

struct Column {
    QSqlField field;
    QString declaredType;
    int keyPosition; ///< in the primary key, from 1; 0: not in it
};

QString withoutQuotes(const QString &literal)
{
    if (literal.size() < 2 || !literal.startsWith(u'\'') || !literal.endsWith(u'\''))
        return literal;
    return literal.sliced(1).chopped(1).replace("''"_L1, "'"_L1);
}

QString pragmaFor(const QString &table)
{
    const QStringList names = Identifier::fromDotted(table).names();
    if (names.isEmpty())
        return {};
    const QString schema = names.size() > 1 ? quotedName(names.constFirst()) + u'.' : QString();
    return "PRAGMA "_L1 + schema + "table_info("_L1 + quotedName(names.constLast()) + u')';
}

QList<Column> columnsOf(SqlSession &session, const QString &table)
{
    enum { Name = 1, Type, NotNull, DefaultValue, KeyPosition };

    QList<Column> columns;
    const QString pragma = pragmaFor(table);
    if (pragma.isEmpty())
        return columns;
    const SqlResult result = session.execute(pragma);
    for (const QVariantList &row : result.rows) {
        const QString type = row.at(Type).toString();
        QSqlField field(row.at(Name).toString(), fieldType(type), table);
        field.setRequired(row.at(NotNull).toBool());
        field.setDefaultValue(withoutQuotes(row.at(DefaultValue).toString()));
        columns.append({field, type, row.at(KeyPosition).toInt()});
    }
    return columns;
}

} // namespace

QMetaType fieldType(const QString &declaredType)
{
    const QString type = declaredType.toLower();
    if (type == "integer"_L1 || type == "int"_L1)
        return QMetaType::fromType<int>();
    if (type.contains("int"_L1))
        return QMetaType::fromType<qlonglong>();
    if (type.contains("char"_L1) || type.contains("clob"_L1) || type.contains("text"_L1))
        return QMetaType::fromType<QString>();
    if (type.contains("blob"_L1))
        return QMetaType::fromType<QByteArray>();
    if (type.startsWith("bool"_L1))
        return QMetaType::fromType<bool>();
    for (const auto part : {"real"_L1, "floa"_L1, "doub"_L1, "numeric"_L1, "decimal"_L1}) {
        if (type.contains(part))
            return QMetaType::fromType<double>();
    }
    return QMetaType::fromType<QString>();
}

QSqlRecord tableColumns(SqlSession &session, const QString &table)
{
    const QList<Column> columns = columnsOf(session, table);
    const auto keySize = std::count_if(columns.begin(), columns.end(), [](const Column &c) { return c.keyPosition > 0; });
    QSqlRecord record;
    for (const Column &column : columns) {
        QSqlField field = column.field;
        // Only this spelling makes the engine choose the value.
        field.setAutoValue(keySize == 1 && column.keyPosition > 0
                           && column.declaredType.compare("integer"_L1, Qt::CaseInsensitive) == 0);
        record.append(field);
    }
    return record;
}

QSqlIndex primaryKey(SqlSession &session, const QString &table)
{
    QList<Column> columns = columnsOf(session, table);
    columns.removeIf([](const Column &column) { return column.keyPosition == 0; });
    std::sort(columns.begin(), columns.end(),
              [](const Column &a, const Column &b) { return a.keyPosition < b.keyPosition; });
    QSqlIndex index(table);
    for (const Column &column : columns)
        index.append(column.field);
    return index;
}

} // namespace TursoQt
