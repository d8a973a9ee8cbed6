// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

namespace Demo {

/// Tokens in the keychain of the system, where the program was built with QtKeychain.
class RememberedToken : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static bool isSupported();

    /// Ends with found(), unless there is none.
    void find(const QString &url);
    /// Ends with stored() or failed().
    void store(const QString &url, const QString &token);
    void forget(const QString &url);

Q_SIGNALS:
    void stored(const QString &url);
    void found(const QString &url, const QString &token);
    void failed(const QString &message);
};

} // namespace Demo
