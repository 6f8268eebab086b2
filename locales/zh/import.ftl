### 给操作员看的：导入名册和在办建议。哪张表、哪一行、哪一列、为什么。改措辞只改本文件；{ } 里的名字不要动。

## 导入以后说的话。
# $added、$changed、$same：各多少行。
import-done = 已导入：新增{ $added }行，更新{ $changed }行，没变{ $same }行。
import-nothing-new = 和库里的一样，什么都没有改（{ $same }行）。
import-refused-one = 有1处要改，什么都没有导入：
import-refused = 有{ $count }处要改，什么都没有导入：
# $sheet 表名；$row 第几行；$column 列名；$why 为什么。
import-fault = “{ $sheet }”表第{ $row }行“{ $column }”列：{ $why }
import-fault-column = “{ $sheet }”表“{ $column }”列：{ $why }
import-fault-sheet = “{ $sheet }”表：{ $why }
import-fault-file = { $why }
# 文件里没有、库里还有的：一行一个，什么都不会自动删。
import-missing = 库里有、文件里没有的{ $count }项，没有动；要停止谁的任职，用 end-role：
import-missing-person = { $name }：{ $where }{ $post }
import-missing-place = { $name }
import-unused-column = “{ $sheet }”表的“{ $column }”列没有用到。
import-unused-sheet = “{ $sheet }”表没有用到。
import-template-written = 模板写好了：{ $file }。列名后面有*的必须填，每列的批注说明怎么填。
import-no-file = 没有 { $file } 这个文件，请核对文件名。
import-unreadable = { $file } 打不开：{ $why }

## 为什么：接在“第几行哪一列：”后面，一句话。
import-not-a-sheet = 这不是 xlsx 或 csv 文件，请另存为 xlsx 再试。
import-too-large = 文件太大或行数太多，请分成几个文件。
import-no-sheet = 没有找到要用的表，表名应当是：{ $list }。
import-no-column = 少了这一列，请照模板加上。
import-empty = 没有填，这一格必须填。
import-too-long = 太长了，有{ $length }个字，最多{ $limit }个字。
import-bad-date = “{ $text }”不是带年份的日期，请写成 2026-03-05。
import-future-date = { $date }还没有到，请核对。
import-bad-choice = 不认“{ $text }”，请写其中一个：{ $list }。
import-bad-phone = “{ $text }”不像电话号码，请只写数字。
import-bad-userid = “{ $text }”不像企业微信账号，只能是字母、数字和 . _ - @。
import-bad-card = “{ $text }”不像代表证号，最后应当是4位数字。
import-bad-count = 请写数字，比如 5。
import-twice = “{ $name }”第{ $other }行已经有了。
import-unknown-station = 没有“{ $name }”这个联络站，请先在联络站表里写上。
import-unknown-district = 没有“{ $name }”这个选区，请先在选区表里写上。
import-unknown-unit = 没有“{ $name }”这个单位，请先在单位表里写上。
import-needs-place = 没有填，这个身份要写明在哪个单位或联络站。
import-short-name-taken = 简称“{ $name }”已经是{ $other }的。
import-owned-twice = 第{ $other }行的{ $name }也写了这一个，一个号只能是一个人的。
import-userid-taken = 这个企业微信账号已经是{ $name }的。
import-no-congress = 还没有录入人大的名称，请填这张表。
import-one-congress = 只能有一行。
import-unknown-deputy = 名册里没有“{ $name }”这位代表。
import-which-deputy = 有几位代表叫“{ $name }”，请写成“姓名（选区）”。
import-lead-twice = “{ $name }”是领衔代表，不用再写在联名里。
import-number-taken = { $number }已经是另一件：{ $title }
import-date-before = { $date }早于{ $other }，请核对。
import-needs-lead = 没有填，交办了的要写主办单位。
import-needs-assigned = 没有填，写了主办单位或办理情况的要写交办日期。
import-needs-acknowledged = 没有填，报了六定或联系过代表的要写签收日期。
import-needs-plan = 没有填，写了六定日期就要填。
import-finish-too-late = { $finish }晚于答复期限{ $due }，请核对。
import-unit-twice = “{ $name }”已经是主办单位，或者写了两遍。
import-no-clerk = { $name }还没有经办人，请先导入名册。
import-unknown-clerk = { $unit }没有叫“{ $name }”的经办人。
