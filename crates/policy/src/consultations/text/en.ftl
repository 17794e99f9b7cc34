home-title = Members advise, institutions answer, everyone can check
home-advise = Members advise.
home-answer = Institutions answer.
home-check = Everyone can check.
home-lede = Here, people who have lived through human trafficking shape laws, services and partnerships. We ask what you know. We never ask for your story.
home-code = I have a code
home-code-text = Someone you trust gave you a slip with numbers. You need no name and no proof.
home-code-button = Enter your code
home-open = Open now
home-open-none = Nothing is open at the moment. What was asked before stays here for everyone to see.
home-closed = What came out
home-asked = { $n ->
    [one] In their newest lists here, reports of the United States government ask other governments for 1 thing.
   *[other] In their newest lists here, reports of the United States government ask other governments for { $n } things.
} { $m ->
    [0] None of them has been asked for six editions or more.
    [one] One of them has been asked for six editions or more.
   *[other] Of these, { $m } have been asked for six editions or more.
} Some of them came in words that changed.
home-asked-link = See what each government was asked
home-services = Help for yourself or somebody else: find a service
home-way = One line, from your words to what is done
home-way-who = Who has to move next:
home-members = members
home-institution = the institution
home-everyone = everyone
home-listen = People answer with a code. They skip, stop or leave when they like.
home-weigh = Where people agree, where they differ. Minority views are printed.
home-recommend = A members’ council decides and names who must answer.
home-answers = Yes, in part, or no with reasons. The clock is public.
home-act = Each promise has an owner, a date and evidence.
home-judge = The institution may claim. Only members can say “done”.
home-prove = A public record that nobody can quietly change.
way-label = Where this stands, from listen to prove
until = Until { $s }
closed-on = Closed on { $s }
minutes-about = { $n ->
    [one] About 1 minute.
   *[other] About { $n } minutes.
}
sample-all = Sample: the text, the office that asks and the people are made up.
sample-run = Sample run: the law is real, the office that asks and the people are not.
translated-note = Translated by the moderators. Show the original
statement = Statement
group = Group
people = People
part-word = Part
change = Change
take-back = Take it back
keep-it = Keep it

about-read = Read it part by part
about-read-n = { $n ->
    [0] The text
    [one] Read the text: 1 part
   *[other] Read the text: { $n } parts
}
about-vote = Vote on statements
about-own = Say it in your own words
about-closed = This consultation has closed
about-closed-text = Nobody can take part any more. What was given can still be seen and taken back with a code.
about-result = See what came out
about-know = What you need to know first
about-size = { $n } parts of the text, { $m } statements. You can stop at any time and skip what you like.
content-note = Before you go on
fact-purpose = What it is for
fact-influence = Influence
fact-decided = What is already decided
fact-time = Time
fact-pay = Pay
fact-dates = Dates
fact-counts = Days of counting
fact-readers = Who reads what
fact-afterwards = What happens afterwards
fact-convened = Asked by
fact-funded = Funded by
fact-safeguarding = If something worries you
fact-source = Source of the text
influence-inform = Inform
influence-inform-text = You are told what is planned. Nothing changes through this consultation.
influence-consult = Consult
influence-consult-text = You are asked. Others decide, and say what they did with it.
influence-involve = Involve
influence-involve-text = Your concerns are taken up, and it is shown part by part how.
influence-collaborate = Collaborate
influence-collaborate-text = You work out the solution together with the institution.
influence-decide = Decide
influence-decide-text = What members decide is carried out.
pay-hourly = { $s } an hour.
pay-none = Unpaid.
pay-rights = You may take less, later or nothing. Pay can touch benefits or a work permit: ask before you accept.
who-title = Who sees your answer
who-members = Other members
who-members-text = Totals only, and only for groups of 10 people or more.
who-office = The office that asks
who-office-text = The same totals, on the same day. Never one person’s answers.
who-slip = The people who gave you the slip
who-slip-text = Nothing of what you say.
who-server = The people who run the server
who-server-text = Not your name: we never had it. Someone who breaks into the running server could see answers as they arrive.
back-can = Take it back:
back-can-text = until the next count your answers can be removed completely. After it, a published total may stand until the following count; then it is counted again without you.

parts-title = The text, part by part
parts-lede = { $n ->
    [one] One part. Read what you like, in any order.
   *[other] { $n } parts. Read what you like, in any order.
}
parts-none = This consultation has no text to read. It is about statements only.
parts-open = not answered
part-n = Part { $n }
part-of = Part { $n } of { $m }
part-draft = Draft text: { $s }.
part-law-words = Words used in a law are not always the words people use for themselves.
part-plain = In plain words
part-plain-note = This is an explanation, not the law.
part-save = Save and go on
part-skip = Skip this part
part-next = Next part
part-previous = Previous part
part-margin = Skip what you like
part-margin-text = Every part stands for itself. You can stop after any of them, and you do not need to say why.
part-source = The official text
reaction-ask = What do you think of this part?
reaction-before = This is what you answered before. You can change it.
reaction-support = Support
reaction-changes = Support, with changes
reaction-oppose = Oppose
reaction-unsure = Not sure
reaction-missing = Choose one of the four answers, or skip this part.
suggestion-ask = How should it say it instead?
suggestion-hint = Optional. Change the words, or say what is missing. Please leave out names, places and dates. The moderators and the office that asks read this.
suggestion-print = It may be printed in the result, in the wording that I have seen
suggestion-too-long = { $n ->
    [one] This is 1 character too long. Please make it shorter.
   *[other] This is { $n } characters too long. Please make it shorter.
}
closed-not-stored = This consultation has closed, so this was not stored. What you typed is still here: you can copy it.
no-seat-not-stored = Your code has no seat in this consultation, so this was not stored. What you typed is still here.

vote-title = Do you agree with this statement?
vote-1 = Agree
vote--1 = Disagree
vote-0 = Pass
vote-progress = Statement { $n } of { $m }
vote-again = Statement { $n }, answered before
vote-by-member = Said by another member of this consultation.
vote-by-convenor = Put forward by the office that asks.
vote-before-1 = You answered: agree.
vote-before--1 = You answered: disagree.
vote-before-0 = You answered: pass.
vote-pass = Pass is a full answer. You can stop at any time, and you are paid for the time you gave where pay was promised.
vote-stop = Stop here
vote-change = Change an earlier answer
vote-missing = Choose agree, disagree or pass.
vote-gone = That statement is no longer open for answers, so this one was not stored. Here is the next.
voted-title = You have answered every statement
voted-lede = { $n ->
    [one] There is one statement so far, and you have answered it. Thank you.
   *[other] All { $n } of them. Thank you.
}
voted-next = New statements may come as others write them. You can come back with your code.

own-title = Say it in your own words
own-lede = Write a statement that others can agree or disagree with. Moderators read it first.
own-label = Your statement
own-hint = One idea, up to 200 characters. Please leave out names, places and dates.
own-lang = The language you write in
own-read = Read it once more
own-missing = Write a statement first.
own-too-long = { $n ->
    [one] This is 1 character too long. Please make it shorter.
   *[other] This is { $n } characters too long. Please make it shorter.
}
own-too-many = You have { $n } statements waiting to be read. Please wait until the moderators have read some of them. What you typed is still here.
own-check = This is how others will see it:
own-check-names = Does it name a person, a place or a date? Better leave that out.
own-check-one = Is it one idea? Two ideas are better as two statements.
own-check-readers = The moderators read it. If they publish it, everybody can read it and nobody sees who wrote it.
own-send = Send it
own-change = Change it
own-sent-title = It is with the moderators now
own-sent-text = They publish it, join it with one that says the same, offer you a softer wording, or send it back with a reason. You see what became of it under “What I gave”.

mine-lede = Only you see this, with your code.
mine-none = There is nothing here yet
mine-none-text = Your code has no seat in a consultation that is open or closed now.
mine-n = { $n ->
    [0] You have given nothing yet
    [one] See the one thing you gave
   *[other] See the { $n } things you gave
}
mine-only-you = Only you see this. You can change it while the consultation is open, and take it back at any time.
mine-nothing = You have given nothing yet
mine-nothing-text = What you vote, choose or write will be listed here.
mine-statements = Your statements
mine-suggestions = Your suggestions of wording
mine-reactions = What you think of the parts
mine-votes = Your votes
mine-reason = The moderators’ reason:
mine-download = Download as a file
standing-waiting = waiting to be read
standing-published = published
standing-offered = a softer wording was offered
standing-returned = sent back
standing-joined = joined with another
joined-to = It says the same as statement { $n }, which everybody votes on.
offer-text = The moderators offer this wording. It is published only if you agree:
offer-accept = Publish this wording
offer-drop = No, take mine back

back-title = Take this back?
back-vote = Your vote on this statement is deleted.
back-reaction = What you chose for this part is deleted. A wording you suggested stays until you take it back too.
back-suggestion = Your wording is deleted everywhere.
back-statement = Your statement is deleted everywhere, with the votes on it.
back-limit = What is deleted is gone at once. A published total that had counted it may stand until the next announced count, then it is counted again without you.
withdraw-title = Take back what you gave
withdraw-lede = You need no reason. Nobody is told.
withdraw-what = What do you want to take back?
withdraw-one = Everything in: { $s }
withdraw-everything = Everything, in every consultation and council
withdraw-everything-hint = Your two codes are destroyed too and open nothing any more.
withdraw-limits = What can be undone, and what cannot
withdraw-gone = This cannot be undone: once it is deleted, not even we can bring it back.
withdraw-copies = A copy for safety that was made before may hold it for 7 more days at most. Then nobody can open that part of a copy any more. If a copy is put back before, what you took back is taken back again.
withdrawn-copies = From { $s } on nobody can open it in a copy for safety either.
withdraw-missing = Choose what you want to take back.
withdraw-need-code = Enter your personal code or your withdrawal code. Then you see what can be taken back, before anything is deleted.
withdrawn-title = It is gone
withdrawn-all = Everything you gave is deleted, and your codes with it. You can close this page.
withdrawn-one = Everything you gave in this consultation is deleted, and your seat in it.

result-title = What people said
result-counted = Counted on { $s }.
result-next = The next count is on { $s }.
result-newer = There is a newer count. See it
result-none = Nothing was counted yet
result-none-text = Results come out on announced days, for everybody at the same time.
result-few = Too few people for figures
result-few-text = Under 40 people, figures could tell on somebody. So there are no shares, no groups and no map, only what was said.
result-few-people = Fewer than 40 people took part.
people-n = { $n ->
    [one] 1 person
   *[other] { $n } people
}
people-at-least = At least { $n } people took part.
result-everywhere = Where people agree, in every group
result-everywhere-text = We look at the group where the fewest agree. Of the people there who voted on the statement, at least this many agree. The number is lower than what we counted, sometimes by a lot: it leaves room for chance, and for small numbers that are not told.
result-least = Agree, even in the group that agrees least
at-least = at least { $s }
share-under = under 10 %
share-over = over 90 %
result-how = How to read this
result-how-1 = People voted on statements. Those who vote alike are drawn close together.
result-how-2 = A group is shown only when it comes out again and again in repeated counts, and has 10 people or more.
result-how-3 = Shares above 90 % or below 10 % are shown as “over 90 %” or “under 10 %”.
result-differ = Where people differ
result-not-stable = People differ, but not in groups that stay the same when we count again. So we draw none.
result-divides = A statement that divides:
map-title = Opinion map
map-alt = { $n ->
    [one] Opinion map with one group. The table below it says what sets it apart.
   *[other] Opinion map with { $n } groups. The table below it says what sets each apart.
}
map-caption = Each mark is about ten people. Marks close together voted alike.
map-table = The groups of the map
group-apart = What sets it apart
group-more = More people here agree:
group-less = Fewer people here agree:
group-none = Not placed
group-none-text = Too few votes to say
result-parts = What people think of the parts
result-suggestions = Other wordings that people suggest
result-suggestions-text = Printed in the wording their authors have seen.
result-all = All statements
result-all-text = Every statement is printed, also where few agree. Where fewer than 10 people gave an answer, we say only that.
figure-since = (as of count { $n })
result-method = For experts: method and data
result-method-1 = The same votes in any order give the same result. Groups are looked for with two-dimensional placement of all voters and are shown only if 100 repeated counts of parts of the data find them again.
result-method-2 = What we say of all who voted stays as it was while fewer than 10 people changed it. What we say of groups can change with every count.
result-method-4 = No single person’s answers are ever published.
result-method-3 = These are the views of those who took part, not of all people concerned.

sample-title = Clearing criminal records: a draft law, read together
sample-heading = Evidence a court must look at
sample-text = A sample text of the usual length, in plain words, so that the page looks as it will look when a convenor has filled it in. It has a second sentence too.
sample-short = A sample text of one line.
people-took-part = { $n ->
    [one] 1 person took part.
   *[other] { $n } people took part.
}
result-still = This page does not change until the next count.
result-parts-most = Parts that most people would change or oppose
result-parts-all = All { $n } parts with figures
people-or-more = { $n } or more
voted = Voted on it
share-few = fewer than 10 people

reads-title = Who read your words
reads-lede = What people send is sealed. These are the times when staff of this consultation were shown words that were not public.
reads-none = So far nobody of the staff was shown any.
reads-caption = Words shown to staff
reads-month = Month
reads-where = Where
reads-times = Times
reads-few = fewer than 10
reads-limit = Which text it was is not recorded, so that there is no further trace of it. Whoever runs the machine could read without this record.
reads-queue = In the queue, before words are shown or sent back
reads-wordings = In the list of wordings for the law
reads-wishes = Beside the written synthesis: wishes, and the texts it rests on
reads-answers = To answer a suggestion

details-title = This could tell who you are
details-not-yet = Not saved yet. Please look at this first.
details-phone = a phone number
details-email = an e-mail address
details-date = a day
details-name = a name
details-place = a place
details-limit = You can use softer words, change it yourself, or send it as it is. In our tests this finds at least 95 of 100 phone numbers, e-mail addresses and days, and 7 of 10 names and places. It does not understand what a sentence tells. The text did not leave this server for it.
details-none = We found no phone number, e-mail address, day, name or place in it. Still ask yourself who might recognise it.
details-soften = Use softer words
softer-phone = (a phone number)
softer-email = (an e-mail address)
softer-date = (a day)
softer-name = (somebody)
softer-place = (a place)
sample-details = Please call Amina on +44 20 7946 0958 before 3 April 2024. (sample)

tab-c = Overview
tab-part = Part
tab-parts = Parts
tab-vote = Questions
tab-own = Write
tab-belong = Choice
tab-mine = Notes
tab-back = Change
tab-withdraw = Change
tab-permissions = Choices
tab-text = Text
tab-result = Numbers
tab-changed = Changes
tab-synthesis = Summary
tab-reads = Readers
withdraw-council = Your seat in: { $s }
withdraw-council-hint = The name you chose and what you wrote in your own name. What the council decided stands.
