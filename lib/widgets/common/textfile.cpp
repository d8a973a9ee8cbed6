// SPDX-License-Identifier: MIT
#include "common/textfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtWidgets/QMessageBox>

namespace TursoQt::Widgets {

namespace {

void showFailure(QWidget *window, const QString &path, const QString &reason)
{
    auto *message = new QMessageBox(
        QMessageBox::Warning, QCoreApplication::translate("TursoQt::Widgets::Text", "Save"),
        QCoreApplication::translate("TursoQt::Widgets::Text", "%1 was not written: %2").arg(path, reason),
        QMessageBox::Ok, window);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setTextFormat(Qt::PlainText);
    message->open();
}

} // namespace

void saveText(const QString &path, std::function<QByteArray()> content, QWidget *window)
{
    QThreadPool::globalInstance()->start([path, content = std::move(content), window = QPointer<QWidget>(window)] {
        QSaveFile file(path);
        const QByteArray text = content();
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        if (isWritten)
            return;
        QMetaObject::invokeMethod(
            qApp,
            [path, window, reason = file.errorString()] {
                if (window)
                    showFailure(window, path, reason);
            },
            Qt::QueuedConnection);
    });
}

} // namespace TursoQt::Widgets
