// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Controls

/// The tasks; pulled down, it asks the server for news.
ListView {
    id: list

    required property TaskDatabase database
    required property TaskModel tasks

    clip: true
    spacing: 6
    topMargin: 12
    bottomMargin: 12
    boundsBehavior: Flickable.DragOverBounds
    model: tasks

    delegate: TaskDelegate {
        width: ListView.view.width
        onToggled: isDone => list.tasks.set(index, { done: isDone })
        onRenamed: newTitle => list.tasks.set(index, { title: newTitle })
        onRemoved: () => list.tasks.remove(index)
    }

    add: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: 150 }
    }
    displaced: Transition {
        NumberAnimation { property: "y"; duration: 150; easing.type: Easing.OutQuad }
    }
    move: Transition {
        NumberAnimation { property: "y"; duration: 150; easing.type: Easing.OutQuad }
    }

    ScrollBar.vertical: ScrollBar {}

    PullToRefresh {
        list: list
        isRefreshing: list.database.isSyncing
        onRefresh: list.database.sync()
    }

    Label {
        anchors.centerIn: parent
        visible: list.count === 0 && list.database.isReady && !list.tasks.loading
        opacity: 0.7
        text: qsTr("Nothing to do")
    }
}
