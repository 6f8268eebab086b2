### 代表群里说的话，和等代表来接的意见。群里只说编号、类别和地点，不说人。

# 发到代表群；没有群的，发给本站每位代表。$where：选区和地名，不是群众的原话。
group-new-opinion = 有一件新意见等代表来接：{ $number }
    { $topic }，{ $where }。谁先点“我来接”就由谁办，内容在私聊里看。
group-claimed = { $number } 已由{ $deputy }代表接办。
# 只有点的人自己看得到。
group-claimed-by-you = { $number } 由您接办，请到和我的私聊里看内容。
group-private-only = 请私聊我。群里只说编号，不谈具体的事。
group-not-here = 这句话要在代表群里说。
    把我加进群，再在群里发 /bind 和联络站的名称。
group-bound = 本群已绑定：{ $where }。
    有意见等代表来接时，我只在这里说编号、类别和地点。
group-unbound = 本群已解除绑定，不再发通知。
group-not-bound = 本群还没有绑定，不用解除。
group-not-yours = 绑定代表群，要由工委、联络站或本站的代表来做。
# $list：可以绑定的联络站。
group-which-station = 要绑定哪个联络站？请在 /bind 后面写名称：
    { $list }

# 接办的代表在私聊里看到。
claim-yours = 您接办了 { $number } { $title }
    { $place }。请在{ $due }前决定怎么办。
claim-taken = { $number } 已由{ $deputy }代表接办，谢谢您。
claim-your-own = 这是您自己反映的，要由别的代表来接。
claim-not-eligible = 这一件由{ $station }的代表来接，谢谢您。
claim-nobody-there = 这里现在没有可以接的代表，请直接交给一位代表。
# 联络站把意见交给大家以后。
claim-offered = { $number } 已受理，等代表来接。
    有代表接了，我会告诉您和群众。
button-claim = 我来接
button-offer-to-all = 请代表来接

# 联络站：有代表接了。
opinion-claimed = { $number } 已由{ $deputy }代表接办。
    { $title }。{ $due }前决定怎么办。
