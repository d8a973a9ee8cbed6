// SPDX-License-Identifier: MIT
#pragma once

#include "sqlstatement.h"

#include <QtCore/QList>
#include <QtCore/QVariant>
#include <QtQml/QJSValue>

#include <optional>

// What functions are called with from JavaScript. Nothing comes back for what they do not take.
namespace TursoQt::Qml {

/// `undefined` or `null`.
bool isAbsent(const QJSValue &value);

/// And no function.
bool isObject(const QJSValue &value);

/// An array gives a QVariantList, an object a QVariantMap; what is absent an empty list.
std::optional<QVariant> parametersOf(const QJSValue &value);

/// The properties of an object, by their names.
QVariantMap valuesOf(const QJSValue &object);

/// From an array of `"SQL"` and of `{ sql: "SQL", parameters: ... }`.
std::optional<QList<SqlStatement>> statementsOf(const QJSValue &array);

/// From an array of numbers, and of decimal strings for those beyond 2^53 - 1.
std::optional<QList<qint64>> changeIdsOf(const QJSValue &array);

} // namespace TursoQt::Qml
