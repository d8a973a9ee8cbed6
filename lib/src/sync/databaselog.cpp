// SPDX-License-Identifier: MIT
#include "sync/databaselog.h"

#include "support/databaselayout.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace TursoQt {

namespace {

constexpr qint64 HeaderSize = 32;
constexpr qint64 FrameSize = 24 + PageSize;
constexpr qint64 SaltOffset = 16;
constexpr qint64 SaltSize = 8;
constexpr qint64 FrameSaltOffset = 8; // after the page's number and the size of the database
constexpr qint64 ChecksumOffset = 24;
constexpr quint32 Magic = 0x377f0682; // its last bit tells the byte order of the checksum

} // namespace

DatabaseLog::DatabaseLog(const QString &path)
    : m_file(path)
{
    if (m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        m_header = m_file.read(HeaderSize);
}

// The engine takes a log whose header it does not understand for an empty one, and goes on without what is in it.
bool DatabaseLog::isValid() const
{
    if (m_header.isEmpty())
        return true;
    if (m_header.size() < HeaderSize)
        return false;
    const auto magic = qFromBigEndian<quint32>(m_header.constData());
    if ((magic & ~quint32(1)) != Magic)
        return false;
    const bool isBigEndian = magic & 1;
    quint32 first = 0;
    quint32 second = 0;
    for (qint64 offset = 0; offset < ChecksumOffset; offset += 8) {
        const char *words = m_header.constData() + offset;
        first += (isBigEndian ? qFromBigEndian<quint32>(words) : qFromLittleEndian<quint32>(words)) + second;
        second += (isBigEndian ? qFromBigEndian<quint32>(words + 4) : qFromLittleEndian<quint32>(words + 4)) + first;
    }
    const char *checksum = m_header.constData() + ChecksumOffset;
    return qFromBigEndian<quint32>(checksum) == first && qFromBigEndian<quint32>(checksum + 4) == second;
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

// A log that was begun anew has frames of its predecessor behind its own, with another salt.
QSet<quint32> DatabaseLog::pages(qint64 frames)
{
    QSet<quint32> pages;
    const QByteArray salt = m_header.mid(SaltOffset, SaltSize);
    for (qint64 frame = frames; frame < this->frames() && m_file.seek(HeaderSize + frame * FrameSize); ++frame) {
        const QByteArray header = m_file.read(FrameSaltOffset + SaltSize);
        if (header.mid(FrameSaltOffset) != salt)
            break;
        pages.insert(qFromBigEndian<quint32>(header.constData()));
    }
    return pages;
}

} // namespace TursoQt
