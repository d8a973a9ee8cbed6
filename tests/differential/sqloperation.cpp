// SPDX-License-Identifier: MIT
#include "sqloperation.h"

#include <QtCore/QDateTime>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;
using Kind = SqlOperation::Kind;

namespace {

QLatin1StringView nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Prepare:
        return "prepare"_L1;
    case Kind::BindPosition:
    case Kind::BindName:
        return "bindValue"_L1;
    case Kind::AddBind:
        return "addBindValue"_L1;
    case Kind::Execute:
    case Kind::ExecuteText:
        return "exec"_L1;
    case Kind::ExecuteBatch:
        return "execBatch"_L1;
    case Kind::Next:
        return "next"_L1;
    case Kind::Previous:
        return "previous"_L1;
    case Kind::First:
        return "first"_L1;
    case Kind::Last:
        return "last"_L1;
    case Kind::Seek:
        return "seek"_L1;
    case Kind::SeekRelative:
        return "seek relative"_L1;
    case Kind::ReadAll:
        return "read all"_L1;
    case Kind::Finish:
        return "finish"_L1;
    case Kind::Clear:
        return "clear"_L1;
    case Kind::ForwardOnly:
        return "setForwardOnly"_L1;
    case Kind::Copy:
        return "becomes a copy of"_L1;
    case Kind::Renew:
        return "becomes a new query"_L1;
    case Kind::Fields:
        return "record"_L1;
    case Kind::BoundValues:
        return "boundValues"_L1;
    case Kind::Transaction:
        return "transaction"_L1;
    case Kind::Commit:
        return "commit"_L1;
    case Kind::Rollback:
        return "rollback"_L1;
    case Kind::Reopen:
        return "close, open"_L1;
    case Kind::Describe:
        return "tables, record, primaryIndex"_L1;
    case Kind::ReadBeside:
        return "read beside"_L1;
    case Kind::ModelSelect:
        return "model: select"_L1;
    case Kind::ModelFilter:
        return "model: setFilter"_L1;
    case Kind::ModelSet:
        return "model: setData"_L1;
    case Kind::ModelInsert:
        return "model: insertRecord"_L1;
    case Kind::ModelRemove:
        return "model: removeRow"_L1;
    case Kind::ModelSubmit:
        return "model: submitAll"_L1;
    case Kind::ModelRevert:
        return "model: revertAll"_L1;
    case Kind::ModelFetchMore:
        return "model: fetchMore"_L1;
    case Kind::QueryModelSet:
        return "query model: setQuery"_L1;
    case Kind::QueryModelFetchMore:
        return "query model: fetchMore"_L1;
    }
    return {};
}

QString exactNumber(double value)
{
    return QString::number(value, 'g', 17);
}

} // namespace

QString describeValue(const QVariant &value)
{
    if (!value.isValid())
        return u"invalid"_s;
    const QString type = QLatin1StringView(value.typeName());
    if (value.isNull())
        return u"null %1"_s.arg(type);
    switch (value.typeId()) {
    case QMetaType::Double:
        return u"%1 %2"_s.arg(type, exactNumber(value.toDouble()));
    case QMetaType::QByteArray:
        return u"%1 x'%2'"_s.arg(type, QLatin1StringView(value.toByteArray().toHex()));
    case QMetaType::QVariantList: {
        QStringList parts;
        for (const QVariant &part : value.toList())
            parts.append(describeValue(part));
        return u'[' + parts.join(", "_L1) + u']';
    }
    default:
        return u"%1 '%2'"_s.arg(type, value.toString());
    }
}

QString toString(const SqlOperation &operation)
{
    QStringList parts{u"q%1"_s.arg(operation.query), nameOf(operation.kind)};
    if (!operation.sql.isEmpty())
        parts.append(operation.sql);
    for (const QVariant &value : operation.values)
        parts.append(describeValue(value).left(200));
    if (operation.number != 0 || operation.column != 0)
        parts.append(u"%1, %2"_s.arg(operation.number).arg(operation.column));
    if (operation.flag)
        parts.append(u"(flag)"_s);
    if (operation.readsAll)
        parts.append(u"(read all)"_s);
    if (operation.endsReaders)
        parts.append(u"(readers end before)"_s);
    return parts.join(u' ');
}

} // namespace TursoQt::Test
