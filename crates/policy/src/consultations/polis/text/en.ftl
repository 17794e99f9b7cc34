polis-title = Go on with a conversation from Polis
polis-lede = Bring in the statements of an earlier conversation, so that people can vote on them here.
polis-in-1 = Statements come in as yours. Those that the moderators left out there stay out.
polis-in-2 = Votes do not come in. Whoever voted there has no code here, and could neither see nor take back a vote. So people vote anew.
polis-in-3 = You see everything once more before it is stored.
polis-file = The file comments.csv of the export
polis-file-hint = It has the columns comment-id, moderated and comment-body. At most 4 MB. When there is a file, the field below is not read.
polis-paste = Or paste the file here
polis-paste-hint = With its first line, which names the columns.
polis-lang = The language of the statements
polis-source-hint = For example: a Polis conversation of 2025, with its licence. Everybody can read it.
polis-button = Read it and show me first
polis-nothing = Choose a file or paste one.
polis-columns = This is no comments file of Polis. Its first line must name the columns comment-id, moderated and comment-body, with commas between them.
polis-many = There can be at most { $n } statements before it opens. Take some out of the file and read it again.
polis-check-title = What comes in, and what does not
polis-fresh-n = { $n ->
    [one] One statement comes in
   *[other] { $n } statements come in
}
polis-fresh-none = Nothing in this file is new
polis-store = Add these statements
polis-again = Choose another file
polis-out-n = { $n ->
    [one] One statement stays out, because the moderators left it out there
   *[other] { $n } statements stay out, because the moderators left them out there
}
polis-out-text = They had their reasons. Read them in the file before you bring one in by hand.
polis-long-n = { $n ->
    [one] One statement is too long
   *[other] { $n } statements are too long
}
polis-long-text = Here a statement has at most 200 characters. Please shorten these in the file and read it again, or write them in by hand. Do not change what they mean.
polis-long-one = Number { $s } there, { $n } characters
polis-twice-n = { $n ->
    [one] One statement is here already, or twice in the file
   *[other] { $n } statements are here already, or twice in the file
}
polis-bad-n = { $n ->
    [one] One row could not be read
   *[other] { $n } rows could not be read
}
polis-bad-text = The first of them, in the words of the program, in English:
polis-bad-line = Line { $n }:
