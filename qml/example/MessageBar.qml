// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls

/// A sentence at the lower edge, for some seconds.
ToolTip {
    id: bar

    function say(message) {
        bar.show(message, 6000);
    }

    x: (parent.width - width) / 2
    y: parent.height - height - 24
    margins: 16
    padding: 12
    width: Math.min(implicitWidth, parent.width - 2 * margins)
}
