// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>

class QWidget;

namespace Demo {

/// Versions and licences.
class AboutBox
{
    Q_DECLARE_TR_FUNCTIONS(Demo::AboutBox)

public:
    static void show(QWidget *window);
    static QString text();
};

} // namespace Demo
