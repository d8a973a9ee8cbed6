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
    void countPages();
    void findResident();
    void findChanged(const QList<PageRange> &resident);
    void show(const QList<PageRange> &resident, const QList<PageRange> &changed);

    PageMapView *const q;
    QPointer<SyncConnection> m_connection;
    QLabel *m_summary;
    Widgets::PageMap *m_map;
    QLabel *m_legend;
    qint64 m_count = 0; ///< 0 while it is not known
    bool m_isCounting = false;
    QTimer m_delay; ///< many requests are one look
};

} // namespace TursoQt
