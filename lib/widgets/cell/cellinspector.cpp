// SPDX-License-Identifier: MIT
#include "cell/cellinspector.h"

#include "cell/hexdump.h"
#include "common/cellformat.h"
#include "common/text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QFontDatabase>
#include <QtGui/QPixmap>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

void addJson(QTreeWidgetItem *item, const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            addJson(new QTreeWidgetItem(item, {member.key()}), member.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype place = 0; place < array.size(); ++place)
            addJson(new QTreeWidgetItem(item, {QString::number(place)}), array.at(place));
    } else {
        item->setText(1, value.isNull() ? u"null"_s : value.toVariant().toString());
    }
}

} // namespace

CellInspector::CellInspector(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_view(new QComboBox(this))
    , m_pages(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_json(new QTreeWidget(this))
    , m_image(new QLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->addItems({tr("Automatic"), tr("Text"), u"JSON"_s, tr("Bytes"), tr("Image")});
    m_view->setAccessibleName(tr("How the value is shown"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Select a cell to see all of its value."));
    m_json->setColumnCount(2);
    m_json->setHeaderLabels({tr("Name"), tr("Value")});
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setMinimumSize(1, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_text, m_json, m_image})
        m_pages->addWidget(page);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_title, 1);
    bar->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    connect(m_view, &QComboBox::currentIndexChanged, this, &CellInspector::show);
}

void CellInspector::setValue(const QString &name, const QVariant &value)
{
    m_value = value;
    m_title->setText(tr("%1 (%2)").arg(name, CellFormat::typeName(value)));
    show();
}

void CellInspector::clear()
{
    m_value.clear();
    m_title->clear();
    m_text->clear();
    m_pages->setCurrentWidget(m_text);
}

QByteArray CellInspector::bytes() const
{
    return m_value.typeId() == QMetaType::QByteArray ? m_value.toByteArray() : m_value.toString().toUtf8();
}

CellInspector::View CellInspector::suitableView() const
{
    if (m_view->currentIndex() != Automatic)
        return View(m_view->currentIndex());
    if (m_value.typeId() == QMetaType::QByteArray)
        return QPixmap().loadFromData(m_value.toByteArray()) ? AsImage : AsBytes;
    const QByteArray start = bytes().trimmed().left(1);
    const bool mayBeJson = start == "{" || start == "[";
    return mayBeJson && !QJsonDocument::fromJson(bytes()).isNull() ? AsJson : AsText;
}

void CellInspector::show()
{
    switch (suitableView()) {
    case AsJson:
        showJson();
        break;
    case AsImage:
        showImage();
        break;
    case AsBytes:
        m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_text->setPlainText(hexDump(bytes()));
        m_pages->setCurrentWidget(m_text);
        break;
    case AsText:
    case Automatic:
        m_text->setFont(font());
        m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
        m_text->setPlainText(m_value.isValid() ? QString::fromUtf8(bytes()) : u"NULL"_s);
        m_pages->setCurrentWidget(m_text);
        break;
    }
}

void CellInspector::showJson()
{
    m_json->clear();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes(), &error);
    auto *root = new QTreeWidgetItem(m_json, {u"JSON"_s});
    if (document.isNull())
        root->setText(1, tr("This is no JSON: %1").arg(error.errorString()));
    else
        addJson(root, document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    m_json->expandToDepth(2);
    m_json->resizeColumnToContents(0);
    m_pages->setCurrentWidget(m_json);
}

void CellInspector::showImage()
{
    QPixmap image;
    if (image.loadFromData(bytes())) {
        const QSize room = m_pages->size();
        const bool isLarge = image.width() > room.width() || image.height() > room.height();
        m_image->setPixmap(isLarge ? image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image);
    } else {
        m_image->setText(tr("This is no image."));
    }
    m_pages->setCurrentWidget(m_image);
}

void CellInspector::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_pages->currentWidget() == m_image)
        showImage();
}

} // namespace TursoQt::Widgets
