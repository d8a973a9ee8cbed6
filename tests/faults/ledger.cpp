// SPDX-License-Identifier: MIT
#include "ledger.h"

#include "queries.h"

#include <QtCore/QStringList>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

bool Ledger::create(TursoServer &server)
{
    return server.execute(u"CREATE TABLE keyed(number INTEGER PRIMARY KEY, square INTEGER)"_s)
        && server.execute(u"CREATE TABLE keyless(number INTEGER, square INTEGER)"_s);
}

QFuture<void> Ledger::write(SyncConnection &connection, qint64 number)
{
    return connection.transaction([number](SqlTransaction &transaction) {
        const QVariantList parameters{number, number * number};
        transaction.execute(u"INSERT INTO keyed VALUES (?, ?)"_s, parameters);
        transaction.execute(u"INSERT INTO keyless VALUES (?, ?)"_s, parameters);
    });
}

bool Ledger::writeRemotely(TursoServer &server, qint64 number)
{
    add(number);
    const QVariantList parameters{number, number * number};
    return server.execute(u"INSERT INTO keyed VALUES (?, ?)"_s, parameters)
        && server.execute(u"INSERT INTO keyless VALUES (?, ?)"_s, parameters);
}

QString Ledger::numbersOf(const QString &table)
{
    return u"SELECT number, square FROM %1"_s.arg(table);
}

QString Ledger::differenceIn(SyncConnection &connection) const
{
    return compare(u"local"_s, rowsOf(connection, numbersOf(u"keyed"_s)), rowsOf(connection, numbersOf(u"keyless"_s)));
}

QString Ledger::differenceIn(TursoServer &server) const
{
    return compare(u"remote"_s, server.query(numbersOf(u"keyed"_s)), server.query(numbersOf(u"keyless"_s)));
}

QString Ledger::compare(const QString &where, const QList<QVariantList> &keyed,
                        const QList<QVariantList> &keyless) const
{
    return compare(where + u" keyed"_s, keyed) + compare(where + u" keyless"_s, keyless);
}

QString Ledger::compare(const QString &where, const QList<QVariantList> &rows) const
{
    QSet<qint64> missing = m_numbers;
    QStringList faults;
    for (const QVariantList &row : rows) {
        const qint64 number = row.value(0).toLongLong();
        if (!missing.remove(number))
            faults.append(u"%1 twice or unknown"_s.arg(number));
        if (row.value(1).toLongLong() != number * number)
            faults.append(u"%1 damaged"_s.arg(number));
    }
    for (const qint64 number : std::as_const(missing))
        faults.append(u"%1 lost"_s.arg(number));
    return faults.isEmpty() ? QString() : u"[%1: %2]"_s.arg(where, faults.join(u", "_s));
}

} // namespace TursoQt::Test
