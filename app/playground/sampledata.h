// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace Demo {

/// SQL that fills the playground's server: the customers of a shop, their orders, and notes about them.
class SampleData
{
public:
    /// @a orders rows of about 1 kB.
    explicit SampleData(qint64 orders);

    /// The tables, and everything but the orders.
    QStringList tables() const;
    /// How many parts the orders come in; a part is what the server takes in one go without making others wait.
    qint64 partCount() const;
    QString ordersPart(qint64 part) const;

    /// What somebody else might write.
    static QString newNote(int number);
    /// A customer whom somebody else has given this number.
    static QString customer(qint64 number);
    /// A statement worth looking at.
    static QString exampleQuery();

private:
    qint64 customers() const;

    qint64 m_orders;
};

} // namespace Demo
