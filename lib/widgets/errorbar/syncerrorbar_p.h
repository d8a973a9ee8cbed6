// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerrorbar.h>

class QLabel;

namespace TursoQt {

class SyncErrorBarPrivate : public QObject
{
    Q_OBJECT

public:
    explicit SyncErrorBarPrivate(SyncErrorBar *bar);

    void show(const QString &text, const QString &toolTip);
    void clear();

    QLabel *text;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void colour();

    SyncErrorBar *const q;
    QLabel *m_symbol;
    bool m_isColouring = false;
};

} // namespace TursoQt
