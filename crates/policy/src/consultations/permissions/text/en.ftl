permit-title = Permissions
permit-lede = Here you decide whether an organisation may reach you, what for and until when. You need not give any. What you said in the consultation counts either way.
permit-none = Nothing is asked
permit-none-text = No organisation asks to reach you in this consultation.
permit-purpose-pay = To pay you
permit-purpose-meeting = To invite you to a meeting
permit-purpose-result = To tell you what came of it
permit-purpose-talk = To ask about what you know of laws and services
permit-from = { $s } asks.
permit-until-day = Until { $s }.
permit-given = You gave this permission
permit-not-given = Not given
permit-given-text = Given on { $s }. What you wrote is closed: only the people of the organisation who hold its key can open it, so this page cannot show it.
permit-reads = { $n ->
    [0] It was not opened yet.
    [one] It was opened once.
   *[other] It was opened { $n } times.
}
permit-who = Who would receive it
permit-why = What for
permit-what = What is asked
permit-item-contact = A way to reach you
permit-item-name = A name to call you
permit-until = Until
permit-back = Taking it back
permit-how-back = At any time, on this page or with “everything in this consultation”, also with the withdrawal code. Then it is destroyed here. What the organisation wrote down elsewhere we cannot see.
permit-apart = Your answers
permit-apart-text = They stay apart: nothing here leads from this permission to what you said. But the organisation will know that somebody with this address took part.
permit-form = Give this permission
permit-again = Give something else instead
permit-contact = A way to reach you safely
permit-contact-hint = For instance an address that you made for this alone, and when it is safe to write. Not one that others read.
permit-called = A name to call you
permit-called-hint = Any name you like. It need not be the one in your papers.
permit-agree-legend = Your yes
permit-agree = I have read who asks, what for and until when, and I say yes.
permit-agree-missing = Tick the box if you say yes. If not, you need not do anything.
permit-give = Give permission
permit-empty = Write at least one of the things that are asked, or leave this page: you need not give anything.
permit-late = The time for this permission is over. Nothing was stored.
permit-receipt = Download the receipt
permit-receipt-text = Whoever finds the receipt on your phone can see that you took part. Number of the receipt: { $s }
permit-back-go = Take it back
permit-back-done = Taken back
permit-back-until = It is gone here, and its key is destroyed. From { $s } on no backup holds that you ever gave it.
permit-mine = { $n ->
    [one] You gave 1 permission.
   *[other] You gave { $n } permissions.
}
permit-mine-none = An organisation asks for a permission. You need not give it.
permit-mine-go = See permissions
permit-staff-title = Permissions
permit-staff-lede = You may ask members how to reach them, for one purpose and a time. They see your question with its purpose and its last day, and need not answer. You never learn which answers are theirs.
permit-staff-list = What you asked
permit-staff-given = Said yes
permit-staff-over = Over
permit-staff-none = Nobody has given it yet.
permit-staff-care = Each time this page is opened, that is counted, and everybody concerned sees the number. Write nothing down that you do not need.
permit-staff-released = What was released
permit-ask = Ask for a permission
permit-ask-go = Ask
permit-purpose-missing = Say what it is for.
permit-explanation = What you will do with it
permit-explanation-hint = In plain words, for the person who reads it: who will write or call, and about what. It cannot be changed later.
permit-explanation-missing = Say in a sentence what you will do with it.
permit-item-missing = Choose what you ask for.
permit-until-hint = The last day for everybody, at most one year from today. Then everything is deleted.
permit-until-wrong = Choose a day after today and at most one year from now.
permit-keys-missing = At least two people of your organisation must hold its key, so that nobody’s answer is lost with a passphrase.
permit-closed = You do not hold the key
permit-closed-text = What was released opens only for people who hold the organisation’s key. Ask one of them to let you in, then sign in again.
permit-end = End this request
permit-end-text = Nobody can give this permission any more, and everything that was released is destroyed.
permit-end-go = End it and destroy everything
permit-sample = We write to you once to pay the two hours of your time. (sample)
reads-consents = Ways to reach people, released by them
