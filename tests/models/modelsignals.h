// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractItemModel>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace TursoQt::Test {

/// Counts what a model tells of its rows.
class ModelSignals
{
public:
    explicit ModelSignals(const QAbstractItemModel &model);

    void clear();
    /// Each signal with its rows, for example "inserted 1-1", "moved 2-2 to 0", "changed 1:2-1:2", in the order of the
    /// signals; joined by "; ".
    QString text() const;

private:
    QStringList m_log;
    QObject m_context;
};

/// All values a model has read so far, Qt::DisplayRole.
QList<QVariantList> contentOf(const QAbstractItemModel &model);

} // namespace TursoQt::Test
