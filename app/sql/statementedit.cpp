// SPDX-License-Identifier: MIT
#include "sql/statementedit.h"

#include <QtCore/QMimeData>

namespace Demo {

void StatementEdit::insertFromMimeData(const QMimeData *source)
{
    if (source && !source->formats().isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace Demo
