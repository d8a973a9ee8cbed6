// SPDX-License-Identifier: MIT
#include "logcapture.h"

#include <QtCore/QLoggingCategory>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

LogCapture *capture = nullptr;

} // namespace

LogCapture::LogCapture()
{
    QLoggingCategory::setFilterRules(u"turso.*=true\nqt.network.*=true"_s);
    capture = this;
    m_previous = qInstallMessageHandler(handle);
}

LogCapture::~LogCapture()
{
    qInstallMessageHandler(m_previous);
    capture = nullptr;
    QLoggingCategory::setFilterRules({});
}

QList<LogCapture::Message> LogCapture::messages() const
{
    const QMutexLocker locker(&m_mutex);
    return m_messages;
}

QStringList LogCapture::linesWith(const QString &text) const
{
    QStringList lines;
    const QList<Message> all = messages();
    for (const Message &message : all) {
        if (message.text.contains(text, Qt::CaseInsensitive))
            lines.append(message.text);
    }
    return lines;
}

void LogCapture::handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    {
        const QMutexLocker locker(&capture->m_mutex);
        capture->m_messages.append({type, QString::fromUtf8(context.category), text});
    }
    if (type != QtDebugMsg && type != QtInfoMsg)
        capture->m_previous(type, context, text);
}

} // namespace TursoQt::Test
