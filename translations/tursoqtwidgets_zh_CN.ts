<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TursoQt::ConflictViewPrivate</name>
    <message>
        <source>Both rows stay: the one from here gets a number that nobody uses</source>
        <translation>两行都保留：本地的行获得一个无人使用的编号</translation>
    </message>
    <message>
        <source>Push and pull once more; the server may take the row by now</source>
        <translation>再次推送和拉取；服务器现在也许会接受此行</translation>
    </message>
    <message>
        <source>Push and pull after the decision; the next conflict is shown then</source>
        <translation>决定之后推送并拉取；随后显示下一个冲突</translation>
    </message>
    <message>
        <source>The row on both sides</source>
        <translation>两边的行</translation>
    </message>
    <message>
        <source>The server refuses the changes: %1.</source>
        <translation>服务器拒绝这些更改：%1。</translation>
    </message>
    <message>
        <source>The server refuses row %1 of %2, because of %3.</source>
        <translation>服务器拒绝 %2 的第 %1 行，原因是 %3。</translation>
    </message>
    <message>
        <source>It does not say which row it is. Discard the changes that may be the reason under the unsent ones.</source>
        <translation>服务器没有说明是哪一行。请在未发送的更改中放弃可能的原因。</translation>
    </message>
    <message>
        <source>The row was deleted here. Keep what the server has, or try again.</source>
        <translation>此行在本地已删除。请保留服务器的内容，或者重试。</translation>
    </message>
    <message>
        <source>Change a value under “To be sent”, or take the change back. Nothing is lost meanwhile.</source>
        <translation>在“待发送”下修改一个值，或者撤回更改。在此期间不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Choose for each column by a click which value is to be sent, or type one. A click on a heading chooses the whole row. Nothing is lost meanwhile.</source>
        <translation>逐列点击选择要发送的值，或者自行输入。点击表头选择整行。在此期间不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>数据库未打开。</translation>
    </message>
    <message>
        <source>There is no conflict.
When the server refuses a row that was changed here, both sides of it are shown here, and you decide.</source>
        <translation>没有冲突。
当服务器拒绝在本地更改的行时，两边的内容会显示在这里，由您决定。</translation>
    </message>
    <message>
        <source>Send the row with the values of the last column</source>
        <translation>以最后一列的值发送此行</translation>
    </message>
    <message>
        <source>The server refuses the row as it is: choose or type a value first</source>
        <translation>服务器拒绝此行的现有内容：请先选择或输入一个值</translation>
    </message>
    <message>
        <source>&amp;Discard mine</source>
        <translation>放弃我的更改(&amp;D)</translation>
    </message>
    <message>
        <source>Take the change of this row back</source>
        <translation>撤回此行的更改</translation>
    </message>
    <message>
        <source>Send this ro&amp;w</source>
        <translation>发送此行(&amp;W)</translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation>保留服务器的行(&amp;T)</translation>
    </message>
    <message>
        <source>Give a new nu&amp;mber</source>
        <translation>分配新编号(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>The&amp;n go on synchronising</source>
        <translation>然后继续同步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>TursoQt::PageMapViewPrivate</name>
    <message>
        <source>The database is not open.</source>
        <translation>数据库未打开。</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>just fetched</source>
        <translation>刚刚获取</translation>
    </message>
    <message>
        <source>on the server only</source>
        <translation>仅在服务器上</translation>
    </message>
    <message>
        <source>Pages in a square: %1</source>
        <translation>每格页数：%1</translation>
    </message>
    <message>
        <source>All %1 pages (%2) are on this computer.</source>
        <translation>全部 %1 页（%2）都在本机。</translation>
    </message>
    <message>
        <source>Pages on this computer: %1 of %2 (%3 of %4). The others are fetched when a statement needs them.</source>
        <translation>本机的页：%1 / %2（%3 / %4）。其余的页在语句需要时获取。</translation>
    </message>
    <message>
        <source>Written here since the last pull: %1.</source>
        <translation>上次拉取后在本机写入：%1。</translation>
    </message>
    <message>
        <source>written here since the last pull</source>
        <translation>上次拉取后在本机写入</translation>
    </message>
</context>
<context>
    <name>TursoQt::PendingChangesViewPrivate</name>
    <message>
        <source>&amp;Discard…</source>
        <translation>放弃(&amp;D)…</translation>
    </message>
    <message>
        <source>By transaction</source>
        <translation>按事务</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>按表</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>Grouping of the changes</source>
        <translation>更改的分组</translation>
    </message>
    <message>
        <source>Take the selected changes back, as if they had never been made (Del)</source>
        <translation>撤回所选更改，如同从未做过（Del）</translation>
    </message>
    <message>
        <source>Take all changes back that the server has not got yet</source>
        <translation>撤回服务器尚未收到的所有更改</translation>
    </message>
    <message>
        <source>Send the changes to the server</source>
        <translation>将更改发送到服务器</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>未发送的更改</translation>
    </message>
    <message>
        <source>Old and new values</source>
        <translation>旧值和新值</translation>
    </message>
    <message>
        <source>Select a change to see its old and new values.</source>
        <translation>选择一项更改以查看其旧值和新值。</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>数据库未打开。</translation>
    </message>
    <message>
        <source>This database has no server, so nothing waits to be sent.</source>
        <translation>此数据库没有服务器，因此没有等待发送的内容。</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.
Change a row: it is listed here until a push has taken it to the server.</source>
        <translation>没有等待发送的内容。
更改一行：它会列在这里，直到推送把它送到服务器。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>None of these changes can be discarded.</source>
        <translation>这些更改都无法放弃。</translation>
    </message>
    <message>
        <source>Discard the changes? Number: %1</source>
        <translation>要放弃这些更改吗？数量：%1</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>D&amp;iscard all…</source>
        <translation>全部放弃(&amp;I)…</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
</context>
<context>
    <name>TursoQt::RequestsViewPrivate</name>
    <message>
        <source>Filter: a path, a status, an operation</source>
        <translation>筛选：路径、状态、操作</translation>
    </message>
    <message>
        <source>Filter of the requests</source>
        <translation>请求的筛选</translation>
    </message>
    <message>
        <source>Save all requests as browsers do, without headers and bodies</source>
        <translation>像浏览器那样保存所有请求，不含头部和正文</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>No requests.
They are listed here from the moment on that this view was opened.</source>
        <translation>没有请求。
自打开此视图起的请求会列在这里。</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>请求的详细信息</translation>
    </message>
    <message>
        <source>Select a request to see its details.</source>
        <translation>选择一个请求以查看其详细信息。</translation>
    </message>
    <message>
        <source>For: %1, try %2</source>
        <translation>用于：%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>Begun: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Bodies: %1 sent, %2 received</source>
        <translation>正文：已发送 %1，已接收 %2</translation>
    </message>
    <message>
        <source>Time: %1 (%2)</source>
        <translation>时间：%1（%2）</translation>
    </message>
    <message>
        <source>The server asks for a pause of %1.</source>
        <translation>服务器要求暂停 %1。</translation>
    </message>
    <message>
        <source>Save requests</source>
        <translation>保存请求</translation>
    </message>
    <message>
        <source>HTTP archives (*.har)</source>
        <translation>HTTP 归档 (*.har)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>另存为 HAR…</translation>
    </message>
</context>
<context>
    <name>TursoQt::SqlConsolePrivate</name>
    <message>
        <source>Another text (Ctrl+T)</source>
        <translation>新建文本 (Ctrl+T)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Text %1</source>
        <translation>文本 %1</translation>
    </message>
    <message>
        <source>Nothing was run yet</source>
        <translation>尚未执行任何语句</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncControlsPrivate</name>
    <message>
        <source>Pu&amp;ll</source>
        <translation>拉取(&amp;L)</translation>
    </message>
    <message>
        <source>Fetch the changes of others from the server</source>
        <translation>从服务器获取他人的更改</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>推送(&amp;P)</translation>
    </message>
    <message>
        <source>Send the local changes to the server</source>
        <translation>将本地更改发送到服务器</translation>
    </message>
    <message>
        <source>S&amp;ynchronise</source>
        <translation>同步(&amp;Y)</translation>
    </message>
    <message>
        <source>Push, then pull</source>
        <translation>先推送，再拉取</translation>
    </message>
    <message>
        <source>Move the write-ahead log into the database file</source>
        <translation>将预写日志 (WAL) 写入数据库文件</translation>
    </message>
    <message>
        <source>Stop what runs and what waits</source>
        <translation>停止正在运行和等待的操作</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>离线工作(&amp;O)</translation>
    </message>
    <message>
        <source>Leave the server alone for a while; changes are kept until you come back</source>
        <translation>暂时不联系服务器；更改会保留到您恢复在线</translation>
    </message>
    <message>
        <source>&amp;Automatic sync</source>
        <translation>自动同步(&amp;A)</translation>
    </message>
    <message>
        <source>Push after local changes, and ask the server at intervals</source>
        <translation>本地更改后推送，并定期询问服务器</translation>
    </message>
    <message>
        <source>Intervals of automatic sync</source>
        <translation>自动同步的间隔</translation>
    </message>
    <message>
        <source>Chec&amp;kpoint</source>
        <translation>检查点(&amp;K)</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>取消(&amp;E)</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncErrorBarPrivate</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncHistoryViewPrivate</name>
    <message>
        <source>Sizes of the logs</source>
        <translation>日志大小</translation>
    </message>
    <message>
        <source>Unsent changes</source>
        <translation>未发送的更改</translation>
    </message>
    <message>
        <source>Bytes on the network, by request</source>
        <translation>每个请求的网络字节数</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>预写日志 (WAL)</translation>
    </message>
    <message>
        <source>Revert log</source>
        <translation>回退日志</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncInspectorPrivate</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Unsent (%1)</source>
        <translation>未发送 (%1)</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Conflict (!)</source>
        <translation>冲突 (!)</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncLogViewPrivate</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing happened yet, or nothing that the filters let through.</source>
        <translation>尚无事件，或者没有符合筛选条件的事件。</translation>
    </message>
    <message>
        <source>Let nothing move; what happens meanwhile is listed afterwards</source>
        <translation>停止滚动；期间发生的事件随后列出</translation>
    </message>
    <message>
        <source>Versions, configuration, state, requests and sizes of files as JSON, without secrets, for a bug report</source>
        <translation>版本、配置、状态、请求和文件大小的 JSON，不含机密信息，用于错误报告</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Without details</source>
        <translation>不含细节</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Pulled: there were changes</source>
        <translation>已拉取：有更改</translation>
    </message>
    <message>
        <source>Pulled: nothing new</source>
        <translation>已拉取：没有新内容</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>已推送</translation>
    </message>
    <message>
        <source>Checkpoint made</source>
        <translation>检查点已完成</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>status %1, %2 sent, %3 received, %4</source>
        <translation>状态 %1，已发送 %2，已接收 %3，%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard.</source>
        <translation>诊断信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
</context>
<context>
    <name>TursoQt::SyncStatusBarPrivate</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Changes that the server has not got yet</source>
        <translation>服务器尚未收到的更改</translation>
    </message>
    <message>
        <source>What can I do?</source>
        <translation>怎么办？</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1：已取消</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1：失败。%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Last synchronised %1 ago.</source>
        <translation>上次同步在 %1前。</translation>
    </message>
    <message>
        <source>Unsent: %1</source>
        <translation>未发送：%1</translation>
    </message>
</context>
<context>
    <name>TursoQt::TableBrowserPrivate</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>The statement that created the table.</source>
        <translation>创建该表的语句。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>There are no tables yet.</source>
        <translation>还没有表。</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>数据库未打开。</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::AutoSyncSettings</name>
    <message>
        <source>Ask the server every:</source>
        <translation>询问服务器的间隔：</translation>
    </message>
    <message>
        <source>Send changes after:</source>
        <translation>发送更改前等待：</translation>
    </message>
    <message>
        <source>First pause after a failure:</source>
        <translation>失败后的首次暂停：</translation>
    </message>
    <message>
        <source>Longest pause after failures:</source>
        <translation>失败后的最长暂停：</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> 秒</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::CellFormat</name>
    <message>
        <source>x'%1…' (BLOB of %2)</source>
        <translation>x'%1…'（BLOB，%2）</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::CellInspector</name>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>How the value is shown</source>
        <translation>值的显示方式</translation>
    </message>
    <message>
        <source>Select a cell to see all of its value.</source>
        <translation>选择单元格以查看完整的值。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>This is no JSON: %1</source>
        <translation>这不是 JSON：%1</translation>
    </message>
    <message>
        <source>This is no image.</source>
        <translation>这不是图像。</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictBanner</name>
    <message>
        <source>&amp;Resolve…</source>
        <translation>解决(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConflictModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>As last pulled</source>
        <translation>上次拉取时</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发送</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ConsolePage</name>
    <message>
        <source>SQL; Ctrl+Return runs the statement under the cursor, Ctrl+Shift+Return all of them</source>
        <translation>SQL；Ctrl+Return 执行光标处的语句，Ctrl+Shift+Return 执行全部</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The rows that a statement gives stand here.</source>
        <translation>语句返回的行显示在这里。</translation>
    </message>
    <message>
        <source>Query plan</source>
        <translation>查询计划</translation>
    </message>
    <message>
        <source>Run the statement under the cursor (Ctrl+Return)</source>
        <translation>执行光标处的语句 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Run all statements (Ctrl+Shift+Return)</source>
        <translation>执行所有语句 (Ctrl+Shift+Return)</translation>
    </message>
    <message>
        <source>Stop what runs (Esc)</source>
        <translation>停止正在运行的语句 (Esc)</translation>
    </message>
    <message>
        <source>Show how the statement would be run (Ctrl+E)</source>
        <translation>显示语句将如何执行 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Save the rows as CSV</source>
        <translation>将行保存为 CSV</translation>
    </message>
    <message>
        <source>Save the rows as JSON</source>
        <translation>将行保存为 JSON</translation>
    </message>
    <message>
        <source>S&amp;cript…</source>
        <translation>脚本(&amp;C)…</translation>
    </message>
    <message>
        <source>Run all statements of a file</source>
        <translation>执行文件中的所有语句</translation>
    </message>
    <message>
        <source>Script: %1 of %2</source>
        <translation>脚本：%1 / %2</translation>
    </message>
    <message>
        <source>The script is done.</source>
        <translation>脚本已完成。</translation>
    </message>
    <message>
        <source>There is no statement.</source>
        <translation>没有语句。</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在执行…</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>行数：%1，正在读取…</translation>
    </message>
    <message>
        <source>Rows: %1 in %2</source>
        <translation>行数：%1，用时 %2</translation>
    </message>
    <message>
        <source>The first rows: %1 in %2. There are more.</source>
        <translation>前 %1 行，用时 %2。还有更多。</translation>
    </message>
    <message>
        <source>Rows changed: %1 in %2</source>
        <translation>更改的行数：%1，用时 %2</translation>
    </message>
    <message>
        <source>Rows: %1, changed: %2, in %3</source>
        <translation>行数：%1，更改：%2，用时 %3</translation>
    </message>
    <message>
        <source>Stopped. Rows: %1</source>
        <translation>已停止。行数：%1</translation>
    </message>
    <message>
        <source>Save rows</source>
        <translation>保存行</translation>
    </message>
    <message>
        <source>Run a script</source>
        <translation>执行脚本</translation>
    </message>
    <message>
        <source>SQL (*.sql);;All files (*)</source>
        <translation>SQL (*.sql);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Ru&amp;n</source>
        <translation>执行(&amp;N)</translation>
    </message>
    <message>
        <source>R&amp;un all</source>
        <translation>全部执行(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Saving rows: %1</source>
        <translation>正在保存行：%1</translation>
    </message>
    <message>
        <source>Rows saved: %1</source>
        <translation>已保存行数：%1</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::DiscardPlan</name>
    <message>
        <source>Later changes of the same rows go with them: %1.</source>
        <translation>同一行之后的更改也会一并放弃：%1。</translation>
    </message>
    <message>
        <source>Changes of the schema cannot be taken back and stay: %1.</source>
        <translation>架构更改无法撤回，将予以保留：%1。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1: goes away, it exists only here.</source>
        <translation>%1：将消失，它只存在于本地。</translation>
    </message>
    <message>
        <source>%1: gets its former values back.</source>
        <translation>%1：恢复原来的值。</translation>
    </message>
    <message>
        <source>%1: comes back.</source>
        <translation>%1：将恢复。</translation>
    </message>
    <message>
        <source>Other rows in the same way: %1.</source>
        <translation>其他行同样处理：%1。</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::EditableRowsModel</name>
    <message>
        <source>(default)</source>
        <translation>（默认）</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>新行</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1, refers to %2</source>
        <translation>%1，引用 %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>%1 的筛选</translation>
    </message>
    <message>
        <source>A part of the value, or a comparison such as = 5, &gt;= 10, &lt;&gt; open, NULL, NOT NULL</source>
        <translation>值的一部分，或者比较，例如 = 5、&gt;= 10、&lt;&gt; open、NULL、NOT NULL</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::GroupedChangesModel</name>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Row</source>
        <comment>of a table</comment>
        <translation>行</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transaction at %1</source>
        <translation>%1 的事务</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A heading; %1 is a name, %2 how many entries follow</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::LogModel</name>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestPhases</name>
    <message>
        <source>queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>接收</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RequestsModel</name>
    <message>
        <source>%1, try %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowComparisonModel</name>
    <message>
        <source>Column</source>
        <comment>of a table</comment>
        <translation>列</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::RowsPanel</name>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Add a row (Ctrl+I)</source>
        <translation>添加一行 (Ctrl+I)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制行(&amp;U)</translation>
    </message>
    <message>
        <source>Add a row with the same values and another key (Ctrl+D)</source>
        <translation>以相同的值和另一个键添加一行 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Delete the selected rows (Del)</source>
        <translation>删除所选行 (Del)</translation>
    </message>
    <message>
        <source>Set to &amp;NULL</source>
        <translation>设为 NULL(&amp;N)</translation>
    </message>
    <message>
        <source>Empty the cell (Ctrl+0)</source>
        <translation>清空单元格 (Ctrl+0)</translation>
    </message>
    <message>
        <source>&amp;Go to the referenced row</source>
        <translation>转到引用的行(&amp;G)</translation>
    </message>
    <message>
        <source>Show the row that this cell refers to (Ctrl+G)</source>
        <translation>显示此单元格引用的行 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last edit back (Ctrl+Z)</source>
        <translation>撤销上一次编辑 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the edit again (Ctrl+Shift+Z)</source>
        <translation>重做编辑 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Undo the %1 (Ctrl+Z)</source>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo the %1 (Ctrl+Shift+Z)</source>
        <translation>重做：%1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>Rows: %1, reading…</source>
        <translation>行数：%1，正在读取…</translation>
    </message>
    <message>
        <source>Choose a table.</source>
        <translation>请选择一个表。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>此表为空。</translation>
    </message>
    <message>
        <source>No row matches the filters.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The row was changed or deleted by somebody else meanwhile, so nothing was written. Undo that edit, and make it again.</source>
        <translation>此行同时被他人更改或删除，因此未写入任何内容。请撤销该编辑，然后重新进行。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Rows: %1+</source>
        <translation>行数：%1+</translation>
    </message>
    <message>
        <source>So many were read; more are read when you scroll.</source>
        <translation>已读取这么多行；滚动时会读取更多。</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>数据库未打开。</translation>
    </message>
    <message>
        <source>Go to the last row</source>
        <translation>转到最后一行</translation>
    </message>
    <message>
        <source>Read all rows, and show the last one (Ctrl+End)</source>
        <translation>读取所有行并显示最后一行 (Ctrl+End)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::ScriptRun</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StagedPanel</name>
    <message>
        <source>Co&amp;mmit</source>
        <translation>提交(&amp;M)</translation>
    </message>
    <message>
        <source>The staged edits as SQL</source>
        <translation>暂存编辑的 SQL</translation>
    </message>
    <message>
        <source>Write all of it in one transaction (Ctrl+S)</source>
        <translation>在一个事务中全部写入 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Forget all of it</source>
        <translation>全部放弃</translation>
    </message>
    <message>
        <source>Edits that are not written yet: %1</source>
        <translation>尚未写入的编辑：%1</translation>
    </message>
    <message>
        <source>Commit or revert these edits of %1 first.</source>
        <translation>请先提交或还原 %1 的这些编辑。</translation>
    </message>
    <message>
        <source>Rever&amp;t</source>
        <translation>还原(&amp;T)</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatementRunner</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::StatisticsGrid</name>
    <message>
        <source>State:</source>
        <translation>状态：</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>服务器：</translation>
    </message>
    <message>
        <source>Unsent changes:</source>
        <translation>未发送的更改：</translation>
    </message>
    <message>
        <source>Write-ahead log:</source>
        <translation>预写日志 (WAL)：</translation>
    </message>
    <message>
        <source>Revert log:</source>
        <translation>回退日志：</translation>
    </message>
    <message>
        <source>Last pull:</source>
        <translation>上次拉取：</translation>
    </message>
    <message>
        <source>Last push:</source>
        <translation>上次推送：</translation>
    </message>
    <message>
        <source>Sent:</source>
        <translation>已发送：</translation>
    </message>
    <message>
        <source>Received:</source>
        <translation>已接收：</translation>
    </message>
    <message>
        <source>Revision:</source>
        <translation>修订版本：</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>可连接</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::SyncSentence</name>
    <message>
        <source>There is no database any more</source>
        <translation>数据库已不存在</translation>
    </message>
    <message>
        <source>Open, without a server</source>
        <translation>已打开，无服务器</translation>
    </message>
    <message>
        <source>Offline: the server is not reached</source>
        <translation>离线：无法连接服务器</translation>
    </message>
    <message>
        <source>Conflict: the server refuses a row</source>
        <translation>冲突：服务器拒绝了一行</translation>
    </message>
    <message>
        <source>Open, the last operation failed</source>
        <translation>已打开，上一次操作失败</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Off: changes travel when you pull and push.</source>
        <translation>已关闭：更改仅在您拉取和推送时传输。</translation>
    </message>
    <message>
        <source>Begins when the database is open.</source>
        <translation>数据库打开后开始。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Sending the local changes…</source>
        <translation>正在发送本地更改…</translation>
    </message>
    <message>
        <source>Asking the server for changes…</source>
        <translation>正在向服务器询问更改…</translation>
    </message>
    <message>
        <source>%1 Next attempt at %2.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>%1 下次尝试：%2。</translation>
    </message>
    <message>
        <source>Stopped. %1 Push or pull to try again.</source>
        <extracomment>%1 is a whole sentence: why the last attempt failed</extracomment>
        <translation>已停止。%1 推送或拉取即可重试。</translation>
    </message>
    <message>
        <source>Changes that will be sent in a moment: %1.</source>
        <translation>即将发送的更改：%1。</translation>
    </message>
    <message>
        <source>Waits for changes.</source>
        <translation>等待更改。</translation>
    </message>
    <message>
        <source>The server was asked %1 ago; it is not asked again by itself.</source>
        <translation>%1前询问过服务器；不会自动再次询问。</translation>
    </message>
    <message>
        <source>The server was asked %1 ago, next in %2.</source>
        <translation>%1前询问过服务器，%2后再次询问。</translation>
    </message>
    <message>
        <source>Bootstrap</source>
        <translation>初始复制</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3 sent</source>
        <translation>%1：%2，已发送 %3</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1：%2，%3 / %4</translation>
    </message>
    <message>
        <source>%1: %2, %3 received</source>
        <translation>%1：%2，已接收 %3</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>%1 is a progress, %2 a time such as &quot;12 s&quot;</extracomment>
        <translation>%1，剩余 %2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TableListModel</name>
    <message>
        <source>%1 (view)</source>
        <translation>%1（视图）</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::Text</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that these texts are translated into, as in the name of the file</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A speed; %1 is an amount such as &quot;12.3 MiB&quot;</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>operation</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>operation</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>解决冲突</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>等待服务器</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>applying changes</source>
        <translation>正在应用更改</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Copying the remote database</source>
        <translation>正在复制远程数据库</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state</comment>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>Failed to open</source>
        <translation>打开失败</translation>
    </message>
    <message>
        <source>Inserted</source>
        <translation>已插入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 未写入：%2</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::TimeChart</name>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>TursoQt::Widgets::WholeExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 未写入：%2</translation>
    </message>
</context>
</TS>
