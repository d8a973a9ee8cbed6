// SPDX-License-Identifier: MIT
#pragma once

#include "start/recentconnections.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace Demo {

/// What there is to see before anything is open: what one can begin with.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void showRecent(const QList<RecentConnections::Entry> &entries);

Q_SIGNALS:
    void playgroundRequested();
    void connectionRequested();
    void recentRequested(const TursoQt::SyncConfig &config);

private:
    QVBoxLayout *m_recent;
};

} // namespace Demo
