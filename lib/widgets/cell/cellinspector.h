// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QVariant>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeWidget;

namespace TursoQt::Widgets {

/// A whole value: long text, JSON as a tree, bytes, or an image.
class CellInspector : public QWidget
{
    Q_OBJECT

public:
    explicit CellInspector(QWidget *parent = nullptr);

    void setValue(const QString &name, const QVariant &value);
    void clear();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum View { Automatic, AsText, AsJson, AsBytes, AsImage };

    View suitableView() const;
    QByteArray bytes() const;
    void show();
    void showJson();
    void showImage();

    QVariant m_value;
    QLabel *m_title;
    QComboBox *m_view;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    QTreeWidget *m_json;
    QLabel *m_image;
};

} // namespace TursoQt::Widgets
