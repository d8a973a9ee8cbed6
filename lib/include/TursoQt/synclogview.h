// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class SyncLogViewPrivate;

/**
 * What a connection did from the moment on that the view was made, line by line, with filters by category and level, an
 * search and a pause. Copies the diagnostics of the connection for a report of a defect. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT SyncLogView : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit SyncLogView(SyncConnection *connection, QWidget *parent = nullptr);
    ~SyncLogView() override;

    /// Adds a line of the program's own.
    void append(const QString &text, bool isError = false);
    /// All lines that are shown, as text.
    QString text() const;

private:
    std::unique_ptr<SyncLogViewPrivate> d;
};

} // namespace TursoQt
