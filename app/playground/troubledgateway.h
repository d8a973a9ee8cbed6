// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QUrl>

namespace Demo {

class GatewayListener;

/// A way to the playground's server on which things go wrong when they are asked to. It has a thread of its own, so
/// that large copies do not pass through that of the window.
class TroubledGateway : public QObject
{
    Q_OBJECT

public:
    enum class Trouble {
        None,
        Slow, ///< answers trickle
        Down, ///< nobody listens
        ServerError, ///< status 500
        Unauthorized, ///< status 401
        CutAnswers, ///< the connection breaks in the middle of an answer
    };
    Q_ENUM(Trouble)

    explicit TroubledGateway(QObject *parent = nullptr);
    ~TroubledGateway() override;

    /// Passes everything on to @a server. Waits until it listens; false when it does not.
    bool start(const QUrl &server);
    QUrl url() const { return m_url; }

    Trouble trouble() const { return m_trouble; }
    void setTrouble(Trouble trouble);

private:
    QThread m_thread;
    GatewayListener *m_listener; // lives in the thread
    QUrl m_url;
    Trouble m_trouble = Trouble::None;
};

} // namespace Demo
