// SPDX-License-Identifier: MIT
#include "sql/sqlvalues.h"

#include "ffi/statement.h"
#include "support/texts.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <limits>

namespace TursoQt::SqlValues {

namespace {

void bindText(Ffi::Statement &statement, int position, const QString &text)
{
    statement.bindText(position, text.toUtf8());
}

void bindJson(Ffi::Statement &statement, int position, const QJsonDocument &document)
{
    statement.bindText(position, document.toJson(QJsonDocument::Compact));
}

QJsonDocument documentOf(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
}

void bindJsonValue(Ffi::Statement &statement, int position, const QJsonValue &value)
{
    if (value.isArray() || value.isObject())
        bindJson(statement, position, documentOf(value));
    else
        bind(statement, position, value.toVariant());
}

void bindUnsigned(Ffi::Statement &statement, int position, quint64 value)
{
    if (value > quint64(std::numeric_limits<qint64>::max())) {
        throw SyncException(SyncError{SyncError::Code::Sql,
                                      Texts::tr("Parameter %1: %2 does not fit into a signed 64-bit INTEGER.")
                                          .arg(position)
                                          .arg(value)});
    }
    statement.bindInteger(position, qint64(value));
}

void bindOther(Ffi::Statement &statement, int position, const QVariant &value)
{
    if (!value.canConvert<QString>()) {
        throw SyncException(SyncError{SyncError::Code::Sql,
                                      Texts::tr("Parameter %1: a value of type %2 cannot be stored. Convert it first.")
                                          .arg(position)
                                          .arg(QLatin1StringView(value.typeName()))});
    }
    bindText(statement, position, value.toString());
}

} // namespace

void bind(Ffi::Statement &statement, int position, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return statement.bindNull(position);
    case QMetaType::Bool:
        return statement.bindInteger(position, value.toBool());
    case QMetaType::Int:
    case QMetaType::Long:
    case QMetaType::LongLong:
    case QMetaType::Short:
    case QMetaType::Char:
    case QMetaType::SChar:
        return statement.bindInteger(position, value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::ULong:
    case QMetaType::ULongLong:
    case QMetaType::UShort:
    case QMetaType::UChar:
        return bindUnsigned(statement, position, value.toULongLong());
    case QMetaType::Double:
    case QMetaType::Float:
        return statement.bindReal(position, value.toDouble());
    case QMetaType::QByteArray:
        return statement.bindBlob(position, value.toByteArray());
    case QMetaType::QDateTime:
        return bindText(statement, position, value.toDateTime().toString(Qt::ISODateWithMs));
    case QMetaType::QDate:
        return bindText(statement, position, value.toDate().toString(Qt::ISODate));
    case QMetaType::QTime:
        return bindText(statement, position, value.toTime().toString(Qt::ISODateWithMs));
    case QMetaType::QUuid:
        return bindText(statement, position, value.toUuid().toString(QUuid::WithoutBraces));
    case QMetaType::QJsonObject:
        return bindJson(statement, position, QJsonDocument(value.toJsonObject()));
    case QMetaType::QJsonArray:
        return bindJson(statement, position, QJsonDocument(value.toJsonArray()));
    case QMetaType::QJsonDocument:
        return bindJson(statement, position, value.toJsonDocument());
    case QMetaType::QJsonValue:
        return bindJsonValue(statement, position, value.toJsonValue());
    default:
        return bindOther(statement, position, value);
    }
}

QVariant column(const Ffi::Statement &statement, int column)
{
    switch (statement.type(column)) {
    case Ffi::Statement::Type::Integer:
        return statement.integer(column);
    case Ffi::Statement::Type::Real:
        return statement.real(column);
    case Ffi::Statement::Type::Text:
        return QString::fromUtf8(statement.bytes(column));
    case Ffi::Statement::Type::Blob:
        return statement.bytes(column).toByteArray();
    case Ffi::Statement::Type::Null:
        break;
    }
    return {};
}

} // namespace TursoQt::SqlValues
