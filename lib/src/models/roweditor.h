// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QObject>

#include <functional>

namespace TursoQt {

/// Does what the user of a model changes in its rows, each change in a transaction of its own.
class RowEditor : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<void(SqlTransaction &)>;

    explicit RowEditor(QObject *parent);

    QFuture<void> run(SyncConnection &connection, const Work &work);
    /// A change that cannot be tried.
    QFuture<void> fail(const SyncError &error);
    /// What runs is of no interest any more, nor is what has failed.
    void forget();

    /// Of the change that ended last.
    SyncError error() const { return m_error; }

Q_SIGNALS:
    void errorChanged();
    void succeeded();
    void failed(const TursoQt::SyncError &error);

private:
    QFuture<void> watch(const QFuture<void> &future);
    void end(const QFuture<void> &future);
    void setError(const SyncError &error);

    SyncError m_error;
    int m_round = 0; ///< counts what was forgotten
};

} // namespace TursoQt
