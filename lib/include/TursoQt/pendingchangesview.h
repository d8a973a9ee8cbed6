// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class PendingChangesViewPrivate;
class SyncConnection;

/**
 * The changes that push() would send, by transaction, by table or by kind, with the old and the new values of the
 * chosen one side by side. Discards one, several or all of them, and says first what follows from it. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT PendingChangesView : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit PendingChangesView(SyncConnection *connection, QWidget *parent = nullptr);
    ~PendingChangesView() override;

private:
    std::unique_ptr<PendingChangesViewPrivate> d;
};

} // namespace TursoQt
