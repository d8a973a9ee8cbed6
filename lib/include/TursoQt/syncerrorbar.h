// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QFrame>

#include <memory>

namespace TursoQt {

class SyncErrorBarPrivate;

/// An error in words, in the place where it arose, with a button that hides it. Hidden while there is none. Since 0.2.
class TURSOQT_WIDGETS_EXPORT SyncErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit SyncErrorBar(QWidget *parent = nullptr);
    ~SyncErrorBar() override;

    /// The message, and of what a server or a statement said itself as much as fits; all of it is in the tool tip.
    void showError(const TursoQt::SyncError &error);
    void showError(const QString &message, const QString &detail = {});
    void clear();
    QString text() const;

private:
    std::unique_ptr<SyncErrorBarPrivate> d;
};

} // namespace TursoQt
