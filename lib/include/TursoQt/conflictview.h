// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class ConflictViewPrivate;
class SyncConnection;

/**
 * The row that the server refuses: as it was pulled last, as it is here and as it is there, side by side, and what is
 * to be sent instead, chosen column by column or typed. Or the server's row is kept, or the row gets another number.
 * Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT ConflictView : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit ConflictView(SyncConnection *connection, QWidget *parent = nullptr);
    ~ConflictView() override;

    bool hasConflict() const;
    /// What is wrong, in a sentence; empty without a conflict.
    QString summary() const;

Q_SIGNALS:
    void conflictChanged();

private:
    std::unique_ptr<ConflictViewPrivate> d;
};

} // namespace TursoQt
