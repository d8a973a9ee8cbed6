// SPDX-License-Identifier: MIT
#include "playground/sampledata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Demo {

namespace {

constexpr qint64 ordersInPart = 8000;
constexpr qint64 ordersOfCustomer = 64;

/// An SQL expression that is one of @a choices, by the number that the expression @a number gives.
QString pick(const QString &number, const QStringList &choices)
{
    QString sql = u"CASE (%1) % %2"_s.arg(number).arg(choices.size());
    for (qsizetype index = 0; index < choices.size(); ++index)
        sql += u" WHEN %1 THEN '%2'"_s.arg(index).arg(choices.at(index));
    return sql + u" END"_s;
}

QString rows(qint64 first, qint64 last)
{
    return u" FROM generate_series(%1, %2)"_s.arg(first).arg(last);
}

QString instructions()
{
    const QString text =
        u"Please ring twice and leave the parcel with the neighbour on the second floor if nobody answers. "
        "The entrance is in the yard behind the bakery, next to the bicycle stand. "
        "Fragile goods: keep upright, do not stack, and do not leave in the rain. "
        "Invoice goes to the office, not to the delivery address. "_s;
    return text.repeated(6);
}

} // namespace

SampleData::SampleData(qint64 orders)
    : m_orders(orders)
{
}

qint64 SampleData::customers() const
{
    return std::max<qint64>(1, m_orders / ordersOfCustomer);
}

QStringList SampleData::tables() const
{
    const QString firstName = pick(u"value * 7"_s,
                                   {u"Ada"_s, u"Bruno"_s, u"Clara"_s, u"Dario"_s, u"Emma"_s, u"Farid"_s, u"Greta"_s,
                                    u"Hugo"_s, u"Ines"_s, u"Jonas"_s, u"Kaja"_s});
    const QString lastName =
        pick(u"value * 5"_s,
             {u"Albers"_s, u"Brandt"_s, u"Costa"_s, u"Dahl"_s, u"Eriksen"_s, u"Ferrari"_s, u"Gruber"_s, u"Horvat"_s,
              u"Ivanov"_s, u"Jensen"_s, u"Keller"_s, u"Lindqvist"_s, u"Moreau"_s});
    const QString city =
        pick(u"value * 3"_s,
             {u"Aarhus"_s, u"Bologna"_s, u"Cologne"_s, u"Dresden"_s, u"Edinburgh"_s, u"Freiburg"_s, u"Ghent"_s});
    return {
        u"CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL, since TEXT NOT NULL)"_s,
        u"CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers (id), "
        "ordered_on TEXT NOT NULL, status TEXT NOT NULL, amount REAL NOT NULL, instructions TEXT NOT NULL)"_s,
        // Copies make notes independently of one another, so their keys must not come from a counter.
        u"CREATE TABLE notes (id TEXT PRIMARY KEY, written_at TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL)"_s,
        u"INSERT INTO customers SELECT value, %1 || ' ' || %2, %3, date('2015-01-01', (value * 13 % 3650) || ' days')"_s
                .arg(firstName, lastName, city)
            + rows(1, customers()),
        newNote(0),
    };
}

qint64 SampleData::partCount() const
{
    return (m_orders + ordersInPart - 1) / ordersInPart;
}

QString SampleData::ordersPart(qint64 part) const
{
    const qint64 first = part * ordersInPart + 1;
    const qint64 last = std::min(m_orders, first + ordersInPart - 1);
    const QString status =
        pick(u"value * 11"_s, {u"ordered"_s, u"packed"_s, u"shipped"_s, u"delivered"_s, u"returned"_s});
    return u"INSERT INTO orders SELECT value, value % %1 + 1, date('2024-01-01', (value * 17 % 730) || ' days'), %2, "
           "(value * 7919 % 50000) / 100.0, substr('%3', 1 + value * 31 % 300, 880)"_s.arg(QString::number(customers()),
                                                                                           status, instructions())
        + rows(first, last);
}

QString SampleData::newNote(int number)
{
    const QString text =
        pick(QString::number(number),
             {u"The warehouse is closed on Monday."_s, u"Order 17 goes out with the next lorry."_s,
              u"New prices from the first of the month."_s, u"Somebody called about a parcel; see the e-mail."_s});
    return u"INSERT INTO notes VALUES (lower(hex(randomblob(8))), datetime('now'), 'server', %1)"_s.arg(text);
}

QString SampleData::customer(qint64 number)
{
    return u"INSERT OR REPLACE INTO customers VALUES (%1, 'Somebody Else', 'Lisbon', date('now'))"_s.arg(number);
}

QString SampleData::exampleQuery()
{
    return u"SELECT orders.id, customers.name, customers.city, ordered_on, status, amount\n"
           "FROM orders JOIN customers ON customers.id = orders.customer\n"
           "WHERE orders.id <= 200\n"
           "ORDER BY orders.id"_s;
}

} // namespace Demo
