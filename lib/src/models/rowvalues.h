// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <algorithm>

namespace TursoQt {

/// QVariant takes 1 and 1.0 for equal; they are not shown alike. Only for the types that SQL has.
inline bool isSameValue(const QVariant &a, const QVariant &b)
{
    if (a.typeId() != b.typeId())
        return false;
    const auto isSame = [&a, &b]<class T>(const T *left) { return *left == *static_cast<const T *>(b.constData()); };
    switch (a.typeId()) {
    case QMetaType::LongLong:
        return isSame(static_cast<const qlonglong *>(a.constData()));
    case QMetaType::Double:
        return isSame(static_cast<const double *>(a.constData()));
    case QMetaType::QString:
        return isSame(static_cast<const QString *>(a.constData()));
    case QMetaType::QByteArray:
        return isSame(static_cast<const QByteArray *>(a.constData()));
    default:
        return a == b;
    }
}

inline bool isSameRow(const QVariantList &a, const QVariantList &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSameValue);
}

} // namespace TursoQt
