// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

class QSpinBox;
class QWidget;

namespace Demo {

/// A box for an amount of bytes, which counts in steps of 1024; named in the user's language.
QSpinBox *makeSizeBox(int smallest, QWidget *parent);
qint64 bytesOf(const QSpinBox *box);
void setBytes(QSpinBox *box, qint64 bytes);

} // namespace Demo
