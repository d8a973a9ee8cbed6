// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QTemporaryFile>

namespace TursoQt {

/**
 * The body of a request: written once from begin to end, then read once for each try. A long one lies in a nameless
 * temporary file, so that memory stays small.
 *
 * QNetworkAccessManager sends a request again by itself when a kept connection breaks before the answer. The server may
 * have done what the first one asked for, so that is not for it to decide: it gives up when the device cannot be reset.
 */
class SpooledBody : public QIODevice
{
    Q_OBJECT

public:
    /// @a folder is where a temporary file may be.
    explicit SpooledBody(const QString &folder);

    /// Throws SyncException when the disk is full.
    void append(QByteArrayView bytes);
    /// For reading, from the beginning. Throws SyncException.
    void rewind();

    qint64 size() const override { return m_size; }
    bool reset() override { return pos() == 0; }

protected:
    qint64 readData(char *data, qint64 maximumSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void spill();

    QByteArray m_memory; ///< what is not in the file
    QTemporaryFile m_file;
    bool m_isSpilt = false;
    qint64 m_size = 0;
    qint64 m_read = 0;
};

} // namespace TursoQt
