// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls
import TursoQtExample

Menu {
    id: menu

    required property TaskDatabase database
    required property TaskModel tasks
    required property Startup startup
    property alias isDark: darkItem.checked

    // That of those with a check mark.
    readonly property real indentation: darkItem.leftPadding + darkItem.indicator.width + darkItem.spacing

    property string newestTitle

    width: 280
    onAboutToShow: newestTitle = menu.tasks.data(menu.tasks.index(0, 1)) ?? qsTr("Milk")

    MenuItem {
        text: qsTr("Work offline")
        checkable: true
        checked: menu.database.autoSync.paused
        onToggled: menu.database.autoSync.paused = checked
    }

    MenuItem {
        id: darkItem

        text: qsTr("Dark")
        checkable: true
    }

    MenuSeparator {}

    MenuItem {
        leftPadding: menu.indentation
        enabled: menu.startup.hasPlayground
        text: qsTr("Somebody else adds a task")
        onTriggered: menu.startup.addOnServer("")
    }

    MenuItem {
        leftPadding: menu.indentation
        enabled: menu.startup.hasPlayground
        text: qsTr("Somebody else adds “%1”").arg(menu.newestTitle)
        onTriggered: menu.startup.addOnServer(menu.newestTitle)
    }
}
