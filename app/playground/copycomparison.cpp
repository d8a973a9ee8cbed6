// SPDX-License-Identifier: MIT
#include "playground/copycomparison.h"

#include "playground/playground.h"

#include <QtCore/QLocale>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr qint64 prefixLength = 1 << 20;

} // namespace

CopyComparison::CopyComparison(const std::shared_ptr<Playground> &playground, QWidget *parent)
    : QDialog(parent)
    , m_playground(playground)
    , m_copies{
          {tr("The whole database"), std::nullopt},
          {tr("Its first MiB"), PartialSync{PrefixBootstrap{prefixLength}}},
          {tr("What “SELECT * FROM customers” needs"), PartialSync{QueryBootstrap{u"SELECT * FROM customers"_s}}},
      }
    , m_table(new QTableWidget(int(m_copies.size()), ColumnCount, this))
{
    setWindowTitle(tr("What a copy costs"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout();
    startNext();
}

CopyComparison::~CopyComparison() = default;

void CopyComparison::makeLayout()
{
    m_table->setObjectName(u"copies"_s);
    m_table->setHorizontalHeaderLabels({tr("Copied at first"), tr("Received"), tr("Pages"), tr("Time")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setItem(row, Kind, new QTableWidgetItem(m_copies.at(row).name));
    auto *text =
        new QLabel(tr("What a partial copy lacks is fetched when a statement needs it. tursodb, the server of the "
                      "playground, ignores the query and sends everything."),
                   this);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(620, 260);
}

void CopyComparison::setCell(Column column, const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(m_current, column, item);
}

void CopyComparison::startNext()
{
    ++m_current;
    const std::shared_ptr<Playground> playground = m_playground.lock();
    if (m_current == m_copies.size() || !playground) {
        m_connection.reset();
        Q_EMIT compared();
        return;
    }
    setCell(Received, tr("copying…"));
    m_connection = std::make_unique<SyncConnection>(SyncConfig()
                                                        .setPath(playground->databasePath())
                                                        .setRemoteUrl(playground->url().toString())
                                                        .setPartialSync(m_copies.at(m_current).partialSync));
    m_clock.start();
    m_connection->open().then(this, [this] { measure(); }).onFailed(this, [this](const SyncException &exception) {
        end(exception.error().message);
    });
}

void CopyComparison::measure()
{
    //: Seconds
    setCell(Duration, tr("%1 s").arg(QLocale().toString(double(m_clock.elapsed()) / 1000, 'f', 2)));
    m_connection->execute(u"PRAGMA page_count"_s)
        .then(this, [this](const SqlResult &result) { countPages(result.rows.value(0).value(0).toLongLong()); })
        .onFailed(this, [this](const SyncException &exception) { end(exception.error().message); });
}

void CopyComparison::countPages(qint64 pageCount)
{
    const auto count = [this, pageCount](const QList<PageRange> &ranges) {
        qint64 pages = 0;
        for (const PageRange &range : ranges)
            pages += range.last - range.first + 1;
        end(tr("%1 of %2").arg(QLocale().toString(pages), QLocale().toString(pageCount)));
    };
    m_connection->fetchResidentPages().then(this, count).onFailed(this, [this](const SyncException &exception) {
        end(exception.error().message);
    });
}

void CopyComparison::end(const QString &pages)
{
    const qint64 received = m_connection->progress().bytesReceived;
    setCell(Received, QLocale().formattedDataSize(received, 1, QLocale::DataSizeIecFormat));
    setCell(Pages, pages);
    // The connection that says so is still in its own function.
    QMetaObject::invokeMethod(this, &CopyComparison::startNext, Qt::QueuedConnection);
}

} // namespace Demo
