menu-open = Open now
menu-mine = What I gave
menu-close = Close my code
menu-consultations = Consultations
menu-terms = Terms
menu-people = Staff
menu-out = Sign out
not-now = Not now
text-too-long = This text is too long. Please make it shorter.

enter-title = Enter your code
enter-held-title = Your time here ran out. Nothing is lost.
enter-held-lede = What you sent is kept, closed, inside this page. Enter your code and it opens again.
enter-lede = The code is on the slip you were given, or on the paper where you noted it. Use the 24 digits or the 7 words: both open the same door.
enter-code = Your code
enter-code-hint = Six groups of four digits, or seven words. Spaces do not matter.
enter-minutes = How long should it stay open?
enter-minutes-hint = After that, this browser asks for the code again. On a borrowed phone, choose the shortest.
minutes-20 = 20 minutes
minutes-120 = 2 hours
minutes-480 = 8 hours
enter-lost = I lost my code
enter-lost-text = We cannot find your code again, because we never knew it was yours. Nobody can. What you already answered stays counted. If you still have the withdrawal code, you can take everything back. A new slip would give you a second seat, so please do not ask for one in the same consultation.
enter-only-withdraw = I only want to take back what I gave
enter-only-withdraw-text = Enter your withdrawal code above. It can take everything back, and nothing else.
enter-before = Before you go on
enter-before-name = Your name
enter-before-name-text = We do not ask for it. No address, no telephone number, no proof.
enter-before-slip = The people who gave you the slip
enter-before-slip-text = They cannot see what you say here.
enter-before-leave = If someone comes in
enter-before-leave-text = “Leave now” closes your code and opens another site. Your browser may still remember that you were here.
enter-before-age = Your age
enter-before-age-text = Please take part only if you are 18 or older.

code-empty = Type the code from your slip: 24 digits or 7 words.
code-digits = { $n ->
    [one] You typed 1 digit. A code has 24. Please compare with your slip.
   *[other] You typed { $n } digits. A code has 24. Please compare with your slip.
}
code-words = { $n ->
    [one] You typed 1 word. A code has 7. Please compare with your slip.
   *[other] You typed { $n } words. A code has 7. Please compare with your slip.
}
code-unknown-word = The word “{ $s }” is not one of ours. Please compare it with your slip, letter by letter.
code-check = Something is mistyped: the last digits or the last word do not fit the others. Please compare with your slip.
code-unknown = We do not know this code. Please compare it with your slip. If everything was taken back with it, it no longer opens.
slip-used = This slip was used before. If it was you, enter the personal code that you noted then. If it was not you, tell the people who gave you the slip.
slip-early = This slip opens on { $s }. It stays good until then.
slip-early-unknown = This slip does not open yet. It stays good until then.
slip-late = This consultation has closed, so the slip no longer opens it. The results are open to everyone on the first page.
slip-once-more = Please press the button once more.

codes-title = Your two codes
codes-lede = Your slip has done its work and is worth nothing now. From here on you use these two codes. Please write them down, away from people you do not trust.
codes-personal = Personal code
codes-personal-text = Opens your answers: to go on, to change them, to take them back.
codes-withdrawal = Withdrawal code
codes-withdrawal-text = Can take everything back, and nothing else. Keep it in another place.
codes-or-words = Or these words, which open the same door:
codes-warning = Nobody can find a lost code again
codes-warning-text = Not even we. While your answers count, a lost code is not replaced, because a second code would be a second voice.
codes-noted = I have written both down

held-title = Here is what you sent
held-lede = It was not stored yet. Look at it, and send it now.
held-send = Send it now
held-drop = Do not send it
held-other-title = This was written with another code
held-other-text = What was kept in the page belongs to another code, so we did not open it. Your own answers are as they were.
sample-statement = A court should never read a person’s story aloud.

signin-title = Staff sign-in
signin-lede = For people who work here. If you have a code from a slip, you do not sign in: you enter your code.
signin-name = Sign-in name
signin-name-hint = 2 to 40 letters, digits, dots or dashes.
signin-name-wrong = Choose a name of 2 to 40 letters, digits, dots or dashes.
signin-passphrase = Passphrase
signin-button = Sign in
signin-wrong = This name and passphrase do not fit together. Please type both again.

terms-title = Terms for organisations
terms-lede = An organisation accepts these terms before it may ask people anything.
terms-1 = We ask for expertise, never for a story. We do not ask what happened to a person, and we do not try to find out who somebody is.
terms-2 = We say before we open: what it is for, how much influence people have, what is already decided, how much time it takes, what is paid, who reads what, and what happens afterwards.
terms-3 = We pay as we promised, on the day we promised, also to people who stop early.
terms-4 = Codes are handed out by people who are trusted, never by us to a list of names. We do not ask who has which code.
terms-5 = We publish results on the days we announced, whether we like them or not. We print minority views.
terms-6 = We tell people what was done with what they said, part by part.
terms-7 = We name a safeguarding contact who is not part of our office, and we listen to complaints.
terms-accept = Accept for my organisation
terms-accepted = Accepted

people-title = Staff
people-list = People who can sign in
people-organisation = Organisation
people-organisation-hint = A new name makes a new organisation.
people-organisation-missing = Say which organisation this person works for.
people-roles = Roles
people-role-missing = Choose at least one role.
people-name-taken = Somebody already signs in with this name. Please choose another.
people-add = Add somebody
role-steward = steward
role-convenor = convenor
role-moderator = moderator
role-steward-text = Steward: sets up this installation, organisations and staff
role-convenor-text = Convenor: runs consultations of the organisation
role-moderator-text = Moderator: reads what members send before it is shown

setup-title = Set up this installation
setup-lede = You do this once. Take your time: what you write here stands on every page.
setup-you = You, the steward
setup-word = Set-up word
setup-word-hint = It stands in the terminal where the server was started.
setup-word-wrong = This is not the set-up word. Copy it from the terminal where the server was started.
setup-organisation = Your organisation
setup-organisation-missing = Say which organisation runs this installation.
setup-passphrase-hint = At least 16 characters. Several words that do not belong together are best.
setup-passphrase-short = Choose a passphrase of at least 16 characters. For safety, what you typed is not shown again.
setup-place = This place
setup-name = Name of the installation
setup-name-hint = It stands at the top of every page. Choose a neutral one: it may be seen over a shoulder.
setup-name-missing = Give the installation a name.
setup-lang-missing = Choose at least one language.
setup-safe = Safety
setup-crisis = Who to call now
setup-crisis-hint = Telephone numbers in your region, one a line. They stand on every page.
setup-crisis-missing = Write at least one number or place that helps now.
setup-safeguarding = Safeguarding contact
setup-safeguarding-hint = A person or office that is not part of the organisation that asks, with how to reach them.
setup-safeguarding-missing = Name a safeguarding contact.
setup-exit = The site that “Leave now” opens
setup-exit-hint = Something that anybody might look at, such as a weather page. It starts with https://
setup-exit-wrong = Write a whole address that starts with https://
setup-button = Finish

restored-title = A backup was restored
restored-lede = Only you see this installation now. It opens to the public when you say so.
restored-since = The backup was made on { $s }. The key store that was there then is not here any more.
restored-risk = What people took back after that day may be back again, and nothing here knows of it.
restored-do-1 = Ask the people who run the organisations here whether somebody took something back after that day.
restored-do-2 = Look at what is public in each open consultation.
restored-do-3 = Tell people with a notice from your organisation, if something may have come back. They can take it back again with their code.
restored-open = I have looked. Open to the public

menu-me = My access
second-title = The second step
second-lede = Your passphrase is right. Now the code that your authenticator app shows.
second-code = Code
second-code-hint = Six digits. If your device is not here, use one of your recovery codes.
second-wrong = This code does not fit. Wait for the next one and type it, or use a recovery code.
second-late = This took longer than 15 minutes, or your access has ended. Please sign in again.
second-recovery-only = There were too many wrong codes. Use one of your recovery codes, or ask the steward to let you set the second step up anew.
second-lost = My device is not here
second-lost-text = Use a recovery code: you got eight when you set this up, and each opens once. If they are lost too, ask the steward of this installation.
second-new-title = Set up the second step
second-new-lede = From now on you sign in with your passphrase and a code from an app. Somebody who learns your passphrase cannot come in with it alone.
second-new-1 = Open an authenticator app on a device of your own. Any of them works, without the internet too.
second-new-2 = Let it read the picture, or type the letters below.
second-new-3 = Type the six digits that it shows.
second-picture = Picture for the authenticator app. The same stands below as letters.
second-by-hand = To type by hand:
second-open-app = Open in an app on this device
recovery-title = Your recovery codes
recovery-lede = If your device is lost, each of these opens once in place of the six digits. Write them down, away from the device. They are shown only now.
recovery-text = Codes that you had before no longer open anything.
recovery-noted = I have written them down
invited-title = You are invited to work here
invited-lede = For: { $s }. Choose how you sign in. Whoever invited you does not learn your passphrase.
invited-name-hint = 2 to 40 letters, digits, dots or dashes. Colleagues see it; people who take part do not.
invited-button = Go on to the second step
me-title = My access
me-changed = The new passphrase holds from now on. Sessions in other browsers are over.
me-second = The second step
me-left = { $n ->
    [one] It is set up. You have 1 recovery code left.
   *[other] It is set up. You have { $n } recovery codes left.
}
me-second-none = It is not set up: this is a sample installation. Elsewhere nobody works without it.
me-renew = Make new recovery codes
me-passphrase = Another passphrase
me-passphrase-old = Present passphrase
me-passphrase-new = New passphrase
me-passphrase-wrong = This is not your present passphrase. For safety, what you typed is not shown again.
me-passphrase-button = Change the passphrase
person-ended = This access ended on { $s }.
person-second-text = If the device and the recovery codes are lost: open sessions end, and at the next sign-in this person sets the second step up anew. Make sure that it is really them who asks.
person-second = Let them set it up anew
person-end-title = End this access
person-end-text = Open sessions end at once, and nobody signs in with this name again. What was decided under it stays on record.
person-end = End the access
person-last = You cannot end your own access, nor that of the last steward.
people-invited = The invitation is ready
people-invited-text = Hand this link over in person or in a message that only they read. It opens once, within 7 days, and is shown only now.
people-access = Access
people-two = with two steps
people-one = second step not set up yet
people-ended = ended

joining-title = Which code should open this?
joining-lede = The slip is for: { $s }. You have a code open already.
joining-ask = With which code do you want to take part?
joining-same = With the code that is open now
joining-new = With two new codes, for this consultation alone
joining-text = Nothing that we keep shows that two consultations belong to one code. But whoever learns that code opens both.
slip-twice = You take part in this consultation already. A second slip would be a second voice, so it was not used up: please give it back.
sample-joining = A draft law (sample)
