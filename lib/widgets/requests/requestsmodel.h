// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/httprequestinfo.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QList>

namespace TursoQt::Widgets {

/// The last HTTP requests of a connection, the oldest first.
class RequestsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Operation, Method, Path, Status, Sent, Received, Duration, Phases, ColumnCount };
    enum Role { InfoRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void add(const HttpRequestInfo &info);
    void clear();
    HttpRequestInfo info(int row) const { return m_requests.value(row); }
    const QList<HttpRequestInfo> &requests() const { return m_requests; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString text(const HttpRequestInfo &info, int column);

    QList<HttpRequestInfo> m_requests;
};

} // namespace TursoQt::Widgets
