// SPDX-License-Identifier: MIT
#include "io/pullmessages.h"

#include "io/protobufreader.h"

namespace TursoQt::PullMessages {

std::optional<quint64> databasePagesOf(QByteArrayView header)
{
    quint64 pages = 0;
    ProtobufReader reader(header);
    while (const auto field = reader.next()) {
        if (field->isNumber && field->number == HeaderField::DatabaseSize)
            pages = field->value;
    }
    return reader.isReadable() ? std::optional(pages) : std::nullopt;
}

} // namespace TursoQt::PullMessages
