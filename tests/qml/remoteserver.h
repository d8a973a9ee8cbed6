// SPDX-License-Identifier: MIT
#pragma once

#include "remote.h"

#include <QtCore/QObject>
#include <QtCore/QVariant>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Test {

/// The real server behind a gateway that can misbehave, for tests written in QML.
class RemoteServer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString url READ url NOTIFY started)
    Q_PROPERTY(QString errorString READ errorString)

public:
    using QObject::QObject;

    QString url();
    QString errorString() const;

    Q_INVOKABLE bool start();
    Q_INVOKABLE bool execute(const QString &sql);
    Q_INVOKABLE QVariant scalar(const QString &sql);
    Q_INVOKABLE bool seed(int rows);

    Q_INVOKABLE void setBearerToken(const QString &token);
    /// Requests to a path with this end get no answer until release().
    Q_INVOKABLE void hang(const QString &path);
    /// The same, after so many bytes of the answer.
    Q_INVOKABLE void hangAfter(const QString &path, int bytes);
    Q_INVOKABLE void answer(const QString &path, int status, const QString &body);
    /// Behaves from now on.
    Q_INVOKABLE void release();

    Q_INVOKABLE int requestCount(const QString &path);
    /// Of the latest request.
    Q_INVOKABLE QString header(const QString &name);
    Q_INVOKABLE double bodySize();

Q_SIGNALS:
    void started();
    /// An answer hangs now.
    void held();

private:
    Remote m_remote;
    bool m_isStarted = false;
};

} // namespace TursoQt::Test
