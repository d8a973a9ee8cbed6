// SPDX-License-Identifier: MIT
#include <QtCore/QDir>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString translation; // the first form
    QStringList forms;
    bool isFinished = true;
    bool hasNumber = false;
};

// By context, source and comment.
using Messages = QMap<QStringList, Message>;

Message readTranslation(QXmlStreamReader &xml)
{
    Message message;
    message.isFinished = !xml.attributes().hasAttribute("type"_L1);
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::EndElement) {
        if (xml.isStartElement())
            message.forms.append(xml.readElementText());
        else
            message.translation += xml.text();
    }
    if (!message.forms.isEmpty())
        message.translation = message.forms.first();
    return message;
}

Messages read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Messages messages;
    QXmlStreamReader xml(&file);
    QStringList key(3);
    bool hasNumber = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            key[0] = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            hasNumber = xml.attributes().hasAttribute("numerus"_L1);
            key[2].clear();
        } else if (xml.name() == "source"_L1) {
            key[1] = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            key[2] = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            Message message = readTranslation(xml);
            message.hasNumber = hasNumber;
            messages[key] = message;
        }
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[0-9]|%n"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    std::sort(found.begin(), found.end());
    found.removeDuplicates();
    return found;
}

qsizetype mnemonics(QString text)
{
    return text.remove(u"&&"_s).count(u'&');
}

} // namespace

/// The files in translations/, and the texts in the code.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void translationsFitTheirTexts_data();
    void translationsFitTheirTexts();

private:
    static QString fileOf(const QString &name, const QString &language)
    {
        return u"%1/translations/%2_%3.ts"_s.arg(QStringLiteral(SOURCE_DIR), name, language);
    }
    void addFiles();
    Messages textsInTheCode(const QStringList &folders);
};

void TestTranslations::addFiles()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("language");
    const QMap<QString, QStringList> folders{
        {u"tursoqt"_s, {u"lib/src"_s, u"lib/sqldriver"_s, u"lib/include"_s}},
        {u"tursoqtwidgets"_s, {u"lib/widgets"_s}},
        {u"turso-qt-demo"_s, {u"app"_s}},
    };
    const QStringList languages = QStringLiteral(LANGUAGES).split(u',');
    for (const QString &name : folders.keys()) {
        for (const QString &language : languages)
            QTest::addRow("%s %s", qPrintable(name), qPrintable(language)) << name << folders[name] << language;
    }
}

Messages TestTranslations::textsInTheCode(const QStringList &folders)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"texts.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
    lupdate.start(QStringLiteral(LUPDATE), folders + QStringList{u"-silent"_s, u"-ts"_s, path});
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        qWarning() << lupdate.errorString() << lupdate.readAllStandardError();
    return read(path);
}

void TestTranslations::everyTextIsTranslated_data()
{
    addFiles();
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, name);
    QFETCH(QStringList, folders);
    QFETCH(QString, language);
    const Messages texts = textsInTheCode(folders);
    const Messages translations = read(fileOf(name, language));
    QVERIFY(texts.size() > 50);
    for (QStringList key : texts.keys()) {
        // lupdate does not see the namespace after `using namespace`.
        if (key.first() == "Texts"_L1)
            key.first() = u"TursoQt::Texts"_s;
        QVERIFY2(translations.contains(key), qPrintable(key.join(u" / "_s)));
    }
    for (const QStringList &key : translations.keys())
        QVERIFY2(texts.contains(key), qPrintable(u"no longer in the code: "_s + key.join(u" / "_s)));
}

void TestTranslations::translationsFitTheirTexts_data()
{
    addFiles();
}

void TestTranslations::translationsFitTheirTexts()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const Messages translations = read(fileOf(name, language));
    const qsizetype formsOfLanguage = language.startsWith(u"zh"_s) ? 1 : 2;
    for (auto it = translations.cbegin(); it != translations.cend(); ++it) {
        const QString source = it.key().at(1);
        const Message &message = it.value();
        const QByteArray where = (source + u" -> "_s + message.translation).toUtf8();
        QVERIFY2(message.isFinished, where.constData());
        QVERIFY2(!message.translation.trimmed().isEmpty(), where.constData());
        QVERIFY2(placeholders(message.translation) == placeholders(source), where.constData());
        QVERIFY2(mnemonics(message.translation) == mnemonics(source), where.constData());
        QVERIFY2(!message.hasNumber || message.forms.size() == formsOfLanguage, where.constData());
    }
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
