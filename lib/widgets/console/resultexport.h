// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>

#include <QtCore/QByteArray>

namespace TursoQt::Widgets {

/// As RFC 4180 has it, in UTF-8, with the names of the columns first. NULL is empty, an empty text is "", and BLOBs are
/// hexadecimal.
QByteArray csvHeader(const QList<SqlColumn> &columns);
QByteArray csvLines(const QList<QVariantList> &rows);
QByteArray toCsv(const QList<SqlColumn> &columns, const QList<QVariantList> &rows);

/// An array of objects. Numbers that a reader may round are texts, and BLOBs are base64.
QByteArray toJson(const QList<SqlColumn> &columns, const QList<QVariantList> &rows);
/// The same objects, one a line, with commas between them.
QByteArray jsonObjects(const QList<SqlColumn> &columns, const QList<QVariantList> &rows);

} // namespace TursoQt::Widgets
