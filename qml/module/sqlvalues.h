// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QVariant>
#include <QtQml/QJSValue>

class QJSEngine;

// Values between JavaScript and SQL.
//
//   SQL       to JavaScript                            from JavaScript
//   NULL      null                                     null, undefined
//   INTEGER   number; a decimal string where a number  number without a fraction up to 2^53 - 1, boolean
//             would not be exact (beyond 2^53 - 1)
//   REAL      number                                   any other number
//   TEXT      string                                   string; Date as ISO 8601 in UTC, with milliseconds
//   BLOB      ArrayBuffer                              ArrayBuffer, and views of one such as Uint8Array
namespace TursoQt::Qml {

/// A QVariant that SyncConnection::execute() takes as a parameter. What has no counterpart in SQL is converted as Qt
/// converts it, and left to execute() to refuse.
QVariant toSqlValue(const QJSValue &value);

QJSValue toJavaScriptValue(const QVariant &value, QJSEngine *engine);

/// The same for a value that QML converts by itself, as it does with properties and with roles of a model: an integer
/// that would not be exact as a decimal string, NULL as null. Of an object's values, too.
QVariant exactValue(const QVariant &value);

} // namespace TursoQt::Qml
