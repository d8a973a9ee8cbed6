<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Demo::AboutBox</name>
    <message>
        <source>A local database for Qt applications that synchronises with a remote one.</source>
        <translation>面向 Qt 应用程序的本地数据库，可与远程数据库同步。</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>库：%1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt：%1</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>系统：%1</translation>
    </message>
    <message>
        <source>turso-qt and Turso's engine are under the MIT licence; Qt is under the LGPL.</source>
        <translation>turso-qt 和 Turso 的引擎采用 MIT 许可证；Qt 采用 LGPL。</translation>
    </message>
    <message>
        <source>About turso-qt</source>
        <translation>关于 turso-qt</translation>
    </message>
</context>
<context>
    <name>Demo::AdvancedForm</name>
    <message>
        <source>Copy when the file is new</source>
        <translation>文件为新建时复制</translation>
    </message>
    <message>
        <source>Pull the logical log (MVCC)</source>
        <translation>拉取逻辑日志 (MVCC)</translation>
    </message>
    <message>
        <source>Send the token without TLS</source>
        <translation>不经 TLS 发送令牌</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>一次全部</translation>
    </message>
    <message>
        <source>Is a conflict</source>
        <translation>视为冲突</translation>
    </message>
    <message>
        <source>Renumbers the local row</source>
        <translation>为本地行重新编号</translation>
    </message>
    <message>
        <source>Overwrites the other row</source>
        <translation>覆盖另一行</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Seconds, after a number</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>不等待</translation>
    </message>
</context>
<context>
    <name>Demo::CommandLine</name>
    <message>
        <source>Shows a database that synchronises with a remote one.</source>
        <translation>显示一个与远程数据库同步的数据库。</translation>
    </message>
    <message>
        <source>The local database file. It is created when it is not there.</source>
        <translation>本地数据库文件。不存在时会创建。</translation>
    </message>
    <message>
        <source>The remote database.</source>
        <translation>远程数据库。</translation>
    </message>
    <message>
        <source>A file whose first line is the token for the remote database.</source>
        <translation>首行为远程数据库令牌的文件。</translation>
    </message>
    <message>
        <source>The name under which the server knows this copy.</source>
        <translation>服务器识别此副本所用的名称。</translation>
    </message>
    <message>
        <source>Copy only the first BYTES of the remote database at first; at least 4096.</source>
        <translation>最初仅复制远程数据库的前 BYTES 个字节；至少 4096。</translation>
    </message>
    <message>
        <source>Copy only what the query SQL touches at first.</source>
        <translation>最初仅复制查询 SQL 涉及的内容。</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch missing parts in pieces of BYTES, a multiple of 4096.</source>
        <translation>与 --prefix 或 --query 一起使用：以 BYTES（4096 的倍数）为单位获取缺失部分。</translation>
    </message>
    <message>
        <source>With --prefix or --query: fetch related parts before they are asked for.</source>
        <translation>与 --prefix 或 --query 一起使用：提前获取相关部分。</translation>
    </message>
    <message>
        <source>Start a local server with sample data, and use it.</source>
        <translation>启动带有示例数据的本地服务器并使用它。</translation>
    </message>
    <message>
        <source>With --playground: the number of sample orders, about 1 kB each (default: 64000).</source>
        <translation>与 --playground 一起使用：示例订单数，每个约 1 kB（默认：64000）。</translation>
    </message>
    <message>
        <source>Without a window: open, insert a row, push, pull and checkpoint, and say how it went.</source>
        <translation>无窗口：打开、插入一行、推送、拉取、执行检查点，并报告结果。</translation>
    </message>
    <message>
        <source>With --headless: print one JSON object.</source>
        <translation>与 --headless 一起使用：输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Show every part of the window, save a picture of each to the folder DIR, and quit.</source>
        <translation>显示窗口的每个部分，将各自的图片保存到文件夹 DIR，然后退出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. See --help.</source>
        <translation>“%1”不是选项。请参阅 --help。</translation>
    </message>
    <message>
        <source>--playground brings its own server: leave --url out.</source>
        <translation>--playground 自带服务器：请省略 --url。</translation>
    </message>
    <message>
        <source>--headless needs a database: add --database PATH, or --playground.</source>
        <translation>--headless 需要数据库：请添加 --database PATH 或 --playground。</translation>
    </message>
    <message>
        <source>--screenshot needs a window: leave --headless out.</source>
        <translation>--screenshot 需要窗口：请省略 --headless。</translation>
    </message>
    <message>
        <source>--json goes with --headless.</source>
        <translation>--json 须与 --headless 一起使用。</translation>
    </message>
    <message>
        <source>--rows goes with --playground.</source>
        <translation>--rows 须与 --playground 一起使用。</translation>
    </message>
    <message>
        <source>--prefix and --query exclude each other: leave one of them out.</source>
        <translation>--prefix 和 --query 互斥：请省略其中之一。</translation>
    </message>
    <message>
        <source>--segment and --prefetch go with --prefix or --query.</source>
        <translation>--segment 和 --prefetch 须与 --prefix 或 --query 一起使用。</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2</source>
        <translation>无法读取令牌文件 %1：%2</translation>
    </message>
    <message>
        <source>The first line of the token file %1 is empty. Write the token there.</source>
        <translation>令牌文件 %1 的首行为空。请在此写入令牌。</translation>
    </message>
    <message>
        <source>--%1 needs a whole number, at least %2; &quot;%3&quot; is none.</source>
        <translation>--%1 需要不小于 %2 的整数；“%3”不是。</translation>
    </message>
</context>
<context>
    <name>Demo::ConnectForm</name>
    <message>
        <source>Remember the token</source>
        <translation>记住令牌</translation>
    </message>
    <message>
        <source>Fetch related parts early</source>
        <translation>提前获取相关部分</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>本机上的文件</translation>
    </message>
    <message>
        <source>The whole database</source>
        <translation>整个数据库</translation>
    </message>
    <message>
        <source>Its beginning</source>
        <translation>开头部分</translation>
    </message>
    <message>
        <source>What a query needs</source>
        <translation>查询所需的部分</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Length:</source>
        <translation>长度：</translation>
    </message>
    <message>
        <source>Query:</source>
        <translation>查询：</translation>
    </message>
    <message>
        <source>Fetch at once:</source>
        <translation>每次获取：</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Some servers ignore the query and send everything; tursodb does.</source>
        <translation>某些服务器会忽略查询并发送全部内容，tursodb 便是如此。</translation>
    </message>
</context>
<context>
    <name>Demo::CopyComparison</name>
    <message>
        <source>The whole database</source>
        <translation>整个数据库</translation>
    </message>
    <message>
        <source>Its first MiB</source>
        <translation>开头 1 MiB</translation>
    </message>
    <message>
        <source>What “SELECT * FROM customers” needs</source>
        <translation>“SELECT * FROM customers”所需的部分</translation>
    </message>
    <message>
        <source>What a copy costs</source>
        <translation>复制的开销</translation>
    </message>
    <message>
        <source>Copied at first</source>
        <translation>首先复制</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What a partial copy lacks is fetched when a statement needs it. tursodb, the server of the playground, ignores the query and sends everything.</source>
        <translation>部分副本缺少的内容在语句需要时获取。演练场的服务器 tursodb 会忽略查询并发送全部内容。</translation>
    </message>
</context>
<context>
    <name>Demo::GuidedTour</name>
    <message>
        <source>Change a row</source>
        <translation>更改一行</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>发送它</translation>
    </message>
    <message>
        <source>See it arrive elsewhere</source>
        <translation>看它到达另一处</translation>
    </message>
    <message>
        <source>Go offline</source>
        <translation>转为离线</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>离线工作</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>恢复在线</translation>
    </message>
    <message>
        <source>Meet a conflict</source>
        <translation>遇到冲突</translation>
    </message>
    <message>
        <source>Resolve it</source>
        <translation>解决冲突</translation>
    </message>
    <message>
        <source>Under “Tables”, choose a table, double-click a cell, type something else, and press “Commit”. The change is in the file on this computer at once; the server does not know it yet.</source>
        <translation>在“表”下选择一个表，双击一个单元格，输入其他内容，然后按“提交”。更改立即写入本机文件；服务器尚不知道。</translation>
    </message>
    <message>
        <source>Look at what waits under “Unsent”. Then press “Push” above: the server gets the change.</source>
        <translation>查看“未发送”下等待的内容。然后按上方的“推送”：服务器收到更改。</translation>
    </message>
    <message>
        <source>Tick “Work offline” at the top right. Nothing is sent or fetched any more.</source>
        <translation>勾选右上方的“离线工作”。此后不再发送或获取任何内容。</translation>
    </message>
    <message>
        <source>Change another row, and commit it. That works as before, since everything is on this computer.</source>
        <translation>更改另一行并提交。一切照常，因为所有内容都在本机。</translation>
    </message>
    <message>
        <source>Clear “Work offline”, and press “Synchronise”. What you did meanwhile goes to the server.</source>
        <translation>取消勾选“离线工作”，然后按“同步”。您在此期间所做的内容将发送到服务器。</translation>
    </message>
    <message>
        <source>Now let somebody else take the same customer number as you. Press the button, and then “Push”: the server refuses your row.</source>
        <translation>现在让其他人使用与您相同的客户编号。按下按钮，然后按“推送”：服务器拒绝您的行。</translation>
    </message>
    <message>
        <source>Under “Conflict” both rows stand side by side. Give yours a new number, keep theirs, or choose values column by column.</source>
        <translation>在“冲突”下，两行并排显示。为您的行分配新编号、保留对方的行，或逐列选择值。</translation>
    </message>
    <message>
        <source>That was all. The menu “Playground” breaks the server in other ways: try what happens when it is slow, or gone.</source>
        <translation>就是这些。“演练场”菜单还能以其他方式破坏服务器：试试它变慢或消失时会发生什么。</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过此步骤</translation>
    </message>
    <message>
        <source>Show the tables</source>
        <translation>显示表</translation>
    </message>
    <message>
        <source>Open a second window</source>
        <translation>打开第二个窗口</translation>
    </message>
    <message>
        <source>Cause a conflict</source>
        <translation>制造冲突</translation>
    </message>
    <message>
        <source>Show the conflict</source>
        <translation>显示冲突</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Get a change from there</source>
        <translation>从那里获取更改</translation>
    </message>
    <message>
        <source>Open a second window: another client with a copy of its own. Your change is in it.</source>
        <translation>打开第二个窗口：另一个拥有自己副本的客户端。您的更改就在其中。</translation>
    </message>
    <message>
        <source>In the second window, change a row in the same table, press “Commit”, and then “Push”. Come back here and press “Pull”: the cells that have changed light up.</source>
        <translation>在第二个窗口中更改同一个表的一行，按“提交”，然后按“推送”。回到这里按“拉取”：已更改的单元格会亮起。</translation>
    </message>
</context>
<context>
    <name>Demo::HeadlessRun</name>
    <message>
        <source>Playground: %1 of %2 rows</source>
        <translation>演练场：%1 / %2 行</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>已中断。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: %2 of %3 received, %4 sent</source>
        <translation>%1：已接收 %2 / %3，已发送 %4</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>Demo::LocalServer</name>
    <message>
        <source>The playground needs the program tursodb, and it was not found. Install it, or set the environment variable TURSODB to its path.</source>
        <translation>演练场需要程序 tursodb，但未找到。请安装它，或将环境变量 TURSODB 设为其路径。</translation>
    </message>
    <message>
        <source>The local server did not answer in time.</source>
        <translation>本地服务器未及时应答。</translation>
    </message>
    <message>
        <source>The local server ended unexpectedly.</source>
        <translation>本地服务器意外终止。</translation>
    </message>
    <message>
        <source>The local server does not start.</source>
        <translation>本地服务器无法启动。</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
</context>
<context>
    <name>Demo::MainWindow</name>
    <message>
        <source>Filling the playground's server: %L1 of %L2 orders</source>
        <translation>正在填充演练场的服务器：%L1 / %L2 个订单</translation>
    </message>
    <message>
        <source>There is no playground.</source>
        <translation>没有演练场。</translation>
    </message>
    <message>
        <source>The playground's server listens at %1.</source>
        <translation>演练场的服务器监听于 %1。</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL：%1</translation>
    </message>
    <message>
        <source>%1 – turso-qt demo</source>
        <translation>%1 – turso-qt 演示</translation>
    </message>
    <message>
        <source>turso-qt demo</source>
        <translation>turso-qt 演示</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Somebody else has written on the server. Pull fetches it.</source>
        <translation>其他人在服务器上写入了内容。拉取即可获得。</translation>
    </message>
    <message>
        <source>&amp;Synchronisation</source>
        <translation>同步(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近使用(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;lose the database</source>
        <translation>关闭数据库(&amp;L)</translation>
    </message>
    <message>
        <source>Close the &amp;window</source>
        <translation>关闭窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>尚未打开任何内容</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>清除记录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the &amp;system has them</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Guided tour</source>
        <translation>导览(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About turso-qt</source>
        <translation>关于 turso-qt(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Demo::Playground</name>
    <message>
        <source>The local server did not run a statement of the playground.</source>
        <translation>本地服务器未执行演练场的语句。</translation>
    </message>
    <message>
        <source>There is no room for temporary files: %1</source>
        <translation>没有存放临时文件的空间：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>Demo::PlaygroundMenu</name>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Second &amp;client in a new window</source>
        <translation>在新窗口中打开第二个客户端(&amp;C)</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>&amp;Writes a note</source>
        <translation>写一条备注(&amp;W)</translation>
    </message>
    <message>
        <source>Keeps w&amp;riting</source>
        <translation>持续写入(&amp;R)</translation>
    </message>
    <message>
        <source>Takes the same &amp;number as you</source>
        <translation>使用与您相同的编号(&amp;N)</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Works w&amp;ell</source>
        <translation>正常工作(&amp;E)</translation>
    </message>
    <message>
        <source>No trouble</source>
        <translation>没有故障</translation>
    </message>
    <message>
        <source>Is s&amp;low</source>
        <translation>缓慢(&amp;L)</translation>
    </message>
    <message>
        <source>Answers trickle</source>
        <translation>应答缓慢到达</translation>
    </message>
    <message>
        <source>Is &amp;gone</source>
        <translation>消失(&amp;G)</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>无人应答</translation>
    </message>
    <message>
        <source>&amp;Fails</source>
        <translation>出错(&amp;F)</translation>
    </message>
    <message>
        <source>Answers with status 500</source>
        <translation>以状态 500 应答</translation>
    </message>
    <message>
        <source>Wants another &amp;token</source>
        <translation>要求其他令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Answers with status 401</source>
        <translation>以状态 401 应答</translation>
    </message>
    <message>
        <source>&amp;Breaks off</source>
        <translation>中断(&amp;B)</translation>
    </message>
    <message>
        <source>The connection ends in the middle of an answer</source>
        <translation>连接在应答中途断开</translation>
    </message>
    <message>
        <source>Play&amp;ground</source>
        <translation>演练场(&amp;G)</translation>
    </message>
    <message>
        <source>Compare kinds of c&amp;opies…</source>
        <translation>比较复制方式(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>Demo::RememberedToken</name>
    <message>
        <source>The token was not read from the keychain: %1</source>
        <translation>未能从钥匙串读取令牌：%1</translation>
    </message>
    <message>
        <source>The token was not kept in the keychain: %1</source>
        <translation>未能将令牌保存到钥匙串：%1</translation>
    </message>
</context>
<context>
    <name>Demo::ScreenshotTour</name>
    <message>
        <source>The pictures took too long.</source>
        <translation>图片耗时过长。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
</context>
<context>
    <name>Demo::StartPage</name>
    <message>
        <source>A local database that synchronises</source>
        <translation>可同步的本地数据库</translation>
    </message>
    <message>
        <source>This program shows what turso-qt does: it reads and writes a file on this computer, sends your changes to a server, and fetches those of others.</source>
        <translation>本程序展示 turso-qt 的功能：读写本机上的文件，将您的更改发送到服务器，并获取他人的更改。</translation>
    </message>
    <message>
        <source>&amp;Try it in the playground</source>
        <translation>在演练场中试用(&amp;T)</translation>
    </message>
    <message>
        <source>Starts a server with sample data on this computer, and a guided tour</source>
        <translation>在本机启动带有示例数据的服务器和导览</translation>
    </message>
    <message>
        <source>&amp;Open a database</source>
        <translation>打开数据库(&amp;O)</translation>
    </message>
    <message>
        <source>A file on this computer, with or without a server of your own</source>
        <translation>本机上的文件，可以有或没有您自己的服务器</translation>
    </message>
    <message>
        <source>Opened last:</source>
        <translation>最近打开：</translation>
    </message>
</context>
<context>
    <name>Demo::Text</name>
    <message>
        <source>Database:</source>
        <translation>数据库：</translation>
    </message>
    <message>
        <source>Server URL:</source>
        <translation>服务器 URL：</translation>
    </message>
    <message>
        <source>Token:</source>
        <translation>令牌：</translation>
    </message>
    <message>
        <source>Client name:</source>
        <translation>客户端名称：</translation>
    </message>
    <message>
        <source>Copy at first:</source>
        <translation>首先复制：</translation>
    </message>
    <message>
        <source>Copy when the file is new:</source>
        <translation>文件为新建时复制：</translation>
    </message>
    <message>
        <source>Copy in pieces of:</source>
        <translation>分块复制大小：</translation>
    </message>
    <message>
        <source>Changes per request:</source>
        <translation>每个请求的更改数：</translation>
    </message>
    <message>
        <source>A number taken twice:</source>
        <translation>编号重复时：</translation>
    </message>
    <message>
        <source>Transactions:</source>
        <translation>事务：</translation>
    </message>
    <message>
        <source>Connect within:</source>
        <translation>连接超时：</translation>
    </message>
    <message>
        <source>Silence at most:</source>
        <translation>最长无响应：</translation>
    </message>
    <message>
        <source>Wait for a page:</source>
        <translation>等待页：</translation>
    </message>
    <message>
        <source>Wait when busy:</source>
        <translation>忙时等待：</translation>
    </message>
    <message>
        <source>Try again for:</source>
        <translation>重试时长：</translation>
    </message>
    <message>
        <source>Hold a pull for:</source>
        <translation>拉取最长等待：</translation>
    </message>
    <message>
        <source>Encryption:</source>
        <translation>加密：</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>密钥：</translation>
    </message>
    <message>
        <source>Pull the logical log:</source>
        <translation>拉取逻辑日志：</translation>
    </message>
    <message>
        <source>Experiments:</source>
        <translation>实验功能：</translation>
    </message>
</context>
</TS>
