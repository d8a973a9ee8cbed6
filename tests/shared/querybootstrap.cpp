// SPDX-License-Identifier: MIT
#include "querybootstrap.h"

#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUuid>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <algorithm>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

// In the first page: the version of the file format for writing and for reading. 1 means that there is no WAL.
constexpr qint64 FormatVersionOffset = 18;

bool writeDatabase(const QString &path, const PullAnswer &database)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const PullPage &page : database.pages) {
        file.seek(qint64(page.id) * PageSize);
        file.write(page.content);
    }
    file.seek(FormatVersionOffset);
    file.write("\1\1", 2);
    return file.flush();
}

// The query plan names every b-tree that it opens by its root page.
QStringList treesOf(const QSqlDatabase &connection, const QString &query)
{
    constexpr int OpcodeColumn = 1;
    constexpr int RootColumn = 3;
    QSqlQuery plan(connection);
    if (!plan.exec(u"EXPLAIN "_s + query))
        return {};
    QStringList trees{u"sqlite_schema"_s};
    while (plan.next()) {
        if (plan.value(OpcodeColumn).toString() != u"OpenRead"_s)
            continue;
        QSqlQuery name(connection);
        name.prepare(u"SELECT name FROM sqlite_schema WHERE rootpage = ?"_s);
        name.addBindValue(plan.value(RootColumn));
        if (name.exec() && name.next())
            trees.append(name.value(0).toString());
    }
    return trees;
}

QList<quint64> pagesOfTrees(const QSqlDatabase &connection, const QStringList &trees)
{
    QSet<quint64> pages{0};
    for (const QString &tree : trees) {
        QSqlQuery query(connection);
        query.prepare(u"SELECT pageno - 1 FROM dbstat WHERE name = ?"_s);
        query.addBindValue(tree);
        if (!query.exec())
            return {};
        while (query.next())
            pages.insert(query.value(0).toULongLong());
    }
    QList<quint64> sorted(pages.cbegin(), pages.cend());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QList<quint64> pagesOfQuery(const QString &path, const QString &query)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString());
    connection.setDatabaseName(path);
    if (!connection.open())
        return {};
    const QStringList trees = treesOf(connection, query);
    return trees.isEmpty() ? QList<quint64>() : pagesOfTrees(connection, trees);
}

} // namespace

QList<quint64> pagesOfQuery(const PullAnswer &database, const QString &query)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"database"_s);
    QList<quint64> pages;
    if (writeDatabase(path, database))
        pages = pagesOfQuery(path, query);
    if (!pages.isEmpty())
        return pages;
    for (quint64 page = 0; page < database.header.databasePages; ++page)
        pages.append(page);
    return pages;
}

} // namespace TursoQt::Test
