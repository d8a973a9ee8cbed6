// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace TursoQt::Qml {

/**
 * How the remote database is encrypted; the group property `remoteEncryption` of SyncConnection in QML. Without a key
 * it is not. Since 0.2.
 */
struct RemoteEncryptionOptions {
    Q_GADGET
    QML_VALUE_TYPE(remoteEncryptionOptions)
    Q_PROPERTY(QString key READ shownKey WRITE setKey)
    Q_PROPERTY(TursoQt::RemoteEncryption::Cipher cipher MEMBER cipher)

public:
    RemoteEncryption::Cipher cipher = RemoteEncryption::Cipher::Aes256Gcm; ///< `RemoteEncryption.Aegis256`

    /// Always empty: as SyncConnection's token, the key can be set, and not be read.
    QString shownKey() const { return {}; }
    /// base64
    void setKey(const QString &key) { m_key = key; }

    /// What SyncConfig wants; nothing when there is no key.
    std::optional<RemoteEncryption> toRemoteEncryption() const
    {
        if (m_key.isEmpty())
            return {};
        return RemoteEncryption{m_key.toUtf8(), cipher};
    }

    friend bool operator==(const RemoteEncryptionOptions &, const RemoteEncryptionOptions &) = default;

private:
    QString m_key;
};

} // namespace TursoQt::Qml
