// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

/// A task. A double click, or a long press, changes its title.
Pane {
    id: delegate

    required property int index
    // The columns of TaskModel.
    required property string title
    required property bool done
    required property string author

    property bool isEditing: false

    signal toggled(isDone: bool)
    signal renamed(newTitle: string)
    signal removed()

    function edit() {
        delegate.isEditing = true;
        field.text = delegate.title;
        field.forceActiveFocus();
    }

    function finish() {
        const newTitle = field.text.trim();
        if (delegate.isEditing && newTitle !== "" && newTitle !== delegate.title)
            delegate.renamed(newTitle);
        delegate.isEditing = false;
    }

    leftPadding: 6
    rightPadding: 6
    topPadding: 4
    bottomPadding: 4

    background: Rectangle {
        radius: 8
        color: delegate.palette.base
        border.color: delegate.palette.mid
    }

    RowLayout {
        anchors.fill: parent
        spacing: 4

        CheckBox {
            objectName: "doneBox"
            checked: delegate.done
            onToggled: {
                delegate.toggled(checked);
                checked = Qt.binding(() => delegate.done);
            }
        }

        Label {
            Layout.fillWidth: true
            visible: !delegate.isEditing
            text: delegate.title
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            font.strikeout: delegate.done
            opacity: delegate.done ? 0.6 : 1

            MouseArea {
                anchors.fill: parent
                onDoubleClicked: delegate.edit()
                onPressAndHold: delegate.edit()
            }
        }

        TextField {
            id: field

            objectName: "titleField"
            Layout.fillWidth: true
            visible: delegate.isEditing
            onEditingFinished: delegate.finish()
            Keys.onEscapePressed: delegate.isEditing = false
        }

        Label {
            text: delegate.author
            textFormat: Text.PlainText
            font.pixelSize: 12
            opacity: 0.6
        }

        FlatButton {
            objectName: "removeButton"
            text: "✕"
            opacity: hovered || activeFocus ? 1 : 0.5
            Accessible.name: qsTr("Delete")
            onClicked: delegate.removed()
        }
    }
}
