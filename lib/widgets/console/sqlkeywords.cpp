// SPDX-License-Identifier: MIT
#include "console/sqlkeywords.h"

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

const QStringList &sqlKeywords()
{
    static const QStringList words = u"ABORT ADD AFTER ALL ALTER ANALYZE AND AS ASC ATTACH AUTOINCREMENT BEFORE BEGIN "
                                     u"BETWEEN BLOB BY CASCADE CASE CAST "
                                     "CHECK COLLATE COLUMN COMMIT CONFLICT CONSTRAINT CREATE CROSS CURRENT_DATE "
                                     "CURRENT_TIME CURRENT_TIMESTAMP DEFAULT "
                                     "DEFERRABLE DEFERRED DELETE DESC DETACH DISTINCT DO DROP EACH ELSE END ESCAPE "
                                     "EXCEPT EXCLUSIVE EXISTS EXPLAIN FAIL "
                                     "FILTER FOLLOWING FOR FOREIGN FROM FULL GENERATED GLOB GROUP HAVING IF IGNORE "
                                     "IMMEDIATE IN INDEX INNER INSERT INSTEAD "
                                     "INTEGER INTERSECT INTO IS ISNULL JOIN KEY LEFT LIKE LIMIT MATCH MATERIALIZED "
                                     "NATURAL NOCASE NOT NOTHING NOTNULL NULL "
                                     "NULLS OF OFFSET ON OR ORDER OUTER OVER PARTITION PLAN PRAGMA PRECEDING PRIMARY "
                                     "QUERY RAISE RANGE REAL RECURSIVE "
                                     "REFERENCES REGEXP REINDEX RELEASE RENAME REPLACE RESTRICT RETURNING RIGHT "
                                     "ROLLBACK ROW ROWID ROWS SAVEPOINT SELECT "
                                     "SET STRICT TABLE TEMP TEMPORARY TEXT THEN TO TRANSACTION TRIGGER UNBOUNDED UNION "
                                     "UNIQUE UPDATE USING VACUUM VALUES "
                                     "VIEW VIRTUAL WHEN WHERE WINDOW WITH WITHOUT"_s.split(u' ');
    return words;
}

} // namespace TursoQt::Widgets
