// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtCore/QJsonObject>
#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class RequestsViewPrivate;

/**
 * The HTTP requests of a connection from the moment on that it was made: when, what for, with which answer, how much
 * and hown long, with bars for the parts of the time. A filter finds some, and all are saved as HAR, the format of
 * browsers, withoutn a token. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT RequestsView : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit RequestsView(SyncConnection *connection, QWidget *parent = nullptr);
    ~RequestsView() override;

    /// All requests that are kept, as HAR 1.2.
    QJsonObject har() const;

private:
    std::unique_ptr<RequestsViewPrivate> d;
};

} // namespace TursoQt
