// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QUrl>

#include <optional>

namespace TursoQt::RemoteUrl {

/// The address behind @a text: https for `libsql` and `turso`. None when it cannot be one of a server: another scheme,
/// no host, user information, a query or a fragment.
std::optional<QUrl> parse(const QString &text);

/// @a base with @a path appended to its own path.
QUrl join(const QUrl &base, const QString &path);

/// The opposite: @a url without @a path, when it ends in that.
QUrl split(const QUrl &url, const QString &path);

/// True for https, and for a host that is this machine: what is sent there does not cross a network unprotected.
bool isConfidential(const QUrl &url);

/// For people and logs: without user information, query and fragment.
QString display(const QUrl &url);

} // namespace TursoQt::RemoteUrl
