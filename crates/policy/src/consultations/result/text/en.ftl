short-title = In short
short-agreed = { $n ->
    [one] On 1 statement, very likely at least half agree in every group.
   *[other] On { $n } statements, very likely at least half agree in every group.
}
short-agreed-all = { $n ->
    [one] At least 6 in 10 of those who voted agree with 1 statement.
   *[other] At least 6 in 10 of those who voted agree with { $n } statements.
}
short-agreed-none = There is no statement of which we can say that, very likely, at least half agree in every group.
short-agreed-none-all = There is no statement that 6 in 10 or more agree with.
short-rejected = { $n ->
    [one] 1 statement is very likely rejected by at least half in every group.
   *[other] { $n } statements are very likely rejected by at least half in every group.
}
short-groups = { $n ->
   *[other] People fall into { $n } groups that think differently on some things.
}
short-groups-none = People differ, but not in lasting groups: we counted 100 times, each time with only some of the answers, and other groups came out each time.
groups-few = Too few people answered enough statements to look for groups.
short-sure-very = It is very sure that there are these groups: we counted 100 times, each time with only some of the answers, and nearly everybody landed in the same group.
short-sure-fairly = It is fairly sure that there are these groups: we counted 100 times, each time with only some of the answers, and most people landed in the same group. Some could be in another.
short-dividing = { $n ->
    [one] 1 statement clearly divides the groups.
   *[other] { $n } statements clearly divide the groups.
}
short-reserved = “{ $s }”: people who say they belong to this group see some things differently from the others. It is printed below.
agreed-all = Where most people agree
agreed-all-text = The number is the share who agree, of all who voted on the statement.
agreed-title = All statements that people agree on
agreed-all-n = { $n ->
   *[other] All { $n } statements that people agree on
}
rejected-title = What people reject, in every group
rejected-text = We look at the group where the fewest disagree. Of the people there who voted on the statement, at least this many disagree. The number leaves room for chance, and for small numbers that are not told.
rejected-least = Disagree, even in the group that disagrees least
rejected-all-n = { $n ->
   *[other] All { $n } statements that people reject
}
list-title = Statements that stand for everybody who voted
list-text = The list has ten places or fewer. Bigger groups of people get more of them, smaller ones get some too. Popular statements are often among them.
list-agree = Agree, of those who voted on it: { $s }
list-reached = Of those who voted, { $s } agree with at least one of them.
list-checked = A second part of the program checked the list: no group of people that agrees on a statement, and is big enough for a place, was left out.
list-unchecked = Not in proportion: a group of people who are owed a place was left out.
list-method = The list is made by the Greedy Justified Candidate Rule and filled by proportional approval voting, corrected for how many people saw each statement. A second program text checks the finished list (EJR+).
reserved-title = Places kept for those who said who they are
reserved-text = Some people chose to say that they belong to a group that is often outvoted. What sets such a group apart is printed here, even when it is too small for a place above.
reserved-people = { $n } people said they belong here
reserved-few = Fewer than 10 people said so, or fewer than 10 did not. So nothing is said.
reserved-nothing = Nothing here stands out beyond chance. We print that too.
reserved-small = Small numbers: read it with care
reserved-chance = { $n ->
    [0] Of 100 groups of as many people drawn by chance, none got a list
    [one] Of 100 groups of as many people drawn by chance, 1 got a list
   *[other] Of 100 groups of as many people drawn by chance, { $n } got a list
}
reserved-agree = They agree more than others.
reserved-disagree = They disagree more than others.
reserved-share-own = Of them: { $s }.
reserved-share-others = Of all others: { $s }.
reserved-withstands = { $n ->
    [0] One false declaration could be the reason.
    [one] It would still be here if 1 of them had said so falsely.
   *[other] It would still be here if { $n } of them had said so falsely.
}
reserved-answer = Their answer
reserved-own = Of them
reserved-others = Of all others
reserved-falsely = False declarations
reserved-doubt = Do not believe a list if chance gives as many, if it is gone when more people say so, or if the people it is about do not recognise it. Nobody can check who belongs to a group.
reserved-method = For each group we ask of each statement whether its people agree, or disagree, more than all others who saw it (Fisher’s exact test). All these questions pass one gate that lets in at most 5 % false answers (Benjamini and Hochberg).
minority-title = Positions of a minority
minority-text = Most people of at least one group agree, but fewer than half of all. Some people pass, so more may agree than disagree.
minority-all = Agree, all together
minority-all-n = { $n ->
   *[other] All { $n } positions
}
parts-by-part = Part by part
rest-title = Everything
rest-pdf = This report to print (PDF, readable with a screen reader)
rest-json = For programs (JSON)
rest-csv = As a spreadsheet (CSV)
rest-polis = As a spreadsheet for Polis (CSV)
who-took-part = Who took part
who-took-part-text = People who had a code took part, without a name. They were not drawn by lot, and nobody asked them to prove anything. Nothing else about them is known here but what they chose to say.
who-took-part-elsewhere = They took part in another place, and what they said was brought here afterwards. They were not drawn by lot. Nothing else about them is known here.
how-sure = How sure is this?
how-sure-1 = It says what the people think who took part, not what everybody concerned thinks.
how-sure-2 = “At least” leaves room for chance: if we asked 100 times, each time people like these, the number would be right at least about 95 times.
how-sure-3 = Groups are drawn only when nearly the same ones come back in repeated counts. People near an edge could be in another one.
how-sure-4 = Where fewer than 10 people gave an answer, we say only that. Some shares are rounded to fives or tens, so that small numbers cannot be worked out. Shares near nothing or near all are not told exactly.
result-all-few = Every statement is printed. There are no figures.
dividing-title = What divides the groups
dividing-text = The share of each group that agrees. If most agree in every group, but far more in one, the statement is in both lists: where people agree, and what divides them.
dividing-all-n = { $n ->
   *[other] All { $n } statements that divide the groups
}
dividing-group = Agree in { $s }
pdf-contents = Contents
synthesis-heading = What people said, in words they approved
synthesis-approved = Each of these points was approved by the people whose words it rests on.
few-statements = What was said
