// SPDX-License-Identifier: MIT
#include <QtQuickTest/quicktest.h>

// Runs the tst_*.qml that the option -input names.
QUICK_TEST_MAIN(qml)
