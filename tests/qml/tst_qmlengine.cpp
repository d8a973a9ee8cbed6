// SPDX-License-Identifier: MIT
#include "remote.h"
#include "temporarydatabase.h"

#include <TursoQt/syncconnection.h>

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

/// What happens to connections when their QML engine goes.
class QmlEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void moduleIsFound();
    void engineGoesFirst();
    void connectionGoesWithEngine();
    void garbageCollected();

private:
    std::unique_ptr<QObject> create(const QByteArray &content);
    QVariantMap database();

    Remote m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<QQmlEngine> m_engine;
};

void QmlEngineTest::initTestCase()
{
    QVERIFY2(m_remote.start(), qPrintable(m_remote.errorString()));
    QVERIFY2(m_remote.server().seed(4000), qPrintable(m_remote.errorString()));
}

void QmlEngineTest::init()
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_engine = std::make_unique<QQmlEngine>();
}

void QmlEngineTest::cleanup()
{
    m_remote.gateway().clearRules();
    m_remote.gateway().release();
}

std::unique_ptr<QObject> QmlEngineTest::create(const QByteArray &content)
{
    QQmlComponent component(m_engine.get());
    component.setData("import QtQml\nimport TursoQt\n" + content, {});
    std::unique_ptr<QObject> object(component.createWithInitialProperties(database()));
    if (!object)
        qWarning() << component.errors();
    return object;
}

QVariantMap QmlEngineTest::database()
{
    return {{u"path"_s, m_database->path()}, {u"remoteUrl"_s, m_remote.gateway().url().toString()}};
}

void QmlEngineTest::moduleIsFound()
{
    const std::unique_ptr<QObject> object = create("SyncConnection {}");
    QVERIFY(object);
    // For C++ it is the library's class.
    QVERIFY(qobject_cast<SyncConnection *>(object.get()));
}

void QmlEngineTest::engineGoesFirst()
{
    m_remote.gateway().addRule({}, HttpReaction::hangAfter(1'000'000));
    QSignalSpy held(&m_remote.gateway(), &HttpGateway::held);
    std::unique_ptr<QObject> object =
        create("SyncConnection { Component.onCompleted: { open(); execute('SELECT 1', [], () => {}) } }");
    QVERIFY(object);
    QTRY_COMPARE(held.count(), 1);
    QCOMPARE(qobject_cast<SyncConnection *>(object.get())->state(), SyncConnection::State::Bootstrapping);
    m_engine.reset();
    object.reset();
    QCoreApplication::processEvents();
}

void QmlEngineTest::connectionGoesWithEngine()
{
    m_remote.gateway().addRule({}, HttpReaction::hangAfter(1'000'000));
    QSignalSpy held(&m_remote.gateway(), &HttpGateway::held);
    // Made without a parent it belongs to JavaScript, and is destroyed by the engine's own destructor.
    std::unique_ptr<QObject> object = create(R"(QtObject {
        required property string path
        required property string remoteUrl
        property var connection
        property Component component: Component {
            SyncConnection {
                onStateChanged: gc()
                onOperationFailed: gc()
            }
        }
        Component.onCompleted: {
            connection = component.createObject(null, { path: path, remoteUrl: remoteUrl });
            connection.open();
            connection.execute("SELECT 1", [], () => gc());
        }
    })");
    QVERIFY(object);
    QTRY_COMPARE(held.count(), 1);
    const QPointer<QObject> connection = object->property("connection").value<QObject *>();
    QVERIFY(connection);
    object.reset();
    m_engine.reset();
    QVERIFY(!connection);
    QCoreApplication::processEvents();
}

void QmlEngineTest::garbageCollected()
{
    std::unique_ptr<QObject> object = create(R"(QtObject {
        required property string path
        required property string remoteUrl
        property var connection
        property int calls: 0
        property int code: -1
        property Component component: Component { SyncConnection {} }
        function start() {
            connection = component.createObject(null, { path: path, remoteUrl: remoteUrl });
            connection.open();
            connection.execute("SELECT 1", [], (result, error) => { ++calls; code = error ? error.code : 0; });
        }
        function drop() { connection = null; gc(); }
    })");
    QVERIFY(object);
    m_remote.gateway().addRule({}, HttpReaction::hangAfter(1'000'000));
    QSignalSpy held(&m_remote.gateway(), &HttpGateway::held);
    QVERIFY(QMetaObject::invokeMethod(object.get(), "start"));
    const QPointer<QObject> connection = object->property("connection").value<QObject *>();
    QTRY_COMPARE(held.count(), 1);
    QVERIFY(QMetaObject::invokeMethod(object.get(), "drop"));
    QTRY_VERIFY(!connection);
    QTRY_COMPARE(object->property("calls").toInt(), 1);
}

QTEST_MAIN(QmlEngineTest)
#include "tst_qmlengine.moc"
