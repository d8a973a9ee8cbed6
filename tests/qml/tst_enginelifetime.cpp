// SPDX-License-Identifier: MIT
#include "remote.h"
#include "temporarydatabase.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QRegularExpression>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

/// Connections and models that are busy when their QML engine, their object or their Loader goes, again and again.
class EngineLifetimeTest : public QObject
{
    Q_OBJECT

public:
    /// How far the work has come when it ends.
    enum class Stage { Begun, Downloading, Open, CalledBack, Pushing };
    Q_ENUM(Stage)

    /// What goes first.
    enum class End { Engine, Object, Loader, Reload, Garbage };
    Q_ENUM(End)

private Q_SLOTS:
    void initTestCase();

    void endsWhileBusy_data();
    void endsWhileBusy();

private:
    void begin();
    void await(Stage stage);
    void end(End end);
    std::unique_ptr<QObject> createObject();

    Remote m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QObject> m_object;
    std::unique_ptr<QSignalSpy> m_held;
};

namespace {

/// Everything at once, from the moment the database opens.
const char *const Busy = R"qml(
    import QtQuick
    import QtQml
    import TursoQt

    Item {
        id: root

        required property string path
        required property string remoteUrl
        property bool active: true
        property bool open: false
        property int calls: 0

        function settle() { ++root.calls; }

        Component {
            id: work

            Item {
                id: item

                property var kept: []

                SyncConnection {
                    id: db

                    path: root.path
                    remoteUrl: root.remoteUrl
                    autoSync { enabled: true; pushDelay: 10; pullInterval: 10 }
                    onStateChanged: gc()
                    onOperationFailed: settle()
                    onPullFinished: db.checkpoint(settle)
                    Component.onCompleted: db.open(settle).then(begin).catch(settle)

                    function begin() {
                        root.open = true;
                        for (let i = 0; i < 10; ++i) {
                            db.execute("INSERT INTO item(name) VALUES (?)", [`item ${i}`], settle).then(settle);
                            item.kept.push(db.transaction(["UPDATE item SET name = name || 'x'", "SELECT * FROM sample"],
                                                          settle).then(results => results.length).catch(settle));
                            items.append({ name: "appended" }, settle);
                        }
                        db.push(settle).then(() => db.pull()).then(() => db.conflict()).then(settle).catch(settle);
                        db.fetchResidentPages(settle);
                        db.executeScript("SELECT 1; SELECT 2", () => gc());
                    }
                }
                SyncQueryModel {
                    id: items

                    connection: db
                    sql: "SELECT id, name FROM item ORDER BY id"
                    keyColumns: ["id"]
                    live: true
                }
                Repeater {
                    model: items
                    delegate: Item { required property string name }
                }
                Repeater {
                    model: PendingChangesModel { connection: db }
                    delegate: Item { required property var after }
                }
            }
        }

        Loader { active: root.active; sourceComponent: work }
    }
)qml";

int rounds()
{
    const int rounds = qEnvironmentVariableIntValue("TURSOQT_QML_ROUNDS");
    return rounds > 0 ? rounds : 3;
}

} // namespace

void EngineLifetimeTest::initTestCase()
{
    QVERIFY2(m_remote.start(), qPrintable(m_remote.errorString()));
    QVERIFY2(m_remote.server().seed(4000), qPrintable(m_remote.errorString()));
}

void EngineLifetimeTest::endsWhileBusy_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<End>("end");

    for (const Stage stage : {Stage::Begun, Stage::Downloading, Stage::Open, Stage::CalledBack, Stage::Pushing}) {
        for (const End end : {End::Engine, End::Object, End::Loader, End::Reload, End::Garbage}) {
            const QByteArray name = QByteArray(QMetaEnum::fromType<Stage>().valueToKey(int(stage))) + ", "
                + QMetaEnum::fromType<End>().valueToKey(int(end));
            QTest::newRow(name.constData()) << stage << end;
        }
    }
}

void EngineLifetimeTest::endsWhileBusy()
{
    QFETCH(Stage, stage);
    QFETCH(End, end);
    QTest::failOnWarning(QRegularExpression(u"callback failed|Error"_s));
    for (int round = 0; round < rounds(); ++round) {
        begin();
        QVERIFY(m_object);
        await(stage);
        if (QTest::currentTestFailed())
            return;
        this->end(end);
        m_object.reset();
        m_engine.reset();
        // What was on its way arrives, and finds nobody.
        m_remote.gateway().clearRules();
        m_remote.gateway().release();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void EngineLifetimeTest::begin()
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_engine = std::make_unique<QQmlEngine>();
    m_held = std::make_unique<QSignalSpy>(&m_remote.gateway(), &HttpGateway::held);
    QFETCH(Stage, stage);
    if (stage == Stage::Downloading)
        m_remote.gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(1'000'000));
    if (stage == Stage::Pushing)
        m_remote.gateway().addRule({.path = "/v2/pipeline"}, HttpReaction::hangBeforeAnswer());
    m_object = createObject();
}

void EngineLifetimeTest::await(Stage stage)
{
    switch (stage) {
    case Stage::Begun:
        break;
    case Stage::Downloading:
    case Stage::Pushing:
        QTRY_VERIFY_WITH_TIMEOUT(m_held->count() > 0, 20'000);
        break;
    case Stage::Open:
        QTRY_VERIFY_WITH_TIMEOUT(m_object->property("open").toBool(), 20'000);
        break;
    case Stage::CalledBack:
        QTRY_VERIFY_WITH_TIMEOUT(m_object->property("calls").toInt() > 10, 20'000);
        break;
    }
}

void EngineLifetimeTest::end(End end)
{
    switch (end) {
    case End::Engine:
        m_engine.reset();
        break;
    case End::Object:
        m_object.reset();
        QCoreApplication::processEvents();
        break;
    case End::Loader:
        for (const bool active : {false, true, false}) {
            m_object->setProperty("active", active);
            QCoreApplication::processEvents();
        }
        break;
    case End::Reload:
        m_object.reset();
        m_engine->clearComponentCache();
        m_object = createObject();
        QVERIFY(m_object);
        QCoreApplication::processEvents();
        break;
    case End::Garbage:
        QJSEngine::setObjectOwnership(m_object.get(), QJSEngine::JavaScriptOwnership);
        m_engine->newQObject(m_object.release());
        m_engine->collectGarbage();
        break;
    }
}

std::unique_ptr<QObject> EngineLifetimeTest::createObject()
{
    QQmlComponent component(m_engine.get());
    component.setData(Busy, {});
    std::unique_ptr<QObject> object(component.createWithInitialProperties(
        {{u"path"_s, m_database->path()}, {u"remoteUrl"_s, m_remote.gateway().url().toString()}}));
    if (!object)
        qWarning() << component.errors();
    return object;
}

QTEST_MAIN(EngineLifetimeTest)
#include "tst_enginelifetime.moc"
