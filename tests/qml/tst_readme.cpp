// SPDX-License-Identifier: MIT
#include "remote.h"
#include "temporarydatabase.h"

#include <QtCore/QFile>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

/// The QML of README.md does what it says.
class ReadmeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void example();

private:
    Remote m_remote;
};

namespace {

/// What stands in README.md between the lines "```qml" and "```".
QString qmlOfReadme()
{
    QFile file(QStringLiteral(README_FILE));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.section(u"\n```qml\n"_s, 1, 1).section(u"\n```"_s, 0, 0);
}

QQuickItem *itemWithText(const QQuickItem &parent, const QString &beginning)
{
    for (QQuickItem *item : parent.childItems()) {
        if (item->property("text").toString().startsWith(beginning))
            return item;
    }
    return nullptr;
}

} // namespace

void ReadmeTest::initTestCase()
{
    QVERIFY2(m_remote.start(), qPrintable(m_remote.errorString()));
    QVERIFY(m_remote.server().execute(u"CREATE TABLE notes(id INTEGER PRIMARY KEY, title TEXT)"_s));
    QVERIFY(m_remote.server().execute(u"INSERT INTO notes(title) VALUES ('one'), ('two')"_s));
}

void ReadmeTest::example()
{
    const TemporaryDatabase file;
    QString qml = qmlOfReadme();
    QVERIFY2(!qml.isEmpty(), README_FILE);
    for (const auto &[shown, used] : {std::pair(u"\"notes.db\""_s, file.path()),
                                      std::pair(u"\"https://db.example.com\""_s, m_remote.gateway().url().toString())})
    {
        QCOMPARE(qml.count(shown), 1);
        qml.replace(shown, u'"' + used + u'"');
    }
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(qml.toUtf8(), {});
    const std::unique_ptr<QObject> object(component.create());
    QVERIFY2(object, qPrintable(component.errorString()));
    const auto *const window = qobject_cast<QQuickItem *>(object.get());
    QVERIFY(window);

    // A pull and a push that do something, by the buttons.
    QTRY_VERIFY_WITH_TIMEOUT(itemWithText(*window, u"2 notes"_s), 20'000);
    QTRY_VERIFY(itemWithText(*window, u"two"_s));
    QVERIFY(m_remote.server().execute(u"INSERT INTO notes(title) VALUES ('three')"_s));
    QQuickItem *const pull = itemWithText(*window, u"Pull"_s);
    QVERIFY(pull);
    QVERIFY(QMetaObject::invokeMethod(pull, "clicked"));
    QTRY_VERIFY_WITH_TIMEOUT(itemWithText(*window, u"three"_s), 20'000);
    QVERIFY(itemWithText(*window, u"Push 0"_s));

    // Rows that are changed where they are shown.
    QQuickItem *const two = itemWithText(*window, u"two"_s);
    two->setProperty("text", u"zwei"_s);
    QVERIFY(QMetaObject::invokeMethod(two, "accepted"));
    QVERIFY(QMetaObject::invokeMethod(itemWithText(*window, u"Add"_s), "clicked"));
    QTRY_VERIFY(itemWithText(*window, u"New"_s));
    QVERIFY(QMetaObject::invokeMethod(itemWithText(*window, u"Push"_s), "clicked"));
    QTRY_COMPARE(m_remote.server().scalar(u"SELECT group_concat(title) FROM notes"_s), u"one,zwei,three,New"_s);
}

QTEST_MAIN(ReadmeTest)
#include "tst_readme.moc"
