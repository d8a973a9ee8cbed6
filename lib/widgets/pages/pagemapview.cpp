// SPDX-License-Identifier: MIT
#include "pages/pagemapview_p.h"

#include "common/text.h"
#include "common/tint.h"
#include "pages/pagemap.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TursoQt {

using namespace Widgets;

namespace {

constexpr auto LookDelay = 200ms;
constexpr qint64 PageSize = 4096;

} // namespace

PageMapViewPrivate::PageMapViewPrivate(PageMapView *view, SyncConnection *connection)
    : q(view)
    , m_connection(connection)
    , m_summary(new QLabel(q))
    , m_map(new PageMap(q))
    , m_legend(new QLabel(q))
{
    m_summary->setObjectName(u"summary"_s);
    m_summary->setWordWrap(true);
    m_legend->setWordWrap(true);
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(m_summary);
    layout->addWidget(m_map, 1);
    layout->addWidget(m_legend);
    q->installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setInterval(LookDelay);
    connect(&m_delay, &QTimer::timeout, this, &PageMapViewPrivate::look);
    if (connection) {
        connect(connection, &SyncConnection::stateChanged, this, &PageMapViewPrivate::handleState);
        connect(connection, &SyncConnection::requestFinished, this, &PageMapViewPrivate::lookLater);
        connect(connection, &SyncConnection::checkpointFinished, this, &PageMapViewPrivate::lookLater);
        connect(connection, &SyncConnection::pendingChangesChanged, this, &PageMapViewPrivate::lookLater);
    }
    handleState();
}

PageMapViewPrivate::~PageMapViewPrivate() = default;

bool PageMapViewPrivate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_map->count() > 0)
        showLegend();
    return QObject::eventFilter(watched, event);
}

void PageMapViewPrivate::handleState()
{
    if (m_connection && m_connection->state() == SyncConnection::State::Open) {
        lookLater();
        return;
    }
    m_count = 0;
    m_map->clear();
    m_summary->setText(tr("The database is not open."));
    m_legend->clear();
}

void PageMapViewPrivate::lookLater()
{
    if (!m_delay.isActive())
        m_delay.start();
}

void PageMapViewPrivate::look()
{
    if (!m_connection || m_connection->state() != SyncConnection::State::Open)
        return;
    findResident();
    countPages();
}

// It waits for the statement that runs, perhaps the one that fetches the pages; they are shown meanwhile.
void PageMapViewPrivate::countPages()
{
    if (m_isCounting)
        return;
    m_isCounting = true;
    m_connection->execute(u"PRAGMA page_count"_s)
        .then(this,
              [this](const SqlResult &result) {
                  m_isCounting = false;
                  const qint64 count = result.rows.value(0).value(0).toLongLong();
                  if (std::exchange(m_count, count) != count)
                      findResident();
              })
        .onFailed(this, [this](const SyncException &) { m_isCounting = false; });
}

void PageMapViewPrivate::findResident()
{
    if (!m_connection || m_count == 0)
        return;
    m_connection->fetchResidentPages()
        .then(this, [this](const QList<PageRange> &resident) { findChanged(resident); })
        .onFailed(this, [](const SyncException &) {}); // It is looked at again after the next request.
}

void PageMapViewPrivate::findChanged(const QList<PageRange> &resident)
{
    if (!m_connection)
        return;
    m_connection->fetchChangedPages()
        .then(this, [=, this](const QList<PageRange> &changed) { show(resident, changed); })
        .onFailed(this, [](const SyncException &) {});
}

void PageMapViewPrivate::show(const QList<PageRange> &resident, const QList<PageRange> &changed)
{
    if (m_count == 0)
        return;
    // The engine writes records of its own after a pull; a person has changed nothing then.
    const bool isChanged = m_connection && m_connection->pendingChanges() > 0;
    m_map->setPages(m_count, resident, isChanged ? changed : QList<PageRange>());
    const qint64 here = m_map->residentCount();
    const QString all = Text::number(m_count);
    const QString bytes = Text::bytes(m_count * PageSize);
    QString text = here == m_count
        ? tr("All %1 pages (%2) are on this computer.").arg(all, bytes)
        : tr("Pages on this computer: %1 of %2 (%3 of %4). The others are fetched when a statement needs them.")
              .arg(Text::number(here), all, Text::bytes(here * PageSize), bytes);
    if (m_map->changedCount() > 0)
        text += u' ' + tr("Written here since the last pull: %1.").arg(Text::number(m_map->changedCount()));
    m_summary->setText(text);
    showLegend();
}

// Its colours are those of the palette.
void PageMapViewPrivate::showLegend()
{
    const QPalette palette = q->palette();
    const auto sample = [&palette](Tint::Meaning meaning, const QString &text) {
        return u"<span style='color:%1'>■</span> %2"_s.arg(Tint::ink(meaning, palette).name(), text.toHtmlEscaped());
    };
    m_legend->setText(sample(Tint::Meaning::Good, tr("on this computer")) + u" &nbsp; "_s
                      + sample(Tint::Meaning::Busy, tr("just fetched")) + u" &nbsp; "_s
                      + sample(Tint::Meaning::Warning, tr("written here since the last pull")) + u" &nbsp; □ "_s
                      + tr("on the server only").toHtmlEscaped() + u" &nbsp; "_s
                      + tr("Pages in a square: %1").arg(Text::number(m_map->pagesInCell())).toHtmlEscaped());
}

PageMapView::PageMapView(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<PageMapViewPrivate>(this, connection))
{
}

PageMapView::~PageMapView() = default;

} // namespace TursoQt
