reading-title = The whole text
reading-link = Read the whole text
reading-lede = { $n ->
    [one] 1 part,
   *[other] { $n } parts,
} { $m ->
    [one] on 1 page.
   *[other] on { $m } pages.
}
reading-page = Page { $n } of { $m }
reading-begin = Begin to read
reading-contents = Contents
reading-defined = Words that the text explains
reading-defined-text = In this text these words have a meaning of their own. The link leads to it.
reading-files = Take the text away
reading-akoma = Akoma Ntoso (XML), for programs that work with laws
reading-markdown = Markdown
reading-plain = Plain text
reading-law = These are the words of the text itself. Each part of it also has an explanation in plain words where you say what you think.
reading-say = Explanation, and what you think
