// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QObject>

namespace TursoQt {

/// Pages of 4096 bytes of the database file, numbered from 0; both ends are included. Since 0.1.
struct TURSOQT_EXPORT PageRange {
    Q_GADGET
    Q_PROPERTY(qint64 first MEMBER first)
    Q_PROPERTY(qint64 last MEMBER last)

public:
    qint64 first = 0;
    qint64 last = 0;

    friend bool operator==(const PageRange &, const PageRange &) = default;
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const PageRange &range);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::PageRange, Q_RELOCATABLE_TYPE);
