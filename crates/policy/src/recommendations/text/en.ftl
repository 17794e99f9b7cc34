recommendation-is-draft = Draft
recommendation-is-deciding = The council decides
recommendation-is-adopted = Adopted, not published yet
recommendation-is-rejected = Not adopted
recommendation-is-published = Published
pillar-prevention = Prevention
pillar-protection = Protection
pillar-prosecution = Prosecution
pillar-partnership = Partnership
priority-normal = Like others
priority-high = Before others
group-men = Men and boys
group-women = Women and girls
group-lgbtq = LGBTQ+ people
group-labour = People exploited for their labour
group-status = People without status
group-young = Children and young people
group-disability = People with disabilities
group-indigenous = Indigenous people
institution-is-ministry = Ministry
institution-is-agency = Agency or authority
institution-is-company = Company
institution-is-ngo = Non-governmental organisation
institution-is-other = Another institution
answer-accept = Accepted
answer-part = Accepted in part
answer-decline = Declined
answer-done = Said to be done already
answer-not-ours = Said to be for another institution
stands-waiting = Waiting for an answer
stands-overdue = { $n ->
    [one] No answer: one day overdue
   *[other] No answer: { $n } days overdue
}
answered-late = { $n ->
    [one] One day after the last day.
   *[other] { $n } days after the last day.
}
answered-early = { $n ->
    [one] One day before the last day.
   *[other] { $n } days before the last day.
}
answered-on-day = On the last day.
due-on = Answer due { $s }
draft-title-new = Write a recommendation
draft-title-there = A draft
draft-lede = Every member of the council can read and change this draft. It is sealed, and public only when the council has adopted it and it is published.
draft-lede-staff = You write for the members. Only a co-chair can put it to the council.
draft-title = What you recommend, in one line
draft-title-hint = Begin with what should be done: “Let people be identified without going to the police”
draft-asks = What should be done
draft-asks-hint = Say it so that the institution can answer yes or no. Write about rules and services, not about people.
draft-why = Why
draft-why-hint = What goes wrong today, for whom, and what would change
draft-pillar = Pillar
draft-groups = Groups concerned
draft-priority = How urgent is it?
draft-to = Who must answer
draft-to-text = { $n ->
    [one] Each has one day to answer from the day it is published.
   *[other] Each has { $n } days to answer from the day it is published.
}
draft-to-none = No institution is in the list yet: ask the secretary to add one.
draft-institution = Institution { $n }
draft-nobody = Choose
draft-role = Role in institution { $n }, never a person’s name
draft-meeting = Day of the meeting that decides, if there is one
draft-meeting-hint = { $n ->
    [0] Year-month-day, for example 2027-03-15
    [one] Year-month-day, for example 2027-03-15. It must be published at least one day before.
   *[other] Year-month-day, for example 2027-03-15. It must be published at least { $n } days before.
}
draft-adopts = Asked before, in a public report
draft-adopts-link = See it with its years and sources
draft-details = This could tell who somebody is
draft-details-text = Not saved yet. Change it, or save again to keep it as it is.
draft-title-missing = Say in one line what you recommend.
draft-asks-missing = Say what should be done.
draft-why-missing = Say why.
draft-pillar-missing = Choose a pillar.
draft-meeting-wrong = Write a day that is still to come, for example 2027-03-15, or leave this empty.
draft-to-missing = Choose an institution.
draft-to-twice = This institution is chosen twice.
draft-role-missing = Say which role in the institution should answer, for example “State Secretary for Protection”.
draft-stale = Somebody else changed this meanwhile. Your words are still here: copy them, go back, open the draft again and put them in.
draft-leave-text = If whoever wrote this draft leaves the council before it is adopted, it is deleted.
draft-put = Put it to the council
draft-put-text = { $n ->
    [one] Members then decide for one day. The words cannot be changed any more.
   *[other] Members then decide for { $n } days. The words cannot be changed any more.
}
draft-put-few = { $n ->
    [one] The council needs at least one member to decide anything.
   *[other] The council needs at least { $n } members to decide anything.
}
draft-put-nobody = Say first who must answer.
draft-delete = Delete this draft
recommendations-none-staff = This council has not written a recommendation yet.
institution-add = Add an institution
institution-add-text = Members can then choose it when they write. The steward confirms who answers for it.
institution-added = { $s } is in the list now.
institution-name = Name of the institution
institution-name-hint = The official name, never a person’s
institution-kind = What kind of institution is it?
institution-url = Its web address
institution-url-hint = If there is one
institution-missing = Write the name of the institution.
institution-kind-missing = Choose what kind of institution it is.
institutions-title = Institutions
institutions-lede = Whoever you confirm here can answer in this institution’s name. Make sure of it first, by a way that you know.
institutions-none = No institution is in the list yet.
institutions-who = Who answers for it here
institutions-nobody = nobody
institutions-somebody = confirmed
publish-title = Publish it
publish-text = { $n ->
    [one] Everybody can then read it, and these have one day to answer. The words stand; a correction is shown beside them.
   *[other] Everybody can then read it, and these have { $n } days to answer. The words stand; a correction is shown beside them.
}
publish-first = Nothing like it was said here before.
publish-before = { $n ->
    [one] One earlier recommendation says nearly the same. It will be linked.
   *[other] { $n } earlier recommendations say nearly the same. They will be linked.
}
publish-details = The words were adopted by the council. If they point at a person, do not publish them: ask the co-chairs to put another wording to the council.
publish-nobody = It is addressed to nobody, so it cannot be published.
publish-late = The institution decides on { $s }. By the council’s terms it is too late to present this.
publish-late-day = The last day was { $s }.
publish-sure = I have read it, and nothing in it points at a person
publish-sure-missing = Tick the box to show that you have read it.
publish-button = Publish
recommendation-rejected-text = The council did not adopt it. Nobody else reads it.
who-must-answer = Who must answer
reply-title = Write down a public reply
reply-by-itself = Somebody answers for this institution here.
reply-text = For an institution that does not answer here. Write down what it said in public, with the source; it is shown as written down by the council.
reply-button = Write it down
pass-title = It says that this is for another institution
pass-text = { $n ->
    [one] If you pass it on, that institution has one day to answer from today.
   *[other] If you pass it on, that institution has { $n } days to answer from today.
}
pass-to = Pass it on to
pass-role = Role in that institution
pass-button = Pass it on
correct-title = Correct it
correct-text = What was published stands and can still be read. This wording is shown beside it when a co-chair has agreed.
correct-reason = Why it is corrected
correct-reason-hint = Everybody reads this
correct-reason-missing = Say why it is corrected.
correct-same = Nothing was changed.
correct-button = Propose the correction
inbox-title = Inbox
inbox-lede = What councils ask of your institutions. The clock is public.
inbox-not-confirmed = No institution is confirmed as yours yet. Ask the steward of this installation.
inbox-open = To be answered
inbox-none = Nothing waits for an answer.
inbox-answered = Answered
respond-title = Your answer
answer-title-again = Another version of your answer
answer-text = Everybody can read it at once. It cannot be changed; you can add another version later, and both are shown.
answer-kind = What do you answer?
answer-accept-text = We accept it
answer-part-text = We accept it in part. Say which part, and why not the rest.
answer-decline-text = We decline it. Reasons are required.
answer-done-text = It is done already. Evidence is required.
answer-not-ours-text = It is not ours. Name the institution that it is for.
answer-words = Your words
answer-words-hint = In plain language. People with lived experience will read this. No names of persons.
answer-evidence-label = Address of the evidence
answer-evidence-hint = Required if it is done already
answer-whose = The institution that it is for
answer-whose-hint = Only if it is not yours
answer-by = Who answers, as a role
answer-by-hint = For example “State Secretary for Protection”, never a person’s name
answer-lang = Language of the answer
answer-day = Day of the reply
answer-day-hint = Year-month-day, for example 2027-03-15
answer-source = Where it was said
answer-source-hint = For example “Reply in the Official Gazette, page 12”
respond-reason = Why there is another version
respond-reason-hint = Everybody reads this
answer-kind-choose = Choose what is answered.
answer-reasons-missing = Declining needs reasons. Please write them.
answer-part-missing = Say which part is accepted, and why the rest is not.
answer-done-missing = Say what was done.
answer-evidence-missing = “Done already” needs an address where the evidence can be read.
answer-source-missing = Name the source, so that everybody can check it.
answer-whose-missing = Name the institution that it is for.
answer-by-missing = Say which role answers.
respond-reason-missing = Say why there is another version.
answer-day-wrong = Write a day from the day it was asked until today, for example 2026-11-20.
answer-stale = Something was added meanwhile. Look at it above, then send this again.
respond-button = Publish the answer
answer-more = More time
answer-more-text = { $n ->
    [one] Once, before the last day, and by one day at most.
   *[other] Once, before the last day, and by { $n } days at most. Everybody sees it with its reasons.
}
answer-more-n = How many more days
answer-more-why = Why
answer-more-why-hint = Everybody reads this
answer-more-button = Take more time
answer-more-reasons = Say why you need more time.
answer-more-twice = The time was extended once already.
answer-more-late = The last day is over, so the time cannot be extended any more.
answer-more-days = { $n ->
    [one] Write 1.
   *[other] Write a number from 1 to { $n }.
}
answer-extended = { $n ->
    [one] Extended once, by one day:
   *[other] Extended once, by { $n } days:
}
answer-names = It names:
answer-evidence = Evidence
answer-recorded = Written down by the council from a public reply:
answer-version = Version { $n }:
answers-before = { $n ->
    [one] One earlier version
   *[other] { $n } earlier versions
}
promises-title = What you promised
promises-none-yet = Accepted means that something follows. Say what, who sees to it, and by when.
promise-title-new = Make a promise
promise-title = A promise
promise-text = What will be done, by whom, and by when. Everybody can read it at once; it stays to be seen, also when it changes.
promise-words = What will be done
promise-words-hint = So that members can judge whether it was
promise-owner = Who sees to it
promise-owner-hint = A unit or a role, never a person’s name
promise-milestones = Steps on the way
promise-milestones-hint = One a line, with days if you can
promise-due = By when
promise-words-missing = Say what will be done.
promise-owner-missing = Say which unit or role sees to it.
promise-due-wrong = Write a day that is still to come, for example 2027-03-15.
promise-reason = Why it changes
promise-reason-hint = Everybody reads this
promise-reason-missing = Say why it changes.
promise-anew = Word it anew, or give another day
promise-anew-text = What you promised before stays to be seen, with the days that passed.
promise-button = Publish the promise
promised-for = Promised for { $s }
promise-late = { $n ->
    [one] late by one day
   *[other] late by { $n } days
}
promise-reworded = Worded anew:
claim-title = Report how far it is
claim-text = What you say here stands beside what members judge. Only members can say that it is done.
claim-level = How far is it?
claim-words = What was done
claim-evidence-hint = Required if you say that it is completed
claim-level-missing = Choose how far it is.
claim-words-missing = Say what was done.
claim-evidence-missing = “Completed” needs an address where the evidence can be read.
claim-button = Publish the report
claim-none = No report yet
level-not-started = not started
level-limited = limited
level-substantial = substantial
level-completed = completed
judged-not-started = not started
judged-limited = limited, not done
judged-substantial = substantial, not done yet
judged-completed = done
institution-says = Institution:
institution-says-nothing = Institution: no report
members-say = Members:
members-say-nothing = Members: not judged yet
tracker-title = Recommendations and answers
tracker-lede = Who was asked, what they answered, and what members say was done.
tracker-all = All recommendations
tracker-filter = Filter recommendations
tracker-words = Words
tracker-any = All
tracker-stands = Where it stands
tracker-group = Group concerned
tracker-open-data = All open data (catalogue)
tracker-since = Changed since
tracker-show = Show
tracker-none = No recommendation fits this.
tracker-see-all = See all
tracker-found = { $n ->
    [one] One recommendation.
   *[other] { $n } recommendations, newest first.
}
tracker-more-than = More than { $n } recommendations, newest first.
tracker-csv = Table (CSV)
tracker-ogp = Promises (CSV)
tracker-feed = Follow this (feed)
filter-waiting = Waiting for an answer
filter-overdue = Overdue
filter-accept = Accepted
filter-part = Accepted in part
filter-decline = Declined
filter-done = Said to be done already
filter-not-ours = Said to be for another institution
filter-judged-done = A promise judged done
rates-title = Who answers on time
rates-caption = How many recommendations each institution answered by the last day
rates-institution = Institution
rates-on-time = Answered on time
rates-overdue = Overdue
rates-not-due = Nothing due yet
rates-of = { $n } of { $m }
rates-all = All institutions
signs-title = The signs
signs-hollow = Hollow
signs-hollow-text = an institution says so.
signs-solid = Solid
signs-solid-text = members say so.
signs-dotted = Dotted
signs-dotted-text = not known yet.
signs-barred = Barred
signs-barred-text = declined or not done.
signs-diamond = Diamond
signs-diamond-text = overdue.
promises-judged = { $n } of { $m } promises judged done
said-before = { $n ->
   *[other] Time number { $n } since { $m }
}
said-by-reports = Public reports ask for nearly the same
recommendation-n = Recommendation { $s }.
recommendation-why = Why
recommendation-why-dissent = Why, and who disagreed
adopted-on = adopted on { $s }:
decision-counted = { $for } for, { $against } against, { $aside } abstained
dissent-withdrawn = A disagreement was withdrawn by its author.
dissent-printed = Disagreement, in its author’s words.
answers-title = What institutions answered
promises-public = Promises: claimed, and judged
promises-public-text = On one side what the institution says, on the other what members say. They are kept apart; only members can say “done”.
claimed-on = Said on { $s }
judged-on = Judged on { $s }.
judging-until = Members are judging until { $s }.
promise-history = What was said over time
before-title = Said before
before-years = Years in which this was said here
before-yes = said
before-no = not said
before-adopts = The council made a recommendation of a public report its own:
before-reports = Public reports ask governments for nearly the same:
before-how = Compared letter by letter after capitals, punctuation and spacing are put away; nearly the same means a ratio of 0.8 or more.
rests-title = What it rests on
rests-count = Counted on { $s }.
rests-reserved = From the list kept for
rests-hidden = Too few answers to print figures.
rests-gone = { $n ->
    [one] One statement it rested on was taken back by its author.
   *[other] { $n } statements it rested on were taken back by their authors.
}
corrections-title = { $n ->
    [one] Corrected once
   *[other] Corrected { $n } times
}
corrections-first = As it was published first:
clock-adopted = Adopted
clock-published = Published
clock-done = Done
clock-done-text = When members say so
institutions-public-title = Institutions
institutions-public-lede = Everybody who was asked something here, and how they answer.
institutions-public-none = No institution was asked anything yet.
institution-answers-here = Somebody answers for this institution here.
institution-answers-not = This institution does not answer here. Where it said something in public, the council wrote it down with the source.
institution-site = Its website
institution-on-time = Answered on time
institution-of = of { $n }
institution-median = Days until an answer, in the middle
institution-done = Promises judged done
institution-repeated = Asked before
institution-declined = What it declined, and why
institution-asked = What it was asked
institution-list = All of it, with filters
tab-recommendations = Recommendations
tab-recommendation = Recommendation
sample-recommendation = Let people be identified without going to the police
sample-asks = Let trained support organisations identify people, so that help never depends on a police report.
sample-institution = Ministry of Sample Affairs { $n }
sample-role = State Secretary for Protection
sample-answer = We accept that this should not need a police report. The rest needs another law.
sample-source = Reply in the Sample Gazette, page 12
sample-promise = Remove the police report from form 12
sample-milestones =
    New form printed
    Old forms withdrawn in every office
sample-reasons = The box is gone in all five regional offices.
sample-dissent = Support organisations are not ready for this. Fund them first.
home-recommended = { $n ->
    [one] Councils have made one recommendation.
   *[other] Councils have made { $n } recommendations.
} { $m ->
    [0] No answer is overdue.
    [one] One answer is overdue.
   *[other] { $m } answers are overdue.
}
home-recommended-link = See who answered, and what was done
publish-ended = The council has ended, so nothing new is published.
draft-put-late = The institution decides too soon: when the council has decided, it would be too late to present this. Give another day, or leave the day empty.
promise-being-judged = Members are judging this promise now. Word it anew when they have decided.
correct-waits = A correction waits for a co-chair already.
correct-details = This could tell who somebody is: { $s }. Change it, or send it again as it is.
report-title = Annual report { $s }
report-published = { $n ->
    [0] No recommendation was published.
    [one] One recommendation was published.
   *[other] { $n } recommendations were published.
}
report-on-time = { $n } of { $m } answers came by the last day, of those that were due.
report-met = { $n ->
    [0] The council did not meet.
    [one] The council met once.
   *[other] The council met { $n } times.
}
report-decided = Decisions: { $n } adopted, { $m } not adopted.
report-how = Nobody wrote this report: it is made from the records of the council, and counts what is missing too. Where answers stand is as of today.
report-pdf = As a file (PDF)
report-index = Recommendations of the year
report-number = Number
report-what = Recommendation
report-answer = Answer
report-judged = What members judged
report-promise = Promise
report-level = Members say
report-day = Day
tab-report = Report
draft-rests = It rests on the result of
draft-rests-hint = Published results of consultations here. They are linked, so that everybody can read what people said.
draft-rests-counted = It was counted again while you chose. Look at the figures of the new count, then save again.
draft-rests-missing = { $n ->
    [one] One thing that was chosen is not in the newest count. Saving leaves it out.
   *[other] { $n } things that were chosen are not in the newest count. Saving leaves them out.
}
draft-rests-first = Save the draft first: what is typed above and not saved is not kept when you follow a link.
draft-rests-title = Statements and parts it rests on
draft-rests-lede = Tick what this draft follows from. It is printed with the recommendation, word for word, with these figures.
draft-rests-reserved = Kept for people who said who they are
draft-rests-statement = Statements
draft-rests-provision = Parts of the text
draft-rests-many = Choose at most { $n }, so that people read them.
draft-rests-stale = Somebody changed the draft while you chose. Your ticks are kept: save again.
draft-rests-choose = Choose statements and parts of “{ $s }”
draft-rests-named = { $n ->
    [0] None named yet: it rests on the whole result.
    [one] One named.
   *[other] { $n } named.
}
draft-committee = Prepared by the committee
draft-committee-hint = One that you are in. The council and later everybody read it.
draft-committee-none = No committee
decision-conflicts = { $n ->
    [one] One member stated a conflict of interest
   *[other] { $n } members stated a conflict of interest
}; { $m ->
    [0] nobody stepped aside for it.
    [one] one of them took no part.
   *[other] { $m } of them took no part.
}
tracker-changed = What changed:
changed-published = published on { $s }
changed-corrected = corrected on { $s }
changed-asked = passed on to somebody on { $s }
changed-extended = more time taken on { $s }
changed-answered = answered on { $s }
changed-promised = promised on { $s }
changed-claimed = institution reported on { $s }
changed-judged = members judged on { $s }
changed-overdue = overdue since { $s }
draft-committee-gone = This committee has ended, or you are not in it. Choose another, or none.
