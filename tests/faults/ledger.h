// SPDX-License-Identifier: MIT
#pragma once

#include "tursoserver.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QSet>

namespace TursoQt::Test {

/// Keeps account of rows written by several parties, to find out whether one was lost or came twice. Every number has
/// a row in a table with a key, and one in a table without, where nothing but care prevents a second one.
class Ledger
{
public:
    static bool create(TursoServer &server);

    /// One transaction; the number counts once it has succeeded.
    static QFuture<void> write(SyncConnection &connection, qint64 number);
    bool writeRemotely(TursoServer &server, qint64 number);
    void add(qint64 number) { m_numbers.insert(number); }
    qsizetype size() const { return m_numbers.size(); }

    /// What differs from the numbers that were added; empty when nothing does.
    QString differenceIn(SyncConnection &connection) const;
    QString differenceIn(TursoServer &server) const;

private:
    static QString numbersOf(const QString &table);
    QString compare(const QString &where, const QList<QVariantList> &keyed, const QList<QVariantList> &keyless) const;
    QString compare(const QString &where, const QList<QVariantList> &rows) const;

    QSet<qint64> m_numbers;
};

} // namespace TursoQt::Test
