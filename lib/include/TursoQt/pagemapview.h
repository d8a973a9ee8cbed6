// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class PageMapViewPrivate;

/**
 * Which pages of a partial copy are on this computer, as a map; those that arrive light up. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT PageMapView : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit PageMapView(SyncConnection *connection, QWidget *parent = nullptr);
    ~PageMapView() override;

private:
    std::unique_ptr<PageMapViewPrivate> d;
};

} // namespace TursoQt
