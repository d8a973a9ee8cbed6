// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>

#include <QtCore/QAbstractTableModel>

namespace Demo {

/// The rows that a statement gave.
class SqlResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const TursoQt::SqlResult &result);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const QVariant &value) const;

    TursoQt::SqlResult m_result;
};

} // namespace Demo
