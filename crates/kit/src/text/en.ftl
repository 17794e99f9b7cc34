leave-now = Leave now
skip = Skip to the main content
menu = Menu
menu-main = Main
languages = Languages
error-prefix = Error:
yes = Yes
no = No
save = Save
go-on = Continue
back = Back
hidden = Hidden to protect people
promise = You do not need to tell what happened to you.
sample = Sample
comma = ,
colon = :
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
line-listen = Listen
line-weigh = Weigh
line-recommend = Recommend
line-answer = Answer
line-act = Act
line-judge = Judge
line-prove = Prove

foot-now = If you need someone now
foot-danger = In danger? Call your local emergency number.
foot-here = If something here worries you
foot-withdraw = Take back what you gave
foot-about = About this place
foot-staff = Staff sign-in
foot-demo = Demonstration. People, organisations and numbers marked as sample are not real.

errors-title = { $n ->
    [one] One thing needs a change
   *[other] { $n } things need a change
}
errors-kept = What you typed is still here.

problem-to-start = Go to the start page
problem-to-code = Enter your code
problem-to-signin = Sign in
problem-missing-title = There is nothing here
problem-missing-text = The address may be mistyped, or what was here is gone.
problem-missing-do = Go back, or start again from the first page.
problem-code-title = Please enter your code
problem-code-text = This page is private, and no code is open in this browser. A session ends after the time you chose, or when you choose “Leave now”.
problem-code-do = Enter your personal code to go on. Everything you saved before is still there.
problem-signin-title = Please sign in
problem-signin-text = This page is for staff, and nobody is signed in in this browser.
problem-signin-do = Sign in to go on. Everything you saved before is still there.
problem-role-title = This page is not part of your role
problem-role-text = You are signed in, but this page belongs to another role or another organisation.
problem-role-do = If you need it for your work, ask the steward of this installation.
problem-foreign-title = This form did not come from our page
problem-foreign-text = Your browser says that another site sent this form, so we did not accept it. Nothing was changed.
problem-foreign-do = Open the page here again, and send the form from there.
problem-old-title = This form is too old
problem-old-text = It belongs to a session that has ended, perhaps in another tab. Nothing was changed.
problem-old-do = Go back, copy what you typed, open the page again and send it once more.
problem-large-title = That is too much at once
problem-large-text = We can take up to { $n } KB here. Nothing was stored.
problem-large-do = Go back, make it shorter or split it into parts, and send it again.
problem-unreadable-title = We could not read that
problem-unreadable-text = What arrived was not a complete form. Nothing was stored.
problem-unreadable-do = Go back and send it again.
problem-interrupted-title = The connection broke
problem-interrupted-text = The form did not arrive in full. Nothing was stored.
problem-interrupted-do = Go back and send it again.
problem-method-title = This address works in another way
problem-method-text = It cannot be opened like this.
problem-method-do = Start again from the first page.
problem-busy-title = Very many people are here at once
problem-busy-text = Your last step was not stored.
problem-busy-do = Wait a moment, go back and send it again.
problem-sealed-title = This part opens a little later
problem-sealed-text = This place was started a short while ago. What people wrote is still locked, and somebody who runs it has to unlock it by hand. Laws, and what each consultation is about, can be read already.
problem-sealed-do = Please come back later. Your code stays good. If you sent something, go back: your browser still has it, and you can send it again then.
problem-closed-title = Closed for a short while
problem-closed-text = This place was restored from a copy. Before it opens again, somebody looks whether everything is as people left it.
problem-closed-do = Please come back later. Your code stays good.
problem-ours-title = Something went wrong on our side
problem-ours-text = It is not your fault. Your last step may not have been stored.
problem-ours-do = Go back and try again. If it happens again, tell the people who run this place.

leave-page-title = What “Leave now” does
leave-page-lede = It is the first link on every page. It ends your session here and opens a weather page.
leave-page-1-title = What it does
leave-page-1-text = It ends your session on our server at once. It asks your browser to forget our cookie and the pages it kept. Then it opens another site.
leave-page-2-title = What it cannot do
leave-page-2-text = It cannot remove the name of this site from the history of your browser. It cannot help if somebody watches the network or has a spying app on the phone.
leave-page-3-title = How to leave fewer traces
leave-page-3-text =
    Use a private window, or Tor Browser: both forget everything when you close them.
    If you can, use a phone or computer that the person you worry about never touches.
    To clear the history: open the menu of the browser, choose “History”, and delete what belongs to this site.
leave-page-4-title = The Back button
leave-page-4-text = After “Leave now”, the Back button may show that a page of this site was open, but private pages ask for the code again.

keep-title = What we keep
keep-lede = As little as we can, and nobody’s name. Here is all of it.
keep-1-title = What we never ask for
keep-1-text = No name, no address, no telephone number, no proof. No question here asks what happened to you.
keep-2-title = Your code
keep-2-text = We keep something that your code can be checked against, not the code itself. A lost code cannot be found again by anyone.
keep-3-title = Your answers
keep-3-text =
    Your votes, reactions and words are kept under a random-looking number that only your code can make.
    The number is another one in every consultation, so two consultations cannot be linked.
    We keep no time with them. A text you write keeps the day, so that you can find it again.
    Words you write are sealed, each under a key of its own that lies in another place.
keep-4-title = Who can see what
keep-4-text =
    Everyone sees totals, on announced days, and only for groups of 10 people or more.
    The office that asks sees the same totals. Moderators read the texts you send before they are shown.
    The people who gave you the slip see nothing.
    Somebody who breaks into the running server could see answers as they arrive.
keep-5-title = What we do not log
keep-5-text = We keep no list of visits. Our server writes down no internet address, no device and no search.
keep-6-title = Taking it back
keep-6-text =
    With your personal code or your withdrawal code you can take back one answer, or everything in a consultation.
    The content is deleted at once. A published total may stand until the next announced count, then it is counted again without you.
    Copies for safety (backups) hold what people gave for 7 days at most. Then nobody can open that part of a copy any more. If a copy is put back before, what you took back is taken back again.
    Other copies that somebody makes of the whole machine are outside our reach. Your words in them are sealed, and we destroy the keys.

access-title = Accessibility
access-lede = This site is made to work for everyone: on an old phone, with a screen reader, with the keyboard only, without JavaScript.
access-1-title = The standard we follow
access-1-text = We follow the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Every page is checked by a program in four languages, light and dark, each time we change the software.
access-2-title = What we do
access-2-text =
    Text can be made larger without breaking the page. Every picture has a table beside it. Colour never stands alone.
    Every page can be printed. No page moves, plays sound or times you out without a warning about how long a session lasts.
access-3-title = What is not good enough yet
access-3-text =
    The Spanish, French and Arabic texts still have to be checked by native speakers with lived experience.
    Laws are quoted in their own language; the plain version beside them is translated.
    There is no sign language and no easy-read version with pictures.
access-4-title = Tell us
access-4-text = If something does not work for you, tell the safeguarding contact at the bottom of every page. You do not need to say who you are.

adults-title = For people of 18 and over
adults-lede = Please take part only if you are 18 or older.
adults-1-title = Why
adults-1-text = Children have a right to be heard too, but in ways that are made for them, with people beside them whom they trust. This place cannot offer that.
adults-2-title = If you are younger
adults-2-text = Please do not enter a code here. The numbers at the bottom of this page are for you too. An adult whom you trust can help you find a group for young people.
adults-3-title = We do not check
adults-3-text = We never ask for proof of age or for a name. We trust what you say.

style-title = Style guide
style-lede = Every part once, in this language. Copy the markup, keep the order, write plain words.
style-words = Words on the page
style-eyebrow = Where this belongs
style-body = Short sentences, words that everybody knows.
style-link = A link that says where it goes
style-said = The words of people and of laws are set in the book face.
style-more = What most people do not need
style-line = The line
style-marks = Marks
style-marks-text = Hollow is said. Solid is confirmed by people. Dotted is not known. Barred is no. A diamond is late or missing. The word always stands beside the mark.
style-said-mark = said
style-solid-mark = confirmed
style-unknown-mark = not known
style-late-mark = late
style-acts = Buttons
style-notes = Notices
style-forms = Form fields
style-line-label = A short answer
style-error = This number is too short. Please compare it with your slip.
style-tables = Tables
style-lists = Lists
style-empty = Nothing here yet

sample-crisis =
    In the United States: National Human Trafficking Hotline, 1-888-373-7888. Free, day and night. The call may show on a phone bill.
    In other countries: ask a local organisation that you trust.
sample-safeguarding = Sample contact: Rowan (sample), Quay Street Advice (sample), telephone 555 0100. Not part of the office that asks. You do not need to explain why you call.

security-title = If you found a weakness
security-lede = Thank you for telling us before telling others.
security-1-title = If you take part
security-1-text = If something here worries you, tell the safeguarding contact at the bottom of this page. You need not say who you are, nor what happened.
security-2-title = If it is about this installation
security-2-text = Tell the people who run it: the safeguarding contact passes it on. Please do not try things out on an installation that people use.
security-3-title = If it is about the program
security-3-text = Use the private security report of its repository, not a public issue. You can run an installation of your own to try things out: firsthand demo.

session-ends = Your session ends within five minutes. What you send after that is not lost: it waits for your code.
session-left = { $n ->
    [one] Your session stays open for at least { $n } more minute.
   *[other] Your session stays open for at least { $n } more minutes.
}

kept-title = How long we keep it
kept-caption = What goes by itself, and when
kept-what = What
kept-until = Until
kept-until-back = You take it back
kept-until-closing = { $n ->
    [one] 1 day after the consultation closed, or you take it back
   *[other] { $n } days after the consultation closed, or you take it back
}
kept-until-day = { $n ->
    [one] 1 day
   *[other] { $n } days
}
kept-until-end = Its end
kept-until-never = It stays public
kept-votes = Your votes
kept-reactions = Your reactions to parts of a text
kept-declarations = Groups you said you belong to
kept-statements = Texts of yours that were published
kept-unpublished = Texts of yours that were not published
kept-wishes = Wishes for another wording
kept-consents = Ways to reach you, if you gave a permission
kept-seats = That a seat is taken
kept-slips = Whether a slip was used
kept-codes = What your code is checked against
kept-sessions = That a code is open in a browser
kept-backups = The part of a backup that holds what people gave
kept-releases = Published totals

tab-start = Start
tab-page = Page
tab-about = About
crumbs = You are here
pages = Pages
page-n = Page { $n }
import-utf8 = This is not UTF-8 text. Save it as UTF-8 and choose it again.
share-percent = { $n } %
menu-all-recommendations = Recommendations
menu-all-consultations = Consultations
menu-all-councils = Councils
menu-all-evidence = Public reports
menu-all-services = Services
menu-all-search = Search
ledger-foot = Public ledger: what was done, and proof
ledger-link = Proof in the public ledger
ledger-stamp = The public ledger before the day of this report
ledger-stamp-day = This report was made on { $s }.
ledger-stamp-text = Copy these three lines into a text file and keep it. Whoever checks the ledger later sees with it whether anything that was in it before that day was changed or taken away.
ledger-stamp-how = How to check it
ledger-form-hint = Once this is published, it is also in the public ledger, and others keep copies of it. Write nothing that shows who a person is or what happened to them.
