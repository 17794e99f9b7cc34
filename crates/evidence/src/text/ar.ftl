evidence-title = طُلب، ثم طُلب من جديد
evidence-lede = تقول تقارير عامة للحكومات ما عليها فعله، سنة بعد سنة. هنا ترى ما طُلب من كل حكومة، ومنذ متى.
evidence-empty = لم يُحضر أي تقرير إلى هنا بعد.
evidence-filter = البحث عن توصيات
evidence-words = كلمات
evidence-place = البلد أو الإقليم
evidence-series = التقرير
evidence-all = الكل
evidence-least = كم مرة طُلبت
evidence-least-any = مرة واحدة على الأقل
evidence-least-n = { $n ->
    [two] في طبعتين متتاليتين على الأقل
    [few] في { $n } طبعات متتالية على الأقل
   *[other] في { $n } طبعة متتالية على الأقل
}
evidence-which = أيّها
evidence-which-now = المطلوب الآن
evidence-which-old = المطلوب الآن أو من قبل
evidence-show = عرض
evidence-series-ilab = عمل الأطفال: تقرير «Findings on the Worst Forms of Child Labor»، وزارة العمل الأمريكية
evidence-series-tip = تقرير الاتجار بالأشخاص، وزارة الخارجية الأمريكية
evidence-short-ilab = تقرير عمل الأطفال
evidence-short-tip = تقرير الاتجار بالأشخاص
evidence-about-ilab = تنتهي كل طبعة بـ«إجراءات مقترحة» لكل حكومة. الأسطر التي لا تقول إلا «لا ينطبق» متروكة.
evidence-about-tip = في صفحة كل بلد «توصيات ذات أولوية». ليست كل الطبعات هنا، وبعض القوائم هنا جزء منها فقط؛ وكل قائمة تذكر ذلك.
evidence-whose = لمن هذه الكلمات
evidence-whose-1 = هذه آراء وزارتين في حكومة الولايات المتحدة عن حكومات أخرى. ليست كلماتنا ولا كلمات الأعضاء.
evidence-whose-2 = عودة توصية تعني أن التقرير ما زال يطلبها. وعدم عودتها لا يعني أنها نُفّذت.
evidence-editions = ما طُلب في كل طبعة، وما كان قد طُلب قبلها
evidence-edition = الطبعة
evidence-places = الأماكن
evidence-asked = المطلوب
evidence-kept-same = بالكلمات نفسها
evidence-kept-near = شبه متطابقة
evidence-again = طُلب من جديد
evidence-first = أقدم طبعة هنا
evidence-near-means = «قبل»: في الطبعة السابقة التي لدينا لذلك المكان. «شبه متطابقة»: ثمانية أعشار الحروف على الأقل بالترتيب نفسه. لا تُحسب الأحرف الكبيرة ولا الفواصل ولا المسافات.
evidence-by-place = مكانًا بعد مكان، من أحدث طبعة لكل منها
evidence-standing = مطلوب الآن
evidence-standing-again = من قبل أيضًا
evidence-standing-long = { $n ->
    [two] طبعتان أو أكثر
    [few] { $n } طبعات أو أكثر
   *[other] { $n } طبعة أو أكثر
}
evidence-csv-all = كل شيء بصيغة CSV مع المصادر
evidence-json-all = كل شيء بصيغة JSON مع المصادر
evidence-csv = أخذ هذا بصيغة CSV مع المصادر
evidence-json = بصيغة JSON
evidence-list-title = توصيات التقارير العامة
evidence-found = { $n ->
    [zero] لم يُعثر على شيء.
    [one] عُثر على توصية واحدة.
    [two] عُثر على توصيتين.
    [few] عُثر على { $n } توصيات.
    [many] عُثر على { $n } توصية.
   *[other] عُثر على { $n } توصية.
}
evidence-order = ما يتكرر منذ أطول مدة يأتي أولًا.
evidence-none = جرّب كلمات أقل، أو مكانًا آخر، أو طبعات متتالية أقل.
evidence-previous = الصفحة السابقة
evidence-next = الصفحة التالية
evidence-page-of = صفحة { $n } من { $m }
evidence-years = الطبعات التي تطلب هذا
evidence-year-yes = طُلب
evidence-year-no = لم يُطلب
evidence-year-none = هذه الطبعة ليست هنا، أو هنا جزء منها فقط
evidence-row = { $n ->
    [two] طُلب في طبعتين متتاليتين، من { $from } إلى { $to }
    [few] طُلب في { $n } طبعات متتالية، من { $from } إلى { $to }
   *[other] طُلب في { $n } طبعة متتالية، من { $from } إلى { $to }
}
evidence-once = طُلب في طبعة { $s }
evidence-same-words = بالكلمات نفسها
evidence-gone = لم يعد يُطلب
evidence-gone-text = الطبعة الأحدث لم تعد تطلبه.
evidence-wordings = الصياغات والمصادر
evidence-place-long = { $n ->
    [one] توصية واحدة قائمة منذ ست طبعات أو أكثر.
    [two] توصيتان قائمتان منذ ست طبعات أو أكثر.
    [few] { $n } توصيات قائمة منذ ست طبعات أو أكثر.
   *[other] { $n } توصية قائمة منذ ست طبعات أو أكثر.
}
evidence-place-longest = { $n ->
    [one] لا شيء قائم منذ أكثر من طبعة واحدة.
    [two] أطولها قائمة منذ طبعتين.
    [few] أطولها قائمة منذ { $n } طبعات.
   *[other] أطولها قائمة منذ { $n } طبعة.
}
evidence-place-standing = { $n ->
    [one] توصية واحدة قائمة. أحدث طبعة هنا هي طبعة { $s }.
    [two] توصيتان قائمتان. أحدث طبعة هنا هي طبعة { $s }. الأطول مدة تأتي أولًا.
    [few] { $n } توصيات قائمة. أحدث طبعة هنا هي طبعة { $s }. الأطول مدة تأتي أولًا.
   *[other] { $n } توصية قائمة. أحدث طبعة هنا هي طبعة { $s }. الأطول مدة تأتي أولًا.
}
evidence-place-all = { $n ->
    [two] التوصيتان القائمتان
    [few] كل التوصيات القائمة وعددها { $n }
   *[other] كل التوصيات القائمة وعددها { $n }
}
evidence-place-old = وكذلك ما لم يعد يُطلب
evidence-place-editions = طبعة بعد طبعة
evidence-tiers = الفئة («tier»)، طبعة بعد طبعة
evidence-levels = المستوى العام، طبعة بعد طبعة
evidence-judgement = ما يقوله التقرير
evidence-source = المصدر
evidence-source-link = التقرير
evidence-source-none = العنوان غير معروف
evidence-level-none = لا حكم عام
evidence-part = القائمة هنا جزء فقط.
evidence-why = السبب، بكلمات التقرير
evidence-not-ilab = المستوى هو رأي هذه الوزارة في ما فعلته حكومة خلال سنة ضد عمل الأطفال. لا يقول كم طفلًا يعمل.
evidence-not-tip = الفئة («tier») هي رأي حكومة في ما فعلته حكومة أخرى خلال سنة ضد الاتجار بالأشخاص. لا تقول كم يوجد من الاتجار، ولا كم شخصًا يعنيه، ولا مدى أمان بلد. هنا فقط فئتا «Tier 2 Watch List» و«Tier 3» وفئات بعض الصفحات.
evidence-ask-title = توصية واحدة
evidence-to = إلى حكومة: { $s }
evidence-by-year = طبعة بعد طبعة، الأحدث أولًا
evidence-in = أُضيف:
evidence-out = حُذف:
evidence-kept-is-same = بالكلمات نفسها كما في الطبعة السابقة
evidence-kept-is-near = بكلمات شبه متطابقة مع الطبعة السابقة
evidence-kept-is-new = جديدة في هذه الطبعة
evidence-as-above = الكلمات نفسها كما أعلاه.
evidence-kept-is-oldest = في أقدم طبعة هنا
evidence-named = يسمّي التقرير المكان
evidence-elsewhere = طُلب من غيرها أيضًا
evidence-elsewhere-n = { $n ->
    [one] يُطلب هذا الآن من حكومة أخرى بالكلمات نفسها:
    [two] يُطلب هذا الآن من حكومتين أخريين بالكلمات نفسها:
    [few] يُطلب هذا الآن من { $n } حكومات أخرى بالكلمات نفسها:
   *[other] يُطلب هذا الآن من { $n } حكومة أخرى بالكلمات نفسها:
}
evidence-bring-title = إحضار تقارير عامة
evidence-bring-lede = ما طلبته التقارير العامة من الحكومات يُعرض للجميع مع مصدره. لا يُجلب شيء من الشبكة: أنت تحضر ملفًا أو تلصق صفحة.
evidence-bring = إحضار تقرير
evidence-bring-1 = قائمة إجراءات مقترحة أو توصيات أو فئات بصيغة JSON تُحفظ فورًا، وترى ما حدث لكل سطر.
evidence-bring-2 = صفحة بلد من تقرير الاتجار بالأشخاص، محفوظة أو ملصقة، تُعرض عليك أولًا. تحتاج إلى عنوانها مع الفئة، وإلى توصياتها.
evidence-bring-3 = ما هو موجود يبقى كما هو. وما هو مختلف يحل محله، وتُقارن كل سنوات ذلك المكان من جديد.
evidence-file = ملف
evidence-file-hint = JSON أو صفحة ويب محفوظة أو نص، حتى 4 ميغابايت
evidence-paste = أو النص
evidence-paste-hint = صفحة بلد من عنوانها إلى نهاية التوصيات
evidence-year = سنة الطبعة
evidence-year-hint = لصفحة بلد فقط، لأنها لا تذكرها
evidence-url = عنوان الصفحة
evidence-url-hint = حيث يجدها الآخرون. يُعرض بجانب كل توصية.
evidence-read = قراءته
evidence-look = مشاهدة الموجود
evidence-nothing = نرجو اختيار ملف أو لصق نص.
evidence-unknown = ليس هذا من الأشكال المعروفة. صفحة البلد تحتاج إلى عنوانها، مثل «TONGA (Tier 2)»، وإلى الكلمات «PRIORITIZED RECOMMENDATIONS». والقائمة يجب أن تكون JSON.
evidence-json-bad = { $n ->
   *[other] لا يمكن قراءة JSON عند السطر { $n }. هل الملف كامل؟
}
evidence-year-missing = نرجو ذكر سنة الطبعة: الصفحة لا تذكرها.
evidence-year-wrong = نرجو كتابة السنة بأربعة أرقام، مثل 2022.
evidence-url-wrong = نرجو كتابة العنوان كاملًا، وهو يبدأ بـ https://
evidence-check = هل هذا صحيح؟
evidence-store = حفظه
evidence-again-file = غير صحيح: إحضاره من جديد
evidence-done = حُفظ
evidence-done-new = صفحات جديدة
evidence-done-changed = صفحات صارت مختلفة
evidence-done-same = صفحات كانت موجودة
evidence-report = ما حدث لكل سطر
evidence-report-taken = الصفحات المقروءة: { $n }. التوصيات فيها: { $m }.
evidence-report-renamed = { $n ->
    [one] صفحة واحدة تسمّي مكانها باسم آخر، ووُضعت تحت الاسم المعتاد.
    [two] صفحتان تسمّيان مكانيهما باسم آخر، ووُضعتا تحت الاسم المعتاد.
    [few] { $n } صفحات تسمّي أماكنها بأسماء أخرى، ووُضعت تحت الأسماء المعتادة.
   *[other] { $n } صفحة تسمّي أماكنها بأسماء أخرى، ووُضعت تحت الأسماء المعتادة.
}
evidence-aside-place = لا يُعرف مكان بهذا الاسم
evidence-aside-year = لا سنة، أو سنة لا تكون لطبعة
evidence-aside-nothing = لا يقول شيئًا، مثل «N/A»
evidence-aside-long = أطول من أن يكون توصية واحدة
evidence-aside-twice = المكان والسنة وردا من قبل في الملف
evidence-aside-bare = لا توصية ولا حكم
evidence-aside-unreadable = ليس مثل بقية الملف
evidence-row-n = السطر { $n }
evidence-row-more = { $n ->
    [one] وسطر آخر
    [two] وسطران آخران
    [few] و{ $n } أسطر أخرى
   *[other] و{ $n } سطرًا آخر
}
tab-evidence = تقارير
tab-list = قائمة
tab-place = مكان
tab-ask = صياغة
