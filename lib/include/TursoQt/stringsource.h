// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QFuture>
#include <QtCore/QString>

#include <functional>
#include <type_traits>
#include <variant>

namespace TursoQt {

/**
 * A text that is needed for HTTP requests: fixed, or asked for anew at each one.
 *
 * A function is called once per HTTP request, retries included, **on the sync thread**: it must not touch objects
 * of other threads without locking, and it may not block; what needs time returns a QFuture. An empty answer or an
 * exception ends the operation with SyncError::Code::UrlUnavailable or SyncError::Code::TokenUnavailable.
 *
 * Copyable. Its QDebug output names the kind and never the text. Since 0.1.
 */
class TURSOQT_EXPORT StringSource
{
public:
    using Function = std::function<QString()>;
    using AsyncFunction = std::function<QFuture<QString>()>;

    /// No text.
    StringSource();
    /// A fixed text; an empty one is the same as none.
    StringSource(QString text);
    /// A fixed text from a UTF-16 literal (`u"..."`).
    StringSource(const char16_t *text);
    StringSource(Function provider);
    StringSource(AsyncFunction provider);

    /// A lambda or another callable that returns a QString or a QFuture<QString>.
    template <class F>
    requires(std::is_invocable_v<F &> && !std::is_same_v<std::remove_cvref_t<F>, StringSource>) StringSource(F provider)
        : StringSource(wrap(std::move(provider)))
    {
    }

    void swap(StringSource &other) noexcept { m_source.swap(other.m_source); }
    friend void swap(StringSource &left, StringSource &right) noexcept { left.swap(right); }

    /// True when there is neither a text nor a function.
    bool isNull() const;
    /// True for a text that is known without calling a function.
    bool isFixed() const;
    /// The fixed text; empty for functions.
    QString text() const;

    /// Asks for the text. A fixed one gives a finished future.
    [[nodiscard]] QFuture<QString> fetch() const;

private:
    template <class F>
    static auto wrap(F provider)
    {
        if constexpr (std::is_convertible_v<std::invoke_result_t<F &>, QFuture<QString>>)
            return AsyncFunction(std::move(provider));
        else
            return Function(std::move(provider));
    }

    std::variant<std::monostate, QString, Function, AsyncFunction> m_source;
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const StringSource &source);

} // namespace TursoQt
