// SPDX-License-Identifier: MIT
#include "sqldriver.h"

#include <QtSql/QSqlDriverPlugin>

/// Names the driver to Qt.
class SqlDriverPlugin : public QSqlDriverPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QSqlDriverFactoryInterface_iid FILE "turso.json")

public:
    QSqlDriver *create(const QString &name) override
    {
        return name == QStringLiteral("QTURSO") ? new TursoQt::SqlDriver : nullptr;
    }
};

#include "sqldriverplugin.moc"
