// SPDX-License-Identifier: MIT
#include "temporarydatabase.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

QString TemporaryDatabase::path() const
{
    return path({});
}

QString TemporaryDatabase::path(const QString &suffix) const
{
    return m_folder.filePath(u"local.db"_s + suffix);
}

qint64 TemporaryDatabase::fileSize(const QString &suffix) const
{
    return QFileInfo(path(suffix)).size();
}

bool TemporaryDatabase::exists(const QString &suffix) const
{
    return QFileInfo::exists(path(suffix));
}

QByteArray TemporaryDatabase::content(const QString &suffix) const
{
    QFile file(path(suffix));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList TemporaryDatabase::files() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace TursoQt::Test
