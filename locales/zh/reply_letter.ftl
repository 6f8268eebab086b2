# 答复函（正式文件）、模板、改办理结果、向上级反映、答复稿的提醒。

## 答复函里的话，按公文格式。代表、工委、单位读。$congress：本级人大；$term、$session：届、次（汉字）；$suggestion：建议编号。
letter-title = 关于对{ $congress }第{ $term }届第{ $session }次会议第 { $suggestion } 号建议的答复
letter-title-recess = 关于对{ $congress }第{ $term }届闭会期间第 { $suggestion } 号建议的答复
letter-title-plain = 关于对第 { $suggestion } 号建议的答复
letter-date = { $year }年{ $month }月{ $day }日
letter-to = { $deputy }代表：
letter-to-lead = { $deputy }代表并请转{ $others }代表：
letter-received = 您提出的《{ $title }》（第 { $suggestion } 号）收悉。现答复如下：
letter-received-joint = 您与{ $lead }代表联名提出的《{ $title }》（第 { $suggestion } 号）收悉。现答复如下：
# $date：哪天反映；$to：向谁。
letter-referred = 该事项属于上级职权，已于{ $date }向{ $to }反映。
letter-commitments = 答复承诺事项：
letter-commitment = { $n }. { $text }{ $owner }{ $due }{ $standard }
letter-commitment-owner = ，由{ $owner }负责
letter-commitment-due = ，{ $due }前完成
letter-commitment-standard = ，标准：{ $standard }
letter-co-opinions = 协办单位意见：
# 更正后的版本。$old、$new：类别字母。
letter-corrected = 办理结果经{ $office }核定，于{ $date }由{ $old }类改为{ $new }类；原函存档。
letter-feedback = 随函附《代表意见反馈表》，请于{ $due }前评价办理态度和办理结果。
letter-feedback-undated = 随函附《代表意见反馈表》，请评价办理态度和办理结果。
letter-feedback-joint = 《代表意见反馈表》请领衔的{ $lead }代表征求联名代表意见后填写。

## 要文件时。代表、单位、两办读。$count：几份；$others：给联名代表的还有几份。
letter-files = { $suggestion } 的答复函发上来了，共{ $count }份。
    PDF用来看，Word文件用来存，内容一样。
letter-files-others = { $suggestion } 的答复函发上来了，共{ $count }份。
    这是给领衔代表的。给联名代表的还有{ $others }份，内容相同，称呼不同。
letter-docx-only = { $suggestion } 的答复函发上来了，共{ $count }份。
    这台机器缺中文字体，只有Word文件，没有PDF。
letter-being-made = { $suggestion } 的答复函正在做，一会儿就好。
    请过一分钟再按一次。先做好的先发上来。
letter-none = { $suggestion } 还没有答复，没有答复函。

## 模板。工委读。$fields：能用的填空；$must：不能缺的。
letter-template-fields = 模板里能用的填空：
    { $fields }
    不能缺的：{ $must }。
    一段里的填空都没有内容时，那一段不印。正文、承诺、协办意见要单独占一段。
# $since：现在用的是哪一份。
letter-template = 答复函模板在上面。{ $since }
    用Word打开，改好版式，再发回来。双花括号里的名称不要改。
letter-template-house = 现在用的是自带的。
letter-template-since = { $by }{ $time }换的，编号{ $digest }。
letter-template-operator = 管理员
letter-template-ask = 请把改好的模板发上来（.docx 文件）。
    我先试印一遍，能用才换。
letter-template-file-please = 请发一个 .docx 文件，别的我先不收。
letter-template-looking = 收到，正在试印。能不能用，马上告诉您。
# $digest：文件的编号（前8位）。
letter-template-taken = 模板换好了，编号{ $digest }。
    以后的答复函用它；已经发出的不变。
letter-template-unknown-field = 模板没有换：有我不认识的填空 { $list }
    请照着能用的填空改一改，再发一次。
letter-template-lacks-field = 模板没有换：缺填空 { $list }
    请补上再发一次。
letter-template-field-stuck = 模板没有换：这一处的填空换不进去：“{ $text }”
    请在Word里接受全部修订，把这个填空删掉重打一遍，再发。
letter-template-unreadable = 模板没有换：这个文件打不开。
    请在Word里另存为 .docx，再发一次。
letter-template-too-large = 模板没有换：文件太大，最大{ $limit }。
    请去掉图片，再发一次。
letter-template-unsafe = 模板没有换：里面带有宏、外部链接或嵌入的文件。
    请新建一个 .docx，只粘贴文字和版式，再发一次。

## 改办理结果。工委做；代表、单位被告知。$class：现在的字母；$result_class：现在的结果；$old、$new：改前改后；$officer：谁改的。
amend-class-which = 改哪个单位的办理结果？
amend-class-line = { $unit }：{ $class } { $result_class }
amend-class-ask = { $suggestion } 现在是：{ $class } { $result_class }（{ $unit }）
    应当是哪一类？改动会告诉代表和单位，并留记录。
amend-class-why = 改为“{ $new }”，请写理由。
    代表和{ $unit }都会看到。
amend-class-done = { $suggestion } 的办理结果已由“{ $old }”改为“{ $new }”。
    代表和{ $unit }已知道。新的答复函正在做，原函存档。
class-amended = { $suggestion } 的办理结果改为“{ $new }”。
    原来是“{ $old }”，由{ $office }{ $officer }核定：“{ $reason }”。新的答复函随后可取，原函存档。
class-amended-unit = { $suggestion } 的办理结果改为“{ $new }”。
    原来是“{ $old }”，由{ $office }{ $officer }核定：“{ $reason }”。答复函已重做，原函存档。
# 档案里的一行。$date：哪天；$name：谁；$reason：理由。
file-class-amended = { $date } 办理结果由“{ $old }”改为“{ $new }”，{ $name }：“{ $reason }”
# 档案里的一行。$edition：第几版；$docx、$pdf：文件校验值的前8位。
file-letter = 答复函（给{ $deputy }）第{ $edition }版，文件校验 { $digest }

## 向上级反映。承办人读。
reply-gap-referred = 哪天、向哪个上级单位反映的
reply-ask-referred = { $suggestion } 是哪天、向谁反映的？
    例：5月20日 向省人社厅书面反映
referred-unclear = 请写清两样：哪天，向哪个单位。
    例：5月20日 向省人社厅书面反映
referred-ahead = { $date }还没有到。
    先反映，再写是哪天、向谁反映的。

## 答复稿的提醒：只给承办人看，不挡送签。
reply-hint-short = 偏短
reply-hint-empty = 多是套话，没说做了什么
reply-hint-policy = 多是讲政策，没说做了什么
reply-hint-excuse = 多是客观原因，没说做了什么
reply-hint-point = 第{ $n }点好像没有答到：“{ $point }”
