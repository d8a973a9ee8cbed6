// SPDX-License-Identifier: MIT
#pragma once

#include "sqlvalues.h"

#include <TursoQt/pendingchangesmodel.h>

#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/// `PendingChangesModel { connection: db }`: the roles are those of PendingChangesModel in C++, with exact numbers, as
/// pendingChange has them. Since 0.1.
class QmlPendingChangesModel : public TursoQt::PendingChangesModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(PendingChangesModel)

public:
    using PendingChangesModel::PendingChangesModel;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        const QVariant value = PendingChangesModel::data(index, role);
        return role > Qt::UserRole ? exactValue(value) : value;
    }
};

} // namespace TursoQt::Qml
