// SPDX-License-Identifier: MIT
import QtQuick.Controls

/// A button with more room around its text than the style gives.
Button {
    horizontalPadding: 14
    verticalPadding: 7
}
