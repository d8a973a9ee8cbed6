// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtWidgets/QFrame>

class QLabel;

namespace Demo {

/// An error, shown in the place where it arose. Hidden while there is none.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const TursoQt::SyncError &error);
    void showError(const QString &message, const QString &detail = {});
    void clear();
    QString text() const;

private:
    QLabel *m_text;
};

} // namespace Demo
