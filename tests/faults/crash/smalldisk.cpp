// SPDX-License-Identifier: MIT
#include "smalldisk.h"

#include <QtCore/QFile>

#include <sys/mount.h>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

const QString FillerName = u"filler"_s;

bool mountMemory(const QString &folder, qint64 size, unsigned long flags)
{
    const QByteArray options = "size=" + QByteArray::number(size);
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", flags, options.constData()) == 0;
}

} // namespace

SmallDisk::SmallDisk(qint64 size)
    : m_mounted(mountMemory(m_folder.path(), size, 0))
{
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
}

bool SmallDisk::fill()
{
    QFile filler(path(FillerName));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (filler.write(page) == page.size()) {
    }
    return true;
}

bool SmallDisk::makeRoom()
{
    return QFile::remove(path(FillerName));
}

bool SmallDisk::resize(qint64 size)
{
    return mountMemory(m_folder.path(), size, MS_REMOUNT);
}

} // namespace TursoQt::Test
