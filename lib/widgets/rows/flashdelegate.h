// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QPersistentModelIndex>
#include <QtCore/QTimer>
#include <QtWidgets/QStyledItemDelegate>

class QAbstractItemView;

namespace TursoQt::Widgets {

/// Lets cells light up for a moment.
class FlashDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FlashDelegate(QAbstractItemView *view);

    void flash(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    bool isFlashing() const { return !m_flashes.isEmpty(); }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    struct Flash {
        QPersistentModelIndex topLeft;
        QPersistentModelIndex bottomRight;
        qint64 end;
    };

    double strength(const QModelIndex &index) const;
    void tick();

    QAbstractItemView *m_view;
    QList<Flash> m_flashes;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace TursoQt::Widgets
