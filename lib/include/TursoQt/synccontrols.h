// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

class QAction;

namespace TursoQt {

class SyncConnection;
class SyncControlsPrivate;

/**
 * The operations of a connection as buttons, each enabled while it makes sense: pull, push, synchronise, checkpoint,
 * cancel, work offline, and automatic synchronisation with its settings and its reasons. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT SyncControls : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit SyncControls(SyncConnection *connection, QWidget *parent = nullptr);
    ~SyncControls() override;

    /// What the buttons do, for menus: `pull`, `push`, `sync`, `checkpoint`, `cancel`, `offline` and `automatic` by
    /// QObject::objectName().
    QList<QAction *> syncActions() const;
    /// What automatic synchronisation does now, or why it waits.
    QString automaticText() const;

private:
    std::unique_ptr<SyncControlsPrivate> d;
};

} // namespace TursoQt
