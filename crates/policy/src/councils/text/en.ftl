councils-title = Councils
councils-lede = Members with lived experience who work together over years, decide what they recommend, and judge what institutions did with it.
councils-none = There is no council here yet.
council-sample = Sample: this council, its members and what it did are made up. Where a text is real, it says where it is from.
council-state-draft = Being prepared
council-state-open = At work
council-state-closed = Ended
council-ended-text = This council has ended. What it recommended, what was answered and what its members judged stands.
council-enter = Go to your seat
council-recommendations = Recommendations
council-members = Who sits here
council-taken = { $n } of { $m } seats are taken.
council-names-text = Each member chose the name to be known by; it need not be their own.
council-known-as = Known as
council-part = Part
council-until = Until
council-no-name = no name chosen
council-chair = Co-chair
council-alternate = Alternate
council-member = Member
council-know = What this council has said about itself
council-deciding = How it decides
council-rule = How is something adopted?
council-rule-consent = By consent: when nobody objects.
council-rule-majority = By majority: more for it than against.
council-rule-two-thirds = By two thirds: at least twice as many for it as against.
council-quorum = How many must take part?
council-quorum-majority = More than half of the members must take part.
council-quorum-two-thirds = At least two thirds of the members must take part.
council-decides-in = { $n ->
    [one] A decision stays open for one day.
   *[other] A decision stays open for { $n } days.
}
council-term = Terms
council-term-text = { $n ->
    [one] One month
   *[other] { $n } months
}; { $m ->
    [0] nobody is appointed again.
    [one] a member may be appointed again once.
   *[other] a member may be appointed again { $m } times.
}
council-clock = The clock
council-information = Requests for information
council-request-clock = { $n ->
    [one] One day for a request for information.
   *[other] { $n } days for a request for information.
}
council-clock-text = { $n ->
    [one] Institutions have one day to answer.
   *[other] Institutions have { $n } days to answer.
}
council-present-text = { $n ->
    [one] The council presents at least one day before a meeting that decides.
   *[other] The council presents at least { $n } days before a meeting that decides.
}
council-hours-text = { $n ->
    [one] About one hour a month
   *[other] About { $n } hours a month
}
council-influence-inform = Members are told what is planned. Nothing changes through this council.
council-influence-consult = Members are asked. Others decide, and say what they did with it.
council-influence-involve = Members’ concerns are taken up, and it is shown how.
council-influence-collaborate = Members work out the solution together with the institution.
council-influence-decide = What members decide is carried out.
council-terms-title = Terms of reference
council-source = Source
staff-councils-title = Your councils
staff-councils-none = Your organisation has no council yet.
staff-councils-add = Prepare a new council
council-title = Name of the council
council-title-hint = As everybody will read it
council-title-missing = Give the council a name.
council-lang = Language of its texts
council-work = At work
council-public-page = What everybody sees
council-draft-text = Nobody but your organisation sees this yet. It can open when everything below is stated.
council-tasks = What members must know before they come
council-task-done = Done
council-task-open = Still to do
council-accepted = Accept the terms of this installation
council-made = { $n ->
    [0] no seat yet
    [one] one seat
   *[other] { $n } seats
}
council-stands = The council is open. What members were told when they came stands, so this cannot be changed any more.
council-task-about = What it is, and who is behind it
council-task-about-text = In plain words. Members and the public read this first.
council-task-influence = How much influence it has
council-task-influence-text = Say truly how far the council’s word reaches, and what is decided already.
council-task-work = Time and pay
council-task-work-text = Expertise is work. If nothing is paid, the reason is shown in public.
council-task-readers = Who reads what, and whom to tell
council-task-readers-text = Members decide what they write by who will read it.
council-task-rules = Seats, terms and decisions
council-task-rules-text = These rules hold as long as the council does. As an example, the council of survivors in United States law has 8 to 14 seats and terms of 24 months with one reappointment, and presents 45 days before a meeting.
council-task-terms = Terms of reference
council-task-terms-text = Bring the text in as a file, or paste it. It is shown part by part, with its source.
council-summary = What it is, in a few sentences
council-purpose = What it is for
council-convened_by = Convened by
council-funded_by = Paid for by
council-influence = How much influence does the council have?
council-decided = What is already decided
council-decided-hint = If nothing is, say so.
council-afterwards = What happens with what it recommends
council-afterwards-hint = Who must answer, and by when
council-hours = Hours a month that a member needs
council-hours-hint = A number, with reading and preparing
council-pay = Is the work paid?
council-hourly = Pay an hour
council-hourly-hint = Only if it is paid
council-pay_how = How pay reaches members
council-pay_how-hint = Only if it is paid: how, how soon, and that it can be declined or deferred
council-unpaid_reason = Why nothing is paid
council-unpaid_reason-hint = Only if it is unpaid. This is shown in public.
council-readers = Who reads what members write
council-safeguarding = Whom to tell when something worries a member
council-safeguarding-hint = Somebody outside your organisation is best.
council-zone = Time zone
council-zone-hint = As in the time zone database, for example Europe/Madrid, America/New_York or Africa/Tunis. Days begin and end there.
council-fewest = Fewest members
council-fewest-hint = With fewer, nothing can be decided
council-most = Most members
council-months = A term, in months
council-again = How often somebody can be appointed again
council-again-hint = 0 if never
council-turns = In how many turns do terms end?
council-turns-hint = 1: all end together. 2: half of the seats end half a term earlier, so that not everybody leaves at once. The months of a term must divide by this.
council-decision_days = Days that a decision stays open
council-decision_days-hint = 3 to 60, so that everybody can find a safe hour
council-answer_days = Days that institutions have to answer
council-answer_days-hint = 14 to 365
council-request_days = Days that institutions have to answer a request for information
council-request_days-hint = 7 to 180
council-present_days = Days before a deciding meeting by which the council presents
council-present_days-hint = 45 in United States law; 0 if there is no such rule
council-text = The text
council-text-hint = Paste it here, if you have no file
council-file = A file with the text
council-file-hint = Markdown, plain text, Akoma Ntoso or JSON
council-source_url = Address of the source
council-terms-there = { $n ->
    [one] One part is there now
   *[other] { $n } parts are there now
}
council-number-wrong = “{ $s }”: write a whole number within the limits.
council-zone-wrong = This time zone is not known. Write it like Europe/Madrid or America/New_York.
council-seats-wrong = The most members cannot be fewer than the fewest.
council-turns-wrong = The months of a term must divide by the number of turns, and there cannot be more turns than seats.
council-choose = “{ $s }”: choose one.
council-url-wrong = Write the whole address, with https:// in front.
council-open-title = Open the council
council-open-text = Everybody can then read its page, and seats can be given away by invitation. What is stated stands from then on.
council-open-missing = Still missing
council-open-not-ready = The council cannot open before everything is stated.
council-open-button = Open it now
council-end-title = End the council
council-end-text = Nothing new can then be recommended, decided or judged. What it did stands, and institutions still answer.
council-end-button = End it
seats-title = Seats
seats-lede = You see numbers, and the names that members chose for this council. Nobody sees here who they are.
seats-none = There is no seat yet.
seats-n = Seat { $n }
seats-taken = Taken
seats-over = The term is over
seats-empty = Empty
seats-invited-until = Invited, until { $s }
seats-until = Term until { $s }
seats-stands-for = Stands in for seat { $n }
seats-too-few = At least { $n } are needed to decide anything.
seats-add-member = Add a seat
seats-add-alternate = Add an alternate
seats-invite = Invite somebody
seats-invited = Invitation to seat { $n }
seats-invited-text = Hand this over in person or in a way that is safe for them. It opens once, at “I have a code”, for three weeks, and it is shown only now. Do not write down who got it.
seats-chair = Make co-chair
seats-unchair = No longer co-chair
seats-again = Appoint again
seats-again-not = The terms of reference do not allow another term, or the present one has too long to run.
seats-stand = Stand in for somebody
seats-for = Stands in for
seats-for-nobody = nobody
seats-end = Empty this seat
seats-end-text = The seat becomes empty at once. The name is destroyed, and so is what this member wrote in their own name and nobody has published. What the council decided stands, and so does a disagreement that is printed, without a name. It is better if they leave themselves: then their words go with them.
seats-end-sure = Yes, empty this seat
seats-sure = Tick the box to show that you mean it.
seats-full = There are as many seats as there may be.
seats-not-now = Seats can be made when the rules of the council are stated, and until it has ended.
sample-council = Council of Sample Harbour
sample-council-text = A sample text of the usual length, in plain words, so that the page looks as it will look when a secretary has filled it in.
sample-council-office = Office of Sample Affairs
sample-member = Sample member { $n }
council-notice_days = Days before it that a meeting is announced
council-notice_days-hint = 5 to 90, so that everybody can prepare
council-interests = Declares:
meetings-title = Meetings
meetings-lede = Announced with the agenda. Minutes can be read when members have approved them.
meetings-none = No meeting has been announced yet.
meeting-title = A meeting
meeting-is-announced = Announced
meeting-is-held = Held
meeting-is-cancelled = Cancelled
meeting-when = When
meeting-zone = time of { $s }
meeting-lasts-text = { $n ->
    [one] It lasts one minute.
   *[other] It lasts { $n } minutes.
}
meeting-place = Where
meeting-place-hint = Only members read this. There must be a way without a camera and without a real name.
meeting-plain = In plain language
meeting-plain-hint = What it is about, and what members are asked, in short sentences
meeting-agenda = Agenda
meeting-agenda-hint = One point a line. Everybody reads this.
meeting-materials = To be read before
meeting-materials-hint = Addresses, one a line
meeting-announce = Announce a meeting
meeting-earliest = By the council’s notice, { $s } is the first day that is not too soon.
meeting-day = Day
meeting-day-wrong = This is too soon, or not a day. The first day that the notice allows is { $s }; write it like 2027-03-15.
meeting-starts = Begins at
meeting-time-wrong = Write a time of day like 14:30.
meeting-lasts = How long, in minutes
meeting-lasts-hint = 15 to 600, with breaks
meeting-lasts-wrong = Write a number of minutes from 15 to 600.
meeting-place-missing = Say where it is, or how to call in.
meeting-agenda-missing = Write the agenda.
meeting-plain-missing = Write it in plain language too.
meeting-materials-wrong = Each line needs a whole address, with https:// in front.
meeting-coming = Will you come?
meeting-coming-yes = Yes
meeting-coming-no = No
meeting-coming-text = The secretary sees it, so that the meeting can be prepared and paid. You need no reason.
meeting-said = Saved
meeting-access-told = If you come, the secretary sees what you need.
meeting-access-ask = Do you need something to take part?
meeting-who = Who comes, and who was there
meeting-comes = Comes
meeting-comes-yes = yes
meeting-comes-no = no
meeting-comes-unknown = not said
meeting-needs = Needs:
meeting-there = Was there
meeting-was-there = was there
meeting-held-button = It was held
meeting-minutes = Minutes
meeting-minutes-text = { $n ->
    [one] Members decide for one day whether they are right. Then everybody can read them.
   *[other] Members decide for { $n } days whether they are right. Then everybody can read them.
}
meeting-minutes-hint = What was decided and why. No names, and nothing that tells who said what.
meeting-minutes-missing = Write the minutes.
meeting-minutes-not-now = Minutes are with the members already, or approved.
meeting-minutes-button = Put them to the members
meeting-minutes-approved = Minutes, approved by members
meeting-minutes-later = Minutes follow when members have approved them.
minutes-none = No minutes yet
minutes-deciding = Minutes are with the members
minutes-returned = Members did not approve the minutes
minutes-approved = Minutes approved
meeting-cancel = Cancel this meeting
meeting-cancel-sure = Yes, cancel it
calendar-link = Take the days along (calendar file, under a neutral title)
calendar-neutral = Appointment
calls-title = Open calls
calls-lede = Say in public who is looked for, how many, and how it is decided. Nobody applies on this page: let people come through an organisation that they trust.
call-line = { $n ->
    [one] One seat is open until { $s }
   *[other] { $n } seats are open until { $s }
}
call-open = Open
call-over = Over
call-add = Open a call
call-seats = How many seats?
call-seats-wrong = Write a number from 1 to 40.
call-words = Who is looked for
call-words-hint = And what the work is, with time and pay
call-criteria = How it is decided
call-criteria-hint = One criterion a line. Never that somebody must prove or tell what they lived through.
call-how = How to apply
call-how-hint = To whom, best an organisation that people trust, and by which safe way
call-until = Last day
call-until-wrong = { $n ->
    [one] A call is open for at least one day. Write a day like 2027-03-15.
   *[other] A call is open for at least { $n } days. Write a day like 2027-03-15.
}
call-words-missing = Say who is looked for.
call-criteria-missing = Say how it is decided.
call-how-missing = Say how to apply.
sample-access = A quiet room, and somebody who reads aloud.
sample-interests = Is paid by Quay Street Advice (sample) for training.
sample-place = Quay Street 5, first floor; or by telephone 555 0101
sample-agenda =
    Forms in five languages
    What the Ministry answered
council-end-open = Members are still deciding, or something adopted waits to be published. Let that come to its end first.
committees-title = Committees
committees-lede = A committee prepares something for the whole council: it writes drafts, and the council decides. Members join and leave as they like.
committees-text = They prepare, and the whole council decides.
committees-none = This council has no committee now.
committees-over = Committees that have ended
committee-mine = You are in it
committee-members = { $n ->
    [0] nobody in it yet
    [one] one member
   *[other] { $n } members
}
committee-until = until { $s }
committee-join = Join
committee-leave = Leave this committee
committee-end = End this committee
committee-end-text = Nobody can join it any more. Drafts and recommendations still say that it prepared them.
committee-new = Set up a committee
committee-name = What it is called
committee-name-hint = Everybody reads it.
committee-name-missing = Give the committee a name.
committee-name-taken = A committee of this name is at work. Choose another name.
committee-many = There are as many committees as a council can have. End one first.
committee-task = What it is to do
committee-task-hint = In a few sentences. Everybody reads it; write about rules and services, not about people.
committee-task-missing = Say what the committee is to do.
committee-until-label = Its last day
committee-until-hint = Write it like 2027-03-15, or leave it empty.
committee-until-wrong = This day is over, or not a day. Write it like 2027-03-15.
sample-committee = Housing (sample)
calendar-title = Meetings in your calendar
calendar-lede = Only days and times, under the title “Appointment”: no council, no place, no agenda.
calendar-file = Take a file along
calendar-file-text = It holds the meetings that are announced today. Take a new one when another meeting is announced.
calendar-address = Let your calendar fetch it by itself
calendar-address-text = You get an address for your calendar program. Before you make one, know this:
calendar-who-1 = Whoever has the address can read on which days you meet. It does not open anything else.
calendar-who-2 = Your calendar program asks this website, without Tor, again and again. If your calendar is kept by a company, that company learns the address of this website.
calendar-who-3 = Here nothing is kept about who asks, or when. The address ends when you stop it, make another one, or leave the council.
calendar-make = Make an address
calendar-another = Make another address, and end the one before
calendar-stop = End the address
calendar-made = Your address
calendar-made-text = It is shown this once. Copy it into your calendar program as a calendar from the web.
calendar-onion = This address works only in programs that go through Tor. For another program, open this website without Tor and make one there.
