// SPDX-License-Identifier: MIT
#pragma once

#include "io/atomicbatch.h"

#include <QtCore/QIODevice>

namespace TursoQt {

/**
 * The body of a request, read straight from the engine's memory, once; a push becomes an AtomicBatch.
 *
 * QNetworkAccessManager sends a request again by itself when a kept connection breaks before the answer. The server may
 * have done what the first one asked for, so that is not for it to decide: it gives up when the device cannot be reset.
 */
class RequestBody : public QIODevice
{
    Q_OBJECT

public:
    /// @a bytes must stay valid.
    explicit RequestBody(QByteArrayView bytes, QObject *parent = nullptr);

    qint64 size() const override { return m_batch.size(); }
    bool reset() override { return pos() == 0; }

protected:
    qint64 readData(char *data, qint64 maximumSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    AtomicBatch m_batch;
    QByteArrayView m_piece; ///< what of it is not read yet
};

} // namespace TursoQt
