// SPDX-License-Identifier: MIT
#include "sql/pragmas.h"

#include "sql/sqltokenizer.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QStringList>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const QString &message)
{
    throw SyncException(SyncError{SyncError::Code::Unsupported, message});
}

void refusePragma(const PragmaCall &pragma)
{
    static const QStringList fixed{u"auto_vacuum"_s,
                                   u"capture_data_changes_conn"_s,
                                   u"cipher"_s,
                                   u"hexkey"_s,
                                   u"journal_mode"_s,
                                   u"page_size"_s,
                                   u"unstable_capture_data_changes_conn"_s,
                                   u"wal_autocheckpoint"_s};
    if (pragma.name == "wal_checkpoint"_L1)
        refuse(Texts::tr(
            "PRAGMA wal_checkpoint would make the next pull fail. Call SyncConnection::checkpoint() instead."));
    const bool isAsIs = pragma.value.isEmpty()
        || (pragma.name == "journal_mode"_L1 && pragma.value.compare("wal"_L1, Qt::CaseInsensitive) == 0);
    if (!isAsIs && fixed.contains(pragma.name))
        refuse(Texts::tr("PRAGMA %1 cannot be changed on a synchronised database.").arg(pragma.name));
}

// VACUUM INTO another file leaves this one alone.
bool isVacuumInto(const QString &sql)
{
    using Tokenizer = SqlTokenizer<QStringView>;
    Tokenizer tokens(sql);
    for (Tokenizer::Token token = tokens.next(); token.kind != Tokenizer::Kind::End; token = tokens.next()) {
        if (token.is("INTO"_L1))
            return true;
    }
    return false;
}

// Of these changes the engine records nothing, or not the rows: the server would never have them, and the next pull would
// take them back here, with rows that follow.
void refuseUnrecorded(const QString &sql)
{
    using Tokenizer = SqlTokenizer<QStringView>;
    Tokenizer tokens(sql);
    const Tokenizer::Token verb = tokens.next();
    const bool isTable = tokens.next().is("TABLE"_L1);
    if (!isTable || (!verb.is("ALTER"_L1) && !verb.is("CREATE"_L1)))
        return;
    Tokenizer::Token token = tokens.next();
    if (token.is("IF"_L1)) {
        tokens.next();
        tokens.next();
        token = tokens.next();
    }
    token = tokens.next();
    if (token.isSymbol('.')) {
        tokens.next();
        token = tokens.next();
    }
    if (verb.is("ALTER"_L1) && token.is("RENAME"_L1)) {
        refuse(Texts::tr("ALTER TABLE ... RENAME is not sent to the server. Do it there, or add what has the new name, move "
                         "the rows, and drop the old one."));
    }
    if (verb.is("CREATE"_L1) && token.is("AS"_L1)) {
        refuse(Texts::tr("The rows of CREATE TABLE ... AS are not sent to the server. Create the table first, then "
                         "INSERT INTO ... SELECT."));
    }
}

} // namespace

void refuseOnSynchronisedDatabase(const QString &sql, StatementKind kind)
{
    if (kind == StatementKind::Pragma)
        refusePragma(pragmaCall(sql));
    else if (kind == StatementKind::Attach)
        refuse(Texts::tr(
            "ATTACH is not for a synchronised database: changes of the other file would be sent to the server."));
    else if (kind == StatementKind::Other)
        refuseUnrecorded(sql);
    else if (kind == StatementKind::Vacuum && !isVacuumInto(sql))
        refuse(Texts::tr("VACUUM is not for a synchronised database. VACUUM INTO makes a smaller copy of it."));
}

} // namespace TursoQt
