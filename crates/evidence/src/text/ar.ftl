evidence-title = طُلب، ثم طُلب من جديد
evidence-lede = تقول تقارير علنية للحكومات ما عليها أن تفعله، سنة بعد سنة. هنا يظهر ما طُلب من كل حكومة، وكم دام ذلك.
evidence-empty = لم يُضَف هنا أي تقرير بعد.
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
evidence-which = أيّ التوصيات
evidence-which-now = في أحدث قائمة
evidence-which-old = في أي قائمة
evidence-show = عرض
evidence-series-ilab = عمل الأطفال: تقرير «Findings on the Worst Forms of Child Labor»، وزارة العمل الأمريكية
evidence-series-tip = تقرير الاتجار بالأشخاص، وزارة الخارجية الأمريكية
evidence-short-ilab = تقرير عمل الأطفال
evidence-short-tip = تقرير الاتجار بالأشخاص
evidence-about-ilab = تنتهي كل طبعة بـ«إجراءات مقترحة» لكل حكومة. ولا تظهر هنا الأسطر التي لا تقول إلا «لا ينطبق». كثيرًا ما تشترك سنوات عدة في عنوان واحد قد لا يعرض إلا الأحدث.
evidence-about-tip = في صفحة كل بلد «توصيات ذات أولوية». بعض الطبعات غير موجود هنا، وبعض القوائم هنا جزء منها فقط، ويُذكر ذلك عند كل منها.
evidence-whose = لمن هذه الكلمات
evidence-whose-1 = هذه آراء وزارتين في حكومة الولايات المتحدة عن حكومات أخرى. ليست كلماتنا ولا كلمات الأعضاء.
evidence-whose-2 = إذا عادت توصية فهذا يعني أن التقرير ما زال يطلب ما فيها. وإذا لم تعد تظهر فلا يعني ذلك أنها نُفّذت.
evidence-editions = ما طُلب في كل طبعة، وما كان قد طُلب قبلها
evidence-edition = الطبعة
evidence-places = الأماكن
evidence-asked = المطلوب
evidence-kept-same = بالكلمات نفسها كما من قبل
evidence-kept-near = بالكلمات نفسها تقريبًا
evidence-again = طُلب من جديد
evidence-near-means = «من قبل»: في الطبعة السابقة التي لدينا لذلك المكان. «بالكلمات نفسها تقريبًا»: 8 من كل 10 حروف على الأقل بالترتيب نفسه. ولا يُحسب الفرق في الأحرف الكبيرة والفواصل والمسافات.
evidence-by-place = مكانًا مكانًا، بحسب أحدث طبعة لكل منها
evidence-standing = المطلوب
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
evidence-list-title = توصيات التقارير العلنية
evidence-found = { $n ->
    [zero] لم يُعثر على شيء.
    [one] عُثر على توصية واحدة.
    [two] عُثر على توصيتين.
    [few] عُثر على { $n } توصيات.
    [many] عُثر على { $n } توصية.
   *[other] عُثر على { $n } توصية.
}
evidence-order = ما يتكرر منذ أطول مدة يأتي أولًا.
evidence-none = نرجو تجربة كلمات أقل، أو مكان آخر، أو عدد أقل من الطبعات المتتالية.
evidence-previous = الصفحة السابقة
evidence-next = الصفحة التالية
evidence-page-of = الصفحة { $n } من { $m }
evidence-years = الطبعات التي تطلب هذا
evidence-year-yes = طُلب
evidence-year-no = ليس بهذه الكلمات
evidence-year-none = هذه الطبعة ليست هنا، أو هنا جزء منها فقط
evidence-row = { $n ->
    [two] طُلب في طبعتين متتاليتين، من { $from } إلى { $to }
    [few] طُلب في { $n } طبعات متتالية، من { $from } إلى { $to }
   *[other] طُلب في { $n } طبعة متتالية، من { $from } إلى { $to }
}
evidence-once = طُلب في طبعة { $s }
evidence-same-words = بالكلمات نفسها
evidence-wordings = الصياغات والمصادر
evidence-place-long = { $n ->
    [one] توصية واحدة تتكرر منذ ست طبعات أو أكثر.
    [two] توصيتان تتكرران منذ ست طبعات أو أكثر.
    [few] { $n } توصيات تتكرر منذ ست طبعات أو أكثر.
   *[other] { $n } توصية تتكرر منذ ست طبعات أو أكثر.
}
evidence-place-longest = { $n ->
    [one] لا شيء في أحدث قائمة هنا كان في القائمة السابقة.
    [two] في أحدث قائمة هنا، ما يُطلب منذ أطول مدة طُلب في طبعتين متتاليتين.
    [few] في أحدث قائمة هنا، ما يُطلب منذ أطول مدة طُلب في { $n } طبعات متتالية.
   *[other] في أحدث قائمة هنا، ما يُطلب منذ أطول مدة طُلب في { $n } طبعة متتالية.
}
evidence-place-standing = { $n ->
    [one] تطلب أحدث قائمة هنا، وهي من { $s }، أمرًا واحدًا.
    [two] تطلب أحدث قائمة هنا، وهي من { $s }، أمرين. ما طُلب منذ أطول مدة يأتي أولًا.
    [few] تطلب أحدث قائمة هنا، وهي من { $s }، { $n } أمور. ما طُلب منذ أطول مدة يأتي أولًا.
    [many] تطلب أحدث قائمة هنا، وهي من { $s }، { $n } أمرًا. ما طُلب منذ أطول مدة يأتي أولًا.
   *[other] تطلب أحدث قائمة هنا، وهي من { $s }، { $n } أمر. ما طُلب منذ أطول مدة يأتي أولًا.
}
evidence-place-all = { $n ->
   *[other] كل ما في تلك القائمة، وعدده { $n }
}
evidence-place-old = وكذلك ما طلبته قوائم أخرى
evidence-place-editions = طبعة طبعة
evidence-tiers = الفئة («tier»)، طبعة طبعة
evidence-levels = المستوى العام، طبعة طبعة
evidence-judgement = ما يقوله التقرير
evidence-source = المصدر
evidence-source-link = المصدر
evidence-source-none = العنوان غير معروف
evidence-level-none = لا شيء مذكور هنا
evidence-part = هنا جزء من القائمة فقط.
evidence-why = السبب كما في المصدر
evidence-not-ilab = المستوى هو رأي هذه الوزارة في ما فعلته حكومة خلال سنة ضد عمل الأطفال. وهو لا يقول كم عدد الأطفال الذين يعملون.
evidence-not-tip = الفئة («tier») هي رأي حكومة في ما فعلته حكومة أخرى خلال سنة ضد الاتجار بالأشخاص. وهي لا تقول ما حجم الاتجار، ولا كم شخصًا يمسّه، ولا هل البلد آمن. لا توجد هنا إلا فئتا «Tier 2 Watch List» و«Tier 3»، وفئات بعض الصفحات.
evidence-ask-title = توصية واحدة
evidence-to = عن: { $s }
evidence-by-year = طبعة طبعة، الأحدث أولًا
evidence-in = أُضيف:
evidence-out = حُذف:
evidence-kept-is-same = بالكلمات نفسها كما في الطبعة السابقة
evidence-kept-is-near = بالكلمات نفسها تقريبًا كما في الطبعة السابقة
evidence-kept-is-new = لم يرد قبلها بهذه الكلمات ولا بكلمات مثلها تقريبًا
evidence-as-above = الكلمات نفسها كما أعلاه.
evidence-kept-is-first = في أقدم طبعة هنا
evidence-named = اسم المكان في التقرير
evidence-elsewhere = يُطلب من حكومات أخرى أيضًا
evidence-elsewhere-n = { $n ->
    [one] أحدث قائمة لحكومة أخرى تطلب هذا بالكلمات نفسها:
    [two] أحدث قائمتين لحكومتين أخريين تطلبان هذا بالكلمات نفسها:
    [few] أحدث القوائم لـ{ $n } حكومات أخرى تطلب هذا بالكلمات نفسها:
   *[other] أحدث القوائم لـ{ $n } حكومة أخرى تطلب هذا بالكلمات نفسها:
}
evidence-bring-title = إضافة تقارير علنية
evidence-bring-lede = ما طلبته التقارير العلنية من الحكومات يُعرض للجميع مع مصدره. لا يُجلب شيء من الإنترنت: يلزم اختيار ملف أو لصق صفحة.
evidence-bring = إضافة تقرير
evidence-bring-1 = قائمة إجراءات مقترحة أو توصيات أو فئات بصيغة JSON تُحفظ فورًا، ويظهر ما حدث لكل سطر.
evidence-bring-2 = صفحة بلد من تقرير الاتجار بالأشخاص، محفوظة في ملف أو ملصقة، تُعرض أولًا قبل حفظها هنا. يلزم فيها السطر الذي يذكر البلد والفئة («tier»)، وتوصياتها.
evidence-bring-3 = ما هو موجود هنا يبقى كما هو. وما هو مختلف يحل محل القديم، وتُقارن كل سنوات ذلك المكان من جديد.
evidence-file = ملف
evidence-file-hint = JSON أو صفحة ويب محفوظة أو نص، حتى 4 ميغابايت
evidence-paste = أو النص
evidence-paste-hint = صفحة بلد، من السطر الذي يذكر البلد والفئة إلى نهاية التوصيات
evidence-year = سنة الطبعة
evidence-year-hint = لصفحة بلد فقط، لأن السنة غير مكتوبة فيها
evidence-url = عنوان الصفحة
evidence-url-hint = حيث يجدها الآخرون. يُعرض بجانب كل توصية.
evidence-read = قراءته
evidence-look = عرض ما هو موجود
evidence-nothing = نرجو اختيار ملف أو لصق نص.
evidence-unknown = ليس هذا من الأشكال المعروفة. صفحة البلد يلزم فيها السطر الذي يذكر البلد والفئة، مثل «⁨TONGA (Tier 2)⁩»، والكلمات «PRIORITIZED RECOMMENDATIONS». والقائمة يجب أن تكون بصيغة JSON.
evidence-json-bad = { $n ->
   *[other] لا يمكن قراءة JSON عند السطر { $n }. هل الملف كامل؟
}
evidence-year-missing = نرجو ذكر سنة الطبعة: الصفحة لا تذكرها.
evidence-year-wrong = نرجو كتابة السنة بأربعة أرقام، مثل 2022.
evidence-url-wrong = نرجو كتابة العنوان كاملًا، وهو يبدأ بـ ⁨https://⁩
evidence-check = هل هذا صحيح؟
evidence-store = حفظه
evidence-again-file = غير صحيح: إضافته من جديد
evidence-done = تم الحفظ
evidence-done-new = صفحات جديدة
evidence-done-changed = صفحات تغيّرت
evidence-done-same = صفحات كانت موجودة من قبل
evidence-report = ما حدث لكل سطر
evidence-report-taken = الصفحات المقروءة: { $n }. التوصيات فيها: { $m }.
evidence-report-renamed = { $n ->
    [one] صفحة واحدة تسمّي مكانها باسم آخر، ووُضعت تحت الاسم المعتاد.
    [two] صفحتان تسمّيان مكانيهما باسم آخر، ووُضعتا تحت الاسم المعتاد.
    [few] { $n } صفحات تسمّي أماكنها بأسماء أخرى، ووُضعت تحت الأسماء المعتادة.
   *[other] { $n } صفحة تسمّي أماكنها بأسماء أخرى، ووُضعت تحت الأسماء المعتادة.
}
evidence-aside-place = لا يُعرف مكان بهذا الاسم
evidence-aside-year = بلا سنة، أو بسنة لا يمكن أن تكون لطبعة
evidence-aside-nothing = لا يقول شيئًا، مثل «N/A»
evidence-aside-long = أطول من أن يكون توصية واحدة
evidence-aside-twice = المكان والسنة وردا من قبل في الملف
evidence-aside-bare = لا توصية ولا تقييم
evidence-aside-unreadable = ليس مثل بقية الملف
evidence-row-n = السطر { $n }
evidence-row-more = { $n ->
    [one] وسطر آخر
    [two] وسطران آخران
    [few] و{ $n } أسطر أخرى
    [many] و{ $n } سطرًا آخر
   *[other] و{ $n } سطر آخر
}
tab-evidence = تقارير
tab-list = قائمة
tab-place = مكان
tab-ask = صياغة
evidence-row-gaps = { $n ->
    [two] طُلب في طبعتين من الطبعات التي هنا، من { $from } إلى { $to }. ليست كل السنوات هنا
    [few] طُلب في { $n } طبعات من الطبعات التي هنا، من { $from } إلى { $to }. ليست كل السنوات هنا
   *[other] طُلب في { $n } طبعة من الطبعات التي هنا، من { $from } إلى { $to }. ليست كل السنوات هنا
}
evidence-other-words = بكلمات تغيّرت
evidence-is-ended = ليس بهذه الكلمات في أحدث قائمة هنا
evidence-is-unknown = غير معروف: أحدث قائمة هنا جزء منها فقط
evidence-is-text-ended = ليست في أحدث قائمة هنا هذه الكلمات ولا كلمات مثلها تقريبًا. ربما تطلب الشيء نفسه بكلمات أخرى، ولا يعني هذا أنه نُفّذ.
evidence-is-text-unknown = هنا جزء فقط من أحدث قائمة. ربما تطلب هذا وربما لا تطلبه.
evidence-nearest = الأقرب إليه في أحدث قائمة:
evidence-note = ملاحظة ممن جمعه
evidence-via = عن طريق
evidence-nothing-before = لا شيء هنا للمقارنة
evidence-newest = أحدث قائمة هنا
evidence-no-list = لا قائمة هنا
evidence-check-part = لا عنوان بعد التوصيات، فربما قُطع النص. سيُحفظ كجزء من القائمة. إذا كان كاملًا فنرجو لصق العنوان التالي أيضًا، مثل PROSECUTION.
evidence-kept-is-back = ليس في القائمة السابقة، لكنه في قائمة أقدم
evidence-kept-is-unknown = لا يُعرف إن كان قد طُلب قبلها: تلك القائمة هنا جزء منها فقط
evidence-not-known = غير معروف: بعض القوائم هنا جزء منها فقط
evidence-is-text-other = في أحدث قائمة هنا كلمات مثل هذه تقريبًا، محسوبة مع توصية أخرى.
