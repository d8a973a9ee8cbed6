// SPDX-License-Identifier: MIT
#pragma once

#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt::Test {

/// A copy of the real server's database, for a widget to show, and what a person does with the widget.
class InspectedCopy
{
public:
    /// The server has the table `customers(id INTEGER PRIMARY KEY, name TEXT, email TEXT UNIQUE)` with the rows
    /// 1 `Ada` and 2 `Bruno`, and `orders(id INTEGER PRIMARY KEY, customer REFERENCES customers, amount REAL)` with
    /// 10 and 11, both of customer 2. Opens the copy; waits.
    bool open();
    QString errorString() const { return m_remote.errorString(); }

    Remote &remote() { return m_remote; }
    SyncConnection &connection() { return *m_connection; }
    /// Destroys the connection; the files stay.
    void destroyConnection() { m_connection.reset(); }
    /// Runs the statement here; waits. False, and a warning, when it fails.
    bool run(const QString &sql);

private:
    Remote m_remote;
    TemporaryDatabase m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

/// The button with this name; it must be there.
QAbstractButton *button(const QWidget &window, const QString &name);
void click(const QWidget &window, const QString &name);

/// What the cells of a column show, without what is below others.
QStringList column(const QAbstractItemView &view, int column);

} // namespace TursoQt::Test
