// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class SyncControls;
class SyncInspectorPrivate;
class SyncStatusBar;

/**
 * Shows all there is to see of a connection, and lets one do everything that it can do: the other widgets of this
 * library in one, each behind a tab.
 * @code
 * auto *inspector = new TursoQt::SyncInspector(connection);
 * inspector->show();
 * @endcode
 * It works with any connection, open or not, whoever opens it, and uses its public functions only. Either of the two
 * may be destroyed first. It lives in the thread of the connection, the GUI thread. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT SyncInspector : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Tables, Sql, PendingChanges, Conflict, Requests, History, Pages, Log };
    Q_ENUM(Page)

    /// @a connection is not owned.
    explicit SyncInspector(SyncConnection *connection, QWidget *parent = nullptr);
    ~SyncInspector() override;

    Page currentPage() const;
    void setCurrentPage(Page page);
    QWidget *page(Page page) const;

    SyncControls *controls() const;
    SyncStatusBar *statusBar() const;

private:
    std::unique_ptr<SyncInspectorPrivate> d;
};

} // namespace TursoQt
