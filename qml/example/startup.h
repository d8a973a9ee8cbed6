// SPDX-License-Identifier: MIT
#pragma once

#include "options.h"
#include "sampletasks.h"

#include "playground/playground.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace Example {

/// Which database is to be opened, and when: with the playground its server must be ready first.
class Startup : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("There is one, and the window is given it.")
    Q_PROPERTY(QString databasePath READ databasePath NOTIFY ready)
    Q_PROPERTY(QString remoteUrl READ remoteUrl NOTIFY ready)
    Q_PROPERTY(QString authToken READ authToken CONSTANT)
    Q_PROPERTY(bool hasPlayground READ hasPlayground CONSTANT)
    Q_PROPERTY(double fraction READ fraction NOTIFY progressed)

public:
    explicit Startup(const Options &options, QObject *parent = nullptr);
    ~Startup() override;

    /// Ends with ready() or failed().
    void start();
    /// Ends with stopped().
    void stop();

    QString databasePath() const { return m_databasePath; }
    QString remoteUrl() const { return m_remoteUrl; }
    QString authToken() const { return m_authToken; }
    bool hasPlayground() const { return m_playground != nullptr; }
    /// How much of the playground's sample data is there; 0 to 1, which it is without a playground.
    double fraction() const { return m_fraction; }

    /// Adds a task on the playground's server, as if somebody else had; without a title a new one.
    Q_INVOKABLE void addOnServer(const QString &title);

Q_SIGNALS:
    void progressed();
    void ready();
    void failed(const QString &message);
    void stopped();

private:
    void usePlayground();
    void useServer();

    QString m_databasePath;
    QString m_remoteUrl;
    QString m_authToken;
    double m_fraction = 1;
    bool m_isReady = false;
    SampleTasks m_tasks;
    std::unique_ptr<Demo::Playground> m_playground;
};

} // namespace Example
