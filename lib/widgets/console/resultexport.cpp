// SPDX-License-Identifier: MIT
#include "console/resultexport.h"

#include "common/cellformat.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

// Beyond, a double does not hold every whole number.
constexpr qint64 LargestExact = (qint64(1) << 53) - 1;

QByteArray csvField(const QString &text)
{
    const bool needsQuotes = text.isEmpty() || text.contains(u'"') || text.contains(u',') || text.contains(u'\n')
        || text.contains(u'\r') || text.trimmed().size() != text.size();
    if (!needsQuotes)
        return text.toUtf8();
    return '"' + QString(text).replace(u'"', u"\"\""_s).toUtf8() + '"';
}

QJsonValue jsonValue(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QJsonValue::Null;
    case QMetaType::LongLong:
        if (std::abs(value.toLongLong()) > LargestExact)
            return value.toString();
        return value.toLongLong();
    case QMetaType::Double:
        return std::isfinite(value.toDouble()) ? QJsonValue(value.toDouble()) : QJsonValue(value.toString());
    case QMetaType::QByteArray:
        return QString::fromLatin1(value.toByteArray().toBase64());
    default:
        return value.toString();
    }
}

QJsonObject jsonObject(const QList<SqlColumn> &columns, const QVariantList &row)
{
    QJsonObject object;
    for (qsizetype column = 0; column < columns.size(); ++column)
        object.insert(columns.at(column).name, jsonValue(row.value(column)));
    return object;
}

} // namespace

QByteArray csvHeader(const QList<SqlColumn> &columns)
{
    QByteArray csv;
    for (qsizetype column = 0; column < columns.size(); ++column)
        csv += (column > 0 ? "," : "") + csvField(columns.at(column).name);
    return csv + "\r\n";
}

QByteArray csvLines(const QList<QVariantList> &rows)
{
    QByteArray csv;
    for (const QVariantList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            csv += column > 0 ? "," : "";
            csv += row.at(column).isValid() ? csvField(CellFormat::wholeText(row.at(column))) : QByteArray();
        }
        csv += "\r\n";
    }
    return csv;
}

QByteArray toCsv(const QList<SqlColumn> &columns, const QList<QVariantList> &rows)
{
    return csvHeader(columns) + csvLines(rows);
}

QByteArray toJson(const QList<SqlColumn> &columns, const QList<QVariantList> &rows)
{
    QJsonArray array;
    for (const QVariantList &row : rows)
        array.append(jsonObject(columns, row));
    return QJsonDocument(array).toJson();
}

QByteArray jsonObjects(const QList<SqlColumn> &columns, const QList<QVariantList> &rows)
{
    QByteArray json;
    for (const QVariantList &row : rows)
        json += (json.isEmpty() ? "" : ",\n") + QJsonDocument(jsonObject(columns, row)).toJson(QJsonDocument::Compact);
    return json;
}

} // namespace TursoQt::Widgets
