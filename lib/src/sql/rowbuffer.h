// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QVariant>

namespace TursoQt {

/// Rows that the engine has given already, and that their reader has not asked for yet.
class RowBuffer
{
public:
    /// What is read ahead for a reader that another statement gets in the way of: when it has to be, and when it should be.
    static constexpr qint64 MaximumBytes = 256 * 1024 * 1024;
    static constexpr qint64 FewBytes = 32 * 1024 * 1024;

    bool isEmpty() const { return m_rows.isEmpty(); }
    const QVariantList &first() const { return m_rows.constFirst(); }
    /// About what the rows take in memory.
    qint64 bytes() const { return m_bytes; }

    void append(QVariantList row)
    {
        m_bytes += sizeOf(row);
        m_rows.append(std::move(row));
    }
    QVariantList takeFirst()
    {
        m_bytes -= sizeOf(m_rows.constFirst());
        return m_rows.takeFirst();
    }
    void clear()
    {
        m_rows.clear();
        m_bytes = 0;
    }

private:
    static qint64 sizeOf(const QVariantList &row)
    {
        qint64 bytes = qint64(sizeof(QVariantList)) + row.size() * qint64(sizeof(QVariant));
        for (const QVariant &value : row) {
            if (value.typeId() == QMetaType::QString)
                bytes += static_cast<const QString *>(value.constData())->size() * qint64(sizeof(QChar));
            else if (value.typeId() == QMetaType::QByteArray)
                bytes += static_cast<const QByteArray *>(value.constData())->size();
        }
        return bytes;
    }

    QList<QVariantList> m_rows;
    qint64 m_bytes = 0;
};

} // namespace TursoQt
