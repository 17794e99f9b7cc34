reading-title = النص كاملًا
reading-link = قراءة النص كاملًا
reading-lede = { $n ->
    [one] جزء واحد،
    [two] جزءان،
    [few] { $n } أجزاء،
    [many] { $n } جزءًا،
   *[other] { $n } جزء،
} { $m ->
    [one] في صفحة واحدة.
    [two] في صفحتين.
    [few] في { $m } صفحات.
    [many] في { $m } صفحة.
   *[other] في { $m } صفحة.
}
reading-page = الصفحة { $n } من { $m }
reading-begin = بدء القراءة
reading-contents = المحتويات
reading-defined = كلمات يشرحها النص
reading-defined-text = لهذه الكلمات في هذا النص معنى خاص بها. والرابط يقود إليه.
reading-files = تنزيل النص
reading-akoma = Akoma Ntoso (XML)، للبرامج التي تعمل على القوانين
reading-markdown = Markdown (نص بعلامات)
reading-plain = نص عادي
reading-law = هذه كلمات النص نفسه. ولكل جزء منه أيضًا شرح بكلمات بسيطة حيث يمكنك قول رأيك.
reading-say = الشرح، ورأيك
