ledger-title = السجل العام
ledger-lede = كل عمل تقوم به مؤسسة أو مجلس في هذا الموقع يُدوّن في هذه القائمة العلنية، وهي السجل. ولا يستطيع أحد تغييرها من دون أن يظهر ذلك: لا مؤسسة، ولا من يدير هذا الموقع.
ledger-people = فيه أعمال المؤسسات، وكلمات تبنّاها مجلس. وليس فيه أبدًا ما قاله شخص أو كتبه أو صوّت به عن نفسه.
ledger-size = عدد القيود
ledger-numbered = تُرقّم القيود ابتداءً من 0، فرقم أحدثها { $s }.
ledger-unseen = { $n ->
    [zero] لا قيد آخر ينتظر.
    [one] وُقّع قيد واحد آخر، وينتظر أن يراه عدد كافٍ من الشهود.
    [two] وُقّع قيدان آخران، وينتظران أن يراهما عدد كافٍ من الشهود.
    [few] وُقّعت { $n } قيود أخرى، وتنتظر أن يراها عدد كافٍ من الشهود.
    [many] وُقّع { $n } قيدًا آخر، وكلها تنتظر أن يراها عدد كافٍ من الشهود.
   *[other] وُقّع { $n } قيد آخر، وكلها تنتظر أن يراها عدد كافٍ من الشهود.
}
ledger-watched = من يراقبه
ledger-watched-nobody = لا أحد من الخارج حتى الآن
ledger-watched-by = { $n ->
    [zero] لا شاهد
    [one] شاهد واحد
    [two] شاهدان، ويلزم كلاهما
    [few] { $n } شهود، يكفي منهم { $m }
    [many] { $n } شاهدًا، يكفي منهم { $m }
   *[other] { $n } شاهد، يكفي منهم { $m }
}
ledger-address = العنوان
ledger-acts = ما جرى
ledger-newest = الأحدث أولًا
ledger-nothing = لم يُدوّن شيء بعد. يُحدّث السجل مرة كل ساعة.
ledger-entry = القيد
ledger-act = العمل
ledger-day = اليوم
ledger-older = الأقدم
ledger-to-newest = الأحدث
ledger-entry-n = القيد { $s }
ledger-entry-day = بتاريخ { $s }.
ledger-says = ما يقوله القيد
ledger-says-names = هذه هي الكلمات كما دُوّنت، وقد وُقّعت بمفتاح السجل. وأسماء الأجزاء بالإنجليزية لأنها جزء منها.
ledger-says-not = ولا يذكر أي قيد من قام بالعمل داخل مؤسسة، ولا كيف صوّت أعضاء مجلس.
ledger-says-recorded = معناه أن الإجابة وصلت بطريقة أخرى، برسالة مثلًا، ودوّنها المجلس مع مصدرها.
ledger-check = كيف يمكنك التحقق
ledger-check-download = تنزيل هذا الملف. فيه الإثبات، والبرنامج الذي يفحصه، والمفاتيح التي تُفحص بها التوقيعات:
ledger-check-run = تشغيل هذا الأمر على حاسوب فيه ⁨Python⁩. لا حاجة إلى الإنترنت:
ledger-check-windows = برنامج ⁨Python⁩ مجاني (⁨python.org⁩). والأمر على نظام ⁨Windows⁩ هو:
ledger-check-read = يعرض البرنامج كلمة ⁨PROVED⁩ (ثبت)، ثم كل عمل ومتى رآه الشهود. أما ⁨NOT PROVED⁩ (لم يثبت) فمعناها أن شيئًا في الملف تغيّر، أو أن عدد الشهود الموقّعين لا يكفي، أو أن ملف ⁨policy⁩ لا يضم المفتاح الذي وُقّع به. ويذكر البرنامج السبب.
ledger-check-proves = يُثبت هذا أن السجل كان يحوي هذه الكلمات، في موعد أقصاه وقت رؤية الشهود لها. ولا يُثبت اليوم الذي يذكره القيد، ولا أن المؤسسة نفسها وقّعت (فالذي وقّع هو السجل)، ولا أن شيئًا آخر لم يُقل، ولا أن ما قيل صحيح.
ledger-check-keep = من المفيد الاحتفاظ بالملف، فهو يبقى إثباتًا لما فيه حتى إن اختفى هذا الموقع.
ledger-check-trust = هذا الملف منا. ولمن لا يريد الاعتماد علينا: يمكن تنزيل ⁨verify.py⁩ و⁨policy⁩ من عنوان أحد الشهود (بعد التأكد بطريقة أخرى من أن العنوان له)، ووضعهما بجانب الملف، ثم تشغيل هذا الأمر:
ledger-check-proof = الإثبات وحده، لبرامج أخرى (⁨tlog-proof⁩)
ledger-waits = هذا القيد موقّع. ويمكن تنزيل إثباته عندما يراه عدد كافٍ من الشهود، وذلك عادة خلال ساعة.
ledger-all-about = كل ما في السجل عن هذا
ledger-erased = قيد مُحي نصه
ledger-erased-text = مُحي ما كان يقوله هذا القيد. لم يعد أحد يستطيع قراءته هنا.
ledger-erased-proof = يبقى القيد نفسه في مكانه. وتبقى كل إثباتات السجل صحيحة، ويُدوّن المحو نفسه عملًا قائمًا بذاته.
ledger-numbers = للبرامج
ledger-numbers-raw = كل ما يقوله القيد كما دُوّن:
ledger-numbers-entry = القيد بترميز ⁨base64⁩:
ledger-about-title = في السجل العام
ledger-about-lede = ما قامت به المؤسسات والمجالس في هذا الشأن، بترتيب تدوينه.
ledger-about-none = لا شيء عن هذا في السجل. يُحدّث السجل مرة كل ساعة، أما ما جرى قبل أن يكون لهذا الموقع سجل فليس فيه.
ledger-about-some = لا يرد هنا ولا في الملف إلا أحدث القيود، وعددها { $s }.
ledger-whole = التحقق من السجل كله
ledger-whole-program = تنزيل البرنامج، وهو ملف واحد:
ledger-whole-policy = تنزيل الملف الذي يحدد من يمكن تصديقه. ومن الأفضل طلبه من أحد الشهود لا منا:
ledger-whole-run = تشغيل هذا الأمر:
ledger-whole-keep = من المفيد الاحتفاظ بهذا الملف باسم يحمل تاريخ اليوم، حتى لا يحل التنزيل القادم محله:
ledger-whole-again = في المرة القادمة يُشغّل هذا الأمر مع وضع اسم ذلك الملف مكان ⁨KEPT⁩ (أو اسم ملف فيه الأسطر الثلاثة من تقرير)، فيُظهر الفحص أيضًا أن شيئًا لم يتغير ولم يُحذف منذ ذلك الحين:
ledger-witnesses = الشهود
ledger-witnesses-where = الشهود وعناوينهم
ledger-witnesses-text = الشاهد منظمة أخرى. يتحقق برنامجها كل ساعة من أن السجل لم يطرأ عليه سوى الإضافة، وأن شيئًا لم يُحذف منه، ثم يوقّع على ما رآه. وبذلك لا يستطيع أحد أن يعرض عليك سجلًا وعلى غيرك سجلًا آخر.
ledger-witnesses-none = لا أحد يراقب هذا السجل بعد. وإلى أن يراقبه أحد، فهو يثبت أن شيئًا لم يتغير منذ احتفاظك بملف ⁨checkpoint⁩، لكنه لا يثبت أن ما عُرض على غيرك هو نفسه.
ledger-witnesses-offer = الشاهد الذي يستعمل البرنامج الذي يعمل به هذا الموقع يقدّم في عنوانه برنامج الفحص (⁨verify.py⁩) وملفًا يحدد من يمكن تصديقه (⁨policy⁩). ويمكن أخذهما من هناك لمن لا يريد الاعتماد علينا.
ledger-witness = المنظمة
ledger-witness-since = منذ
ledger-witness-seen = آخر توقيع
ledger-witness-never = ليس بعد
ledger-witness-last = آخر توقيع في { $s }.
trouble-ahead = رأى قيودًا أكثر مما هو هنا الآن.
trouble-unreachable = تعذّر الوصول إليه.
trouble-unknown = لا يراقب هذا السجل، أو لا يعرف مفتاحه.
trouble-forked = رأى سجلًا آخر ولم يوقّع.
trouble-refused = لم يكن رده توقيعًا صحيحًا.
ledger-keys = مفاتيح السجل
ledger-key-since = منذ { $s }
ledger-key-until = حتى { $s }
ledger-staff-title = السجل العام: من يراقبه
ledger-staff-lede = ثلاث منظمات مستقلة عنكم عدد جيد. يُوقّع السجل مرة كل ساعة، وبعد ذلك مباشرة يُطلب من كل منها أن تتحقق منه وتوقّع.
ledger-staff-witnesses = يشغّل الشاهد هذا البرنامج نفسه بالأمر ⁨firsthand witness⁩، ويعطيكم مفتاحه وعنوانه.
witness-add = إضافة شاهد
witness-end = إنهاء هذا الشاهد
witness-name = اسم المنظمة
witness-key = مفتاحها العام
witness-key-hint = سطر واحد كما يعرضه الشاهد: الاسم، ثم علامة زائد، ثم ثمانية أحرف أو أرقام، ثم علامة زائد، ثم المفتاح.
witness-url = عنوانها
witness-url-hint = يبدأ بـ ⁨https://⁩ (أو ⁨http://⁩ لعنوان ⁨onion⁩).
witness-name-missing = نرجو كتابة اسم المنظمة، في 100 حرف على الأكثر.
witness-key-wrong = هذا ليس مفتاح شاهد، أو هو موجود هنا من قبل. نرجو نسخ السطر كله كما يعرضه الشاهد.
witness-url-wrong = نرجو كتابة العنوان كاملًا، وفي أوله ⁨https://⁩ أو ⁨http://⁩، بلا مسافات.
ledger-key-text = من الأفضل بدء مفتاح جديد كل بضع سنوات، أو فورًا إذا كان من المحتمل أن غيركم قرأ القديم. عندها يوقّع المفتاحان مدة 90 يومًا. نرجو إبلاغ الشهود بالجديد قبل انقضاء هذه المدة.
ledger-key-new = بدء مفتاح جديد
ledger-key-two = يوقّع مفتاحان بالفعل، أو لم يُوقّع السجل بعد. يمكن بدء مفتاح جديد عندما يوقّع مفتاح واحد فقط.
ledger-erase-title = محو ما يقوله قيد
ledger-erase-text = يُمحى فقط ما يكشف شخصًا، أو ما يفرض القانون محوه، أو ما دُوّن خطأً. الصفحة التي تعرض العمل نفسه لا تتغير بهذا: نرجو تغييرها أيضًا. وقد تبقى الكلمات في نسخ صنعها آخرون.
ledger-erase-place = رقم القيد
ledger-erase-why = السبب
ledger-erase-person = يكشف شخصًا
ledger-erase-law = القانون يفرض ذلك
ledger-erase-mistake = دُوّن خطأً
ledger-erase-again = كان قد مُحي قبل استعادة نسخة احتياطية
ledger-erase-lost = فُقد مفتاحه
ledger-erase-reason = نرجو اختيار سبب المحو.
ledger-erase-none = لا يوجد قيد بهذا الرقم، أو مُحي ما كان يقوله من قبل. نرجو كتابة الرقم كما هو في السجل.
ledger-erase-ask = متابعة
ledger-erase-sure = هل يُمحى ما يقوله القيد { $s }؟
ledger-erase-forever = لا يمكن التراجع عن هذا. وبعد سبعة أيام لا تستطيع أي نسخة احتياطية استعادته أيضًا.
ledger-erase = محو
ledger-erase-not = لا، يبقى كما هو
act-recommendation-published = نُشرت توصية
act-recommendation-corrected = صُحّحت توصية
act-recommendation-passed-on = أُحيلت توصية إلى مؤسسة أخرى
act-recommendation-answered = أجابت مؤسسة عن توصية
act-more-time-to-answer-a-recommendation = أخذت مؤسسة وقتًا إضافيًا للإجابة
act-information-requested = طلب مجلس معلومات
act-information-request-answered = أجابت مؤسسة عن طلب معلومات
act-more-time-to-answer-an-information-request = أخذت مؤسسة وقتًا إضافيًا للإجابة عن طلب معلومات
act-promise-made = قدّمت مؤسسة تعهدًا
act-progress-on-a-promise-claimed = أفادت مؤسسة بما تحقق من تعهد
act-promise-judged = قيّم مجلس مدى الوفاء بتعهد
act-council-opened = فُتح مجلس
act-council-ended = انتهى مجلس
act-consultation-opened = فُتح تشاور، ومن ذلك اليوم تبقى قواعده وأسئلته كما هي
act-consultation-closed = أُغلق تشاور
act-counts-released = نُشرت نتائج العدّ في تشاور
act-slips-made = أُعدّت قسائم لتشاور
act-later-text-published = نُشر نص لاحق أو أُلغي نشره
act-answers-destroyed = أُتلفت إجابات لأن مدة حفظها انتهت
act-legal-demands-of-a-year = عدد المطالبات القانونية التي وصلت في سنة
act-file-of-released-contacts-taken = أُخذ ملف فيه وسائل تواصل أعطاها أصحابها
act-entry-erased = مُحي ما كان يقوله قيد
act-ledger-key = بدأ مفتاح للسجل أو انتهى
act-ledger-witness = أُضيف شاهد على السجل أو أُنهي
act-dates-of-a-consultation-changed = تغيّر آخر يوم في تشاور أو أيام العدّ فيه
act-committee-set-up-or-ended = أنشأ مجلس لجنة أو أنهاها
act-call-for-seats-opened = فتح مجلس دعوة لشغل مقاعد
act-minutes-approved = أقرّ الأعضاء محضر اجتماع
act-service-confirmed-or-contested = أكّد مجلس ما تقوله خدمة عن نفسها أو اعترض عليه
act-service-reviews-published = نُشر ما يقوله الناس عن خدمة
