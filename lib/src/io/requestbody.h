// SPDX-License-Identifier: MIT
#pragma once

#include "io/atomicbatch.h"

#include <QtCore/QIODevice>

namespace TursoQt {

/**
 * The body of a request, read straight from the engine's memory, once; a push becomes an AtomicBatch. A few bytes of our
 * own may follow it.
 *
 * QNetworkAccessManager sends a request again by itself when a kept connection breaks before the answer. The server may
 * have done what the first one asked for, so that is not for it to decide: it gives up when the device cannot be reset.
 */
class RequestBody : public QIODevice
{
    Q_OBJECT

public:
    /// @a bytes must stay valid.
    RequestBody(QByteArrayView bytes, QByteArray suffix, const PushTerms &terms, QObject *parent = nullptr);

    qint64 size() const override { return m_size; }
    bool reset() override { return pos() == 0; }

protected:
    qint64 readData(char *data, qint64 maximumSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArrayView nextPiece();

    AtomicBatch m_batch;
    const QByteArray m_suffix;
    const qint64 m_size;
    bool m_suffixGiven = false;
    QByteArrayView m_piece; ///< what of it is not read yet
};

} // namespace TursoQt
