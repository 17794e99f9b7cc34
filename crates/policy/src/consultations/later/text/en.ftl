changed-title = What changed
changed-link = See what changed, and what the office says to each suggestion
changed-sample = Sample: this version of the text and these answers are made up.
changed-lede = The text that people were asked about, beside a later one:
changed-how = Below are the parts that changed, and the parts for which somebody suggested other words. What is taken out is struck through, what is put in is underlined.
change-same = Not changed
change-changed = Changed
change-added = New
change-removed = Gone
change-moved = Only its place or number changed
change-moved-changed = Changed, and in another place
changed-was = It was:
changed-out = taken out:
changed-in = put in:
changed-suggested = Suggested
changed-office = The office says
changed-unanswered = No answer yet
changed-answers = What became of the suggestions that may be printed
changed-all = All suggestions, and the answers
changed-all-lede = Suggestions without an answer come first. Suggestions that may not be printed are not here: their authors read the answer themselves.
changed-all-none = There are no suggestions that may be printed.
changed-where = It shows in:
outcome-taken = Taken up
outcome-partly = Taken up in part
outcome-declined = Not taken up
changed-mine = What the office says to it:
later-title = Later texts, and what changed
later-lede = When there is a newer version of the text, bring it in. It is compared part by part with the one that people read, and you answer their suggestions.
later-none = No later text yet.
later-public = Public
later-hidden = Not public yet
later-add = Bring in a later text
later-name = What this version is called
later-name-hint = For example: As passed by the committee, 3 May 2026.
later-button = Read it in and compare
later-title-missing = Write what this version is called.
later-title-long = Use at most 200 characters for the name.
later-publish = Make the comparison public
later-hide = Take it from the public again
later-answers = Suggestions to answer
later-answers-text = Everybody who suggested other words sees your answer. In public it stands beside suggestions that may be printed; a suggestion without an answer is marked as unanswered.
later-not-printed = Its author does not want it printed
answer-title = Answer this suggestion
answer-again = Change the answer
answer-not-printed = The author does not want this printed. Only the author sees your answer. Do not repeat the words elsewhere.
answer-ask = What became of it?
answer-where = Where does it show in the later text?
answer-where-none = Nowhere in particular
answer-reason = Why
answer-reason-hint = Needed unless it was taken up. Plain words, at most 1,000 characters.
answer-button = Save the answer
answer-outcome-missing = Choose what became of the suggestion.
answer-reason-missing = Write why it was not taken up, or only in part. The person who suggested it reads this.
answer-reason-long = Use at most 1,000 characters for the reason.
answer-where-unknown = Choose a part of the later text from the list.
changed-n-same = { $n ->
    [one] 1 part is the same
   *[other] { $n } parts are the same
}
changed-n-changed = { $n ->
    [one] 1 part has other words or signs
   *[other] { $n } parts have other words or signs
}
changed-n-added = { $n ->
    [one] 1 part is new
   *[other] { $n } parts are new
}
changed-n-removed = { $n ->
    [one] 1 part is gone
   *[other] { $n } parts are gone
}
changed-n-moved = { $n ->
    [one] 1 part only changed its place or number
   *[other] { $n } parts only changed their place or number
}
later-unanswered = { $n ->
    [one] 1 suggestion waits for an answer
   *[other] { $n } suggestions wait for an answer
}
