// SPDX-License-Identifier: MIT
import QtQuick
import TursoQt

/// A list that is edited where it is shown, of a database that another copy changes, too. It does by itself what its
/// user would do, and ends well when each step was seen in the list.
Window {
    id: window

    readonly property string path: Qt.application.arguments[1]
    readonly property string url: Qt.application.arguments[2]

    function shown() {
        return Array.from({ length: rows.count }, (unused, row) => rows.itemAt(row)?.text).join();
    }

    function fail(error) {
        console.warn(error.message ?? error);
        Qt.exit(1);
    }

    visible: true

    SyncConnection {
        id: db

        path: window.path
        remoteUrl: window.url
        onOpened: console.log("opened", db.stats.networkReceivedBytes > 0, db.pendingChanges)
        Component.onCompleted: db.open().catch(window.fail)
    }

    SyncConnection {
        id: other

        path: window.path + "-other"
        remoteUrl: window.url
    }

    SyncQueryModel {
        id: pages

        connection: db
        sql: "SELECT id, slug FROM page ORDER BY id"
        keyColumns: ["id"]
        live: true
    }

    Repeater {
        id: rows

        model: pages
        delegate: Text {
            required property string slug

            text: slug
        }
    }

    Timer {
        property int step: 0

        /// What the list shows before each step.
        readonly property list<string> expected: ["home", "start", "start,about", "start,about-2,about"]

        function changeElsewhere() {
            return other.open().then(() => other.execute("INSERT INTO page VALUES (9, 'about')")).then(() => other.push());
        }

        function settle(conflict) {
            console.log("conflict", conflict.localRow.id, conflict.remoteRow.id, conflict.constraint);
            return db.resolveConflict(conflict, Resolution.Rewrite, { slug: conflict.localRow.slug + "-2" });
        }

        running: true
        repeat: true
        interval: 20
        onTriggered: {
            if (window.shown() !== expected[step])
                return;
            console.log("shown", window.shown());
            switch (step++) {
            case 0:
                pages.set(0, { slug: "start" }).catch(window.fail);
                break;
            case 1:
                pages.append({ id: 5, slug: "about" }).catch(window.fail);
                break;
            case 2:
                changeElsewhere().then(() => db.push())
                    .catch(error => error.code === SyncError.Constraint ? db.conflict() : Promise.reject(error))
                    .then(conflict => settle(conflict)).then(() => db.sync()).catch(window.fail);
                break;
            default:
                Qt.exit(0);
            }
        }
    }
}
