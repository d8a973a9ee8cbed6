// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QVarLengthArray>

namespace TursoQt {

/// The values of a row in SQLite's record format, without copies of them.
class RecordView
{
public:
    struct Value {
        enum class Type { Null, Integer, Real, Text, Blob };

        Type type = Type::Null;
        qint64 integer = 0;
        double real = 0;
        QByteArrayView bytes{}; ///< of Text and Blob, in the record's memory
    };

    RecordView() = default;
    /// @a record must stay valid. A damaged one has the values before the damage.
    explicit RecordView(QByteArrayView record);

    qsizetype size() const { return m_values.size(); }
    bool isEmpty() const { return m_values.isEmpty(); }
    const Value &operator[](qsizetype index) const { return m_values[index]; }

    /// The record with another integer in this column; as it is when it has no such column.
    static QByteArray withInteger(const QByteArray &record, qsizetype column, qint64 value);
    /// The record without these columns.
    static QByteArray without(QByteArrayView record, const QList<qsizetype> &columns);

private:
    QVarLengthArray<Value, 16> m_values;
};

/// The same bits.
bool operator==(const RecordView::Value &a, const RecordView::Value &b);

} // namespace TursoQt
