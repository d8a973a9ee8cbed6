// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls

/// Above a list: tells that it wants to be refreshed when it was pulled down far enough and is let go.
Item {
    id: area

    required property Flickable list
    property bool isRefreshing: false

    readonly property real distance: Math.max(0, list.originY - list.topMargin - list.contentY)
    readonly property bool isFarEnough: distance > 48

    signal refresh()

    parent: list
    width: list.width
    height: distance
    visible: list.dragging || distance > 0
    clip: true

    Label {
        anchors.centerIn: parent
        opacity: 0.7
        text: {
            if (area.isRefreshing)
                return qsTr("Synchronising…");
            return area.isFarEnough ? qsTr("Let go to synchronise") : qsTr("Pull down to synchronise");
        }
    }

    Connections {
        target: area.list

        function onDraggingChanged() {
            if (!area.list.dragging && area.isFarEnough && !area.isRefreshing)
                area.refresh();
        }
    }
}
