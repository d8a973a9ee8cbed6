// SPDX-License-Identifier: MIT
#pragma once

#include "progress/transferrate.h"

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;

namespace Demo {

/// What runs, how far it is, and how fast.
class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    /// Work before the connection is opened; a @a total of -1 is unknown.
    void showPreparation(const QString &text, qint64 done, qint64 total);
    void showText(const QString &text);

private:
    void showOperation();
    void showProgress();
    void showFailure(TursoQt::Operation operation, const TursoQt::SyncError &error);
    QString progressText(const TursoQt::SyncProgress &progress) const;
    void showBusy();
    void showFraction(double fraction);

    TursoQt::SyncConnection *m_connection;
    QLabel *m_text;
    QLabel *m_rate;
    QProgressBar *m_bar;
    TransferRate m_transferRate;
};

} // namespace Demo
