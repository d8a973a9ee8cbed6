<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TursoQt::Texts</name>
    <message>
        <source>The future has not finished yet.</source>
        <translation>QFuture 尚未完成。</translation>
    </message>
    <message>
        <source>%1() was called in another thread than that of its connection.</source>
        <translation>%1() 在其连接所属线程之外的线程中被调用。</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>The database is open already, or being closed.</source>
        <translation>数据库已打开，或者正在关闭。</translation>
    </message>
    <message>
        <source>The database is not open.</source>
        <translation>数据库未打开。</translation>
    </message>
    <message>
        <source>The database engine linked here is version %1; this library needs %2.</source>
        <translation>链接的数据库引擎版本为 %1；本库需要 %2。</translation>
    </message>
    <message>
        <source>The database is busy. Try again when other statements have ended.</source>
        <translation>数据库忙。请在其他语句结束后重试。</translation>
    </message>
    <message>
        <source>The database or its folder cannot be written.</source>
        <translation>无法写入数据库或其文件夹。</translation>
    </message>
    <message>
        <source>The file is not a database.</source>
        <translation>该文件不是数据库。</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>数据库文件已损坏。</translation>
    </message>
    <message>
        <source>The server's answer does not follow the sync protocol.</source>
        <translation>服务器的应答不符合同步协议。</translation>
    </message>
    <message>
        <source>The statement was interrupted.</source>
        <translation>语句已中断。</translation>
    </message>
    <message>
        <source>The database engine was called in a wrong way.</source>
        <translation>数据库引擎的调用方式有误。</translation>
    </message>
    <message>
        <source>The database engine failed. Close this connection and open it again.</source>
        <translation>数据库引擎出错。请关闭此连接并重新打开。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>There is no remote URL. Set one, or let the function for it return one.</source>
        <translation>没有远程 URL。请设置一个，或让相应的函数返回一个。</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory threw an exception.</source>
        <translation>networkAccessManagerFactory 抛出了异常。</translation>
    </message>
    <message>
        <source>A function of the program threw an exception.</source>
        <translation>程序的一个函数抛出了异常。</translation>
    </message>
    <message>
        <source>The server's answer does not say how long it is, so that nobody can tell whether it is complete. A proxy on the way may be the cause.</source>
        <translation>服务器的应答未说明长度，因此无法判断是否完整。原因可能是途中的代理。</translation>
    </message>
    <message>
        <source>The function for the access token returned none.</source>
        <translation>访问令牌的函数没有返回令牌。</translation>
    </message>
    <message>
        <source>The remote URL is not valid: it needs the form https://host[:port][/path].</source>
        <translation>远程 URL 无效：格式应为 https://主机[:端口][/路径]。</translation>
    </message>
    <message>
        <source>The access token contains characters that no token may have, blanks or line ends perhaps.</source>
        <translation>访问令牌包含不允许的字符，也许是空格或换行。</translation>
    </message>
    <message>
        <source>The access token would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>访问令牌将通过 http 以未加密方式发送。请使用 https，或设置 allowInsecureToken。</translation>
    </message>
    <message>
        <source>The server sent a compressed answer, which it was not asked for.</source>
        <translation>服务器发送了未经请求的压缩应答。</translation>
    </message>
    <message>
        <source>The encrypted connection to the server could not be set up.</source>
        <translation>无法与服务器建立加密连接。</translation>
    </message>
    <message>
        <source>The server's answer is not valid HTTP.</source>
        <translation>服务器的应答不是有效的 HTTP。</translation>
    </message>
    <message>
        <source>The server was not found: %1</source>
        <translation>找不到服务器：%1</translation>
    </message>
    <message>
        <source>The server does not accept connections: %1</source>
        <translation>服务器不接受连接：%1</translation>
    </message>
    <message>
        <source>The connection to the server failed.</source>
        <translation>与服务器的连接失败。</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>服务器未应答便关闭了连接。</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>连接在应答完成之前中断。</translation>
    </message>
    <message>
        <source>The server does not accept the access token.</source>
        <translation>服务器不接受访问令牌。</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>服务器以状态 %1 应答。</translation>
    </message>
    <message>
        <source>The server redirects to %1. If that is right, use it as the remote URL.</source>
        <translation>服务器重定向到 %1。如果正确，请将其用作远程 URL。</translation>
    </message>
    <message>
        <source>The function for the URL or the token did not answer in time.</source>
        <translation>URL 或令牌的函数未及时应答。</translation>
    </message>
    <message>
        <source>The connection to the server was not set up in time (connectTimeout).</source>
        <translation>未能及时与服务器建立连接 (connectTimeout)。</translation>
    </message>
    <message>
        <source>The server sent nothing for too long (stallTimeout).</source>
        <translation>服务器过久未发送任何内容 (stallTimeout)。</translation>
    </message>
    <message>
        <source>The encryption key would be sent unprotected over http. Use https, or set allowInsecureToken.</source>
        <translation>加密密钥将通过 http 以未加密方式发送。请使用 https，或设置 allowInsecureToken。</translation>
    </message>
    <message>
        <source>remoteEncryption: the key would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>remoteEncryption：密钥将以未加密方式发送到 %1。请使用 https，或设置 allowInsecureToken。</translation>
    </message>
    <message>
        <source>The manager of networkAccessManagerFactory sends no request.</source>
        <translation>networkAccessManagerFactory 的管理器不发送请求。</translation>
    </message>
    <message>
        <source>The server redirects, and does not say where.</source>
        <translation>服务器重定向，但没有说明目标。</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned a manager of another thread. It must make one itself.</source>
        <translation>networkAccessManagerFactory 返回了另一线程的管理器。它必须自行创建一个。</translation>
    </message>
    <message>
        <source>networkAccessManagerFactory returned no manager.</source>
        <translation>networkAccessManagerFactory 没有返回管理器。</translation>
    </message>
    <message>
        <source>The server's answer does not hold the pages that were asked for.</source>
        <translation>服务器的应答不包含所请求的页。</translation>
    </message>
    <message>
        <source>A part of the database that is not on this computer could not be fetched in time.</source>
        <translation>未能及时获取数据库中不在本机的部分。</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 values were given.</source>
        <translation>语句有 %1 个参数；给出了 %2 个值。</translation>
    </message>
    <message>
        <source>The statement has no parameter named %1.</source>
        <translation>语句没有名为 %1 的参数。</translation>
    </message>
    <message>
        <source>The statement has %1 parameters; %2 of them were given a value.</source>
        <translation>语句有 %1 个参数；其中 %2 个被赋值。</translation>
    </message>
    <message>
        <source>The statement was cancelled.</source>
        <translation>语句已取消。</translation>
    </message>
    <message>
        <source>There is more than one statement in the text.</source>
        <translation>文本中有多条语句。</translation>
    </message>
    <message>
        <source>Statement from line %1 on: %2</source>
        <translation>从第 %1 行开始的语句：%2</translation>
    </message>
    <message>
        <source>The statement contains a NUL character.</source>
        <translation>语句包含 NUL 字符。</translation>
    </message>
    <message>
        <source>There is no statement in the text.</source>
        <translation>文本中没有语句。</translation>
    </message>
    <message>
        <source>A pull or a checkpoint was using the database for too long.</source>
        <translation>拉取或检查点占用数据库过久。</translation>
    </message>
    <message>
        <source>Parameter %1: %2 does not fit into a signed 64-bit INTEGER.</source>
        <translation>参数 %1：%2 超出有符号 64 位 INTEGER 的范围。</translation>
    </message>
    <message>
        <source>Parameter %1: a value of type %2 cannot be stored. Convert it first.</source>
        <translation>参数 %1：无法存储类型为 %2 的值。请先转换。</translation>
    </message>
    <message>
        <source>The work of the transaction threw an exception.</source>
        <translation>事务的函数抛出了异常。</translation>
    </message>
    <message>
        <source>The cursor is not open.</source>
        <translation>游标未打开。</translation>
    </message>
    <message>
        <source>path: it is empty. Name the local database file, or :memory:.</source>
        <translation>path：为空。请指定本地数据库文件，或 :memory:。</translation>
    </message>
    <message>
        <source>path: it contains a NUL character.</source>
        <translation>path：包含 NUL 字符。</translation>
    </message>
    <message>
        <source>path: %1 is a folder. Name a file in it.</source>
        <translation>path：%1 是文件夹。请指定其中的文件。</translation>
    </message>
    <message>
        <source>path: the folder %1 does not exist. Create it first.</source>
        <translation>path：文件夹 %1 不存在。请先创建。</translation>
    </message>
    <message>
        <source>remoteUrl: it is not valid. It needs the form https://host[:port][/path], with https, http, libsql or turso, and without user name, query and fragment.</source>
        <translation>remoteUrl：无效。格式应为 https://主机[:端口][/路径]，协议为 https、http、libsql 或 turso，且不含用户名、查询和片段。</translation>
    </message>
    <message>
        <source>authToken: it contains blanks or control characters.</source>
        <translation>authToken：包含空格或控制字符。</translation>
    </message>
    <message>
        <source>authToken: it would be sent unprotected to %1. Use https, or set allowInsecureToken.</source>
        <translation>authToken：将以未加密方式发送到 %1。请使用 https，或设置 allowInsecureToken。</translation>
    </message>
    <message>
        <source>clientName: it is empty.</source>
        <translation>clientName：为空。</translation>
    </message>
    <message>
        <source>clientName: it contains control characters.</source>
        <translation>clientName：包含控制字符。</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; it needs at least 4096.</source>
        <translation>partialSync：前缀为 %1 字节；至少需要 4096。</translation>
    </message>
    <message>
        <source>partialSync: the prefix has %1 bytes; at most %2 are possible.</source>
        <translation>partialSync：前缀为 %1 字节；最多 %2。</translation>
    </message>
    <message>
        <source>partialSync: the query is empty.</source>
        <translation>partialSync：查询为空。</translation>
    </message>
    <message>
        <source>partialSync: the query contains a NUL character.</source>
        <translation>partialSync：查询包含 NUL 字符。</translation>
    </message>
    <message>
        <source>partialSync: the segment size %1 is not a multiple of 4096, or 0.</source>
        <translation>partialSync：段大小 %1 不是 4096 的倍数，也不是 0。</translation>
    </message>
    <message>
        <source>bootstrapIfEmpty: it cannot be off with partialSync.</source>
        <translation>bootstrapIfEmpty：与 partialSync 一起使用时不能关闭。</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with partialSync.</source>
        <translation>logicalMvccPull：不能与 partialSync 一起使用。</translation>
    </message>
    <message>
        <source>partialSync: it needs a file; path is :memory:.</source>
        <translation>partialSync：需要文件；path 为 :memory:。</translation>
    </message>
    <message>
        <source>remoteEncryption: the key is not base64.</source>
        <translation>remoteEncryption：密钥不是 base64。</translation>
    </message>
    <message>
        <source>remoteEncryption: the key has %1 bytes; this cipher needs %2.</source>
        <translation>remoteEncryption：密钥为 %1 字节；此加密算法需要 %2。</translation>
    </message>
    <message>
        <source>logicalMvccPull: it cannot be combined with remoteEncryption.</source>
        <translation>logicalMvccPull：不能与 remoteEncryption 一起使用。</translation>
    </message>
    <message>
        <source>%1: %2 ms is out of range.</source>
        <translation>%1：%2 毫秒超出范围。</translation>
    </message>
    <message>
        <source>pushOperationsThreshold: %1 is negative.</source>
        <translation>pushOperationsThreshold：%1 为负数。</translation>
    </message>
    <message>
        <source>pullBytesThreshold: %1 is negative.</source>
        <translation>pullBytesThreshold：%1 为负数。</translation>
    </message>
    <message>
        <source>experimentalFeatures: it contains control characters.</source>
        <translation>experimentalFeatures：包含控制字符。</translation>
    </message>
    <message>
        <source>The database is open in another connection of this program: %1</source>
        <translation>数据库已在本程序的另一个连接中打开：%1</translation>
    </message>
    <message>
        <source>The folder of the database cannot be written: %1</source>
        <translation>无法写入数据库的文件夹：%1</translation>
    </message>
    <message>
        <source>The database cannot be locked: %1</source>
        <translation>无法锁定数据库：%1</translation>
    </message>
    <message>
        <source>The database is open in another program (process %1): %2</source>
        <translation>数据库已在另一个程序中打开（进程 %1）：%2</translation>
    </message>
    <message>
        <source>These statements are still open and keep the database busy: %1</source>
        <translation>以下语句仍未结束并占用数据库：%1</translation>
    </message>
    <message>
        <source>This database has no remote URL; it is local only.</source>
        <translation>此数据库没有远程 URL；仅限本地。</translation>
    </message>
    <message>
        <source>The server sent more than the engine expected.</source>
        <translation>服务器发送的内容多于引擎的预期。</translation>
    </message>
    <message>
        <source>path: %1 was never synchronised, so it would be overwritten. Choose another path for the synchronised copy.</source>
        <translation>path：%1 从未同步过，会被覆盖。请为同步副本选择其他路径。</translation>
    </message>
    <message>
        <source>Partial sync needs a file system with sparse files, and Linux; %1 is not on one. Choose another folder, or turn partial sync off.</source>
        <translation>部分同步需要 Linux 和支持稀疏文件的文件系统；%1 不在这样的系统上。请选择其他文件夹，或关闭部分同步。</translation>
    </message>
    <message>
        <source>The database is open in another program.</source>
        <translation>数据库已在另一个程序中打开。</translation>
    </message>
    <message>
        <source>The database was closed.</source>
        <translation>数据库已关闭。</translation>
    </message>
    <message>
        <source>The connection was replaced while the result was being read.</source>
        <translation>读取结果期间连接被替换。</translation>
    </message>
    <message>
        <source>The database cannot be opened again before this program ends: %1</source>
        <translation>在本程序结束之前无法再次打开数据库：%1</translation>
    </message>
    <message>
        <source>A constraint of the database refuses this change: %1</source>
        <translation>数据库的约束拒绝此更改：%1</translation>
    </message>
    <message>
        <source>The server refused a statement: %1</source>
        <translation>服务器拒绝了一条语句：%1</translation>
    </message>
    <message>
        <source>The database engine reported: %1</source>
        <translation>数据库引擎报告：%1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>事务</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>keyColumns: %1 is not among the columns of the query (%2).</source>
        <translation>keyColumns：%1 不在查询的列 (%2) 之中。</translation>
    </message>
    <message>
        <source>The connect option %1 is not known. There are %2.</source>
        <translation>未知的连接选项 %1。可用的有 %2。</translation>
    </message>
    <message>
        <source>There is a connect option that is not known. There are %1.</source>
        <translation>有未知的连接选项。可用的有 %1。</translation>
    </message>
    <message>
        <source>The connect option %1 needs a value: %1=...</source>
        <translation>连接选项 %1 需要值：%1=...</translation>
    </message>
    <message>
        <source>The connect option %1 needs a number from 0 to %2: %1=...</source>
        <translation>连接选项 %1 需要 0 到 %2 的数字：%1=...</translation>
    </message>
    <message>
        <source>The connect option TURSO_OPEN_READONLY takes no value.</source>
        <translation>连接选项 TURSO_OPEN_READONLY 不带值。</translation>
    </message>
    <message>
        <source>Error opening database</source>
        <translation>打开数据库时出错</translation>
    </message>
    <message>
        <source>TURSO_REMOTE_URL, TURSO_AUTH_TOKEN and TURSO_PARTIAL_PREFIX are not for a database that shares the connection of a SyncConnection; its configuration has them.</source>
        <translation>TURSO_REMOTE_URL、TURSO_AUTH_TOKEN 和 TURSO_PARTIAL_PREFIX 不适用于共享 SyncConnection 连接的数据库；它们在其配置中。</translation>
    </message>
    <message>
        <source>%1 does not exist, and TURSO_OPEN_READONLY does not create it.</source>
        <translation>%1 不存在，且 TURSO_OPEN_READONLY 不会创建它。</translation>
    </message>
    <message>
        <source>Unable to begin transaction</source>
        <translation>无法开始事务</translation>
    </message>
    <message>
        <source>Unable to commit transaction</source>
        <translation>无法提交事务</translation>
    </message>
    <message>
        <source>Unable to rollback transaction</source>
        <translation>无法回滚事务</translation>
    </message>
    <message>
        <source>Unable to list the tables</source>
        <translation>无法列出表</translation>
    </message>
    <message>
        <source>Unable to read the columns of a table</source>
        <translation>无法读取表的列</translation>
    </message>
    <message>
        <source>Unable to read the primary key of a table</source>
        <translation>无法读取表的主键</translation>
    </message>
    <message>
        <source>Unable to execute statement</source>
        <translation>无法执行语句</translation>
    </message>
    <message>
        <source>Parameter count mismatch</source>
        <translation>参数数量不匹配</translation>
    </message>
    <message>
        <source>No statement was prepared.</source>
        <translation>没有准备好的语句。</translation>
    </message>
    <message>
        <source>Unable to fetch row</source>
        <translation>无法读取行</translation>
    </message>
    <message>
        <source>The transaction was rolled back when one of its statements failed (%1). Its further statements are refused until it is ended.</source>
        <translation>事务中的一条语句失败 (%1)，事务已回滚。在事务结束之前，其后续语句将被拒绝。</translation>
    </message>
    <message>
        <source>The transaction begins and ends with its function, and not by statements.</source>
        <translation>事务随其函数开始和结束，而不是通过语句。</translation>
    </message>
    <message>
        <source>A result that is being read is too large to be kept while a transaction begins. Read it to its end, or close it, first.</source>
        <translation>正在读取的结果过大，无法在事务开始时保留。请先读完或关闭它。</translation>
    </message>
    <message>
        <source>The script could not be read.</source>
        <translation>无法读取脚本。</translation>
    </message>
    <message>
        <source>The script is not valid UTF-8.</source>
        <translation>脚本不是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>The device of the script is not open for reading.</source>
        <translation>脚本的设备未以读取方式打开。</translation>
    </message>
    <message>
        <source>PRAGMA wal_checkpoint would make the next pull fail. Call SyncConnection::checkpoint() instead.</source>
        <translation>PRAGMA wal_checkpoint 会使下一次拉取失败。请改用 SyncConnection::checkpoint()。</translation>
    </message>
    <message>
        <source>PRAGMA %1 cannot be changed on a synchronised database.</source>
        <translation>无法在同步的数据库上更改 PRAGMA %1。</translation>
    </message>
    <message>
        <source>ATTACH is not for a synchronised database: changes of the other file would be sent to the server.</source>
        <translation>同步的数据库不能使用 ATTACH：另一个文件的更改会被发送到服务器。</translation>
    </message>
    <message>
        <source>VACUUM is not for a synchronised database. VACUUM INTO makes a smaller copy of it.</source>
        <translation>同步的数据库不能使用 VACUUM。VACUUM INTO 可生成较小的副本。</translation>
    </message>
    <message>
        <source>The rows that were not read yet were lost in a rollback.</source>
        <translation>尚未读取的行在回滚中丢失。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; nothing is lost.</source>
        <translation>磁盘已满。请腾出空间后重试；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The file system reported an error. Check the disk, then close this database and open it again.</source>
        <translation>文件系统报告错误。请检查磁盘，然后关闭并重新打开此数据库。</translation>
    </message>
    <message>
        <source>The server's answer breaks the rules of the protocol.</source>
        <translation>服务器的应答违反了协议规则。</translation>
    </message>
    <message>
        <source>The server was still doing an earlier try of this push, whose answer was lost.</source>
        <translation>服务器仍在处理本次推送的较早一次尝试，其应答已丢失。</translation>
    </message>
    <message>
        <source>The server refuses a change: %1</source>
        <translation>服务器拒绝了一项更改：%1</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 has no pending changes.</source>
        <translation>表 %2 的第 %1 行没有待处理的更改。</translation>
    </message>
    <message>
        <source>A change of the schema cannot be taken back. Undo it with another statement: an index or a table that is dropped before it was sent is not sent. Or change the schema of the server.</source>
        <translation>架构更改无法撤回。请用另一条语句撤销：在发送之前删除的索引或表不会被发送。或者更改服务器的架构。</translation>
    </message>
    <message>
        <source>There is no pending change with the number %1.</source>
        <translation>没有编号为 %1 的待处理更改。</translation>
    </message>
    <message>
        <source>Change %1 of row %2 in the table %3 follows change %4 and cannot stay without it. Discard both.</source>
        <translation>表 %3 第 %2 行的更改 %1 依赖更改 %4，不能单独保留。请同时放弃两者。</translation>
    </message>
    <message>
        <source>The server refuses the change of row %1 in the table %2: %3. Resolve the conflict, or discard the change.</source>
        <translation>服务器拒绝表 %2 第 %1 行的更改：%3。请解决冲突，或放弃更改。</translation>
    </message>
    <message>
        <source>%1: %2. Restore it from a backup, or move all files of this database away to bootstrap anew; changes that were not pushed are in them.</source>
        <translation>%1：%2。请从备份恢复，或移走此数据库的所有文件以重新复制；未推送的更改就在这些文件中。</translation>
    </message>
    <message>
        <source>the metadata is missing, the file %1</source>
        <translation>元数据缺失，文件 %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty, and its write-ahead log is there</source>
        <translation>数据库文件缺失或为空，而其预写日志存在</translation>
    </message>
    <message>
        <source>the metadata is damaged, the file %1</source>
        <translation>元数据已损坏，文件 %1</translation>
    </message>
    <message>
        <source>the database file is missing or empty</source>
        <translation>数据库文件缺失或为空</translation>
    </message>
    <message>
        <source>the write-ahead log is missing, the file %1</source>
        <translation>预写日志缺失，文件 %1</translation>
    </message>
    <message>
        <source>the write-ahead log is damaged, the file %1</source>
        <translation>预写日志已损坏，文件 %1</translation>
    </message>
    <message>
        <source>the log of unpushed changes is missing, the file %1</source>
        <translation>未推送更改的日志缺失，文件 %1</translation>
    </message>
    <message>
        <source>the database file is cut off</source>
        <translation>数据库文件被截断</translation>
    </message>
    <message>
        <source>%1 is open in this program with another TURSO_REMOTE_URL, or with none.</source>
        <translation>%1 已在本程序中以其他 TURSO_REMOTE_URL 或不带该选项打开。</translation>
    </message>
    <message>
        <source>The server's database is busy: %1</source>
        <translation>服务器的数据库忙：%1</translation>
    </message>
    <message>
        <source>The server cannot run the push: %1</source>
        <translation>服务器无法执行推送：%1</translation>
    </message>
    <message>
        <source>it has no such row any more</source>
        <translation>它已没有该行</translation>
    </message>
    <message>
        <source>Row %1 of the table %2 cannot get another number: it was not inserted here, or its table has no INTEGER PRIMARY KEY.</source>
        <translation>表 %2 的第 %1 行无法获得其他编号：它不是在本地插入的，或其表没有 INTEGER PRIMARY KEY。</translation>
    </message>
    <message>
        <source>The conflict is out of date: the changes of row %1 of the table %2 were pulled, pushed or discarded meanwhile. Ask for the conflict again.</source>
        <translation>冲突已过时：表 %2 第 %1 行的更改在此期间已被拉取、推送或放弃。请重新获取冲突。</translation>
    </message>
    <message>
        <source>A pull has numbered the pending changes anew since change %1 was read. Read them again.</source>
        <translation>自读取更改 %1 以来，拉取已对待处理的更改重新编号。请重新读取。</translation>
    </message>
    <message>
        <source>the log of unpushed changes is damaged, the file %1</source>
        <translation>未推送更改的日志已损坏，文件 %1</translation>
    </message>
    <message>
        <source>The server's answer is too long.</source>
        <translation>服务器的应答过长。</translation>
    </message>
    <message>
        <source>Change %1 of the table %2 cannot be sent: %3.</source>
        <translation>无法发送表 %2 的更改 %1：%3。</translation>
    </message>
    <message>
        <source>its kind is not known</source>
        <translation>其类型未知</translation>
    </message>
    <message>
        <source>the record of the change is incomplete</source>
        <translation>更改的记录不完整</translation>
    </message>
    <message>
        <source>its values do not fit the columns that the table had</source>
        <translation>其值与该表当时的列不符</translation>
    </message>
    <message>
        <source>its row has no primary key, and columns take all names of the row id</source>
        <translation>其行没有主键，且列名占用了 rowid 的所有名称</translation>
    </message>
    <message>
        <source>there is no such table any more, and the engine has not recorded what became of it</source>
        <translation>该表已不存在，且引擎未记录其去向</translation>
    </message>
    <message>
        <source>Rows of the table %1 have no numbers: it has no INTEGER PRIMARY KEY.</source>
        <translation>表 %1 的行没有编号：它没有 INTEGER PRIMARY KEY。</translation>
    </message>
    <message>
        <source>The changes could not be collected in a temporary file.</source>
        <translation>无法将更改汇集到临时文件中。</translation>
    </message>
    <message>
        <source>The server cannot answer a question: %1</source>
        <translation>服务器无法回答询问：%1</translation>
    </message>
    <message>
        <source>Other statements changed the database all the time during the pull.</source>
        <translation>拉取期间其他语句不断更改数据库。</translation>
    </message>
    <message>
        <source>ALTER TABLE ... RENAME is not sent to the server. Do it there, or add what has the new name, move the rows, and drop the old one.</source>
        <translation>ALTER TABLE ... RENAME 不会发送到服务器。请在服务器上执行，或添加新名称的对象、移动行，然后删除旧的。</translation>
    </message>
    <message>
        <source>The rows of CREATE TABLE ... AS are not sent to the server. Create the table first, then INSERT INTO ... SELECT.</source>
        <translation>CREATE TABLE ... AS 的行不会发送到服务器。请先创建表，然后 INSERT INTO ... SELECT。</translation>
    </message>
    <message>
        <source>The row is no longer there, or has another key.</source>
        <translation>该行已不存在，或具有其他键。</translation>
    </message>
    <message>
        <source>keyColumns: several rows have the same values in them.</source>
        <translation>keyColumns：多行在这些列中的值相同。</translation>
    </message>
    <message>
        <source>The model has no connection.</source>
        <translation>模型没有连接。</translation>
    </message>
    <message>
        <source>Rows can be changed when the query is SELECT ... FROM a single table, and its keyColumns have the names that they have in the table.</source>
        <translation>当查询为 SELECT ... FROM 单个表，且其 keyColumns 与表中的名称相同时，才能更改行。</translation>
    </message>
    <message>
        <source>The model has no row %1.</source>
        <translation>模型没有第 %1 行。</translation>
    </message>
    <message>
        <source>Rows can be changed when keyColumns tell which they are.</source>
        <translation>当 keyColumns 能够标识行时，才能更改行。</translation>
    </message>
    <message>
        <source>The change cannot be taken back: row %1 of the table %2, which was changed together with it, was changed again since. Give the row another number, other values, or take back what came later first.</source>
        <translation>无法撤回此更改：与其一同更改的表 %2 第 %1 行此后又被更改。请为该行指定其他编号或其他值，或先撤回之后的更改。</translation>
    </message>
</context>
</TS>
