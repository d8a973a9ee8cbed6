// SPDX-License-Identifier: MIT
#include <TursoQt/syncerror.h>

#include "support/errors.h"
#include "support/texts.h"

#include <QtCore/QDebug>

namespace TursoQt {

bool SyncError::isTransient() const
{
    switch (code) {
    case Code::Busy:
    case Code::Network:
    case Code::Timeout:
    case Code::PageUnavailable:
        return true;
    case Code::Http:
        return httpStatus == 429 || (httpStatus >= 502 && httpStatus <= 504);
    default:
        return false;
    }
}

SyncError SyncError::of(const QFuture<void> &future)
{
    if (!future.isFinished() && !future.isCanceled())
        return {Code::Misuse, Texts::tr("The future has not finished yet.")};
    if (!future.isFinished())
        return cancelled();
    try {
        QFuture<void>(future).waitForFinished(); // has nothing to wait for; throws what the future holds
    } catch (...) {
        return errorOfCurrentException();
    }
    return future.isCanceled() ? cancelled() : SyncError();
}

QDebug operator<<(QDebug debug, const SyncError &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SyncError(" << error.code << ", " << error.message;
    if (error.httpStatus)
        debug << ", status " << error.httpStatus;
    if (!error.detail.isEmpty())
        debug << ", " << error.detail;
    return debug << ')';
}

SyncException::SyncException(SyncError error)
    : m_error(std::move(error))
    , m_what(m_error.message.toUtf8())
{
}

SyncException::~SyncException() = default;

const char *SyncException::what() const noexcept
{
    return m_what.constData();
}

void SyncException::raise() const
{
    throw *this;
}

SyncException *SyncException::clone() const
{
    return new SyncException(*this);
}

} // namespace TursoQt
