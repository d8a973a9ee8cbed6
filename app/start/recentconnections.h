// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>

#include <QtCore/QList>
#include <QtCore/QString>

namespace Demo {

/// The databases that were opened last, in the settings: files and addresses, never tokens.
class RecentConnections
{
public:
    struct Entry {
        QString path;
        QString url; ///< without user information, query and fragment

        TursoQt::SyncConfig config() const;
        QString title() const;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    static QList<Entry> load();
    static void add(const TursoQt::SyncConfig &config);
    static void clear();
};

} // namespace Demo
