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
evidence-contested = contested: some were turned away
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
