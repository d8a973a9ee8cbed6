// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"
#include "mainwindow/mainwindow.h"

#include <TursoQt/syncinspector.h>

#include <QtCore/QMetaEnum>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStandardPaths>
#include <QtCore/QTranslator>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabBar>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Demo::MainWindow;
using Page = SyncInspector::Page;

namespace {

QChar mnemonic(const QString &text)
{
    static const QRegularExpression ampersand(u"&([^&\\s])"_s);
    const QString letter = ampersand.match(QString(text).remove(u"&&"_s)).captured(1).toUpper();
    return letter.isEmpty() ? QChar() : letter.front();
}

} // namespace

/// The window in every language that there is.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void mnemonicsOfMenusAreUnique();
    void mnemonicsOfPagesAreUnique();
    void nothingIsLeftInEnglish();
    void unitsAreOfTheLanguage();

private:
    void install(const QLocale &locale, const QString &name, const QString &folder);
    std::unique_ptr<MainWindow> makeWindow() const { return std::make_unique<MainWindow>(Demo::CommandLine()); }
    static void addTexts(const QObject &window, QSet<QString> &texts);
    static QString firstDoubled(const QStringList &texts);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
    QSet<QString> m_english;
};

void TestLanguages::initTestCase_data()
{
    QCoreApplication::setOrganizationName(u"turso-qt-tests"_s);
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English));
    addTexts(*makeWindow(), m_english);
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    for (const QString &language : QStringLiteral(LANGUAGES).split(u','))
        QTest::newRow(qPrintable(language)) << language;
}

void TestLanguages::install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    QVERIFY2(translator->load(locale, name, u"_"_s, folder), qPrintable(name));
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void TestLanguages::init()
{
    QFETCH_GLOBAL(QString, language);
    const QLocale locale(language);
    QLocale::setDefault(locale);
    if (language == "en"_L1)
        return;
    install(locale, u"tursoqt"_s, u":/turso/i18n"_s);
    install(locale, u"tursoqtwidgets"_s, u":/turso/i18n"_s);
    install(locale, u"turso-qt-demo"_s, QStringLiteral(DEMO_TRANSLATIONS));
}

void TestLanguages::cleanup()
{
    m_translators.clear(); // Each one removes itself.
}

// The first text whose mnemonic another one has; empty when there is none.
QString TestLanguages::firstDoubled(const QStringList &texts)
{
    QMap<QChar, QString> taken;
    for (const QString &text : texts) {
        const QChar letter = mnemonic(text);
        if (letter.isNull())
            continue;
        if (taken.contains(letter))
            return text + u" / "_s + taken.value(letter);
        taken[letter] = text;
    }
    return {};
}

void TestLanguages::mnemonicsOfMenusAreUnique()
{
    const auto window = makeWindow();
    const QList<QMenu *> menus = window->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 5);
    for (const QMenu *menu : menus) {
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts.append(action->text());
        QCOMPARE(firstDoubled(texts), QString());
    }
}

void TestLanguages::mnemonicsOfPagesAreUnique()
{
    const auto window = makeWindow();
    SyncInspector *inspector = window->inspector();
    const auto pages = QMetaEnum::fromType<Page>();
    for (int index = 0; index < pages.keyCount(); ++index) {
        // What stands around the pages, and the page, whether it is there at the moment or not.
        QStringList texts;
        for (const QAction *action : window->menuBar()->actions())
            texts.append(action->text());
        const QList<QAbstractButton *> buttons = inspector->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            bool isElsewhere = Page(index) == Page::Conflict && button->objectName() == "resolve"_L1;
            for (int other = 0; other < pages.keyCount(); ++other)
                isElsewhere = isElsewhere || (other != index && inspector->page(Page(other))->isAncestorOf(button));
            if (!isElsewhere)
                texts.append(button->text());
        }
        QVERIFY(texts.size() > 10);
        QCOMPARE(firstDoubled(texts), QString());
    }
}

void TestLanguages::addTexts(const QObject &window, QSet<QString> &texts)
{
    for (const QLabel *label : window.findChildren<QLabel *>())
        texts << label->text() << label->toolTip();
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        texts << button->text() << button->toolTip();
    for (const QAction *action : window.findChildren<QAction *>())
        texts << action->text() << action->toolTip();
    for (const QLineEdit *edit : window.findChildren<QLineEdit *>())
        texts << edit->placeholderText() << edit->toolTip();
    for (const QPlainTextEdit *edit : window.findChildren<QPlainTextEdit *>())
        texts << edit->placeholderText();
    for (const QComboBox *box : window.findChildren<QComboBox *>()) {
        for (int item = 0; item < box->count(); ++item)
            texts << box->itemText(item);
    }
    for (const QTabBar *bar : window.findChildren<QTabBar *>()) {
        for (int tab = 0; tab < bar->count(); ++tab)
            texts << bar->tabText(tab);
    }
}

void TestLanguages::nothingIsLeftInEnglish()
{
    QFETCH_GLOBAL(QString, language);
    if (language == "en"_L1)
        return;
    const auto window = makeWindow();
    QSet<QString> texts;
    addTexts(*window, texts);
    texts.intersect(m_english);
    // Names, signs, and words that are the same in a language. A sentence is never the same.
    static const QRegularExpression sentence(u"[a-z]+ [a-z]+ [a-z]+"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!sentence.match(text).hasMatch(), qPrintable(text));
    QVERIFY2(texts.size() < 60, qPrintable(QStringList(texts.values()).join(u" | "_s)));
}

void TestLanguages::unitsAreOfTheLanguage()
{
    QFETCH_GLOBAL(QString, language);
    const auto window = makeWindow();
    QStringList suffixes;
    for (const QSpinBox *box : window->findChildren<QSpinBox *>())
        suffixes.append(box->suffix());
    QVERIFY2(suffixes.contains(language == "fr"_L1 ? u" Kio"_s : u" KiB"_s), qPrintable(suffixes.join(u'|')));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
