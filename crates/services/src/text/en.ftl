tab-services = Search
tab-found = Search
tab-again = Search
tab-slip = Slip
tab-offline = File
tab-service = Page
tab-organisation = Page
tab-gaps = Numbers

services-title = Services
find-lede = { $n ->
    [one] 1 service is here. Each says whom it really serves, and what may keep you out.
   *[other] { $n } services are here. Each says whom it really serves, and what may keep you out.
}
find-private = What you look for is not stored and does not stand in the address of the page. The page of results opens only in this browser, for two hours, until you close it or press “Leave now”. You do not need to tell what happened to you.
find-current = { $n ->
    [one] 1 of { $m } entries is current: somebody checked it, and the next check is not late.
   *[other] { $n } of { $m } entries are current: somebody checked them, and the next check is not late.
}
find-never = { $n ->
    [one] 1 was never checked.
   *[other] { $n } were never checked.
}
find-empty = No directory was brought in here yet.
find-over = The address of this search is over. Search addresses last two hours, so that nobody can open them later. Please search again.
find-words = What do you need?
find-words-hint = A few words in English, Spanish, French or Arabic, or a name in any letters. Wrong letters do no harm.
find-needs = Kind of help
find-any = Any
find-place = Near which place?
find-place-hint = The name of a town. You can leave this empty.
find-place-unknown = We do not know this place. Try the name of a larger town near it, or choose “in this region” below and write the name of the region.
find-place-several = Several places have this name. Write one of these: { $s }
find-within = How far
find-km = { $n ->
   *[other] Up to { $n } km
}
find-area = In this region, or for people there
find-now = Now and from afar
find-open = Open now
find-remote = By phone or online, from anywhere
find-groups = Who it must serve
find-groups-hint = Choose what is true for you. Services that say no to you are left out. Those that say they serve you come first, and what is not known is told.
find-unknown = Also show services where nobody knows
find-without = What must not be asked of you
find-without-hint = Services that are known to do this are left out. Where nobody knows, we say so.
find-language = Language spoken there
find-any-language = Any language
find-button = Search

found-title = What was found
found-many = { $n ->
    [0] Nothing was found
    [one] 1 service was found
   *[other] { $n } services were found
}
found-change = Change this search
found-only-known = Only services that say they serve at least one of these groups are shown. Others may, but nobody has told us.
found-none = No service here says that it does all of this. That is not your fault. Try fewer conditions, or let services be shown where nobody knows.
found-none-far = You can also look farther away, or for help by phone or online.
found-also = By phone, online, or at an address that is kept secret
found-also-means = Call first. Where people live is not listed, and help by phone is there wherever you are.
found-call = Somebody you can call
found-open-later = Doors that open later today are not in this list.
card-not-for = Not for:
card-needs = Know before you go:
found-previous = Back a page
found-next = Next page
found-page-of = Page { $n } of { $m }
asked-words = Words: { $s }
asked-for = For: { $s }
asked-without = Without: { $s }
asked-language = Language: { $s }
asked-near = { $n ->
   *[other] Up to { $n } km from { $s }
}
asked-area = In or for { $s }
asked-open = Open now
asked-remote = By phone or online
asked-unknown = Also where nobody knows
far-metres = { $n ->
   *[other] about { $n } m away
}
far-km = { $n ->
   *[other] about { $n } km away
}
why-name = Your words are in its name.
why-offer = Your words name what it offers.
why-about = Your words are in what it says about itself.
why-alike = Words like yours are in its entry.

not-known = not known
claim-specialises = specialises
claim-serves = serves
claim-case = case by case
claim-excludes = excludes
evidence-confirmed = confirmed by survivors
evidence-confirmed-on = confirmed by survivors on { $s }
evidence-contested = contested: some say that it is not so
evidence-contested-short = {" "}(contested)
evidence-curator = checked by the directory
evidence-checked-on = checked by the directory on { $s }
evidence-unconfirmed = nobody has confirmed it

standing-paused = Closed for now. Ask before you go.
standing-ended = This service has ended, or nobody answers there any more.
standing-others = Look for other services
service-checked = Entry checked on { $s }
service-never = Nobody here has checked this entry
service-overdue = The next check is late
service-machine = A machine translated this text; no person has read it.
service-data = For programs:
served-title = Who it really serves
who-lede = What the service says, beside what people who used it confirm. A group that is not in the list is not known. It never means yes.
who-nothing = The service has not told whom it serves. Ask before you go.
who-group = Group
who-says = Service says
who-confirmed = Confirmed
who-silent = { $n ->
    [one] 1 group of which nothing is known
   *[other] { $n } groups of which nothing is known
}
who-silent-means = Nobody has told us whether they are served. Ask first.
barriers-title = What may keep you out, or change how you live there
barriers-nothing = The service has not told what may keep people out. Ask before you go.
barrier-yes = Yes, this is so
barrier-not = No, not here
barriers-silent = { $n ->
    [one] 1 more thing that nobody has asked about
   *[other] { $n } more things that nobody has asked about
}
barriers-silent-means = It may be so or not. Ask first.
access-in-title = Getting in
access-not = Not: { $s }
more-title = More about it
more-exploitation = Knows about
more-other = Other words of the directory
fact-who = Who may come, in its own words
fact-ages = Ages
fact-how = How to get in
fact-documents = What to bring
fact-cost = Cost
fact-wait = Waiting time
fact-capacity = Room
fact-interpreting = Interpreting
fact-area = For people in
ages-between = { $n ->
   *[other] { $n } to { $m }
}
ages-from = { $n ->
   *[other] From { $n }
}
ages-to = { $n ->
   *[other] Up to { $n }
}
capacity-free = { $n ->
    [0] No place free
    [one] 1 place free
   *[other] { $n } places free
}
reach-title = How to reach it safely
reach-phone = Phone
reach-text = Text message
reach-email = E-mail
reach-web = Website
reach-go = Go there
reach-bill = The number may show on a phone bill.
reach-web-seen = A website may show in the history of the browser you use.
place-confidential = Where people live is never listed. Call first.
place-confidential-short = Address not listed
place-remote = By phone or online
place-unknown = No address is listed
hours-title = Hours
hours-there = Times in
hours-all-day = all day and night
hours-between = { $s } to { $t }
hours-closed = closed
hours-some-days = On some days; ask first
day-every = Every day
day-mo = Monday
day-tu = Tuesday
day-we = Wednesday
day-th = Thursday
day-fr = Friday
day-sa = Saturday
day-su = Sunday
day-span = { $s } to { $t }
day-since = from { $s }
day-until = until { $s }
open-always = Open day and night
open-until = Open until { $s }
open-next = Closed; opens { $s }
open-closed = Closed now
open-unknown = Hours not known
languages-title = Languages
language-staff = spoken by staff
language-interpreter = with an interpreter
language-written = in writing
language-sign = signed
leadership-title = Who leads it

organisation-services = What it offers
organisation-none = No service of this organisation is listed.
organisation-some = { $n ->
   *[other] { $n } of { $m } are shown.
}

mylist-title = My list
mylist-lede = This list is only in this browser. It goes when you close the browser or press “Leave now”. You can print this page.
mylist-none = Your list is empty. Open a service and choose “Keep in my list”.
mylist-keep = Keep in my list
mylist-drop = Take out of my list
mylist-clear = Empty my list
mylist-is = It is in your list.
slip-title = A slip to fold
slip-left = Not on this slip:
slip-lede = Print this page. It becomes a small slip with names, numbers and hours. Switch off “Headers and footers” in the print window, so that nothing tells where it is from. Up to eight services fit.

offline-title = Take a region along
offline-lede = One file with all services of a region, for a phone without a network.
offline-stays = The file stays on the phone until you delete it. Whoever uses the phone can open it.
offline-none = No service here has an address yet, so there are no regions.
offline-area = Region
offline-button = Download the file
offline-choose = Choose a region from the list.
offline-file-title = Places and numbers
offline-day = made on { $s }
offline-search = Ask before you go: things change. To find a word, use “Find in page” in the menu of your browser.

sample-about = Advice, legal help and a safe place to stay for up to six months (sample).

gaps-title = Who finds no help
gaps-lede = For each group of people: how many services say that they take them, and how many say nothing.
gaps-empty = No directory was brought in here yet, so nothing can be counted.
gaps-region = Region
gaps-everywhere = All regions together
gaps-overview = Overview
gaps-show = Show
gaps-in = In this region: { $s }
gaps-caption = What services say of each group
gaps-take = { $n ->
    [one] 1 takes them
   *[other] { $n } take them
}
gaps-of-them = { $n ->
    [one] 1 is made for them
   *[other] { $n } are made for them
}
gaps-case = { $n ->
    [one] 1 decides case by case
   *[other] { $n } decide case by case
}
gaps-unknown = { $n ->
    [one] 1 says nothing
   *[other] { $n } say nothing
}
gaps-none = none
gaps-read = How to read the boxes
gaps-none-means = No service there takes this group for this need. Either there is no such service, or each one says that it does not.
gaps-unknown-means = There are services, but none has said that it takes this group, and some say nothing of it. It does not mean that there is help.
gaps-take-word = take them
gaps-take-means = So many services say that they take this group. Some are made for it.
gaps-counts = Services are counted, never people, by what they say themselves. Whoever is turned away all the same is not in these numbers. Services by phone or online without a place count only in all regions together.
gaps-widest = The widest gaps
gaps-widest-means = For these groups services say no, or there is none at all:
gaps-widest-none = Where anything is known, at least one service takes each group. What is not known stands in the table.
gaps-picture-about = A mark for each group and each need: made for them, also for them, nobody knows, none. { $s }
gaps-picture-caption = The same as a picture. The numbers stand in the table.
gaps-mark-full = made for them
gaps-mark-half = also for them, or case by case
gaps-mark-unknown = nobody knows
gaps-mark-none = none
gaps-services = { $n ->
    [0] No service here offers this.
    [one] 1 service here offers this.
   *[other] { $n } services here offer this.
}
gaps-took = Took them on { $s }
gaps-nearest = Nearest that takes them
gaps-unplaced = { $n ->
    [one] 1 service by phone, online or at a secret address is in no region.
   *[other] { $n } services by phone, online or at secret addresses are in no region.
}
gaps-use = For a recommendation
gaps-use-how = These sentences say what the numbers say today. Copy one into a draft, with the address of this page as its source.
gaps-sentence = { $n ->
    [0] { $d }: No service offers this for { $s }: { $t }, { $u }.
    [one] { $d }: The only service for this need does not say that it takes { $s }: { $t }, { $u }.
   *[other] { $d }: Of { $n } services, none says that it takes { $s }; { $x } say no, { $m } say nothing: { $t }, { $u }.
}
gaps-use-council = Go to my council
gaps-back = Back to the overview
gaps-csv = This region as CSV
gaps-csv-all = All regions as CSV
gaps-feed = Feed of what changes
gaps-change = { $s }, { $t }, { $u }: services that take them, before { $n }, now { $m }

tab-search = Search
everywhere-title = Search everything
everywhere-lede = Recommendations, consultations, councils and requests for information. What you look for is not stored.
everywhere-words = Words
everywhere-kinds = Only these (none: all)
everywhere-recommendation = Recommendation
everywhere-consultation = Consultation
everywhere-council = Council
everywhere-request = Request for information
everywhere-services = Look for services
everywhere-found = { $n ->
    [0] Nothing was found
    [one] 1 thing was found
   *[other] { $n } things were found
}
everywhere-none = Try fewer or other words.

panel-ledger = These acts in the public ledger

tab-edit = Edit
tab-pairs = Pairs

desk-title = Entries of services
desk-lede = The entries that your organisation keeps. What is due comes first. Correct an entry when something changes, and say twice a year that you looked.
desk-lede-curator = All entries of the directory. What is due comes first. Where an organisation here keeps an entry, its editors are reminded before you are.
desk-pairs = { $n ->
    [one] 1 pair may be listed twice
   *[other] { $n } pairs may be listed twice
}
desk-shown = Which entries
desk-show-all = All
desk-show-late = Check is late
desk-show-soon = Check due within two weeks
desk-show-never = Never checked
desk-show-offers = Their source says something new
desk-find = Name of a service
desk-find-go = Find
desk-none = There is no such entry.
desk-none-kept = Your organisation keeps no entries yet. A curator of the directory says which organisation keeps which entries: ask the steward of this site who that is.
desk-never = never checked
desk-late = check is late
desk-soon = check is due soon
desk-current = current
desk-ended = not offered
desk-offer = its source says something new
desk-kept = Organisations that you keep
desk-add = Add an organisation
page-before = Page before
page-after = Next page

entry-due = next check { $s }
entry-late = the check was due on { $s }
entry-public = Public page
entry-not-shown = Nobody finds this entry. When it is complete, open “Words” and say that it is offered.
entry-edit = What it says
entry-places = Where it is
entry-places-none = No place is named. By telephone or online only? Then none is needed.
entry-place-unnamed = A place without a name
entry-place-new = Add a place
entry-check = Is it still right?
entry-check-text = Read the public page. If all of it is right, say so: the entry counts as current for half a year. If something is wrong, correct it first.
entry-check-go = I looked: all of it is right
entry-method = How do you know?
entry-method-call = by telephone
entry-method-visit = somebody was there
entry-method-document = from a document
entry-method-provider_form = we offer it ourselves
entry-method-missing = Say how you know that it is right.
entry-origin = Where it is from
entry-origin-text = Edited here since, so imports leave it as it is. It came from:
entry-theirs = Take what the source says
entry-theirs-text = Imports change this entry again from then on. What was edited here stays in the history, and can be brought back.
entry-offer-title = Its source says something else now
entry-offer-since = Since { $s }, according to
entry-ours = Keep ours
entry-history = What was changed
entry-past = What it said before
entry-past-lede = Every wording that was saved here, and what its source says now.
entry-history-none = Nothing was edited here.
entry-by-curator = curator
entry-changes = { $n ->
    [one] 1 change
   *[other] { $n } changes
}
entry-emptied = Its words were deleted, because a place became confidential.
entry-back = Bring this wording back
entry-did-source = As its source had it
entry-did-words = Words
entry-did-translations = Other languages
entry-did-served = Who is served
entry-did-offered = What is offered
entry-did-barriers = What keeps people out, what helps them in
entry-did-reach = How to reach it
entry-did-hours = Opening hours
entry-did-languages = Languages
entry-did-place = A place
entry-did-checked = Checked
entry-did-back = An earlier wording
entry-did-theirs = Handed back to its source
entry-did-new = Added
entry-did-double = Ended: it was listed twice
entry-did-organisation = The organisation

change-table = What was changed
change-what = What
change-before = Before
change-after = After

entry-task-words = Words
entry-task-words-lede = Name, description, who may come, how to ask, whether it is offered at all.
entry-task-translations = Other languages
entry-task-translations-lede = The same in other languages. Leave a language empty when you have no translation.
entry-task-served = Who is served
entry-task-served-lede = Say of each group what is really so. Where you do not know, leave “not known”: nobody reads it as a yes.
entry-task-offered = What is offered
entry-task-offered-lede = What people get here. Tick only what is so.
entry-task-barriers = What keeps people out, what helps them in
entry-task-barriers-lede = People decide by this whether they set out. “Not known” is better than a guess.
entry-task-reach = How to reach it
entry-task-reach-lede = Telephone, e-mail, web page, and what makes contact safe. No private numbers, no names of staff.
entry-task-hours = Opening hours
entry-task-hours-lede = When somebody is there. What you leave empty counts as closed, once any hours are written; without any hours, the page says “not known”.
entry-task-languages = Languages
entry-task-languages-lede = Which languages work here, and how.
entry-task-place = Place
entry-task-place-lede = Where people go. Where people live is never written down: tick “confidential” for a shelter whose address is secret.

entry-name = Name
entry-name-hint = As people know it. No names of persons.
entry-name-missing = Write a name.
entry-alternate = Other name
entry-about = Description
entry-about-hint = What it is, in a few plain sentences. No addresses of places that are secret.
entry-status = Is it offered?
entry-status-active = offered
entry-status-temporarily = closed for some time
entry-status-inactive = not offered now
entry-status-defunct = ended for good
entry-status-missing = Say whether it is offered.
entry-alert = Notice
entry-alert-hint = Something that is different for now. It stands at the top of the page.
entry-eligible = Who may come
entry-eligible-hint = Conditions, in words.
entry-youngest = Youngest age
entry-oldest = Oldest age
entry-age-wrong = Write an age in years, for instance 18, or leave it empty.
entry-apply = How to ask
entry-apply-hint = What somebody has to do to get help.
entry-documents = Documents that are needed
entry-documents-hint = One on each line.
entry-cost = What it costs
entry-cost-hint = For instance: free.
entry-wait = How long one waits
entry-areas = Areas that are served
entry-areas-hint = One on each line: a region, a county, a town.
entry-long = Write at most { $n } characters.
entry-lines = Write at most { $n } lines, each of at most { $m } characters.
entry-not-known = not known
entry-barrier = What keeps people out
entry-barrier-yes = yes, this is so
entry-barrier-no = no, this is not so
entry-access = What helps people in
entry-access-yes = yes
entry-access-no = no
entry-service = Help
entry-shelter = Kind of place to stay
entry-exploitation = Experience with
entry-leadership = Who leads it
entry-safe-contact = Safe contact
entry-site = Web page
entry-site-hint = For instance https://www.example.org
entry-site-wrong = This is no web address. Write it as the browser shows it, for instance https://www.example.org
entry-email = E-mail
entry-email-hint = Of the office, not of a person.
entry-email-wrong = This is no e-mail address. Write one like office@example.org, or leave it empty.
entry-phone = Telephone { $n }
entry-phone-number = Number (telephone { $n })
entry-phone-kind = Kind (telephone { $n })
entry-phone-voice = calls
entry-phone-text = text messages
entry-phone-fax = fax
entry-phone-about = What to know before calling (telephone { $n })
entry-phone-missing = Write the number too, or delete what stands beside it.
entry-phone-wrong = This is no telephone number: it has fewer than three digits.
entry-zone = Time zone
entry-zone-hint = Continent and city, for instance America/New_York or Europe/Madrid.
entry-zone-wrong = Write a time zone by its name, for instance America/New_York. Without it nobody knows when the door opens.
entry-week = Each week
entry-week-hint = For instance 9-17, or 9:00-12:30, 14-18. Over midnight: 22-6. Day and night: 0-24.
entry-hours-wrong = Write times like 9-17, or 9:00-12:30, 14-18.
entry-special = Days that are different
entry-special-hint = One on each line: the day, then its hours; no hours means closed. For instance 2026-12-25, or 2026-12-31 9-12.
entry-special-wrong = This line is not understood: { $s }. Write a day once, as 2026-12-25, then its hours, or nothing for closed.
entry-replace = This entry has hours that this form cannot show
entry-replace-yes = Replace them with what I write here
entry-replace-missing = The hours of this entry follow rules that this form cannot show (see its public page). Tick this to replace them, or go back.
entry-spoken = Spoken by staff
entry-spoken-hint = Names, with commas between them: English, Español, العربية.
entry-interpreted = Through an interpreter
entry-written = In writing only
entry-signed = Sign languages
entry-otherwise = Not known how
entry-interpreting = Interpreting
entry-interpreting-hint = How to ask for an interpreter, and whether it costs.
entry-language-unknown = We do not know the language “{ $s }”. Write its name in the language itself or in English, or its code.
entry-languages-many = Write at most { $n } languages.
entry-secret = Is the address secret?
entry-secret-yes = Confidential: take the address away for good, also from earlier wordings
entry-place-hidden = This place is confidential. Where it is, is not stored. Only whoever operates this site can change that.
entry-place-others = This place is another organisation’s. You can say that this service is no longer there; the rest is changed by those who keep the place.
entry-place-shared = { $n ->
    [one] 1 service is at this place.
   *[other] { $n } services are at this place. What you change here changes for all of them.
}
entry-place-leave = The service is not there any more
entry-place-leave-text = The place itself stays, for other services.
entry-called = Name of the place
entry-called-hint = What stands on the door. Not the name of a secret shelter.
entry-kind = What it is
entry-kind-physical = a place where people go
entry-kind-virtual = online or by telephone
entry-street = Street and number
entry-street-more = Floor, entrance
entry-town = Town
entry-region = Region
entry-postcode = Postal code
entry-country = Country
entry-country-hint = Two letters, for instance US or MX.
entry-country-wrong = Write the country as two letters, for instance US, MX or FR.
entry-latitude = Latitude
entry-latitude-hint = In degrees, for instance 40.7128. For distances; leave both empty when you do not know.
entry-longitude = Longitude
entry-degrees-wrong = Write degrees, for instance 40.7128 or -74.006.
entry-degrees-half = Write both latitude and longitude, or neither.
entry-way = How to get there
entry-way-hint = Bus, entrance, what stands outside.
entry-steps = Steps and doors
entry-steps-hint = For people with disabilities. One on each line: no steps, wide door, lift.
entry-changed = Somebody else changed this entry while you were writing. Your words are below and are not stored yet. Look at the entry, then save again: yours take the place of theirs.
entry-lost = Something you wrote would be left out ({ $s }). Correct it and save again.
entry-hides-others = This would hide a place of another organisation. First say that your service is no longer there, or ask a curator.

org-services = What it offers
org-services-none = No service is listed yet.
org-add-name = Name of a new service
org-add-hint = It is found by nobody before you say that it is offered.
org-add = Add a service
org-says = What is said of it
org-keepers = Who keeps it
org-keepers-text = Service editors of these organisations edit its entries, and are reminded when a check is due.
org-places = Places
org-places-text = All places of this organisation, also those where no service is. Make a place confidential here when nobody may know where it is.
org-keepers-none = Nobody does. Curators are reminded.
org-keeper-add = An organisation of this site
org-keeper-go = Let it keep these entries
org-keeper-end = End this

pairs-title = Listed twice?
pairs-lede = These services may be the same, brought by two sources or listed twice by one. Somebody who calls the older number reaches nobody. Look at both, then say.
pairs-none = Nothing seems to be listed twice.
pairs-open = { $n ->
    [one] 1 pair waits.
   *[other] { $n } pairs wait.
}
pairs-shared = They share:
pairs-shared-phone = a telephone
pairs-shared-site = a web page
pairs-shared-email = an e-mail address
pairs-shared-town = name and town
pairs-source = Brought by
pairs-different = They are different
pairs-end = { $n ->
    [one] The same: end the first
   *[other] The same: end number { $n }
}
pairs-end-text = What is ended stays readable as ended, with its history, and no import brings it back.

tab-panel = Panel

menu-panel = Confirming services
panel-title = What a panel says of a service
panel-lede = A council of your organisation can confirm what a service says of itself, or say that it is not so. That is a public act: it stands on the page of the service, with the council’s name and the day, and in the public ledger. Enter what the council decided, not what one person told you, and nothing that happened to anybody.
panel-find-none = No service is called so.
panel-council = Which council decided
panel-council-missing = Choose the council that decided.
panel-council-none = Your organisation runs no open council.
panel-day = Day of the decision
panel-day-hint = For instance 2026-11-30.
panel-day-wrong = Write the day of the decision, for instance 2026-11-30. It cannot be in the future.
panel-day-older = The council decided about one of these claims on a later day. Look at what it said below; a newer decision needs a newer day.
panel-claims = What the service says, and what the council says
panel-says = { $s } (the service says: { $t })
panel-nothing = nothing
panel-agrees = it is so
panel-disagrees = it is not so
panel-missing = Say something of at least one line.
panel-claims-none = This service says nothing of whom it serves, and nothing of what keeps people out. There is nothing to confirm.
panel-publish = Publish
panel-before = What panels said of it
panel-confirmed = { $s } confirmed it
panel-contested = { $s } says that it is not so
panel-old = The service says something else now.

## What people who used a service say of it
review-title = How was this service?
review-lede = Eight questions, one word each. You need not write anything, and nobody asks what happened to you. Skip what does not concern you.
review-kept = Your answers are kept. You can change them here or take them back.
review-how = What happens with your answers
review-how-bands = Your answers are shown to nobody. When ten people or more have answered a question, everybody sees whether it went well, so-so or badly, and roughly how many people answered in all. This is made anew once a month at most, and for a question only when ten people have said, changed or taken back something.
review-how-seat = Your answers are kept for this service under a number that is made from your code. From that number nobody gets to your code, to the organisation that gave it to you, or to anything else you do here.
review-how-back = You can take your answers back at any time; they are deleted at once, and in safety copies within seven days. What is published changes only with the next round, because a number that changes at once would show that it was you. Answers older than two years are deleted.
review-how-limits = Nobody can check whether you were there. One code counts once for each service. Somebody who has most of the codes could guess what the others said.
review-housing = Did it help you to a secure place to live that suits you?
review-safety = Were you safe there, also from anyone who might want to control or harm you?
review-lasting = Did the help last as long as you needed it?
review-kindness = Did they treat you with kindness and respect, and understand what hard times do to people?
review-purpose = Did it help you towards a life of your own?
review-health = Did it help you to get medical care?
review-learning = Did it help you to learn: school, a language, a trade?
review-as-listed = Did they do what the page of this service says: take in the people it names, and ask for nothing else?
review-yes = Yes
review-partly = In part
review-no = No
review-skip = Skip
review-missing = Answer at least one question.
review-there = I used this service, or asked it for help, in the last two years.
review-there-missing = Tick this if you used the service or asked it for help. Answers by others would mislead people.
review-go = Keep my answers
reviews-title = How it was for people who used it
reviews-few = Nothing is shown here yet. A summary is shown only when ten people or more have answered, and is made at most once a month.
reviews-say = Say how it was
reviews-count = People who answered: { $s }.
reviews-since = As of { $s }.
reviews-elsewhere = Collected by another directory.
reviews-question = Question
reviews-band = Answers
reviews-good = went well
reviews-mixed = so-so
reviews-low = went badly
reviews-not-shown = fewer than ten answers
reviews-housing = A secure place to live
reviews-safety = Safe from harm
reviews-lasting = Help that lasts
reviews-kindness = Kindness and respect
reviews-purpose = A life of one’s own
reviews-health = Medical care
reviews-learning = Learning
reviews-as-listed = Treated as its page says
reviews-reply = Answer of those who keep this entry
reviews-said = What everybody sees
reviews-staff-lede = You see what everybody sees, and no single answer. You can answer in public. Nobody can remove what people say.
reviews-answer = Your answer
reviews-answer-text = It stands on the page of the service, below what people say, with the name of your organisation. Write about the service and what will change. Never write about a person.
reviews-answer-words = Answer
reviews-answer-hint = Up to 1,000 characters.
reviews-answer-lang = Language of the answer
reviews-answer-go = Publish the answer
reviews-answer-back = Take the answer back
reviews-answer-missing = Write an answer.
withdraw-reviews = What you said about services
mine-reviews = Services you answered about
mine-reviews-n = { $n ->
    [one] one service
   *[other] { $n } services
}
sample-review-reply = Since May a second person is here at night, and nobody is asked for papers at the door. (sample)
