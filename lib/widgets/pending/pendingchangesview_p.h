// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pendingchangesmodel.h>
#include <TursoQt/pendingchangesview.h>

#include <QtCore/QPointer>

#include <functional>

class QComboBox;
class QPushButton;
class QTreeView;

namespace TursoQt {

namespace Widgets {
class DataTable;
class EmptyNote;
class GroupedChangesModel;
class RowComparisonModel;
} // namespace Widgets

class SyncErrorBar;

class PendingChangesViewPrivate : public QObject
{
    Q_OBJECT

public:
    PendingChangesViewPrivate(PendingChangesView *view, SyncConnection *connection);
    ~PendingChangesViewPrivate() override;

private:
    void makeTree();
    void makeLayout();
    void connectAll();
    void remember();
    void restore();
    void showCurrent();
    void findColumnOrder(const QString &table);
    void updateButtons();
    QString emptyText() const;
    QList<qint64> selectedIds() const;
    void discardSelected();
    void discardAll();
    void whenAllIsLoaded(std::function<void()> then);
    void goOnLoading();
    void ask(const QList<qint64> &changeIds);
    void discard(const QList<qint64> &changeIds);
    QList<PendingChange> allChanges() const;

    PendingChangesView *const q;
    QPointer<SyncConnection> m_connection;
    PendingChangesModel *m_changes;
    Widgets::GroupedChangesModel *m_groups;
    Widgets::RowComparisonModel *m_comparison;
    QComboBox *m_grouping;
    QTreeView *m_tree;
    Widgets::DataTable *m_values;
    Widgets::EmptyNote *m_note;
    SyncErrorBar *m_error;
    QPushButton *m_discard;
    QPushButton *m_discardAll;
    QPushButton *m_push;
    QList<qint64> m_remembered;
    QString m_orderedTable; ///< whose column order is known or asked for
    std::function<void()> m_whenLoaded;
};

} // namespace TursoQt
