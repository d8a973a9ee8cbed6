// SPDX-License-Identifier: MIT
#include "sampletasks.h"

namespace Example {

using namespace Qt::StringLiterals;

namespace {

QString insertion(const QString &title, const QString &author, bool isDone = false)
{
    return u"INSERT INTO task VALUES (lower(hex(randomblob(8))), '%1', %2, '%3', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))"_s
        .arg(QString(title).replace(u'\'', u"''"_s), isDone ? u"1"_s : u"0"_s, author);
}

} // namespace

SampleTasks::SampleTasks(QObject *parent)
    : QObject(parent)
{
    connect(&m_pipeline, &Demo::SqlPipeline::finished, this, &SampleTasks::added);
    connect(&m_pipeline, &Demo::SqlPipeline::failed, this, &SampleTasks::failed);
}

void SampleTasks::create(const QUrl &server)
{
    m_pipeline.setUrl(server);
    m_pipeline.execute({
        u"CREATE TABLE task (id TEXT PRIMARY KEY, title TEXT NOT NULL UNIQUE, done INTEGER NOT NULL DEFAULT 0,"
        " author TEXT NOT NULL, added TEXT NOT NULL)"_s,
        insertion(tr("Water the plants"), u"Ada"_s, true),
        insertion(tr("Book the train to Porto"), u"Ada"_s),
        insertion(tr("Return the ladder"), u"Ben"_s),
        insertion(tr("Call the dentist"), u"Ada"_s, true),
        insertion(tr("Buy bread, and something to go with it for eight people"), u"Ben"_s),
    });
}

void SampleTasks::add(const QString &title)
{
    m_pipeline.execute({insertion(title.isEmpty() ? tr("Idea no. %1").arg(++m_count) : title, u"Ben"_s)});
}

} // namespace Example
