// SPDX-License-Identifier: MIT
#pragma once

#include "io/pageset.h"
#include "support/sparsefile.h"

namespace TursoQt {

class DatabaseFile;

/**
 * The pages of a request that a partial copy does not hold.
 *
 * The engine asks for whole segments as they were when the copy was made, and writes all of what comes. Pages that are
 * here already may be newer than that, since a checkpoint has put them there: they must not come.
 */
class MissingPages
{
public:
    /// @a request is the body of the request.
    MissingPages(DatabaseFile &file, QByteArrayView request);

    /// An answer that holds only what is missing; nothing when a page that is missing is not in @a answer, which was
    /// found to be sound. It is written anew, since the statement would wait for ever if the engine could not read it.
    /// Throws SyncException when it cannot be seen what is missing.
    std::optional<QByteArray> of(QByteArrayView answer) const;

private:
    bool isMissing(quint64 page) const;
    bool areAllIn(const PageSet &pages) const;

    DatabaseFile &m_file;
    PageSelector m_requested;
    mutable SparseFile::Extent m_hole; ///< the one that was found last
};

} // namespace TursoQt
