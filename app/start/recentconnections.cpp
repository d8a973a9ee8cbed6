// SPDX-License-Identifier: MIT
#include "start/recentconnections.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace Demo {

namespace {

constexpr qsizetype mostEntries = 8;
const QString group = u"recent"_s;

void save(const QList<RecentConnections::Entry> &entries)
{
    QSettings settings;
    settings.remove(group);
    settings.beginWriteArray(group);
    for (qsizetype index = 0; index < entries.size(); ++index) {
        settings.setArrayIndex(int(index));
        settings.setValue(u"path"_s, entries.at(index).path);
        settings.setValue(u"url"_s, entries.at(index).url);
    }
    settings.endArray();
}

} // namespace

TursoQt::SyncConfig RecentConnections::Entry::config() const
{
    return TursoQt::SyncConfig().setPath(path).setRemoteUrl(url);
}

QString RecentConnections::Entry::title() const
{
    const QString file = QDir::toNativeSeparators(path);
    return url.isEmpty() ? file : u"%1 – %2"_s.arg(file, url);
}

QList<RecentConnections::Entry> RecentConnections::load()
{
    QSettings settings;
    QList<Entry> entries;
    const int count = settings.beginReadArray(group);
    for (int index = 0; index < count; ++index) {
        settings.setArrayIndex(index);
        entries.append({settings.value(u"path"_s).toString(), settings.value(u"url"_s).toString()});
    }
    return entries;
}

void RecentConnections::add(const TursoQt::SyncConfig &config)
{
    // People paste URLs with a password or a token in them.
    const QUrl url(config.remoteUrl().text());
    const Entry entry{QFileInfo(config.path()).absoluteFilePath(),
                      url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)};
    QList<Entry> entries = load();
    entries.removeAll(entry);
    entries.prepend(entry);
    save(entries.first(qMin(entries.size(), mostEntries)));
}

void RecentConnections::clear()
{
    save({});
}

} // namespace Demo
