// SPDX-License-Identifier: MIT
#include "sql/databaserecord.h"

#include "sql/recordview.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace TursoQt {

namespace {

QVariant toVariant(const RecordView::Value &value)
{
    switch (value.type) {
    case RecordView::Value::Type::Null:
        break;
    case RecordView::Value::Type::Integer:
        return qlonglong(value.integer);
    case RecordView::Value::Type::Real:
        return value.real;
    case RecordView::Value::Type::Text:
        return QString::fromUtf8(value.bytes);
    case RecordView::Value::Type::Blob:
        return value.bytes.toByteArray();
    }
    return {};
}

} // namespace

QVariantList readRecord(QByteArrayView record)
{
    const RecordView view(record);
    QVariantList values;
    values.reserve(view.size());
    for (qsizetype index = 0; index < view.size(); ++index)
        values.append(toVariant(view[index]));
    return values;
}

} // namespace TursoQt
