// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>

#include <memory>

namespace TursoQt {

class SessionSource;

/**
 * A share in a database file, for one connection to it. The first one opens the file and the last one closes it, and
 * who comes while it is being closed waits for that. Any thread.
 */
class OpenFile
{
public:
    /// Opens the file, or shares what is open. Blocks; throws SyncException.
    explicit OpenFile(const SyncConfig &config);
    ~OpenFile();
    Q_DISABLE_COPY_MOVE(OpenFile)

    const std::shared_ptr<SessionSource> &source() const { return m_source; }

private:
    struct Shared;
    static std::shared_ptr<Shared> sharedFor(const QString &path);

    const std::shared_ptr<Shared> m_shared; ///< null for :memory:, which nobody shares
    std::shared_ptr<SessionSource> m_source;
};

} // namespace TursoQt
