// SPDX-License-Identifier: MIT
#include "sync/databaselog.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace TursoQt {

namespace {

constexpr qint64 HeaderSize = 32;
constexpr qint64 FrameSize = 24 + 4096;
constexpr qint64 SaltOffset = 16;

} // namespace

DatabaseLog::DatabaseLog(const QString &path)
    : m_file(path)
{
    if (m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        m_header = m_file.read(HeaderSize);
}

bool DatabaseLog::isValid() const
{
    // The rest of the header is the engine's to judge.
    return m_header.isEmpty() || m_header.size() == HeaderSize;
}

qint64 DatabaseLog::frames() const
{
    return std::max<qint64>(0, (m_file.size() - HeaderSize) / FrameSize);
}

QJsonArray DatabaseLog::salt() const
{
    if (m_header.size() < HeaderSize)
        return {};
    const char *salt = m_header.constData() + SaltOffset;
    return {qint64(qFromBigEndian<quint32>(salt)), qint64(qFromBigEndian<quint32>(salt + 4))};
}

QSet<quint32> DatabaseLog::pages()
{
    QSet<quint32> pages;
    for (qint64 frame = 0; frame < frames() && m_file.seek(HeaderSize + frame * FrameSize); ++frame)
        pages.insert(qFromBigEndian<quint32>(m_file.read(4).leftJustified(4, '\0').constData()));
    return pages;
}

} // namespace TursoQt
