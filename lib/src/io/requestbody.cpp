// SPDX-License-Identifier: MIT
#include "io/requestbody.h"

#include <algorithm>

namespace TursoQt {

RequestBody::RequestBody(QByteArrayView bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RequestBody::readData(char *data, qint64 maximumSize)
{
    const QByteArrayView part = m_bytes.sliced(pos()).first(std::min<qint64>(maximumSize, m_bytes.size() - pos()));
    std::copy(part.begin(), part.end(), data);
    return part.isEmpty() ? -1 : part.size();
}

qint64 RequestBody::writeData(const char *data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

} // namespace TursoQt
