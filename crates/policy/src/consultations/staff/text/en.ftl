staff-list = Your consultations
staff-here = You are here
staff-list-empty = No consultation yet
staff-list-empty-convenor = Start one below. Nobody sees it until everything is stated and you open it.
staff-list-empty-other = When a convenor of your organisation starts one, it appears here.
staff-new = Start a new consultation
staff-new-text = It begins as a draft. Title and language are enough for now.
staff-new-lang = Language of its texts
staff-new-lang-hint = The language that you write in. Translations come later.
staff-new-button = Start a draft
staff-title-missing = Give the consultation a title.
staff-lang-missing = Choose the language that its texts are written in.
staff-state-draft = Draft
staff-state-open = Open
staff-state-open-until = Open until { $s }
staff-state-closed = Closed

staff-missing-title = { $n ->
    [one] This cannot open yet: one thing is missing
   *[other] This cannot open yet: { $n } things are missing
}
staff-missing-text = People need to know what they are entering. Still to state: { $s }.
staff-ready-title = Everything is stated
staff-ready-later = It can open on { $s }, the day you announced. Until then you can still change everything.
staff-ready-now = You can open it now. What you stated cannot be changed after that.
staff-open-title = People are taking part
staff-open-text = Open until { $s }. What people were told stands; only the last day can be moved later.
staff-closed-title = This consultation is closed
staff-closed-text = Nobody can take part any more. The result is public. Now people wait to hear what you do with it.
staff-extend-go = Keep it open longer
staff-open-go = Open the consultation
staff-result-go = Read the result
staff-before = Before it opens
staff-stated = What people were told
staff-stated-n = { $n } of { $m } stated.
staff-tag-stated = Stated
staff-tag-missing = Missing
staff-tag-wait = Cannot start yet
staff-translate-go = Translate statements
staff-counts = Counts
staff-counts-text = Results come out on announced days and then stand still. You see them on the same day as everyone else.
staff-counts-none = No day is announced yet.
staff-count-n = Count { $n }
staff-owed = What you owe
staff-owed-told = What you told people
staff-owed-told-text = It stands from the day you open.
staff-owed-pay = Pay
staff-owed-pay-text = As promised, on the day promised, also to people who stop early.
staff-owed-after = After it closes
staff-owed-after-text = Tell people what changed because of them, part by part.
staff-never = What you never see
staff-never-text = One person’s answers. Who holds a code. A story. Any group smaller than ten.
staff-locked-title = It is open already, so this cannot change
staff-locked-text = People decided to take part knowing this. They must not find that it has changed.
staff-open-dates = You can move the last day later, never earlier. Announced counts stay.
staff-translations = In other languages
staff-translations-text = Readers see a translation marked as one. Leave a field empty where there is none.

staff-plain = In plain words
staff-plain-hint = What this part means, in short sentences and everyday words. It explains; it does not argue.
staff-plain-text = People read the words of the law and this version beside them.
staff-plain-there = Plain version there
staff-plain-none = No plain version yet
staff-save-next = Save and go to the next part

staff-statement-n = Statement { $n }
staff-statement-seed = Written by you before opening
staff-statement-member = Written by a member
staff-statement-none = Write at least one statement.
staff-statement-long = Line { $n } has { $m } characters. A statement has at most 200. Please make it shorter.
staff-statement-twice = Line { $n } is there already. Please take it out or change it.
staff-statement-many = There can be at most { $n } statements of yours. Members will write more.
staff-statements-none = No statement yet. The first person who comes needs something to vote on.
staff-statements-add = Add statements
staff-statements-label = Statements, one a line
staff-statements-hint = One idea each, at most 200 characters, so that people can agree or disagree. Include some that you do not share.
staff-statements-button = Add them
staff-statements-locked = From here on only members add statements. You can still translate.
staff-delete = Delete
staff-translate-text = Say the same, no more and no less. Readers see that it is a translation, and the original beside it.

staff-open-ask = Open this consultation?
staff-open-lede = From this moment people with slips can take part. What you stated stands and cannot be changed.
staff-open-button = Open it now
staff-close-title = End it
staff-close-text = It ends by itself after the last day. You can also close it before; then it is counted at once.
staff-close-go = Close the consultation
staff-close-ask = Close this consultation?
staff-close-lede = After this nobody can take part, and the last count is made at once. It cannot be opened again.
staff-close-waiting = { $n ->
    [0] Nothing is waiting.
    [one] One item was not read yet. It will not be part of the result.
   *[other] { $n } items were not read yet. They will not be part of the result.
}
staff-close-early = Earlier than announced
staff-close-early-n = { $n ->
    [one] One day before the last day. People who planned for it can no longer take part.
   *[other] { $n } days before the last day. People who planned for it can no longer take part.
}
staff-close-button = Close it now

task-summary = Title and plain-language version
task-purpose = Purpose
task-influence = How much influence people have
task-decided = What is already decided
task-time = Time needed
task-pay = Pay
task-dates = Dates
task-readers = Who reads what
task-afterwards = What happens afterwards
task-convenor = Who convenes and who funds
task-safeguarding = Safeguarding contact
task-text = The text
task-statements = First statements to vote on
task-terms = Terms for organisations

task-summary-intro = The first things that people read. Write them for somebody who is tired and in a hurry.
task-purpose-intro = Why you ask, and why now.
task-influence-intro = Promise only what you can keep. Most disappointment comes from here.
task-decided-intro = People should not spend their time on what can no longer change.
task-time-intro = From entering the code to the last answer, for somebody who reads slowly.
task-pay-intro = Expertise is work. If nothing is paid, the reason is shown in public.
task-dates-intro = People need at least 7 days. Figures come out on the days you announce here, and on no other.
task-readers-intro = Who reads the texts that people write, who sees only totals, and who sees nothing.
task-afterwards-intro = Who decides, until when, and how people will hear what changed because of them.
task-convenor-intro = In words that people recognise, not in abbreviations.
task-safeguarding-intro = Somebody outside your office whom people can tell when something here worries them.
task-statements-intro = People vote on short statements. At least three must be there before it opens.

task-field-title = Title
task-field-summary = What it is about, in plain words
task-field-content-note = What hard subjects the text mentions
task-field-purpose = What is it for?
task-field-decided = What is already decided?
task-field-minutes = Minutes
task-field-hourly = Amount for an hour
task-field-pay-how = How and when it reaches people
task-field-unpaid-reason = Why it is unpaid
task-field-readers = Who reads what?
task-field-afterwards = What happens afterwards?
task-field-convened-by = Who convenes?
task-field-funded-by = Who funds?
task-field-safeguarding = Who it is, and how to reach them
task-field-opens = First day
task-field-closes = Last day
task-field-count-more = One more day of counting

task-hint-title = It never stands on a slip, but it may be read over a shoulder.
task-hint-summary = Three or four sentences. What is proposed, for whom, what would change.
task-hint-content-note = For example: “It mentions arrests and courts.” Leave it empty when there is nothing hard.
task-hint-purpose = One or two paragraphs, in everyday words.
task-hint-decided = For example: “That there will be a law. Not decided: who may ask the court.” If nothing is decided, say so.
task-hint-minutes = A whole number, for example 25.
task-hint-hourly = At least { $s }. For example 57 or 57.50.
task-hint-pay-how = For example: in cash at Quay Street Advice, within 14 days. No name needed. Say that pay may affect benefits, and that it can be declined.
task-hint-unpaid-reason = Everybody can read it. “Not usual here” is not a reason.
task-hint-readers = Name the offices. Say until when texts are kept.
task-hint-afterwards = Name the day on which people will hear.
task-hint-safeguarding = A name or office, a telephone number, the hours. Not part of the organisation that asks.
task-hint-closes = At least 7 days after the first day.
task-hint-count-more = Only when the last day is moved past the last count.

task-influence-legend = What can people change?
task-influence-inform = inform
task-influence-consult = consult
task-influence-involve = involve
task-influence-collaborate = collaborate
task-influence-decide = decide
task-influence-inform-text = Inform: people are told. Nothing changes because of them.
task-influence-consult-text = Consult: people are asked, others decide.
task-influence-involve-text = Involve: what people say is taken up, and it is shown how, part by part.
task-influence-collaborate-text = Collaborate: people work out the solution together with you.
task-influence-decide-text = Decide: people decide, you carry it out.
task-pay-legend = Is taking part paid?
task-pay-paid-text = Yes, by the hour
task-pay-unpaid-text = No, it is unpaid
task-pay-unpaid = unpaid
task-pay-hour = { $s } an hour
task-pay-at-least = at least { $s } an hour
task-minutes-n = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
task-text-n = { $n ->
    [one] one part
   *[other] { $n } parts
}
task-statements-n = { $n ->
    [one] one statement
   *[other] { $n } statements
}

task-empty = “{ $s }” is empty. Please write something.
task-too-long = This text is too long. Please make it shorter.
task-influence-choose = Choose how much influence people have.
task-minutes-wrong = Write the minutes as a whole number, for example 25.
task-pay-choose = Choose whether taking part is paid.
task-pay-amount = Write the amount as a number, for example 57 or 57.50.
task-pay-floor = The lowest pay here is { $floor } an hour. Raise the amount, or choose “unpaid” and say why.
task-date-wrong = Write the day as year-month-day, for example 2026-03-09.
task-date-past = This day has passed. Choose today or a later day.
task-notice = Leave at least 7 days between the first and the last day.
task-count-missing = Announce at least one day of counting.
task-count-early = A count comes after the first day. Choose a later day.
task-count-late = The last count comes on the last day or after. Choose a later day.
task-count-past = This day has come or passed. Choose a later day.
task-close-earlier = The last day can only be moved later, because people were told.

import-lede = Bring in the law or policy. It is split into parts, so that people can answer part by part.
import-again = A new text replaces the old one. Parts that stay the same keep their plain version and translations.
import-file = A file
import-file-hint = Akoma Ntoso (XML), a bill as JSON, or a text as Markdown or plain text. At most 4 MB. When there is a file, the field below is not read.
import-paste = Or paste the text here
import-paste-hint = Headings begin with #. An empty line separates paragraphs. Each paragraph or list item becomes a part.
import-source = Where the text is from
import-source-hint = For example: H.R. 1379, 119th Congress. Empty: taken from the file where it says so.
import-url = Address of the source
import-url-hint = It starts with https://
import-url-wrong = Write a whole address that starts with https://
import-button = Read it in
import-parts = Parts
import-parts-none = No text yet.
import-parts-text = Open a part to write its plain-language version.
import-nothing = Choose a file or paste a text.
import-line = Line { $n }: { $s }
import-xml-syntax = This is not well-formed XML: something here is not closed, is closed twice, or uses a name for a character that XML does not know. Ask whoever made the file for a correct one, or paste the text itself.
import-xml-shape = This XML is not Akoma Ntoso: it begins with “{ $s }”. Only Akoma Ntoso (“akomaNtoso”) can be read. Ask for that format, or paste the text itself.
import-xml-doctype = The file begins with a DOCTYPE. For safety such files are not read. Take that line out, or paste the text itself.
import-xml-deep = Here more than 64 elements lie inside each other. No law needs that; the file is probably broken. Ask for another copy, or paste the text itself.
import-notes = { $n ->
    [one] 1 note beside the text was left out. Only the words of the text itself are read.
   *[other] { $n } notes beside the text were left out. Only the words of the text itself are read.
}
import-empty = There is no paragraph of text in it, only headings or nothing.
import-too-many = It has { $s } parts; there can be 1,500. Ask about a shorter piece, or join short paragraphs.
import-too-long = This part is longer than 20,000 characters: { $s }. Split it with an empty line.
import-html = HTML is not read here: { $s }. Take it out, or write it as Markdown.
import-json-syntax = The text starts with a bracket, so it was read as JSON, and it breaks off or has a character that does not belong here.
import-json-shape = This JSON has no list “provisions”. Each entry of the list needs an id and a text.
import-json-entry = Entry { $s }: id, heading and text must be texts in quotation marks.
import-json-id-missing = Entry { $s } has no id.
import-json-id-twice = Entry { $s } has the id of an earlier one. Every id can stand once.

batch-title = Slips
batch-lede = Slips go out in batches of 20 or more, through organisations that people trust. You cannot see who has which slip, or when one is used.
batch-table = Batches of slips
batch-name = Batch
batch-handed = Handed to
batch-size = Slips
batch-used = Used
batch-used-n = { $n } or more
batch-go = Make or print slips
batch-none = No batch yet.
batch-closed = This consultation is closed. Its slips open nothing any more.
batch-make = Make a batch
batch-handed-label = Who hands them out?
batch-handed-hint = The organisation, not a person.
batch-handed-missing = Say which organisation hands them out.
batch-size-label = How many slips?
batch-size-hint = From 20 to 500. In a smaller batch one could guess who did what.
batch-size-wrong = Write a number from { $n } to { $m }.
batch-button = Make the slips
batch-print-title = Slips { $s }
batch-print-note = Print this page, then close it. Hand the slips over in person, and tell people the address of this site. Nothing on a slip says what it is for.
batch-slip-go = For { $s }. Open the address you were given and enter this code:
batch-slip-words = Or these words:
batch-slip-note = No name is needed. Whoever gave you this slip cannot see what you do with it. It cannot be found again if you lose it.

queue-title = Waiting to be read
queue-lede = You read for safety and doubles, never for opinion. Each decision is recorded with its reason.
queue-left = { $n ->
    [0] Nothing is waiting.
    [one] One item is waiting.
   *[other] { $n } items are waiting.
}
queue-go = Read the next one
queue-statement = A statement by a member
queue-suggestion = A suggestion of wording for:
queue-decision = What do you do with it?
queue-decision-hint = The access keys 1 to 4 choose.
queue-publish = Publish it as it is
queue-join = Join it with a statement that says the same
queue-soften = Offer its author a softer wording
queue-return = Send it back with a reason
queue-join-which = Join: which statement says the same?
queue-join-none = None looks alike.
queue-same = Probably says the same
queue-join-number = Or its number
queue-join-number-hint = The number counts when both are given.
queue-translated = translation
queue-softer = Softer wording
queue-softer-hint = Change as little as you can. It is published only if its author accepts it.
queue-why = Send back: why?
queue-why-hint = The author reads the reason in the language of the text: { $s }.
queue-why-names = It names a person or a place.
queue-why-story = It tells a story that we must not keep.
queue-why-two = It holds two ideas. Please send each on its own.
queue-why-vote = One cannot agree or disagree with it.
queue-why-other = Another reason, written below
queue-reason = Words to the author
queue-reason-hint = Kind and short. Needed only with “Another reason”. Do not repeat what was told.
queue-translations = When you publish it, you can add translations. They are shown as translations.
queue-button = Decide and go on
queue-note-done = Your decision is recorded.
queue-note-late = Somebody else had already decided about that one. Nothing of yours was recorded. Here is what comes next.
queue-decision-missing = Choose one of the decisions.
queue-join-missing = Choose a published statement, or write its number.
queue-softer-same = Change the wording, or choose another decision.
queue-softer-long = The softer wording is too long: { $n } characters at most.
queue-why-missing = Choose why it goes back.
queue-reason-missing = Write the reason in a few words.
queue-empty = Nothing is waiting
queue-empty-text = Everything that was sent has been read. Thank you.
staff-wordings = Suggested wordings
staff-wordings-lede = What people would write instead, part by part. Moderators have read it first. Nobody sees who wrote it.
staff-wordings-none = No wording has been let through yet.
staff-wording-print = May be printed in the result
staff-wording-keep = Only for the office to read: do not print or quote it
