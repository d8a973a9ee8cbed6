// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pagemapview.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QLabel;

namespace TursoQt {

namespace Widgets {
class PageMap;
}

class PageMapViewPrivate : public QObject
{
    Q_OBJECT

public:
    PageMapViewPrivate(PageMapView *view, SyncConnection *connection);
    ~PageMapViewPrivate() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLegend();
    void handleState();
    void lookLater();
    void look();
    void findPages(qint64 count);
    void show(qint64 count, const QList<PageRange> &resident);

    PageMapView *const q;
    QPointer<SyncConnection> m_connection;
    QLabel *m_summary;
    Widgets::PageMap *m_map;
    QLabel *m_legend;
    QTimer m_delay; ///< many requests are one look
};

} // namespace TursoQt
