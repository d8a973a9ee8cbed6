// SPDX-License-Identifier: MIT
#include "about/aboutbox.h"

#include <TursoQt/version.h>

#include <QtCore/QSysInfo>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace Demo {

QString AboutBox::text()
{
    QString text = u"<h3>turso-qt</h3><p>"_s
        + tr("A local database for Qt applications that synchronises with a remote one.") + u"</p><p>"_s;
    text += tr("Library: %1").arg(TursoQt::version()) + u"<br>"_s;
    text += tr("Qt: %1").arg(QString::fromLatin1(qVersion())) + u"<br>"_s;
    text += tr("System: %1").arg(QSysInfo::prettyProductName().toHtmlEscaped()) + u"</p><p>"_s;
    text += tr("turso-qt and Turso's engine are under the MIT licence; Qt is under the LGPL.") + u"</p>"_s;
    return text;
}

void AboutBox::show(QWidget *window)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About turso-qt"), text(), QMessageBox::Ok, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace Demo
