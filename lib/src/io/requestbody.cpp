// SPDX-License-Identifier: MIT
#include "io/requestbody.h"

#include <algorithm>
#include <utility>

namespace TursoQt {

RequestBody::RequestBody(QByteArrayView bytes, QByteArray suffix, const PushTerms &terms, QObject *parent)
    : QIODevice(parent)
    , m_batch(bytes, terms)
    , m_suffix(std::move(suffix))
    , m_size(m_batch.size() + m_suffix.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RequestBody::readData(char *data, qint64 maximumSize)
{
    qint64 size = 0;
    while (size < maximumSize) {
        if (m_piece.isEmpty())
            m_piece = nextPiece();
        if (m_piece.isEmpty())
            break;
        const QByteArrayView part = m_piece.first(std::min<qint64>(maximumSize - size, m_piece.size()));
        std::copy(part.begin(), part.end(), data + size);
        size += part.size();
        m_piece = m_piece.sliced(part.size());
    }
    return size > 0 ? size : -1;
}

QByteArrayView RequestBody::nextPiece()
{
    const QByteArrayView piece = m_batch.nextPiece();
    return piece.isEmpty() && !std::exchange(m_suffixGiven, true) ? QByteArrayView(m_suffix) : piece;
}

qint64 RequestBody::writeData(const char *data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

} // namespace TursoQt
