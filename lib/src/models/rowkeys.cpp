// SPDX-License-Identifier: MIT
#include "models/rowkeys.h"

#include <utility>

namespace TursoQt {

namespace {

template <class T>
void appendBytes(QByteArray &key, char type, const T &value)
{
    key += type;
    key.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// As many bytes as nothing else of the same beginning has, so that two values in a row are told from two others.
void append(QByteArray &key, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
        appendBytes(key, 'i', *static_cast<const qlonglong *>(value.constData()));
        break;
    case QMetaType::Double:
        appendBytes(key, 'r', *static_cast<const double *>(value.constData()));
        break;
    case QMetaType::QString: {
        const auto &text = *static_cast<const QString *>(value.constData());
        appendBytes(key, 't', text.size());
        key.append(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
        break;
    }
    case QMetaType::QByteArray: {
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        appendBytes(key, 'b', bytes.size());
        key += bytes;
        break;
    }
    default:
        key += 'n';
        break;
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
    for (const int column : std::as_const(m_columns))
        append(key, row.value(column));
    const int occurrence = m_occurrences[key]++;
    return occurrence == 0 ? key : key + QByteArray::number(occurrence);
}

} // namespace TursoQt
