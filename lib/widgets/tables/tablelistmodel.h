// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace TursoQt::Widgets {

/// The tables and views of a database, with the number of their rows. Rows of a partial copy are not counted: that
/// would fetch all of it.
class TableListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableListModel(SyncConnection *connection, QObject *parent = nullptr);

    QString name(int row) const;
    /// The statement that created it.
    QString definition(int row) const;
    int rowOf(const QString &name) const;
    /// -1 while it is not known.
    qint64 rowsOf(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void failed(const TursoQt::SyncError &error);

private:
    struct Table {
        QString name;
        QString definition;
        bool isView = false;
        qint64 rows = -1;
    };

    void handleState();
    void handleChange(const QStringList &tables);
    void load();
    void setTables(const QList<Table> &tables);
    void countLater(const QStringList &names, std::chrono::milliseconds delay);
    void countNext();
    void setRows(const QString &name, qint64 rows);

    QPointer<SyncConnection> m_connection;
    QList<Table> m_tables;
    QSet<QString> m_uncounted;
    QTimer m_delay; // many commits are one count
    bool m_isCounting = false;
};

} // namespace TursoQt::Widgets
