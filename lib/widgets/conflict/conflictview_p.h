// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/conflictview.h>
#include <TursoQt/syncconflict.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace TursoQt {

namespace Widgets {
class ConflictModel;
class DataTable;
class EmptyNote;
} // namespace Widgets

class SyncErrorBar;

class ConflictViewPrivate : public QObject
{
    Q_OBJECT

public:
    ConflictViewPrivate(ConflictView *view, SyncConnection *connection);
    ~ConflictViewPrivate() override;

    QString summary() const;

    std::optional<SyncConflict> conflict;

private:
    void makeTable();
    void makeLayout();
    void connectAll();
    void handleState();
    void handleFailure(Operation operation, const SyncError &error);
    void find();
    void setConflict(const std::optional<SyncConflict> &found);
    void findColumns(const QString &table);
    void updateButtons();
    QString emptyText() const;
    QString explanation() const;
    void choose(const QModelIndex &index);
    void resolve(const Resolution &resolution);
    void goOn();

    ConflictView *const q;
    QPointer<SyncConnection> m_connection;
    Widgets::ConflictModel *m_model;
    QLabel *m_summary;
    QLabel *m_explanation;
    Widgets::DataTable *m_table;
    Widgets::EmptyNote *m_note;
    SyncErrorBar *m_error;
    QPushButton *m_send;
    QPushButton *m_keepRemote;
    QPushButton *m_renumber;
    QPushButton *m_again;
    QCheckBox *m_goesOn;
};

} // namespace TursoQt
