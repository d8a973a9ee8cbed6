// SPDX-License-Identifier: MIT
#include "push/spooledbody.h"

#include "support/disk.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestInMemory = 4 * 1024 * 1024;
constexpr qsizetype SpillSize = 256 * 1024;

[[noreturn]] void fail(const QFileDevice &file)
{
    throw SyncException(SyncError{Disk::isFull(file) ? SyncError::Code::DatabaseFull : SyncError::Code::Io,
                                  Texts::tr("The changes could not be collected in a temporary file."),
                                  file.errorString()});
}

} // namespace

SpooledBody::SpooledBody(const QString &folder)
    : m_file(folder + u"/turso-push-XXXXXX"_s, this)
{
}

void SpooledBody::append(QByteArrayView bytes)
{
    m_memory.append(bytes);
    m_size += bytes.size();
    if (m_memory.size() >= (m_isSpilt ? SpillSize : LongestInMemory))
        spill();
}

void SpooledBody::spill()
{
    if (!m_isSpilt && !m_file.open())
        fail(m_file);
    m_isSpilt = true;
    if (m_file.write(m_memory) != m_memory.size())
        fail(m_file);
    m_memory.resize(0);
}

void SpooledBody::rewind()
{
    if (m_isSpilt && !m_memory.isEmpty())
        spill();
    if (m_isSpilt && (!m_file.flush() || !m_file.seek(0)))
        fail(m_file);
    m_read = 0;
    close();
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SpooledBody::readData(char *data, qint64 maximumSize)
{
    if (m_isSpilt) {
        const qint64 size = m_file.read(data, maximumSize);
        return size > 0 ? size : -1;
    }
    const qint64 size = std::min(maximumSize, m_memory.size() - m_read);
    std::copy_n(m_memory.constData() + m_read, size, data);
    m_read += size;
    return size > 0 ? size : -1;
}

qint64 SpooledBody::writeData(const char *data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

} // namespace TursoQt
