// SPDX-License-Identifier: MIT
#include "requests/phasesdelegate.h"

#include "common/text.h"
#include "requests/requestphases.h"
#include "requests/requestsmodel.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr int Margin = 3;
constexpr double NarrowestPart = 1;

qint64 longestInSight(const QAbstractItemView *view)
{
    qint64 longest = 1;
    const QAbstractItemModel *model = view->model();
    const int first = qMax(0, view->indexAt(QPoint(1, 1)).row());
    const QModelIndex bottom = view->indexAt(QPoint(1, view->viewport()->height() - 2));
    const int last = bottom.isValid() ? bottom.row() : model->rowCount() - 1;
    for (int row = first; row <= last; ++row) {
        const auto info = model->index(row, 0).data(RequestsModel::InfoRole).value<HttpRequestInfo>();
        longest = qMax(longest, qint64(std::chrono::microseconds(info.duration).count()));
    }
    return longest;
}

} // namespace

void PhasesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view)
        return;
    const QRect bar = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const double scale = double(bar.width()) / double(longestInSight(view));
    double x = bar.left();
    const auto info = index.data(RequestsModel::InfoRole).value<HttpRequestInfo>();
    for (const RequestPhases::Phase &phase : RequestPhases::of(info)) {
        const double width = qMax(NarrowestPart, double(phase.duration.count()) * scale);
        const QRectF part(x, bar.top(), qMin(width, bar.right() + 1 - x), bar.height());
        painter->fillRect(part, Tint::ink(phase.meaning, option.palette));
        x += part.width();
    }
}

bool PhasesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                               const QModelIndex &index)
{
    QStringList lines;
    const auto info = index.data(RequestsModel::InfoRole).value<HttpRequestInfo>();
    for (const RequestPhases::Phase &phase : RequestPhases::of(info))
        lines.append(u"%1: %2"_s.arg(phase.name, Text::duration(phase.duration)));
    QToolTip::showText(event->globalPos(), lines.join(u'\n'), view);
    return true;
}

} // namespace TursoQt::Widgets
