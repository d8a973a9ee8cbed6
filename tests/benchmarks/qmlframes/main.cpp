// SPDX-License-Identifier: MIT

// Frame times of a QML window with a progress bar and a live list: while nothing happens, while it bootstraps a
// database of 512 MB, and while it pulls 100,000 rows; or as many as the arguments say. With them the processor time of
// the longest event, which tells what of a long frame is the program's own. The environment variable TURSODB names the
// real sync server.

#include "eventtimes.h"
#include "frametimes.h"

#include "temporarydatabase.h"
#include "tursoserver.h"

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

namespace {

constexpr int Timeout = 600'000; // ms
constexpr int RowsPerMegabyte = 1000;

const auto Content = R"qml(
    import QtQuick
    import TursoQt

    Window {
        id: window

        required property string path
        required property string url
        property bool isIdle: true
        readonly property int count: rows.count

        function settle(promise) {
            window.isIdle = false;
            promise.catch(error => console.warn(error.message)).then(() => { window.isIdle = true; });
        }
        function open() { window.settle(db.open()); }
        function pull() { window.settle(db.pull()); }

        width: 400
        height: 600
        visible: true

        SyncConnection { id: db; path: window.path; remoteUrl: window.url }
        SyncQueryModel {
            id: rows

            connection: db
            sql: "SELECT id, body FROM sample ORDER BY id DESC"
            keyColumns: ["id"]
            live: true
        }
        Rectangle { width: 400 * Math.max(0, db.progress.fraction); height: 8; color: "steelblue" }
        ListView {
            anchors { fill: parent; topMargin: 8 }
            model: rows
            delegate: Text {
                required property var id
                required property string body

                width: 400
                elide: Text.ElideRight
                text: `${id} ${body}`
            }
        }
    }
)qml"_ba;

void measure(const char *what, EventTimes &events, FrameTimes &frames, QQuickWindow &window, const char *function)
{
    events.start();
    frames.start();
    if (function) {
        QMetaObject::invokeMethod(&window, function);
        if (!QTest::qWaitFor([&] { return window.property("isIdle").toBool(); }, Timeout))
            std::fprintf(stderr, "%s takes too long\n", what);
    }
    QTest::qWait(1000); // The list reads what has changed.
    std::printf("%-12s %s; %s\n", what, qPrintable(frames.toString()), qPrintable(events.toString()));
}

bool insertRows(TursoServer &server, int rows)
{
    const QString sql = u"INSERT INTO sample SELECT (SELECT max(id) FROM sample) + value, hex(randomblob(40))"
                        " FROM generate_series(1, %1)"_s;
    return server.execute(sql.arg(rows));
}

} // namespace

int main(int argc, char *argv[])
{
    EventTimes application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int megabytes = arguments.value(1, u"512"_s).toInt();
    const int rows = arguments.value(2, u"100000"_s).toInt();

    TursoServer server;
    if (!server.start() || !server.seed(megabytes * RowsPerMegabyte))
        return 1;
    const TemporaryDatabase database;
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral(TURSOQT_QML_MODULES));
    QQmlComponent component(&engine);
    component.setData(Content, {});
    const std::unique_ptr<QObject> object(
        component.createWithInitialProperties({{u"path"_s, database.path()}, {u"url"_s, server.url().toString()}}));
    auto *const window = qobject_cast<QQuickWindow *>(object.get());
    if (!window) {
        std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
        return 1;
    }
    FrameTimes frames(*window);
    measure("idle", application, frames, *window, nullptr);
    measure("bootstrap", application, frames, *window, "open");
    if (!insertRows(server, rows))
        return 1;
    measure("pull", application, frames, *window, "pull");
    return window->property("count").toInt() > 0 ? 0 : 1;
}
