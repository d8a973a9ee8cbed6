// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QMenu>

#include <memory>

class QActionGroup;

namespace Demo {

class Playground;

/// What can be done to the playground's server, and what somebody else can do on it.
class PlaygroundMenu : public QMenu
{
    Q_OBJECT

public:
    explicit PlaygroundMenu(QWidget *parent = nullptr);

    /// Null while there is none.
    void setPlayground(const std::shared_ptr<Playground> &playground);

Q_SIGNALS:
    void startRequested();
    void secondWindowRequested();
    void comparisonRequested();
    void conflictRequested();

private:
    void addTrouble(int trouble, const QString &text, const QString &statusTip);
    void update();

    std::shared_ptr<Playground> m_playground;
    QAction *m_start;
    QAction *m_secondWindow;
    QAction *m_compare;
    QAction *m_writeOnce;
    QAction *m_writeContinuously;
    QAction *m_conflict;
    QActionGroup *m_troubles;
};

} // namespace Demo
