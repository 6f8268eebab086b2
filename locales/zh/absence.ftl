### 代表外出、由谁代看。改措辞只改本文件；{ } 里的名字不要动。

## 代表看到的
away-ask = 从哪天到哪天？期间的新意见交给谁看？
    一条消息写完，比如“7月1日到7月15日，赵强代看”。不写代看的人，就由联络站安排。
# $who:“由赵强代表代看”“由联络站另行安排”；$list:手上在办的编号
away-check = 外出期间，新意见{ $who }，对吗？
    { $starts }到{ $ends }。手上的{ $count }件不变，期限也不变：{ $list }
away-by-deputy = 由{ $name }代表代看
away-by-station = 由联络站另行安排
away-and-more = { $list }等
away-set = 已设好，{ $back }恢复。
    提前回来，发“我回来了”。
# 已经设过的，再打开时。
away-now = 您已设外出：{ $starts }到{ $ends }。
    新意见{ $who }。提前回来，点“我回来了”。
away-back = 好的，外出已取消，新意见照常交给您。
away-was-here = 您没有设外出，新意见照常交给您。
away-days-please = 没看出是哪天到哪天。
    请这样写：7月1日到7月15日，赵强代看。
away-turned = 这两个日期不对：{ $starts }到{ $ends }。
    请先写开始的日子，再写结束的日子，最长一年。
# 代看的代表收到。
away-substitute = { $deputy }代表请您代看新意见。
    { $starts }到{ $ends }外出，期间转给{ $deputy }代表的新意见先到您这里。手上原有的仍由{ $deputy }代表办。
# 请外出的代表联名时，领衔代表看到。
away-invite-cosign = { $deputy }代表外出到{ $ends }，联名可能等不到。
    可以先提交，没确认的不列名。

## 联络站看到的
choose-deputy-line-away = { $name }（{ $district }，外出到{ $until }，{ $who }）
deputy-away = { $name }代表外出到{ $until }，没有人代看。
    请另选一位代表。

## 群众看到的
away-told-citizen = { $number } 暂由{ $who }代表先看。
    { $deputy }代表{ $starts }到{ $ends }外出。答应您的日期不变：{ $due }前。
