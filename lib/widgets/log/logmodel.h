// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>
#include <QtCore/QList>

namespace TursoQt::Widgets {

/// What happened, the oldest first.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Category { Operation, Request, Automatic, Program };
    enum class Level { Detail, Information, Error };
    enum Column { Time, CategoryName, Message, ColumnCount };
    enum Role { CategoryRole = Qt::UserRole + 1, LevelRole };

    using QAbstractTableModel::QAbstractTableModel;

    void append(Category category, Level level, const QString &message);
    void clear();
    static QString name(Category category);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Entry {
        QDateTime time;
        Category category;
        Level level;
        QString message;
    };

    QVariant colour(Level level) const;

    QList<Entry> m_entries;
};

} // namespace TursoQt::Widgets
