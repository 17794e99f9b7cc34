changed-title = ما الذي تغيّر
changed-link = انظر ما الذي تغيّر وما يقوله المكتب عن كل اقتراح
changed-sample = عينة: لا توجد مثل هذه الصيغة من النص، والأجوبة ليست لأحد.
changed-lede = النص الذي سُئل الناس عنه، إلى جانب نص لاحق:
changed-how = في ما يلي الأجزاء التي تغيّرت، والأجزاء التي اقترح أحدهم لها كلمات أخرى. ما حُذف مشطوب، وما أُضيف تحته خط.
change-same = لم يتغيّر
change-changed = تغيّر
change-added = جديد
change-removed = حُذف
change-moved = تغيّر مكانه أو رقمه فقط
change-moved-changed = تغيّر وانتقل إلى مكان آخر
changed-was = كان:
changed-out = حُذف:
changed-in = أُضيف:
changed-suggested = الاقتراح
changed-office = يقول المكتب
changed-unanswered = لا جواب بعد
changed-all = كل الاقتراحات والأجوبة عنها
changed-all-lede = تأتي أولًا الاقتراحات التي لا جواب عنها. والاقتراحات التي لا يجوز طبعها ليست هنا: يقرأ أصحابها الجواب بأنفسهم.
changed-all-none = لا يوجد هنا ما يجوز طبعه.
changed-where = يظهر في:
outcome-taken = أُخذ به
outcome-partly = أُخذ به جزئيًا
outcome-declined = لم يؤخذ به
changed-mine = ما يقوله المكتب عنه:
later-title = نصوص لاحقة وما تغيّر
later-lede = حين تكون هناك صيغة أحدث من النص أحضرها. تُقارن جزءًا جزءًا بالصيغة التي قرأها الناس، وتجيب أنت عن اقتراحاتهم.
later-none = لا يوجد نص لاحق بعد.
later-public = منشور
later-hidden = غير منشور بعد
later-add = أحضر نصًا لاحقًا
later-name = ما اسم هذه الصيغة
later-name-hint = مثلًا: كما أقرّته اللجنة في 3 مايو 2026.
later-button = اقرأه وقارن
later-title-missing = اكتب اسم هذه الصيغة.
later-title-long = استعمل 200 حرف على الأكثر للاسم.
later-publish = انشر المقارنة
later-hide = اسحبها من النشر
later-answers = اقتراحات تنتظر جوابًا
later-answers-text = كل من اقترح كلمات أخرى يرى جوابك. ويظهر للعموم بجانب الاقتراحات التي يمكن طبعها، ويُعلَّم الاقتراح الذي لا جواب عنه.
later-not-printed = لا يريد صاحبه طبعه
answer-title = أجب عن هذا الاقتراح
answer-not-printed = لا يريد صاحبه طبع هذا. وحده يرى جوابك. لا تكرر الكلمات في مكان آخر.
answer-ask = ماذا كان مصيره؟
answer-where = أين يظهر في النص اللاحق؟
answer-where-none = ليس في مكان محدد
answer-reason = لماذا
answer-reason-hint = مطلوب إلا إذا أُخذ به. كلمات بسيطة، 1000 حرف على الأكثر.
answer-button = احفظ الجواب
answer-outcome-missing = اختر ماذا كان مصير الاقتراح.
answer-reason-missing = اكتب لماذا لم يؤخذ به، أو أُخذ به جزئيًا فقط. يقرأ ذلك من اقترحه.
answer-reason-long = استعمل 1000 حرف على الأكثر للسبب.
answer-where-unknown = اختر جزءًا من النص اللاحق من القائمة.
changed-n-same = { $n ->
    [one] جزء واحد لم يتغيّر
    [two] جزءان لم يتغيّرا
    [few] { $n } أجزاء لم تتغيّر
   *[other] { $n } جزءًا لم يتغيّر
}
changed-n-changed = { $n ->
    [one] جزء واحد يقول شيئًا آخر
    [two] جزءان يقولان شيئًا آخر
    [few] { $n } أجزاء تقول شيئًا آخر
   *[other] { $n } جزءًا يقول شيئًا آخر
}
changed-n-added = { $n ->
    [one] جزء واحد جديد
    [two] جزءان جديدان
    [few] { $n } أجزاء جديدة
   *[other] { $n } جزءًا جديدًا
}
changed-n-removed = { $n ->
    [one] جزء واحد حُذف
    [two] جزءان حُذفا
    [few] { $n } أجزاء حُذفت
   *[other] { $n } جزءًا حُذف
}
changed-n-moved = { $n ->
    [one] جزء واحد تغيّر مكانه أو رقمه فقط
    [two] جزءان تغيّر مكانهما أو رقمهما فقط
    [few] { $n } أجزاء تغيّر مكانها أو رقمها فقط
   *[other] { $n } جزءًا تغيّر مكانه أو رقمه فقط
}
later-unanswered = { $n ->
    [one] اقتراح واحد ينتظر جوابًا
    [two] اقتراحان ينتظران جوابًا
    [few] { $n } اقتراحات تنتظر جوابًا
   *[other] { $n } اقتراحًا ينتظر جوابًا
}
