// SPDX-License-Identifier: MIT
#pragma once

#include "sqlstatement.h"

#include <TursoQt/syncconflict.h>

#include <QtCore/QList>
#include <QtCore/QVariant>
#include <QtQml/QJSValue>

#include <optional>

// What functions are called with from JavaScript. Nothing comes back for what they do not take.
namespace TursoQt::Qml {

/// `undefined` or `null`.
bool isAbsent(const QJSValue &value);

/// With a value for each name: no array, function or Date.
bool isRecord(const QJSValue &value);

/// An array gives a QVariantList, an object a QVariantMap; what is absent an empty list.
std::optional<QVariant> parametersOf(const QJSValue &value);

/// The properties of an object, by their names.
QVariantMap valuesOf(const QJSValue &object);

/// An integer. What QML makes of anything else, such as the `undefined` of a view without a current item, is 0, and
/// with that another row.
std::optional<int> rowOf(const QJSValue &value);

/// From an array of `"SQL"` and of `{ sql: "SQL", parameters: ... }`.
std::optional<QList<SqlStatement>> statementsOf(const QJSValue &array);

std::optional<SyncConflict> conflictOf(const QJSValue &value);

/// From an array of numbers, and of decimal strings for those beyond 2^53 - 1.
std::optional<QList<qint64>> changeIdsOf(const QJSValue &array);

} // namespace TursoQt::Qml
