// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class SyncHistoryViewPrivate;

/**
 * The statistics of a connection, and how they came about: the size of its logs, unsent changes and bytes on the
 * network overn the last minutes. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT SyncHistoryView : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit SyncHistoryView(SyncConnection *connection, QWidget *parent = nullptr);
    ~SyncHistoryView() override;

private:
    std::unique_ptr<SyncHistoryViewPrivate> d;
};

} // namespace TursoQt
