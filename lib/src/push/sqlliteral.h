// SPDX-License-Identifier: MIT
#pragma once

#include "sql/recordview.h"

#include <QtCore/QByteArray>

namespace TursoQt::SqlLiteral {

/// A value as it stands in SQL, so that it comes out the same to the last bit.
QByteArray of(const RecordView::Value &value);

QByteArray of(qint64 value);

/// The engine and the server read decimal fractions with an error in the last bit, so this is a quotient of integers.
QByteArray of(double value);

/// Valid UTF-8 without NUL.
QByteArray ofText(QByteArrayView utf8);

} // namespace TursoQt::SqlLiteral
