// SPDX-License-Identifier: MIT
#include "tables/tablelistmodel.h"

#include "common/tableinfo.h"
#include "common/text.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace TursoQt::Widgets {

namespace {

constexpr auto CountDelay = 300ms;

} // namespace

TableListModel::TableListModel(SyncConnection *connection, QObject *parent)
    : QAbstractTableModel(parent)
    , m_connection(connection)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &TableListModel::countNext);
    if (!connection)
        return;
    connect(connection, &SyncConnection::stateChanged, this, &TableListModel::handleState);
    connect(connection, &SyncConnection::tablesChanged, this, &TableListModel::handleChange);
    connect(connection, &QObject::destroyed, this, [this] { setTables({}); });
    handleState();
}

void TableListModel::handleState()
{
    if (m_connection->state() == SyncConnection::State::Open)
        load();
    else if (!m_tables.isEmpty())
        setTables({});
}

void TableListModel::handleChange(const QStringList &tables)
{
    bool isKnown = !tables.isEmpty();
    for (const QString &table : tables)
        isKnown = isKnown && rowOf(table) >= 0;
    if (isKnown)
        countLater(tables, CountDelay);
    else
        load();
}

void TableListModel::load()
{
    m_connection
        ->execute(u"SELECT name, sql, type FROM sqlite_schema WHERE type IN ('table', 'view') "
                  "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'turso\\_%' ESCAPE '\\' "
                  "AND name NOT LIKE '\\_\\_turso%' ESCAPE '\\' ORDER BY name COLLATE NOCASE"_s)
        .then(this,
              [this](const SqlResult &result) {
                  QList<Table> tables;
                  for (const QVariantList &row : result.rows) {
                      const QString name = row.at(0).toString();
                      tables.append({name, row.at(1).toString(), row.at(2) == u"view"_s, rowsOf(name)});
                  }
                  setTables(tables);
              })
        .onFailed(this, [this](const SyncException &exception) {
            if (exception.error().code != SyncError::Code::Cancelled)
                Q_EMIT failed(exception.error());
        });
}

void TableListModel::setTables(const QList<Table> &tables)
{
    const auto isSame = [](const Table &a, const Table &b) { return a.name == b.name && a.definition == b.definition; };
    if (!std::equal(tables.begin(), tables.end(), m_tables.begin(), m_tables.end(), isSame)) {
        beginResetModel();
        m_tables = tables;
        endResetModel();
    }
    QStringList names;
    for (const Table &table : tables)
        names.append(table.name);
    m_uncounted.clear();
    countLater(names, 0ms);
}

void TableListModel::countLater(const QStringList &names, std::chrono::milliseconds delay)
{
    if (!m_connection || m_connection->config().partialSync())
        return;
    m_uncounted.unite(QSet<QString>(names.begin(), names.end()));
    if (!m_uncounted.isEmpty())
        m_delay.start(delay);
}

void TableListModel::countNext()
{
    if (m_isCounting || m_uncounted.isEmpty() || !m_connection)
        return;
    m_isCounting = true;
    const QString name = *m_uncounted.begin();
    m_uncounted.remove(name);
    const auto goOn = [this] {
        m_isCounting = false;
        countNext();
    };
    m_connection->execute(u"SELECT count(*) FROM "_s + TableInfo::quoted(name))
        .then(this,
              [this, name, goOn](const SqlResult &result) {
                  setRows(name, result.rows.value(0).value(0, -1).toLongLong());
                  goOn();
              })
        .onFailed(this, [goOn](const SyncException &) { goOn(); });
}

void TableListModel::setRows(const QString &name, qint64 rows)
{
    const int row = rowOf(name);
    if (row < 0)
        return;
    m_tables[row].rows = rows;
    Q_EMIT dataChanged(index(row, 0), index(row, 1));
}

QString TableListModel::name(int row) const
{
    return m_tables.value(row).name;
}

QString TableListModel::definition(int row) const
{
    return m_tables.value(row).definition;
}

int TableListModel::rowOf(const QString &name) const
{
    for (qsizetype row = 0; row < m_tables.size(); ++row) {
        if (m_tables.at(row).name.compare(name, Qt::CaseInsensitive) == 0)
            return int(row);
    }
    return -1;
}

qint64 TableListModel::rowsOf(const QString &name) const
{
    const int row = rowOf(name);
    return row < 0 ? -1 : m_tables.at(row).rows;
}

int TableListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tables.size());
}

int TableListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant TableListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Table &table = m_tables.at(index.row());
    if (role == Qt::ToolTipRole)
        return u"<pre>"_s + table.definition.toHtmlEscaped() + u"</pre>"_s;
    if (index.column() == 0)
        return role == Qt::DisplayRole ? (table.isView ? tr("%1 (view)").arg(table.name) : table.name) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole && table.rows >= 0 ? Text::number(table.rows) : QVariant();
}

QVariant TableListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Table") : tr("Rows");
}

} // namespace TursoQt::Widgets
