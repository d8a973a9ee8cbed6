// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>

#include <QtCore/QByteArray>

namespace TursoQt::Widgets {

/// As RFC 4180 has it, in UTF-8, with the names of the columns first. NULL is empty, an empty text is "", and BLOBs are
/// hexadecimal.
QByteArray toCsv(const QList<SqlColumn> &columns, const QList<QVariantList> &rows);

/// An array of objects. Numbers that a reader may round are texts, and BLOBs are base64.
QByteArray toJson(const QList<SqlColumn> &columns, const QList<QVariantList> &rows);

} // namespace TursoQt::Widgets
