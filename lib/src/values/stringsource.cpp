// SPDX-License-Identifier: MIT
#include <TursoQt/stringsource.h>

#include <QtCore/QDebug>
#include <QtCore/QPromise>

namespace TursoQt {

namespace {

// Qt has a function for this under one name before 6.6 and under another one since.
QFuture<QString> readyFuture(QString text)
{
    QPromise<QString> promise;
    promise.start();
    promise.addResult(std::move(text));
    promise.finish();
    return promise.future();
}

} // namespace

StringSource::StringSource() = default;

StringSource::StringSource(QString text)
{
    if (!text.isEmpty())
        m_source = std::move(text);
}

StringSource::StringSource(const char16_t *text)
    : StringSource(QString::fromUtf16(text))
{
}

StringSource::StringSource(Function provider)
{
    if (provider)
        m_source = std::move(provider);
}

StringSource::StringSource(AsyncFunction provider)
{
    if (provider)
        m_source = std::move(provider);
}

bool StringSource::isNull() const
{
    return std::holds_alternative<std::monostate>(m_source);
}

bool StringSource::isFixed() const
{
    return std::holds_alternative<QString>(m_source);
}

QString StringSource::text() const
{
    const QString *text = std::get_if<QString>(&m_source);
    return text ? *text : QString();
}

QFuture<QString> StringSource::fetch() const
{
    if (const Function *function = std::get_if<Function>(&m_source))
        return readyFuture((*function)());
    if (const AsyncFunction *function = std::get_if<AsyncFunction>(&m_source))
        return (*function)();
    return readyFuture(text());
}

QDebug operator<<(QDebug debug, const StringSource &source)
{
    const QDebugStateSaver saver(debug);
    const char *kind = source.isNull() ? "none" : source.isFixed() ? "text" : "function";
    return debug.nospace() << "StringSource(" << kind << ')';
}

} // namespace TursoQt
