// SPDX-License-Identifier: MIT
#include "text/text.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

QString Text::label(QStringView property)
{
    const std::pair<QLatin1StringView, QString> labels[]{
        {"path"_L1, tr("Database:")},
        {"remoteUrl"_L1, tr("Server URL:")},
        {"authToken"_L1, tr("Token:")},
        {"clientName"_L1, tr("Client name:")},
        {"partialSync"_L1, tr("Copy at first:")},
        {"bootstrapIfEmpty"_L1, tr("Copy when the file is new:")},
        {"pullBytesThreshold"_L1, tr("Copy in pieces of:")},
        {"pushOperationsThreshold"_L1, tr("Changes per request:")},
        {"keyCollision"_L1, tr("A number taken twice:")},
        {"isolationLevel"_L1, tr("Transactions:")},
        {"connectTimeout"_L1, tr("Connect within:")},
        {"stallTimeout"_L1, tr("Silence at most:")},
        {"pageTimeout"_L1, tr("Wait for a page:")},
        {"busyTimeout"_L1, tr("Wait when busy:")},
        {"retryTimeout"_L1, tr("Try again for:")},
        {"longPollTimeout"_L1, tr("Hold a pull for:")},
        {"remoteEncryption"_L1, tr("Encryption:")},
        {"encryptionKey"_L1, tr("Key:")},
        {"logicalMvccPull"_L1, tr("Pull the logical log:")},
        {"experimentalFeatures"_L1, tr("Experiments:")},
    };
    const auto found = std::find_if(std::begin(labels), std::end(labels),
                                    [property](const auto &label) { return label.first == property; });
    return found == std::end(labels) ? QString() : found->second;
}

QString Text::message(const SyncError &error)
{
    const qsizetype colon = error.message.indexOf(u':');
    if (error.code != SyncError::Code::InvalidConfig || colon < 0)
        return error.message;
    const QString label = Text::label(QStringView(error.message).first(colon));
    return label.isEmpty() ? error.message : label + error.message.sliced(colon + 1);
}

} // namespace Demo
