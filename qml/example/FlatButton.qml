// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls

/// A button of a single sign, that shows its shape only under the pointer.
ToolButton {
    id: button

    implicitWidth: 36
    implicitHeight: 36

    background: Rectangle {
        radius: 6
        color: button.palette.mid
        opacity: button.down ? 1 : 0.5
        visible: button.down || button.hovered || button.visualFocus
    }
}
