councils-title = المجالس
councils-lede = أعضاء من أصحاب التجربة المعيشة يعملون معًا على مدى سنوات، ويقررون ما يوصون به، ويقيّمون ما فعلته المؤسسات بتوصياتهم.
councils-none = لا يوجد مجلس هنا بعد.
council-sample = للعرض: هذا المجلس وأعضاؤه وما قام به من وحي الخيال. وحيث يكون النص حقيقيًا يُذكر مصدره.
council-state-draft = قيد الإعداد
council-state-open = يعمل الآن
council-state-closed = انتهى
council-ended-text = انتهى هذا المجلس. ويبقى ما أوصى به، وما أجابت به المؤسسات، وتقييم أعضائه.
council-enter = إلى مقعدك
council-recommendations = التوصيات
council-members = أصحاب المقاعد
council-taken = المقاعد المشغولة: { $n } من { $m }.
council-names-text = اختار كل عضو الاسم الذي يُعرف به هنا، ولا يلزم أن يكون اسمه.
council-known-as = الاسم هنا
council-part = الدور
council-until = حتى
council-no-name = لم يُختر اسم
council-chair = رئاسة مشاركة
council-alternate = مناوب
council-member = عضو
council-know = ما قاله هذا المجلس عن نفسه
council-deciding = كيف يقرر
council-rule = كيف يُعتمد أمر ما؟
council-rule-consent = بالتراضي: عندما لا يعترض أحد.
council-rule-majority = بالأغلبية: أصوات التأييد أكثر من أصوات المعارضة.
council-rule-two-thirds = بأغلبية الثلثين: أصوات التأييد ضعف أصوات المعارضة على الأقل.
council-quorum = كم عضوًا يجب أن يشارك؟
council-quorum-majority = يجب أن يشارك أكثر من نصف الأعضاء.
council-quorum-two-thirds = يجب أن يشارك ثلثا الأعضاء على الأقل.
council-decides-in = { $n ->
    [zero] لا يبقى القرار مفتوحًا بعد يومه.
    [one] يبقى القرار مفتوحًا يومًا واحدًا.
    [two] يبقى القرار مفتوحًا يومين.
    [few] يبقى القرار مفتوحًا { $n } أيام.
    [many] يبقى القرار مفتوحًا { $n } يومًا.
   *[other] يبقى القرار مفتوحًا { $n } يوم.
}
council-term = مدة العضوية
council-term-text = { $n ->
    [zero] بلا مدة محددة
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}؛ { $m ->
    [zero] ولا يُعيَّن أحد من جديد.
    [one] ويمكن تعيين العضو من جديد مرة واحدة.
    [two] ويمكن تعيين العضو من جديد مرتين.
    [few] ويمكن تعيين العضو من جديد { $m } مرات.
    [many] ويمكن تعيين العضو من جديد { $m } مرة.
   *[other] ويمكن تعيين العضو من جديد { $m } مرة.
}
council-clock = المهلة
council-information = طلبات المعلومات
council-request-clock = { $n ->
    [zero] ولطلب المعلومات اليوم نفسه.
    [one] ويوم واحد لطلب المعلومات.
    [two] ويومان لطلب المعلومات.
    [few] و{ $n } أيام لطلب المعلومات.
    [many] و{ $n } يومًا لطلب المعلومات.
   *[other] و{ $n } يوم لطلب المعلومات.
}
council-clock-text = { $n ->
    [zero] على المؤسسات أن تجيب في اليوم نفسه.
    [one] أمام المؤسسات يوم واحد لتجيب.
    [two] أمام المؤسسات يومان لتجيب.
    [few] أمام المؤسسات { $n } أيام لتجيب.
    [many] أمام المؤسسات { $n } يومًا لتجيب.
   *[other] أمام المؤسسات { $n } يوم لتجيب.
}
council-present-text = { $n ->
    [zero] يعرض المجلس توصياته قبل الاجتماع الذي يقرر.
    [one] يعرض المجلس توصياته قبل الاجتماع الذي يقرر بيوم واحد على الأقل.
    [two] يعرض المجلس توصياته قبل الاجتماع الذي يقرر بيومين على الأقل.
    [few] يعرض المجلس توصياته قبل الاجتماع الذي يقرر بـ{ $n } أيام على الأقل.
    [many] يعرض المجلس توصياته قبل الاجتماع الذي يقرر بـ{ $n } يومًا على الأقل.
   *[other] يعرض المجلس توصياته قبل الاجتماع الذي يقرر بـ{ $n } يوم على الأقل.
}
council-hours-text = { $n ->
    [zero] أقل من ساعة في الشهر
    [one] نحو ساعة واحدة في الشهر
    [two] نحو ساعتين في الشهر
    [few] نحو { $n } ساعات في الشهر
    [many] نحو { $n } ساعة في الشهر
   *[other] نحو { $n } ساعة في الشهر
}
council-influence-inform = يُخبَر الأعضاء بما هو مخطط له. لا يتغير شيء بسبب هذا المجلس.
council-influence-consult = يُسأل الأعضاء عن رأيهم. القرار لغيرهم، وعلى من يقرر أن يقول ماذا فعل بما قيل.
council-influence-involve = تؤخذ ملاحظات الأعضاء في الحسبان، ويُبيَّن كيف حدث ذلك.
council-influence-collaborate = يضع الأعضاء الحل بالعمل مع المؤسسة.
council-influence-decide = ما يقرره الأعضاء يُنفَّذ.
council-terms-title = اختصاصات المجلس
council-source = المصدر
staff-councils-title = مجالسكم
staff-councils-none = ليس لجهتكم مجلس بعد.
staff-councils-add = إعداد مجلس جديد
council-title = اسم المجلس
council-title-hint = كما سيقرؤه الجميع
council-title-missing = نرجو كتابة اسم للمجلس.
council-lang = لغة نصوصه
council-work = العمل الجاري
council-public-page = ما يراه الجميع
council-draft-text = لا يرى هذا أحد بعد سوى جهتكم. ويمكن فتحه عندما يُذكر كل ما يلي.
council-tasks = ما يجب أن يعرفه الأعضاء قبل أن يأتوا
council-task-done = تم
council-task-open = لم يتم بعد
council-accepted = قبول شروط هذا الموقع
council-made = { $n ->
    [zero] لا مقعد بعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $n } مقاعد
    [many] { $n } مقعدًا
   *[other] { $n } مقعد
}
council-stands = المجلس مفتوح. ما قيل للأعضاء عند مجيئهم يبقى كما هو، لذلك لم يعد ممكنًا تغيير هذا.
council-task-about = ما هو، ومن يقف وراءه
council-task-about-text = بكلمات بسيطة. هذا أول ما يقرؤه الأعضاء والجميع.
council-task-influence = مدى تأثيره
council-task-influence-text = نرجو أن تذكروا بصدق إلى أين تصل كلمة المجلس، وما الذي تقرر من قبل.
council-task-work = الوقت والمقابل المالي
council-task-work-text = الخبرة عمل. وإذا لم يكن هناك مقابل، يظهر السبب للجميع.
council-task-readers = من يقرأ ماذا، ومن يمكن إخباره
council-task-readers-text = يقرر الأعضاء ما يكتبونه بحسب من سيقرؤه.
council-task-rules = المقاعد والمدد والقرارات
council-task-rules-text = تسري هذه القواعد ما دام المجلس قائمًا. مثلًا: في قانون الولايات المتحدة مجلس من أصحاب التجربة المعيشة فيه من 8 مقاعد إلى 14 مقعدًا، ومدة العضوية فيه 24 شهرًا يمكن تجديدها مرة واحدة، ويعرض توصياته قبل الاجتماع بـ45 يومًا.
council-task-terms = اختصاصات المجلس
council-task-terms-text = يمكن إضافة النص من ملف أو لصقه. ويُعرض جزءًا جزءًا مع مصدره.
council-summary = ما هو، في جمل قليلة
council-purpose = الغرض منه
council-convened_by = الجهة الداعية
council-funded_by = الجهة المموّلة
council-influence = ما مدى تأثير المجلس؟
council-decided = ما تقرر من قبل
council-decided-hint = إذا لم يتقرر شيء، يُذكر ذلك.
council-afterwards = ماذا يحدث بما يوصي به
council-afterwards-hint = من عليه أن يجيب، وإلى متى
council-hours = الساعات التي يحتاجها العضو في الشهر
council-hours-hint = عدد، يشمل القراءة والتحضير
council-pay = هل للعمل مقابل مالي؟
council-hourly = المبلغ عن كل ساعة
council-hourly-hint = فقط إذا كان هناك مقابل
council-pay_how = كيف يصل المبلغ إلى الأعضاء
council-pay_how-hint = فقط إذا كان هناك مقابل: كيف، وخلال كم من الوقت، وأنه يمكن رفضه أو تأجيله
council-unpaid_reason = لماذا بلا مقابل
council-unpaid_reason-hint = فقط إذا لم يكن هناك مقابل. يظهر هذا للجميع.
council-readers = من يقرأ ما يكتبه الأعضاء
council-safeguarding = من يمكن إخباره إذا أقلق شيء أحد الأعضاء
council-safeguarding-hint = الأفضل شخص أو مكتب من خارج جهتكم.
council-zone = المنطقة الزمنية
council-zone-hint = كما في قاعدة بيانات المناطق الزمنية، مثلًا Europe/Madrid أو America/New_York أو Africa/Tunis. بحسبها تبدأ الأيام وتنتهي.
council-fewest = أقل عدد من الأعضاء
council-fewest-hint = إذا قل العدد عن ذلك، لا يمكن اتخاذ أي قرار
council-most = أكبر عدد من الأعضاء
council-months = مدة العضوية بالأشهر
council-again = كم مرة يمكن تعيين الشخص من جديد
council-again-hint = 0 إذا لم يكن ذلك ممكنًا أبدًا
council-turns = على كم دفعة تنتهي المدد؟
council-turns-hint = 1: تنتهي كلها معًا. 2: تنتهي مدد نصف المقاعد قبل غيرها بنصف مدة، كي لا يغادر الجميع في وقت واحد. ويجب أن تقبل أشهر المدة القسمة على هذا العدد.
council-decision_days = عدد الأيام التي يبقى فيها القرار مفتوحًا
council-decision_days-hint = من 3 إلى 60، كي يجد كل شخص ساعة آمنة
council-answer_days = عدد الأيام التي أمام المؤسسات لتجيب
council-answer_days-hint = من 14 إلى 365
council-request_days = عدد الأيام التي أمام المؤسسات لتجيب عن طلب معلومات
council-request_days-hint = من 7 إلى 180
council-present_days = بكم يوم يعرض المجلس توصياته قبل الاجتماع الذي يقرر
council-present_days-hint = 45 في قانون الولايات المتحدة؛ و0 إذا لم توجد قاعدة كهذه
council-text = النص
council-text-hint = يُلصق هنا إذا لم يوجد ملف
council-file = ملف فيه النص
council-file-hint = Markdown أو نص عادي أو Akoma Ntoso أو JSON
council-source_url = عنوان المصدر
council-terms-there = { $n ->
    [zero] لا يوجد جزء هنا بعد
    [one] يوجد الآن جزء واحد
    [two] يوجد الآن جزءان
    [few] توجد الآن { $n } أجزاء
    [many] يوجد الآن { $n } جزءًا
   *[other] يوجد الآن { $n } جزء
}
council-number-wrong = «{ $s }»: نرجو كتابة عدد صحيح ضمن الحدود.
council-zone-wrong = هذه المنطقة الزمنية غير معروفة. نرجو كتابتها مثل Europe/Madrid أو America/New_York.
council-seats-wrong = لا يمكن أن يكون أكبر عدد من الأعضاء أصغر من أقل عدد.
council-turns-wrong = يجب أن تقبل أشهر المدة القسمة على عدد الدفعات، ولا يمكن أن تزيد الدفعات على المقاعد.
council-choose = «{ $s }»: نرجو اختيار واحد.
council-url-wrong = نرجو كتابة العنوان كاملًا، وفي أوله ⁨https://⁩
council-open-title = فتح المجلس
council-open-text = بعد ذلك يستطيع الجميع قراءة صفحته، ويمكن إعطاء المقاعد بالدعوة. ومن تلك اللحظة يبقى ما ذُكر كما هو.
council-open-missing = ما زال ينقص
council-open-not-ready = لا يمكن فتح المجلس قبل أن يُذكر كل شيء.
council-open-button = فتحه الآن
council-end-title = إنهاء المجلس
council-end-text = بعد ذلك لا يمكن أن يصدر عنه شيء جديد: لا توصية ولا قرار ولا تقييم. ويبقى ما قام به، وتظل المؤسسات مطالبة بأن تجيب.
council-end-button = إنهاؤه
seats-title = المقاعد
seats-lede = ترون أرقامًا، والأسماء التي اختارها الأعضاء لهذا المجلس. ولا يرى أحد هنا من هم.
seats-none = لا يوجد مقعد بعد.
seats-n = المقعد { $n }
seats-taken = مشغول
seats-over = انتهت المدة
seats-empty = شاغر
seats-invited-until = له دعوة صالحة حتى { $s }
seats-until = المدة حتى { $s }
seats-stands-for = ينوب عن المقعد { $n }
seats-too-few = { $n ->
    [zero] لا يلزم عدد معيّن من الأعضاء لاتخاذ قرار.
    [one] يلزم عضو واحد على الأقل لاتخاذ أي قرار.
    [two] يلزم عضوان على الأقل لاتخاذ أي قرار.
    [few] يلزم { $n } أعضاء على الأقل لاتخاذ أي قرار.
    [many] يلزم { $n } عضوًا على الأقل لاتخاذ أي قرار.
   *[other] يلزم { $n } عضو على الأقل لاتخاذ أي قرار.
}
seats-add-member = إضافة مقعد
seats-add-alternate = إضافة مناوب
seats-invite = دعوة شخص
seats-invited = دعوة إلى المقعد { $n }
seats-invited-text = نرجو تسليم هذه الدعوة باليد، أو بطريقة آمنة لمن يتلقاها. تُفتح مرة واحدة عند «لديّ رمز» خلال ثلاثة أسابيع، ولا تظهر إلا الآن. ونرجو عدم تدوين اسم من أخذها.
seats-chair = إسناد رئاسة مشاركة
seats-unchair = إنهاء الرئاسة المشاركة
seats-again = تعيين من جديد
seats-again-not = لا تسمح اختصاصات المجلس بمدة أخرى، أو أن المدة الحالية ما زال منها الكثير.
seats-stand = النيابة عن أحد
seats-for = ينوب عن
seats-for-nobody = لا أحد
seats-end = إخلاء هذا المقعد
seats-end-text = يصبح المقعد شاغرًا فورًا. ويُتلف الاسم، وكذلك ما كُتب بهذا الاسم ولم يُنشر. ويبقى ما قرره المجلس، ويبقى الرأي المخالف المطبوع بلا اسم. والأفضل أن تكون المغادرة باختيار صاحب المقعد: عندئذ تذهب كلماته معه.
seats-end-sure = نعم، إخلاء هذا المقعد
seats-sure = نرجو وضع علامة في المربع للتأكيد.
seats-full = عدد المقاعد بلغ الحد الأقصى.
seats-not-now = لا يمكن إنشاء مقاعد إلا بعد أن تُذكر قواعد المجلس، وقبل أن ينتهي.
sample-council = مجلس ميناء المثال
sample-council-text = نص للعرض بالطول المعتاد، وبكلمات بسيطة، لكي تظهر الصفحة كما ستظهر عندما تملؤها أمانة المجلس.
sample-council-office = مكتب شؤون المثال
sample-member = العضو { $n } (مثال)
council-notice_days = بكم يوم يُعلن عن الاجتماع قبل موعده
council-notice_days-hint = من 5 إلى 90، كي يستطيع الجميع الاستعداد
council-interests = إفصاح:
meetings-title = الاجتماعات
meetings-lede = يُعلن عنها مع جدول أعمالها. ويمكن قراءة المحضر بعد أن يعتمده الأعضاء.
meetings-none = لم يُعلن عن أي اجتماع بعد.
meeting-title = اجتماع
meeting-is-announced = أُعلن عنه
meeting-is-held = عُقد
meeting-is-cancelled = أُلغي
meeting-when = متى
meeting-zone = بتوقيت { $s }
meeting-lasts-text = { $n ->
    [zero] لم تُحدد مدته.
    [one] مدته دقيقة واحدة.
    [two] مدته دقيقتان.
    [few] مدته { $n } دقائق.
    [many] مدته { $n } دقيقة.
   *[other] مدته { $n } دقيقة.
}
meeting-place = أين
meeting-place-hint = لا يقرأ هذا إلا الأعضاء. ويجب أن تكون هناك طريقة للمشاركة بلا كاميرا وبلا اسم حقيقي.
meeting-plain = بكلمات بسيطة
meeting-plain-hint = الموضوع، وما يُسأل عنه الأعضاء، في جمل قصيرة
meeting-agenda = جدول الأعمال
meeting-agenda-hint = نقطة واحدة في كل سطر. يقرؤه الجميع.
meeting-materials = للقراءة قبل الاجتماع
meeting-materials-hint = عناوين صفحات، واحد في كل سطر
meeting-announce = الإعلان عن اجتماع
meeting-earliest = بحسب مهلة الإعلان في هذا المجلس، أقرب يوم ممكن هو { $s }.
meeting-day = اليوم
meeting-day-wrong = هذا اليوم أقرب من اللازم، أو ليس يومًا. أقرب يوم تسمح به مهلة الإعلان هو { $s }. نرجو كتابته مثل ⁨2027-03-15⁩.
meeting-starts = يبدأ عند الساعة
meeting-time-wrong = نرجو كتابة الساعة مثل 14:30.
meeting-lasts = المدة بالدقائق
meeting-lasts-hint = من 15 إلى 600، مع فترات الاستراحة
meeting-lasts-wrong = نرجو كتابة عدد الدقائق، من 15 إلى 600.
meeting-place-missing = نرجو ذكر المكان، أو كيف تكون المشاركة عن بُعد.
meeting-agenda-missing = نرجو كتابة جدول الأعمال.
meeting-plain-missing = نرجو كتابته بكلمات بسيطة أيضًا.
meeting-materials-wrong = نرجو كتابة عنوان كامل في كل سطر، وفي أوله ⁨https://⁩
meeting-coming = هل في نيتك الحضور؟
meeting-coming-yes = نعم
meeting-coming-no = لا
meeting-coming-text = ترى أمانة المجلس إجابتك، كي يمكن تحضير الاجتماع ودفع المقابل المالي عنه. لا حاجة إلى ذكر سبب.
meeting-said = تم الحفظ
meeting-access-told = إذا كان في نيتك الحضور، ترى أمانة المجلس احتياجاتك.
meeting-access-ask = هل هناك شيء لا بد من توفيره لمشاركتك؟
meeting-who = من سيحضر، ومن حضر
meeting-comes = نية الحضور
meeting-comes-yes = نعم
meeting-comes-no = لا
meeting-comes-unknown = لم تُذكر
meeting-needs = الاحتياجات:
meeting-there = الحضور
meeting-was-there = تم الحضور
meeting-held-button = عُقد الاجتماع
meeting-minutes = المحضر
meeting-minutes-text = { $n ->
    [zero] يقرر الأعضاء اليوم هل المحضر صحيح. وبعد ذلك يستطيع الجميع قراءته.
    [one] أمام الأعضاء يوم واحد ليقرروا هل المحضر صحيح. وبعد ذلك يستطيع الجميع قراءته.
    [two] أمام الأعضاء يومان ليقرروا هل المحضر صحيح. وبعد ذلك يستطيع الجميع قراءته.
    [few] أمام الأعضاء { $n } أيام ليقرروا هل المحضر صحيح. وبعد ذلك يستطيع الجميع قراءته.
    [many] أمام الأعضاء { $n } يومًا ليقرروا هل المحضر صحيح. وبعد ذلك يستطيع الجميع قراءته.
   *[other] أمام الأعضاء { $n } يوم ليقرروا هل المحضر صحيح. وبعد ذلك يستطيع الجميع قراءته.
}
meeting-minutes-hint = ما تقرر ولماذا. دون أسماء، ودون أي شيء يبيّن من قال ماذا.
meeting-minutes-missing = نرجو كتابة المحضر.
meeting-minutes-not-now = المحضر معروض على الأعضاء بالفعل، أو سبق اعتماده.
meeting-minutes-button = عرضه على الأعضاء
meeting-minutes-approved = المحضر كما اعتمده الأعضاء
meeting-minutes-later = يُنشر المحضر بعد أن يعتمده الأعضاء.
minutes-none = لا يوجد محضر بعد
minutes-deciding = المحضر معروض على الأعضاء
minutes-returned = لم يعتمد الأعضاء المحضر
minutes-approved = اعتُمد المحضر
meeting-cancel = إلغاء هذا الاجتماع
meeting-cancel-sure = نعم، إلغاء هذا الاجتماع
calendar-link = تنزيل المواعيد (ملف تقويم، بعنوان محايد)
calendar-neutral = موعد
calls-title = إعلانات المقاعد المفتوحة
calls-lede = نرجو أن تذكروا علنًا عمّن يبحث المجلس، وكم عضوًا يحتاج، وكيف يتم الاختيار. لا يقدّم أحد طلبًا في هذه الصفحة: نرجو أن يأتي الناس عن طريق مؤسسة يثقون بها.
call-line = { $n ->
    [zero] لا يوجد مقعد مفتوح للطلبات حتى { $s }
    [one] مقعد واحد مفتوح للطلبات حتى { $s }
    [two] مقعدان مفتوحان للطلبات حتى { $s }
    [few] { $n } مقاعد مفتوحة للطلبات حتى { $s }
    [many] { $n } مقعدًا مفتوحًا للطلبات حتى { $s }
   *[other] { $n } مقعد مفتوح للطلبات حتى { $s }
}
call-open = مفتوح
call-over = انتهى
call-add = إعلان مقاعد مفتوحة
call-seats = كم مقعدًا؟
call-seats-wrong = نرجو كتابة عدد من 1 إلى 40.
call-words = عمّن يبحث المجلس
call-words-hint = وما هو العمل، مع الوقت والمقابل المالي
call-criteria = كيف يتم الاختيار
call-criteria-hint = معيار واحد في كل سطر. ولا يُشترط أبدًا أن يثبت أحد ما عاشه أو أن يرويه.
call-how = كيف يُقدَّم الطلب
call-how-hint = إلى من، والأفضل مؤسسة يثق بها الناس، وبأي طريقة آمنة
call-until = اليوم الأخير
call-until-wrong = { $n ->
    [zero] لا يمكن أن يكون اليوم الأخير قد مضى. نرجو كتابة يوم مثل ⁨2027-03-15⁩.
    [one] يبقى الإعلان مفتوحًا يومًا واحدًا على الأقل. نرجو كتابة يوم مثل ⁨2027-03-15⁩.
    [two] يبقى الإعلان مفتوحًا يومين على الأقل. نرجو كتابة يوم مثل ⁨2027-03-15⁩.
    [few] يبقى الإعلان مفتوحًا { $n } أيام على الأقل. نرجو كتابة يوم مثل ⁨2027-03-15⁩.
    [many] يبقى الإعلان مفتوحًا { $n } يومًا على الأقل. نرجو كتابة يوم مثل ⁨2027-03-15⁩.
   *[other] يبقى الإعلان مفتوحًا { $n } يوم على الأقل. نرجو كتابة يوم مثل ⁨2027-03-15⁩.
}
call-words-missing = نرجو ذكر عمّن يبحث المجلس.
call-criteria-missing = نرجو ذكر كيف يتم الاختيار.
call-how-missing = نرجو ذكر كيف يُقدَّم الطلب.
sample-access = غرفة هادئة، وشخص يقرأ بصوت مسموع.
sample-interests = مقابل مالي عن التدريب من مكتب كواي ستريت للمشورة (مثال).
sample-place = كواي ستريت 5، الطابق الأول؛ أو بالهاتف ⁨555 0101⁩
sample-agenda =
    الاستمارات بخمس لغات
    ما أجابت به الوزارة
council-end-open = ما زال الأعضاء يقررون، أو هناك ما اعتُمد وينتظر النشر. يجب أن ينتهي ذلك أولًا.
committees-title = اللجان
committees-lede = تُعدّ اللجنة شيئًا للمجلس كله: تكتب المسودات، والمجلس هو من يقرر. وللأعضاء أن ينضموا إليها ويغادروها متى أرادوا.
committees-text = تُعدّ اللجان، والمجلس كله هو من يقرر.
committees-none = ليس لهذا المجلس لجنة الآن.
committees-over = لجان انتهى عملها
committee-mine = عضويتك فيها
committee-members = { $n ->
    [zero] لا أعضاء فيها بعد
    [one] عضو واحد
    [two] عضوان
    [few] { $n } أعضاء
    [many] { $n } عضوًا
   *[other] { $n } عضو
}
committee-until = حتى { $s }
committee-join = الانضمام
committee-leave = مغادرة هذه اللجنة
committee-end = إنهاء عمل هذه اللجنة
committee-end-text = لن يستطيع أحد الانضمام إليها بعد ذلك. وتبقى المسودات والتوصيات تذكر أنها من إعدادها.
committee-new = إنشاء لجنة
committee-name = اسم اللجنة
committee-name-hint = يقرؤه الجميع.
committee-name-missing = نرجو تسمية اللجنة.
committee-name-taken = تعمل الآن لجنة بهذا الاسم. نرجو اختيار اسم آخر.
committee-many = بلغ عدد اللجان أقصى ما يكون للمجلس. نرجو إنهاء عمل واحدة منها أولًا.
committee-task = ما عليها أن تفعله
committee-task-hint = في جمل قليلة. يقرؤه الجميع؛ نرجو الكتابة عن القواعد والخدمات، لا عن الأشخاص.
committee-task-missing = نرجو ذكر ما على اللجنة أن تفعله.
committee-until-label = يومها الأخير
committee-until-hint = نرجو كتابته مثل ⁨2027-03-15⁩، أو تركه فارغًا.
committee-until-wrong = مضى هذا اليوم، أو ليس يومًا. نرجو كتابته مثل ⁨2027-03-15⁩.
sample-committee = السكن (مثال)
calendar-title = الاجتماعات في تقويمك
calendar-lede = أيام وأوقات فقط، بعنوان «موعد»: بلا ذكر للمجلس ولا للمكان ولا لجدول الأعمال.
calendar-file = تنزيل ملف
calendar-file-text = فيه الاجتماعات المعلنة حتى اليوم. نرجو تنزيل ملف جديد عند الإعلان عن اجتماع آخر.
calendar-address = أن يجلبها تقويمك بنفسه
calendar-address-text = يُنشأ لك عنوان لبرنامج تقويمك. قبل إنشائه، هذا ما ينبغي معرفته:
calendar-who-1 = كل من لديه العنوان يستطيع أن يعرف أيام اجتماعاتك. ولا يفتح العنوان شيئًا غير ذلك.
calendar-who-2 = يتصل برنامج تقويمك بهذا الموقع مرة بعد مرة، من دون ⁨Tor⁩. وإذا كانت شركة تحفظ تقويمك، فإنها تعرف عنوان هذا الموقع.
calendar-who-3 = لا يُحفظ هنا شيء عمّن يسأل ولا متى. ينتهي العنوان عند إيقافه، أو إنشاء غيره، أو مغادرة المجلس.
calendar-make = إنشاء عنوان
calendar-another = إنشاء عنوان آخر وإنهاء السابق
calendar-stop = إنهاء العنوان
calendar-made = عنوانك
calendar-made-text = يظهر هذه المرة فقط. نرجو نسخه إلى برنامج التقويم على أنه تقويم من الإنترنت.
calendar-onion = لا يعمل هذا العنوان إلا في برامج تمر عبر ⁨Tor⁩. ولغيرها من البرامج نرجو فتح هذا الموقع من دون ⁨Tor⁩ وإنشاء عنوان منه.
