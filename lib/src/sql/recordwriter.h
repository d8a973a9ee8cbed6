// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace TursoQt {

/// Writes a row in SQLite's record format, value by value.
class RecordWriter
{
public:
    // They give the writer, so that calls chain.
    RecordWriter &integer(qint64 value);
    RecordWriter &text(QByteArrayView utf8);
    RecordWriter &blob(QByteArrayView bytes);
    /// A value as it stands in another record.
    RecordWriter &raw(quint64 type, QByteArrayView content);

    QByteArray record() const;

private:
    QByteArray m_types;
    QByteArray m_content;
};

} // namespace TursoQt
