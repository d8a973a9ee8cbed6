// SPDX-License-Identifier: MIT
#include "support/errors.h"

#include "support/secrets.h"
#include "support/texts.h"

namespace TursoQt {

SyncError cancelled()
{
    return {SyncError::Code::Cancelled, Texts::tr("The operation was cancelled.")};
}

QString textOfCurrentException()
{
    try {
        throw;
    } catch (const std::exception &exception) {
        return Secrets::redact(QString::fromUtf8(exception.what()));
    } catch (...) {
        return {};
    }
}

SyncError errorOfCurrentException()
{
    try {
        throw;
    } catch (const SyncException &exception) {
        return exception.error();
    } catch (...) {
        return {SyncError::Code::Interrupted, Texts::tr("A function of the program threw an exception."),
                textOfCurrentException()};
    }
}

} // namespace TursoQt
