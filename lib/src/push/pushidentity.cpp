// SPDX-License-Identifier: MIT
#include "push/pushidentity.h"

#include "io/filestore.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr auto PartName = "turso_qt"_L1;

// As a text: numbers of JSON have 53 bits.
std::optional<qint64> markOf(const QJsonValue &value)
{
    bool isNumber = false;
    const qint64 mark = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(mark) : std::nullopt;
}

} // namespace

PushIdentity::PushIdentity(const QString &metadataPath)
    : m_path(metadataPath)
{
    if (!m_path.isEmpty())
        read();
}

void PushIdentity::read()
{
    const QJsonObject part = FileStore::readJson(m_path).value(PartName).toObject();
    m_confirmed = markOf(part.value("confirmed"_L1));
    for (const QJsonValue intended : part.value("intended"_L1).toArray()) {
        if (const auto mark = markOf(intended))
            m_intended.append(*mark);
    }
    if (const QJsonValue replay = part.value("replaying"_L1); replay.isObject() || replay.toBool())
        m_replay = replay.toObject();
}

bool PushIdentity::isKnown(qint64 mark) const
{
    return mark == m_confirmed || m_intended.contains(mark);
}

qint64 PushIdentity::newMark()
{
    return qint64(QRandomGenerator::system()->generate64() >> 2) + 1;
}

void PushIdentity::intend(qint64 mark)
{
    m_intended.removeAll(mark);
    m_intended.append(mark);
    write();
}

void PushIdentity::withdraw(qint64 mark)
{
    m_intended.removeAll(mark);
    write();
}

// What is on the disk still says that the push was meant, which is enough to know it again.
void PushIdentity::confirm(qint64 mark)
{
    // As long as the server is where it was, what was meant since may still come.
    if (mark == m_confirmed)
        return;
    m_confirmed = mark;
    m_intended.clear();
}

void PushIdentity::beginReplay(const QJsonObject &insertedRows)
{
    m_replay = insertedRows;
    write();
}

void PushIdentity::endReplay()
{
    m_replay.reset();
    write();
}

void PushIdentity::clear()
{
    m_confirmed.reset();
    m_intended.clear();
    write();
}

QJsonObject PushIdentity::part() const
{
    QJsonObject part;
    if (m_confirmed)
        part.insert("confirmed"_L1, QString::number(*m_confirmed));
    QJsonArray intended;
    for (const qint64 mark : std::as_const(m_intended))
        intended.append(QString::number(mark));
    if (!intended.isEmpty())
        part.insert("intended"_L1, intended);
    if (m_replay)
        part.insert("replaying"_L1, *m_replay);
    return part;
}

// The rest stays as the engine wrote it, letter by letter.
QByteArray PushIdentity::addTo(QByteArrayView metadata) const
{
    const QJsonObject part = this->part();
    const QByteArrayView content = metadata.trimmed();
    if (part.isEmpty() || !content.endsWith('}'))
        return metadata.toByteArray();
    return content.chopped(1).toByteArray() + ",\"" + QByteArray(PartName.data(), PartName.size()) + "\":"
        + QJsonDocument(part).toJson(QJsonDocument::Compact) + '}';
}

void PushIdentity::write()
{
    if (m_path.isEmpty())
        return;
    QJsonObject metadata = FileStore::readJson(m_path);
    if (metadata.isEmpty()) {
        throw SyncException(
            SyncError{SyncError::Code::Io, Texts::tr("The file cannot be read: %1").arg(m_path)});
    }
    metadata.insert(PartName, part());
    if (const SyncError error = FileStore::write(m_path, QJsonDocument(metadata).toJson(QJsonDocument::Compact)))
        throw SyncException(error);
}

} // namespace TursoQt
