// SPDX-License-Identifier: MIT
#include "io/requestbody.h"

#include <algorithm>
#include <utility>

namespace TursoQt {

RequestBody::RequestBody(QByteArrayView bytes, QByteArray suffix, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
    , m_suffix(std::move(suffix))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RequestBody::readData(char *data, qint64 maximumSize)
{
    const bool isSuffix = m_read >= m_bytes.size();
    const QByteArrayView rest = isSuffix ? QByteArrayView(m_suffix).sliced(m_read - m_bytes.size())
                                         : m_bytes.sliced(m_read);
    const qint64 size = std::min<qint64>(maximumSize, rest.size());
    std::copy_n(rest.data(), size, data);
    m_read += size;
    return size > 0 ? size : -1;
}

qint64 RequestBody::writeData(const char *data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

} // namespace TursoQt
