// SPDX-License-Identifier: MIT
#include "connectoptions.h"

#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QStringList>

#include <algorithm>
#include <limits>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Known = "TURSO_REMOTE_URL, TURSO_AUTH_TOKEN, TURSO_PARTIAL_PREFIX, TURSO_BUSY_TIMEOUT and "
                       "TURSO_OPEN_READONLY"_L1;

[[noreturn]] void fail(const QString &message)
{
    throw SyncException(SyncError{SyncError::Code::InvalidConfig, message});
}

// A token with a semicolon in it would be taken for several options, so only what cannot be a part of one is shown.
bool mayBeShown(QStringView name)
{
    constexpr qsizetype LongestName = 40;
    return name.startsWith("TURSO_"_L1) && name.size() <= LongestName
        && std::all_of(name.begin(), name.end(), [](QChar c) { return c == u'_' || (c >= u'A' && c <= u'Z'); });
}

[[noreturn]] void failForUnknown(QStringView name)
{
    if (mayBeShown(name))
        fail(Texts::tr("The connect option %1 is not known. There are %2.").arg(name, Known));
    fail(Texts::tr("There is a connect option that is not known. There are %1.").arg(Known));
}

QString textOf(QLatin1StringView name, const std::optional<QStringView> &value)
{
    if (!value || value->isEmpty())
        fail(Texts::tr("The connect option %1 needs a value: %1=...").arg(name));
    return value->toString();
}

qint64 numberOf(QLatin1StringView name, const std::optional<QStringView> &value, qint64 largest)
{
    bool valid = false;
    const qint64 number = value ? value->toLongLong(&valid) : 0;
    if (!valid || number < 0 || number > largest)
        fail(Texts::tr("The connect option %1 needs a number from 0 to %2: %1=...").arg(name).arg(largest));
    return number;
}

} // namespace

ConnectOptions ConnectOptions::parse(const QString &text)
{
    constexpr qint64 LargestInt32 = std::numeric_limits<qint32>::max();
    ConnectOptions options;
    for (const QStringView part : QStringView(text).split(u';')) {
        const QStringView option = part.trimmed();
        if (option.isEmpty())
            continue;
        const qsizetype separator = option.indexOf(u'=');
        const QStringView name = (separator < 0 ? option : option.first(separator)).trimmed();
        std::optional<QStringView> value;
        if (separator >= 0)
            value = option.sliced(separator + 1).trimmed();

        if (const auto url = "TURSO_REMOTE_URL"_L1; name == url)
            options.remoteUrl = textOf(url, value);
        else if (const auto token = "TURSO_AUTH_TOKEN"_L1; name == token)
            options.authToken = textOf(token, value);
        else if (const auto prefix = "TURSO_PARTIAL_PREFIX"_L1; name == prefix)
            options.partialPrefix = numberOf(prefix, value, LargestInt32);
        else if (const auto timeout = "TURSO_BUSY_TIMEOUT"_L1; name == timeout)
            options.busyTimeout = std::chrono::milliseconds(numberOf(timeout, value, LargestInt32));
        else if (name != "TURSO_OPEN_READONLY"_L1)
            failForUnknown(name);
        else if (value)
            fail(Texts::tr("The connect option TURSO_OPEN_READONLY takes no value."));
        else
            options.readOnly = true;
    }
    return options;
}

} // namespace TursoQt
