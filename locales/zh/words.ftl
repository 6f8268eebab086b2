### 角色、状态、动作的名称:按钮过时的提示、拒绝的理由和 docs/lifecycle.md 都从这里取词。

## 角色。句中作“谁”。
role-citizen = 群众
role-deputy = 人大代表
role-lead_deputy = 领衔代表
role-co_signer = 附议代表
role-station = 联络站工作人员
role-office = 代表工委工作人员
role-gov_office = 政府办工作人员
role-unit_clerk = 承办单位经办人
role-unit_head = 承办单位负责人
role-unit_vice_head = 承办单位分管领导
role-lead_clerk = 主办单位经办人
role-system = 系统

## 角色的短名。菜单和每条消息开头〔〕里用，不超过4个字。
tag-citizen = 群众
tag-deputy = 代表
tag-lead_deputy = 代表
tag-co_signer = 联名代表
tag-station = 联络站
tag-office = 工委
tag-gov_office = 政府办
tag-unit_clerk = 经办人
tag-unit_head = 负责人
tag-unit_vice_head = 分管领导
tag-lead_clerk = 经办人
tag-system = 系统

## 办件的种类。
kind-opinion = 群众意见
kind-suggestion = 代表建议
kind-assignment = 交办件
kind-co_signature = 联名邀请
kind-feedback = 代表评价
kind-rating = 群众评价

## 群众意见的状态。群众也看得到,用日常的话。
status-opinion-draft = 还没提交
status-opinion-submitted = 已提交
status-opinion-screening = 联络站正在看
status-opinion-accepted = 已受理
status-opinion-with_deputy = 已交给代表
status-opinion-adopted = 代表已写成建议
status-opinion-closed = 已办结

## 代表建议的状态。
status-suggestion-new = 还没写
status-suggestion-drafting = 起草中
status-suggestion-co_signing = 联名中
status-suggestion-submitted = 已提交
status-suggestion-reviewing = 审核中
status-suggestion-registered = 已登记
status-suggestion-assigned = 已交办
status-suggestion-in_handling = 办理中
status-suggestion-replied = 已答复
status-suggestion-feedback_given = 代表已评价
status-suggestion-feedback_silent = 代表未评价
status-suggestion-rehandling = 重新办理中
status-suggestion-escalated = 待当面商定
status-suggestion-concluded = 已办结

## 联名邀请的状态。
status-co_signature-new = 拟邀请
status-co_signature-invited = 待确认
status-co_signature-confirmed = 已同意联名
status-co_signature-declined = 不联名
status-co_signature-void = 文本已改、作废
status-co_signature-dropped = 未确认、不列入

## 交办件的状态。
status-assignment-new = 拟交办
status-assignment-issued = 待签收
status-assignment-acknowledged = 已签收
status-assignment-handling = 办理中
status-assignment-drafting = 起草答复中
status-assignment-to_sign = 待签发
status-assignment-done = 已办完

## 代表评价和群众评价的状态。
status-feedback-new = 拟请评价
status-feedback-invited = 待评价
status-feedback-given = 已评价
status-feedback-expired = 到期未评价
status-rating-new = 拟请评价
status-rating-invited = 待评价
status-rating-given = 已评价
status-rating-expired = 到期未评价

## 动作。句中作“做什么”。
action-opinion-submit = 提交意见
action-opinion-route = 送联络站
action-opinion-accept = 受理
action-opinion-give_to_deputy = 交给代表
action-opinion-adopt = 写成建议
action-opinion-conclude = 办结
action-suggestion-write = 写成建议
action-suggestion-revise = 修改文本
action-suggestion-invite = 请人联名
action-suggestion-submit = 提交建议
action-suggestion-receive = 收件
action-suggestion-register = 登记编号
action-suggestion-assign = 交办
action-suggestion-begin = 开始办理
action-suggestion-reply = 答复代表
action-suggestion-give_feedback = 评价答复
action-suggestion-lapse = 评价到期
action-suggestion-settle = 通知评价结果
action-suggestion-rehandle = 重新办理
action-suggestion-escalate = 提请当面商定
action-suggestion-conclude = 办结
action-co_signature-invite = 邀请联名
action-co_signature-confirm = 同意联名
action-co_signature-decline = 不联名
action-co_signature-void = 作废邀请
action-co_signature-drop = 不列入
action-assignment-issue_lead = 交主办
action-assignment-issue_co = 交协办
action-assignment-issue_again = 交重新办理
action-assignment-acknowledge = 签收
action-assignment-file_plan = 填报六定
action-assignment-record_contact = 记录联系代表
action-assignment-give_co_opinion = 提协办意见
action-assignment-draft_reply = 起草答复
action-assignment-send_to_head = 送负责人签发
action-assignment-send_back = 退回修改
action-assignment-sign = 签发
action-feedback-ask = 请代表评价
action-feedback-give = 评价
action-feedback-expire = 评价到期
action-rating-ask = 请群众评价
action-rating-give = 评价
action-rating-expire = 评价到期
