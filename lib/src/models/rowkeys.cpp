// SPDX-License-Identifier: MIT
#include "models/rowkeys.h"

#include <utility>

namespace TursoQt {

namespace {

QByteArray bytesOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return 'i' + QByteArray::number(value.toLongLong());
    case QMetaType::Double: {
        const double number = value.toDouble();
        return 'r' + QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    }
    case QMetaType::QString:
        return 't' + value.toString().toUtf8();
    case QMetaType::QByteArray:
        return 'b' + value.toByteArray();
    default:
        return QByteArrayLiteral("n");
    }
}

} // namespace

RowKeys::RowKeys(QList<int> columns)
    : m_columns(std::move(columns))
{
}

QByteArray RowKeys::next(const QVariantList &row)
{
    QByteArray key;
    for (const int column : std::as_const(m_columns)) {
        const QByteArray bytes = bytesOf(row.value(column));
        key += QByteArray::number(bytes.size()) + ':' + bytes;
    }
    const int occurrence = m_occurrences[key]++;
    return key + QByteArray::number(occurrence);
}

} // namespace TursoQt
