// SPDX-License-Identifier: MIT
#include "sql/sqlvalues.h"

#include "ffi/statement.h"
#include "support/texts.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QStringEncoder>
#include <QtCore/QUuid>

#include <array>
#include <limits>

namespace TursoQt::SqlValues {

namespace {

// The engine copies it; short texts need no memory of their own for that.
void bindText(Ffi::Statement &statement, int position, const QString &text)
{
    constexpr qsizetype Longest = 300;
    constexpr qsizetype BytesPerUnit = 3;
    if (text.size() > Longest) {
        statement.bindText(position, text.toUtf8());
        return;
    }
    std::array<char, (Longest + 1) * BytesPerUnit> utf8;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *const end = encoder.appendToBuffer(utf8.data(), text);
    statement.bindText(position, QByteArrayView(utf8.data(), end));
}

// The value of a QVariant of just this type, which QVariant itself gives by a conversion.
template <class T>
const T &contained(const QVariant &value)
{
    return *static_cast<const T *>(value.constData());
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

// Names the parameter as the statement does.
QString parameterName(const Ffi::Statement &statement, int position)
{
    const QString name = statement.parameterName(position);
    return name.isEmpty() ? QString::number(position) : name;
}

void bindUnsigned(Ffi::Statement &statement, int position, quint64 value)
{
    if (value > quint64(std::numeric_limits<qint64>::max())) {
        throw SyncException(SyncError{SyncError::Code::Sql,
                                      Texts::tr("Parameter %1: %2 does not fit into a signed 64-bit INTEGER.")
                                          .arg(parameterName(statement, position))
                                          .arg(value)});
    }
    statement.bindInteger(position, qint64(value));
}

[[noreturn]] void refuse(const Ffi::Statement &statement, int position, const QVariant &value)
{
    throw SyncException(SyncError{SyncError::Code::Sql,
                                  Texts::tr("Parameter %1: a value of type %2 cannot be stored. Convert it first.")
                                      .arg(parameterName(statement, position), QLatin1StringView(value.typeName()))});
}

// ISO 8601 has years of four digits, and Qt no text for others.
void bindTime(Ffi::Statement &statement, int position, const QVariant &value, const QString &text)
{
    if (text.isEmpty())
        refuse(statement, position, value);
    bindText(statement, position, text);
}

void bindOther(Ffi::Statement &statement, int position, const QVariant &value)
{
    // QVariant would make the first text of a list of one a text.
    const bool isList = value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList;
    if (isList || !value.canConvert<QString>())
        refuse(statement, position, value);
    bindText(statement, position, value.toString());
}

} // namespace

bool isNull(const QVariant &value)
{
    if (value.isNull())
        return true;
    switch (value.typeId()) {
    case QMetaType::QString:
        return contained<QString>(value).isNull();
    case QMetaType::QByteArray:
        return contained<QByteArray>(value).isNull();
    case QMetaType::QDateTime:
        return !contained<QDateTime>(value).isValid();
    case QMetaType::QDate:
        return !contained<QDate>(value).isValid();
    case QMetaType::QTime:
        return !contained<QTime>(value).isValid();
    case QMetaType::QUuid:
        return contained<QUuid>(value).isNull();
    case QMetaType::QJsonDocument:
        return contained<QJsonDocument>(value).isNull();
    default:
        return false;
    }
}

void bind(Ffi::Statement &statement, int position, const QVariant &value)
{
    if (isNull(value))
        return statement.bindNull(position);
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        return statement.bindNull(position);
    case QMetaType::Bool:
        return statement.bindInteger(position, contained<bool>(value));
    case QMetaType::Int:
        return statement.bindInteger(position, contained<int>(value));
    case QMetaType::LongLong:
        return statement.bindInteger(position, contained<qlonglong>(value));
    case QMetaType::Long:
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
        return statement.bindReal(position, contained<double>(value));
    case QMetaType::Float:
        return statement.bindReal(position, value.toDouble());
    case QMetaType::QString:
        return bindText(statement, position, contained<QString>(value));
    case QMetaType::QByteArray:
        return statement.bindBlob(position, contained<QByteArray>(value));
    case QMetaType::QDateTime:
        return bindTime(statement, position, value, value.toDateTime().toString(Qt::ISODateWithMs));
    case QMetaType::QDate:
        return bindTime(statement, position, value, value.toDate().toString(Qt::ISODate));
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

// Each question to the engine costs a lock. A number that is not 0 can only come from a value of its type.
QVariant column(const Ffi::Statement &statement, int column, Ffi::Statement::Type &expected)
{
    using Type = Ffi::Statement::Type;
    if (expected == Type::Integer) {
        if (const qint64 value = statement.integer(column))
            return value;
    } else if (expected == Type::Real) {
        if (const double value = statement.real(column); value != 0)
            return value;
    }
    expected = statement.type(column);
    switch (expected) {
    case Type::Integer:
        return statement.integer(column);
    case Type::Real:
        return statement.real(column);
    case Type::Text: {
        QVariant text{QString()};
        *static_cast<QString *>(text.data()) = QString::fromUtf8(statement.bytes(column));
        return text;
    }
    case Type::Blob:
        return statement.bytes(column).toByteArray();
    case Type::Null:
        break;
    }
    return {};
}

} // namespace TursoQt::SqlValues
