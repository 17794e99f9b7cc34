reading-title = النص كاملًا
reading-link = اقرأ النص كاملًا
reading-lede = { $n ->
    [one] جزء واحد،
    [two] جزءان،
    [few] { $n } أجزاء،
   *[other] { $n } جزءًا،
} { $m ->
    [one] في صفحة واحدة.
    [two] في صفحتين.
    [few] في { $m } صفحات.
   *[other] في { $m } صفحة.
}
reading-page = الصفحة { $n } من { $m }
reading-begin = ابدأ القراءة
reading-contents = المحتويات
reading-defined = كلمات يشرحها النص
reading-defined-text = لهذه الكلمات في هذا النص معنى خاص بها. والرابط يقود إليه.
reading-files = خذ النص معك
reading-akoma = Akoma Ntoso (XML)، للبرامج التي تعمل على القوانين
reading-markdown = Markdown (نص بعلامات)
reading-plain = نص عادي
reading-law = هذه كلمات النص نفسه. ولكل جزء منه أيضًا شرح بكلمات بسيطة حيث تقول رأيك.
reading-say = الشرح، ورأيك
