// SPDX-License-Identifier: MIT
#include "push/conflictfile.h"

#include "io/filestore.h"
#include "support/logging.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace TursoQt {

using namespace Qt::StringLiterals;

ConflictFile::ConflictFile(const QString &path)
    : m_path(path)
{
    if (!m_path.isEmpty())
        read();
}

void ConflictFile::read()
{
    const QJsonObject content = FileStore::readJson(m_path);
    if (content.contains("constraint"_L1)) {
        m_row = Row{content.value("table"_L1).toString(), content.value("rowId"_L1).toString().toLongLong(),
                    content.value("constraint"_L1).toString()};
    }
}

void ConflictFile::set(const Row &row)
{
    m_row = row;
    if (m_path.isEmpty())
        return;
    // Numbers of JSON have 53 bits.
    const QJsonObject content{
        {u"table"_s, row.table}, {u"rowId"_s, QString::number(row.rowId)}, {u"constraint"_s, row.constraint}};
    if (const SyncError error = FileStore::write(m_path, QJsonDocument(content).toJson()))
        qCWarning(logSync) << "The conflict cannot be remembered:" << error;
}

void ConflictFile::clear()
{
    if (!m_row)
        return;
    m_row.reset();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

} // namespace TursoQt
