recommendation-is-draft = مسودة
recommendation-is-deciding = المجلس يقرر
recommendation-is-adopted = اعتُمدت ولم تُنشر بعد
recommendation-is-rejected = لم تُعتمد
recommendation-is-published = منشورة
pillar-prevention = الوقاية
pillar-protection = الحماية
pillar-prosecution = الملاحقة القضائية
pillar-partnership = الشراكة
priority-normal = مثل غيرها
priority-high = قبل غيرها
group-men = رجال وفتيان
group-women = نساء وفتيات
group-lgbtq = أفراد مجتمع الميم عين+
group-labour = أشخاص استُغلوا في العمل
group-status = أشخاص بلا وضع قانوني
group-young = أطفال وشباب
group-disability = أشخاص ذوو إعاقة
group-indigenous = أشخاص من الشعوب الأصلية
institution-is-ministry = وزارة
institution-is-agency = هيئة أو سلطة
institution-is-company = شركة
institution-is-ngo = منظمة غير حكومية
institution-is-other = مؤسسة أخرى
answer-accept = قُبلت
answer-part = قُبلت جزئيًا
answer-decline = رُفضت
answer-done = قيل إنها نُفّذت من قبل
answer-not-ours = قيل إنها تخص مؤسسة أخرى
stands-waiting = بانتظار الإجابة
stands-overdue = { $n ->
    [zero] لا إجابة: حلّ اليوم الأخير
    [one] لا إجابة: تأخرت يومًا واحدًا
    [two] لا إجابة: تأخرت يومين
    [few] لا إجابة: تأخرت { $n } أيام
    [many] لا إجابة: تأخرت { $n } يومًا
   *[other] لا إجابة: تأخرت { $n } يوم
}
answered-late = { $n ->
    [zero] في اليوم الأخير.
    [one] بعد اليوم الأخير بيوم واحد.
    [two] بعد اليوم الأخير بيومين.
    [few] بعد اليوم الأخير بـ{ $n } أيام.
    [many] بعد اليوم الأخير بـ{ $n } يومًا.
   *[other] بعد اليوم الأخير بـ{ $n } يوم.
}
answered-early = { $n ->
    [zero] في اليوم الأخير.
    [one] قبل اليوم الأخير بيوم واحد.
    [two] قبل اليوم الأخير بيومين.
    [few] قبل اليوم الأخير بـ{ $n } أيام.
    [many] قبل اليوم الأخير بـ{ $n } يومًا.
   *[other] قبل اليوم الأخير بـ{ $n } يوم.
}
answered-on-day = في اليوم الأخير.
due-on = آخر يوم للإجابة: { $s }
draft-title-new = كتابة توصية
draft-title-there = مسودة
draft-lede = يستطيع كل عضو في المجلس قراءة هذه المسودة وتغييرها. وهي مختومة، ولا تصير علنية إلا بعد أن يعتمدها المجلس وتُنشر.
draft-lede-staff = تكتبون من أجل الأعضاء. ولا يعرضها على المجلس إلا من له رئاسة مشاركة.
draft-title = بماذا يوصي المجلس، في سطر واحد
draft-title-hint = الأفضل البدء بما ينبغي فعله: «إتاحة تحديد وضع الأشخاص من دون الذهاب إلى الشرطة»
draft-asks = ما الذي ينبغي فعله
draft-asks-hint = نرجو قوله بحيث تستطيع المؤسسة أن تجيب بنعم أو لا. ونرجو الكتابة عن القواعد والخدمات، لا عن أشخاص.
draft-why = السبب
draft-why-hint = ما الذي لا يسير كما ينبغي اليوم، ولمن، وماذا سيتغير
draft-pillar = المحور
draft-groups = المجموعات المعنية
draft-priority = ما مدى الاستعجال؟
draft-to = من عليه أن يجيب
draft-to-text = { $n ->
    [zero] على كل مؤسسة أن تجيب في يوم النشر.
    [one] أمام كل مؤسسة يوم واحد لتجيب، ابتداءً من يوم النشر.
    [two] أمام كل مؤسسة يومان لتجيب، ابتداءً من يوم النشر.
    [few] أمام كل مؤسسة { $n } أيام لتجيب، ابتداءً من يوم النشر.
    [many] أمام كل مؤسسة { $n } يومًا لتجيب، ابتداءً من يوم النشر.
   *[other] أمام كل مؤسسة { $n } يوم لتجيب، ابتداءً من يوم النشر.
}
draft-to-none = لا توجد مؤسسة في القائمة بعد: يمكن طلب إضافتها من أمانة المجلس.
draft-institution = المؤسسة { $n }
draft-nobody = اختيار
draft-role = المنصب في المؤسسة { $n }، لا اسم شخص أبدًا
draft-meeting = يوم الاجتماع الذي يقرر، إن وُجد
draft-meeting-hint = { $n ->
    [zero] سنة-شهر-يوم، مثلًا 2027-03-15
    [one] سنة-شهر-يوم، مثلًا 2027-03-15. ويجب أن تُنشر قبله بيوم واحد على الأقل.
    [two] سنة-شهر-يوم، مثلًا 2027-03-15. ويجب أن تُنشر قبله بيومين على الأقل.
    [few] سنة-شهر-يوم، مثلًا 2027-03-15. ويجب أن تُنشر قبله بـ{ $n } أيام على الأقل.
    [many] سنة-شهر-يوم، مثلًا 2027-03-15. ويجب أن تُنشر قبله بـ{ $n } يومًا على الأقل.
   *[other] سنة-شهر-يوم، مثلًا 2027-03-15. ويجب أن تُنشر قبله بـ{ $n } يوم على الأقل.
}
draft-adopts = طُلب من قبل، في تقرير علني
draft-adopts-link = عرضه مع سنواته ومصادره
draft-details = قد يدل هذا على هوية شخص
draft-details-text = لم يُحفظ بعد. يمكن تغييره، أو حفظه مرة أخرى ليبقى كما هو.
draft-title-missing = نرجو أن تُذكر التوصية في سطر واحد.
draft-asks-missing = نرجو ذكر ما ينبغي فعله.
draft-why-missing = نرجو ذكر السبب.
draft-pillar-missing = نرجو اختيار محور.
draft-meeting-wrong = نرجو كتابة يوم لم يأتِ بعد، مثلًا 2027-03-15، أو ترك الحقل فارغًا.
draft-to-missing = نرجو اختيار مؤسسة.
draft-to-twice = اختيرت هذه المؤسسة مرتين.
draft-role-missing = نرجو ذكر المنصب الذي يجيب في المؤسسة، مثلًا «وكالة الوزارة لشؤون الحماية».
draft-stale = غيّر شخص آخر هذا في الأثناء. كلماتك ما زالت هنا: نرجو نسخها، ثم الرجوع وفتح المسودة من جديد ووضعها فيها.
draft-leave-text = تُحذف هذه المسودة إذا غادر المجلسَ من كتبها قبل اعتمادها.
draft-put = عرضها على المجلس
draft-put-text = { $n ->
    [zero] يقرر الأعضاء بعد ذلك في اليوم نفسه. ولا يمكن تغيير الكلمات بعد عرضها.
    [one] أمام الأعضاء بعد ذلك يوم واحد ليقرروا. ولا يمكن تغيير الكلمات بعد عرضها.
    [two] أمام الأعضاء بعد ذلك يومان ليقرروا. ولا يمكن تغيير الكلمات بعد عرضها.
    [few] أمام الأعضاء بعد ذلك { $n } أيام ليقرروا. ولا يمكن تغيير الكلمات بعد عرضها.
    [many] أمام الأعضاء بعد ذلك { $n } يومًا ليقرروا. ولا يمكن تغيير الكلمات بعد عرضها.
   *[other] أمام الأعضاء بعد ذلك { $n } يوم ليقرروا. ولا يمكن تغيير الكلمات بعد عرضها.
}
draft-put-few = { $n ->
    [zero] لا يستطيع المجلس أن يقرر شيئًا بعد.
    [one] يحتاج المجلس إلى عضو واحد على الأقل ليقرر أي شيء.
    [two] يحتاج المجلس إلى عضوين على الأقل ليقرر أي شيء.
    [few] يحتاج المجلس إلى { $n } أعضاء على الأقل ليقرر أي شيء.
    [many] يحتاج المجلس إلى { $n } عضوًا على الأقل ليقرر أي شيء.
   *[other] يحتاج المجلس إلى { $n } عضو على الأقل ليقرر أي شيء.
}
draft-put-nobody = نرجو أولًا ذكر من عليه أن يجيب.
draft-delete = حذف هذه المسودة
recommendations-none-staff = لم يكتب هذا المجلس أي توصية بعد.
institution-add = إضافة مؤسسة
institution-add-text = بعد ذلك يستطيع الأعضاء اختيارها عند الكتابة. وتؤكد الجهة المشغّلة من يجيب عنها.
institution-added = { $s } في القائمة الآن.
institution-name = اسم المؤسسة
institution-name-hint = الاسم الرسمي، لا اسم شخص أبدًا
institution-kind = ما نوع المؤسسة؟
institution-url = عنوانها على الإنترنت
institution-url-hint = إن وُجد
institution-missing = نرجو كتابة اسم المؤسسة.
institution-kind-missing = نرجو اختيار نوع المؤسسة.
institutions-title = المؤسسات
institutions-lede = من يُؤكَّد هنا يستطيع أن يجيب باسم المؤسسة. نرجو التحقق من ذلك أولًا، بطريقة معروفة لديكم.
institutions-none = لا توجد مؤسسة في القائمة بعد.
institutions-who = من يجيب عنها هنا
institutions-nobody = لا أحد
institutions-somebody = مؤكّد
publish-title = نشرها
publish-text = { $n ->
    [zero] بعد ذلك يستطيع الجميع قراءتها، وعلى المؤسسات التالية أن تجيب في اليوم نفسه. تبقى الكلمات كما هي، ويُعرض أي تصحيح بجانبها.
    [one] بعد ذلك يستطيع الجميع قراءتها، وأمام المؤسسات التالية يوم واحد لتجيب. تبقى الكلمات كما هي، ويُعرض أي تصحيح بجانبها.
    [two] بعد ذلك يستطيع الجميع قراءتها، وأمام المؤسسات التالية يومان لتجيب. تبقى الكلمات كما هي، ويُعرض أي تصحيح بجانبها.
    [few] بعد ذلك يستطيع الجميع قراءتها، وأمام المؤسسات التالية { $n } أيام لتجيب. تبقى الكلمات كما هي، ويُعرض أي تصحيح بجانبها.
    [many] بعد ذلك يستطيع الجميع قراءتها، وأمام المؤسسات التالية { $n } يومًا لتجيب. تبقى الكلمات كما هي، ويُعرض أي تصحيح بجانبها.
   *[other] بعد ذلك يستطيع الجميع قراءتها، وأمام المؤسسات التالية { $n } يوم لتجيب. تبقى الكلمات كما هي، ويُعرض أي تصحيح بجانبها.
}
publish-first = لم يُقل هنا شيء مثلها من قبل.
publish-before = { $n ->
    [zero] لم يُقل هنا شيء مثلها من قبل.
    [one] توصية سابقة واحدة تقول الشيء نفسه تقريبًا. سيوضع رابط إليها.
    [two] توصيتان سابقتان تقولان الشيء نفسه تقريبًا. سيوضع رابط إلى كل منهما.
    [few] { $n } توصيات سابقة تقول الشيء نفسه تقريبًا. سيوضع رابط إلى كل منها.
    [many] { $n } توصية سابقة تقول الشيء نفسه تقريبًا. سيوضع رابط إلى كل منها.
   *[other] { $n } توصية سابقة تقول الشيء نفسه تقريبًا. سيوضع رابط إلى كل منها.
}
publish-details = اعتمد المجلس هذه الكلمات. إذا كانت تدل على شخص، فنرجو عدم نشرها، وأن تطلبوا من الرئاسة المشاركة عرض صياغة أخرى على المجلس.
publish-nobody = ليست موجهة إلى أحد، لذلك لا يمكن نشرها.
publish-late = تقرر المؤسسة في { $s }. وبحسب اختصاصات المجلس فات وقت عرض هذه التوصية.
publish-late-day = كان اليوم الأخير { $s }.
publish-sure = قرأتها، ولا شيء فيها يدل على شخص
publish-sure-missing = نرجو وضع علامة في المربع لتأكيد القراءة.
publish-button = نشر
recommendation-rejected-text = لم يعتمدها المجلس. ولا يقرؤها أحد غيره.
who-must-answer = من عليه أن يجيب
reply-title = تدوين رد علني
reply-by-itself = هناك من يجيب هنا عن هذه المؤسسة.
reply-text = لمؤسسة لا تجيب هنا. نرجو تدوين ما قالته علنًا، مع المصدر؛ ويُعرض على أنه مما دوّنه المجلس.
reply-button = تدوينه
pass-title = تقول إن هذا يخص مؤسسة أخرى
pass-text = { $n ->
    [zero] إذا أُحيلت إلى تلك المؤسسة، فعليها أن تجيب اليوم.
    [one] إذا أُحيلت إلى تلك المؤسسة، فأمامها يوم واحد لتجيب، ابتداءً من اليوم.
    [two] إذا أُحيلت إلى تلك المؤسسة، فأمامها يومان لتجيب، ابتداءً من اليوم.
    [few] إذا أُحيلت إلى تلك المؤسسة، فأمامها { $n } أيام لتجيب، ابتداءً من اليوم.
    [many] إذا أُحيلت إلى تلك المؤسسة، فأمامها { $n } يومًا لتجيب، ابتداءً من اليوم.
   *[other] إذا أُحيلت إلى تلك المؤسسة، فأمامها { $n } يوم لتجيب، ابتداءً من اليوم.
}
pass-to = إحالتها إلى
pass-role = المنصب في تلك المؤسسة
pass-button = إحالتها
correct-title = تصحيحها
correct-text = ما نُشر يبقى ويمكن قراءته. وتُعرض هذه الصيغة إلى جانبه عندما توافق الرئاسة المشاركة.
correct-reason = سبب التصحيح
correct-reason-hint = يقرؤه الجميع
correct-reason-missing = نرجو ذكر سبب التصحيح.
correct-same = لم يتغير شيء.
correct-button = اقتراح التصحيح
inbox-title = الوارد
inbox-lede = ما تطلبه المجالس من مؤسساتكم. والمهلة معلنة للجميع.
inbox-not-confirmed = لم تُؤكَّد لكم أي مؤسسة بعد. نرجو سؤال الجهة المشغّلة لهذا الموقع.
inbox-open = ما ينتظر إجابة
inbox-none = لا شيء ينتظر إجابة.
inbox-answered = ما أُجيب عنه
respond-title = إجابتكم
answer-title-again = صيغة أخرى من إجابتكم
answer-text = يستطيع الجميع قراءتها فورًا. ولا يمكن تغييرها؛ لكن يمكن إضافة صيغة أخرى لاحقًا، وتُعرض الصيغتان.
answer-kind = ما إجابتكم؟
answer-accept-text = نقبلها
answer-part-text = نقبلها جزئيًا. يجب ذكر الجزء المقبول، ولماذا لا يُقبل الباقي.
answer-decline-text = نرفضها. الأسباب مطلوبة.
answer-done-text = نُفّذت من قبل. الدليل مطلوب.
answer-not-ours-text = لا تخصنا. يجب ذكر المؤسسة التي تخصها.
answer-words = كلماتكم
answer-words-hint = بلغة بسيطة. سيقرأ هذا أشخاص من أصحاب التجربة المعيشة. دون أسماء أشخاص.
answer-evidence-label = عنوان الدليل
answer-evidence-hint = مطلوب إذا نُفّذت من قبل
answer-whose = المؤسسة التي تخصها
answer-whose-hint = فقط إذا كانت لا تخصكم
answer-by = من يجيب، بذكر المنصب
answer-by-hint = مثلًا «وكالة الوزارة لشؤون الحماية»، لا اسم شخص أبدًا
answer-lang = لغة الإجابة
answer-day = يوم الرد
answer-day-hint = سنة-شهر-يوم، مثلًا 2027-03-15
answer-source = أين قيل ذلك
answer-source-hint = مثلًا «رد في الجريدة الرسمية، الصفحة 12»
respond-reason = لماذا توجد صيغة أخرى
respond-reason-hint = يقرؤه الجميع
answer-kind-choose = نرجو اختيار الإجابة.
answer-reasons-missing = الرفض يحتاج إلى أسباب. نرجو كتابتها.
answer-part-missing = نرجو ذكر الجزء المقبول، ولماذا لا يُقبل الباقي.
answer-done-missing = نرجو ذكر ما نُفّذ.
answer-evidence-missing = «نُفّذت من قبل» تحتاج إلى عنوان يمكن فيه قراءة الدليل.
answer-source-missing = نرجو ذكر المصدر، كي يستطيع الجميع التحقق منه.
answer-whose-missing = نرجو ذكر المؤسسة التي تخصها.
answer-by-missing = نرجو ذكر المنصب الذي يجيب.
respond-reason-missing = نرجو ذكر سبب وجود صيغة أخرى.
answer-day-wrong = نرجو كتابة يوم يقع بين يوم الطلب واليوم الحالي، مثلًا 2026-11-20.
answer-stale = أُضيف شيء في الأثناء. نرجو النظر إليه أعلاه، ثم إرسال هذا من جديد.
respond-button = نشر الإجابة
answer-more = وقت إضافي
answer-more-text = { $n ->
    [zero] لا يمكن تمديد المهلة.
    [one] مرة واحدة، قبل اليوم الأخير، وبيوم واحد على الأكثر. ويراه الجميع مع أسبابه.
    [two] مرة واحدة، قبل اليوم الأخير، وبيومين على الأكثر. ويراه الجميع مع أسبابه.
    [few] مرة واحدة، قبل اليوم الأخير، وبـ{ $n } أيام على الأكثر. ويراه الجميع مع أسبابه.
    [many] مرة واحدة، قبل اليوم الأخير، وبـ{ $n } يومًا على الأكثر. ويراه الجميع مع أسبابه.
   *[other] مرة واحدة، قبل اليوم الأخير، وبـ{ $n } يوم على الأكثر. ويراه الجميع مع أسبابه.
}
answer-more-n = عدد الأيام الإضافية
answer-more-why = السبب
answer-more-why-hint = يقرؤه الجميع
answer-more-button = أخذ وقت إضافي
answer-more-reasons = نرجو ذكر سبب الحاجة إلى وقت إضافي.
answer-more-twice = مُدّدت المهلة مرة من قبل.
answer-more-late = انتهى اليوم الأخير، لذلك لم يعد ممكنًا تمديد المهلة.
answer-more-days = { $n ->
    [zero] لا يمكن تمديد المهلة.
    [one] نرجو كتابة 1.
    [two] نرجو كتابة 1 أو 2.
    [few] نرجو كتابة عدد من 1 إلى { $n }.
    [many] نرجو كتابة عدد من 1 إلى { $n }.
   *[other] نرجو كتابة عدد من 1 إلى { $n }.
}
answer-extended = { $n ->
    [zero] لم تُمدَّد المهلة:
    [one] مُدّدت المهلة مرة واحدة، يومًا واحدًا:
    [two] مُدّدت المهلة مرة واحدة، يومين:
    [few] مُدّدت المهلة مرة واحدة، { $n } أيام:
    [many] مُدّدت المهلة مرة واحدة، { $n } يومًا:
   *[other] مُدّدت المهلة مرة واحدة، { $n } يوم:
}
answer-names = تذكر الإجابة:
answer-evidence = الدليل
answer-recorded = دوّنها المجلس من رد علني:
answer-version = الصيغة { $n }:
answers-before = { $n ->
    [zero] لا صيغة سابقة
    [one] صيغة سابقة واحدة
    [two] صيغتان سابقتان
    [few] { $n } صيغ سابقة
    [many] { $n } صيغة سابقة
   *[other] { $n } صيغة سابقة
}
promises-title = ما تعهدتم به
promises-none-yet = القبول يعني أن شيئًا سيتبعه. نرجو ذكر ما هو، ومن يتولاه، وإلى متى.
promise-title-new = تقديم تعهد
promise-title = تعهد
promise-text = ماذا سيُنفَّذ، ومن يتولاه، وإلى متى. يستطيع الجميع قراءته فورًا، ويبقى ظاهرًا حتى إذا تغيّر.
promise-words = ماذا سيُنفَّذ
promise-words-hint = بحيث يستطيع الأعضاء تقييم ما إذا نُفّذ
promise-owner = من يتولاه
promise-owner-hint = وحدة أو منصب، لا اسم شخص أبدًا
promise-milestones = خطوات على الطريق
promise-milestones-hint = خطوة في كل سطر، مع الأيام إن أمكن
promise-due = إلى متى
promise-words-missing = نرجو ذكر ما سيُنفَّذ.
promise-owner-missing = نرجو ذكر الوحدة أو المنصب الذي يتولاه.
promise-due-wrong = نرجو كتابة يوم لم يأتِ بعد، مثلًا 2027-03-15.
promise-reason = سبب التغيير
promise-reason-hint = يقرؤه الجميع
promise-reason-missing = نرجو ذكر سبب التغيير.
promise-anew = صياغة جديدة أو يوم آخر
promise-anew-text = ما تعهدتم به من قبل يبقى ظاهرًا، مع الأيام التي مضت.
promise-button = نشر التعهد
promised-for = متعهَّد به حتى { $s }
promise-late = { $n ->
    [zero] اليوم هو اليوم الأخير
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $n } أيام
    [many] متأخر { $n } يومًا
   *[other] متأخر { $n } يوم
}
promise-reworded = صيغ من جديد:
claim-title = إفادة عما تحقق حتى الآن
claim-text = ما تقولونه هنا يُعرض بجانب تقييم الأعضاء. والأعضاء وحدهم من يقولون «أُنجز».
claim-level = إلى أين وصل؟
claim-words = ما الذي نُفّذ
claim-evidence-hint = مطلوب إذا قلتم إنه اكتمل
claim-level-missing = نرجو اختيار إلى أين وصل.
claim-words-missing = نرجو ذكر ما نُفّذ.
claim-evidence-missing = «اكتمل» تحتاج إلى عنوان يمكن فيه قراءة الدليل.
claim-button = نشر الإفادة
claim-none = لا إفادة بعد
level-not-started = لم يبدأ
level-limited = تقدم محدود
level-substantial = تقدم كبير
level-completed = اكتمل
judged-not-started = لم يبدأ
judged-limited = تقدم محدود، ولم يُنجز
judged-substantial = تقدم كبير، ولم يُنجز بعد
judged-completed = أُنجز
institution-says = المؤسسة:
institution-says-nothing = المؤسسة: لا إفادة
members-say = الأعضاء:
members-say-nothing = الأعضاء: لا تقييم بعد
tracker-title = التوصيات والإجابات
tracker-lede = من سُئل، وبماذا أجاب، وما الذي يقول الأعضاء إنه أُنجز.
tracker-all = كل التوصيات
tracker-filter = البحث عن توصيات
tracker-words = كلمات
tracker-any = الكل
tracker-stands = أين وصلت
tracker-group = المجموعة المعنية
tracker-open-data = كل البيانات المفتوحة (فهرس)
tracker-since = تغيّر منذ
tracker-show = عرض
tracker-none = لا توجد توصية تطابق هذا.
tracker-see-all = عرض الكل
tracker-found = { $n ->
    [zero] لم يُعثر على شيء.
    [one] توصية واحدة.
    [two] توصيتان، الأحدث أولًا.
    [few] { $n } توصيات، الأحدث أولًا.
    [many] { $n } توصية، الأحدث أولًا.
   *[other] { $n } توصية، الأحدث أولًا.
}
tracker-more-than = { $n ->
    [zero] توصيات، الأحدث أولًا.
    [one] أكثر من توصية واحدة، الأحدث أولًا.
    [two] أكثر من توصيتين، الأحدث أولًا.
    [few] أكثر من { $n } توصيات، الأحدث أولًا.
    [many] أكثر من { $n } توصية، الأحدث أولًا.
   *[other] أكثر من { $n } توصية، الأحدث أولًا.
}
tracker-csv = جدول (CSV)
tracker-ogp = التعهدات (CSV)
tracker-feed = متابعة هذا (موجز)
filter-waiting = بانتظار الإجابة
filter-overdue = متأخرة
filter-accept = قُبلت
filter-part = قُبلت جزئيًا
filter-decline = رُفضت
filter-done = قيل إنها نُفّذت من قبل
filter-not-ours = قيل إنها تخص مؤسسة أخرى
filter-judged-done = لها تعهد قُيّم بأنه أُنجز
rates-title = من يجيب في الموعد
rates-caption = عدد التوصيات التي أجابت عنها كل مؤسسة حتى اليوم الأخير
rates-institution = المؤسسة
rates-on-time = أُجيب عنها في الموعد
rates-overdue = متأخرة
rates-not-due = لم يحن موعد شيء بعد
rates-of = { $n } من { $m }
rates-all = كل المؤسسات
signs-title = العلامات
signs-hollow = الفارغ
signs-hollow-text = هكذا تقول مؤسسة.
signs-solid = الممتلئ
signs-solid-text = هكذا يقول الأعضاء.
signs-dotted = المنقّط
signs-dotted-text = غير معروف بعد.
signs-barred = المشطوب
signs-barred-text = رُفض أو لم يُنجز.
signs-diamond = المعيّن
signs-diamond-text = متأخر.
promises-judged = تعهدات قُيّمت بأنها أُنجزت: { $n } من { $m }
said-before = المرة رقم { $n } منذ { $m }
said-by-reports = تطلب تقارير علنية الشيء نفسه تقريبًا
recommendation-n = التوصية { $s }.
recommendation-why = السبب
recommendation-why-dissent = السبب، ومن خالف الرأي
adopted-on = اعتُمدت في { $s }:
decision-counted = أصوات التأييد { $for }، والمعارضة { $against }، والامتناع { $aside }
dissent-withdrawn = رأي مخالف سحبه من كتبه.
dissent-printed = رأي مخالف، بكلمات من كتبه.
answers-title = بماذا أجابت المؤسسات
promises-public = التعهدات: ما قيل، وما قُيّم
promises-public-text = في جانب ما تقوله المؤسسة، وفي الجانب الآخر ما يقوله الأعضاء. يبقيان منفصلين، والأعضاء وحدهم من يقولون «أُنجز».
claimed-on = قيل في { $s }
judged-on = قُيّم في { $s }.
judging-until = يقيّم الأعضاء هذا حتى { $s }.
promise-history = ما قيل مع مرور الوقت
before-title = قيل من قبل
before-years = السنوات التي قيل فيها هذا هنا
before-yes = قيل
before-no = لم يُقل
before-adopts = تبنّى المجلس توصية من تقرير علني:
before-reports = تطلب تقارير علنية من الحكومات الشيء نفسه تقريبًا:
before-how = تُقارن النصوص حرفًا حرفًا بعد ترك الفرق في الأحرف الكبيرة وعلامات الترقيم والمسافات. و«الشيء نفسه تقريبًا» يعني نسبة 0.8 أو أكثر.
rests-title = على ماذا تقوم
rests-count = عُدّت في { $s }.
rests-reserved = من القائمة المخصصة لـ
rests-hidden = الإجابات أقل من أن تُنشر أرقامها.
rests-gone = { $n ->
    [zero] لم تُسحب أي عبارة تقوم عليها.
    [one] سحب صاحبُ عبارةٍ واحدة تقوم عليها عبارتَه.
    [two] سُحبت عبارتان تقوم عليهما.
    [few] سُحبت { $n } عبارات تقوم عليها.
    [many] سُحبت { $n } عبارة تقوم عليها.
   *[other] سُحبت { $n } عبارة تقوم عليها.
}
corrections-title = { $n ->
    [zero] لم تُصحَّح
    [one] صُحّحت مرة واحدة
    [two] صُحّحت مرتين
    [few] صُحّحت { $n } مرات
    [many] صُحّحت { $n } مرة
   *[other] صُحّحت { $n } مرة
}
corrections-first = كما نُشرت أول مرة:
clock-adopted = الاعتماد
clock-published = النشر
clock-done = الإنجاز
clock-done-text = عندما يقول الأعضاء ذلك
institutions-public-title = المؤسسات
institutions-public-lede = كل من طُلب منه شيء هنا، وكيف يجيب.
institutions-public-none = لم يُطلب شيء من أي مؤسسة بعد.
institution-answers-here = هناك من يجيب هنا عن هذه المؤسسة.
institution-answers-not = لا تجيب هذه المؤسسة هنا. وحيث قالت شيئًا علنًا، دوّنه المجلس مع المصدر.
institution-site = موقعها على الإنترنت
institution-on-time = أُجيب عنها في الموعد
institution-of = من { $n }
institution-median = عدد الأيام حتى الإجابة (القيمة الوسطى)
institution-done = تعهدات قُيّمت بأنها أُنجزت
institution-repeated = طُلب من قبل
institution-declined = ما رفضته، ولماذا
institution-asked = ما طُلب منها
institution-list = كل ذلك، مع إمكانية البحث
tab-recommendations = توصيات
tab-recommendation = توصية
sample-recommendation = إتاحة تحديد وضع الأشخاص من دون الذهاب إلى الشرطة
sample-asks = السماح لمنظمات دعم مدرَّبة بتحديد وضع الأشخاص، كي لا تتوقف المساعدة أبدًا على بلاغ لدى الشرطة.
sample-institution = وزارة شؤون المثال { $n }
sample-role = وكالة الوزارة لشؤون الحماية
sample-answer = نقبل أن هذا ينبغي ألا يحتاج إلى بلاغ لدى الشرطة. أما الباقي فيحتاج إلى قانون آخر.
sample-source = رد في جريدة المثال الرسمية، الصفحة 12
sample-promise = حذف بلاغ الشرطة من النموذج 12
sample-milestones =
    طباعة النموذج الجديد
    سحب النماذج القديمة من كل المكاتب
sample-reasons = لم تعد الخانة موجودة في أي من المكاتب الإقليمية الخمسة.
sample-dissent = منظمات الدعم ليست مستعدة لهذا. ينبغي تمويلها أولًا.
home-recommended = { $n ->
    [zero] لم تقدم المجالس أي توصية.
    [one] قدمت المجالس توصية واحدة.
    [two] قدمت المجالس توصيتين.
    [few] قدمت المجالس { $n } توصيات.
    [many] قدمت المجالس { $n } توصية.
   *[other] قدمت المجالس { $n } توصية.
} { $m ->
    [zero] لا إجابة متأخرة.
    [one] إجابة واحدة متأخرة.
    [two] إجابتان متأخرتان.
    [few] { $m } إجابات متأخرة.
    [many] { $m } إجابة متأخرة.
   *[other] { $m } إجابة متأخرة.
}
home-recommended-link = من أجاب، وماذا أُنجز
publish-ended = انتهى هذا المجلس، فلا يُنشر شيء جديد.
draft-put-late = تقرر المؤسسة قبل الأوان: عندما يقرر المجلس يكون الوقت قد فات لتقديم هذا. يرجى ذكر يوم آخر أو ترك اليوم فارغًا.
promise-being-judged = يقيّم الأعضاء هذا التعهد الآن. يمكن إعادة صياغته عندما يقررون.
correct-waits = هناك تصحيح ينتظر موافقة الرئاسة المشاركة.
correct-details = قد يكشف هذا هوية شخص: { $s }. يرجى تغييره، أو إرساله مرة أخرى كما هو.
report-title = التقرير السنوي { $s }
report-published = { $n ->
    [zero] لم تُنشر أي توصية.
    [one] نُشرت توصية واحدة.
    [two] نُشرت توصيتان.
    [few] نُشرت { $n } توصيات.
    [many] نُشرت { $n } توصية.
   *[other] نُشرت { $n } توصية.
}
report-on-time = وصل { $n } من { $m } من الإجابات المستحقة في موعد لا يتجاوز اليوم الأخير.
report-met = { $n ->
    [zero] لم يجتمع المجلس.
    [one] اجتمع المجلس مرة واحدة.
    [two] اجتمع المجلس مرتين.
    [few] اجتمع المجلس { $n } مرات.
    [many] اجتمع المجلس { $n } مرة.
   *[other] اجتمع المجلس { $n } مرة.
}
report-decided = القرارات: اعتُمد { $n }، ولم يُعتمد { $m }.
report-how = لم يكتب أحد هذا التقرير: أُعد من سجلات المجلس، ويعدّ ما ينقص أيضًا. حال الإجابات كما هي اليوم.
report-pdf = في ملف (PDF)
report-index = توصيات السنة
report-number = الرقم
report-what = التوصية
report-answer = الإجابة
report-judged = ما قيّمه الأعضاء
report-promise = التعهد
report-level = يقول الأعضاء
report-day = اليوم
tab-report = تقرير
draft-rests = تستند إلى نتيجة
draft-rests-hint = نتائج التشاورات المنشورة هنا. تُوضع روابط إليها ليقرأ الجميع ما قاله الناس.
draft-rests-title = العبارات والأجزاء التي تستند إليها
draft-rests-lede = ضع علامة على ما تنتج عنه هذه المسودة. يُنشر مع التوصية بكلماته كما هي ومع هذه الأرقام.
draft-rests-reserved = مخصص لمن قالوا من هم
draft-rests-statement = عبارات
draft-rests-provision = أجزاء من النص
draft-rests-many = اختر { $n } على الأكثر، حتى يقرأها الناس.
draft-rests-stale = غيّر شخص آخر المسودة أثناء اختيارك. علاماتك محفوظة: احفظ مرة أخرى.
draft-rests-choose = اختيار عبارات وأجزاء من «{ $s }»
draft-rests-named = { $n ->
    [zero] لم يُسمَّ شيء بعد: تستند إلى النتيجة كلها.
    [one] سُمّي بند واحد.
    [two] سُمّي بندان.
    [few] سُمّيت { $n } بنود.
    [many] سُمّي { $n } بندًا.
   *[other] سُمّي { $n } بند.
}
