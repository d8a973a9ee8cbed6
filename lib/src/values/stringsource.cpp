// SPDX-License-Identifier: MIT
#include <TursoQt/stringsource.h>

#include <QtCore/QDebug>

namespace TursoQt {

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
        return QtFuture::makeReadyFuture((*function)());
    if (const AsyncFunction *function = std::get_if<AsyncFunction>(&m_source))
        return (*function)();
    return QtFuture::makeReadyFuture(text());
}

QDebug operator<<(QDebug debug, const StringSource &source)
{
    const QDebugStateSaver saver(debug);
    const char *kind = source.isNull() ? "none" : source.isFixed() ? "text" : "function";
    return debug.nospace() << "StringSource(" << kind << ')';
}

} // namespace TursoQt
