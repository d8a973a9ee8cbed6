// SPDX-License-Identifier: MIT
#include "push/pushidentity.h"

#include "io/filestore.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// Numbers of JSON have 53 bits.
qint64 markOf(const QJsonValue &value)
{
    return value.toString().toLongLong();
}

} // namespace

PushIdentity::PushIdentity(const QString &path)
    : m_path(path)
{
    if (!m_path.isEmpty())
        read();
}

void PushIdentity::read()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    if (const QJsonValue confirmed = content.value("confirmed"_L1); confirmed.isString())
        m_confirmed = markOf(confirmed);
    for (const QJsonValue intended : content.value("intended"_L1).toArray())
        m_intended.append(markOf(intended));
    m_isReplaying = content.value("replaying"_L1).toBool();
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

// What is on the disk still says that the push was meant, which is enough to know it again.
void PushIdentity::confirm(qint64 mark)
{
    m_confirmed = mark;
    m_intended.clear();
}

void PushIdentity::setReplaying(bool replaying)
{
    m_isReplaying = replaying;
    write();
}

void PushIdentity::clear()
{
    m_confirmed.reset();
    m_intended.clear();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

void PushIdentity::write()
{
    if (m_path.isEmpty())
        return;
    QJsonObject content;
    if (m_confirmed)
        content.insert("confirmed"_L1, QString::number(*m_confirmed));
    QJsonArray intended;
    for (const qint64 mark : std::as_const(m_intended))
        intended.append(QString::number(mark));
    content.insert("intended"_L1, intended);
    if (m_isReplaying)
        content.insert("replaying"_L1, true);
    if (const SyncError error = FileStore::write(m_path, QJsonDocument(content).toJson()))
        throw SyncException(error);
}

} // namespace TursoQt
