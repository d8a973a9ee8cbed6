// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/// A line to write another task into.
RowLayout {
    id: line

    required property TaskModel tasks

    readonly property string title: input.text.trim()

    function add() {
        if (line.title === "")
            return;
        line.tasks.add(line.title).then(() => input.clear()).catch(() => input.selectAll());
    }

    spacing: 8

    TextField {
        id: input

        objectName: "input"
        Layout.fillWidth: true
        placeholderText: qsTr("What is to be done?")
        onAccepted: line.add()
    }

    Button {
        objectName: "addButton"
        text: qsTr("Add")
        highlighted: true
        enabled: line.title !== ""
        opacity: enabled ? 1 : 0.5
        onClicked: line.add()
    }
}
