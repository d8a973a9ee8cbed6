// SPDX-License-Identifier: MIT
#include "testprocess.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

int TestProcess::threadCount() const
{
    const QStringList threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return int(std::ranges::count_if(threads, [](const QString &thread) {
        QFile name(u"/proc/self/task/%1/comm"_s.arg(thread));
        return name.open(QIODevice::ReadOnly) && name.readAll().trimmed() != "Thread (pooled)";
    }));
}

int TestProcess::openFileCount(const QString &path) const
{
    const QFileInfoList files =
        QDir(u"/proc/self/fd"_s).entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    return int(
        std::ranges::count_if(files, [&](const QFileInfo &file) { return file.symLinkTarget().startsWith(path); }));
}

void TestProcess::startLogCapture()
{
    m_log = std::make_unique<LogCapture>();
}

int TestProcess::logLineCount(const QString &text) const
{
    return int(m_log->linesWith(text).size());
}

void TestProcess::finishLogCapture()
{
    m_log.reset();
}

} // namespace TursoQt::Test
