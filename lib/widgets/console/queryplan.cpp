// SPDX-License-Identifier: MIT
#include "console/queryplan.h"

#include <QtCore/QHash>
#include <QtWidgets/QTreeWidget>

namespace TursoQt::Widgets {

void fillPlan(QTreeWidget &tree, const QList<QVariantList> &rows)
{
    tree.clear();
    QHash<qint64, QTreeWidgetItem *> items;
    for (const QVariantList &row : rows) {
        QTreeWidgetItem *parent = items.value(row.value(1).toLongLong(), tree.invisibleRootItem());
        auto *item = new QTreeWidgetItem(parent, {row.value(row.size() - 1).toString()});
        items.insert(row.value(0).toLongLong(), item);
    }
    tree.expandAll();
}

} // namespace TursoQt::Widgets
