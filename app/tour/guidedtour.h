// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace TursoQt {
class SyncInspector;
}

namespace Demo {

/// Leads through the first five minutes in the playground: says what to do next, and sees when it is done.
class GuidedTour : public QWidget
{
    Q_OBJECT

public:
    enum Step {
        ChangeRow,
        Send,
        SecondWindow,
        Receive,
        GoOffline,
        ChangeOffline,
        ComeBack,
        MeetConflict,
        Resolve,
        Done
    };
    Q_ENUM(Step)

    GuidedTour(TursoQt::SyncConnection *connection, TursoQt::SyncInspector *inspector, QWidget *parent = nullptr);

    Step step() const { return m_step; }
    void restart();
    /// What the connection does not tell of.
    void noteSecondWindow();

Q_SIGNALS:
    void secondWindowRequested();
    void conflictRequested();

private:
    static QString title(Step step);
    static QString text(Step step);
    QString buttonText() const;
    void connectAll();
    void act();
    void finish(Step step);
    void show();

    QPointer<TursoQt::SyncConnection> m_connection;
    TursoQt::SyncInspector *m_inspector;
    Step m_step = ChangeRow;
    QLabel *m_steps;
    QLabel *m_text;
    QPushButton *m_button;
    QPushButton *m_skip;
};

} // namespace Demo
