<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>All is quiet.</source>
        <translation>一切归于平静。</translation>
    </message>
    <message>
        <source>wire</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>ActText</name>
    <message>
        <source>%1&apos;s %2 dropped</source>
        <translation>%1 的 %2 被丢弃</translation>
    </message>
    <message>
        <source>%1&apos;s %2 copied</source>
        <translation>%1 的 %2 被复制</translation>
    </message>
    <message>
        <source>%1&apos;s %2 held</source>
        <translation>%1 的 %2 被扣留</translation>
    </message>
    <message>
        <source>%1&apos;s %2 released</source>
        <translation>%1 的 %2 被放行</translation>
    </message>
    <message>
        <source>%1&apos;s %2 delayed</source>
        <translation>%1 的 %2 被延迟</translation>
    </message>
    <message>
        <source>A forged %1</source>
        <translation>伪造的 %1</translation>
    </message>
    <message>
        <source>Nothing more happens by itself.</source>
        <translation>不会再有事情自行发生。</translation>
    </message>
    <message>
        <source>That segment is no longer on its way.</source>
        <translation>这个报文段已不在途中。</translation>
    </message>
    <message>
        <source>That segment is held already.</source>
        <translation>这个报文段已被扣留。</translation>
    </message>
    <message>
        <source>That segment is not held.</source>
        <translation>这个报文段没有被扣留。</translation>
    </message>
    <message>
        <source>That moment has passed.</source>
        <translation>那一刻已经过去。</translation>
    </message>
    <message>
        <source>Something else is due before that.</source>
        <translation>在此之前还有别的事情要发生。</translation>
    </message>
    <message>
        <source>A link cannot be like that.</source>
        <translation>链路不能这样设置。</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1 调用 %2</translation>
    </message>
    <message>
        <source>%1 receives %2</source>
        <translation>%1 收到 %2</translation>
    </message>
    <message>
        <source>%1&apos;s %2 timer expires</source>
        <translation>%1 的 %2 定时器到时</translation>
    </message>
    <message>
        <source>%1 crashes</source>
        <translation>%1 崩溃</translation>
    </message>
    <message>
        <source>The network is full that way: let some segments arrive first.</source>
        <translation>这个方向的网络已满：请先让一些报文段到达。</translation>
    </message>
    <message>
        <source>%1 (urgent data remains)</source>
        <translation>%1（还有紧急数据）</translation>
    </message>
    <message>
        <source>%1&apos;s %2 probably lost</source>
        <translation>%1 的 %2 很可能丢失</translation>
    </message>
    <message>
        <source>This was captured: it can be looked at, not changed.</source>
        <translation>这是抓到的数据：只能查看，不能改动。</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1 发出 %2</translation>
    </message>
</context>
<context>
    <name>AnywayPopup</name>
    <message>
        <source>Call %1 anyway</source>
        <translation>仍然调用 %1</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Guide</source>
        <translation>向导</translation>
    </message>
    <message>
        <source>FinWait</source>
        <translation>FinWait</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Relative sequence numbers</source>
        <translation>相对序列号</translation>
    </message>
    <message>
        <source>Time to scale</source>
        <translation>时间按比例</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts (?)</source>
        <translation>键盘快捷键 (?)</translation>
    </message>
    <message>
        <source>Conformance with RFC 9293…</source>
        <translation>与 RFC 9293 的符合性…</translation>
    </message>
    <message>
        <source>What ss or netstat prints</source>
        <translation>ss 或 netstat 的输出</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Full screen and large, for a class (F5)</source>
        <translation>全屏大字，面向课堂 (F5)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>For the class…</source>
        <translation>课堂设置…</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Before every step say what it will bring (Q)</source>
        <translation>在每一步之前先说出会发生什么（Q）</translation>
    </message>
    <message>
        <source>Save as a lesson…</source>
        <translation>另存为课程…</translation>
    </message>
    <message>
        <source>Save this moment…</source>
        <translation>保存这一时刻…</translation>
    </message>
    <message>
        <source>Copy a link to this step</source>
        <translation>复制此步骤的链接</translation>
    </message>
    <message>
        <source>Ask a lesson’s questions</source>
        <translation>提出课程中的问题</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Everything that two ends can do: can this happen? (E)</source>
        <translation>两端能做的一切：这种情况会发生吗？（E）</translation>
    </message>
    <message>
        <source>Course and progress</source>
        <translation>课程与进度</translation>
    </message>
    <message>
        <source>Open a scenario file or a capture (Ctrl+O)</source>
        <translation>打开场景文件或抓包文件（Ctrl+O）</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>抓包</translation>
    </message>
    <message>
        <source>The connections of a packet capture (key I)</source>
        <translation>抓包文件中的连接（I 键）</translation>
    </message>
    <message>
        <source>As a picture, a document, slides or a capture (Ctrl+E)</source>
        <translation>导出为图片、文档、幻灯片或抓包文件 (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>%1, step %2 at %3: %4</source>
        <translation>%1，第 %2 步，%3：%4</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>How RFC 9293 decides</source>
        <translation>RFC 9293 如何裁定</translation>
    </message>
    <message>
        <source>What users are told</source>
        <translation>告知用户的内容</translation>
    </message>
    <message>
        <source>The lesson says</source>
        <translation>课文这样说</translation>
    </message>
    <message>
        <source>What people believe, and what is so</source>
        <translation>常见的误解与事实</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>To be seen in</source>
        <translation>在这里可以看到</translation>
    </message>
    <message>
        <source>send and receive</source>
        <translation>发送和接收</translation>
    </message>
    <message>
        <source>send, not receive</source>
        <translation>发送，不再接收</translation>
    </message>
    <message>
        <source>receive, not send</source>
        <translation>接收，不再发送</translation>
    </message>
    <message>
        <source>neither send nor receive</source>
        <translation>既不发送也不接收</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>由什么结束</translation>
    </message>
    <message>
        <source>In the hands of</source>
        <translation>取决于</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>May still</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>持续多久</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>Ways in</source>
        <translation>如何进入</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>如何离开</translation>
    </message>
    <message>
        <source>See it for real</source>
        <translation>在真实系统上查看</translation>
    </message>
    <message>
        <source>No event leads from one to the other.</source>
        <translation>没有任何事件会从前者直接转到后者。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>判定结果</translation>
    </message>
    <message>
        <source>Why a call is refused</source>
        <translation>调用为何被拒绝</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Changes of state</source>
        <translation>状态变化</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Lessons that show it</source>
        <translation>说明这一点的课程</translation>
    </message>
    <message>
        <source>The text: %1</source>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>FinWait: %1</source>
        <translation>FinWait：%1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Switches: %1</source>
        <translation>开关：%1</translation>
    </message>
</context>
<context>
    <name>AskPopup</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Belief</name>
    <message>
        <source>Closing always takes four segments.</source>
        <translation>关闭总是需要四个报文段（“四次挥手”）。</translation>
    </message>
    <message>
        <source>TIME-WAIT belongs to the server.</source>
        <translation>TIME-WAIT 属于服务器。</translation>
    </message>
    <message>
        <source>TIME-WAIT and CLOSE-WAIT are the same thing.</source>
        <translation>TIME-WAIT 和 CLOSE-WAIT 是一回事。</translation>
    </message>
    <message>
        <source>TIME-WAIT is a bug that one should switch off.</source>
        <translation>TIME-WAIT 是个缺陷，应该关掉。</translation>
    </message>
    <message>
        <source>CLOSE-WAIT expires by itself, or can be tuned.</source>
        <translation>CLOSE-WAIT 会自行超时，或者可以调参数解决。</translation>
    </message>
    <message>
        <source>A lost last ACK is sent again by itself.</source>
        <translation>最后的 ACK 丢失后会自动重发。</translation>
    </message>
    <message>
        <source>The last ACK is pointless.</source>
        <translation>最后的 ACK 毫无意义。</translation>
    </message>
    <message>
        <source>FIN means “I can no longer receive”.</source>
        <translation>FIN 表示“我不能再接收了”。</translation>
    </message>
    <message>
        <source>RST is a fast FIN, and is acknowledged.</source>
        <translation>RST 是快速的 FIN，而且会被确认。</translation>
    </message>
    <message>
        <source>Both ends change state at once.</source>
        <translation>两端同时改变状态。</translation>
    </message>
    <message>
        <source>A connection stuck in FIN-WAIT-2 is the network’s fault.</source>
        <translation>连接卡在 FIN-WAIT-2 是网络的错。</translation>
    </message>
    <message>
        <source>A simultaneous open makes two connections.</source>
        <translation>同时打开会产生两个连接。</translation>
    </message>
    <message>
        <source>RST in SYN-RECEIVED always returns to LISTEN.</source>
        <translation>SYN-RECEIVED 收到 RST 总是回到 LISTEN。</translation>
    </message>
    <message>
        <source>The textbook’s state diagram is complete.</source>
        <translation>教科书上的状态图是完整的。</translation>
    </message>
    <message>
        <source>“Connection refused” and “timed out” are the same.</source>
        <translation>“连接被拒绝”和“连接超时”是一回事。</translation>
    </message>
    <message>
        <source>Pure ACKs take up sequence numbers; SYN and FIN do not.</source>
        <translation>纯 ACK 占用序号，SYN 和 FIN 不占用。</translation>
    </message>
    <message>
        <source>It is always the client that closes.</source>
        <translation>总是客户端先关闭。</translation>
    </message>
    <message>
        <source>Half-open is another word for half-closed.</source>
        <translation>半打开就是半关闭的另一种说法。</translation>
    </message>
    <message>
        <source>When connect() returns, the application has accepted.</source>
        <translation>connect() 返回，说明对方应用程序已经接受了连接。</translation>
    </message>
</context>
<context>
    <name>BlankCover</name>
    <message>
        <source>The picture is off: any key brings it back</source>
        <translation>画面已关闭：按任意键恢复</translation>
    </message>
</context>
<context>
    <name>BoundStepper</name>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More of them</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>BranchRow</name>
    <message>
        <source>%1, on the stage</source>
        <translation>%1，正在显示</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>分支名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the branch (F2)</source>
        <translation>重命名该分支（F2）</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The main line cannot be removed: every branch leaves it</source>
        <translation>主线不能删除：所有分支都从它分出</translation>
    </message>
    <message>
        <source>Remove the branch and those that leave it (Del)</source>
        <translation>删除该分支及从它分出的分支（Del）</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
</context>
<context>
    <name>BranchTreeModel</name>
    <message>
        <source>Main line</source>
        <translation>主线</translation>
    </message>
</context>
<context>
    <name>BranchesPopup</name>
    <message>
        <source>Branches (%1)</source>
        <translation>分支（%1）</translation>
    </message>
    <message>
        <source>Compare side by side…</source>
        <translation>并排比较…</translation>
    </message>
    <message>
        <source>There is only one branch: act in the past, or open a what-if, to get another</source>
        <translation>只有一个分支：在过去采取行动，或打开一个“如果”，就会有另一个</translation>
    </message>
    <message>
        <source>Two branches beside each other, and where they part</source>
        <translation>并排显示两个分支，以及它们在何处分道</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring the branch back (Ctrl+Z)</source>
        <translation>恢复该分支（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Enter takes a branch · F2 renames · Del removes</source>
        <translation>Enter 切换到分支 · F2 重命名 · Del 删除</translation>
    </message>
</context>
<context>
    <name>CallButton</name>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（按键 %2）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Active: connect to the other end</source>
        <translation>主动：连接另一端</translation>
    </message>
    <message>
        <source>Passive: listen</source>
        <translation>被动：监听</translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>%1 in %2 would return “%3”: %4 (%5)</source>
        <translation>在 %2 状态下调用 %1 会返回“%3”：%4（%5）</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>没有连接。</translation>
    </message>
    <message>
        <source>There is a connection already.</source>
        <translation>已经有一个连接。</translation>
    </message>
    <message>
        <source>The connection is being closed.</source>
        <translation>连接正在关闭。</translation>
    </message>
    <message>
        <source>CLOSE was called before the call could be served.</source>
        <translation>该调用尚未得到处理，就已调用了 CLOSE。</translation>
    </message>
    <message>
        <source>The call does not say who the peer is.</source>
        <translation>该调用没有指明对端。</translation>
    </message>
    <message>
        <source>There is no room to remember the call.</source>
        <translation>没有空间记录这个调用。</translation>
    </message>
    <message>
        <source>The connection was broken off: sockets say ECONNRESET.</source>
        <translation>连接被中断：套接字报 ECONNRESET。</translation>
    </message>
    <message>
        <source>Nobody wanted the connection: sockets say ECONNREFUSED.</source>
        <translation>没有人接受这个连接：套接字报 ECONNREFUSED。</translation>
    </message>
    <message>
        <source>Nothing was acknowledged for as long as the user would wait.</source>
        <translation>在用户愿意等待的时间内没有收到任何确认。</translation>
    </message>
    <message>
        <source>The peer never answered: sockets say ETIMEDOUT.</source>
        <translation>对端始终没有回应：套接字报 ETIMEDOUT。</translation>
    </message>
    <message>
        <source>The peer has no more data to send: a socket&apos;s read() returns 0.</source>
        <translation>对端不再有数据要发送：套接字的 read() 返回 0。</translation>
    </message>
    <message>
        <source>The peer has sent urgent data.</source>
        <translation>对端发来了紧急数据。</translation>
    </message>
    <message>
        <source>Several retransmissions went unanswered; the connection goes on.</source>
        <translation>数次重传都没有应答；连接继续。</translation>
    </message>
    <message>
        <source>The peer&apos;s address is a broadcast or multicast address.</source>
        <translation>对端地址是广播或多播地址。</translation>
    </message>
    <message>
        <source>Active OPEN (§3.10.1) is answered when the connection is ESTABLISHED, or fails. A program calls connect() instead.</source>
        <translation>主动 OPEN（§3.10.1）在连接进入 ESTABLISHED 或失败时得到答复。程序则调用 connect()。</translation>
    </message>
    <message>
        <source>Passive OPEN (§3.10.1) is answered when a peer has come and the connection is ESTABLISHED. A program calls listen() and accept() instead.</source>
        <translation>被动 OPEN（§3.10.1）在有对端到来、连接进入 ESTABLISHED 时得到答复。程序则调用 listen() 和 accept()。</translation>
    </message>
    <message>
        <source>SEND (§3.10.2) is answered when the peer has acknowledged all of it. A program&apos;s send() returns as soon as the kernel has taken the octets.</source>
        <translation>SEND（§3.10.2）在对端确认了全部字节后得到答复。程序的 send() 则在内核收下这些字节后立即返回。</translation>
    </message>
    <message>
        <source>RECEIVE (§3.10.3) is answered when there is data that was pushed, or enough to fill the buffer. A program calls recv() instead.</source>
        <translation>RECEIVE（§3.10.3）在有被推送的数据、或数据足以填满缓冲区时得到答复。程序则调用 recv()。</translation>
    </message>
    <message>
        <source>CLOSE (§3.10.4): I have no more to send. It is answered when the peer has acknowledged the FIN. A program calls close(), or shutdown(SHUT_WR) to go on reading.</source>
        <translation>CLOSE（§3.10.4）：我没有更多数据要发送。对端确认 FIN 后得到答复。程序则调用 close()；若还要继续读，则调用 shutdown(SHUT_WR)。</translation>
    </message>
    <message>
        <source>ABORT (§3.10.5) forgets the connection and tells the peer with a RST. A program calls close() with SO_LINGER 0.</source>
        <translation>ABORT（§3.10.5）丢弃连接，并用 RST 告知对端。程序则在 SO_LINGER 为 0 时调用 close()。</translation>
    </message>
    <message>
        <source>STATUS (§3.10.6) reports the state. A program calls getsockopt(TCP_INFO).</source>
        <translation>STATUS（§3.10.6）报告状态。程序则调用 getsockopt(TCP_INFO)。</translation>
    </message>
    <message>
        <source>TCP tells its user something that no call asked for (§3.10). A program on sockets learns it from its next call.</source>
        <translation>TCP 告诉用户一件没有调用在等待的事（§3.10）。使用套接字的程序要到下一次调用才会得知。</translation>
    </message>
    <message>
        <source>connect() returns with the connection: 0 in ESTABLISHED. That the other application has accepted it is not said.</source>
        <translation>连接建立，connect() 返回 0：本端已是 ESTABLISHED。这并不说明对方的应用程序已经接受了它。</translation>
    </message>
    <message>
        <source>socket() and connect() are an active OPEN. The call blocks until the connection is ESTABLISHED, or has failed.</source>
        <translation>socket() 加 connect() 就是主动 OPEN。调用一直阻塞，直到连接进入 ESTABLISHED 或失败。</translation>
    </message>
    <message>
        <source>A second OPEN takes another socket, and bind() to the same port fails while the port is in use.</source>
        <translation>再次 OPEN 要用另一个套接字，而端口仍被占用时，bind() 到同一端口会失败。</translation>
    </message>
    <message>
        <source>socket(), bind() and listen() are a passive OPEN. They return at once; accept() waits for the connection.</source>
        <translation>socket()、bind() 和 listen() 就是被动 OPEN。它们立即返回；等待连接的是 accept()。</translation>
    </message>
    <message>
        <source>accept() returns a socket for the connection, which is ESTABLISHED by then. The handshake did not need the application.</source>
        <translation>accept() 返回这条连接的套接字，此时连接已是 ESTABLISHED。握手并不需要应用程序参与。</translation>
    </message>
    <message>
        <source>accept() is the part of a passive OPEN that waits: it blocks until a connection is ESTABLISHED.</source>
        <translation>accept() 是被动 OPEN 中等待的那部分：一直阻塞，直到有连接进入 ESTABLISHED。</translation>
    </message>
    <message>
        <source>send() is a SEND. It returns as soon as the kernel has taken the octets: that says nothing of the peer.</source>
        <translation>send() 就是 SEND。内核收下字节后它立即返回：这与对端是否收到无关。</translation>
    </message>
    <message>
        <source>recv() returns what has arrived; 0 when the peer&apos;s FIN has come and all before it has been read; -1 when the connection is broken.</source>
        <translation>recv() 返回已到达的数据；对端的 FIN 已到且之前的数据都读完时返回 0；连接中断时返回 -1。</translation>
    </message>
    <message>
        <source>recv() is a RECEIVE: it blocks until there is something to read. It is shown to return when the RECEIVE does, with what was pushed.</source>
        <translation>recv() 就是 RECEIVE：一直阻塞，直到有数据可读。图中它与 RECEIVE 同时返回，带回被推送的数据。</translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR) is a CLOSE whose program keeps the socket: what follows shows that it goes on reading. After close() data from the peer would be answered with RST.</source>
        <translation>shutdown(SHUT_WR) 是保留套接字的 CLOSE：后面的步骤表明程序还要继续读。若用 close()，对端再发来的数据会被回以 RST。</translation>
    </message>
    <message>
        <source>close() is a CLOSE. It returns at once; TCP goes on without the application.</source>
        <translation>close() 就是 CLOSE。它立即返回；TCP 在没有应用程序的情况下继续工作。</translation>
    </message>
    <message>
        <source>close() with SO_LINGER on and a time of 0 is an ABORT: the peer is sent a RST.</source>
        <translation>打开 SO_LINGER 且时间为 0 时，close() 就是 ABORT：向对端发送 RST。</translation>
    </message>
    <message>
        <source>getsockopt(TCP_INFO) is a STATUS.</source>
        <translation>getsockopt(TCP_INFO) 就是 STATUS。</translation>
    </message>
    <message>
        <source>RFC 9293 has this user call here, and sockets have none that does the same.</source>
        <translation>RFC 9293 在此有这个用户调用，而套接字没有与之等效的调用。</translation>
    </message>
</context>
<context>
    <name>Capsule</name>
    <message>
        <source>%1 on its way</source>
        <translation>途中的 %1</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>立即送达</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>%1 calls %2 first: the two cross</source>
        <translation>%1 先调用 %2：两者交叉</translation>
    </message>
    <message>
        <source>release it first</source>
        <translation>请先放行</translation>
    </message>
</context>
<context>
    <name>CaptureList</name>
    <message>
        <source>Search: an address, a port, how it began or ended</source>
        <translation>搜索：地址、端口、如何开始或结束</translation>
    </message>
    <message>
        <source>Search connections</source>
        <translation>搜索连接</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪些</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Open a capture of tcpdump or Wireshark: its TCP connections are listed here, and the one you choose plays on the stage.</source>
        <translation>打开 tcpdump 或 Wireshark 的抓包文件：其中的 TCP 连接会列在这里，选中的那一个会在舞台上演示。</translation>
    </message>
    <message>
        <source>There is no TCP connection in this capture.</source>
        <translation>这个抓包文件里没有 TCP 连接。</translation>
    </message>
    <message>
        <source>No connection has these words.</source>
        <translation>没有连接含有这些词。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>No connection is of this kind.</source>
        <translation>没有这一类的连接。</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Packet capture</source>
        <translation>抓包</translation>
    </message>
    <message>
        <source>Packet capture: %1</source>
        <translation>抓包：%1</translation>
    </message>
    <message>
        <source>Open a capture…</source>
        <translation>打开抓包文件…</translation>
    </message>
    <message>
        <source>A file in the pcap or pcapng format</source>
        <translation>pcap 或 pcapng 格式的文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Reading %1: %2 %</source>
        <translation>正在读取 %1：%2 %</translation>
    </message>
</context>
<context>
    <name>CaptureRow</name>
    <message>
        <source>%1 · %2 bytes</source>
        <translation>%1 · %2 字节</translation>
    </message>
</context>
<context>
    <name>CaptureText</name>
    <message>
        <source>the file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>you may not read this file</source>
        <translation>没有读取该文件的权限</translation>
    </message>
    <message>
        <source>this is a folder; expected a file</source>
        <translation>这是文件夹；应为文件</translation>
    </message>
    <message>
        <source>this is a pipe or a device; expected a file, which can be read twice</source>
        <translation>这是管道或设备；应为可以读两遍的文件</translation>
    </message>
    <message>
        <source>the file is empty; expected a capture in the pcap or pcapng format</source>
        <translation>文件是空的；应为 pcap 或 pcapng 格式的抓包文件</translation>
    </message>
    <message>
        <source>the file is compressed: unpack it first</source>
        <translation>文件经过压缩：请先解压</translation>
    </message>
    <message>
        <source>the first octets are not those of a capture; expected the pcap or pcapng format</source>
        <translation>开头的八位组不是抓包文件的；应为 pcap 或 pcapng 格式</translation>
    </message>
    <message>
        <source>the header of the file is damaged</source>
        <translation>文件头已损坏</translation>
    </message>
    <message>
        <source>frames of this kind are not read; expected Ethernet, Linux cooked, loopback or raw IP</source>
        <translation>不支持这种帧；应为以太网、Linux cooked、环回或原始 IP</translation>
    </message>
    <message>
        <source>the file mixes frames of several kinds</source>
        <translation>文件中混有多种帧</translation>
    </message>
    <message>
        <source>the file ends in the middle of a record</source>
        <translation>文件在一条记录中间结束</translation>
    </message>
    <message>
        <source>a record is damaged</source>
        <translation>一条记录已损坏</translation>
    </message>
    <message>
        <source>there are more connections than fit</source>
        <translation>连接太多，放不下</translation>
    </message>
    <message>
        <source>Packet %1 of the capture.</source>
        <translation>抓包中的第 %1 个包。</translation>
    </message>
    <message>
        <source>Next to what was seen before it is: %1.</source>
        <translation>与之前看到的相比，它是：%1。</translation>
    </message>
    <message>
        <source>It was sent again although nothing here tells that it got through: most likely it was lost behind the capture point.</source>
        <translation>它后来被重发，而这里看不出它曾经到达：很可能在抓包点之后丢失了。</translation>
    </message>
    <message>
        <source>Its receiver went on as if nothing had happened: it did not accept it, or never got it.</source>
        <translation>接收端若无其事地继续：要么没有接受它，要么根本没有收到。</translation>
    </message>
    <message>
        <source>Seen at the capture point: when it really arrived is not known.</source>
        <translation>在抓包点看到：它真正到达的时刻无从得知。</translation>
    </message>
    <message>
        <source>No later segment of %1 settles its state: it may be %2.</source>
        <translation>%1 之后的报文段都不能确定它的状态：可能是 %2。</translation>
    </message>
    <message>
        <source>, at octet %1</source>
        <translation>，位于第 %1 个八位组</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>fast open</source>
        <translation>快速打开</translation>
    </message>
    <message>
        <source>only begun</source>
        <translation>刚刚开始</translation>
    </message>
    <message>
        <source>handshake partly seen</source>
        <translation>只看到部分握手</translation>
    </message>
    <message>
        <source>open before the capture</source>
        <translation>抓包之前已打开</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>half-closed by %1</source>
        <translation>被 %1 半关闭</translation>
    </message>
    <message>
        <source>closed, %1 first</source>
        <translation>已关闭，%1 先关</translation>
    </message>
    <message>
        <source>closed, %1 first; last ACK not seen</source>
        <translation>已关闭，%1 先关；没有看到最后的 ACK</translation>
    </message>
    <message>
        <source>reset by %1</source>
        <translation>被 %1 复位</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>something before it was not seen</source>
        <translation>在它之前有数据没有看到</translation>
    </message>
    <message>
        <source>it acknowledges what was not seen</source>
        <translation>它确认了没有看到的数据</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>answer to a keep-alive</source>
        <translation>对保活的回应</translation>
    </message>
    <message>
        <source>zero window</source>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>zero-window probe</source>
        <translation>零窗口探测</translation>
    </message>
    <message>
        <source>window update</source>
        <translation>窗口更新</translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation>重复 ACK</translation>
    </message>
    <message>
        <source>the ports of an earlier connection</source>
        <translation>与先前的连接端口相同</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>Two lists of state names: &quot;SYN-SENT, SYN-RECEIVED or ESTABLISHED&quot;</extracomment>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>; packets read before it: %1</source>
        <translation>；在此之前读出了 %1 个包</translation>
    </message>
</context>
<context>
    <name>ChallengeCard</name>
    <message>
        <source>Challenge: %1. %2</source>
        <translation>挑战：%1。%2</translation>
    </message>
    <message>
        <source>YOUR TASK</source>
        <translation>你的任务</translation>
    </message>
    <message>
        <source>reached: %1</source>
        <translation>已达成：%1</translation>
    </message>
    <message>
        <source>not yet: %1</source>
        <translation>尚未达成：%1</translation>
    </message>
    <message>
        <source>Hint %1: %2</source>
        <translation>提示 %1：%2</translation>
    </message>
    <message>
        <source>A hint</source>
        <translation>给个提示</translation>
    </message>
    <message>
        <source>Another hint</source>
        <translation>再给一个提示</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>已显示 %1 / %2</translation>
    </message>
    <message>
        <source>Shortest known way</source>
        <translation>已知最短的做法</translation>
    </message>
    <message>
        <source>Show it on the stage</source>
        <translation>在舞台上演示</translation>
    </message>
    <message>
        <source>As a branch; yours is kept</source>
        <translation>作为一条分支；你的那条会保留</translation>
    </message>
    <message>
        <source>Save my way…</source>
        <translation>保存我的做法…</translation>
    </message>
    <message>
        <source>As a scenario file with your acts as the solution</source>
        <translation>存为场景文件，以你的动作作为解答</translation>
    </message>
    <message>
        <source>Acts: %1</source>
        <translation>动作数：%1</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>TASK %1 OF %2</source>
        <translation>任务 %1 / %2</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>forged</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动 OPEN</translation>
    </message>
    <message>
        <source>passive OPEN</source>
        <translation>被动 OPEN</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>no socket call</source>
        <translation>无对应的套接字调用</translation>
    </message>
    <message>
        <source>application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>RFC calls</source>
        <translation>RFC 调用</translation>
    </message>
    <message>
        <source>socket calls</source>
        <translation>套接字调用</translation>
    </message>
</context>
<context>
    <name>ChartDocument</name>
    <message>
        <source>%1 expires</source>
        <extracomment>%1 is a timer&apos;s name, for example &quot;RTO&quot;</extracomment>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>%1 arrives</source>
        <extracomment>%1 is a segment, for example &quot;FIN,ACK seq=1 ack=1&quot;</extracomment>
        <translation>%1 到达</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>时间（秒）</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>the scale must lie between %1 and %2</source>
        <translation>缩放比例必须在 %1 和 %2 之间</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more segments</source>
        <translation>
            <numerusform>……以及另外 %n 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>the animation would be %1 × %2 pixels, too large for a GIF; choose a smaller scale or a range of steps, or slides</source>
        <translation>动画将达到 %1 × %2 像素，对 GIF 来说太大；请选择较小的比例、一段步骤，或改用幻灯片图片</translation>
    </message>
    <message>
        <source>the width must lie between %1 and %2</source>
        <translation>宽度必须在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>the range begins at step %1, but the run has the steps 0 to %2</source>
        <translation>范围从第 %1 步开始，但本次运行只有第 0 至 %2 步</translation>
    </message>
    <message>
        <source>no segment of this run has the number %1</source>
        <translation>本次运行中没有编号为 %1 的报文段</translation>
    </message>
    <message>
        <source>a header does not change from step to step</source>
        <translation>首部不随步骤变化</translation>
    </message>
    <message>
        <source>cannot make the folder “%1”</source>
        <translation>无法创建文件夹“%1”</translation>
    </message>
    <message>
        <source>the picture would be %1 × %2 pixels, more than a PNG can hold; choose a smaller scale, a range of steps, SVG, or PDF with pages</source>
        <translation>图片将达到 %1 × %2 像素，超出 PNG 的容量；请选择较小的比例、一段步骤、SVG，或分页的 PDF</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>needs a wider chart</source>
        <translation>时序图再宽些才显示</translation>
    </message>
    <message>
        <source>Applications: socket calls</source>
        <translation>应用程序：套接字调用</translation>
    </message>
    <message>
        <source>Applications: RFC calls</source>
        <translation>应用程序：RFC 调用</translation>
    </message>
    <message>
        <source>Applications: left out</source>
        <translation>应用程序：不显示</translation>
    </message>
    <message>
        <source>Relative sequence numbers</source>
        <translation>相对序列号</translation>
    </message>
    <message>
        <source>Time to scale</source>
        <translation>时间按比例</translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>No segment is on its way.</source>
        <translation>途中没有报文段。</translation>
    </message>
    <message>
        <source>Sequence chart</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>relative seq</source>
        <translation>相对序列号</translation>
    </message>
    <message>
        <source>absolute seq</source>
        <translation>绝对序列号</translation>
    </message>
    <message>
        <source>time to scale</source>
        <translation>时间按比例</translation>
    </message>
    <message>
        <source>one row a step</source>
        <translation>每步一行</translation>
    </message>
    <message>
        <source>Choose how the chart is drawn, and whether it shows what the applications call</source>
        <translation>选择时序图的画法，以及是否显示应用程序的调用</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>%1: %2 first</source>
        <translation>%1：先 %2</translation>
    </message>
    <message>
        <source>%1 calls %2 before the segment arrives, and the two cross (key X)</source>
        <translation>报文段到达之前 %1 先调用 %2，两者交叉（X 键）</translation>
    </message>
    <message>
        <source>Sequence chart: + and − zoom, 0 fits it again</source>
        <translation>时序图：+ 和 − 缩放，0 恢复</translation>
    </message>
</context>
<context>
    <name>ChecksumFigure</name>
    <message>
        <source>Checksum over the pseudo-header, the header and the data</source>
        <translation>覆盖伪首部、首部和数据的校验和</translation>
    </message>
    <message>
        <source>The pseudo-header</source>
        <translation>伪首部</translation>
    </message>
    <message>
        <source>source address</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>destination address</source>
        <translation>目的地址</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>TCP length</source>
        <translation>TCP 长度</translation>
    </message>
    <message>
        <source>16-bit words of the pseudo-header</source>
        <translation>伪首部各 16 位字之和</translation>
    </message>
    <message>
        <source>+ those of header and data, checksum as 0</source>
        <translation>+ 首部和数据各字之和，校验和字段按 0 计</translation>
    </message>
    <message>
        <source>= the sum</source>
        <translation>= 总和</translation>
    </message>
    <message>
        <source>carries added back in</source>
        <translation>把进位加回去</translation>
    </message>
    <message>
        <source>its complement: what the field should be</source>
        <translation>取反：字段应有的值</translation>
    </message>
    <message>
        <source>✕ what the field is: damaged</source>
        <translation>✕ 字段的值：已损坏</translation>
    </message>
    <message>
        <source>✓ what the field is: right</source>
        <translation>✓ 字段的值：正确</translation>
    </message>
    <message>
        <source>upper-layer packet length</source>
        <translation>上层数据包长度</translation>
    </message>
    <message>
        <source>next header</source>
        <translation>下一个首部</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>SYN,ACK in a simultaneous open</source>
        <translation>同时打开时的 SYN,ACK</translation>
    </message>
    <message>
        <source>Figure 7 lets the SYN,ACK complete the handshake; the sequence check would reject it, because the SYN came before.</source>
        <translation>图 7 让 SYN,ACK 完成握手；而序列号检查会拒绝它，因为这个 SYN 已经来过。</translation>
    </message>
    <message>
        <source>An active SYN-RECEIVED takes a SYN,ACK with SEQ = IRS and a good ACK: ESTABLISHED.</source>
        <translation>主动打开的 SYN-RECEIVED 接受 SEQ = IRS 且 ACK 正确的 SYN,ACK：进入 ESTABLISHED。</translation>
    </message>
    <message>
        <source>Appendix A.2 admits the gap, and figure 7 must work.</source>
        <translation>附录 A.2 承认这个缺口，而图 7 必须成立。</translation>
    </message>
    <message>
        <source>FIN once more in TIME-WAIT</source>
        <translation>TIME-WAIT 中再次收到 FIN</translation>
    </message>
    <message>
        <source>The sequence check answers and returns; the restart of 2 MSL stands in a later step.</source>
        <translation>序列号检查应答后即返回；重启 2 MSL 却写在后面的步骤里。</translation>
    </message>
    <message>
        <source>Acknowledge it and restart 2 MSL.</source>
        <translation>确认它，并重启 2 MSL。</translation>
    </message>
    <message>
        <source>Otherwise the restart that §3.10.7.4 asks for could never happen.</source>
        <translation>否则 §3.10.7.4 所要求的重启永远不会发生。</translation>
    </message>
    <message>
        <source>Pure ACK in TIME-WAIT</source>
        <translation>TIME-WAIT 中的纯 ACK</translation>
    </message>
    <message>
        <source>Only a FIN can arrive: acknowledge it.</source>
        <translation>只可能到来 FIN：确认它。</translation>
    </message>
    <message>
        <source>Answer a FIN, data and unacceptable segments; be silent at a good pure ACK.</source>
        <translation>只应答 FIN、数据和不可接受的报文段；对正常的纯 ACK 保持沉默。</translation>
    </message>
    <message>
        <source>An ACK of an ACK would go to and fro for ever.</source>
        <translation>对 ACK 再回 ACK 会没完没了。</translation>
    </message>
    <message>
        <source>Bad ACK in SYN-RECEIVED</source>
        <translation>SYN-RECEIVED 中错误的 ACK</translation>
    </message>
    <message>
        <source>The range check of RFC 5961 stands before the RST of the state.</source>
        <translation>RFC 5961 的范围检查写在该状态的 RST 之前。</translation>
    </message>
    <message>
        <source>RST; the range check applies to synchronized states only.</source>
        <translation>回 RST；范围检查只用于已同步的状态。</translation>
    </message>
    <message>
        <source>§3.5.2, group 2: a connection that is not synchronized answers with RST.</source>
        <translation>§3.5.2 第 2 组：未同步的连接以 RST 应答。</translation>
    </message>
    <message>
        <source>State after sending RST</source>
        <translation>发送 RST 之后的状态</translation>
    </message>
    <message>
        <source>Figure 5, note 3 says TIME-WAIT; §3.10.5 says CLOSED.</source>
        <translation>图 5 注 3 说 TIME-WAIT；§3.10.5 说 CLOSED。</translation>
    </message>
    <message>
        <source>CLOSED.</source>
        <translation>CLOSED。</translation>
    </message>
    <message>
        <source>The text of ABORT is the more exact one, and there is nothing left to wait for.</source>
        <translation>ABORT 的正文更确切，而且已经没有什么可等的。</translation>
    </message>
    <message>
        <source>SND.WND, SND.WL1, SND.WL2 from a SYN</source>
        <translation>由 SYN 得到 SND.WND、SND.WL1、SND.WL2</translation>
    </message>
    <message>
        <source>Not set when SYN-SENT becomes ESTABLISHED, nor in LISTEN.</source>
        <translation>从 SYN-SENT 到 ESTABLISHED 时以及在 LISTEN 中都没有设置。</translation>
    </message>
    <message>
        <source>Set from every SYN, never scaled.</source>
        <translation>每个 SYN 都设置它们，且从不扩大。</translation>
    </message>
    <message>
        <source>Without them the first SEND would find no window.</source>
        <translation>否则第一次 SEND 就没有窗口可用。</translation>
    </message>
    <message>
        <source>RST in SYN-SENT</source>
        <translation>SYN-SENT 中的 RST</translation>
    </message>
    <message>
        <source>A sentence asks to compare SEG.SEQ with RCV.NXT, which does not exist yet.</source>
        <translation>有一句要求把 SEG.SEQ 与 RCV.NXT 比较，而后者尚不存在。</translation>
    </message>
    <message>
        <source>Left out: the ACK decides.</source>
        <translation>略去：由 ACK 决定。</translation>
    </message>
    <message>
        <source>Erratum 8167.</source>
        <translation>勘误 8167。</translation>
    </message>
    <message>
        <source>ACK in an unacceptable segment</source>
        <translation>不可接受的报文段中的 ACK</translation>
    </message>
    <message>
        <source>Dropped with the segment; a “special allowance” is made for closed windows.</source>
        <translation>随报文段一起丢弃；窗口关闭时“特别放行”。</translation>
    </message>
    <message>
        <source>With a closed window the ACK, RST and URG of a segment at RCV.NXT are used.</source>
        <translation>窗口关闭时，位于 RCV.NXT 的报文段的 ACK、RST 和 URG 仍然处理。</translation>
    </message>
    <message>
        <source>MUST-66, and data can flow the other way.</source>
        <translation>见 MUST-66；而且另一方向的数据还能流动。</translation>
    </message>
    <message>
        <source>“Connection not open” or “does not exist”</source>
        <translation>“connection not open”还是“does not exist”</translation>
    </message>
    <message>
        <source>§3.10 and §3.5.1 word the same error in two ways.</source>
        <translation>§3.10 与 §3.5.1 对同一错误有两种说法。</translation>
    </message>
    <message>
        <source>The words of the calls in §3.10.</source>
        <translation>采用 §3.10 中各调用的文字。</translation>
    </message>
    <message>
        <source>They are what a user of the call reads.</source>
        <translation>这是调用者所读到的。</translation>
    </message>
    <message>
        <source>Passive OPEN in LISTEN</source>
        <translation>LISTEN 中的被动 OPEN</translation>
    </message>
    <message>
        <source>Not covered.</source>
        <translation>没有提到。</translation>
    </message>
    <message>
        <source>An error; the listener is left as it was.</source>
        <translation>报错；监听者保持原样。</translation>
    </message>
    <message>
        <source>MUST-41.</source>
        <translation>MUST-41。</translation>
    </message>
    <message>
        <source>RFC 5961</source>
        <translation>RFC 5961</translation>
    </message>
    <message>
        <source>Optional: for stacks that implement it.</source>
        <translation>可选：适用于实现了它的协议栈。</translation>
    </message>
    <message>
        <source>On; the rules of RFC 793 come back with the switch.</source>
        <translation>默认打开；关掉开关便回到 RFC 793 的规则。</translation>
    </message>
    <message>
        <source>What runs today does it, and the difference is worth seeing.</source>
        <translation>现在运行的协议栈都这样做，而且其差别值得一看。</translation>
    </message>
    <message>
        <source>SYN in the window of a passive SYN-RECEIVED</source>
        <translation>落在被动 SYN-RECEIVED 窗口中的 SYN</translation>
    </message>
    <message>
        <source>Return to LISTEN; no segment is named.</source>
        <translation>回到 LISTEN；没有说发送什么。</translation>
    </message>
    <message>
        <source>The text asks for none.</source>
        <translation>正文没有要求发送。</translation>
    </message>
    <message>
        <source>RST for a SYN in the window</source>
        <translation>对窗口内 SYN 的 RST</translation>
    </message>
    <message>
        <source>Without RFC 5961 a RST is sent; its numbers are not given.</source>
        <translation>没有 RFC 5961 时要发 RST；但没有给出号码。</translation>
    </message>
    <message>
        <source>As in §3.5.2: SEQ = SEG.ACK, or 0 with RST,ACK.</source>
        <translation>依照 §3.5.2：SEQ = SEG.ACK，或以 0 发 RST,ACK。</translation>
    </message>
    <message>
        <source>One rule for every RST in answer to a segment.</source>
        <translation>凡应答报文段的 RST 都用同一条规则。</translation>
    </message>
    <message>
        <source>CLOSING to TIME-WAIT</source>
        <translation>从 CLOSING 到 TIME-WAIT</translation>
    </message>
    <message>
        <source>The timer is not mentioned.</source>
        <translation>没有提到定时器。</translation>
    </message>
    <message>
        <source>2 MSL starts.</source>
        <translation>启动 2 MSL。</translation>
    </message>
    <message>
        <source>TIME-WAIT without a timer would not end.</source>
        <translation>没有定时器，TIME-WAIT 就不会结束。</translation>
    </message>
    <message>
        <source>Second FIN at RCV.NXT</source>
        <translation>位于 RCV.NXT 的第二个 FIN</translation>
    </message>
    <message>
        <source>“Remain” in the state, but the common part advances RCV.NXT.</source>
        <translation>状态“保持不变”，但公共部分却推进 RCV.NXT。</translation>
    </message>
    <message>
        <source>Acknowledged; RCV.NXT stays.</source>
        <translation>确认它；RCV.NXT 不变。</translation>
    </message>
    <message>
        <source>A stream ends once.</source>
        <translation>一个流只结束一次。</translation>
    </message>
    <message>
        <source>SND.UP at an urgent SEND</source>
        <translation>紧急 SEND 时的 SND.UP</translation>
    </message>
    <message>
        <source>SND.UP &lt;- SND.NXT: before the data or behind it?</source>
        <translation>SND.UP &lt;- SND.NXT：在数据之前还是之后？</translation>
    </message>
    <message>
        <source>Behind it: the first octet that is not urgent.</source>
        <translation>之后：第一个非紧急的字节。</translation>
    </message>
    <message>
        <source>MUST-62.</source>
        <translation>MUST-62。</translation>
    </message>
    <message>
        <source>RECEIVE in CLOSING, LAST-ACK, TIME-WAIT with data on hand</source>
        <translation>CLOSING、LAST-ACK、TIME-WAIT 中尚有数据时的 RECEIVE</translation>
    </message>
    <message>
        <source>Error: connection closing.</source>
        <translation>报错：connection closing。</translation>
    </message>
    <message>
        <source>The error; the switch hands the data over.</source>
        <translation>照此报错；开关可改为交出数据。</translation>
    </message>
    <message>
        <source>Literally. The linux profile has the switch on.</source>
        <translation>按字面执行。linux 配置打开了这个开关。</translation>
    </message>
    <message>
        <source>User timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>“In any state” the timer expires.</source>
        <translation>“任何状态”下定时器都可到期。</translation>
    </message>
    <message>
        <source>It runs while a SYN, data or a FIN of ours is unsent or unacknowledged; a passive SYN-RECEIVED returns to LISTEN.</source>
        <translation>只在我方有 SYN、数据或 FIN 未发送或未确认时运行；被动的 SYN-RECEIVED 回到 LISTEN。</translation>
    </message>
    <message>
        <source>§3.9.1.1: it is a timeout for data that was submitted.</source>
        <translation>§3.9.1.1：它是针对已提交数据的超时。</translation>
    </message>
    <message>
        <source>R2 in a passive SYN-RECEIVED</source>
        <translation>被动 SYN-RECEIVED 中达到 R2</translation>
    </message>
    <message>
        <source>Close the connection.</source>
        <translation>关闭连接。</translation>
    </message>
    <message>
        <source>Back to LISTEN.</source>
        <translation>回到 LISTEN。</translation>
    </message>
    <message>
        <source>The listener did nothing wrong; a RST would lead there, too.</source>
        <translation>监听者没有做错什么；RST 也会回到那里。</translation>
    </message>
    <message>
        <source>SYN once more in a passive SYN-RECEIVED</source>
        <translation>被动 SYN-RECEIVED 中再次收到 SYN</translation>
    </message>
    <message>
        <source>The sequence check comes before the SYN check: a bare ACK, which SYN-SENT drops.</source>
        <translation>序列号检查先于 SYN 检查：只回一个 ACK，而 SYN-SENT 会丢弃它。</translation>
    </message>
    <message>
        <source>So it is; the retransmission timer heals it. The switch sends the SYN,ACK again.</source>
        <translation>照此处理；重传定时器会弥补。开关可改为重发 SYN,ACK。</translation>
    </message>
    <message>
        <source>Literally. Linux resends.</source>
        <translation>按字面执行。Linux 会重发。</translation>
    </message>
    <message>
        <source>Two ends that disagree</source>
        <translation>两端各执一词</translation>
    </message>
    <message>
        <source>Each answers the other’s unacceptable ACK with an ACK, without end.</source>
        <translation>各自以 ACK 应答对方不可接受的 ACK，没完没了。</translation>
    </message>
    <message>
        <source>At most ten in a row.</source>
        <translation>连续至多十次。</translation>
    </message>
    <message>
        <source>RFC 5961 §7 asks for a limit; a simulator would never come to rest.</source>
        <translation>RFC 5961 §7 要求限制；否则模拟器永远停不下来。</translation>
    </message>
    <message>
        <source>New SYN in TIME-WAIT</source>
        <translation>TIME-WAIT 中的新 SYN</translation>
    </message>
    <message>
        <source>A challenge ACK, or MAY-2, or RFC 6191.</source>
        <translation>挑战 ACK，或 MAY-2，或 RFC 6191。</translation>
    </message>
    <message>
        <source>Challenge ACK; the switch reopens.</source>
        <translation>挑战 ACK；开关可改为重新打开。</translation>
    </message>
    <message>
        <source>The plain rule first. Without timestamps RFC 9293 and RFC 6191 disagree.</source>
        <translation>先用最朴素的规则。没有时间戳时 RFC 9293 与 RFC 6191 不一致。</translation>
    </message>
    <message>
        <source>RST in TIME-WAIT</source>
        <translation>TIME-WAIT 中的 RST</translation>
    </message>
    <message>
        <source>CLOSED; RFC 1337 says to ignore it.</source>
        <translation>进入 CLOSED；RFC 1337 说应忽略。</translation>
    </message>
    <message>
        <source>CLOSED; the switch ignores it.</source>
        <translation>CLOSED；开关可改为忽略。</translation>
    </message>
    <message>
        <source>RFC 9293 is the standard; the hazard of RFC 1337 can be shown.</source>
        <translation>以 RFC 9293 为准；RFC 1337 的隐患可以演示。</translation>
    </message>
    <message>
        <source>Room that outstanding RECEIVEs offer</source>
        <translation>未完成的 RECEIVE 所提供的空间</translation>
    </message>
    <message>
        <source>Data goes into the user’s buffer; whether that room counts is not said.</source>
        <translation>数据进入用户缓冲区；没有说这空间是否计入。</translation>
    </message>
    <message>
        <source>It is the user’s, not ours: the window opens over it.</source>
        <translation>它属于用户，不属于我们：窗口在其上打开。</translation>
    </message>
    <message>
        <source>Data that has its place waits for nobody.</source>
        <translation>已有去处的数据不必等待谁。</translation>
    </message>
    <message>
        <source>Growth of the congestion window</source>
        <translation>拥塞窗口的增长</translation>
    </message>
    <message>
        <source>RFC 5681 lets every ACK of new data enlarge it.</source>
        <translation>RFC 5681 让每个对新数据的 ACK 都增大它。</translation>
    </message>
    <message>
        <source>It grows only when it was the limit.</source>
        <translation>只有当它是限制因素时才增长。</translation>
    </message>
    <message>
        <source>RFC 7661: a window that was not used has proved nothing.</source>
        <translation>RFC 7661：没用上的窗口什么也证明不了。</translation>
    </message>
    <message>
        <source>Security and compartment</source>
        <translation>安全级与分隔</translation>
    </message>
    <message>
        <source>Third step of §3.10.7.4: a mismatch draws a RST.</source>
        <translation>§3.10.7.4 第三步：不匹配则回 RST。</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>略去。</translation>
    </message>
    <message>
        <source>Hardly any stack has it, and nothing here could be classified.</source>
        <translation>几乎没有协议栈实现它，这里也没有可分级的东西。</translation>
    </message>
    <message>
        <source>Profile linux: TIME-WAIT</source>
        <translation>linux 配置：TIME-WAIT</translation>
    </message>
    <message>
        <source>2 MSL, with an MSL of 2 minutes.</source>
        <translation>2 MSL，MSL 为 2 分钟。</translation>
    </message>
    <message>
        <source>60 s.</source>
        <translation>60 秒。</translation>
    </message>
    <message>
        <source>The kernel’s constant TCP_TIMEWAIT_LEN.</source>
        <translation>内核常量 TCP_TIMEWAIT_LEN。</translation>
    </message>
    <message>
        <source>Profile linux: FIN-WAIT-2</source>
        <translation>linux 配置：FIN-WAIT-2</translation>
    </message>
    <message>
        <source>Waits for the peer’s FIN for ever.</source>
        <translation>永远等待对端的 FIN。</translation>
    </message>
    <message>
        <source>60 s after CLOSE, then CLOSED.</source>
        <translation>CLOSE 之后 60 秒即 CLOSED。</translation>
    </message>
    <message>
        <source>tcp_fin_timeout: nobody is left to read.</source>
        <translation>tcp_fin_timeout：已经没有谁来读取。</translation>
    </message>
    <message>
        <source>Profile linux: data that nobody will read</source>
        <translation>linux 配置：没有人会读的数据</translation>
    </message>
    <message>
        <source>MAY-1 and SHLD-3 leave it open.</source>
        <translation>MAY-1 与 SHLD-3 未作硬性规定。</translation>
    </message>
    <message>
        <source>RST at CLOSE with unread data, and at data after CLOSE.</source>
        <translation>CLOSE 时有未读数据、或 CLOSE 之后又来数据，都回 RST。</translation>
    </message>
    <message>
        <source>What close() does.</source>
        <translation>close() 就是这样做的。</translation>
    </message>
    <message>
        <source>Profile linux: SYN with FIN to LISTEN</source>
        <translation>linux 配置：发往 LISTEN 的 SYN+FIN</translation>
    </message>
    <message>
        <source>A SYN is a SYN; the FIN is kept for later.</source>
        <translation>SYN 就是 SYN；FIN 留待以后。</translation>
    </message>
    <message>
        <source>Dropped.</source>
        <translation>丢弃。</translation>
    </message>
    <message>
        <source>tcp_rcv_state_process.</source>
        <translation>tcp_rcv_state_process。</translation>
    </message>
    <message>
        <source>Profile linux: when to give up</source>
        <translation>linux 配置：何时放弃</translation>
    </message>
    <message>
        <source>R2: 3 minutes for a SYN, 100 s for data; user timeout 5 minutes.</source>
        <translation>R2：SYN 为 3 分钟，数据为 100 秒；用户超时 5 分钟。</translation>
    </message>
    <message>
        <source>tcp_syn_retries, tcp_synack_retries, tcp_retries2.</source>
        <translation>tcp_syn_retries、tcp_synack_retries、tcp_retries2。</translation>
    </message>
    <message>
        <source>Profile linux: retransmission timeout</source>
        <translation>linux 配置：重传超时</translation>
    </message>
    <message>
        <source>RFC 6298: at least 1 s, and 3 s after a SYN that timed out.</source>
        <translation>RFC 6298：至少 1 秒；SYN 超时之后为 3 秒。</translation>
    </message>
    <message>
        <source>At least 200 ms above the round-trip time, at most 120 s; nothing special after a SYN.</source>
        <translation>至少比往返时间多 200 毫秒，至多 120 秒；SYN 之后无特别规定。</translation>
    </message>
    <message>
        <source>TCP_RTO_MIN, TCP_RTO_MAX.</source>
        <translation>TCP_RTO_MIN、TCP_RTO_MAX。</translation>
    </message>
    <message>
        <source>Profile linux: when to send</source>
        <translation>linux 配置：何时发送</translation>
    </message>
    <message>
        <source>Nagle and delayed ACKs are recommended; the initial window is that of RFC 5681.</source>
        <translation>建议使用 Nagle 和推迟 ACK；初始窗口依 RFC 5681。</translation>
    </message>
    <message>
        <source>The kernel’s defaults; RFC 6928. The rfc9293 profile has the first two off, so that each cause shows its effect.</source>
        <translation>内核的默认值；RFC 6928。rfc9293 配置关闭前两者，使每个原因都显出结果。</translation>
    </message>
    <message>
        <source>Profile linux: options</source>
        <translation>linux 配置：选项</translation>
    </message>
    <message>
        <source>Window scale, timestamps and SACK are recommended.</source>
        <translation>建议使用窗口扩大、时间戳和 SACK。</translation>
    </message>
    <message>
        <source>Lessons begin with segments that are easy to read.</source>
        <translation>课程从易读的报文段开始。</translation>
    </message>
    <message>
        <source>Nagle on, for small segments behind small ones only; ACKs delayed by 40 ms after 16 quick ones; ten segments at first.</source>
        <translation>Nagle 开启，但小段只等前面的小段；先有 16 个立即发出的 ACK，此后延迟 40 ms；起初十个段。</translation>
    </message>
    <message>
        <source>All on, and a segment without the agreed timestamp is taken; off in the rfc9293 profile.</source>
        <translation>全部开启，缺少约定时间戳的报文段也收下；rfc9293 配置中全部关闭。</translation>
    </message>
    <message>
        <source>Profile linux: data on a SYN</source>
        <translation>linux 配置：SYN 上的数据</translation>
    </message>
    <message>
        <source>Kept until ESTABLISHED.</source>
        <translation>保留到 ESTABLISHED。</translation>
    </message>
    <message>
        <source>Dropped: the peer sends it again.</source>
        <translation>丢弃：对端会重发。</translation>
    </message>
    <message>
        <source>Linux without TCP Fast Open.</source>
        <translation>未用 TCP Fast Open 的 Linux。</translation>
    </message>
    <message>
        <source>Profile linux: RST of ABORT</source>
        <translation>linux 配置：ABORT 的 RST</translation>
    </message>
    <message>
        <source>&lt;SEQ=SND.NXT&gt;&lt;CTL=RST&gt;.</source>
        <translation>&lt;SEQ=SND.NXT&gt;&lt;CTL=RST&gt;。</translation>
    </message>
    <message>
        <source>RST,ACK; also when CLOSE leaves data unread.</source>
        <translation>RST,ACK；CLOSE 时还有未读数据也一样。</translation>
    </message>
    <message>
        <source>tcp_send_active_reset.</source>
        <translation>tcp_send_active_reset。</translation>
    </message>
    <message>
        <source>Profile linux: probes</source>
        <translation>linux 配置：探测</translation>
    </message>
    <message>
        <source>A window probe carries one octet of new data; nothing is said about a peer that answers no keep-alive.</source>
        <translation>窗口探测带一个字节的新数据；对端不应答 keep-alive 时怎么办没有规定。</translation>
    </message>
    <message>
        <source>A window probe is an ACK of SND.UNA - 1 without data; a peer taken for dead is sent a RST.</source>
        <translation>窗口探测是序号为 SND.UNA - 1、不带数据的 ACK；被认定已死的对端会收到 RST。</translation>
    </message>
    <message>
        <source>tcp_xmit_probe_skb, tcp_keepalive_timer.</source>
        <translation>tcp_xmit_probe_skb、tcp_keepalive_timer。</translation>
    </message>
    <message>
        <source>Profile linux: ACK of what was never sent</source>
        <translation>linux 配置：确认从未发送过的内容</translation>
    </message>
    <message>
        <source>RFC 5961 takes any ACK down to SND.UNA - MAX.SND.WND, even before the ISS.</source>
        <translation>RFC 5961 接受不早于 SND.UNA - MAX.SND.WND 的任何 ACK，即使在 ISS 之前。</translation>
    </message>
    <message>
        <source>What lies before the ISS was never sent: challenged.</source>
        <translation>ISS 之前的内容从未发送过：以质询 ACK 回应。</translation>
    </message>
    <message>
        <source>tcp_ack.</source>
        <translation>tcp_ack。</translation>
    </message>
    <message>
        <source>Nothing is sent; the switch sends RST,ACK.</source>
        <translation>什么也不发送；开关打开时发送 RST,ACK。</translation>
    </message>
    <message>
        <source>Profile linux: the listener</source>
        <translation>监听者（linux 配置）</translation>
    </message>
    <message>
        <source>The listening TCB becomes the connection; RFC 4987 describes a backlog beside it.</source>
        <translation>处于 LISTEN 的 TCB 自己变成连接；RFC 4987 描述了它旁边的 backlog。</translation>
    </message>
    <message>
        <source>The listener stays behind and keeps half-made connections in a backlog; when that is full, SYN cookies.</source>
        <translation>监听者自己留下，把半成的连接放进 backlog；backlog 满时发送 SYN cookie。</translation>
    </message>
    <message>
        <source>listen(), somaxconn and tcp_syncookies.</source>
        <translation>listen()、somaxconn 与 tcp_syncookies。</translation>
    </message>
    <message>
        <source>By count: 6 SYNs, 5 SYN,ACKs, 15 retransmissions of data; no user timeout, and no word of R1 to the user.</source>
        <translation>按次数：SYN 6 次，SYN,ACK 5 次，数据重传 15 次；没有用户超时，达到 R1 时也不告知用户。</translation>
    </message>
</context>
<context>
    <name>ChoicesTab</name>
    <message>
        <source>Search: a section, a word, a switch</source>
        <translation>搜索：章节、词语或开关</translation>
    </message>
    <message>
        <source>Search choices</source>
        <translation>搜索选择</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>No row has these words.</source>
        <translation>没有哪一行包含这些词。</translation>
    </message>
    <message>
        <source>The chosen point</source>
        <translation>所选的要点</translation>
    </message>
    <message>
        <source>What the RFC says</source>
        <translation>RFC 怎么说</translation>
    </message>
    <message>
        <source>What FinWait does</source>
        <translation>FinWait 怎么做</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What chooses otherwise</source>
        <translation>改变它的开关</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>For the class…</source>
        <translation>课堂设置…</translation>
    </message>
    <message>
        <source>Lock and hide, or open again</source>
        <translation>锁定、隐藏，或重新开放</translation>
    </message>
</context>
<context>
    <name>ClassPopup</name>
    <message>
        <source>For the class</source>
        <translation>课堂设置</translation>
    </message>
    <message>
        <source>What you lock or hide stays so in every lesson until you open it again. Some lessons lock or hide something by themselves.</source>
        <translation>你锁定或隐藏的内容，在所有课程中一直有效，直到你重新开放。有些课程自己也会锁定或隐藏一些内容。</translation>
    </message>
    <message>
        <source>LOCKED</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>HIDDEN</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Open everything</source>
        <translation>全部开放</translation>
    </message>
    <message>
        <source>Nothing is locked or hidden.</source>
        <translation>没有锁定或隐藏任何内容。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Two branches side by side</source>
        <translation>并排比较两个分支</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Left: </source>
        <translation>左侧：</translation>
    </message>
    <message>
        <source>Right: </source>
        <translation>右侧：</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>CompareSide</name>
    <message>
        <source>Choose the branch of this side</source>
        <translation>选择这一侧的分支</translation>
    </message>
    <message>
        <source>Sequence chart of %1</source>
        <translation>%1 的时序图</translation>
    </message>
</context>
<context>
    <name>Conformance</name>
    <message>
        <source>PUSH flag</source>
        <translation>PUSH 标志</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Urgent data</source>
        <translation>紧急数据</translation>
    </message>
    <message>
        <source>TCP options</source>
        <translation>TCP 选项</translation>
    </message>
    <message>
        <source>TCP checksums</source>
        <translation>TCP 校验和</translation>
    </message>
    <message>
        <source>ISN selection</source>
        <translation>初始序列号的选择</translation>
    </message>
    <message>
        <source>Opening connections</source>
        <translation>打开连接</translation>
    </message>
    <message>
        <source>Closing connections</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Generating ACKs</source>
        <translation>产生 ACK</translation>
    </message>
    <message>
        <source>Sending data</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>Connection failures</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>Keep-alive packets</source>
        <translation>保活报文</translation>
    </message>
    <message>
        <source>IP options</source>
        <translation>IP 选项</translation>
    </message>
    <message>
        <source>ICMP messages from IP</source>
        <translation>来自 IP 的 ICMP 消息</translation>
    </message>
    <message>
        <source>Address validation</source>
        <translation>地址检验</translation>
    </message>
    <message>
        <source>Interface to the application</source>
        <translation>与应用程序的接口</translation>
    </message>
    <message>
        <source>RFC 5961</source>
        <translation>RFC 5961</translation>
    </message>
    <message>
        <source>Explicit congestion notification</source>
        <translation>显式拥塞通知</translation>
    </message>
    <message>
        <source>Alternative congestion control</source>
        <translation>其他拥塞控制</translation>
    </message>
    <message>
        <source>met</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>when switched on</source>
        <translation>打开时满足</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>部分满足</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未实现</translation>
    </message>
    <message>
        <source>deviates</source>
        <translation>有意偏离</translation>
    </message>
    <message>
        <source>not modelled</source>
        <translation>未建模</translation>
    </message>
</context>
<context>
    <name>ConformancePage</name>
    <message>
        <source>Conformance with RFC 9293</source>
        <translation>与 RFC 9293 的符合性</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Moving data</source>
        <translation>传输数据</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Under attack</source>
        <translation>遭受攻击</translation>
    </message>
    <message>
        <source>The figures of RFC 9293</source>
        <translation>RFC 9293 的插图</translation>
    </message>
    <message>
        <source>Tours of the state diagram</source>
        <translation>状态图巡览</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>挑战</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>By chapter</source>
        <translation>按章节</translation>
    </message>
    <message>
        <source>By state diagram</source>
        <translation>按状态图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CoverageTab</name>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>尚未见过</translation>
    </message>
    <message>
        <source>States and edges</source>
        <translation>状态与边</translation>
    </message>
    <message>
        <source>You have seen everything happen.</source>
        <translation>所有状态和边你都已见过。</translation>
    </message>
    <message>
        <source>Lessons that show it</source>
        <translation>能看到它的课程</translation>
    </message>
    <message>
        <source>✓ You have seen it happen.</source>
        <translation>✓ 你已见过它发生。</translation>
    </message>
    <message>
        <source>You have not seen it happen yet.</source>
        <translation>你还没有见过它发生。</translation>
    </message>
    <message>
        <source>Open it just before this happens</source>
        <translation>打开课程，停在它发生之前</translation>
    </message>
    <message>
        <source>LESSONS THAT SHOW IT</source>
        <translation>能看到它的课程</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>Press to read it in full</source>
        <translation>按下可阅读全文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy this clause as text (Ctrl+C)</source>
        <translation>将此条款复制为文本（Ctrl+C）</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>acts</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
</context>
<context>
    <name>DialectMenu</name>
    <message>
        <source>RFC names: SYN-RECEIVED</source>
        <translation>RFC 名称：SYN-RECEIVED</translation>
    </message>
    <message>
        <source>BSD netstat: SYN_RCVD</source>
        <translation>BSD netstat：SYN_RCVD</translation>
    </message>
    <message>
        <source>Linux netstat: SYN_RECV</source>
        <translation>Linux netstat：SYN_RECV</translation>
    </message>
    <message>
        <source>ss: SYN-RECV</source>
        <translation>ss：SYN-RECV</translation>
    </message>
    <message>
        <source>Whose state names are shown</source>
        <translation>显示哪一套状态名</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>Ask: segment</source>
        <translation>提问：报文段</translation>
    </message>
    <message>
        <source>Ask: state</source>
        <translation>提问：状态</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Ask before this step which state it leads to, or which segment is sent</source>
        <translation>在这一步之前提问：会进入哪个状态，或会发送哪个报文段</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Playing pauses after this step</source>
        <translation>播放在这一步之后暂停</translation>
    </message>
    <message>
        <source>What is said at this step</source>
        <translation>这一步的解说</translation>
    </message>
    <message>
        <source>Said at step %1</source>
        <translation>第 %1 步的解说</translation>
    </message>
</context>
<context>
    <name>EndCalls</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 的调用</translation>
    </message>
    <message>
        <source>More that can happen to %1</source>
        <translation>%1 还可能遇到的事</translation>
    </message>
    <message>
        <source>Crash: %1 forgets everything, silently</source>
        <translation>崩溃：%1 悄无声息地忘记一切</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>1 octet</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Passive OPEN: create a TCB and listen</source>
        <translation>被动 OPEN：建立 TCB 并监听</translation>
    </message>
    <message>
        <source>Active OPEN: choose an ISS and send SYN</source>
        <translation>主动 OPEN：选定 ISS 并发送 SYN</translation>
    </message>
    <message>
        <source>Active OPEN: from passive to active, send SYN</source>
        <translation>主动 OPEN：由被动转为主动，发送 SYN</translation>
    </message>
    <message>
        <source>SEND turns passive into active: send SYN</source>
        <translation>SEND 使被动转为主动：发送 SYN</translation>
    </message>
    <message>
        <source>Data queued until the connection is ESTABLISHED</source>
        <translation>数据排队，等连接进入 ESTABLISHED</translation>
    </message>
    <message>
        <source>Data cut into segments and sent as the window allows</source>
        <translation>数据切成报文段，按窗口允许的量发送</translation>
    </message>
    <message>
        <source>The window has no room: the data waits</source>
        <translation>窗口没有余地：数据等待</translation>
    </message>
    <message>
        <source>Urgent: SND.UP points behind the urgent data</source>
        <translation>紧急：SND.UP 指向紧急数据之后</translation>
    </message>
    <message>
        <source>RECEIVE waits for data</source>
        <translation>RECEIVE 等待数据</translation>
    </message>
    <message>
        <source>Data delivered to the user</source>
        <translation>数据交付给用户</translation>
    </message>
    <message>
        <source>Room again: the receive window opens</source>
        <translation>又有空间：接收窗口打开</translation>
    </message>
    <message>
        <source>CLOSE in LISTEN: delete the TCB</source>
        <translation>LISTEN 状态下 CLOSE：删除 TCB</translation>
    </message>
    <message>
        <source>CLOSE in SYN-SENT: delete the TCB</source>
        <translation>SYN-SENT 状态下 CLOSE：删除 TCB</translation>
    </message>
    <message>
        <source>Nothing left to send: the FIN goes out</source>
        <translation>没有待发数据：发出 FIN</translation>
    </message>
    <message>
        <source>CLOSE waits: the data queued before it goes first</source>
        <translation>CLOSE 等待：先发完排在它前面的数据</translation>
    </message>
    <message>
        <source>CLOSE: the FIN follows the data</source>
        <translation>CLOSE:FIN 跟在数据之后</translation>
    </message>
    <message>
        <source>Data that nobody read: RST instead of FIN</source>
        <translation>有数据没人读取：发 RST 而不是 FIN</translation>
    </message>
    <message>
        <source>The FIN follows the last octet</source>
        <translation>FIN 跟在最后一个字节之后</translation>
    </message>
    <message>
        <source>ABORT: delete the TCB</source>
        <translation>ABORT：删除 TCB</translation>
    </message>
    <message>
        <source>ABORT: send RST, delete the TCB</source>
        <translation>ABORT：发送 RST，删除 TCB</translation>
    </message>
    <message>
        <source>ABORT: delete the TCB, send nothing</source>
        <translation>ABORT：删除 TCB，什么也不发</translation>
    </message>
    <message>
        <source>STATUS tells the state</source>
        <translation>STATUS 报告状态</translation>
    </message>
    <message>
        <source>Checksum wrong: discarded</source>
        <translation>校验和错误：丢弃</translation>
    </message>
    <message>
        <source>Belongs to no connection of this end</source>
        <translation>不属于本端的任何连接</translation>
    </message>
    <message>
        <source>RST to CLOSED: ignored</source>
        <translation>RST 到达 CLOSED：忽略</translation>
    </message>
    <message>
        <source>No connection: RST in answer</source>
        <translation>没有连接：以 RST 回应</translation>
    </message>
    <message>
        <source>RST in LISTEN: ignored</source>
        <translation>LISTEN 状态下收到 RST：忽略</translation>
    </message>
    <message>
        <source>RST not set</source>
        <translation>未置 RST</translation>
    </message>
    <message>
        <source>ACK in LISTEN: RST in answer</source>
        <translation>LISTEN 状态下收到 ACK：以 RST 回应</translation>
    </message>
    <message>
        <source>ACK not set</source>
        <translation>未置 ACK</translation>
    </message>
    <message>
        <source>SYN: remember the peer, send SYN,ACK</source>
        <translation>SYN：记下对端，发送 SYN,ACK</translation>
    </message>
    <message>
        <source>What came with the SYN is kept for later</source>
        <translation>随 SYN 而来的内容留待以后处理</translation>
    </message>
    <message>
        <source>Neither RST, ACK nor SYN: dropped</source>
        <translation>RST、ACK、SYN 均未置：丢弃</translation>
    </message>
    <message>
        <source>SYN with FIN: dropped</source>
        <translation>SYN 与 FIN 同时置位：丢弃</translation>
    </message>
    <message>
        <source>ACK acknowledges our SYN</source>
        <translation>ACK 确认了我们的 SYN</translation>
    </message>
    <message>
        <source>ACK of something never sent</source>
        <translation>ACK 确认了从未发送过的内容</translation>
    </message>
    <message>
        <source>RST in answer, segment dropped</source>
        <translation>以 RST 回应，报文段丢弃</translation>
    </message>
    <message>
        <source>RST without an acceptable ACK: dropped</source>
        <translation>RST 不带可接受的 ACK：丢弃</translation>
    </message>
    <message>
        <source>RST with an acceptable ACK: reset</source>
        <translation>RST 带可接受的 ACK：连接复位</translation>
    </message>
    <message>
        <source>SYN: remember the peer&apos;s number</source>
        <translation>SYN：记下对端的序列号</translation>
    </message>
    <message>
        <source>Our SYN is acknowledged</source>
        <translation>我们的 SYN 已被确认</translation>
    </message>
    <message>
        <source>Our SYN is not acknowledged: simultaneous open</source>
        <translation>我们的 SYN 未被确认：同时打开</translation>
    </message>
    <message>
        <source>Neither SYN nor RST: dropped</source>
        <translation>SYN、RST 均未置：丢弃</translation>
    </message>
    <message>
        <source>Sequence number acceptable</source>
        <translation>序列号可接受</translation>
    </message>
    <message>
        <source>Sequence number not acceptable</source>
        <translation>序列号不可接受</translation>
    </message>
    <message>
        <source>The peer&apos;s SYN again, now with the ACK of ours</source>
        <translation>对端的 SYN 再次到来，这次带有对我们 SYN 的 ACK</translation>
    </message>
    <message>
        <source>Window closed: only ACK, URG and RST are looked at</source>
        <translation>窗口关闭：只看 ACK、URG 和 RST</translation>
    </message>
    <message>
        <source>Not acceptable: answer with an ACK</source>
        <translation>不可接受：以 ACK 回应</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN again: acknowledge it, restart 2 MSL</source>
        <translation>对端的 FIN 再次到来：确认它，重新计 2 MSL</translation>
    </message>
    <message>
        <source>The peer&apos;s SYN again: SYN,ACK again</source>
        <translation>对端的 SYN 再次到来：再发 SYN,ACK</translation>
    </message>
    <message>
        <source>What lies outside the window is cut off</source>
        <translation>切去窗口之外的部分</translation>
    </message>
    <message>
        <source>RST outside the window: dropped silently</source>
        <translation>RST 在窗口之外：静默丢弃</translation>
    </message>
    <message>
        <source>RST exactly at RCV.NXT</source>
        <translation>RST 恰在 RCV.NXT 处</translation>
    </message>
    <message>
        <source>RST in the window, but not at RCV.NXT</source>
        <translation>RST 在窗口内，但不在 RCV.NXT 处</translation>
    </message>
    <message>
        <source>Challenge ACK instead of a reset</source>
        <translation>以质询 ACK 代替复位</translation>
    </message>
    <message>
        <source>RST after a passive OPEN: back to LISTEN</source>
        <translation>被动 OPEN 之后收到 RST：回到 LISTEN</translation>
    </message>
    <message>
        <source>RST after an active OPEN: refused</source>
        <translation>主动 OPEN 之后收到 RST：被拒绝</translation>
    </message>
    <message>
        <source>RST: the connection is reset</source>
        <translation>RST：连接复位</translation>
    </message>
    <message>
        <source>RST: delete the TCB</source>
        <translation>RST：删除 TCB</translation>
    </message>
    <message>
        <source>RST in TIME-WAIT: ignored</source>
        <translation>TIME-WAIT 状态下收到 RST：忽略</translation>
    </message>
    <message>
        <source>SYN not set</source>
        <translation>未置 SYN</translation>
    </message>
    <message>
        <source>SYN after a passive OPEN: back to LISTEN</source>
        <translation>被动 OPEN 之后收到 SYN：回到 LISTEN</translation>
    </message>
    <message>
        <source>SYN in a connection: challenge ACK</source>
        <translation>连接中收到 SYN：质询 ACK</translation>
    </message>
    <message>
        <source>SYN in the window: RST, the connection is reset</source>
        <translation>SYN 在窗口内：发 RST，连接复位</translation>
    </message>
    <message>
        <source>No ACK this time: answers are limited</source>
        <translation>这次不发 ACK：回应次数有限制</translation>
    </message>
    <message>
        <source>ACK not set: dropped</source>
        <translation>未置 ACK：丢弃</translation>
    </message>
    <message>
        <source>ACK outside the range that RFC 5961 allows</source>
        <translation>ACK 超出 RFC 5961 允许的范围</translation>
    </message>
    <message>
        <source>ACK does not acknowledge our SYN</source>
        <translation>ACK 没有确认我们的 SYN</translation>
    </message>
    <message>
        <source>Bad ACK: RST in answer</source>
        <translation>错误的 ACK：以 RST 回应</translation>
    </message>
    <message>
        <source>ACK acknowledges something new</source>
        <translation>ACK 确认了新的内容</translation>
    </message>
    <message>
        <source>ACK acknowledges nothing new</source>
        <translation>ACK 没有确认新的内容</translation>
    </message>
    <message>
        <source>The send window is updated</source>
        <translation>更新发送窗口</translation>
    </message>
    <message>
        <source>Our FIN is acknowledged</source>
        <translation>我们的 FIN 已被确认</translation>
    </message>
    <message>
        <source>The user&apos;s CLOSE can be answered &quot;ok&quot;</source>
        <translation>可以对用户的 CLOSE 回答“ok”</translation>
    </message>
    <message>
        <source>Our FIN is acknowledged: start 2 MSL</source>
        <translation>我们的 FIN 已被确认：开始计 2 MSL</translation>
    </message>
    <message>
        <source>Our FIN is still not acknowledged: ignored</source>
        <translation>我们的 FIN 仍未被确认：忽略</translation>
    </message>
    <message>
        <source>Our FIN is acknowledged: delete the TCB</source>
        <translation>我们的 FIN 已被确认：删除 TCB</translation>
    </message>
    <message>
        <source>Only a repeated FIN matters here</source>
        <translation>此时只有重发的 FIN 才有意义</translation>
    </message>
    <message>
        <source>URG set: RCV.UP moves on</source>
        <translation>已置 URG:RCV.UP 前移</translation>
    </message>
    <message>
        <source>The user is told of urgent data</source>
        <translation>告知用户有紧急数据</translation>
    </message>
    <message>
        <source>URG after the peer&apos;s FIN: ignored</source>
        <translation>对端 FIN 之后的 URG：忽略</translation>
    </message>
    <message>
        <source>Data accepted in order</source>
        <translation>数据按序接收</translation>
    </message>
    <message>
        <source>Data ahead of its turn: held</source>
        <translation>数据未到其序：暂存</translation>
    </message>
    <message>
        <source>Held data has come to its turn</source>
        <translation>暂存的数据轮到了</translation>
    </message>
    <message>
        <source>Data after the peer&apos;s FIN: ignored</source>
        <translation>对端 FIN 之后的数据：忽略</translation>
    </message>
    <message>
        <source>Data that nobody will read: RST</source>
        <translation>没人会读取的数据：发 RST</translation>
    </message>
    <message>
        <source>Acknowledge it</source>
        <translation>予以确认</translation>
    </message>
    <message>
        <source>FIN not set</source>
        <translation>未置 FIN</translation>
    </message>
    <message>
        <source>FIN takes one sequence number</source>
        <translation>FIN 占用一个序列号</translation>
    </message>
    <message>
        <source>FIN ahead of its turn: held</source>
        <translation>FIN 未到其序：暂存</translation>
    </message>
    <message>
        <source>The peer has closed: the user may still send</source>
        <translation>对端已关闭：用户仍可发送</translation>
    </message>
    <message>
        <source>Our FIN is not yet acknowledged</source>
        <translation>我们的 FIN 尚未被确认</translation>
    </message>
    <message>
        <source>Our FIN is acknowledged, the peer&apos;s has come: start 2 MSL</source>
        <translation>我们的 FIN 已被确认，对端的也已到来：开始计 2 MSL</translation>
    </message>
    <message>
        <source>FIN again: nothing changes</source>
        <translation>FIN 再次到来：没有变化</translation>
    </message>
    <message>
        <source>FIN again: restart 2 MSL</source>
        <translation>FIN 再次到来：重新计 2 MSL</translation>
    </message>
    <message>
        <source>User timeout: the connection is given up</source>
        <translation>用户超时：放弃连接</translation>
    </message>
    <message>
        <source>Send the oldest unacknowledged segment again</source>
        <translation>重发最早的未确认报文段</translation>
    </message>
    <message>
        <source>R2 reached: the connection is given up</source>
        <translation>达到 R2：放弃连接</translation>
    </message>
    <message>
        <source>R2 for a SYN reached: given up</source>
        <translation>达到 SYN 的 R2：放弃</translation>
    </message>
    <message>
        <source>2 MSL are over: delete the TCB</source>
        <translation>2 MSL 已过：删除 TCB</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timeout: delete the TCB</source>
        <translation>FIN-WAIT-2 超时：删除 TCB</translation>
    </message>
    <message>
        <source>Start the retransmission timer</source>
        <translation>启动重传定时器</translation>
    </message>
    <message>
        <source>All is acknowledged: stop the timer</source>
        <translation>全部已确认：停止定时器</translation>
    </message>
    <message>
        <source>Something new is acknowledged: restart the timer</source>
        <translation>有新的内容被确认：重启定时器</translation>
    </message>
    <message>
        <source>A SYN was retransmitted: begin with a longer RTO</source>
        <translation>SYN 曾被重传：以较长的 RTO 开始</translation>
    </message>
    <message>
        <source>First round-trip time measured</source>
        <translation>首次测得往返时间</translation>
    </message>
    <message>
        <source>Round-trip time measured</source>
        <translation>测得往返时间</translation>
    </message>
    <message>
        <source>No measurement: the segment was retransmitted</source>
        <translation>不作测量：该报文段曾被重传</translation>
    </message>
    <message>
        <source>The host forgets everything</source>
        <translation>主机忘记一切</translation>
    </message>
    <message>
        <source>an active OPEN must name the remote socket</source>
        <translation>主动 OPEN 必须指明远端套接字</translation>
    </message>
    <message>
        <source>this end listens already, and a passive OPEN must not disturb that</source>
        <translation>本端已在监听，被动 OPEN 不得影响它</translation>
    </message>
    <message>
        <source>there is a connection already</source>
        <translation>已经有一个连接</translation>
    </message>
    <message>
        <source>there is no connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>the passive OPEN named no peer to send to</source>
        <translation>被动 OPEN 没有指明可以发送的对端</translation>
    </message>
    <message>
        <source>the send buffer has no room for it</source>
        <translation>发送缓冲区没有空间</translation>
    </message>
    <message>
        <source>CLOSE was called, so nothing more can be sent</source>
        <translation>已调用 CLOSE，不能再发送</translation>
    </message>
    <message>
        <source>too many RECEIVEs are waiting already</source>
        <translation>等待中的 RECEIVE 已经太多</translation>
    </message>
    <message>
        <source>the peer has closed and all its data has been delivered</source>
        <translation>对端已关闭，且其数据已全部交付</translation>
    </message>
    <message>
        <source>both ends have closed</source>
        <translation>两端都已关闭</translation>
    </message>
    <message>
        <source>CLOSE was called already</source>
        <translation>已经调用过 CLOSE</translation>
    </message>
    <message>
        <source>there is no connection to abort</source>
        <translation>没有可以中止的连接</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Back off: double the RTO, up to its limit</source>
        <translation>退避：RTO 加倍，直到上限</translation>
    </message>
    <message>
        <source>Small segment while data is unacknowledged: wait</source>
        <translation>还有数据未被确认，小段先等待</translation>
    </message>
    <message>
        <source>The window is too small to be worth a segment: wait</source>
        <translation>窗口太小，不值得发一个段：等待</translation>
    </message>
    <message>
        <source>The congestion window is full: the rest waits</source>
        <translation>拥塞窗口已满：其余数据等待</translation>
    </message>
    <message>
        <source>Slow start: cwnd grows with every acknowledgment</source>
        <translation>慢启动：每收到一个确认 cwnd 就增长</translation>
    </message>
    <message>
        <source>Congestion avoidance: one segment more a round trip</source>
        <translation>拥塞避免：每个往返多一个段</translation>
    </message>
    <message>
        <source>Loss by timeout: cwnd falls back to one segment</source>
        <translation>超时判为丢失：cwnd 退回一个段</translation>
    </message>
    <message>
        <source>Duplicate ACK counted</source>
        <translation>记下一个重复 ACK</translation>
    </message>
    <message>
        <source>Third duplicate ACK: fast retransmit</source>
        <translation>第三个重复 ACK：快速重传</translation>
    </message>
    <message>
        <source>A segment has left the network: cwnd grows by one</source>
        <translation>又一个段离开了网络：cwnd 增加一个段</translation>
    </message>
    <message>
        <source>Partial ACK: the next hole is sent again</source>
        <translation>部分确认：重传下一个空洞</translation>
    </message>
    <message>
        <source>All that was lost is acknowledged: recovery ends</source>
        <translation>丢失的都已被确认：恢复结束</translation>
    </message>
    <message>
        <source>Taken for lost: sent again</source>
        <translation>判为丢失：重新发送</translation>
    </message>
    <message>
        <source>The window is in the way: start the persist timer</source>
        <translation>被窗口挡住：启动坚持定时器</translation>
    </message>
    <message>
        <source>Probe the peer&apos;s window</source>
        <translation>探测对端的窗口</translation>
    </message>
    <message>
        <source>The window is open: stop the persist timer</source>
        <translation>窗口已打开：停止坚持定时器</translation>
    </message>
    <message>
        <source>The ACK waits for company</source>
        <translation>ACK 先等一等，看能否捎带</translation>
    </message>
    <message>
        <source>Every second full-sized segment is acknowledged at once</source>
        <translation>每收到第二个满长段就立即确认</translation>
    </message>
    <message>
        <source>The ACK has waited long enough</source>
        <translation>ACK 已等得够久</translation>
    </message>
    <message>
        <source>Long silence: keep-alive probe</source>
        <translation>长时间没有动静：发保活探测</translation>
    </message>
    <message>
        <source>No answer to keep-alive: the connection is given up</source>
        <translation>保活没有回应：放弃连接</translation>
    </message>
    <message>
        <source>Window scale: both ends offer it</source>
        <translation>窗口扩大：两端都支持</translation>
    </message>
    <message>
        <source>Window scale: the peer does not offer it</source>
        <translation>窗口扩大：对端不支持</translation>
    </message>
    <message>
        <source>Timestamps: both ends offer them</source>
        <translation>时间戳：两端都支持</translation>
    </message>
    <message>
        <source>Timestamps: the peer does not offer them</source>
        <translation>时间戳：对端不支持</translation>
    </message>
    <message>
        <source>SACK: both ends permit it</source>
        <translation>SACK：两端都允许</translation>
    </message>
    <message>
        <source>SACK: the peer does not permit it</source>
        <translation>SACK：对端不允许</translation>
    </message>
    <message>
        <source>Timestamp older than the last: an old duplicate</source>
        <translation>时间戳比上一个还旧：旧的重复段</translation>
    </message>
    <message>
        <source>No timestamp although agreed: dropped</source>
        <translation>已约定时间戳却没有带：丢弃</translation>
    </message>
    <message>
        <source>The peer holds segments beyond a gap</source>
        <translation>对端已收到缺口之后的段</translation>
    </message>
    <message>
        <source>A SYN beyond all received: TIME-WAIT gives way</source>
        <translation>SYN 的序号超出已收到的一切：TIME-WAIT 让位</translation>
    </message>
    <message>
        <source>A SYN with a newer timestamp: TIME-WAIT gives way</source>
        <translation>SYN 带有更新的时间戳：TIME-WAIT 让位</translation>
    </message>
    <message>
        <source>What came with the SYN is dropped</source>
        <translation>随 SYN 而来的内容被丢弃</translation>
    </message>
    <message>
        <source>A SYN&apos;s first timeouts: no back-off</source>
        <translation>SYN 的头几次超时：不退避</translation>
    </message>
    <message>
        <source>Early in a connection: the ACK goes at once</source>
        <translation>连接初期：ACK 立即发出</translation>
    </message>
    <message>
        <source>A new SYN for a half-made connection: RST,ACK in answer</source>
        <translation>半成连接收到新的 SYN：用 RST,ACK 回答</translation>
    </message>
    <message>
        <source>Not for this connection, but the listener takes it</source>
        <translation>不属于这个连接，由监听者接收</translation>
    </message>
    <message>
        <source>The listener makes a connection and stays behind</source>
        <translation>监听者建立一个连接，自己留下继续监听</translation>
    </message>
    <message>
        <source>The connection is gone, the listener is still there: it takes the next</source>
        <translation>连接已不存在，监听者仍在：由它接收下一个</translation>
    </message>
    <message>
        <source>The listener ends: half-made connections are forgotten in silence</source>
        <translation>监听结束：半成的连接被悄悄遗忘</translation>
    </message>
    <message>
        <source>A half-made connection of another host fills a place in the backlog</source>
        <translation>另一台主机的半成连接占用 backlog 的一个位置</translation>
    </message>
    <message>
        <source>It belongs to a half-made connection in the backlog</source>
        <translation>它属于 backlog 中的一个半成连接</translation>
    </message>
    <message>
        <source>A half-made connection has waited too long for its ACK</source>
        <translation>一个半成连接等待 ACK 的时间已到</translation>
    </message>
    <message>
        <source>The half-made connection is dropped: its place is free</source>
        <translation>该半成连接被丢弃：位置空出</translation>
    </message>
    <message>
        <source>Complete: the connection of another host, which is followed no further here</source>
        <translation>建立完成：这是另一台主机的连接，此处不再跟踪</translation>
    </message>
    <message>
        <source>No room in the backlog</source>
        <translation>backlog 已满</translation>
    </message>
    <message>
        <source>The SYN is dropped: nobody is told</source>
        <translation>SYN 被丢弃：不通知任何一方</translation>
    </message>
    <message>
        <source>SYN cookie: the ISS carries all that must be known, nothing is kept</source>
        <translation>SYN cookie：所需信息都在 ISS 里，不保存任何状态</translation>
    </message>
    <message>
        <source>Good SYN cookie: the connection is made from the ACK alone, its options are lost</source>
        <translation>SYN cookie 有效：仅凭这个 ACK 建立连接，选项已丢失</translation>
    </message>
    <message>
        <source>SYN cookie wrong or too old</source>
        <translation>SYN cookie 错误或过期</translation>
    </message>
    <message>
        <source>A SYN from a broadcast or multicast address: ignored</source>
        <translation>来自广播或多播地址的 SYN：忽略</translation>
    </message>
    <message>
        <source>R1 reached: the user is told of a delivery problem</source>
        <translation>达到 R1：告知用户传送有问题</translation>
    </message>
    <message>
        <source>R2 does not count: the peer answers, its window has no room</source>
        <translation>R2 不计：对端有应答，只是窗口没有空间</translation>
    </message>
    <message>
        <source>the remote address is a broadcast or multicast address, which is no host&apos;s</source>
        <translation>远端地址是广播或多播地址，不属于任何主机</translation>
    </message>
</context>
<context>
    <name>ExploreBoundsTab</name>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>最开始</translation>
    </message>
    <message>
        <source>Both ends CLOSED, nothing in flight</source>
        <translation>两端都是 CLOSED，没有在途的报文段</translation>
    </message>
    <message>
        <source>The moment on the stage</source>
        <translation>舞台上的此刻</translation>
    </message>
    <message>
        <source>How do we get there from here? Answers become branches</source>
        <translation>从这里怎样到达那里？答案会成为分支</translation>
    </message>
    <message>
        <source>Each application may</source>
        <translation>每个应用程序可以</translation>
    </message>
    <message>
        <source>Open either way, close</source>
        <translation>以任一方式打开，关闭</translation>
    </message>
    <message>
        <source>A connects, B listens</source>
        <translation>A 连接，B 监听</translation>
    </message>
    <message>
        <source>Octets that each may SEND</source>
        <translation>各自可以 SEND 的字节数</translation>
    </message>
    <message>
        <source>ABORT calls of each</source>
        <translation>各自的 ABORT 调用次数</translation>
    </message>
    <message>
        <source>The network may</source>
        <translation>网络可以</translation>
    </message>
    <message>
        <source>Lose</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>Segments in flight in each direction</source>
        <translation>每个方向在途的报文段数</translation>
    </message>
    <message>
        <source>Timers and rules</source>
        <translation>定时器与规则</translation>
    </message>
    <message>
        <source>Retransmissions of a segment, then the end gives up</source>
        <translation>一个报文段的重传次数，之后该端放弃</translation>
    </message>
    <message>
        <source>TIME-WAIT may end early</source>
        <translation>TIME-WAIT 可以提前结束</translation>
    </message>
    <message>
        <source>More can happen than in truth, where 2 MSL outlast every segment</source>
        <translation>比实际可能发生的更多：实际上 2 MSL 比任何报文段都长寿</translation>
    </message>
    <message>
        <source>Linux rules</source>
        <translation>Linux 规则</translation>
    </message>
    <message>
        <source>A timer that runs may expire at any moment. With one octet to send and both ends opening either way there are 10 million states.</source>
        <translation>正在运行的定时器随时都可能超时。如果各有一个字节要发送，且两端都能以任一方式打开，就有一千万个状态。</translation>
    </message>
</context>
<context>
    <name>ExploreMatrix</name>
    <message>
        <source>Pairs of states</source>
        <translation>状态对</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the way to the chosen pair as a scenario file</source>
        <translation>把到达所选状态对的路径保存为场景文件</translation>
    </message>
    <message>
        <source>Challenge…</source>
        <translation>挑战…</translation>
    </message>
    <message>
        <source>Save the chosen pair as a challenge, with the way as its solution</source>
        <translation>把所选状态对保存为挑战，路径就是它的解法</translation>
    </message>
</context>
<context>
    <name>ExplorePage</name>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Everything that two ends can do, found by running FinWait’s own endpoints</source>
        <translation>两端能做的一切，由 FinWait 自己的端点逐一运行得出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>Questions and their answers</source>
        <translation>问题与答案</translation>
    </message>
    <message>
        <source>The answers come with the search.</source>
        <translation>搜索完成后才有答案。</translation>
    </message>
    <message>
        <source>Ways to get stuck</source>
        <translation>卡住的方式</translation>
    </message>
    <message>
        <source>Nothing gets stuck; or the search is not complete, or too large to tell.</source>
        <translation>没有任何卡住的情况；或者搜索不完整，或者规模太大无法判断。</translation>
    </message>
</context>
<context>
    <name>ExploreStatus</name>
    <message>
        <source>What is shown belongs to other bounds, or to another moment: search again.</source>
        <translation>显示的结果属于别的范围或别的时刻：请重新搜索。</translation>
    </message>
    <message>
        <source>Play the counterexample</source>
        <translation>播放反例</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>ExploreText</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 处于 %2</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>An end</source>
        <translation>某一端</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1 sends %2 with data</source>
        <translation>%1 发送带数据的 %2</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1 发送 %2</translation>
    </message>
    <message>
        <source>Both are closed, and data of %1 is lost</source>
        <translation>两端都已关闭，而 %1 的数据丢失了</translation>
    </message>
    <message>
        <source>Both are closed, and data is lost</source>
        <translation>两端都已关闭，而数据丢失了</translation>
    </message>
    <message>
        <source>%1 is stuck for ever</source>
        <translation>%1 永远卡住</translation>
    </message>
    <message>
        <source>Half open: %1 has a connection, its peer has none</source>
        <translation>半开：%1 有连接，对端没有</translation>
    </message>
    <message>
        <source>%1 answers a RST</source>
        <translation>%1 应答一个 RST</translation>
    </message>
    <message>
        <source>%1: the explorer found no way with fewer than %2 steps.</source>
        <translation>%1：探索器没有找到少于 %2 步的路径。</translation>
    </message>
    <message>
        <source>is %1 and knows of no connection</source>
        <translation>处于 %1，不知道有任何连接</translation>
    </message>
    <message>
        <source>is %1 and idle: no timer runs, so it notices nothing</source>
        <translation>处于 %1 且空闲：没有定时器在运行，所以什么也察觉不到</translation>
    </message>
    <message>
        <source>waits in %1 for its application to CLOSE</source>
        <translation>在 %1 等待自己的应用程序 CLOSE</translation>
    </message>
    <message>
        <source>waits in %1 for a FIN, without a timer</source>
        <translation>在 %1 等待 FIN，没有定时器</translation>
    </message>
    <message>
        <source>stands in %1</source>
        <translation>停在 %1</translation>
    </message>
    <message>
        <source>A call of an application leads on; the network never does.</source>
        <translation>应用程序的调用可以推进；网络永远不会。</translation>
    </message>
    <message>
        <source>Neither the network nor a call that is left leads both back to CLOSED.</source>
        <translation>无论是网络还是余下的调用，都不能让两端都回到 CLOSED。</translation>
    </message>
    <message>
        <source>Segments go to and fro, and nothing ever comes of it.</source>
        <translation>报文段来来往往，却永远没有结果。</translation>
    </message>
    <message>
        <source>What would happen next lies beyond the bounds.</source>
        <translation>接下来会发生的事超出了范围。</translation>
    </message>
    <message>
        <source>%1&apos;s %2 timer expires</source>
        <translation>%1 的 %2 定时器超时</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1 调用 %2</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is lost</source>
        <translation>%1 的 %2 丢失</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is copied</source>
        <translation>%1 的 %2 被复制</translation>
    </message>
    <message>
        <source>%1&apos;s %2 arrives</source>
        <translation>%1 的 %2 到达</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>1 state</source>
        <translation>1 个状态</translation>
    </message>
    <message>
        <source>%1 states</source>
        <translation>%1 个状态</translation>
    </message>
    <message>
        <source>Waits for an application</source>
        <translation>等待应用程序</translation>
    </message>
    <message>
        <source>Stuck for ever</source>
        <translation>永远卡住</translation>
    </message>
    <message>
        <source>Goes round in circles</source>
        <translation>循环不止</translation>
    </message>
    <message>
        <source>Stopped by the bounds</source>
        <translation>被范围截止</translation>
    </message>
    <message>
        <source>A %1; B %2. %3</source>
        <translation>A %1；B %2。%3</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>cancelled: what was found until then</source>
        <translation>已取消：到那时为止的结果</translation>
    </message>
    <message>
        <source>stopped at the limit of states: what was found until then</source>
        <translation>达到状态数上限而停止：到那时为止的结果</translation>
    </message>
    <message>
        <source>stopped at the memory limit: what was found until then</source>
        <translation>达到内存上限而停止：到那时为止的结果</translation>
    </message>
    <message>
        <source>stopped, too many states to be numbered: what was found until then</source>
        <translation>状态太多无法编号而停止：到那时为止的结果</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>What is exported, and how</source>
        <translation>导出什么，怎样导出</translation>
    </message>
    <message>
        <source>The first step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>The title above the picture</source>
        <translation>图片上方的标题</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>The caption below the picture</source>
        <translation>图片下方的图注</translation>
    </message>
</context>
<context>
    <name>ExportFoot</name>
    <message>
        <source>Exporting: %1 %</source>
        <translation>正在导出：%1 %</translation>
    </message>
    <message>
        <source>Copy as…</source>
        <translation>复制为…</translation>
    </message>
    <message>
        <source>What is shown: Ctrl+C</source>
        <translation>复制所显示的内容：Ctrl+C</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>正在排版……</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>页数：%1</translation>
    </message>
    <message>
        <source>Pictures: %1, %2 each</source>
        <extracomment>%1 is a number, %2 is &quot;720 × 1,432 pixels&quot;</extracomment>
        <translation>图片：%1 张，每张 %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more lines</source>
        <translation>
            <numerusform>……以及另外 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <translation>行数：%1</translation>
    </message>
    <message>
        <source>Packets: %1</source>
        <translation>数据包：%1 个</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Preview: + and − zoom, 0 fits it again</source>
        <translation>预览：+ 和 − 缩放，0 恢复</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>文本预览</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Stop the animation</source>
        <translation>停止动画</translation>
    </message>
    <message>
        <source>Play the animation</source>
        <translation>播放动画</translation>
    </message>
</context>
<context>
    <name>FirstHint</name>
    <message>
        <source>Press Space to play, or → to go one step at a time. At any moment you may drop a segment on the wire, or call CLOSE at either end: what comes then is worked out by the rules of RFC 9293.</source>
        <translation>按空格键播放，或按 → 逐步前进。任何时候都可以丢弃途中的报文段，或在任意一端调用 CLOSE：接下来发生什么，由 RFC 9293 的规则推算得出。</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>FitButton</name>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
</context>
<context>
    <name>ForgeFields</name>
    <message>
        <source>Arrives after (ms)</source>
        <translation>多久后到达（ms）</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is needed</source>
        <translation>需要 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>one number or two are needed: value, echo</source>
        <translation>需要一个或两个数：值、回显</translation>
    </message>
    <message>
        <source>SACK blocks</source>
        <translation>SACK 块</translation>
    </message>
    <message>
        <source>beside the other options %1 find room</source>
        <translation>除其他选项外只容得下 %1 个</translation>
    </message>
    <message>
        <source>left and right edge are needed, as in 11-21 31-41</source>
        <translation>需要左右边界，例如 11-21 31-41</translation>
    </message>
</context>
<context>
    <name>ForgePopup</name>
    <message>
        <source>Forge a segment</source>
        <translation>伪造报文段</translation>
    </message>
    <message>
        <source>It reaches</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>It reaches %1</source>
        <translation>到达 %1</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>恰好</translation>
    </message>
    <message>
        <source>SEG.SEQ = RCV.NXT, SEG.ACK = SND.NXT</source>
        <translation>SEG.SEQ = RCV.NXT，SEG.ACK = SND.NXT</translation>
    </message>
    <message>
        <source>In window</source>
        <translation>窗口内</translation>
    </message>
    <message>
        <source>Inside the receive window, but not the octet expected next</source>
        <translation>在接收窗口内，但不是期望的下一个八位组</translation>
    </message>
    <message>
        <source>Old duplicate</source>
        <translation>旧的重复</translation>
    </message>
    <message>
        <source>Before the window: from an earlier connection</source>
        <translation>在窗口之前：来自更早的连接</translation>
    </message>
    <message>
        <source>SEG.SEQ (relative)</source>
        <translation>SEG.SEQ（相对）</translation>
    </message>
    <message>
        <source>SEG.ACK (relative)</source>
        <translation>SEG.ACK（相对）</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Arrives after (ms)</source>
        <translation>多久后到达（ms）</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>Damaged checksum</source>
        <translation>校验和损坏</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>Put it on the wire (Enter)</source>
        <translation>放到线路上（Enter）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How %1 would decide</source>
        <translation>%1 会如何判定</translation>
    </message>
    <message>
        <source>It means nothing while ACK is not set</source>
        <translation>未置 ACK 时没有意义</translation>
    </message>
    <message>
        <source>It means nothing while URG is not set</source>
        <translation>未置 URG 时没有意义</translation>
    </message>
    <message>
        <source>One number or two: value, echo</source>
        <translation>一个或两个数：值、回显</translation>
    </message>
    <message>
        <source>SACK blocks (relative)</source>
        <translation>SACK 块（相对）</translation>
    </message>
    <message>
        <source>SACK blocks</source>
        <translation>SACK 块</translation>
    </message>
    <message>
        <source>Left edge, and one past the last octet, of what %1 sent: 11-21 31-41</source>
        <translation>%1 所发数据的左边界和末字节之后一位：11-21 31-41</translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>TCB</source>
        <translation>TCB</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>向导</translation>
    </message>
</context>
<context>
    <name>HeaderFigure</name>
    <message>
        <source>The header, in rows of 32 bits</source>
        <translation>首部，每行 32 位</translation>
    </message>
</context>
<context>
    <name>HiddenNote</name>
    <message>
        <source>Show it all the same</source>
        <translation>仍然显示</translation>
    </message>
</context>
<context>
    <name>HostStrip</name>
    <message>
        <source>On the hosts: %1</source>
        <translation>在主机上：%1</translation>
    </message>
    <message>
        <source>no line: there is no connection</source>
        <translation>没有任何行：不存在连接</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language that this is translated into, as in &quot;zh_CN&quot;</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Why did this happen?</source>
        <translation>为什么会这样？</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
</context>
<context>
    <name>LessonRow</name>
    <message>
        <source>%1 right</source>
        <translation>答对 %1</translation>
    </message>
    <message>
        <source>Lesson %1: </source>
        <translation>第 %1 课：</translation>
    </message>
    <message>
        <source>questions: %1</source>
        <translation>问题数：%1</translation>
    </message>
</context>
<context>
    <name>LessonsTab</name>
    <message>
        <source>Search: a word, a state, a belief, the number of a lesson</source>
        <translation>搜索：词语、状态、误解或课号</translation>
    </message>
    <message>
        <source>Search lessons</source>
        <translation>搜索课程</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>从上次的位置继续</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>No lesson has these words.</source>
        <translation>没有课程包含这些词。</translation>
    </message>
    <message>
        <source>Nothing is left here: all has been done.</source>
        <translation>这里没有剩下的了：全部已完成。</translation>
    </message>
    <message>
        <source>The chosen lesson</source>
        <translation>所选的课程</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Put it on the stage (Enter)</source>
        <translation>放到舞台上（Enter）</translation>
    </message>
    <message>
        <source>Go on at step %1</source>
        <translation>从第 %1 步继续</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>What many believe</source>
        <translation>很多人以为</translation>
    </message>
    <message>
        <source>And what is true</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>Forget my progress…</source>
        <translation>清除我的进度…</translation>
    </message>
    <message>
        <source>Marks, scores and what you have seen of the state diagram are deleted. This cannot be undone.</source>
        <translation>标记、得分以及你在状态图上见过的内容都会删除，且无法恢复。</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>全部清除</translation>
    </message>
</context>
<context>
    <name>LinkChips</name>
    <message>
        <source>loses %1</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>holds all</source>
        <translation>全部扣留</translation>
    </message>
    <message>
        <source>Latency, loss and hold of the network (key N)</source>
        <translation>网络的时延、丢包与扣留（N 键）</translation>
    </message>
    <message>
        <source>Network %1: %2</source>
        <translation>网络 %1：%2</translation>
    </message>
    <message>
        <source>seen at the capture point</source>
        <translation>在抓包点所见</translation>
    </message>
</context>
<context>
    <name>LinkNote</name>
    <message>
        <source>Pointed at: %1</source>
        <translation>所指：%1</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>起因：%1</translation>
    </message>
    <message>
        <source>Effect: %1</source>
        <translation>结果：%1</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Each change is a step; going back undoes it. Segments already on their way keep their time.</source>
        <translation>每次更改都是一步，后退即可撤销。已在途中的报文段不受影响。</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Hold everything</source>
        <translation>全部扣留</translation>
    </message>
    <message>
        <source>What %1 sends from now on waits in the network until it is released</source>
        <translation>%1 从现在起发送的报文段都留在网络中，直到放行</translation>
    </message>
    <message>
        <source>Hold everything that %1 sends</source>
        <translation>扣留 %1 发送的一切</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢包率</translation>
    </message>
    <message>
        <source>Latency from %1</source>
        <translation>%1 发出方向的时延</translation>
    </message>
    <message>
        <source>Loss from %1</source>
        <translation>%1 发出方向的丢包率</translation>
    </message>
    <message>
        <source>The network from A to B</source>
        <translation>从 A 到 B 的网络</translation>
    </message>
    <message>
        <source>The network from B to A</source>
        <translation>从 B 到 A 的网络</translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>latency is now %1</source>
        <translation>时延改为 %1</translation>
    </message>
    <message>
        <source>loss is now %1</source>
        <translation>丢包率改为 %1</translation>
    </message>
    <message>
        <source>holds all segments</source>
        <translation>扣留所有报文段</translation>
    </message>
    <message>
        <source>holds no more</source>
        <translation>不再扣留</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>LoadError</name>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>a file that can be read</source>
        <translation>可以读取的文件</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>at most %1 octets</source>
        <translation>最多 %1 个八位字节</translation>
    </message>
    <message>
        <source>not JSON: %1</source>
        <translation>不是 JSON：%1</translation>
    </message>
    <message>
        <source>JSON in UTF-8 (RFC 8259)</source>
        <translation> UTF-8 编码的 JSON（RFC 8259）</translation>
    </message>
    <message>
        <source>a NUL octet</source>
        <translation>有一个 NUL 字节</translation>
    </message>
    <message>
        <source>nothing after the document</source>
        <translation>文档之后没有任何内容</translation>
    </message>
    <message>
        <source>values are nested too deeply</source>
        <translation>值嵌套得太深</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>最多 %1 层</translation>
    </message>
    <message>
        <source>more values than fit</source>
        <translation>值太多</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1 个</translation>
    </message>
    <message>
        <source>the key %1 is there twice</source>
        <translation>键 %1 出现了两次</translation>
    </message>
    <message>
        <source>each key once</source>
        <translation>每个键只出现一次</translation>
    </message>
    <message>
        <source>the key %1 is missing</source>
        <translation>缺少键 %1</translation>
    </message>
    <message>
        <source>an object with it</source>
        <translation>含有它的对象</translation>
    </message>
    <message>
        <source>unknown key %1</source>
        <translation>未知的键 %1</translation>
    </message>
    <message>
        <source>one of %2</source>
        <translation>其中之一：%2</translation>
    </message>
    <message>
        <source>unknown key %1: did you mean %2?</source>
        <translation>未知的键 %1：是不是想写 %2？</translation>
    </message>
    <message>
        <source>one of %3</source>
        <translation>其中之一：%3</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 和 %2 不能同时出现</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>其中之一</translation>
    </message>
    <message>
        <source>neither %1 nor %2 is there</source>
        <translation>%1 和 %2 都没有</translation>
    </message>
    <message>
        <source>this is %1</source>
        <translation>这是%1</translation>
    </message>
    <message>
        <source>a whole number from %2 to %3</source>
        <translation> %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>%1 is not a whole number</source>
        <translation>%1 不是整数</translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation>%1 超出范围</translation>
    </message>
    <message>
        <source>%1 is not known here</source>
        <translation>这里不认识 %1</translation>
    </message>
    <message>
        <source>%1 is not known here: did you mean %2?</source>
        <translation>这里不认识 %1：是不是想写 %2？</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>each once</source>
        <translation>每个只出现一次</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>有 %1 个元素</translation>
    </message>
    <message>
        <source>at most %2</source>
        <translation>最多 %2</translation>
    </message>
    <message>
        <source>at least %2</source>
        <translation>至少 %2</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>some text</source>
        <translation>一些文字</translation>
    </message>
    <message>
        <source>%1 octets of text</source>
        <translation>文本有 %1 个八位字节</translation>
    </message>
    <message>
        <source>the English text is missing</source>
        <translation>缺少英文文本</translation>
    </message>
    <message>
        <source>an object with the key &quot;en&quot;</source>
        <translation>含有键 &quot;en&quot; 的对象</translation>
    </message>
    <message>
        <source>%1 is another kind of file</source>
        <translation>%1 是另一种文件</translation>
    </message>
    <message>
        <source>version %1 is not known</source>
        <translation>不认识版本 %1</translation>
    </message>
    <message>
        <source>version %2; a newer FinWait may know it</source>
        <translation>版本 %2；较新的 FinWait 也许认识它</translation>
    </message>
    <message>
        <source>%1 is no socket</source>
        <translation>%1 不是套接字</translation>
    </message>
    <message>
        <source>an address and a port like 10.0.0.1:80</source>
        <translation>地址和端口，例如 10.0.0.1:80</translation>
    </message>
    <message>
        <source>%1 is not a set of control bits</source>
        <translation>%1 不是一组控制位</translation>
    </message>
    <message>
        <source>control bits like SYN,ACK: SYN FIN RST PSH ACK URG ECE CWR</source>
        <translation>控制位，例如 SYN,ACK：SYN FIN RST PSH ACK URG ECE CWR</translation>
    </message>
    <message>
        <source>an odd number of hexadecimal digits</source>
        <translation>十六进制数字的个数是奇数</translation>
    </message>
    <message>
        <source>two digits an octet</source>
        <translation>每个八位字节两位数字</translation>
    </message>
    <message>
        <source>%1 is not an octet</source>
        <translation>%1 不是八位字节</translation>
    </message>
    <message>
        <source>hexadecimal digits</source>
        <translation>十六进制数字</translation>
    </message>
    <message>
        <source>%1 octets of data</source>
        <translation>数据有 %1 个八位字节</translation>
    </message>
    <message>
        <source>rtoMinUs is larger than rtoMaxUs</source>
        <translation>rtoMinUs 大于 rtoMaxUs</translation>
    </message>
    <message>
        <source>rtoMinUs =&lt; rtoMaxUs</source>
        <translation> rtoMinUs =&lt; rtoMaxUs</translation>
    </message>
    <message>
        <source>receiveBufferOctets is larger than the window field</source>
        <translation>receiveBufferOctets 超过了窗口字段</translation>
    </message>
    <message>
        <source>receiveBufferOctets =&lt; 65535, or windowScale true</source>
        <translation> receiveBufferOctets =&lt; 65535，或 windowScale 为 true</translation>
    </message>
    <message>
        <source>no item is named %1</source>
        <translation>没有名为 %1 的条目</translation>
    </message>
    <message>
        <source>the name of an item of the script; a script&apos;s own items can only name those above</source>
        <translation>脚本中某个条目的名字；脚本自己的条目只能引用在它之前的条目</translation>
    </message>
    <message>
        <source>another item is named %1</source>
        <translation>另一个条目已叫 %1</translation>
    </message>
    <message>
        <source>a name of its own</source>
        <translation>独有的名字</translation>
    </message>
    <message>
        <source>this act needs a segment in flight</source>
        <translation>这个动作需要一个在途的报文段</translation>
    </message>
    <message>
        <source>a trigger with &quot;sent&quot;, or &quot;segmentOf&quot; an item that has one</source>
        <translation>带 &quot;sent&quot; 的触发条件，或用 &quot;segmentOf&quot; 指向有报文段的条目</translation>
    </message>
    <message>
        <source>&quot;segmentOf&quot; means nothing to this act</source>
        <translation>&quot;segmentOf&quot; 对这个动作没有意义</translation>
    </message>
    <message>
        <source>an act on a segment in flight</source>
        <translation>针对在途报文段的动作</translation>
    </message>
    <message>
        <source>this says nothing that could happen</source>
        <translation>这里没有说出任何会发生的事</translation>
    </message>
    <message>
        <source>an object with one of %1</source>
        <translation>含有其中之一的对象：%1</translation>
    </message>
    <message>
        <source>the goal has more than %1 parts</source>
        <translation>目标的组成部分超过 %1 个</translation>
    </message>
    <message>
        <source>a smaller goal</source>
        <translation>更小的目标</translation>
    </message>
    <message>
        <source>the script has nothing to do here</source>
        <translation>脚本在此无事可做</translation>
    </message>
    <message>
        <source>a step that this scenario can make</source>
        <translation>这个场景能够走的一步</translation>
    </message>
    <message>
        <source>this step cannot be done: %1</source>
        <translation>这一步无法进行：%1</translation>
    </message>
    <message>
        <source>a step that was possible</source>
        <translation>可能的一步</translation>
    </message>
    <message>
        <source>this step is there already</source>
        <translation>这一步已经存在</translation>
    </message>
    <message>
        <source>each step of a branch once</source>
        <translation>分支的每一步只出现一次</translation>
    </message>
    <message>
        <source>the replay ends in another world, %1</source>
        <translation>重放的结局是另一个世界 %1</translation>
    </message>
    <message>
        <source>the world %2</source>
        <translation>世界 %2</translation>
    </message>
    <message>
        <source>this is never done</source>
        <translation>这从未执行</translation>
    </message>
    <message>
        <source>a trigger that fires, and an act that can be done then</source>
        <translation>会触发的条件，以及届时可以执行的动作</translation>
    </message>
    <message>
        <source>this is never said</source>
        <translation>这从未说出</translation>
    </message>
    <message>
        <source>a trigger that fires</source>
        <translation>会触发的条件</translation>
    </message>
    <message>
        <source>this is never asked</source>
        <translation>这从未提问</translation>
    </message>
    <message>
        <source>nothing happens that this could ask about</source>
        <translation>没有发生可供提问的事</translation>
    </message>
    <message>
        <source>a moment before something happens</source>
        <translation>某事发生之前的时刻</translation>
    </message>
    <message>
        <source>playing never pauses here</source>
        <translation>播放从不在此暂停</translation>
    </message>
    <message>
        <source>this is never reached</source>
        <translation>这从未到达</translation>
    </message>
    <message>
        <source>the text in %1 is missing</source>
        <translation>缺少 %1 的文本</translation>
    </message>
    <message>
        <source>the same languages in all texts</source>
        <translation>所有文本使用同样的语言</translation>
    </message>
    <message>
        <source>the scenario goes on after %1 steps</source>
        <translation>%1 步之后场景仍在继续</translation>
    </message>
    <message>
        <source>one that comes to rest, or &quot;until&quot;</source>
        <translation>会静止下来的场景，或写上 &quot;until&quot;</translation>
    </message>
    <message>
        <source>this act cannot be done: %1</source>
        <translation>这个动作无法执行：%1</translation>
    </message>
    <message>
        <source>an act that is possible then</source>
        <translation>届时可能的动作</translation>
    </message>
    <message>
        <source>the solution does not reach the goal</source>
        <translation>解法没有达到目标</translation>
    </message>
    <message>
        <source>acts that do</source>
        <translation>能够达到目标的动作</translation>
    </message>
    <message>
        <source>the goal is reached by itself</source>
        <translation>目标会自行达到</translation>
    </message>
    <message>
        <source>one that takes an act</source>
        <translation>需要动手才能达到的目标</translation>
    </message>
    <message>
        <source>null</source>
        <translation> null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation> true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the document is empty</source>
        <translation>文档是空的</translation>
    </message>
    <message>
        <source>something follows the document</source>
        <translation>文档之后还有内容</translation>
    </message>
    <message>
        <source>no value can begin like this</source>
        <translation>没有值会这样开头</translation>
    </message>
    <message>
        <source>a key is missing</source>
        <translation>缺少键</translation>
    </message>
    <message>
        <source>a colon is missing after the key</source>
        <translation>键之后缺少冒号</translation>
    </message>
    <message>
        <source>a comma or } is missing after the member</source>
        <translation>成员之后缺少逗号或 }</translation>
    </message>
    <message>
        <source>a comma or ] is missing after the element</source>
        <translation>元素之后缺少逗号或 ]</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u 之后需要四位十六进制数字</translation>
    </message>
    <message>
        <source>half a surrogate pair</source>
        <translation>半个代理对</translation>
    </message>
    <message>
        <source>an escape that JSON does not know</source>
        <translation>JSON 不认识的转义</translation>
    </message>
    <message>
        <source>a string does not end</source>
        <translation>字符串没有结束</translation>
    </message>
    <message>
        <source>octets that are not UTF-8</source>
        <translation>不是 UTF-8 的字节</translation>
    </message>
    <message>
        <source>digits are missing after the point</source>
        <translation>小数点之后缺少数字</translation>
    </message>
    <message>
        <source>digits are missing in the exponent</source>
        <translation>指数缺少数字</translation>
    </message>
    <message>
        <source>a syntax error</source>
        <translation>语法错误</translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>没有到期的事</translation>
    </message>
    <message>
        <source>no such segment is in flight</source>
        <translation>没有这样的在途报文段</translation>
    </message>
    <message>
        <source>the segment is held already</source>
        <translation>报文段已被扣留</translation>
    </message>
    <message>
        <source>the segment is not held</source>
        <translation>报文段没有被扣留</translation>
    </message>
    <message>
        <source>the time lies in the past</source>
        <translation>时间已经过去</translation>
    </message>
    <message>
        <source>something else is due before</source>
        <translation>在此之前还有别的事到期</translation>
    </message>
    <message>
        <source>the link is impossible</source>
        <translation>链路不可能如此</translation>
    </message>
    <message>
        <source>the wire is full</source>
        <translation>线路已满</translation>
    </message>
    <message>
        <source>%1; expected %2</source>
        <translation>%1；应为%2</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log: step %1 of %2</source>
        <translation>日志：第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>LogRow</name>
    <message>
        <source>%1 (here)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未发生</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>FinWait</source>
        <translation>FinWait</translation>
    </message>
    <message>
        <source>%1 – FinWait</source>
        <translation>%1 – FinWait</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ObservedScenario</name>
    <message>
        <source>Connection %1 of %2</source>
        <translation>%2 中的连接 %1</translation>
    </message>
    <message>
        <source>Captured, not simulated: %1 (A) and %2 (B). Begun: %3. Ended: %4. States are inferred from what was seen at the capture point.</source>
        <translation>抓包所得，并非模拟：%1（A）和 %2（B）。开始：%3。结束：%4。状态由抓包点所见推断而来。</translation>
    </message>
</context>
<context>
    <name>OctetDump</name>
    <message>
        <source>Octets in hexadecimal: %1</source>
        <translation>十六进制八位组：%1</translation>
    </message>
    <message numerus="yes">
        <source>… %n more octet(s)</source>
        <translation>
            <numerusform>… 还有 %n 个八位组</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffScriptNote</name>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
    <message>
        <source>To where you left it; your branch is kept (key Backspace)</source>
        <translation>回到你离开的地方；你的分支会保留（Backspace 键）</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>the link is damaged; was all of it copied?</source>
        <translation>链接已损坏；是否完整复制了？</translation>
    </message>
    <message>
        <source>“%1” is no link to a moment; expected for example step=11</source>
        <translation>“%1”不是指向某一时刻的链接；应为例如 step=11</translation>
    </message>
    <message>
        <source>A link can lead into a built-in scenario only. Save the moment as a file instead.</source>
        <translation>链接只能指向内置场景。请改为将这一时刻保存为文件。</translation>
    </message>
    <message>
        <source>Too much was done here for a link. Save the moment as a file instead.</source>
        <translation>这里的操作太多，链接放不下。请改为将这一时刻保存为文件。</translation>
    </message>
</context>
<context>
    <name>PaneResizer</name>
    <message>
        <source>Restore: %1</source>
        <translation>还原：%1</translation>
    </message>
    <message>
        <source>Maximise: %1</source>
        <translation>最大化：%1</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>both ends · %1</source>
        <translation>两端 · %1</translation>
    </message>
    <message>
        <source>Choose whose state names are shown</source>
        <translation>选择状态名称的叫法</translation>
    </message>
</context>
<context>
    <name>PauseMark</name>
    <message>
        <source>Playing pauses at %1</source>
        <translation>播放到 %1 时暂停</translation>
    </message>
    <message>
        <source>%1. Press to take it away</source>
        <translation>%1。按下即可取消</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>sent</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>ACK</source>
        <translation>ACK</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>%1 to %2 sent at %3</source>
        <translation>%1 至 %2，发送于 %3</translation>
    </message>
    <message>
        <source>cwnd %1, ssthresh %2 from %3 on</source>
        <translation>自 %3 起 cwnd %1，ssthresh %2</translation>
    </message>
    <message>
        <source>%1 acknowledged at %2, may send up to %3</source>
        <translation>%2 时已确认 %1，可发送到 %3</translation>
    </message>
    <message>
        <source>Congestion window of %1</source>
        <translation>%1 的拥塞窗口</translation>
    </message>
    <message>
        <source>Time and sequence numbers of %1</source>
        <translation>%1 的时间与序号</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>PlotsPage</name>
    <message>
        <source>Plots</source>
        <translation>曲线图</translation>
    </message>
    <message>
        <source>%1 sends</source>
        <translation>%1 发送</translation>
    </message>
    <message>
        <source>Congestion window of %1</source>
        <translation>%1 的拥塞窗口</translation>
    </message>
    <message>
        <source>Time and sequence numbers of %1</source>
        <translation>%1 的时间与序号</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>PREDICTED</source>
        <translation>预测结果</translation>
    </message>
    <message>
        <source>PREDICT</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2 题答对 %1 题</translation>
    </message>
    <message>
        <source>First answers in this round: %1</source>
        <translation>本轮首次作答：%1</translation>
    </message>
    <message>
        <source>Or click the state in the diagram.</source>
        <translation>也可以在图中点击该状态。</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Shows it without an answer of yours (0)</source>
        <translation>不作答，直接显示（0）</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>To the next question or step (→)</source>
        <translation>到下一个问题或下一步（→）</translation>
    </message>
</context>
<context>
    <name>QuestionChoice</name>
    <message>
        <source>%1: right</source>
        <translation>%1：正确</translation>
    </message>
    <message>
        <source>%1: wrong</source>
        <translation>%1：错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>QuestionText</name>
    <message>
        <source>a segment without flags</source>
        <translation>不带标志的报文段</translation>
    </message>
    <message>
        <source>Which state will %1 be in after the next step?</source>
        <translation>下一步之后，%1 处于哪个状态？</translation>
    </message>
    <message>
        <source>Which state will %1 be in when the next segment has reached it?</source>
        <translation>下一个报文段到达 %1 之后，它处于哪个状态？</translation>
    </message>
    <message>
        <source>Which segment will %1 send in the next step, if any?</source>
        <translation>下一步中 %1 会发送哪个报文段？还是不发送？</translation>
    </message>
    <message>
        <source>Which segment will %1 send up to the moment when the next one reaches it, if any?</source>
        <translation>到下一个报文段到达 %1 为止，它会发送哪个报文段？还是不发送？</translation>
    </message>
    <message>
        <source>Which SEG.SEQ will the next segment of %1 carry?</source>
        <translation>%1 的下一个报文段的 SEG.SEQ 是多少？</translation>
    </message>
    <message>
        <source>Which SEG.ACK will the next segment of %1 carry?</source>
        <translation>%1 的下一个报文段的 SEG.ACK 是多少？</translation>
    </message>
    <message>
        <source>%1’s user calls %2.</source>
        <translation>%1 的用户调用 %2。</translation>
    </message>
    <message>
        <source>%1 from %2 arrives at %3.</source>
        <translation>%2 的 %1 到达 %3。</translation>
    </message>
    <message>
        <source>%1’s %2 expires.</source>
        <translation>%1 的%2超时。</translation>
    </message>
    <message>
        <source>%1’s host loses its memory.</source>
        <translation>%1 的主机丢失了全部状态。</translation>
    </message>
    <message>
        <source>Which state will %1 be in then?</source>
        <translation>此后 %1 处于哪个状态？</translation>
    </message>
    <message>
        <source>Which segment will %1 send, if any?</source>
        <translation>%1 会发送哪个报文段？还是不发送？</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>不发送报文段</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>正确：%1。</translation>
    </message>
    <message>
        <source>Not %1: the answer is %2.</source>
        <translation>不是 %1：答案是 %2。</translation>
    </message>
    <message>
        <source>The answer is %1.</source>
        <translation>答案是 %1。</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>%1: yes.</source>
        <translation>%1：是。</translation>
    </message>
    <message>
        <source>%1: the test fails.</source>
        <translation>%1：未通过。</translation>
    </message>
    <message>
        <source>%1: does not apply.</source>
        <translation>%1：不适用。</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：执行。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>Requirement</name>
    <message>
        <source>Data that no PUSH asks for may be gathered before it is sent</source>
        <translation>没有要求 PUSH 的数据可以先攒起来再发送</translation>
    </message>
    <message>
        <source>Several pushes in a row share the largest segment that fits</source>
        <translation>连续几次 PUSH 应合进尽可能大的一个报文段</translation>
    </message>
    <message>
        <source>SEND may carry a PUSH flag</source>
        <translation>SEND 可以带 PUSH 标志</translation>
    </message>
    <message>
        <source>Where SEND has no PUSH flag, data must not wait for ever</source>
        <translation>若 SEND 没有 PUSH 标志，数据不得无限期地等待</translation>
    </message>
    <message>
        <source>Where SEND has no PUSH flag, the last queued segment carries PSH</source>
        <translation>若 SEND 没有 PUSH 标志，队列中最后一个报文段须带 PSH</translation>
    </message>
    <message>
        <source>RECEIVE may tell the application that PSH was seen</source>
        <translation>RECEIVE 可以告诉应用程序见到了 PSH</translation>
    </message>
    <message>
        <source>Send segments of full size whenever possible</source>
        <translation>尽可能发送最大长度的报文段</translation>
    </message>
    <message>
        <source>The window field is an unsigned number</source>
        <translation>窗口字段是无符号数</translation>
    </message>
    <message>
        <source>Windows are kept and computed in 32 bits</source>
        <translation>窗口用 32 位保存和计算</translation>
    </message>
    <message>
        <source>A receiver does not take back window that it has offered</source>
        <translation>接收方不收回已通告的窗口</translation>
    </message>
    <message>
        <source>A sender whose window was shrunk sends no new data</source>
        <translation>窗口被缩小后，发送方不发新数据</translation>
    </message>
    <message>
        <source>It goes on retransmitting old data that is inside the window</source>
        <translation>仍照常重传窗口之内的旧数据</translation>
    </message>
    <message>
        <source>It does not give the connection up over data beyond the right edge</source>
        <translation>不因窗口右沿之外的数据而放弃连接</translation>
    </message>
    <message>
        <source>A window that shrinks, even below nothing, does no harm to the sender</source>
        <translation>窗口缩小、甚至变为负值，发送方都须经得住</translation>
    </message>
    <message>
        <source>A receiver may keep its window closed as long as it likes</source>
        <translation>接收方可以无限期地关闭窗口</translation>
    </message>
    <message>
        <source>A window that shrank to zero is probed like any closed window</source>
        <translation>缩小到零的窗口要按通常方式探测</translation>
    </message>
    <message>
        <source>Closed windows are probed</source>
        <translation>须支持零窗口探测</translation>
    </message>
    <message>
        <source>The first probe comes one retransmission timeout after the window closed</source>
        <translation>窗口关闭满一个重传超时后发出第一次探测</translation>
    </message>
    <message>
        <source>The intervals between probes grow exponentially</source>
        <translation>探测间隔按指数增长</translation>
    </message>
    <message>
        <source>As long as probes are answered, the connection stays open</source>
        <translation>只要探测有应答，连接就保持打开</translation>
    </message>
    <message>
        <source>Old data beyond the window may be retransmitted as well</source>
        <translation>也可以重传窗口之外的旧数据</translation>
    </message>
    <message>
        <source>RST and URG are looked at even while the window is closed</source>
        <translation>窗口关闭时也要处理 RST 和 URG</translation>
    </message>
    <message>
        <source>The urgent mechanism is supported</source>
        <translation>须支持紧急机制</translation>
    </message>
    <message>
        <source>The urgent pointer names the first octet behind the urgent data</source>
        <translation>紧急指针指向紧急数据之后的第一个字节</translation>
    </message>
    <message>
        <source>Urgent data may be of any length</source>
        <translation>紧急数据可以任意长</translation>
    </message>
    <message>
        <source>The application is told at once of urgent data, and whenever the pointer advances</source>
        <translation>有紧急数据、以及紧急指针前移时，都要异步告知应用程序</translation>
    </message>
    <message>
        <source>The application can learn whether urgent data remains to be read</source>
        <translation>应用程序能得知是否还有未读的紧急数据</translation>
    </message>
    <message>
        <source>New applications do not use the urgent mechanism</source>
        <translation>新的应用程序不应使用紧急机制</translation>
    </message>
    <message>
        <source>End of Option List, No-Operation and MSS are supported</source>
        <translation>须支持选项表结束、无操作和 MSS 三种选项</translation>
    </message>
    <message>
        <source>Options are taken from any segment</source>
        <translation>任何报文段中的选项都能接收</translation>
    </message>
    <message>
        <source>Options that are not implemented are ignored without error</source>
        <translation>未实现的选项被忽略，不算错误</translation>
    </message>
    <message>
        <source>All options but two have a length field</source>
        <translation>除两种之外，所有选项都有长度字段</translation>
    </message>
    <message>
        <source>An illegal option length does no harm</source>
        <translation>非法的选项长度不得造成危害</translation>
    </message>
    <message>
        <source>Options may begin on any octet</source>
        <translation>选项可以从任意字节开始</translation>
    </message>
    <message>
        <source>The MSS option is sent and understood</source>
        <translation>MSS 选项既能发送也能接收</translation>
    </message>
    <message>
        <source>Over IPv4 every SYN announces the MSS, unless it is 536</source>
        <translation>在 IPv4 上每个 SYN 都应通告 MSS，除非它是 536</translation>
    </message>
    <message>
        <source>Over IPv6 every SYN announces the MSS, unless it is 1220</source>
        <translation>在 IPv6 上每个 SYN 都应通告 MSS，除非它是 1220</translation>
    </message>
    <message>
        <source>The MSS may be announced always</source>
        <translation>可以总是通告 MSS</translation>
    </message>
    <message>
        <source>A peer that announced no MSS gets at most 536 octets over IPv4</source>
        <translation>对端未通告 MSS 时，在 IPv4 上按 536 计</translation>
    </message>
    <message>
        <source>A peer that announced no MSS gets at most 1220 octets over IPv6</source>
        <translation>对端未通告 MSS 时，在 IPv6 上按 1220 计</translation>
    </message>
    <message>
        <source>The effective send MSS is the smaller of what the peer takes and what IP carries, less the options</source>
        <translation>有效发送 MSS 取对端能收的与 IP 能送的两者中较小者，再减去选项</translation>
    </message>
    <message>
        <source>Where the MTU varies, the smallest one decides the MSS</source>
        <translation>MTU 变化时，按最小的 MTU 定 MSS</translation>
    </message>
    <message>
        <source>The MSS option is sent in SYN segments only</source>
        <translation>MSS 选项只出现在 SYN 报文段中</translation>
    </message>
    <message>
        <source>The announced MSS is no more than what IP can receive, less 20</source>
        <translation>所通告的 MSS 不大于 IP 能接收的长度减 20</translation>
    </message>
    <message>
        <source>The header is padded with zeros</source>
        <translation>首部以零填充</translation>
    </message>
    <message>
        <source>Every segment is sent with a checksum</source>
        <translation>发出的每个报文段都带校验和</translation>
    </message>
    <message>
        <source>Every segment&apos;s checksum is checked</source>
        <translation>收到的每个报文段都检验校验和</translation>
    </message>
    <message>
        <source>Initial sequence numbers follow a clock of about 4 microseconds</source>
        <translation>初始序列号由大约 4 微秒一跳的时钟推动</translation>
    </message>
    <message>
        <source>To the clock is added a pseudorandom function of sockets and a secret</source>
        <translation>时钟之上再加一个由套接字和密钥算出的伪随机数</translation>
    </message>
    <message>
        <source>Nobody outside can compute that function</source>
        <translation>外人不得能算出这个函数</translation>
    </message>
    <message>
        <source>Both ends may open at the same time</source>
        <translation>两端可以同时打开</translation>
    </message>
    <message>
        <source>SYN-RECEIVED remembers whether it came from a passive or an active OPEN</source>
        <translation>SYN-RECEIVED 记得它来自被动打开还是主动打开</translation>
    </message>
    <message>
        <source>A passive OPEN makes a new record or fails; it changes no other</source>
        <translation>被动 OPEN 要么新建记录，要么失败，不影响已有的记录</translation>
    </message>
    <message>
        <source>One may listen on a port while another connection of that port is half open</source>
        <translation>同一端口的另一连接尚在打开之中时，也能监听该端口</translation>
    </message>
    <message>
        <source>Without a local address the IP layer is asked for one before the SYN</source>
        <translation>未指定本地地址时，发 SYN 前由 IP 层选定</translation>
    </message>
    <message>
        <source>Afterwards a connection keeps the local address that it has used</source>
        <translation>此后连接一直使用原来的本地地址</translation>
    </message>
    <message>
        <source>No OPEN to a broadcast or multicast address</source>
        <translation>不得向广播或组播地址打开连接</translation>
    </message>
    <message>
        <source>A segment to a broadcast or multicast address is silently discarded</source>
        <translation>发往广播或组播地址的报文段被悄悄丢弃</translation>
    </message>
    <message>
        <source>A RST that carries data is accepted</source>
        <translation>带数据的 RST 应当接受</translation>
    </message>
    <message>
        <source>The application learns whether its peer closed or aborted</source>
        <translation>应用程序能得知对端是正常关闭还是中止</translation>
    </message>
    <message>
        <source>After CLOSE the application may be unable to read on (half-duplex close)</source>
        <translation>CLOSE 之后应用程序可以不再能读取（半双工关闭）</translation>
    </message>
    <message>
        <source>Then a RST says that data was lost</source>
        <translation>此时应以 RST 表明数据丢失</translation>
    </message>
    <message>
        <source>Who closes actively stays in TIME-WAIT for 2 MSL</source>
        <translation>主动关闭的一方在 TIME-WAIT 停留 2 MSL</translation>
    </message>
    <message>
        <source>A new SYN may reopen the connection from TIME-WAIT</source>
        <translation>新的 SYN 可以从 TIME-WAIT 重新打开连接</translation>
    </message>
    <message>
        <source>Timestamps shorten TIME-WAIT (RFC 6191)</source>
        <translation>用时间戳缩短 TIME-WAIT（RFC 6191）</translation>
    </message>
    <message>
        <source>Slow start, congestion avoidance and exponential back-off are implemented</source>
        <translation>须实现慢启动、拥塞避免和指数退避</translation>
    </message>
    <message>
        <source>A retransmission may reuse the IP identification</source>
        <translation>重传可以沿用同一个 IP 标识</translation>
    </message>
    <message>
        <source>The timeout is computed as in RFC 6298, with Karn&apos;s algorithm</source>
        <translation>重传超时按 RFC 6298 计算，并用 Karn 算法</translation>
    </message>
    <message>
        <source>ACKs are aggregated whenever possible</source>
        <translation>尽可能合并 ACK</translation>
    </message>
    <message>
        <source>Segments ahead of their turn are kept for later</source>
        <translation>提前到达的报文段留待以后处理</translation>
    </message>
    <message>
        <source>Everything queued is processed before an ACK goes out</source>
        <translation>先处理完队列中的一切，再发 ACK</translation>
    </message>
    <message>
        <source>A segment ahead of its turn may be answered with an ACK</source>
        <translation>对提前到达的报文段可以回以 ACK</translation>
    </message>
    <message>
        <source>ACKs are delayed, to go with data or with another ACK</source>
        <translation>推迟 ACK，使其与数据或另一 ACK 同行</translation>
    </message>
    <message>
        <source>An ACK is delayed by less than half a second</source>
        <translation>ACK 的推迟须小于半秒</translation>
    </message>
    <message>
        <source>At least every second full-sized segment is acknowledged</source>
        <translation>至少每两个满长报文段确认一次</translation>
    </message>
    <message>
        <source>The receiver opens its window in large steps only (silly window avoidance)</source>
        <translation>接收方只大步地打开窗口（避免糊涂窗口）</translation>
    </message>
    <message>
        <source>The TTL is configurable</source>
        <translation>TTL 可以配置</translation>
    </message>
    <message>
        <source>The sender does not fill a small window with a small segment (silly window avoidance)</source>
        <translation>发送方不用小报文段去填小窗口（避免糊涂窗口）</translation>
    </message>
    <message>
        <source>Nagle&apos;s algorithm gathers small segments</source>
        <translation>Nagle 算法把小报文段攒在一起</translation>
    </message>
    <message>
        <source>An application can switch Nagle&apos;s algorithm off</source>
        <translation>应用程序能关闭 Nagle 算法</translation>
    </message>
    <message>
        <source>After R1 retransmissions the IP layer is warned</source>
        <translation>重传达到 R1 时向 IP 层提出警告</translation>
    </message>
    <message>
        <source>After R2 retransmissions the connection is closed</source>
        <translation>重传达到 R2 时关闭连接</translation>
    </message>
    <message>
        <source>An application can set R2</source>
        <translation>应用程序能设定 R2</translation>
    </message>
    <message>
        <source>The application is told when R1 is reached</source>
        <translation>达到 R1 时应告知应用程序</translation>
    </message>
    <message>
        <source>R1 is at least 3 retransmissions</source>
        <translation>R1 至少为 3 次重传</translation>
    </message>
    <message>
        <source>R2 is at least 100 seconds</source>
        <translation>R2 至少为 100 秒</translation>
    </message>
    <message>
        <source>SYNs are retransmitted and given up in the same way</source>
        <translation>SYN 按同样方式重传和放弃</translation>
    </message>
    <message>
        <source>A SYN is retransmitted for at least 3 minutes</source>
        <translation>SYN 至少重传 3 分钟</translation>
    </message>
    <message>
        <source>Keep-alives may be implemented</source>
        <translation>可以实现保活</translation>
    </message>
    <message>
        <source>The application turns keep-alives on and off for each connection</source>
        <translation>应用程序可为每个连接开关保活</translation>
    </message>
    <message>
        <source>Keep-alives are off by default</source>
        <translation>保活默认关闭</translation>
    </message>
    <message>
        <source>A keep-alive is sent only when nothing is outstanding and nothing came for an interval</source>
        <translation>只有在没有未确认数据、且一段时间内什么都没收到时才发保活</translation>
    </message>
    <message>
        <source>That interval is configurable</source>
        <translation>这段时间可以配置</translation>
    </message>
    <message>
        <source>By default it is no less than two hours</source>
        <translation>默认不少于两小时</translation>
    </message>
    <message>
        <source>One unanswered keep-alive does not mean that the peer is dead</source>
        <translation>一次保活无应答并不表示对端已死</translation>
    </message>
    <message>
        <source>A keep-alive carries no data</source>
        <translation>保活报文不带数据</translation>
    </message>
    <message>
        <source>A keep-alive may be made to carry one octet of garbage</source>
        <translation>保活报文可以设成带一个无用字节</translation>
    </message>
    <message>
        <source>IP options that TCP does not understand are ignored</source>
        <translation>TCP 不认识的 IP 选项被忽略</translation>
    </message>
    <message>
        <source>IP&apos;s Timestamp option may be supported</source>
        <translation>可以支持 IP 的时间戳选项</translation>
    </message>
    <message>
        <source>IP&apos;s Record Route option may be supported</source>
        <translation>可以支持 IP 的记录路由选项</translation>
    </message>
    <message>
        <source>An application can name a source route for an active OPEN</source>
        <translation>应用程序主动打开时能指定源路由</translation>
    </message>
    <message>
        <source>It overrides a source route that came in a datagram</source>
        <translation>它优先于数据报中带来的源路由</translation>
    </message>
    <message>
        <source>A passive OPEN answers along the return route that came</source>
        <translation>被动打开时按收到的返回路由回复</translation>
    </message>
    <message>
        <source>A later source route overrides an earlier one</source>
        <translation>后来的源路由取代先前的</translation>
    </message>
    <message>
        <source>ICMP errors are acted on and find their connection</source>
        <translation>对 ICMP 差错作出反应并找到所属的连接</translation>
    </message>
    <message>
        <source>Soft “destination unreachable” errors are told to the application</source>
        <translation>把“目的不可达”软错误告知应用程序</translation>
    </message>
    <message>
        <source>They do not abort the connection</source>
        <translation>它们不中止连接</translation>
    </message>
    <message>
        <source>Hard “destination unreachable” errors abort it</source>
        <translation>“目的不可达”硬错误中止连接</translation>
    </message>
    <message>
        <source>Source Quench is silently discarded</source>
        <translation>源抑制消息被悄悄丢弃</translation>
    </message>
    <message>
        <source>“Time exceeded” does not abort the connection</source>
        <translation>“超时”不中止连接</translation>
    </message>
    <message>
        <source>“Parameter problem” does not abort the connection</source>
        <translation>“参数问题”不中止连接</translation>
    </message>
    <message>
        <source>OPEN to an invalid address is refused</source>
        <translation>拒绝对无效地址的 OPEN</translation>
    </message>
    <message>
        <source>A SYN from an invalid address is ignored</source>
        <translation>忽略来自无效地址的 SYN</translation>
    </message>
    <message>
        <source>A SYN to a broadcast or multicast address is silently discarded</source>
        <translation>发往广播或组播地址的 SYN 被悄悄丢弃</translation>
    </message>
    <message>
        <source>Soft errors are reported to the application as they happen</source>
        <translation>软错误发生时报告应用程序</translation>
    </message>
    <message>
        <source>An application can do without those reports</source>
        <translation>应用程序能关闭这些报告</translation>
    </message>
    <message>
        <source>An application can choose the Diffserv field</source>
        <translation>应用程序能指定 Diffserv 字段</translation>
    </message>
    <message>
        <source>TCP passes it to IP unchanged</source>
        <translation>TCP 把它原样交给 IP</translation>
    </message>
    <message>
        <source>It can be changed during the connection</source>
        <translation>连接期间能够更改它</translation>
    </message>
    <message>
        <source>Applications generally leave it alone during a connection</source>
        <translation>应用程序通常不在连接期间更改它</translation>
    </message>
    <message>
        <source>The Diffserv field that came may be passed up</source>
        <translation>可以把收到的 Diffserv 字段交给应用程序</translation>
    </message>
    <message>
        <source>There may be a FLUSH call</source>
        <translation>可以有 FLUSH 调用</translation>
    </message>
    <message>
        <source>OPEN takes an optional local address</source>
        <translation>OPEN 可带本地地址参数</translation>
    </message>
    <message>
        <source>Data injected blindly may be fended off (RFC 5961)</source>
        <translation>可以抵御盲目注入的数据（RFC 5961）</translation>
    </message>
    <message>
        <source>ECN is supported (RFC 3168)</source>
        <translation>应支持 ECN（RFC 3168）</translation>
    </message>
    <message>
        <source>Other conformant congestion control may be used</source>
        <translation>可以采用其他合规的拥塞控制算法</translation>
    </message>
</context>
<context>
    <name>RequirementNote</name>
    <message>
        <source>FinWait sends what the windows allow as soon as SEND is called, so that what is seen follows from what was done. Nagle’s switch gathers small segments.</source>
        <translation>调用 SEND 后，只要窗口允许，FinWait 立即发送，这样所见即所为。Nagle 开关会攒起小报文段。</translation>
    </message>
    <message>
        <source>Asked only of stacks whose SEND has no PUSH flag. FinWait’s has one, set unless it is taken away; data never waits without a timer.</source>
        <translation>只要求 SEND 没有 PUSH 标志的实现。FinWait 的 SEND 有这个标志，默认设置；数据从不会没有定时器地等待。</translation>
    </message>
    <message>
        <source>Without window scale exactly so. With it the window field is rounded down, so that the edge seen by the peer can lie a few octets further left (RFC 7323 §2.4).</source>
        <translation>不用窗口扩大时严格如此。用窗口扩大时窗口字段向下取整，对端看到的右沿可能偏左几个字节（RFC 7323 §2.4）。</translation>
    </message>
    <message>
        <source>Advice to applications. Here the application is whoever presses the buttons.</source>
        <translation>这是给应用程序的建议。在这里，应用程序就是按按钮的人。</translation>
    </message>
    <message>
        <source>The number is kept without a decision of its own: the SYN and the sizes of the segments show it.</source>
        <translation>记下这个数时没有单独的判定：从 SYN 和各报文段的长度可以看出。</translation>
    </message>
    <message>
        <source>The ends have IPv4 addresses; IPv6 is not modelled.</source>
        <translation>两端使用 IPv4 地址；IPv6 未建模。</translation>
    </message>
    <message>
        <source>What IP can carry is the end’s own setting mss.</source>
        <translation>IP 能送多长，由该端自己的设置 mss 代表。</translation>
    </message>
    <message>
        <source>There is no IP layer with an MTU to ask; the MSS that is announced is the setting mss.</source>
        <translation>没有可询问 MTU 的 IP 层；所通告的 MSS 就是设置 mss。</translation>
    </message>
    <message>
        <source>A scenario may name its initial sequence numbers, as most lessons do, so that the figures of the RFC can be followed. Otherwise the generator of RFC 6528 chooses.</source>
        <translation>场景可以指定初始序列号（多数课程如此），以便对照 RFC 的图。否则由 RFC 6528 的生成器选择。</translation>
    </message>
    <message>
        <source>Each end has one address, and all its segments carry it; there is nothing to choose.</source>
        <translation>每端只有一个地址，它的所有报文段都用这个地址；没有可选择的。</translation>
    </message>
    <message>
        <source>Off, so that a half-closed connection can be read to its end. The switch halfDuplexClose turns it on, as the linux profile does.</source>
        <translation>默认关闭，使半关闭的连接能够读到最后。由开关 halfDuplexClose 打开，linux 配置即如此。</translation>
    </message>
    <message>
        <source>Off; the switch timeWaitReopens turns it on, as the linux profile does. The new ISS is beyond the old numbers (condition 1), but an old duplicate leads to LISTEN, not back to TIME-WAIT (condition 2).</source>
        <translation>默认关闭；由开关 timeWaitReopens 打开，linux 配置即如此。新的 ISS 大于旧的号码（条件 1），但旧的重复报文会导向 LISTEN，而不是回到 TIME-WAIT（条件 2）。</translation>
    </message>
    <message>
        <source>Off, so that TIME-WAIT can be seen. The switches timeWaitReopens and timestamps turn it on, as the linux profile does.</source>
        <translation>默认关闭，好让人看到 TIME-WAIT。由开关 timeWaitReopens 和 timestamps 打开，linux 配置即如此。</translation>
    </message>
    <message>
        <source>Always on in both profiles; a scenario can set congestionControl to false to show what happens without it.</source>
        <translation>两种配置都总是打开；场景可以把 congestionControl 设为 false，以展示没有它会怎样。</translation>
    </message>
    <message>
        <source>A segment is processed with everything that it releases from the queue, and draws one ACK at most.</source>
        <translation>处理一个报文段时连同它从队列中放出的一切，至多引发一个 ACK。</translation>
    </message>
    <message>
        <source>Off, so that each segment’s answer is seen. The setting delayedAckUs turns it on, 40 ms in the linux profile.</source>
        <translation>默认关闭，使每个报文段的应答都看得见。由设置 delayedAckUs 打开，linux 配置为 40 ms。</translation>
    </message>
    <message>
        <source>Only while delayed ACKs are on; without them every segment is acknowledged. A segment of mssDefault octets or more counts as full-sized.</source>
        <translation>只在推迟 ACK 打开时有意义；否则每个报文段都会确认。不少于 mssDefault 字节的报文段算作满长。</translation>
    </message>
    <message>
        <source>Off, so that a SEND is a segment. The switch nagle turns it on, as the linux profile does.</source>
        <translation>默认关闭，使一次 SEND 就是一个报文段。由开关 nagle 打开，linux 配置即如此。</translation>
    </message>
    <message>
        <source>Set for each end in the scenario’s settings; there is no call for it.</source>
        <translation>在场景设置中为每端设定；没有相应的调用。</translation>
    </message>
    <message>
        <source>In the rfc9293 profile. The linux profile counts retransmissions instead: 6 of a SYN, which is about 2 minutes, and 15 of data.</source>
        <translation>指 rfc9293 配置。linux 配置按次数计算：SYN 重传 6 次（约 2 分钟），数据重传 15 次。</translation>
    </message>
    <message>
        <source>Off until keepAliveIdleUs says how long an idle connection waits.</source>
        <translation>默认关闭，直到用 keepAliveIdleUs 指明空闲连接等待多久。</translation>
    </message>
    <message>
        <source>The default is off; whoever turns keep-alives on says how long.</source>
        <translation>默认关闭；谁打开保活，谁就指明时间。</translation>
    </message>
    <message>
        <source>Permitted, and not needed for what FinWait shows.</source>
        <translation>RFC 允许，但 FinWait 要展示的内容用不到。</translation>
    </message>
    <message>
        <source>FinWait has no IP layer: a segment travels from one end to the other with whatever delay and loss the network is given.</source>
        <translation>FinWait 没有 IP 层：报文段从一端走到另一端，时延和丢失由网络设置决定。</translation>
    </message>
    <message>
        <source>FinWait has no ICMP: the network loses segments, and says nothing about it.</source>
        <translation>FinWait 没有 ICMP：网络丢失报文段时一声不响。</translation>
    </message>
    <message>
        <source>Whoever watches sees all reports.</source>
        <translation>观看者会看到所有报告。</translation>
    </message>
    <message>
        <source>Not implemented: the ECE and CWR bits can be put into a segment, but nobody looks at them.</source>
        <translation>未实现：报文段中可以放入 ECE 和 CWR 位，但没有谁会看它们。</translation>
    </message>
    <message>
        <source>One algorithm, that of RFC 5681 with RFC 6582, which the textbooks teach.</source>
        <translation>只有一种算法：RFC 5681 加 RFC 6582，也就是教科书所讲的。</translation>
    </message>
    <message>
        <source>In the octets of a segment, as a capture holds them. Between the two ends here it travels as a set of fields.</source>
        <translation>指报文段的字节形式，如抓包文件中那样。在这里的两端之间，它以一组字段的形式传送。</translation>
    </message>
    <message>
        <source>There is no padding: no End of Option List is written, and No-Operations before the options fill the header up.</source>
        <translation>没有填充：从不写入选项表结束，首部由选项之前的无操作补足。</translation>
    </message>
    <message>
        <source>Deliberate: a session must replay number by number, so the function is an ordinary hash and its secret comes from the scenario’s seed. Whoever forges a segment here sees all numbers anyway.</source>
        <translation>有意为之：会话必须能逐号重放，所以这个函数只是普通散列，密钥来自场景的种子。在这里伪造报文段的人反正看得到所有号码。</translation>
    </message>
    <message>
        <source>While the oldest segment lies beyond the window, R2 counts from the last word of the peer (or two of the longest timeouts, when that is more): whoever answers is alive.</source>
        <translation>最早未确认的报文段位于窗口之外时，R2 从最后一次收到对端消息起算（若两个最长超时更久，则按后者）：有应答的对端就还活着。</translation>
    </message>
    <message>
        <source>Told again at each advance of the pointer, as §3.8.5 says. Step six of §3.10.7.4 would tell once in an urgent mode; the MUST is the stronger word.</source>
        <translation>按 §3.8.5，紧急指针每次前移都再次通知。§3.10.7.4 第六步则在一次紧急模式中只通知一次；带 MUST 的要求更强。</translation>
    </message>
    <message>
        <source>RECEIVE and STATUS say whether urgent data remains, not how much.</source>
        <translation>RECEIVE 和 STATUS 说明是否还有紧急数据，不说明还有多少。</translation>
    </message>
    <message>
        <source>With the switch listenerForks, as in the linux profile, the listener stays beside a connection in SYN-RECEIVED. Each end has one application, so there is none beside SYN-SENT.</source>
        <translation>打开开关 listenerForks（linux 配置即如此）后，监听者与处于 SYN-RECEIVED 的连接并存。每一端只有一个应用程序，因此 SYN-SENT 旁边没有监听者。</translation>
    </message>
    <message>
        <source>Multicast addresses and 255.255.255.255. The broadcast address of a network cannot be told from a host’s: no end knows a mask.</source>
        <translation>指多播地址和 255.255.255.255。某个网络的广播地址无法与主机地址区分：两端都不知道掩码。</translation>
    </message>
    <message>
        <source>The user is told after r1Retransmissions of a segment, 3 in the rfc9293 profile and none in linux, where only IP is told. There is no IP layer to advise.</source>
        <translation>同一报文段重传 r1Retransmissions 次后通知用户：rfc9293 配置为 3 次；linux 配置不通知，因为它只告知 IP。这里没有可告知的 IP 层。</translation>
    </message>
    <message>
        <source>Urgent data and R1 are reported. There is no ICMP that could be.</source>
        <translation>报告紧急数据和 R1。这里没有可报告的 ICMP。</translation>
    </message>
</context>
<context>
    <name>RequirementsTab</name>
    <message>
        <source>Search: a number, a section, a word, a rule</source>
        <translation>搜索：编号、章节、词语或规则</translation>
    </message>
    <message>
        <source>Search requirements</source>
        <translation>搜索要求</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No row has these words.</source>
        <translation>没有哪一行包含这些词。</translation>
    </message>
    <message>
        <source>The chosen requirement</source>
        <translation>所选的要求</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>为何如此</translation>
    </message>
    <message>
        <source>Rules that carry it out</source>
        <translation>实现它的规则</translation>
    </message>
    <message>
        <source>Tests that show it</source>
        <translation>证明它的测试</translation>
    </message>
</context>
<context>
    <name>SaveLessonPage</name>
    <message>
        <source>Save as a lesson</source>
        <translation>另存为课程</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>SUMMARY</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Keep the lesson’s questions (%1)</source>
        <translation>保留课程中的问题（%1）</translation>
    </message>
    <message>
        <source>THE CLASS CANNOT USE</source>
        <translation>学生不能使用</translation>
    </message>
    <message>
        <source>NOT SHOWN AT FIRST</source>
        <translation>起初不显示</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
</context>
<context>
    <name>ScenarioLibrary</name>
    <message>
        <source>there is no file “%1”</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>there is no scenario “%1”</source>
        <translation>没有场景“%1”</translation>
    </message>
    <message>
        <source>; “finwait list” names them all</source>
        <translation>；“finwait list”会列出全部场景</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>；您是不是想找 %1?</translation>
    </message>
</context>
<context>
    <name>ScenarioList</name>
    <message>
        <source>Type to search</source>
        <translation>输入以搜索</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>搜索场景</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>No scenario has these words.</source>
        <translation>没有包含这些词的场景。</translation>
    </message>
    <message>
        <source>All lessons, with what you have done…</source>
        <translation>全部课程及你的进度…</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
</context>
<context>
    <name>ScenarioPicker</name>
    <message>
        <source>Scenario: %1</source>
        <translation>场景：%1</translation>
    </message>
</context>
<context>
    <name>SegmentPage</name>
    <message>
        <source>Click a segment: an arrow in the chart, a capsule on its way, or a card on the wire. Its header stands here then, field by field.</source>
        <translation>点击一个报文段：时序图中的箭头、途中的小标签或线路上的卡片。它的首部会在这里逐字段列出。</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>八位组</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>每个字段</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
</context>
<context>
    <name>SendPopup</name>
    <message>
        <source>%1 sends</source>
        <translation>%1 发送</translation>
    </message>
    <message>
        <source>What %1 sends</source>
        <translation>%1 要发送的内容</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>SEND</translation>
    </message>
</context>
<context>
    <name>SequenceSpace</name>
    <message>
        <source>%1&apos;s octets</source>
        <translation>%1 的八位组</translation>
    </message>
    <message>
        <source>%1: from %2 on</source>
        <translation>%1：从 %2 起</translation>
    </message>
    <message>
        <source>%1: all before %2</source>
        <translation>%1：%2 之前的全部</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 octets</source>
        <translation>%1：%2 至 %3，共 %4 个八位组</translation>
    </message>
    <message>
        <source>acknowledged, received</source>
        <translation>已确认、已接收</translation>
    </message>
    <message>
        <source>may be sent, receive window</source>
        <translation>可以发送、接收窗口</translation>
    </message>
    <message>
        <source>sent and acknowledged</source>
        <translation>已发送并已确认</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>in flight, held by the peer (SACK)</source>
        <translation>在途，对端已持有（SACK）</translation>
    </message>
    <message>
        <source>taken for lost</source>
        <translation>视为丢失</translation>
    </message>
    <message>
        <source>may be sent</source>
        <translation>可以发送</translation>
    </message>
    <message>
        <source>held back by cwnd</source>
        <translation>受 cwnd 限制</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还不能发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>receive window</source>
        <translation>接收窗口</translation>
    </message>
    <message>
        <source>held, out of order</source>
        <translation>失序保留</translation>
    </message>
    <message>
        <source>beyond the window</source>
        <translation>窗口之外</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Step forward, step back</source>
        <translation>前进一步，后退一步</translation>
    </message>
    <message>
        <source>First step, last step</source>
        <translation>第一步，最后一步</translation>
    </message>
    <message>
        <source>Faster, slower</source>
        <translation>加快，减慢</translation>
    </message>
    <message>
        <source>Start the scenario over</source>
        <translation>从头开始场景</translation>
    </message>
    <message>
        <source>A calls OPEN, SEND, RECEIVE, CLOSE, ABORT, STATUS</source>
        <translation>A 调用 OPEN、SEND、RECEIVE、CLOSE、ABORT、STATUS</translation>
    </message>
    <message>
        <source>B calls the same</source>
        <translation>B 作同样的调用</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+单击</translation>
    </message>
    <message>
        <source>Make a greyed call without asking</source>
        <translation>不经询问直接执行灰显的调用</translation>
    </message>
    <message>
        <source>Choose a segment on the wire</source>
        <translation>选择线路上的报文段</translation>
    </message>
    <message>
        <source>Deliver, drop, copy, hold or release, delay it</source>
        <translation>将其送达、丢弃、复制、扣留或放行、延迟</translation>
    </message>
    <message>
        <source>Undo, redo: the same as back and forward</source>
        <translation>撤销、重做：等同于后退和前进</translation>
    </message>
    <message>
        <source>Larger, smaller, normal text</source>
        <translation>放大、缩小、恢复文字大小</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The receiver of a SYN or FIN acts first: both cross</source>
        <translation>SYN 或 FIN 的接收方先动作：两者交叉</translation>
    </message>
    <message>
        <source>Forge a segment</source>
        <translation>伪造报文段</translation>
    </message>
    <message>
        <source>The network: latency, loss, hold a whole direction</source>
        <translation>网络：时延、丢包、扣留整个方向</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>A segment on its arrow: later, sooner, delivered, dropped, past another; Esc gives up</source>
        <translation>箭头上的报文段：推迟、提前、交付、丢弃、越过另一个；Esc 放弃</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <source>Copy a segment</source>
        <translation>复制报文段</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Show or hide what ss or netstat prints</source>
        <translation>显示或隐藏 ss 或 netstat 的输出</translation>
    </message>
    <message>
        <source>Branches: take, name, remove, compare</source>
        <translation>分支：切换、命名、删除、比较</translation>
    </message>
    <message>
        <source>Lesson, Why, Log, TCB, Segment</source>
        <translation>课程、为什么、日志、TCB、报文段</translation>
    </message>
    <message>
        <source>→  ←  PageDown  PageUp</source>
        <translation>→  ←  PageDown  PageUp</translation>
    </message>
    <message>
        <source>Zoom the chart or the diagram; the one that has the focus: + − 0</source>
        <translation>缩放时序图或状态图；有焦点的那个可用 + − 0</translation>
    </message>
    <message>
        <source>Maximise or restore the guide, the diagram, the chart</source>
        <translation>最大化或还原向导、状态图、时序图</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Present: . blanks the picture, A shows the calls, Esc leaves</source>
        <translation>演示：. 关闭画面，A 显示调用，Esc 退出</translation>
    </message>
    <message>
        <source>Choose a scenario; the lessons with their progress</source>
        <translation>选择场景；课程与进度</translation>
    </message>
    <message>
        <source>Back to the lesson, from where you left its script</source>
        <translation>离开脚本后，回到课程</translation>
    </message>
    <message>
        <source>Predict: ask before every step, or no longer</source>
        <translation>预测：每一步之前提问，或不再提问</translation>
    </message>
    <message>
        <source>While a question waits: answer it, show the answer</source>
        <translation>问题待答时：作答、显示答案</translation>
    </message>
    <message>
        <source>Save this moment, save what was done as a lesson</source>
        <translation>保存这一时刻、将操作另存为课程</translation>
    </message>
    <message>
        <source>Copy a link to this step</source>
        <translation>复制此步骤的链接</translation>
    </message>
    <message>
        <source>Explore: everything that two ends can do</source>
        <translation>探索：两端能做的一切</translation>
    </message>
    <message>
        <source>Open a file, export, see a capture&apos;s connections</source>
        <translation>打开文件、导出、查看抓包中的连接</translation>
    </message>
</context>
<context>
    <name>StateDiagram</name>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>RST, ABORT, timeout…</source>
        <translation>RST, ABORT, 超时…</translation>
    </message>
    <message>
        <source>active close</source>
        <translation>主动关闭</translation>
    </message>
    <message>
        <source>passive close</source>
        <translation>被动关闭</translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 在此。</translation>
    </message>
    <message>
        <source>rcv SYN</source>
        <translation>收 SYN</translation>
    </message>
    <message>
        <source>rcv SYN,ACK</source>
        <translation>收 SYN,ACK</translation>
    </message>
    <message>
        <source>rcv ACK of SYN</source>
        <translation>收 SYN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN</source>
        <translation>收 FIN</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN + ACK of FIN</source>
        <translation>收 FIN 和 FIN&#xa0;的&#xa0;ACK</translation>
    </message>
    <message>
        <source>rcv RST (passive open)</source>
        <translation>收 RST (被动打开)</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收 RST</translation>
    </message>
    <message>
        <source>rcv data</source>
        <translation>收数据</translation>
    </message>
    <message>
        <source>passive OPEN</source>
        <translation>被动 OPEN</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动 OPEN</translation>
    </message>
    <message>
        <source>user timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>gave up (R2)</source>
        <translation>放弃 (R2)</translation>
    </message>
    <message>
        <source>2 MSL timeout</source>
        <translation>2 MSL 超时</translation>
    </message>
    <message>
        <source>timeout (Linux)</source>
        <translation>超时 (Linux)</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>snd SYN</source>
        <translation>发 SYN</translation>
    </message>
    <message>
        <source>snd SYN,ACK</source>
        <translation>发 SYN,ACK</translation>
    </message>
    <message>
        <source>snd ACK</source>
        <translation>发 ACK</translation>
    </message>
    <message>
        <source>snd FIN</source>
        <translation>发 FIN</translation>
    </message>
    <message>
        <source>snd RST</source>
        <translation>发 RST</translation>
    </message>
    <message>
        <source>RFC 9293, figure 5</source>
        <translation>RFC 9293 图 5</translation>
    </message>
    <message>
        <source>RFC 9293, figure 5, note 1</source>
        <translation>RFC 9293 图 5 注 1</translation>
    </message>
    <message>
        <source>RFC 9293, figure 5, note 2</source>
        <translation>RFC 9293 图 5 注 2</translation>
    </message>
    <message>
        <source>left out of RFC 9293&apos;s figure 5</source>
        <translation>RFC 9293 图 5 未画出</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>rcv ACK with SYN cookie</source>
        <translation>rcv 带 SYN cookie 的 ACK</translation>
    </message>
    <message>
        <source>the listener stays</source>
        <translation>监听者仍在</translation>
    </message>
    <message>
        <source>%1 may be here.</source>
        <translation>%1 可能在此。</translation>
    </message>
</context>
<context>
    <name>StateNames</name>
    <message>
        <source>RFC names</source>
        <translation>RFC 名称</translation>
    </message>
    <message>
        <source>BSD netstat</source>
        <translation>BSD netstat</translation>
    </message>
    <message>
        <source>Linux netstat</source>
        <translation>Linux netstat</translation>
    </message>
    <message>
        <source>ss</source>
        <translation>ss</translation>
    </message>
    <message>
        <source>No connection, and no TCB: a fictional state.</source>
        <translation>没有连接，也没有 TCB：一个虚拟的状态。</translation>
    </message>
    <message>
        <source>Waits for a connection request (a SYN).</source>
        <translation>等待连接请求（SYN）。</translation>
    </message>
    <message>
        <source>Has sent a SYN and waits for a matching connection request from the peer.</source>
        <translation>已发出 SYN，等待对端与之匹配的连接请求。</translation>
    </message>
    <message>
        <source>Has received a SYN and sent one; waits for the acknowledgment of its own.</source>
        <translation>已收到 SYN 并发出自己的 SYN；等待对自己 SYN 的确认。</translation>
    </message>
    <message>
        <source>Open: data flows both ways.</source>
        <translation>连接已打开：数据可双向流动。</translation>
    </message>
    <message>
        <source>The user has closed; waits for the peer&apos;s FIN or for the acknowledgment of its own.</source>
        <translation>用户已关闭；等待对端的 FIN，或对自己 FIN 的确认。</translation>
    </message>
    <message>
        <source>Its FIN is acknowledged; waits for the peer&apos;s FIN, for as long as that takes.</source>
        <translation>自己的 FIN 已被确认；等待对端的 FIN，不论多久。</translation>
    </message>
    <message>
        <source>The peer has closed; waits for its own user to call CLOSE. No timer ends this.</source>
        <translation>对端已关闭；等待本端用户调用 CLOSE。没有定时器会结束这一等待。</translation>
    </message>
    <message>
        <source>Both have sent a FIN; waits for the acknowledgment of its own.</source>
        <translation>双方都已发出 FIN；等待对自己 FIN 的确认。</translation>
    </message>
    <message>
        <source>The peer closed first; waits for the acknowledgment of its own FIN.</source>
        <translation>对端先关闭；等待对自己 FIN 的确认。</translation>
    </message>
    <message>
        <source>Waits 2 MSL: to acknowledge the peer&apos;s FIN again should it come again, and until old duplicates have died out.</source>
        <translation>等待 2 MSL：以便对端的 FIN 再次到来时再次确认，并等旧的重复报文段消失。</translation>
    </message>
</context>
<context>
    <name>StateReference</name>
    <message>
        <source>An OPEN by the application.</source>
        <translation>应用程序调用 OPEN。</translation>
    </message>
    <message>
        <source>A SYN from a peer; or its own user: SEND, an active OPEN, CLOSE.</source>
        <translation>对端发来的 SYN；或本端用户调用 SEND、主动 OPEN、CLOSE。</translation>
    </message>
    <message>
        <source>The peer&apos;s SYN,ACK (then ESTABLISHED) or bare SYN (then SYN-RECEIVED), a RST that acknowledges the SYN, CLOSE, or running out of retries.</source>
        <translation>对端的 SYN,ACK（进入 ESTABLISHED）或单独的 SYN（进入 SYN-RECEIVED）、确认了该 SYN 的 RST、CLOSE，或重试次数用尽。</translation>
    </message>
    <message>
        <source>The acknowledgment of its SYN, a RST, CLOSE, or running out of retries.</source>
        <translation>对其 SYN 的确认、RST、CLOSE，或重试次数用尽。</translation>
    </message>
    <message>
        <source>Its own CLOSE (then FIN-WAIT-1), the peer&apos;s FIN (then CLOSE-WAIT), a RST or ABORT.</source>
        <translation>本端 CLOSE（进入 FIN-WAIT-1）、对端的 FIN（进入 CLOSE-WAIT）、RST 或 ABORT。</translation>
    </message>
    <message>
        <source>The acknowledgment of its FIN (then FIN-WAIT-2), the peer&apos;s FIN (then CLOSING), or both in one segment (then TIME-WAIT).</source>
        <translation>对其 FIN 的确认（进入 FIN-WAIT-2）、对端的 FIN（进入 CLOSING），或两者在同一报文段中（进入 TIME-WAIT）。</translation>
    </message>
    <message>
        <source>The peer&apos;s FIN, and so the peer&apos;s application: it has to close.</source>
        <translation>对端的 FIN，也就是对端的应用程序：它必须关闭。</translation>
    </message>
    <message>
        <source>The CLOSE of its own application, and nothing else but a RST or ABORT.</source>
        <translation>本端应用程序的 CLOSE；除 RST 或 ABORT 外别无他法。</translation>
    </message>
    <message>
        <source>The acknowledgment of its FIN.</source>
        <translation>对其 FIN 的确认。</translation>
    </message>
    <message>
        <source>The clock, after 2 MSL. A FIN that comes again starts the wait again.</source>
        <translation>时钟：2 MSL 之后。若 FIN 再次到来，则重新开始等待。</translation>
    </message>
    <message>
        <source>A round trip. Without an answer the segment is sent again %1 times, then the connection is given up.</source>
        <translation>一个往返。若无应答，报文段重发 %1 次，然后放弃连接。</translation>
    </message>
    <message>
        <source>A round trip. Without an answer the segment is sent again for %1, then the connection is given up.</source>
        <translation>一个往返。若无应答，在 %1 内不断重发，然后放弃连接。</translation>
    </message>
    <message>
        <source>A round trip. Without an answer the FIN is sent again %1 times, then the connection is given up.</source>
        <translation>一个往返。若无应答，FIN 重发 %1 次，然后放弃连接。</translation>
    </message>
    <message>
        <source>A round trip. Without an answer the FIN is sent again for %1, then the connection is given up.</source>
        <translation>一个往返。若无应答，在 %1 内不断重发 FIN，然后放弃连接。</translation>
    </message>
    <message>
        <source>Until the peer closes; this stack gives up after %1. RFC 9293 never does.</source>
        <translation>直到对端关闭；此协议栈在 %1 后放弃，RFC 9293 则永不放弃。</translation>
    </message>
    <message>
        <source>Until the peer closes, for ever if need be: no timer runs.</source>
        <translation>直到对端关闭，必要时永远等下去：没有定时器。</translation>
    </message>
    <message>
        <source>As long as the application likes.</source>
        <translation>由应用程序决定。</translation>
    </message>
    <message>
        <source>As long as both applications like, for days without a segment if nothing is sent.</source>
        <translation>由两端应用程序决定；若无数据可发，可以几天没有一个报文段。</translation>
    </message>
    <message>
        <source>Until the application closes, for ever if it forgets to: no timer runs.</source>
        <translation>直到应用程序关闭；若它忘了，就永远等下去：没有定时器。</translation>
    </message>
    <message>
        <source>2 MSL: here %1.</source>
        <translation>2 MSL：此处为 %1。</translation>
    </message>
    <message>
        <source>There is nothing to show: tools print no line for it. A segment that arrives here draws a RST.</source>
        <translation>没有可显示的：工具不会为它打印任何行。到达这里的报文段会引来 RST。</translation>
    </message>
    <message>
        <source>The RFC&apos;s listener becomes the connection; a real one stays behind and makes a new socket for each.</source>
        <translation>RFC 中的监听者自身变成连接；真实的监听者会留下来，并为每个连接新建一个套接字。</translation>
    </message>
    <message>
        <source>Refused (a RST comes) and timed out (nothing comes) are different answers.</source>
        <translation>被拒绝（收到 RST）与超时（什么也没收到）是两种不同的结果。</translation>
    </message>
    <message>
        <source>A RST sends it back to LISTEN only after a passive OPEN; after a simultaneous open it is refused.</source>
        <translation>只有被动 OPEN 之后，RST 才使其回到 LISTEN；同时打开之后则是连接被拒绝。</translation>
    </message>
    <message>
        <source>Each end has its own state: one is established half a round trip before the other.</source>
        <translation>两端各有各的状态：一端比另一端早半个往返进入 ESTABLISHED。</translation>
    </message>
    <message>
        <source>A FIN says “I send no more”. It says nothing about receiving: text that comes is still taken.</source>
        <translation>FIN 的意思是“我不再发送”，与接收无关：到来的数据仍会被接收。</translation>
    </message>
    <message>
        <source>One that stays is not the network&apos;s fault: the peer&apos;s application has not closed.</source>
        <translation>停留在此不是网络的错：是对端应用程序没有关闭。</translation>
    </message>
    <message>
        <source>Many of them are a leak in this host&apos;s program. No kernel setting makes them go away.</source>
        <translation>大量出现说明本机程序有泄漏。没有任何内核设置能让它们消失。</translation>
    </message>
    <message>
        <source>Rare: both ends closed before either had heard of the other&apos;s FIN.</source>
        <translation>少见：两端都在得知对方的 FIN 之前关闭了。</translation>
    </message>
    <message>
        <source>A lost last ACK is not sent again by itself: the FIN is, and draws a new one.</source>
        <translation>丢失的最后一个 ACK 不会自行重发：重发的是 FIN，它会引来新的 ACK。</translation>
    </message>
    <message>
        <source>It belongs to whoever closes first, client or server. It is no error, and no CLOSE-WAIT.</source>
        <translation>它属于先关闭的一方，无论客户端还是服务器。它不是错误，也不是 CLOSE-WAIT。</translation>
    </message>
    <message>
        <source>the application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>the peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>时钟</translation>
    </message>
</context>
<context>
    <name>StateSheet</name>
    <message>
        <source>Waits for</source>
        <translation>等待什么</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>由什么结束</translation>
    </message>
    <message>
        <source>In the hands of</source>
        <translation>取决于</translation>
    </message>
    <message>
        <source>May still</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>send and receive</source>
        <translation>发送和接收</translation>
    </message>
    <message>
        <source>send, not receive</source>
        <translation>发送，不再接收</translation>
    </message>
    <message>
        <source>receive, not send</source>
        <translation>接收，不再发送</translation>
    </message>
    <message>
        <source>neither send nor receive</source>
        <translation>既不发送也不接收</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>持续多久</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>记住</translation>
    </message>
    <message>
        <source>SEE IT FOR REAL</source>
        <translation>在真实系统上查看</translation>
    </message>
    <message>
        <source>Show the step</source>
        <translation>显示该步</translation>
    </message>
    <message>
        <source>Go to where an end came into this state</source>
        <translation>转到某一端进入此状态的那一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pause here</source>
        <translation>在此暂停</translation>
    </message>
    <message>
        <source>Playing pauses whenever an end comes to this state; the right button on an edge does the same there</source>
        <translation>只要有一端进入此状态，播放就暂停；在边上单击右键也可设置</translation>
    </message>
</context>
<context>
    <name>StepSentence</name>
    <message>
        <source>sends %1 again</source>
        <translation>再次发送 %1</translation>
    </message>
    <message>
        <source>sends %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>does not accept it</source>
        <translation>不接受它</translation>
    </message>
    <message>
        <source>the network loses it</source>
        <translation>网络将其丢失</translation>
    </message>
    <message>
        <source>moves to %1</source>
        <translation>进入 %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A is %1, B is %2.</source>
        <translation>A 处于 %1，B 处于 %2。</translation>
    </message>
    <message>
        <source>%1 from %2, held</source>
        <translation>来自 %2 的 %1，已扣留</translation>
    </message>
    <message>
        <source>%1 from %2, due at %3</source>
        <translation>来自 %2 的 %1，%3 到达</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>%1&apos;s %2 until %3</source>
        <translation>%1 的%2，至 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The beginning. %1</source>
        <translation>开始。%1</translation>
    </message>
    <message>
        <source>On the wire: %1.</source>
        <translation>线路上：%1。</translation>
    </message>
    <message>
        <source>Running: %1.</source>
        <translation>运行中：%1。</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>%1 creates a TCB and waits in LISTEN for a SYN. Nothing is sent: a listener is silent.</source>
        <translation>%1 建立 TCB，在 LISTEN 状态等待 SYN。什么也不发送：监听方是沉默的。</translation>
    </message>
    <message>
        <source>%1 creates a TCB, chooses an initial sequence number and asks for a connection: its SYN takes one sequence number.</source>
        <translation>%1 建立 TCB，选定初始序列号并请求连接：它的 SYN 占用一个序列号。</translation>
    </message>
    <message>
        <source>%1 no longer waits: it becomes the active side and sends a SYN itself.</source>
        <translation>%1 不再等待：它成为主动方，自己发出 SYN。</translation>
    </message>
    <message>
        <source>Sending from LISTEN makes %1 the active side: it sends a SYN first, and the data waits until the connection is ESTABLISHED.</source>
        <translation>在 LISTEN 状态下发送使 %1 成为主动方：它先发出 SYN，数据要等连接进入 ESTABLISHED。</translation>
    </message>
    <message>
        <source>The call changes nothing: an active OPEN has to name the peer.</source>
        <translation>该调用什么也没有改变：主动 OPEN 必须指明对端。</translation>
    </message>
    <message>
        <source>The call changes nothing: the listener that is there stays as it is.</source>
        <translation>该调用什么也没有改变：已有的监听保持原样。</translation>
    </message>
    <message>
        <source>The call changes nothing: %1 has a connection already.</source>
        <translation>该调用什么也没有改变：%1 已经有一个连接。</translation>
    </message>
    <message>
        <source>The call changes nothing: there is no TCB, so there is nowhere to put the data.</source>
        <translation>该调用什么也没有改变：没有 TCB，数据无处可放。</translation>
    </message>
    <message>
        <source>The call changes nothing: the listener does not know whom it would be sending to.</source>
        <translation>该调用什么也没有改变：监听方不知道该发给谁。</translation>
    </message>
    <message>
        <source>The connection is not open yet: the data waits, and goes out once it is ESTABLISHED.</source>
        <translation>连接尚未打开：数据等待，进入 ESTABLISHED 后再发出。</translation>
    </message>
    <message>
        <source>The data is cut into segments of at most the peer&apos;s MSS and sent as far as %2&apos;s window allows; the rest waits. Each segment carries an acknowledgment, too.</source>
        <translation>数据切成不超过对端 MSS 的报文段，按 %2 的窗口允许的量发送；其余的等待。每个报文段也都带有确认。</translation>
    </message>
    <message>
        <source>%2&apos;s window has no room at the moment: the data is queued and goes out when an ACK opens the window.</source>
        <translation>%2 的窗口此刻没有余地：数据排队，等 ACK 打开窗口后发出。</translation>
    </message>
    <message>
        <source>The call changes nothing: as much data as the send buffer holds is still unacknowledged or unsent.</source>
        <translation>该调用什么也没有改变：发送缓冲区已被尚未确认或尚未发送的数据占满。</translation>
    </message>
    <message>
        <source>The call changes nothing: with CLOSE, %1 said that it has no more data to send.</source>
        <translation>该调用什么也没有改变：%1 已用 CLOSE 表明不再有数据要发送。</translation>
    </message>
    <message>
        <source>The call changes nothing: there is no connection to receive from.</source>
        <translation>该调用什么也没有改变：没有可以接收数据的连接。</translation>
    </message>
    <message>
        <source>Not enough data is on hand, so the RECEIVE waits for more.</source>
        <translation>手头的数据不够，RECEIVE 等待更多数据。</translation>
    </message>
    <message>
        <source>Data on hand goes to the user at once.</source>
        <translation>手头的数据立即交给用户。</translation>
    </message>
    <message>
        <source>The call changes nothing: %1 remembers no more than a certain number of outstanding RECEIVEs.</source>
        <translation>该调用什么也没有改变：%1 只记录一定数量的未完成 RECEIVE。</translation>
    </message>
    <message>
        <source>%2 has sent its FIN and all that came before it was delivered: nothing more can come.</source>
        <translation>%2 已发出 FIN，此前的数据也已全部交付：不会再有数据到来。</translation>
    </message>
    <message>
        <source>The call changes nothing: both ends have closed.</source>
        <translation>该调用什么也没有改变：两端都已关闭。</translation>
    </message>
    <message>
        <source>The call changes nothing: there is no connection to close.</source>
        <translation>该调用什么也没有改变：没有可以关闭的连接。</translation>
    </message>
    <message>
        <source>%1 stops listening. Nobody needs to be told: there is no peer yet.</source>
        <translation>%1 停止监听。不必通知谁：还没有对端。</translation>
    </message>
    <message>
        <source>%1 forgets the connection it had asked for. Nothing is sent: should the SYN,ACK still come, CLOSED answers it with a RST.</source>
        <translation>%1 忘掉它请求的连接。什么也不发送：如果 SYN,ACK 之后才到，CLOSED 会以 RST 回应。</translation>
    </message>
    <message>
        <source>The data that was sent before CLOSE goes first; the FIN waits behind it.</source>
        <translation>CLOSE 之前交付发送的数据先走；FIN 在其后等待。</translation>
    </message>
    <message>
        <source>%1 says “I have no more data to send” with a FIN, which takes one sequence number. It can still receive: the connection is half closed until %2 closes, too.</source>
        <translation>%1 用 FIN 表示“我没有更多数据要发送了”，FIN 占用一个序列号。它仍然可以接收：在 %2 也关闭之前，连接处于半关闭。</translation>
    </message>
    <message>
        <source>%2 closed first; now %1 has no more data to send either. Its FIN is the second and last one.</source>
        <translation>%2 先关闭；现在 %1 也不再有数据要发送。它的 FIN 是第二个，也是最后一个。</translation>
    </message>
    <message>
        <source>The call changes nothing: the FIN of the first CLOSE is sent once (and retransmitted if need be), not twice.</source>
        <translation>该调用什么也没有改变：第一次 CLOSE 的 FIN 只发送一次（必要时重传），不会发两次。</translation>
    </message>
    <message>
        <source>The call changes nothing: %1 has called CLOSE before.</source>
        <translation>该调用什么也没有改变：%1 此前已调用过 CLOSE。</translation>
    </message>
    <message>
        <source>The application never read all that came. A FIN would claim that all went well, so %1 sends a RST instead (RFC 9293 §3.6.1, RFC 2525 §2.17).</source>
        <translation>应用程序没有读完收到的数据。FIN 会让人以为一切正常，因此 %1 改发 RST(RFC 9293 §3.6.1,RFC 2525 §2.17)。</translation>
    </message>
    <message>
        <source>With the last octet gone, %1&apos;s FIN follows.</source>
        <translation>最后一个字节发出后，%1 的 FIN 随之发出。</translation>
    </message>
    <message>
        <source>The call changes nothing: there is no connection.</source>
        <translation>该调用什么也没有改变：没有连接。</translation>
    </message>
    <message>
        <source>%1 forgets the connection it had asked for, and sends nothing.</source>
        <translation>%1 忘掉它请求的连接，什么也不发送。</translation>
    </message>
    <message>
        <source>%1 tells %2 with a RST that the connection is over, and forgets it at once. A RST is neither acknowledged nor retransmitted: if it is lost, %2 finds out only when it sends something.</source>
        <translation>%1 用 RST 告诉 %2 连接已经结束，并立即忘掉它。RST 既不被确认也不会重传：如果丢失，%2 要到自己发送时才会发现。</translation>
    </message>
    <message>
        <source>Both ends have closed already: %1 just forgets the connection, and sends nothing.</source>
        <translation>两端都已关闭：%1 只是忘掉这个连接，什么也不发送。</translation>
    </message>
    <message>
        <source>There is no connection to ask about.</source>
        <translation>没有可以查询的连接。</translation>
    </message>
    <message>
        <source>STATUS asks and changes nothing.</source>
        <translation>STATUS 只查询，不改变任何东西。</translation>
    </message>
    <message>
        <source>The segment was damaged on its way. %1 discards it as if it had never come; whoever sent it must notice by itself.</source>
        <translation>报文段在途中损坏。%1 将其丢弃，如同从未到来；发送者必须自己发觉。</translation>
    </message>
    <message>
        <source>The segment&apos;s addresses and ports belong to no connection of %1.</source>
        <translation>该报文段的地址和端口不属于 %1 的任何连接。</translation>
    </message>
    <message>
        <source>For %1 there is no connection to reset. A RST is never answered.</source>
        <translation>对 %1 来说没有可以复位的连接。RST 从不得到回应。</translation>
    </message>
    <message>
        <source>%1 has no connection and no listener here, so it refuses: RST,ACK acknowledges the segment, which makes the RST acceptable to its sender.</source>
        <translation>%1 在这里既没有连接也没有监听，因此拒绝：RST,ACK 确认了该报文段，使发送者能够接受这个 RST。</translation>
    </message>
    <message>
        <source>%1 knows no such connection. Its RST carries the acknowledgment number as its sequence number, so that the sender will believe it.</source>
        <translation>%1 不知道这个连接。它的 RST 以对方的确认号作为序列号，这样发送者才会相信。</translation>
    </message>
    <message>
        <source>A RST cannot be an answer to anything that this listener sent: it has sent nothing. It is ignored.</source>
        <translation>RST 不可能是对这个监听方所发内容的回应：它什么也没有发过。忽略。</translation>
    </message>
    <message>
        <source>Nothing was sent from LISTEN, so there is nothing to acknowledge: the segment belongs to a connection that %1 does not know, and a RST says so.</source>
        <translation>LISTEN 状态什么也没有发过，没有可以确认的东西：该报文段属于 %1 不知道的连接，以 RST 告知。</translation>
    </message>
    <message>
        <source>%1 notes the peer&apos;s initial sequence number, chooses its own and sends it with the acknowledgment: SYN,ACK. Until that is acknowledged %1 cannot know whether the SYN is new or an old duplicate.</source>
        <translation>%1 记下对端的初始序列号，选定自己的，连同确认一起发出：SYN,ACK。在它得到确认之前，%1 无法知道这个 SYN 是新的还是旧的重复。</translation>
    </message>
    <message>
        <source>The segment has neither RST, ACK nor SYN. No sane sender produces it; it is dropped.</source>
        <translation>该报文段既没有 RST、ACK，也没有 SYN。正常的发送者不会产生它；丢弃。</translation>
    </message>
    <message>
        <source>A SYN together with a FIN makes no sense; Linux drops it.</source>
        <translation>SYN 与 FIN 同时出现没有意义；Linux 将其丢弃。</translation>
    </message>
    <message>
        <source>This acknowledges something that %1 never sent: it must come from an old connection. A RST tells its sender, and %1 goes on waiting.</source>
        <translation>它确认了 %1 从未发送过的内容：想必来自旧的连接。以 RST 告知发送者，%1 继续等待。</translation>
    </message>
    <message>
        <source>This acknowledges something that %1 never sent, and it is a RST: it is dropped.</source>
        <translation>它确认了 %1 从未发送过的内容，而且是 RST：丢弃。</translation>
    </message>
    <message>
        <source>A RST that does not acknowledge %1&apos;s SYN proves nothing: anybody could have sent it. It is dropped.</source>
        <translation>没有确认 %1 的 SYN 的 RST 什么也证明不了：谁都可能发出它。丢弃。</translation>
    </message>
    <message>
        <source>%2 has received %1&apos;s SYN and sent its own: %1 is open now, and says so with an ACK. %2 becomes ESTABLISHED only when that arrives; for a moment the two ends disagree.</source>
        <translation>%2 已收到 %1 的 SYN 并发出自己的：%1 现在已打开，并以 ACK 告知。%2 要等它到达才进入 ESTABLISHED；有那么一刻，两端的状态并不一致。</translation>
    </message>
    <message>
        <source>The segment has neither SYN nor RST, so it cannot help to open a connection. It is dropped.</source>
        <translation>该报文段既没有 SYN 也没有 RST，对打开连接没有帮助。丢弃。</translation>
    </message>
    <message>
        <source>%1&apos;s receive window is closed, so no data is taken; but the acknowledgment in the segment counts.</source>
        <translation>%1 的接收窗口已关闭，所以不接收数据；但报文段中的确认有效。</translation>
    </message>
    <message>
        <source>The RST lies in the window, but not exactly at RCV.NXT: an attacker could have guessed that. %1 asks back with an ACK; if %2 has really lost the connection, it answers with a RST at the exact number.</source>
        <translation>这个 RST 在窗口内，但不恰在 RCV.NXT 处：攻击者有可能猜中。%1 用 ACK 反问；如果 %2 真的失去了连接，它会以序列号准确的 RST 回答。</translation>
    </message>
    <message>
        <source>The connection was never complete. The user asked to listen, so %1 goes back to LISTEN, and the user hears nothing of it.</source>
        <translation>连接从未完成。用户要求的是监听，所以 %1 回到 LISTEN，用户对此一无所知。</translation>
    </message>
    <message>
        <source>%1 had opened actively, so there is a caller to be told that the connection was refused.</source>
        <translation>%1 是主动打开的，所以要告诉调用者连接被拒绝。</translation>
    </message>
    <message>
        <source>%2 says that the connection is over. Nothing is answered; all that was queued is lost.</source>
        <translation>%2 表示连接已经结束。不予回应；排队的内容全部丢失。</translation>
    </message>
    <message>
        <source>Both ends had closed; the RST only ends the waiting. The TCB is deleted.</source>
        <translation>两端都已关闭；RST 只是结束了等待。TCB 被删除。</translation>
    </message>
    <message>
        <source>A RST must not cut TIME-WAIT short (RFC 1337): it is ignored.</source>
        <translation>RST 不得缩短 TIME-WAIT(RFC 1337)：忽略。</translation>
    </message>
    <message>
        <source>A new SYN in the middle of a handshake: %1 had been listening, so it goes back to LISTEN and forgets the half-made connection.</source>
        <translation>握手中途来了新的 SYN:%1 原本在监听，因此回到 LISTEN，忘掉这个半成的连接。</translation>
    </message>
    <message>
        <source>A SYN inside the window is an error: the two ends disagree. %1 sends a RST and gives the connection up.</source>
        <translation>窗口内的 SYN 是错误：两端不一致。%1 发送 RST 并放弃连接。</translation>
    </message>
    <message>
        <source>Answering every such segment could go on for ever, so this one is not answered.</source>
        <translation>对每个这样的报文段都回应可能没完没了，所以这一个不予回应。</translation>
    </message>
    <message>
        <source>This acknowledges data that %1 has not sent yet. The segment is dropped and answered with an ACK.</source>
        <translation>它确认了 %1 尚未发送的数据。报文段被丢弃，并以 ACK 回应。</translation>
    </message>
    <message>
        <source>%1&apos;s SYN is acknowledged: the peer is really there, and the connection is open at this end, too.</source>
        <translation>%1 的 SYN 已被确认：对端确实存在，连接在这一端也已打开。</translation>
    </message>
    <message>
        <source>The acknowledgment does not match %1&apos;s SYN: this is about another connection, perhaps an old one. A RST tells its sender; %1 stays in SYN-RECEIVED.</source>
        <translation>这个确认与 %1 的 SYN 不符：它说的是另一个连接，也许是旧的。以 RST 告知发送者；%1 留在 SYN-RECEIVED。</translation>
    </message>
    <message>
        <source>%2 has received what SEG.ACK covers. %1 need not keep it for a retransmission any longer.</source>
        <translation>%2 已收到 SEG.ACK 所涵盖的内容。%1 不必再为重传保留它。</translation>
    </message>
    <message>
        <source>The segment acknowledges nothing new and brings no data that counts: nothing changes for %1.</source>
        <translation>该报文段没有确认新的内容，也没有带来有用的数据：对 %1 没有变化。</translation>
    </message>
    <message>
        <source>%1&apos;s FIN is acknowledged: %2 knows that %1 has no more to send. Now %1 waits for %2&apos;s FIN, for as long as %2&apos;s application likes; it can still receive data meanwhile.</source>
        <translation>%1 的 FIN 已被确认：%2 知道 %1 不再发送。现在 %1 等待 %2 的 FIN，等多久取决于 %2 的应用程序；其间它仍可接收数据。</translation>
    </message>
    <message>
        <source>%1&apos;s FIN is acknowledged, too: both directions are closed. %1 waits 2 MSL, so that it can acknowledge %2&apos;s FIN again and old segments die out.</source>
        <translation>%1 的 FIN 也已被确认：两个方向都已关闭。%1 等待 2 MSL，以便能再次确认 %2 的 FIN，并等旧报文段消失。</translation>
    </message>
    <message>
        <source>%1&apos;s FIN is still not acknowledged, so it stays in CLOSING.</source>
        <translation>%1 的 FIN 仍未被确认，所以它留在 CLOSING。</translation>
    </message>
    <message>
        <source>%1&apos;s FIN is acknowledged: both directions are closed. %2 closed first, so %2 does the waiting; %1 is done.</source>
        <translation>%1 的 FIN 已被确认：两个方向都已关闭。%2 先关闭，所以由 %2 等待；%1 到此结束。</translation>
    </message>
    <message>
        <source>In TIME-WAIT only %2&apos;s FIN could still come again. This is not it: nothing changes.</source>
        <translation>在 TIME-WAIT 状态，只有 %2 的 FIN 还可能再来。这不是它：没有变化。</translation>
    </message>
    <message>
        <source>%2 has sent its FIN, so there can be no urgent data any more.</source>
        <translation>%2 已发出 FIN，不可能再有紧急数据。</translation>
    </message>
    <message>
        <source>The data comes in order: it is taken, the window shrinks by as much until the user reads it, and an acknowledgment is due.</source>
        <translation>数据按序到来：予以接收，窗口相应缩小，直到用户读取；并且应当确认。</translation>
    </message>
    <message>
        <source>Something before this data is missing. It is held, and the ACK repeats which octet %1 waits for.</source>
        <translation>这段数据之前还缺少内容。将其暂存，ACK 重申 %1 在等哪个字节。</translation>
    </message>
    <message>
        <source>Something before this FIN is missing. It is held until its turn comes; the ACK repeats what %1 waits for.</source>
        <translation>这个 FIN 之前还缺少内容。将其暂存，等轮到它；ACK 重申 %1 在等什么。</translation>
    </message>
    <message>
        <source>The gap is filled: what was held has come to its turn, and one ACK covers all of it.</source>
        <translation>缺口已补上：暂存的内容轮到了，一个 ACK 就涵盖全部。</translation>
    </message>
    <message>
        <source>%2 has sent its FIN, so no data can follow it. What came is ignored.</source>
        <translation>%2 已发出 FIN，其后不可能有数据。到来的内容被忽略。</translation>
    </message>
    <message>
        <source>%1&apos;s application has closed and will read nothing more: the data would be lost unnoticed. A RST tells %2.</source>
        <translation>%1 的应用程序已关闭，不再读取：数据会在无人知晓中丢失。以 RST 告知 %2。</translation>
    </message>
    <message>
        <source>%2 has no more data to send. %1 acknowledges that and may go on sending; only its own application can end CLOSE-WAIT, by calling CLOSE. No timer will.</source>
        <translation>%2 不再有数据要发送。%1 予以确认，自己仍可继续发送；只有它自己的应用程序调用 CLOSE 才能结束 CLOSE-WAIT，定时器不会。</translation>
    </message>
    <message>
        <source>%1&apos;s own FIN is acknowledged and now %2&apos;s has come: both directions are closed. %1 sends the last ACK and waits 2 MSL, for that ACK may be lost and then %2&apos;s FIN comes again.</source>
        <translation>%1 自己的 FIN 已被确认，现在 %2 的也到了：两个方向都已关闭。%1 发出最后的 ACK 并等待 2 MSL，因为这个 ACK 可能丢失，那时 %2 的 FIN 会再来。</translation>
    </message>
    <message>
        <source>%2&apos;s FIN comes again: %1 acknowledges it and waits 2 MSL anew.</source>
        <translation>%2 的 FIN 再次到来：%1 确认它，并重新等待 2 MSL。</translation>
    </message>
    <message>
        <source>%1 has sent the same segment in vain for as long as it will (R2). It gives the connection up; nothing is sent.</source>
        <translation>%1 反复发送同一报文段而无结果，已达上限（R2）。它放弃连接；什么也不发送。</translation>
    </message>
    <message>
        <source>The host of %1 loses its memory: the TCB is gone, nobody is told and nothing is sent. %2 does not know; this is a half-open connection if %2 still has one.</source>
        <translation>%1 的主机失去记忆：TCB 没有了，不通知任何人，什么也不发送。%2 并不知道；如果 %2 还有连接，这就是半打开的连接。</translation>
    </message>
    <message>
        <source>A RST is never sent again.</source>
        <translation>RST 从不重发。</translation>
    </message>
    <message>
        <source>An ACK without data is never sent again by itself: the next segment acknowledges as much, and what stays unacknowledged is retransmitted by the other end.</source>
        <translation>不带数据的 ACK 从不单独重发：下一个报文段同样会带上确认，而一直未被确认的内容会由另一端重传。</translation>
    </message>
    <message>
        <source>It takes sequence numbers, so %1 will send it again when its retransmission timer expires.</source>
        <translation>它占用序列号，所以重传定时器到时后 %1 会再次发送。</translation>
    </message>
    <message>
        <source>The network loses it, and neither end is told.</source>
        <translation>网络将其丢失，两端都不会得到通知。</translation>
    </message>
    <message>
        <source>The network delivers it twice. TCP has to cope with that: the sequence numbers tell.</source>
        <translation>网络会送达两次。TCP 必须能应付：凭序列号就能分辨。</translation>
    </message>
    <message>
        <source>The network keeps it until it is released. For the ends that looks like a loss.</source>
        <translation>网络将其扣住，直到放行。在两端看来这就像丢失。</translation>
    </message>
    <message>
        <source>It goes on where it was held.</source>
        <translation>它从被扣留处继续前进。</translation>
    </message>
    <message>
        <source>It will arrive at another time than it would have.</source>
        <translation>它的到达时间将与原来不同。</translation>
    </message>
    <message>
        <source>No end of this connection sent it now: an outsider did, or it is left over from an old connection. The receiver can judge only by its header.</source>
        <translation>这不是本连接的任何一端此刻发送的：它来自外人，或是旧连接的残留。接收者只能凭首部判断。</translation>
    </message>
    <message>
        <source>Segments sent from now on travel by the new rules.</source>
        <translation>从现在起发送的报文段按新的规则传输。</translation>
    </message>
    <message>
        <source>The network loses the %1 on its way.</source>
        <translation>网络在途中丢失了 %1。</translation>
    </message>
    <message>
        <source>a segment without flags</source>
        <translation>不带标志的报文段</translation>
    </message>
    <message>
        <source>%1 from %2 was dropped</source>
        <translation>%2 发出的 %1 被丢弃</translation>
    </message>
    <message>
        <source>%1 from %2 was copied</source>
        <translation>%2 发出的 %1 被复制</translation>
    </message>
    <message>
        <source>%1 from %2 is held</source>
        <translation>%2 发出的 %1 被扣留</translation>
    </message>
    <message>
        <source>%1 from %2 goes on</source>
        <translation>%2 发出的 %1 被放行</translation>
    </message>
    <message>
        <source>%1 from %2 was delayed</source>
        <translation>%2 发出的 %1 被延迟</translation>
    </message>
    <message>
        <source>Forged: %1 to %2</source>
        <translation>伪造：发往 %2 的 %1</translation>
    </message>
    <message>
        <source>%1&apos;s retransmission timer expired</source>
        <translation>%1 的重传定时器到时</translation>
    </message>
    <message>
        <source>%1&apos;s user timer expired</source>
        <translation>%1 的用户定时器到时</translation>
    </message>
    <message>
        <source>%1&apos;s 2 MSL timer expired</source>
        <translation>%1 的 2 MSL 定时器到时</translation>
    </message>
    <message>
        <source>%1&apos;s FIN-WAIT-2 timer expired</source>
        <translation>%1 的 FIN-WAIT-2 定时器到时</translation>
    </message>
    <message>
        <source>OPEN (active)</source>
        <translation>OPEN（主动）</translation>
    </message>
    <message>
        <source>OPEN (passive)</source>
        <translation>OPEN（被动）</translation>
    </message>
    <message>
        <source>retransmission timer</source>
        <translation>重传定时器</translation>
    </message>
    <message>
        <source>user timer</source>
        <translation>用户定时器</translation>
    </message>
    <message>
        <source>2 MSL timer</source>
        <translation>2 MSL 定时器</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 timer</source>
        <translation>FIN-WAIT-2 定时器</translation>
    </message>
    <message>
        <source>%1 called %2 in %3</source>
        <translation>%1 在 %3 状态调用 %2</translation>
    </message>
    <message>
        <source>%1 received %2 in %3</source>
        <translation>%1 在 %3 状态收到 %2</translation>
    </message>
    <message>
        <source>%1 crashed in %2</source>
        <translation>%1 在 %2 状态崩溃</translation>
    </message>
    <message>
        <source>There is no data to send, so the FIN can follow the SYN at once: %1 need not wait for ESTABLISHED.</source>
        <translation>没有数据要发送，所以 FIN 可以立即跟在 SYN 之后：%1 不必等到 ESTABLISHED。</translation>
    </message>
    <message>
        <source>The RST acknowledges %1&apos;s SYN, so %1 believes it: the connection is not wanted there. The caller learns at once what it would otherwise learn from a timeout.</source>
        <translation>这个 RST 确认了 %1 的 SYN，所以 %1 相信它：那里不接受这个连接。调用者立即得知，而不必等到超时。</translation>
    </message>
    <message>
        <source>%1 has asked for a connection and is asked for one itself: a simultaneous open. It answers with SYN,ACK, its own SYN once more; one connection results, not two.</source>
        <translation>%1 请求了连接，自己也被请求连接：这就是同时打开。它以 SYN,ACK 回应，其中再次带上自己的 SYN；结果是一个连接，而不是两个。</translation>
    </message>
    <message>
        <source>What came does not fit into the receive window: it has come before, lies beyond, or belongs elsewhere. It is dropped, and an ACK tells the sender what %1 expects. That is how two ends that disagree find each other again.</source>
        <translation>到来的内容不在接收窗口内：它以前来过，或超出窗口，或属于别处。将其丢弃，并用 ACK 告诉发送者 %1 期望什么。不一致的两端就是这样重新对上的。</translation>
    </message>
    <message>
        <source>%2&apos;s FIN comes once more: perhaps the ACK did not reach it. That is what TIME-WAIT is for: %1 acknowledges again and waits 2 MSL anew.</source>
        <translation>%2 的 FIN 再次到来：也许 ACK 没有到达它。TIME-WAIT 正是为此而设：%1 再次确认，并重新等待 2 MSL。</translation>
    </message>
    <message>
        <source>%2&apos;s SYN comes once more: perhaps the SYN,ACK did not reach it. Linux sends that again at once.</source>
        <translation>%2 的 SYN 再次到来：也许 SYN,ACK 没有到达它。Linux 会立即再发一次。</translation>
    </message>
    <message>
        <source>The RST does not lie in the receive window: it is old, or somebody&apos;s guess. It is dropped without an answer.</source>
        <translation>这个 RST 不在接收窗口内：它是旧的，或是有人猜的。丢弃，不予回应。</translation>
    </message>
    <message>
        <source>A SYN does not belong here. It may be an attack or an old duplicate, or %2 may have restarted: %1 asks back with an ACK. A restarted peer answers that with a RST.</source>
        <translation>这里不应出现 SYN。可能是攻击或旧的重复，也可能是 %2 重启过：%1 用 ACK 反问。重启过的对端会以 RST 回答。</translation>
    </message>
    <message>
        <source>Apart from the first SYN and some RSTs, every segment of a connection carries an ACK. This one does not; it is dropped.</source>
        <translation>除最初的 SYN 和某些 RST 外，连接的每个报文段都带 ACK。这一个没有；丢弃。</translation>
    </message>
    <message>
        <source>The acknowledgment is too far off to be believed: it may be a blind attack. The segment is dropped and answered with an ACK (RFC 5961).</source>
        <translation>这个确认相差太远，不可信：可能是盲攻击。报文段被丢弃，并以 ACK 回应（RFC 5961）。</translation>
    </message>
    <message>
        <source>The segment acknowledges nothing new, but tells how much room %2 has now.</source>
        <translation>该报文段没有确认新的内容，但说明了 %2 现在有多少空间。</translation>
    </message>
    <message>
        <source>Both ends have closed, and neither had heard of the other&apos;s FIN when it did. %1 still waits for the ACK of its own FIN, so this FIN does not finish the close: %1 acknowledges it and moves to CLOSING.</source>
        <translation>两端都已关闭，而且关闭时都还不知道对方的 FIN。%1 仍在等待对自己 FIN 的 ACK，所以这个 FIN 并没有完成关闭：%1 确认它，进入 CLOSING。</translation>
    </message>
    <message>
        <source>%2&apos;s FIN has come before. This one changes nothing, but it is acknowledged.</source>
        <translation>%2 的 FIN 以前已经来过。这一个没有带来变化，但会予以确认。</translation>
    </message>
    <message>
        <source>%1 waited for an acknowledgment as long as its user is ready to wait. It gives the connection up; nothing is sent.</source>
        <translation>%1 等待确认的时间已达用户愿意等待的上限。它放弃连接；什么也不发送。</translation>
    </message>
    <message>
        <source>No acknowledgment came in time: the segment was lost, or its ACK was, or one of them is slow. %1 cannot tell, so it sends the oldest unacknowledged segment again and waits longer: twice as long, up to a limit.</source>
        <translation>确认没有按时到来：也许报文段丢了，也许 ACK 丢了，也许只是慢了。%1 无从分辨，于是重发最早的未确认报文段，并等待更久：时间加倍，直到上限。</translation>
    </message>
    <message>
        <source>%1&apos;s SYN was not acknowledged for as long as %1 will try. It gives up; nothing is sent.</source>
        <translation>%1 尝试到了极限，它的 SYN 始终未被确认。它放弃；什么也不发送。</translation>
    </message>
    <message>
        <source>2 MSL have passed without another FIN from %2, and by now old segments should have died out. %1 forgets the connection; the ports are free.</source>
        <translation>2 MSL 已过，其间 %2 的 FIN 没有再来，旧报文段至此也应已消失。%1 忘掉连接；端口可以重新使用。</translation>
    </message>
    <message>
        <source>The application has closed and %2 has sent no FIN. Linux waits for a time (60 s by default), then forgets; the RFC would wait for ever.</source>
        <translation>应用程序已关闭，而 %2 没有发出 FIN。Linux 等一段时间（默认 60 秒）后就忘掉；RFC 则会永远等下去。</translation>
    </message>
    <message>
        <source>A small segment waits while something is unacknowledged (Nagle): perhaps more data joins it. The acknowledgment sends it on its way.</source>
        <translation>还有数据未被确认时，小段先等一等（Nagle 算法）：也许会有更多数据与它同行。确认一到就发出。</translation>
    </message>
    <message>
        <source>%2&apos;s window would take only a crumb. %1 waits until a worthwhile piece fits, or until its persist timer expires: that avoids a stream of tiny segments.</source>
        <translation>%2 的窗口只容得下一点点。%1 会等到能发出像样的一段，或者坚持定时器到期：这样可以避免一连串极小的段。</translation>
    </message>
    <message>
        <source>Three ACKs in a row for the same octet: later segments arrive, one is missing. %1 does not wait for its timer; it sends the missing segment at once and halves its congestion window.</source>
        <translation>连续三个 ACK 都指向同一个字节：后面的段到了，唯独缺一个。%1 不等定时器，立即重发缺失的段，并把拥塞窗口减半。</translation>
    </message>
    <message>
        <source>The ACK covers the hole but not all that was in flight when the loss was found: another segment is missing. %1 sends that one at once, too.</source>
        <translation>这个 ACK 补上了空洞，却没有覆盖发现丢失时在途的全部数据：还缺另一个段。%1 也立即重发它。</translation>
    </message>
    <message>
        <source>%2&apos;s window has kept %1 from sending. The ACK that opens it may have been lost, and an ACK is never sent again by itself: so %1 probes, and waits longer each time.</source>
        <translation>%2 的窗口使 %1 一直无法发送。打开窗口的 ACK 可能已经丢失，而 ACK 不会自行重发：所以 %1 发出探测，并且一次比一次等得久。</translation>
    </message>
    <message>
        <source>The data is taken, but its ACK waits a moment: it may travel with data of %1&apos;s own, or acknowledge two segments at once.</source>
        <translation>数据已收下，但它的 ACK 先等一等：也许能随 %1 自己的数据同行，或者一次确认两个段。</translation>
    </message>
    <message>
        <source>Nothing came along to carry the ACK, so it goes alone.</source>
        <translation>没有等到可以捎带的段，ACK 便单独发出。</translation>
    </message>
    <message>
        <source>Nothing was heard from %2 for a long time. %1 sends a segment that %2 must find unacceptable, and so must answer: if %2 is still there.</source>
        <translation>很久没有 %2 的消息。%1 发出一个 %2 必定认为不可接受的段，因而必须回应——只要 %2 还在。</translation>
    </message>
    <message>
        <source>%2 has left all probes unanswered: %1 takes it for dead and forgets the connection.</source>
        <translation>%2 对所有探测都没有回应：%1 认为它已不在，并放弃这条连接。</translation>
    </message>
    <message>
        <source>The segment&apos;s timestamp is older than one that %1 has seen: it is an old duplicate, even if its sequence number happens to fit (PAWS). It is dropped, and an ACK tells what %1 expects.</source>
        <translation>这个段的时间戳比 %1 见过的还旧：即使序号碰巧合适，它也是旧的重复段（PAWS）。丢弃它，并用 ACK 说明 %1 期待什么。</translation>
    </message>
    <message>
        <source>Both ends agreed to put a timestamp into every segment. This one has none, so it is dropped.</source>
        <translation>两端约定每个段都带时间戳。这个段没有，因此被丢弃。</translation>
    </message>
    <message>
        <source>This SYN cannot be an old duplicate: its sequence number lies beyond all that %1 received. TIME-WAIT gives way to a new connection, whose ISS lies beyond all that %1 sent.</source>
        <translation>这个 SYN 不可能是旧的重复段：它的序号超出 %1 收到过的一切。TIME-WAIT 让位给新连接，新的 ISS 也超出 %1 发送过的一切。</translation>
    </message>
    <message>
        <source>%1&apos;s persist timer expired</source>
        <translation>%1 的坚持定时器到期</translation>
    </message>
    <message>
        <source>%1&apos;s delayed ACK is due</source>
        <translation>%1 的延迟 ACK 到时</translation>
    </message>
    <message>
        <source>%1&apos;s keep-alive timer expired</source>
        <translation>%1 的保活定时器到期</translation>
    </message>
    <message>
        <source>persist timer</source>
        <translation>坚持定时器</translation>
    </message>
    <message>
        <source>delayed-ACK timer</source>
        <translation>延迟 ACK 定时器</translation>
    </message>
    <message>
        <source>keep-alive timer</source>
        <translation>保活定时器</translation>
    </message>
    <message>
        <source>The data is taken, and its ACK goes at once: early in a connection %2&apos;s congestion window is small and opens with every ACK. Linux delays none of the first sixteen, unless data of its own goes the other way.</source>
        <translation>数据已收下，ACK 立即发出：连接初期 %2 的拥塞窗口很小，每来一个 ACK 就张开一些。Linux 对头十六个 ACK 一个也不延迟，除非它自己也有数据要发往对方。</translation>
    </message>
    <message>
        <source>A new SYN with another number for a connection that is half made: one of the two is old. Linux resets the newcomer and drops what was there; %1 listens again. (RFC 9293 sends nothing.)</source>
        <translation>半成的连接又来了一个序号不同的新 SYN：两者必有一个是旧的。Linux 用 RST 回绝新来的，也丢弃原有的；%1 重新监听。（RFC 9293 此时什么也不发送。）</translation>
    </message>
    <message>
        <source>The listener makes the connection and stays behind to take others: the connection is its child. Until the last ACK comes it takes a place in the backlog.</source>
        <translation>监听者建立这个连接，自己留下来继续接收其他连接：这个连接是它的子连接。最后的 ACK 到来之前，它占用 backlog 的一个位置。</translation>
    </message>
    <message>
        <source>%1&apos;s connection is gone, but the listener that made it is still there and goes on.</source>
        <translation>%1 的连接已经不在了，但当初建立它的监听者还在，并继续工作。</translation>
    </message>
    <message>
        <source>%1 stops listening. Connections of other hosts that were only half made are forgotten without a word; should their ACK still come, CLOSED answers it with a RST.</source>
        <translation>%1 停止监听。其他主机的半成连接被一声不响地遗忘；它们的 ACK 若还会到来，CLOSED 用 RST 回答。</translation>
    </message>
    <message>
        <source>A SYN from another host: %1 keeps its numbers and options, answers SYN,ACK and waits for the ACK. Until that comes the half-made connection takes a place in the backlog. If the address was forged, nobody will ever send that ACK.</source>
        <translation>另一台主机的 SYN：%1 记下它的序号和选项，回答 SYN,ACK，等待 ACK。在 ACK 到来之前，这个半成的连接占用 backlog 的一个位置。如果源地址是伪造的，这个 ACK 永远不会有人发送。</translation>
    </message>
    <message>
        <source>The half-made connection is given up or was reset: its place in the backlog is free for another SYN.</source>
        <translation>这个半成的连接被放弃或被复位：它在 backlog 中的位置空了出来，可以接收别的 SYN。</translation>
    </message>
    <message>
        <source>The other host has sent its ACK: its connection is complete and leaves the backlog. It is not one of the two ends shown, so FinWait follows it no further: what that host sends later is answered as if the connection were unknown.</source>
        <translation>另一台主机发来了 ACK：它的连接建立完成，离开 backlog。它不属于图中的两端，所以 FinWait 不再跟踪：该主机以后发送的内容会被当作未知连接来回答。</translation>
    </message>
    <message>
        <source>As many connections as the backlog holds are half made already. %1 drops the SYN and says nothing; an honest client will send it again when its timer expires, and may find a place then.</source>
        <translation>backlog 已被半成的连接占满。%1 丢弃这个 SYN，什么也不说；诚实的客户端会在定时器到期后重发，那时也许会有空位。</translation>
    </message>
    <message>
        <source>The backlog is full, so %1 keeps nothing at all: it hides what it must know in the initial sequence number of its SYN,ACK (the time, an MSS and a hash that only %1 can make) and forgets the SYN. Options other than the MSS have no room there.</source>
        <translation>backlog 已满，所以 %1 什么都不保存：它把必须知道的信息藏进 SYN,ACK 的初始序号（时间、MSS，以及只有 %1 能算出的散列值），然后忘掉这个 SYN。除 MSS 之外的选项放不下。</translation>
    </message>
    <message>
        <source>The ACK gives the cookie back, so its sender did receive the SYN,ACK: the address is not forged. %1 makes the connection out of this one segment; window scale, timestamps and SACK are lost.</source>
        <translation>这个 ACK 带回了 cookie，说明发送方确实收到了 SYN,ACK：地址不是伪造的。%1 仅凭这一个报文段建立连接；窗口缩放、时间戳和 SACK 都丢失了。</translation>
    </message>
    <message>
        <source>The %1 goes to a host that is not in the picture.</source>
        <translation>这个 %1 发往图中没有的主机。</translation>
    </message>
    <message>
        <source>%1&apos;s SYN,ACK timer expired</source>
        <translation>%1 的 SYN,ACK 定时器到期</translation>
    </message>
    <message>
        <source>SYN,ACK timer of the listener</source>
        <translation>监听者的 SYN,ACK 定时器</translation>
    </message>
    <message>
        <source>The call changes nothing: a connection has two ends, and a broadcast or multicast address stands for many.</source>
        <translation>这个调用不改变任何东西：连接只有两端，而广播或多播地址代表许多主机。</translation>
    </message>
    <message>
        <source>Nobody can own a broadcast or multicast address, so this SYN is forged or broken. %1 ignores it: an answer would go to many at once.</source>
        <translation>广播或多播地址不属于任何主机，所以这个 SYN 是伪造的或有错误。%1 忽略它：应答会同时送给许多主机。</translation>
    </message>
    <message>
        <source>%1 has sent the same segment again several times (R1) and tells its user that something is wrong. It goes on trying until R2.</source>
        <translation>%1 已将同一报文段重传数次（R1），于是告知用户情况不对。它会继续重试，直到 R2。</translation>
    </message>
    <message>
        <source>%1 has sent the segment again for as long as it usually will, but %2 keeps answering: it lives, and has no room. So the connection stays, and the segment is sent once more.</source>
        <translation>%1 重传这个报文段的时间已达到通常的上限，但 %2 一直有应答：它还活着，只是没有空间。所以连接保留，报文段再发送一次。</translation>
    </message>
    <message>
        <source>%1 from %2 was probably lost behind the capture point</source>
        <translation>来自 %2 的 %1 很可能在抓包点之后丢失</translation>
    </message>
    <message>
        <source>%1 sent %2 in %3</source>
        <translation>%1 在 %3 中发出 %2</translation>
    </message>
</context>
<context>
    <name>TcbPage</name>
    <message>
        <source>What both ends know of the connection</source>
        <translation>两端对连接所知的一切</translation>
    </message>
    <message>
        <source>Sequence space</source>
        <translation>序号空间</translation>
    </message>
    <message>
        <source>Running timers</source>
        <translation>运行中的定时器</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>as text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>as hex</source>
        <translation>十六进制</translation>
    </message>
</context>
<context>
    <name>TcbTable</name>
    <message>
        <source>Variables of both ends</source>
        <translation>两端的变量</translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation>%1：A %2，B %3</translation>
    </message>
</context>
<context>
    <name>TcbValue</name>
    <message>
        <source>%1 %2, was %3</source>
        <translation>%1 %2，原为 %3</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline, step %1 of %2</source>
        <translation>时间线，第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Take the branch: %1</source>
        <translation>进入分支：%1</translation>
    </message>
    <message>
        <source>A question comes behind step %1</source>
        <translation>第 %1 步之后有一个问题</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>速度 %1×</translation>
    </message>
    <message>
        <source>Speed (+ and −)</source>
        <translation>速度（+ 和 −）</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>This is the beginning: nothing has been done that could be undone.</source>
        <translation>这是开头：没有可以撤销的步骤。</translation>
    </message>
    <message>
        <source>All is quiet: nothing happens by itself any more. Make a call, or put a segment on the wire.</source>
        <translation>一切平静：不会再自行发生什么。请发起调用，或向网络中放入报文段。</translation>
    </message>
    <message>
        <source>← or Ctrl+Z: undo</source>
        <translation>← 或 Ctrl+Z：撤销</translation>
    </message>
    <message>
        <source>→ or Ctrl+Y: redo</source>
        <translation>→ 或 Ctrl+Y：重做</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Answer the question first, or show its answer (0).</source>
        <translation>请先回答问题，或显示答案（0）。</translation>
    </message>
</context>
<context>
    <name>TriggerText</name>
    <message>
        <source>segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 with data</source>
        <translation>带数据的 %1</translation>
    </message>
    <message>
        <source>%1 once more</source>
        <translation>再次的 %1</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>it is %1</source>
        <translation>时间到 %1</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 comes to %2</source>
        <translation>%1 进入 %2</translation>
    </message>
    <message>
        <source>%1 sends %2</source>
        <translation>%1 发出 %2</translation>
    </message>
    <message>
        <source>%1&apos;s %2 arrives</source>
        <translation>%1 的 %2 到达</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is lost</source>
        <translation>%1 的 %2 丢失</translation>
    </message>
    <message>
        <source>%1 answers %2 with %3</source>
        <translation>%1 以 %3 回应 %2</translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation>%1 处于 %2</translation>
    </message>
    <message>
        <source> while </source>
        <translation>，同时 </translation>
    </message>
    <message>
        <source>%2 octets of %1&apos;s data are acknowledged</source>
        <translation>%1 的数据有 %2 个八位组得到确认</translation>
    </message>
    <message>
        <source>%1&apos;s %2 starts</source>
        <translation>%1 的%2启动</translation>
    </message>
    <message>
        <source>%1&apos;s %2 expires</source>
        <translation>%1 的%2超时</translation>
    </message>
    <message>
        <source>%1&apos;s %2 returns “%3”</source>
        <translation>%1 的 %2 返回“%3”</translation>
    </message>
    <message>
        <source>%1&apos;s user is told “%2”</source>
        <translation>%1 的用户得到“%2”</translation>
    </message>
    <message>
        <source>an act of the script is done</source>
        <translation>脚本的一个动作已完成</translation>
    </message>
    <message>
        <source>every edge of figure 5 has been taken</source>
        <translation>图 5 的每条边都已走过</translation>
    </message>
    <message>
        <source>all that %1 sent has arrived</source>
        <translation>%1 发送的全部数据都已到达</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，并且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation>，或者 </translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，然后 </translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>ABORT</translation>
    </message>
    <message>
        <source>forging segments</source>
        <translation>伪造报文段</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>dropping segments</source>
        <translation>丢弃报文段</translation>
    </message>
    <message>
        <source>copying segments</source>
        <translation>复制报文段</translation>
    </message>
    <message>
        <source>holding segments</source>
        <translation>扣留报文段</translation>
    </message>
    <message>
        <source>delaying segments</source>
        <translation>延迟报文段</translation>
    </message>
    <message>
        <source>delivering segments early</source>
        <translation>提前送达报文段</translation>
    </message>
    <message>
        <source>changing the network</source>
        <translation>改变网络</translation>
    </message>
</context>
<context>
    <name>Truth</name>
    <message>
        <source>Each direction needs a FIN and its ACK. When the second end closes at once, ACK and FIN share a segment, and three are enough; a lost one makes it more.</source>
        <translation>每个方向都需要一个 FIN 和对它的 ACK。如果后关闭的一端立即关闭，ACK 和 FIN 就合在一个报文段里，三个就够了；若有丢失，则会更多。</translation>
    </message>
    <message>
        <source>TIME-WAIT belongs to the end that closes first, whichever that is; after a simultaneous close to both.</source>
        <translation>TIME-WAIT 属于先关闭的一端，不论它是谁；同时关闭时属于两端。</translation>
    </message>
    <message>
        <source>TIME-WAIT waits for the clock, after everything has been said. CLOSE-WAIT waits for the end’s own application to call CLOSE.</source>
        <translation>TIME-WAIT 等的是时钟，此时该说的都已说完。CLOSE-WAIT 等的是本端自己的应用程序调用 CLOSE。</translation>
    </message>
    <message>
        <source>TIME-WAIT acknowledges a FIN that comes again, and lets old segments die before the same ports are used for a new connection.</source>
        <translation>TIME-WAIT 负责确认再次到来的 FIN，并让旧的报文段在同样的端口用于新连接之前消亡。</translation>
    </message>
    <message>
        <source>No timer ends CLOSE-WAIT. Only the application does, by calling CLOSE.</source>
        <translation>没有任何定时器会结束 CLOSE-WAIT。只有应用程序调用 CLOSE 才能结束它。</translation>
    </message>
    <message>
        <source>An ACK is never sent again by itself. The FIN comes again, and TIME-WAIT answers it.</source>
        <translation>ACK 从不自行重发。是 FIN 再次到来，由 TIME-WAIT 应答它。</translation>
    </message>
    <message>
        <source>Without it the peer stays in LAST-ACK and sends its FIN again until it gives up.</source>
        <translation>没有它，对端就会停在 LAST-ACK，不断重传 FIN，直到放弃。</translation>
    </message>
    <message>
        <source>FIN means “I have no more to send”. Whoever has sent it can go on receiving.</source>
        <translation>FIN 表示“我没有更多数据要发送了”。发出 FIN 的一端仍可继续接收。</translation>
    </message>
    <message>
        <source>RST ends both directions at once and throws data away. It is neither acknowledged nor sent again.</source>
        <translation>RST 立即结束两个方向，并丢弃数据。它既不被确认，也不会重发。</translation>
    </message>
    <message>
        <source>Each end knows only what has arrived. Between the two changes a segment has to travel.</source>
        <translation>每一端只知道已经到达的东西。两次状态变化之间，要有一个报文段走完全程。</translation>
    </message>
    <message>
        <source>FIN-WAIT-2 waits for the peer’s application to close. The network has done its work: the FIN was acknowledged.</source>
        <translation>FIN-WAIT-2 等的是对端的应用程序关闭。网络已完成它的工作：FIN 已被确认。</translation>
    </message>
    <message>
        <source>The two SYNs name the same pair of sockets, and one connection results.</source>
        <translation>两个 SYN 指的是同一对套接字，结果只有一个连接。</translation>
    </message>
    <message>
        <source>Only when the OPEN was passive. After an active OPEN, RST in SYN-RECEIVED means: connection refused.</source>
        <translation>只有被动 OPEN 才如此。主动 OPEN 之后，在 SYN-RECEIVED 收到 RST 意味着：连接被拒绝。</translation>
    </message>
    <message>
        <source>RFC 9293 itself says that figure 5 is only a summary: RST, ABORT and timeouts lead to CLOSED from nearly everywhere.</source>
        <translation>RFC 9293 自己说明图 5 只是概要：RST、ABORT 和超时几乎可以从任何状态通向 CLOSED。</translation>
    </message>
    <message>
        <source>Refused: a host answered with RST, because nobody listens. Timed out: nobody answered at all.</source>
        <translation>被拒绝：主机以 RST 应答，因为没有人在监听。超时：根本无人应答。</translation>
    </message>
    <message>
        <source>SYN and FIN take up one sequence number each, and so can be acknowledged. A pure ACK takes up none.</source>
        <translation>SYN 和 FIN 各占用一个序号，因此能够被确认。纯 ACK 不占用序号。</translation>
    </message>
    <message>
        <source>Either end may close first, or both at once.</source>
        <translation>任何一端都可以先关闭，也可以两端同时关闭。</translation>
    </message>
    <message>
        <source>Half-closed: one direction has ended, and both ends know. Half-open: one end has lost its memory of the connection, and the other does not know.</source>
        <translation>半关闭：一个方向已经结束，两端都知道。半打开：一端已失去对连接的记忆，而另一端不知道。</translation>
    </message>
    <message>
        <source>connect() returns when the peer’s SYN,ACK arrives. The peer’s TCP sent it; the application may never have called accept().</source>
        <translation>connect() 在对端的 SYN,ACK 到达时返回。发出它的是对端的 TCP；应用程序可能从未调用 accept()。</translation>
    </message>
</context>
<context>
    <name>UnsavedPopup</name>
    <message>
        <source>What you did here is not saved.</source>
        <translation>你在这里的操作尚未保存。</translation>
    </message>
    <message>
        <source>As a moment it opens again exactly as it stands; as a lesson others can play it.</source>
        <translation>保存为时刻，可以原样重新打开；另存为课程，别人也能播放。</translation>
    </message>
    <message>
        <source>Save the moment…</source>
        <translation>保存这一时刻…</translation>
    </message>
    <message>
        <source>Save as a lesson…</source>
        <translation>另存为课程…</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在这里</translation>
    </message>
</context>
<context>
    <name>WhatIfList</name>
    <message>
        <source>What if…</source>
        <translation>如果…</translation>
    </message>
    <message>
        <source>WHAT IF…</source>
        <translation>如果…</translation>
    </message>
</context>
<context>
    <name>WhatIfRow</name>
    <message>
        <source>Open as a branch (Enter)</source>
        <translation>作为分支打开（Enter）</translation>
    </message>
    <message>
        <source>What if %1? Then: %2</source>
        <translation>如果 %1？那么：%2</translation>
    </message>
</context>
<context>
    <name>WhatIfText</name>
    <message>
        <source>segment without flags</source>
        <translation>不带标志的报文段</translation>
    </message>
    <message>
        <source>%1 with data</source>
        <translation>%1（带数据）</translation>
    </message>
    <message>
        <source>%1&apos;s %2 comes only after %3&apos;s %4</source>
        <translation>%1 的 %2 晚于 %3 的 %4</translation>
    </message>
    <message>
        <source>%1&apos;s %2 comes only after %3 calls %4</source>
        <translation>%1 的 %2 晚于 %3 调用 %4</translation>
    </message>
    <message>
        <source>%1&apos;s %2 comes late</source>
        <translation>%1 的 %2 迟到</translation>
    </message>
    <message>
        <source>%1 is told “%2”</source>
        <translation>%1 得知“%2”</translation>
    </message>
    <message>
        <source>%1 sends it again after %2</source>
        <translation>%2 后 %1 重发</translation>
    </message>
    <message>
        <source>%1 sends its %2 again after %3</source>
        <translation>%3 后 %1 重发其 %2</translation>
    </message>
    <message>
        <source>%1 goes from %2 to %3</source>
        <translation>%1 从 %2 转到 %3</translation>
    </message>
    <message>
        <source>%1 does not get from %2 to %3</source>
        <translation>%1 不会从 %2 转到 %3</translation>
    </message>
    <message>
        <source>one %2 of %1 is not needed</source>
        <translation>%1 少发一个 %2</translation>
    </message>
    <message>
        <source>%1 is not told “%2”</source>
        <translation>%1 不会得知“%2”</translation>
    </message>
    <message>
        <source>simultaneous close: both pass through CLOSING and end in TIME-WAIT</source>
        <translation>同时关闭：双方都经过 CLOSING，止于 TIME-WAIT</translation>
    </message>
    <message>
        <source>simultaneous close: both pass through CLOSING</source>
        <translation>同时关闭：双方都经过 CLOSING</translation>
    </message>
    <message>
        <source>simultaneous open: both pass through SYN-RECEIVED</source>
        <translation>同时打开：双方都经过 SYN-RECEIVED</translation>
    </message>
    <message>
        <source>%1 sends %2 more</source>
        <translation>%1 多发一个 %2</translation>
    </message>
    <message>
        <source>the end is the same</source>
        <translation>结局相同</translation>
    </message>
    <message>
        <source>in the end A is %1, B is %2</source>
        <translation>最终 A 为 %1，B 为 %2</translation>
    </message>
    <message>
        <source>%1&apos;s %2 arrives at once</source>
        <translation>%1 的 %2 立即到达</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is lost</source>
        <translation>%1 的 %2 丢失</translation>
    </message>
    <message>
        <source>%1 calls %2 first</source>
        <translation>%1 先调用 %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>HOW RFC 9293 DECIDES</source>
        <translation>RFC 9293 如何裁定</translation>
    </message>
    <message>
        <source>What if… (%1)</source>
        <translation>如果…（%1）</translation>
    </message>
    <message>
        <source>What else could happen now, and what would come of it</source>
        <translation>此刻还可能发生什么，结果又会怎样</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>A branch: %1. The old future is kept.</source>
        <translation>新分支：%1。原来的未来仍然保留。</translation>
    </message>
</context>
<context>
    <name>WireCard</name>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>扣留</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>%1 this segment (key %2)</source>
        <translation>%1这个报文段（按键 %2）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It is held: release it first</source>
        <translation>它被扣留：请先释放</translation>
    </message>
</context>
<context>
    <name>WirePanel</name>
    <message>
        <source>On the wire (%1)</source>
        <translation>线路上 (%1)</translation>
    </message>
    <message>
        <source>No segment is on its way.</source>
        <translation>途中没有报文段。</translation>
    </message>
    <message>
        <source>Forge…</source>
        <translation>伪造…</translation>
    </message>
    <message>
        <source>Make up a segment and see what its receiver would decide (key F)</source>
        <translation>编造一个报文段，看接收方会如何判定（F 键）</translation>
    </message>
</context>
<context>
    <name>finwait::BranchComparison</name>
    <message>
        <source>%1 steps, %2, at the end %3</source>
        <translation>%1 步，%2，最终 %3</translation>
    </message>
    <message>
        <source>Both sides show the same branch.</source>
        <translation>两侧是同一个分支。</translation>
    </message>
    <message>
        <source>They part at step %1. On the left: %2. On the right: %3.</source>
        <translation>两者在第 %1 步分道。左侧：%2。右侧：%3。</translation>
    </message>
</context>
<context>
    <name>finwait::BranchTreeModel</name>
    <message>
        <source>from the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>leaves behind step %1</source>
        <translation>在第 %1 步之后分出</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 步</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
</context>
<context>
    <name>finwait::Breakpoints</name>
    <message>
        <source>Paused: %1 goes from %2 to %3</source>
        <translation>已暂停：%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>Paused: %1 comes to %2</source>
        <translation>已暂停：%1 进入 %2</translation>
    </message>
    <message>
        <source>The lesson pauses here, for you to look. Space goes on.</source>
        <translation>课程在此暂停，请看一看。按空格继续。</translation>
    </message>
</context>
<context>
    <name>finwait::BufferModel</name>
    <message>
        <source>… %1 more</source>
        <translation>… 还有 %1 个</translation>
    </message>
    <message>
        <source>acknowledged and let go: %1 octets</source>
        <translation>已确认并释放：%1 个八位组</translation>
    </message>
    <message>
        <source>in flight: %1 octets</source>
        <translation>在途：%1 个八位组</translation>
    </message>
    <message>
        <source>not yet sent: %1 octets</source>
        <translation>尚未发送：%1 个八位组</translation>
    </message>
    <message>
        <source>waits to be read: %1 octets</source>
        <translation>等待读取：%1 个八位组</translation>
    </message>
    <message>
        <source>held out of order, from %1: %2 octets</source>
        <translation>失序保留，从 %1 起：%2 个八位组</translation>
    </message>
</context>
<context>
    <name>finwait::CaptureModel</name>
    <message>
        <source>%1 not seen</source>
        <translation>%1 处没有看到</translation>
    </message>
    <message>
        <source>%1 sent again</source>
        <translation>%1 次重发</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>；%1</translation>
    </message>
    <message>
        <source>1 packet</source>
        <translation>1 个包</translation>
    </message>
    <message>
        <source>%1 packets</source>
        <translation>%1 个包</translation>
    </message>
    <message>
        <source>%1 in %2, %3 of them TCP</source>
        <translation>%2 内 %1，其中 %3 个是 TCP</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>%2 个连接中的 %1 个</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 个连接</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 个连接</translation>
    </message>
    <message>
        <source>Reading was stopped after %1: this is what they show</source>
        <translation>读取在 %1 之后停止：这里是它们所显示的内容</translation>
    </message>
    <message>
        <source>%1 not IP</source>
        <translation>%1 个不是 IP</translation>
    </message>
    <message>
        <source>%1 not TCP</source>
        <translation>%1 个不是 TCP</translation>
    </message>
    <message>
        <source>%1 fragments</source>
        <translation>%1 个分片</translation>
    </message>
    <message>
        <source>%1 cut short</source>
        <translation>%1 个被截断</translation>
    </message>
    <message>
        <source>%1 malformed</source>
        <translation>%1 个格式错误</translation>
    </message>
    <message>
        <source>; skipped: %1</source>
        <translation>；跳过：%1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Seen from the beginning</source>
        <translation>从头看到</translation>
    </message>
    <message>
        <source>With losses</source>
        <translation>有丢失</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>被复位</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>As they began</source>
        <translation>按开始先后</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>包数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 has changed: the connection is no longer there</source>
        <translation>%1 已经变化：该连接不在了</translation>
    </message>
    <message>
        <source>Connection %1: %2 and %3; packets: %4; begun: %5; ended: %6</source>
        <translation>连接 %1：%2 和 %3；包数：%4；开始：%5；结束：%6</translation>
    </message>
</context>
<context>
    <name>finwait::Challenge</name>
    <message>
        <source>Not reached yet</source>
        <translation>尚未达成</translation>
    </message>
    <message>
        <source>Missed on this path: something was done that is ruled out. Go back and try another way.</source>
        <translation>这条路径上已无法达成：做了不允许的事。请退回去，换个办法。</translation>
    </message>
    <message>
        <source>Edges so far: %1 of %2</source>
        <translation>已走过的边：%1 / %2</translation>
    </message>
    <message>
        <source>Steps: %1 of at most %2</source>
        <translation>步数：%1，至多 %2</translation>
    </message>
    <message>
        <source>Acts of your own: %1 of at most %2</source>
        <translation>你的动作数：%1，至多 %2</translation>
    </message>
    <message>
        <source>Ruled out: %1</source>
        <translation>不允许：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The shortest known way</source>
        <translation>已知最短的做法</translation>
    </message>
    <message>
        <source>Reached in step %1. Acts of your own: %2</source>
        <translation>在第 %1 步达成。你的动作数：%2</translation>
    </message>
    <message>
        <source>Missed on this path: it has more steps than %1. Go back and try another way.</source>
        <translation>这条路径上已无法达成：步数超过了 %1。请退回去，换个办法。</translation>
    </message>
    <message>
        <source>Missed on this path: it has more acts of your own than %1. Go back and try another way.</source>
        <translation>这条路径上已无法达成：你的动作超过了 %1 个。请退回去，换个办法。</translation>
    </message>
</context>
<context>
    <name>finwait::ConformanceModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 of %2 MUST rows met, %3 not modelled; %4 of %5 SHOULD rows met, %6 more when switched on</source>
        <translation>MUST：%2 行中满足 %1 行，%3 行未建模；SHOULD：%5 行中满足 %4 行，另有 %6 行打开时满足</translation>
    </message>
</context>
<context>
    <name>finwait::CourseModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>尚未完成</translation>
    </message>
    <message>
        <source>With questions</source>
        <translation>带问题</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>new</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 lessons played to the end, %3 of %4 challenges reached</source>
        <translation>课程已看完 %1 / %2，挑战已达成 %3 / %4</translation>
    </message>
</context>
<context>
    <name>finwait::CoverageModel</name>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Edges of RFC 9293’s figure 5, with its notes</source>
        <translation>RFC 9293 图 5 的边（含注释）</translation>
    </message>
    <message>
        <source>Edges that the figure leaves out</source>
        <translation>图中省略的边</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Seen happening: %1 of %2 states, %3 of %4 edges of figure 5, %5 of %6 others</source>
        <translation>已见过：状态 %1 / %2，图 5 的边 %3 / %4，其他边 %5 / %6</translation>
    </message>
</context>
<context>
    <name>finwait::DecisionModel</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还什么都没有发生</translation>
    </message>
    <message>
        <source>Step %1 of %2 · t = %3</source>
        <translation>第 %1 步，共 %2 步 · t = %3</translation>
    </message>
</context>
<context>
    <name>finwait::ExploreMatrixModel</name>
    <message>
        <source>A %1 · B %2</source>
        <translation>A %1 · B %2</translation>
    </message>
    <message>
        <source>%1, shown by %2</source>
        <translation>%1，见于 %2</translation>
    </message>
    <message>
        <source>never, within these bounds</source>
        <translation>在这些范围内永远不会</translation>
    </message>
    <message>
        <source>not found as far as the search went</source>
        <translation>在搜索到的范围内没有找到</translation>
    </message>
</context>
<context>
    <name>finwait::Explorer</name>
    <message>
        <source>More than %1 segments are in flight in one direction here: too many to explore.</source>
        <translation>此刻一个方向上有超过 %1 个报文段在途：太多，无法探索。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>%1 states, %2 steps deep…</source>
        <translation>%1 个状态，深 %2 步…</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Edges of the diagram</source>
        <translation>状态图的边</translation>
    </message>
    <message>
        <source>What can go wrong</source>
        <translation>可能出的差错</translation>
    </message>
    <message>
        <source>never</source>
        <translation>永远不会</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>A %1 · B %2</source>
        <translation>A %1 · B %2</translation>
    </message>
    <message>
        <source>%1 states · %2 transitions · %3 steps deep · %4 s · %5 octets a state</source>
        <translation>%1 个状态 · %2 次转移 · 深 %3 步 · %4 s · 每个状态 %5 字节</translation>
    </message>
    <message>
        <source>The invariant “%1” is broken: play the shortest way to it</source>
        <translation>不变式“%1”被破坏：请播放到达那里的最短路径</translation>
    </message>
    <message>
        <source>Search %1</source>
        <translation>搜索%1</translation>
    </message>
    <message>
        <source>All invariants hold in every state</source>
        <translation>所有不变式在每个状态中都成立</translation>
    </message>
    <message>
        <source>This way needs timers in an order that no setting of the timeouts gives.</source>
        <translation>这条路径需要的定时器顺序，任何超时设置都给不出。</translation>
    </message>
    <message>
        <source>The moment from which this was explored is gone: search again.</source>
        <translation>这次探索的出发时刻已经不在了：请重新搜索。</translation>
    </message>
    <message>
        <source>This way needs timers in an order that the ends&apos; timeouts do not give.</source>
        <translation>这条路径需要的定时器顺序，两端的超时设置给不出。</translation>
    </message>
    <message>
        <source>The lesson&apos;s script comes in between: %1</source>
        <translation>课程脚本会插进来：%1</translation>
    </message>
    <message>
        <source>This way cannot be played with a clock, so it cannot be saved.</source>
        <translation>这条路径无法按时钟播放，因此不能保存。</translation>
    </message>
    <message>
        <source>Save as a challenge</source>
        <translation>保存为挑战</translation>
    </message>
    <message>
        <source>Save as a scenario</source>
        <translation>保存为场景</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
</context>
<context>
    <name>finwait::ExportModel</name>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>Answer key, page %1 of %2</source>
        <translation>答案，第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Answer key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>练习纸</translation>
    </message>
    <message>
        <source>Export the slides into a folder</source>
        <translation>把幻灯片导出到文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>“%1” should end in .%2, as it is to hold that.</source>
        <translation>“%1”的内容是 .%2，文件名也应以它结尾。</translation>
    </message>
    <message>
        <source>Saved %1 pictures in %2</source>
        <translation>已在 %2 中保存 %1 张图片</translation>
    </message>
    <message>
        <source>Saved %1 and the key %2</source>
        <translation>已保存 %1 和答案 %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Stopped. The pictures that were written stay.</source>
        <translation>已停止。已写出的图片保留。</translation>
    </message>
    <message>
        <source>Stopped. What was there before stays.</source>
        <translation>已停止。原有的文件保持不变。</translation>
    </message>
    <message>
        <source>Copied as SVG alone: as pixels it would be too large.</source>
        <translation>只复制了 SVG：作为像素图会太大。</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>已复制图片</translation>
    </message>
    <message>
        <source>Copied the text</source>
        <translation>已复制文本</translation>
    </message>
</context>
<context>
    <name>finwait::ExportOptions</name>
    <message>
        <source>Sequence chart</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>Header of the first segment</source>
        <translation>第一个报文段的首部</translation>
    </message>
    <message>
        <source>Header of the chosen segment</source>
        <translation>所选报文段的首部</translation>
    </message>
    <message>
        <source>Congestion window of %1</source>
        <translation>%1 的拥塞窗口</translation>
    </message>
    <message>
        <source>Sequence numbers of %1</source>
        <translation>%1 的序列号</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>到此刻</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Each slide</source>
        <translation>每张幻灯片</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>As large as the picture</source>
        <translation>与图片一样大</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Grey, for print</source>
        <translation>灰度，用于打印</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>One row a step</source>
        <translation>每步一行</translation>
    </message>
    <message>
        <source>To scale</source>
        <translation>按比例</translation>
    </message>
    <message>
        <source>Sequence numbers</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <source>Calls of the applications</source>
        <translation>应用程序的调用</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>练习纸</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Blank states</source>
        <translation>留空状态</translation>
    </message>
    <message>
        <source>Blank labels</source>
        <translation>留空标签</translation>
    </message>
    <message>
        <source>Blank numbers</source>
        <translation>留空数字</translation>
    </message>
    <message>
        <source>Captured at</source>
        <translation>抓包位置</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The bands on the lifelines</source>
        <translation>生命线上的状态带</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>讲解</translation>
    </message>
    <message>
        <source>What the lesson says, beside the chart</source>
        <translation>课程的讲解，写在图旁</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>No background</source>
        <translation>没有背景</translation>
    </message>
    <message>
        <source>Text as outlines</source>
        <translation>文字转为轮廓</translation>
    </message>
    <message>
        <source>Looks the same where the fonts are missing, but cannot be edited</source>
        <translation>缺少字体时外观不变，但文字无法编辑</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The scenario’s own, or the one that you write</source>
        <translation>场景自己的标题，或您写的标题</translation>
    </message>
    <message>
        <source>Two steps from 0 to %1 are expected, the first not behind the last.</source>
        <translation>应填 0 到 %1 之间的两个步骤，起点不晚于终点。</translation>
    </message>
    <message>
        <source>Without what the next question is about: %1 more steps.</source>
        <translation>不含下一个问题所问的内容：还有 %1 步。</translation>
    </message>
</context>
<context>
    <name>finwait::FlightDrag</name>
    <message>
        <source>Copy it</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Deliver it to %1 now</source>
        <translation>立即交给 %1</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Overtake %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Let %1 overtake</source>
        <translation>让 %1 超过</translation>
    </message>
    <message>
        <source>Arrives at %1</source>
        <translation>%1 到达</translation>
    </message>
</context>
<context>
    <name>finwait::ForgeModel</name>
    <message>
        <source>Too much happens before it arrives.</source>
        <translation>在它到达之前发生的事情太多。</translation>
    </message>
    <message>
        <source>%1 would accept it</source>
        <translation>%1 会接受它</translation>
    </message>
    <message>
        <source>%1 would not accept it: %2</source>
        <translation>%1 不会接受它：%2</translation>
    </message>
    <message>
        <source>%1 would not accept it</source>
        <translation>%1 不会接受它</translation>
    </message>
    <message>
        <source>%1 answers %2</source>
        <translation>%1 回应 %2</translation>
    </message>
    <message>
        <source>%1 sends nothing and stays in its state.</source>
        <translation>%1 不发送任何报文段，状态不变。</translation>
    </message>
    <message>
        <source>%1 says nothing and stays as it is.</source>
        <translation>%1 不作回应，一切照旧。</translation>
    </message>
    <message>
        <source>It cannot be made like that</source>
        <translation>这样无法构成报文段</translation>
    </message>
</context>
<context>
    <name>finwait::Lesson</name>
    <message>
        <source>You have left the script in step %1: %2. What happens from here on is your own experiment; the lesson has no words for it, but Why has the reasons.</source>
        <translation>你在第 %1 步离开了脚本：%2。从这里起是你自己的实验；课程对此没有解说，但“为什么”里有每一步的理由。</translation>
    </message>
</context>
<context>
    <name>finwait::LessonDraft</name>
    <message>
        <source>What was done here cannot be repeated by a script.</source>
        <translation>这里的操作无法用脚本重现。</translation>
    </message>
    <message>
        <source>User calls</source>
        <translation>用户调用</translation>
    </message>
    <message>
        <source>Acts on segments</source>
        <translation>对报文段的操作</translation>
    </message>
    <message>
        <source>Forging segments</source>
        <translation>伪造报文段</translation>
    </message>
    <message>
        <source>Latency and loss</source>
        <translation>时延与丢失</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>向导</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>Sequence chart</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>TCB</source>
        <translation>TCB</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
</context>
<context>
    <name>finwait::LogModel</name>
    <message>
        <source>Step %1, at %2: %3</source>
        <translation>第 %1 步，%2：%3</translation>
    </message>
</context>
<context>
    <name>finwait::Prediction</name>
    <message>
        <source>It does not count: you had seen this step before.</source>
        <translation>不计分：你已经看过这一步。</translation>
    </message>
    <message>
        <source>It does not count: that was faster than the question can be read.</source>
        <translation>不计分：作答快过读题所需的时间。</translation>
    </message>
</context>
<context>
    <name>finwait::Progress</name>
    <message>
        <source>“%1” could not be understood: your progress begins anew, and what stood there is now in “%2”</source>
        <translation>无法理解“%1”：进度重新开始，原来的内容现在保存在“%2”</translation>
    </message>
    <message>
        <source>“%1” comes from a later version of FinWait: your progress is not kept</source>
        <translation>“%1”来自更新版本的 FinWait：你的进度不会保存</translation>
    </message>
    <message>
        <source>“%1” cannot be read: your progress is not kept</source>
        <translation>无法读取“%1”：你的进度不会保存</translation>
    </message>
    <message>
        <source>Your progress is not kept: %1</source>
        <translation>你的进度没有保存：%1</translation>
    </message>
</context>
<context>
    <name>finwait::Rules</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Segments on the wire</source>
        <translation>线路上的报文段</translation>
    </message>
    <message>
        <source>Forging</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>如果…</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>向导</translation>
    </message>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>Sequence chart</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>TCB</source>
        <translation>TCB</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>%1: locked for this lesson. “For the class” in the menu … unlocks it.</source>
        <translation>%1：本课中已锁定。可在菜单“…”的“课堂设置”中解锁。</translation>
    </message>
    <message>
        <source>The challenge rules this out.</source>
        <translation>这个挑战不允许这样做。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Locked: %1.</source>
        <translation>已锁定：%1。</translation>
    </message>
    <message>
        <source>Hidden: %1.</source>
        <translation>已隐藏：%1。</translation>
    </message>
    <message>
        <source>%1: hidden for this lesson. “For the class” in the menu … shows it.</source>
        <translation>%1：本课中已隐藏。可在菜单“…”的“课堂设置”中显示。</translation>
    </message>
</context>
<context>
    <name>finwait::ScenarioListModel</name>
    <message>
        <source>Lesson %1</source>
        <translation>第 %1 课</translation>
    </message>
    <message>
        <source>Worked examples of RFC 9293</source>
        <translation>RFC 9293 的示例</translation>
    </message>
</context>
<context>
    <name>finwait::SegmentModel</name>
    <message>
        <source>Sequence number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>Data offset</source>
        <translation>数据偏移</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message numerus="yes">
        <source>%n octets</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>to a host that is not in the picture</source>
        <translation>发往图中没有的主机</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>source port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>destination port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>%1 words of 32 bits: the header takes %2 octets, data begins behind it</source>
        <translation>%1 个 32 位字：首部占 %2 个八位组，其后是数据</translation>
    </message>
    <message>
        <source>rsrvd</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>sent as zero</source>
        <translation>发送时为零</translation>
    </message>
    <message>
        <source>not zero, as it should be; receivers ignore it</source>
        <translation>本应为零；接收方忽略它</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>no operation: fills the words up</source>
        <translation>空操作：把字补齐</translation>
    </message>
    <message>
        <source>Option: maximum segment size</source>
        <translation>选项：最大报文段长度</translation>
    </message>
    <message>
        <source>Option: SACK permitted</source>
        <translation>选项：允许 SACK</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>Option: window scale</source>
        <translation>选项：窗口扩大</translation>
    </message>
    <message>
        <source>window scale</source>
        <translation>窗口扩大</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>damaged on its way: it should be %1. The receiver drops the segment without a word</source>
        <translation>途中损坏：应为 %1。接收方会默默丢弃这个报文段</translation>
    </message>
    <message>
        <source>right, over the pseudo-header, the header and the data</source>
        <translation>正确，覆盖伪首部、首部和数据</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Option: timestamps</source>
        <translation>选项：时间戳</translation>
    </message>
    <message>
        <source>timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>kind 8, 10 octets: two times follow</source>
        <translation>类型 8，共 10 个八位组：后面是两个时间</translation>
    </message>
    <message>
        <source>Option: SACK</source>
        <translation>选项：SACK</translation>
    </message>
    <message>
        <source>kind 5: the edges of what was received out of order follow</source>
        <translation>类型 5：后面是失序到达部分的边界</translation>
    </message>
    <message>
        <source>SACK block %1, left edge</source>
        <translation>SACK 块 %1，左边界</translation>
    </message>
    <message>
        <source>left edge</source>
        <translation>左边界</translation>
    </message>
    <message>
        <source>SACK block %1, right edge</source>
        <translation>SACK 块 %1，右边界</translation>
    </message>
    <message>
        <source>right edge</source>
        <translation>右边界</translation>
    </message>
    <message>
        <source>one past the last octet of the block</source>
        <translation>块中最后一个八位组的下一个序号</translation>
    </message>
    <message>
        <source>%1 sends from %2</source>
        <translation>%1 从 %2 发送</translation>
    </message>
    <message>
        <source>to %1: the pair of sockets names the connection</source>
        <translation>发往 %1：这一对套接字标识连接</translation>
    </message>
    <message>
        <source>the initial sequence number: the SYN takes it, data begins at %1</source>
        <translation>初始序号：由 SYN 占用，数据从 %1 开始</translation>
    </message>
    <message>
        <source>the first octet of data; the last is %1, and the FIN takes %2</source>
        <translation>数据的第一个八位组；最后一个是 %1，FIN 占用 %2</translation>
    </message>
    <message>
        <source>the first octet of data; the last is %1</source>
        <translation>数据的第一个八位组；最后一个是 %1</translation>
    </message>
    <message>
        <source>the FIN takes this number</source>
        <translation>FIN 占用这个序号</translation>
    </message>
    <message>
        <source>nothing here takes a number: what %1 sends next begins with this one</source>
        <translation>这里没有内容占用序号：%1 接下来发送的内容从它开始</translation>
    </message>
    <message>
        <source>means nothing: ACK is not set</source>
        <translation>没有意义：ACK 未置位</translation>
    </message>
    <message>
        <source>%1 has everything before %2 and expects that next</source>
        <translation>%1 已收到 %2 之前的全部内容，接下来期待它</translation>
    </message>
    <message>
        <source>congestion window reduced (RFC 3168)</source>
        <translation>拥塞窗口已减小（RFC 3168）</translation>
    </message>
    <message>
        <source>echoes a congestion mark (RFC 3168)</source>
        <translation>回显拥塞标记（RFC 3168）</translation>
    </message>
    <message>
        <source>the urgent pointer counts</source>
        <translation>紧急指针有效</translation>
    </message>
    <message>
        <source>the acknowledgment number counts</source>
        <translation>确认号有效</translation>
    </message>
    <message>
        <source>hand everything up to here to the application</source>
        <translation>把到此为止的内容都交给应用程序</translation>
    </message>
    <message>
        <source>%1 resets the connection</source>
        <translation>%1 重置连接</translation>
    </message>
    <message>
        <source>%1 tells its initial sequence number</source>
        <translation>%1 告知自己的初始序号</translation>
    </message>
    <message>
        <source>%1 has no more to send</source>
        <translation>%1 没有更多数据要发送</translation>
    </message>
    <message>
        <source>not set: no word about congestion</source>
        <translation>未置位：与拥塞无关</translation>
    </message>
    <message>
        <source>not set: the urgent pointer means nothing</source>
        <translation>未置位：紧急指针没有意义</translation>
    </message>
    <message>
        <source>not set: the acknowledgment number means nothing</source>
        <translation>未置位：确认号没有意义</translation>
    </message>
    <message>
        <source>not set: no hurry to hand data to the application</source>
        <translation>未置位：不急于把数据交给应用程序</translation>
    </message>
    <message>
        <source>not set: the connection is not reset</source>
        <translation>未置位：不重置连接</translation>
    </message>
    <message>
        <source>not set: no initial sequence number</source>
        <translation>未置位：没有初始序号</translation>
    </message>
    <message>
        <source>not set: the sender may have more to send</source>
        <translation>未置位：发送方可能还有数据要发</translation>
    </message>
    <message>
        <source>means nothing in a RST</source>
        <translation>在 RST 中没有意义</translation>
    </message>
    <message>
        <source>%1 has room for %2 octets (never scaled in a SYN)</source>
        <translation>%1 能容纳 %2 个八位组（SYN 中从不扩大）</translation>
    </message>
    <message>
        <source>closed: %1 may send nothing but a probe</source>
        <translation>已关闭：%1 除探测外不得发送</translation>
    </message>
    <message>
        <source>%1 may send %2 octets: up to %3</source>
        <translation>%1 可以发送 %2 个八位组：到 %3 为止</translation>
    </message>
    <message>
        <source>× 2^%1 = %2 (window scale): %3 may send up to %4</source>
        <translation>× 2^%1 = %2（窗口扩大）：%3 可以发送到 %4 为止</translation>
    </message>
    <message>
        <source>means nothing: URG is not set</source>
        <translation>没有意义：URG 未置位</translation>
    </message>
    <message>
        <source>urgent data ends before %1</source>
        <translation>紧急数据在 %1 之前结束</translation>
    </message>
    <message>
        <source>%1 takes at most %2 octets of data in a segment</source>
        <translation>%1 的每个报文段最多接收 %2 个八位组的数据</translation>
    </message>
    <message>
        <source>%1 understands selective acknowledgments (RFC 2018)</source>
        <translation>%1 支持选择确认（RFC 2018）</translation>
    </message>
    <message>
        <source>%1&apos;s windows count units of 2^%2 octets, if %3 offers a scale too (RFC 7323)</source>
        <translation>若 %3 也提供该选项，%1 的窗口以 2^%2 个八位组为单位（RFC 7323）</translation>
    </message>
    <message>
        <source>%1&apos;s clock, in milliseconds (RFC 7323)</source>
        <translation>%1 的时钟，单位毫秒（RFC 7323）</translation>
    </message>
    <message>
        <source>the time that %1 last heard from %2: tells the round trip</source>
        <translation>%1 最近从 %2 收到的时间：可得出往返时间</translation>
    </message>
    <message>
        <source>%1 holds %2 to %3, ahead of their turn</source>
        <translation>%1 持有提前到达的 %2 至 %3</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>发出 %1</translation>
    </message>
    <message>
        <source>✕ lost by the link</source>
        <translation>✕ 在链路上丢失</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>预计到达 %1</translation>
    </message>
    <message>
        <source>↻ retransmission</source>
        <translation>↻ 重传</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>forged</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>Another option</source>
        <translation>其他选项</translation>
    </message>
    <message>
        <source>option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>not one that FinWait knows, or padding</source>
        <translation>FinWait 不认识的选项，或者填充</translation>
    </message>
    <message>
        <source>cannot be checked: not all that it covers was captured</source>
        <translation>无法检验：它所覆盖的内容没有全部抓到</translation>
    </message>
    <message>
        <source>not what it should be, %1: damaged, or left to the network card of the host that captured it</source>
        <translation>与应有的值 %1 不符：已损坏，或者留给抓包主机的网卡去计算</translation>
    </message>
    <message>
        <source>packet %1, seen %2</source>
        <translation>第 %1 个包，见于 %2</translation>
    </message>
    <message>
        <source>✕ probably lost behind the capture point</source>
        <translation>✕ 很可能在抓包点之后丢失</translation>
    </message>
</context>
<context>
    <name>finwait::StatePage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>finwait::StepVoice</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>finwait::TcbModel</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Congestion</source>
        <translation>拥塞</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>options agreed</source>
        <translation>协商的选项</translation>
    </message>
    <message>
        <source>half-made</source>
        <translation>未完成的连接</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>Snd.Wind.Shift</source>
        <translation>Snd.Wind.Shift</translation>
    </message>
    <message>
        <source>Rcv.Wind.Shift</source>
        <translation>Rcv.Wind.Shift</translation>
    </message>
    <message>
        <source>TS.Recent</source>
        <translation>TS.Recent</translation>
    </message>
    <message>
        <source>RECEIVEs waiting</source>
        <translation>等待中的 RECEIVE</translation>
    </message>
    <message>
        <source>duplicate ACKs</source>
        <translation>重复 ACK</translation>
    </message>
    <message>
        <source>recovers until</source>
        <translation>恢复直到</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
</context>
<context>
    <name>finwait::TimerModel</name>
    <message>
        <source>sends the oldest segment again</source>
        <translation>重发最早的报文段</translation>
    </message>
    <message>
        <source>gives the connection up</source>
        <translation>放弃连接</translation>
    </message>
    <message>
        <source>ends TIME-WAIT</source>
        <translation>结束 TIME-WAIT</translation>
    </message>
    <message>
        <source>waits no longer for the peer&apos;s FIN</source>
        <translation>不再等待对端的 FIN</translation>
    </message>
    <message>
        <source>probes the closed window</source>
        <translation>探测已关闭的窗口</translation>
    </message>
    <message>
        <source>sends the acknowledgment</source>
        <translation>发送确认</translation>
    </message>
    <message>
        <source>asks whether the peer is alive</source>
        <translation>询问对端是否还在</translation>
    </message>
    <message>
        <source>answers a half-made connection again</source>
        <translation>再次应答未完成的连接</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>at %1: %2</source>
        <translation>%1 时：%2</translation>
    </message>
</context>
<context>
    <name>finwait::WireModel</name>
    <message>
        <source>held</source>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到达</translation>
    </message>
    <message>
        <source>forged</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Only a SYN or a FIN whose receiver has not acted yet can be crossed.</source>
        <translation>只有接收方尚未有所动作的 SYN 或 FIN 才能与之交叉。</translation>
    </message>
</context>
<context>
    <name>finwait::Workspace</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>There is no way to the goal here that could be saved.</source>
        <translation>这里没有可以保存的达成目标的做法。</translation>
    </message>
    <message>
        <source>Save your way as a solution</source>
        <translation>把你的做法存为解答</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>一次只能打开一个文件。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>FinWait files (*.finwait)</source>
        <translation>FinWait 文件 (*.finwait)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Save as a lesson</source>
        <translation>另存为课程</translation>
    </message>
    <message>
        <source>Save this moment</source>
        <translation>保存这一时刻</translation>
    </message>
    <message>
        <source>%1 has no connection %2</source>
        <translation>%1 中没有连接 %2</translation>
    </message>
    <message>
        <source>Only the first %1 segments of this connection are shown.</source>
        <translation>只显示这个连接的前 %1 个报文段。</translation>
    </message>
    <message>
        <source>Open a scenario or a capture</source>
        <translation>打开场景或抓包文件</translation>
    </message>
    <message>
        <source>Open a packet capture</source>
        <translation>打开抓包文件</translation>
    </message>
    <message>
        <source>Packet captures (*.pcap *.pcapng *.cap);;All files (*)</source>
        <translation>抓包文件 (*.pcap *.pcapng *.cap);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Scenarios and captures (*.finwait *.json *.pcap *.pcapng *.cap);;All files (*)</source>
        <translation>场景和抓包文件 (*.finwait *.json *.pcap *.pcapng *.cap);;所有文件 (*)</translation>
    </message>
</context>
</TS>
