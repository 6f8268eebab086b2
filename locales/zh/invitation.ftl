### 邀请：一次有效的链接，打开后本人确认。

invite-open-deputy = { $office }请您以代表身份使用：{ $name }，{ $district }
    是您本人吗？链接只能用一次，{ $due }前有效。
invite-open-unit = { $office }请您担任{ $unit }的{ $post }：{ $name }
    是您本人吗？链接只能用一次，{ $due }前有效。
welcome-deputy = { $name }代表，登记好了。
    群众的意见会发到这里，由您写成建议。群众的话不会自动变成建议，都由您定。
welcome-unit = { $name }，登记好了：{ $unit }{ $post }。
    交办件会发到这里。期限、提醒、缺什么，我来记；怎么办由您单位定。
welcome-head = { $name }，登记好了：{ $unit }{ $post }。
    要您签发的答复会发到这里，期限我来记。
# 联络站、工委、政府办的工作人员。
welcome-staff = { $name }，登记好了：{ $unit }{ $post }。
    要您办的事会发到这里，期限我来记，决定由您作。
# 邀请里没有写职务时。
post-deputy = 代表
post-station = 工作人员
post-office = 工作人员
post-gov_office = 工作人员
post-unit_clerk = 经办人
post-unit_head = 负责人
post-unit_vice_head = 分管领导
# 只有本人知道的4位数。$hint：下面两句之一。
invite-verify = 请输入{ $hint }。
    只核对一次，不保存。
invite-digits-card = 代表证号后4位
invite-digits-office = 工委给您的4位数
invite-wrong-code = 不对，还可以试{ $left }次。
    不确定就打给{ $office }：{ $phone }。
invite-already = 您已经是{ $role }了，不用再登记。
invite-not-me = 好的，链接已作废，已告诉{ $office }。
invite-taken = 已经登记好了，不用再点。发“菜单”就能开始。
invite-expired = 这个链接用过了或过期了。
    请找{ $office }重发：{ $phone }。
# 给操作员：命令行 invite 的参数不对。
invite-unknown-scope = 没有找到“{ $name }”，或者不止一个。请写全名。
invite-needs-scope = 这个身份要写明在哪里（--scope）：选区、联络站或单位的名称。
