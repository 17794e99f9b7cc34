staff-list = تشاوراتكم
staff-here = موقعك هنا
staff-list-empty = لا يوجد تشاور بعد
staff-list-empty-convenor = يمكن البدء بتشاور أدناه. لا يراه أحد حتى يُذكر كل شيء ويُفتح.
staff-list-empty-other = عندما يبدأ منظّم من مؤسستكم تشاورًا، يظهر هنا.
staff-new = بدء تشاور جديد
staff-new-text = يبدأ كمسودة. يكفي الآن العنوان واللغة.
staff-new-lang = لغة نصوصه
staff-new-lang-hint = اللغة التي تكتبون بها. الترجمات تأتي لاحقًا.
staff-new-button = بدء مسودة
staff-title-missing = نرجو كتابة عنوان للتشاور.
staff-lang-missing = نرجو اختيار اللغة التي كُتبت بها النصوص.
staff-state-draft = مسودة
staff-state-open = مفتوح
staff-state-open-until = مفتوح حتى { $s }
staff-state-closed = مغلق

staff-missing-title = { $n ->
    [one] لا يمكن فتحه بعد: ينقص شيء واحد
    [two] لا يمكن فتحه بعد: ينقص شيئان
    [few] لا يمكن فتحه بعد: تنقص { $n } أشياء
    [many] لا يمكن فتحه بعد: ينقص { $n } شيئًا
   *[other] لا يمكن فتحه بعد: ينقص { $n } شيء
}
staff-missing-text = يحتاج الناس إلى معرفة ما يدخلون فيه. ما زال ينقص: { $s }.
staff-ready-title = ذُكر كل شيء
staff-ready-later = يمكن فتحه في { $s }، وهو اليوم الذي أُعلن. وحتى ذلك اليوم يمكن تغيير كل شيء.
staff-ready-now = يمكن فتحه الآن. وبعد ذلك لا يمكن تغيير ما ذُكر.
staff-open-title = الناس يشاركون الآن
staff-open-text = مفتوح حتى { $s }. ما قيل للناس يبقى كما هو، ولا يمكن إلا تأخير اليوم الأخير.
staff-closed-title = هذا التشاور مغلق
staff-closed-text = لم يعد أحد يستطيع المشاركة. النتيجة متاحة للجميع. والناس ينتظرون الآن أن يعرفوا ماذا ستفعلون بها.
staff-extend-go = إبقاؤه مفتوحًا مدة أطول
staff-open-go = فتح التشاور
staff-result-go = قراءة النتيجة
staff-before = قبل الفتح
staff-stated = ما قيل للناس
staff-stated-n = ذُكر { $n } من { $m }.
staff-tag-stated = مذكور
staff-tag-missing = ناقص
staff-tag-wait = لا يمكن البدء بعد
staff-translate-go = ترجمة العبارات
staff-counts = أيام العدّ
staff-counts-text = تظهر النتائج في الأيام المعلنة ثم تبقى ثابتة. تظهر لكم في اليوم نفسه مثل الجميع.
staff-counts-none = لم يُعلن أي يوم بعد.
staff-count-n = العدّ { $n }
staff-owed = ما عليكم
staff-owed-told = ما قلتموه للناس
staff-owed-told-text = يسري من يوم الفتح.
staff-owed-pay = المقابل المالي
staff-owed-pay-text = كما وُعد، وفي اليوم الموعود، ولمن توقفوا مبكرًا أيضًا.
staff-owed-after = بعد الإغلاق
staff-owed-after-text = إخبار الناس بما تغيّر بفضلهم، جزءًا جزءًا.
staff-never = ما لا ترونه أبدًا
staff-never-text = إجابات شخص واحد. من لديه رمز. قصة. أي مجموعة أقل من عشرة.
staff-locked-title = التشاور مفتوح، لذلك لا يمكن تغيير هذا
staff-locked-text = قرر الناس المشاركة وهم يعرفون هذا. ولا يجوز أن يجدوه قد تغيّر.
staff-open-dates = يمكن تأخير اليوم الأخير، ولا يمكن تقديمه أبدًا. وتبقى أيام العدّ المعلنة.
staff-translations = بلغات أخرى
staff-translations-text = يرى القارئ أنها ترجمة. يُترك الحقل فارغًا إن لم توجد ترجمة.

staff-plain = بكلمات بسيطة
staff-plain-hint = ما معنى هذا الجزء، بجمل قصيرة وكلمات يومية. النص يشرح ولا يجادل.
staff-plain-text = يقرأ الناس كلمات القانون وهذه الصيغة إلى جانبها.
staff-plain-there = الصيغة البسيطة موجودة
staff-plain-none = لا توجد صيغة بسيطة بعد
staff-save-next = حفظ والانتقال إلى الجزء التالي

staff-statement-n = العبارة { $n }
staff-statement-seed = كُتبت من جهتكم قبل الفتح
staff-statement-member = كتبها أحد المشاركين
staff-statement-none = نرجو كتابة عبارة واحدة على الأقل.
staff-statement-long = في السطر { $n } عدد الأحرف { $m }. العبارة لا تزيد على 200 حرف. نرجو اختصارها.
staff-statement-twice = السطر { $n } موجود من قبل. نرجو حذفه أو تغييره.
staff-statement-many = الحد الأقصى لعباراتكم هو { $n }. سيكتب المشاركون غيرها.
staff-statements-none = لا توجد عبارات بعد. أول من يأتي يحتاج إلى شيء يصوّت عليه.
staff-statements-add = إضافة عبارات
staff-statements-label = العبارات، واحدة في كل سطر
staff-statements-hint = فكرة واحدة في كل عبارة، و200 حرف على الأكثر، بحيث يمكن الموافقة عليها أو رفضها. يحسن أن يكون بينها ما لا توافقون عليه.
staff-statements-button = إضافتها
staff-statements-locked = من الآن فصاعدًا لا يضيف العبارات إلا المشاركون. وما زالت الترجمة ممكنة.
staff-delete = حذف
staff-translate-text = المطلوب قول الشيء نفسه، بلا زيادة ولا نقصان. يرى القارئ أنها ترجمة، ومعها النص الأصلي.

staff-open-ask = هل يُفتح هذا التشاور؟
staff-open-lede = من هذه اللحظة يستطيع كل من لديه قسيمة أن يشارك. ما ذُكر يبقى كما هو ولا يمكن تغييره.
staff-open-button = فتحه الآن
staff-close-title = إنهاؤه
staff-close-text = ينتهي التشاور من تلقاء نفسه بعد اليوم الأخير. ويمكن إغلاقه قبل ذلك، فيجري العدّ فورًا.
staff-close-go = إغلاق التشاور
staff-close-ask = هل يُغلق هذا التشاور؟
staff-close-lede = بعد ذلك لا يستطيع أحد المشاركة، ويُجرى العدّ الأخير فورًا. ولا يمكن فتحه من جديد.
staff-close-waiting = { $n ->
    [0] لا شيء بانتظار القراءة.
    [one] نص واحد لم يُقرأ بعد. لن يكون جزءًا من النتيجة.
    [two] نصان لم يُقرآ بعد. لن يكونا جزءًا من النتيجة.
    [few] { $n } نصوص لم تُقرأ بعد. لن تكون جزءًا من النتيجة.
    [many] { $n } نصًا لم تُقرأ بعد. لن تكون جزءًا من النتيجة.
   *[other] { $n } نص لم تُقرأ بعد. لن تكون جزءًا من النتيجة.
}
staff-close-early = قبل الموعد المعلن
staff-close-early-n = { $n ->
    [one] قبل اليوم الأخير بيوم واحد. من كان ينوي المشاركة فيه لن يستطيع ذلك.
    [two] قبل اليوم الأخير بيومين. من كان ينوي المشاركة فيهما لن يستطيع ذلك.
    [few] قبل اليوم الأخير بـ{ $n } أيام. من كان ينوي المشاركة فيها لن يستطيع ذلك.
    [many] قبل اليوم الأخير بـ{ $n } يومًا. من كان ينوي المشاركة فيها لن يستطيع ذلك.
   *[other] قبل اليوم الأخير بـ{ $n } يوم. من كان ينوي المشاركة فيها لن يستطيع ذلك.
}
staff-close-button = إغلاقه الآن

task-summary = العنوان والصيغة البسيطة
task-purpose = الغرض
task-influence = مدى تأثير الناس
task-decided = ما تقرر من قبل
task-time = الوقت اللازم
task-pay = المقابل المالي
task-dates = المواعيد
task-readers = من يقرأ ماذا
task-afterwards = ماذا يحدث بعد ذلك
task-convenor = من ينظّم ومن يموّل
task-safeguarding = جهة الحماية
task-text = النص
task-statements = العبارات الأولى للتصويت
task-terms = شروط المؤسسات

task-summary-intro = أول ما يقرؤه الناس. يُكتب لمن هو متعب ومستعجل.
task-purpose-intro = لماذا تسألون، ولماذا الآن.
task-influence-intro = لا يوعد إلا بما يمكن الوفاء به. من هنا تأتي أغلب خيبات الأمل.
task-decided-intro = لا ينبغي أن يصرف الناس وقتهم في ما لم يعد يمكن تغييره.
task-time-intro = من إدخال الرمز إلى آخر إجابة، لمن يقرأ ببطء.
task-pay-intro = الخبرة عمل. وإذا لم يكن هناك مقابل، يظهر السبب للجميع.
task-dates-intro = يحتاج الناس إلى 7 أيام على الأقل. تظهر الأرقام في الأيام المعلنة هنا، ولا تظهر في غيرها.
task-readers-intro = من يقرأ ما يكتبه الناس، ومن يرى المجاميع فقط، ومن لا يرى شيئًا.
task-afterwards-intro = من يقرر، وإلى متى، وكيف يعرف الناس ما تغيّر بفضلهم.
task-convenor-intro = بكلمات يعرفها الناس، لا باختصارات.
task-safeguarding-intro = جهة من خارج مكتبكم يمكن للناس إخبارها إذا أقلقهم شيء هنا.
task-statements-intro = يصوّت الناس على عبارات قصيرة. يجب أن توجد ثلاث على الأقل قبل الفتح.

task-field-title = العنوان
task-field-summary = الموضوع بكلمات بسيطة
task-field-content-note = الموضوعات الصعبة التي يذكرها النص
task-field-purpose = ما الغرض؟
task-field-decided = ما الذي تقرر من قبل؟
task-field-minutes = الدقائق
task-field-hourly = المبلغ عن كل ساعة
task-field-pay-how = كيف ومتى يصل إلى الناس
task-field-unpaid-reason = لماذا بلا مقابل
task-field-readers = من يقرأ ماذا؟
task-field-afterwards = ماذا يحدث بعد ذلك؟
task-field-convened-by = من ينظّم؟
task-field-funded-by = من يموّل؟
task-field-safeguarding = من هي، وكيف يمكن الوصول إليها
task-field-opens = اليوم الأول
task-field-closes = اليوم الأخير
task-field-count-more = يوم عدّ إضافي

task-hint-title = لا يظهر على القسيمة أبدًا، لكن قد يقرؤه أحد من فوق الكتف.
task-hint-summary = ثلاث جمل أو أربع. ما المقترح، ولمن، وماذا سيتغير.
task-hint-content-note = مثلًا: «يذكر الاعتقال والمحاكم.» يُترك فارغًا إن لم يكن فيه شيء صعب.
task-hint-purpose = فقرة أو فقرتان بكلمات يومية.
task-hint-decided = مثلًا: «سيكون هناك قانون. لم يتقرر بعد: من يستطيع اللجوء إلى المحكمة.» وإذا لم يتقرر شيء، يُذكر ذلك.
task-hint-minutes = عدد صحيح، مثلًا 25.
task-hint-hourly = { $s } على الأقل. مثلًا 57 أو 57.50.
task-hint-pay-how = مثلًا: نقدًا لدى مؤسسة موثوقة خلال 14 يومًا، بلا اسم. مع ذكر أن المبلغ قد يؤثر في الإعانات، وأنه يمكن رفضه.
task-hint-unpaid-reason = يستطيع الجميع قراءته. «ليس معتادًا هنا» ليس سببًا.
task-hint-readers = تُذكر أسماء المكاتب، وإلى متى تُحفظ النصوص.
task-hint-afterwards = يُذكر اليوم الذي سيعرف فيه الناس.
task-hint-safeguarding = اسم أو مكتب، ورقم هاتف، وأوقات العمل. ليست جزءًا من المؤسسة التي تسأل.
task-hint-closes = بعد اليوم الأول بـ7 أيام على الأقل.
task-hint-count-more = فقط إذا صار اليوم الأخير بعد آخر عدّ.

task-influence-legend = ما الذي يستطيع الناس تغييره؟
task-influence-inform = إعلام
task-influence-consult = استشارة
task-influence-involve = إشراك
task-influence-collaborate = تعاون
task-influence-decide = قرار
task-influence-inform-text = إعلام: يُخبَر الناس. لا يتغير شيء بسببهم.
task-influence-consult-text = استشارة: يُسأل الناس، ويقرر غيرهم.
task-influence-involve-text = إشراك: يؤخذ بما يقوله الناس، ويُبيَّن كيف، جزءًا جزءًا.
task-influence-collaborate-text = تعاون: يضع الناس الحل معكم.
task-influence-decide-text = قرار: الناس يقررون، وأنتم تنفذون.
task-pay-legend = هل للمشاركة مقابل مالي؟
task-pay-paid-text = نعم، بالساعة
task-pay-unpaid-text = لا، بلا مقابل
task-pay-unpaid = بلا مقابل
task-pay-hour = { $s } في الساعة
task-pay-at-least = { $s } في الساعة على الأقل
task-minutes-n = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
task-text-n = { $n ->
    [one] جزء واحد
    [two] جزءان
    [few] { $n } أجزاء
    [many] { $n } جزءًا
   *[other] { $n } جزء
}
task-statements-n = { $n ->
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
    [many] { $n } عبارة
   *[other] { $n } عبارة
}

task-empty = الحقل «{ $s }» فارغ. نرجو كتابة شيء فيه.
task-too-long = هذا النص أطول من اللازم. نرجو اختصاره.
task-influence-choose = نرجو اختيار مدى تأثير الناس.
task-minutes-wrong = نرجو كتابة الدقائق عددًا صحيحًا، مثلًا 25.
task-pay-choose = نرجو اختيار ما إذا كان للمشاركة مقابل مالي.
task-pay-amount = نرجو كتابة المبلغ رقمًا، مثلًا 57 أو 57.50.
task-pay-floor = أقل مقابل هنا هو { $floor } في الساعة. نرجو رفع المبلغ، أو اختيار «بلا مقابل» مع ذكر السبب.
task-date-wrong = نرجو كتابة اليوم بصيغة سنة-شهر-يوم، مثلًا 2026-03-09.
task-date-past = مضى هذا اليوم. نرجو اختيار اليوم الحالي أو يوم بعده.
task-notice = نرجو ترك 7 أيام على الأقل بين اليوم الأول واليوم الأخير.
task-count-missing = نرجو إعلان يوم عدّ واحد على الأقل.
task-count-early = يأتي العدّ بعد اليوم الأول. نرجو اختيار يوم لاحق.
task-count-late = يأتي العدّ الأخير في اليوم الأخير أو بعده. نرجو اختيار يوم لاحق.
task-count-past = هذا اليوم حلّ أو مضى. نرجو اختيار يوم لاحق.
task-close-earlier = لا يمكن إلا تأخير اليوم الأخير، لأن الناس أُخبروا به.

import-lede = هنا يوضع القانون أو السياسة. يُقسَّم النص إلى أجزاء ليجيب الناس جزءًا جزءًا.
import-again = النص الجديد يحل محل القديم. الأجزاء التي لم تتغير تحتفظ بصيغتها البسيطة وترجماتها.
import-file = ملف
import-file-hint = Akoma Ntoso ‏(XML). مشروع قانون بصيغة JSON، أو نص بصيغة Markdown أو نص عادي. 4 ميغابايت على الأكثر. إذا وُجد ملف فلا يُقرأ الحقل أدناه.
import-paste = أو لصق النص هنا
import-paste-hint = تبدأ العناوين بالعلامة #. يفصل سطر فارغ بين الفقرات. كل فقرة أو بند في قائمة يصبح جزءًا.
import-source = مصدر النص
import-source-hint = مثلًا: H.R. 1379، الكونغرس 119. إذا تُرك فارغًا يؤخذ من الملف إن ذكره.
import-url = عنوان المصدر
import-url-hint = يبدأ بـ https://
import-url-wrong = نرجو كتابة عنوان كامل يبدأ بـ https://
import-button = قراءة النص
import-parts = الأجزاء
import-parts-none = لا يوجد نص بعد.
import-parts-text = يُفتح كل جزء لكتابة صيغته البسيطة.
import-nothing = نرجو اختيار ملف أو لصق نص.
import-line = السطر { $n }: { $s }
import-xml-syntax = ملف XML هذا غير سليم: شيء هنا لم يُغلق أو أُغلق مرتين أو يستعمل اسم حرف لا يعرفه XML. نرجو طلب ملف صحيح ممن صنعه، أو لصق النص نفسه.
import-xml-shape = ملف XML هذا ليس Akoma Ntoso: يبدأ بـ «{ $s }». لا يمكن قراءة غير Akoma Ntoso ‏(«akomaNtoso»). نرجو طلب هذه الصيغة، أو لصق النص نفسه.
import-xml-doctype = يبدأ الملف بسطر DOCTYPE. حفاظًا على الأمان لا تُقرأ مثل هذه الملفات. نرجو حذف هذا السطر، أو لصق النص نفسه.
import-xml-deep = هنا أكثر من 64 عنصرًا بعضها داخل بعض. لا يحتاج أي قانون إلى ذلك، والأرجح أن الملف تالف. نرجو طلب نسخة أخرى، أو لصق النص نفسه.
import-notes = { $n ->
    [one] تُركت ملاحظة واحدة بجانب النص. لا تُقرأ إلا كلمات النص نفسه.
    [two] تُركت ملاحظتان بجانب النص. لا تُقرأ إلا كلمات النص نفسه.
    [few] تُركت { $n } ملاحظات بجانب النص. لا تُقرأ إلا كلمات النص نفسه.
    [many] تُركت { $n } ملاحظة بجانب النص. لا تُقرأ إلا كلمات النص نفسه.
   *[other] تُركت { $n } ملاحظة بجانب النص. لا تُقرأ إلا كلمات النص نفسه.
}
import-empty = لا توجد فيه أي فقرة، بل عناوين فقط أو لا شيء.
import-too-many = عدد الأجزاء { $s }، والحد الأقصى 1500. نرجو اختيار قسم أقصر، أو ضم الفقرات القصيرة.
import-too-long = هذا الجزء أطول من 20000 حرف: { $s }. نرجو تقسيمه بسطر فارغ.
import-html = لا يُقرأ HTML هنا: { $s }. نرجو حذفه أو كتابته بصيغة Markdown.
import-json-syntax = يبدأ النص بقوس، لذلك قُرئ على أنه JSON، لكنه ينقطع أو فيه علامة ليس هذا مكانها.
import-json-shape = لا توجد في ملف JSON هذا قائمة «provisions». كل بند في القائمة يحتاج إلى id ونص.
import-json-entry = البند { $s }: يجب أن تكون id و heading و text نصوصًا بين علامتي اقتباس.
import-json-id-missing = البند { $s } بلا id.
import-json-id-twice = البند { $s } له id سبق استعماله. لا يُستعمل كل id إلا مرة واحدة.

batch-title = القسائم
batch-lede = تخرج القسائم في دفعات من 20 أو أكثر، عن طريق مؤسسات يثق بها الناس. لا يمكنكم معرفة من لديه أي قسيمة، ولا متى تُستخدم.
batch-table = دفعات القسائم
batch-name = الدفعة
batch-handed = سُلّمت إلى
batch-size = القسائم
batch-used = المستخدمة
batch-used-n = { $n } أو أكثر
batch-go = إعداد القسائم أو طباعتها
batch-none = لا توجد دفعة بعد.
batch-closed = هذا التشاور مغلق. لم تعد قسائمه تفتح شيئًا.
batch-make = إعداد دفعة
batch-handed-label = من يوزّعها؟
batch-handed-hint = المؤسسة، لا شخص بعينه.
batch-handed-missing = نرجو ذكر المؤسسة التي توزّعها.
batch-size-label = كم قسيمة؟
batch-size-hint = من 20 إلى 500. في دفعة أصغر يمكن تخمين من فعل ماذا.
batch-size-wrong = نرجو كتابة عدد من { $n } إلى { $m }.
batch-button = إعداد القسائم
batch-print-title = القسائم { $s }
batch-print-note = تُطبع هذه الصفحة ثم تُغلق. تُسلَّم القسائم باليد، ويُخبَر الناس بعنوان هذا الموقع. لا شيء على القسيمة يقول لماذا هي.
batch-slip-go = إلى { $s }. نرجو فتح العنوان الذي وصلك وإدخال هذا الرمز:
batch-slip-words = أو هذه الكلمات:
batch-slip-note = لا حاجة إلى أي اسم. من أعطاك هذه القسيمة لا يستطيع أن يرى ما تفعله بها. وإذا ضاعت فلا أحد يستطيع استعادتها.

queue-title = بانتظار القراءة
queue-lede = القراءة هنا للأمان ولمعرفة المكرر، لا للحكم على الرأي أبدًا. يُسجَّل كل قرار مع سببه.
queue-left = { $n ->
    [0] لا شيء بانتظار القراءة.
    [one] نص واحد بانتظار القراءة.
    [two] نصان بانتظار القراءة.
    [few] { $n } نصوص بانتظار القراءة.
    [many] { $n } نصًا بانتظار القراءة.
   *[other] { $n } نص بانتظار القراءة.
}
queue-go = قراءة التالي
queue-statement = عبارة من أحد المشاركين
queue-suggestion = صياغة مقترحة للجزء:
queue-decision = ما القرار؟
queue-decision-hint = مفاتيح الوصول من 1 إلى 4 للاختيار.
queue-publish = نشرها كما هي
queue-join = ضمّها إلى عبارة تقول الشيء نفسه
queue-soften = عرض صياغة ألطف على من كتبها
queue-return = إعادتها مع ذكر السبب
queue-join-which = الضمّ: أي عبارة تقول الشيء نفسه؟
queue-join-none = لا توجد عبارة تشبهها.
queue-same = تقول الشيء نفسه على الأرجح
queue-join-number = أو رقمها
queue-join-number-hint = إذا ذُكر الاثنان فالرقم هو المعتمد.
queue-translated = ترجمة
queue-softer = صياغة ألطف
queue-softer-hint = بأقل تغيير ممكن. لا تُنشر إلا إذا قبلها من كتب النص.
queue-why = الإعادة: لماذا؟
queue-why-hint = يقرأ من كتب النص السبب بلغة النص: { $s }.
queue-why-names = فيها اسم شخص أو مكان.
queue-why-story = فيها قصة لا يجوز لنا أن نحتفظ بها.
queue-why-two = فيها فكرتان. نرجو إرسال كل فكرة وحدها.
queue-why-vote = لا يمكن الموافقة عليها أو رفضها.
queue-why-other = سبب آخر، مكتوب أدناه
queue-reason = كلمات إلى من كتبها
queue-reason-hint = لطيفة وقصيرة. لازمة فقط مع «سبب آخر». نرجو عدم تكرار ما رُوي.
queue-translations = عند النشر يمكن إضافة ترجمات. وتظهر على أنها ترجمات.
queue-button = تسجيل القرار والمتابعة
queue-note-done = سُجّل قرارك.
queue-note-late = سبق أن قرر شخص آخر بشأن ذلك النص. لم يُسجَّل منك شيء. وهذا هو التالي.
queue-decision-missing = نرجو اختيار أحد القرارات.
queue-join-missing = نرجو اختيار عبارة منشورة أو كتابة رقمها.
queue-softer-same = نرجو تغيير الصياغة أو اختيار قرار آخر.
queue-softer-long = الصياغة الألطف أطول من اللازم: { $n } حرف على الأكثر.
queue-why-missing = نرجو اختيار سبب الإعادة.
queue-reason-missing = نرجو كتابة السبب في كلمات قليلة.
queue-empty = لا شيء بانتظار القراءة
queue-empty-text = قُرئ كل ما أُرسل. شكرًا.
staff-wordings = الصياغات المقترحة
staff-wordings-lede = ما يقترح الناس كتابته بدلًا من النص، جزءًا جزءًا. قرأه المشرفون على المراجعة أولًا، ولا يرى أحد من كتبه.
staff-wordings-none = لم تُقبل أي صياغة بعد.
staff-wording-print = يمكن نشرها في النتيجة
staff-wording-keep = للقراءة فقط: لا تُنشر ولا تُقتبس
