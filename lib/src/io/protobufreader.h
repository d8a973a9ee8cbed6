// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <optional>

namespace TursoQt {

/// Walks over the fields of a protobuf message. Groups, which no message of the protocol has, end it as unreadable.
class ProtobufReader
{
public:
    struct Field {
        quint64 number = 0;
        quint64 value = 0; ///< of a field of type varint
        QByteArrayView bytes; ///< of a field with a length
        bool isNumber = false;
        bool isBytes = false;
    };

    /// @a message must stay valid.
    explicit ProtobufReader(QByteArrayView message);

    /// The next field; nothing at the end, or where the message cannot be read.
    std::optional<Field> next();
    bool isReadable() const { return m_readable; }

    /// Takes a number off the front of @a data; nothing when it is not whole, or longer than 64 bits.
    static std::optional<quint64> takeVarint(QByteArrayView &data);
    static QByteArray varint(quint64 value);

private:
    QByteArrayView m_rest;
    bool m_readable = true;
};

} // namespace TursoQt
