// SPDX-License-Identifier: MIT
#include "inspectedcopy.h"

#include "futures.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace TursoQt::Test {

bool InspectedCopy::open()
{
    if (!m_remote.start())
        return false;
    TursoServer &server = m_remote.server();
    const bool isFilled =
        server.execute(u"CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT UNIQUE)"_s)
        && server.execute(u"CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers (id), "
                          "amount REAL)"_s)
        && server.execute(u"INSERT INTO customers VALUES (1, 'Ada', 'ada@x'), (2, 'Bruno', 'bruno@x')"_s)
        && server.execute(u"INSERT INTO orders VALUES (10, 2, 5.5), (11, 2, 7.5)"_s);
    m_connection = std::make_unique<SyncConnection>(m_remote.config(m_database));
    return isFilled && !errorOf(m_connection->open());
}

bool InspectedCopy::run(const QString &sql)
{
    const SyncError error = errorOf(m_connection->execute(sql));
    if (error)
        qWarning() << error;
    return !error;
}

QAbstractButton *button(const QWidget &window, const QString &name)
{
    auto *found = window.findChild<QAbstractButton *>(name);
    if (!found)
        qFatal("There is no button %s.", qPrintable(name));
    return found;
}

void click(const QWidget &window, const QString &name)
{
    QTest::mouseClick(button(window, name), Qt::LeftButton);
}

QStringList column(const QAbstractItemView &view, int column)
{
    QStringList texts;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        texts.append(view.model()->index(row, column).data().toString());
    return texts;
}

} // namespace TursoQt::Test
