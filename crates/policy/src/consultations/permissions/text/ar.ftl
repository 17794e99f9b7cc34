permit-title = الأذون
permit-lede = هنا تقرر هل يجوز لجهة أن تتواصل معك، ولماذا وحتى متى. لست مضطرًا لإعطاء أي إذن. وما قلته في التشاور يُحسب في كل الأحوال.
permit-none = لا يُطلب شيء
permit-none-text = لا تطلب أي جهة التواصل معك في هذا التشاور.
permit-purpose-pay = للدفع لك
permit-purpose-meeting = لدعوتك إلى اجتماع
permit-purpose-result = لإخبارك بما نتج عنه
permit-purpose-talk = لسؤالك عما تعرفه عن القوانين والخدمات
permit-from = تطلبه { $s }.
permit-until-day = حتى { $s }.
permit-given = لقد أعطيت هذا الإذن
permit-not-given = لم يُعطَ
permit-given-text = أُعطي في { $s }. ما كتبته مغلق: لا يفتحه إلا من يحمل مفتاح الجهة من أشخاصها، لذلك لا تستطيع هذه الصفحة عرضه.
permit-reads = { $n ->
    [zero] لم يُفتح بعد.
    [one] فُتح مرة واحدة.
    [two] فُتح مرتين.
    [few] فُتح { $n } مرات.
    [many] فُتح { $n } مرة.
   *[other] فُتح { $n } مرة.
}
permit-who = من سيتلقاه
permit-why = لماذا
permit-what = ما المطلوب
permit-item-contact = طريقة للتواصل معك
permit-item-name = اسم نناديك به
permit-until = حتى
permit-back = سحبه
permit-how-back = في أي وقت، في هذه الصفحة أو مع «كل شيء في هذا التشاور»، وبرمز السحب أيضًا. عندها يُتلف هنا. أما ما دوّنته الجهة في مكان آخر فلا نستطيع رؤيته.
permit-apart = إجاباتك
permit-apart-text = تبقى منفصلة: لا شيء هنا يقود من هذا الإذن إلى ما قلته. لكن الجهة ستعرف أن شخصًا له هذا العنوان قد شارك.
permit-form = إعطاء هذا الإذن
permit-again = إعطاء شيء آخر بدلًا منه
permit-contact = طريقة آمنة للتواصل معك
permit-contact-hint = مثلًا عنوان أنشأته لهذا وحده، ومتى تكون الكتابة إليك آمنة. لا عنوان يقرؤه آخرون.
permit-called = اسم نناديك به
permit-called-hint = أي اسم تحبه. لا يلزم أن يكون الاسم الذي في أوراقك.
permit-agree-legend = موافقتك
permit-agree = قرأت من يطلب ولماذا وحتى متى، وأوافق.
permit-agree-missing = ضع علامة في المربع إن كنت موافقًا. وإلا فلا يلزمك فعل شيء.
permit-give = إعطاء الإذن
permit-empty = اكتب واحدًا على الأقل مما هو مطلوب، أو غادر هذه الصفحة: لست مضطرًا لإعطاء شيء.
permit-late = انتهى وقت هذا الإذن. لم يُحفظ شيء.
permit-receipt = تنزيل الإيصال
permit-receipt-text = من يجد الإيصال في هاتفك يستطيع أن يعرف أنك شاركت. رقم الإيصال: { $s }
permit-back-go = سحب الإذن
permit-back-done = تم السحب
permit-back-until = لم يعد موجودًا هنا وأُتلف مفتاحه. ابتداءً من { $s } لا تحوي أي نسخة احتياطية أنك أعطيته.
permit-mine = { $n ->
    [zero] لم تعط أي إذن.
    [one] أعطيت إذنًا واحدًا.
    [two] أعطيت إذنين.
    [few] أعطيت { $n } أذون.
    [many] أعطيت { $n } إذنًا.
   *[other] أعطيت { $n } إذن.
}
permit-mine-none = تطلب جهة إذنًا منك. لست مضطرًا لإعطائه.
permit-mine-go = عرض الأذون
permit-staff-title = الأذون
permit-staff-lede = يمكنكم أن تسألوا الأعضاء كيف تتواصلون معهم، لغرض واحد ولمدة محددة. يرون سؤالكم بغرضه ويومه الأخير، وليسوا مضطرين للإجابة. ولا تعرفون أبدًا أي الإجابات لهم.
permit-staff-list = ما طلبتموه
permit-staff-given = وافقوا
permit-staff-over = انتهى
permit-staff-none = لم يعطه أحد بعد.
permit-staff-care = كل فتح لهذه الصفحة يُعدّ، وكل من يعنيه الأمر يرى العدد. لا تدوّنوا شيئًا لا تحتاجونه.
permit-staff-released = ما أُعطي
permit-ask = طلب إذن
permit-ask-go = طلب
permit-purpose-missing = قل لماذا هو.
permit-explanation = ماذا ستفعلون به
permit-explanation-hint = بكلمات بسيطة لمن يقرؤها: من سيكتب أو يتصل، وعن ماذا. لا يمكن تغييره لاحقًا.
permit-explanation-missing = قل في جملة ماذا ستفعلون به.
permit-item-missing = اختر ما تطلبه.
permit-until-hint = اليوم الأخير للجميع، سنة على الأكثر من اليوم. بعدها يُحذف كل شيء.
permit-until-wrong = اختر يومًا بعد اليوم وخلال سنة على الأكثر.
permit-keys-missing = يجب أن يحمل مفتاح جهتكم شخصان على الأقل، كي لا يضيع شيء مع جملة مرور.
permit-closed = أنت لا تحمل المفتاح
permit-closed-text = ما أُعطي لا يُفتح إلا لمن يحمل مفتاح الجهة. اطلب من أحدهم أن يعطيك إياه ثم ادخل من جديد.
permit-end = إنهاء هذا الطلب
permit-end-text = لن يستطيع أحد إعطاء هذا الإذن بعد ذلك، ويُتلف كل ما أُعطي.
permit-end-go = إنهاء وإتلاف كل شيء
permit-sample = نكتب إليك مرة واحدة لندفع أجر ساعتين من وقتك. (عيّنة)
reads-consents = طرق للتواصل مع أشخاص، أعطوها بأنفسهم
permit-file = ملف
permit-file-text = الملف يغادر هذا المكان، ولا يمكن سحب شيء منه بعد ذلك. لذلك يلزم شخصان يحملان المفتاح: أحدهما يطلبه والآخر يوافق. عندها يستطيع الأول أخذه مرة واحدة خلال يومين.
permit-file-ask = طلب ملف
permit-file-asked = لقد طلبت ملفًا. يجب أن يوافق شخص آخر يحمل المفتاح في هذه الصفحة، اليوم أو خلال يومين.
permit-file-take = أخذ الملف
permit-file-theirs = يطلب { $s } ملفًا من هذا. تحدثوا عن سبب الحاجة إليه قبل الموافقة.
permit-file-agree = موافقة
permit-file-agreed = يستطيع { $s } أخذ الملف الآن، مرة واحدة.
