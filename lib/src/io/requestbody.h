// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

namespace TursoQt {

/**
 * The body of a request, read straight from the memory of whoever made it, once. A few bytes of our own may follow it.
 *
 * QNetworkAccessManager sends a request again by itself when a kept connection breaks before the answer. The server may
 * have done what the first one asked for, so that is not for it to decide: it gives up when the device cannot be reset.
 */
class RequestBody : public QIODevice
{
    Q_OBJECT

public:
    /// @a bytes must stay valid.
    explicit RequestBody(QByteArrayView bytes, QByteArray suffix = {}, QObject *parent = nullptr);

    qint64 size() const override { return m_bytes.size() + m_suffix.size(); }
    bool reset() override { return pos() == 0; }

protected:
    qint64 readData(char *data, qint64 maximumSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArrayView m_bytes;
    const QByteArray m_suffix;
    qint64 m_read = 0;
};

} // namespace TursoQt
