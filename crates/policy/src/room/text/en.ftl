my-councils-title = My councils
my-councils-none = You have no seat in a council with this code.
my-councils-all = All councils
seat-council-ended = This council has ended. You can still read what you wrote and take it back.
seat-term-over = Your term is over. You can read along until you leave or are appointed again.
seat-alternate = You are an alternate. When you stand in for somebody, you decide in their place; until then you read along.
seat-stood-in = An alternate stands in for you now. You read along, and decide again when they no longer do.
seat-open = To decide now
seat-open-none = Nothing waits for a decision.
subject-recommendation = Adopt a recommendation?
subject-judgement = Adopt a judgement?
seat-days = { $n ->
    [0] Last day today
    [one] One day left
   *[other] { $n } days left
}
seat-spoke = You have spoken
seat-not-spoke = You have not spoken yet
seat-drafts = Drafts
seat-drafts-none = There is no draft.
seat-adopted = { $n ->
    [one] One adopted recommendation waits for the secretary to publish it.
   *[other] { $n } adopted recommendations wait for the secretary to publish them.
}
seat-promises = What institutions promised
seat-promises-none = No institution has promised anything yet.
seat-judging = Members are judging this now.
seat-published = { $n ->
    [0] No recommendation is published yet
    [one] One published recommendation
   *[other] { $n } published recommendations
}
seat-known-as = You are known here as { $s }
seat-name = The name you want to be known by here
seat-name-hint = Everybody reads it on the council’s page. It need not be your own; if nobody should recognise you, use one that you use nowhere else.
seat-name-button = Use this name
seat-name-missing = Write a name. Any name will do.
seat-name-taken = Somebody in this council is known by that name. Please choose another.
decide-title = Decide
decide-until = You can speak, and change your mind, until the end of { $s }.
decide-voice = What do you say?
voice-for = For it
voice-against = Against it
voice-abstain = I abstain
voice-aside = I stand aside: I would do otherwise, but do not object
voice-object = I object: it should not be adopted like this
decide-who-sees = Everybody will read how many said what. Nobody is shown who said what, neither members nor the secretary.
decide-button = Say it
decide-change = Change it
decide-voice-missing = Choose what you say.
decide-too-late = The last day is over, so this was not counted.
decide-close = End the decision now
decide-close-text = Everybody has spoken. You can end it before its last day; then nobody can change their mind any more.
decide-reads = You read along; somebody else speaks for this seat, or the time is over.
decide-promised = What was promised
decide-reasons = Reasons for this judgement
verdict-adopted = Adopted
verdict-rejected = Not adopted
verdict-no-quorum = Too few took part, so nothing was decided
dissent-title = Write why you disagree
dissent-words = Why you disagree
dissent-hint = Printed beside the recommendation when it is published. You can change it or take it back at any time: empty the field and save.
dissent-named = Print the name I am known by here
dissent-missing = Write why you disagree, or go back.
judge-title = Judge this
judge-again = Judge this again
judge-level = How far is it really?
judge-level-missing = Choose how far it is.
judge-reasons = Why
judge-reasons-hint = What members see in practice. Everybody reads this when the council adopts it. Write about rules and services, not about people.
judge-reasons-missing = Say why.
judge-text = { $n ->
    [one] The council decides for one day whether this is its judgement. If it does not adopt it, your reasons are deleted.
   *[other] The council decides for { $n } days whether this is its judgement. If it does not adopt it, your reasons are deleted.
}
judge-button = Put it to the council
judge-already = Members are judging this already. Wait until that has ended.
leave-council-title = Leave this council
leave-council-text = You can leave at any time, without reasons. This is what happens at once:
leave-council-1 = Your seat is empty, and the name you chose is destroyed.
leave-council-2 = What you wrote in your own name is destroyed: disagreements, conflicts of interest that you stated, drafts and proposals that are not adopted yet.
leave-council-3 = What you said to decisions that are still open no longer counts.
leave-council-4 = What the council has decided stands. Nothing in it tells who said what.
leave-council-button = Leave this council
subject-minutes = Approve minutes?
decide-minutes = Minutes of { $s }
seat-about = What you need, and what you declare
seat-access = What you need to take part in a meeting
seat-access-hint = Asked once. The secretary sees it for a meeting that you come to, until its day is over. Empty it to take it back.
seat-interests = What you declare beside your name
seat-interests-hint = If you work for, or are paid by, somebody whom the council writes about. Everybody reads this. It can stay empty.
dissent-too-late = The decision is over, so nothing new can be written. What you wrote before you can take back: empty the field and save.
seat-back = Take back before it is published
seat-back-text = It becomes a draft again, and the council decides anew.
seat-written = What you wrote against decisions
correction-title = A correction
correction-text = The secretary proposes other words for what the council has published. They are shown beside the first ones if you agree.
correction-now = As it is published
correction-then = As it would read
correction-why = Why:
correction-agree = I agree
correction-refuse = Leave it as it is
correction-waits = A correction waits for a co-chair:
conflict-title = State a conflict of interest
conflict-change = Change or take back what you stated
conflict-lede = If you work for, or are paid by, somebody whom this decision is about, say so before the council decides. Then nobody can hold it against the council later.
conflict-who = While the decision is open, the members of this council read your words, with the name you are known by here. Everybody else reads only how many members stated something. You can take your words back until it ends; then they are destroyed.
conflict-words = What the others should know
conflict-hint = A sentence is enough: what ties you to whom.
conflict-missing = Write what the others should know, or go back.
conflict-aside = I take no part in this decision
conflict-aside-text = Then what you said to it, and why you disagreed, is deleted, and nothing you say counts. As many members as before must take part, so that few cannot decide for many.
conflict-back = Take it back
conflicts-title = Conflicts of interest
conflict-yours = You
conflict-takes-none = takes no part
decide-aside = You stated a conflict of interest and take no part in this decision.
committees-chair = Committees: see, join, set up
committees-go = Committees: see and join
choice-title = Choose by ranking
choice-new = Let the council choose among several
choice-lede = { $n ->
    [one] Members rank what you write here, for one day. Only members read it.
   *[other] Members rank what you write here, for { $n } days. Only members read it.
}
choice-question = What is asked
choice-question-hint = Such as “What do we take up first?”
choice-question-missing = Write what is asked.
choice-options = What there is to choose from
choice-options-hint = Each in a line of its own, 2 to 8. Write about rules and services, not about people.
choice-options-wrong = Write { $n } to { $m } different options, each in a line of its own.
choice-put = Put it to the council
choice-how = Give the one you like best the first place, then the next, as far as you like. Whoever has the fewest first places leaves, round by round, and those ballots go on to the next place on them.
choice-place = place { $s }
choice-not-ranked = not ranked
choice-twice = You gave a place twice. Give each place to one option.
choice-close = End the choice now
choice-back = Take the question back
choice-back-text = It is deleted with everything that was ranked.
choice-chosen = Chosen
choice-tie = A tie: the council settles it
choice-cast = { $n } of { $m } seats ranked.
choice-rounds = Round by round
choice-rounds-text = On how many ballots each option was first of those that were left.
choice-option = Option
choice-round = Round { $n }
choice-left = had left
choice-over = What was chosen before
sample-question = What do we take up first?
choice-who-sees = Members will read each round in numbers. Nobody is shown who ranked what, neither members nor the secretary.
choice-nothing = Give at least one option a place.
