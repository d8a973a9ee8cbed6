// SPDX-License-Identifier: MIT
#include "connect/sizebox.h"

#include <QtCore/QLocale>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <limits>

namespace Demo {

namespace {

constexpr qint64 kibibyte = 1024;
constexpr int pageKibibytes = 4;

} // namespace

QSpinBox *makeSizeBox(int smallest, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(smallest, std::numeric_limits<int>::max());
    box->setSingleStep(pageKibibytes);
    box->setGroupSeparatorShown(true);
    // Without the "1" before it.
    box->setSuffix(box->locale().formattedDataSize(kibibyte, 0, QLocale::DataSizeIecFormat).sliced(1));
    return box;
}

qint64 bytesOf(const QSpinBox *box)
{
    return box->value() * kibibyte;
}

void setBytes(QSpinBox *box, qint64 bytes)
{
    const qint64 whole = (bytes + kibibyte - 1) / kibibyte;
    box->setValue(int(std::min<qint64>(whole, std::numeric_limits<int>::max())));
}

} // namespace Demo
