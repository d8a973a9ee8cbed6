// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QStringList>

/// One way to run the same SQL. Every function does its work once, and gives up on the process when something fails.
class Contender
{
public:
    virtual ~Contender() = default;

    virtual QString name() const = 0;
    /// Opens a new database at @a path with an empty table
    /// `item(id INTEGER PRIMARY KEY, name TEXT, price REAL, quantity INTEGER)`.
    virtual void open(const QString &path) = 0;
    /// What is inserted, in turn: made before the clock runs, and few enough to stay in the processor's cache, so that
    /// only the way to the database counts.
    struct Names {
        QStringList texts;
        QByteArrayList utf8; ///< the same
    };
    /// Inserts rows 1 to @a rows in one transaction, by one prepared statement where there is one.
    virtual void insertRows(int rows, const Names &names) = 0;
    /// Reads the rows with these ids, one query each, and all of their values.
    virtual void selectRows(const QList<int> &ids) = 0;
    /// Reads all values of all rows, and gives the number of rows.
    virtual int scan() = 0;
    /// Runs any statement, and reads the first value of each of its rows.
    virtual void run(const char *sql) = 0;

    static constexpr auto CreateTable = "CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT, price REAL, quantity INTEGER)";
    static constexpr auto InsertRow = "INSERT INTO item VALUES (?, ?, ?, ?)";
    static constexpr auto SelectRow = "SELECT id, name, price, quantity FROM item WHERE id = ?";
    static constexpr auto SelectAll = "SELECT id, name, price, quantity FROM item";
    static constexpr int Columns = 4;
};
