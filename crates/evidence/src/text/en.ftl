evidence-title = Asked, and asked again
evidence-lede = Public reports tell governments what to do, year after year. Here you see what each government was asked, and for how long.
evidence-empty = No report was brought in here yet.
evidence-filter = Find recommendations
evidence-words = Words
evidence-place = Country or territory
evidence-series = Report
evidence-all = All
evidence-least = Editions in a row
evidence-least-any = At least once
evidence-least-n = { $n ->
   *[other] At least { $n } editions in a row
}
evidence-which = Which
evidence-which-now = In the newest list
evidence-which-old = In any list
evidence-show = Show
evidence-series-ilab = Child labour: Findings on the Worst Forms of Child Labor, US Department of Labor
evidence-series-tip = Trafficking in Persons Report, US Department of State
evidence-short-ilab = Child labour report
evidence-short-tip = Trafficking report
evidence-about-ilab = Each edition ends with “suggested actions” for each government. Rows that say nothing, such as “not applicable” or “N/A”, are left out. Several years often share one address, which may show only the newest.
evidence-about-tip = Each country page has “prioritized recommendations”. Not every edition is here, and some lists are here only in part; each says so.
evidence-whose = Whose words these are
evidence-whose-1 = These are the views of two departments of the United States government about other governments. They are not our words, and not those of members.
evidence-whose-2 = That a recommendation comes back means that the report still asks for it. That it no longer comes back does not mean that it was done.
evidence-editions = What was asked in each edition, and what was asked before
evidence-edition = Edition
evidence-places = Places
evidence-asked = Asked
evidence-kept-same = Same words as before
evidence-kept-near = Nearly the same
evidence-again = Asked again
evidence-near-means = “Before” means: in the edition before it that is here for the same place. “Nearly the same” means: of every 10 letters at least 8 stand in the same order. Capitals, commas and spaces do not count.
evidence-by-place = Place by place, from the newest edition of each
evidence-standing = Asked
evidence-standing-again = Before too
evidence-standing-long = { $n ->
   *[other] { $n } editions or more
}
evidence-csv-all = Everything as CSV, with sources
evidence-json-all = Everything as JSON, with sources
evidence-csv = Take these as CSV, with sources
evidence-json = As JSON
evidence-list-title = Recommendations of public reports
evidence-found = { $n ->
    [0] Nothing was found.
    [one] 1 recommendation was found.
   *[other] { $n } recommendations were found.
}
evidence-order = What comes back longest is first.
evidence-none = Try fewer words, another place, or fewer editions in a row.
evidence-previous = Back a page
evidence-next = Next page
evidence-page-of = Page { $n } of { $m }
evidence-years = Editions that ask for this
evidence-year-yes = asked
evidence-year-no = not in these words
evidence-year-none = this edition is not here, or only in part
evidence-row = { $n ->
   *[other] Asked in { $n } editions in a row, { $from } to { $to }
}
evidence-once = Asked in the edition of { $s }
evidence-same-words = in the same words
evidence-wordings = Wordings and sources
evidence-place-long = { $n ->
    [one] 1 recommendation has been asked for six editions or more.
   *[other] { $n } recommendations have been asked for six editions or more.
}
evidence-place-longest = { $n ->
    [one] Nothing in the newest list here was in the list before.
   *[other] In the newest list here, what has been asked longest has been asked for { $n } editions in a row.
}
evidence-place-standing = { $n ->
    [one] The newest list here, of { $s }, asks for 1 thing.
   *[other] The newest list here, of { $s }, asks for { $n } things. What has been asked longest is first.
}
evidence-place-all = { $n ->
   *[other] All { $n } of that list
}
evidence-place-old = Also what other lists asked
evidence-place-editions = Edition by edition
evidence-tiers = The tier, edition by edition
evidence-levels = The overall level, edition by edition
evidence-judgement = What the report says
evidence-source = Source
evidence-source-link = The source
evidence-source-none = No address is known
evidence-level-none = Nothing is given here
evidence-part = The list is here only in part.
evidence-why = Why, as the source gives it
evidence-not-ilab = The level is this department’s view of what a government did in one year against child labour. It does not say how many children work.
evidence-not-tip = A tier is one government’s view of what another one did against trafficking in one year. It does not say how much trafficking there is, how many people are concerned, or how safe a country is. Only Tier 2 Watch List, Tier 3 and the tiers of some pages are here.
evidence-ask-title = One recommendation
evidence-to = About: { $s }
evidence-by-year = Edition by edition, newest first
evidence-in = added:
evidence-out = removed:
evidence-kept-is-same = In the same words as in the edition before
evidence-kept-is-near = In nearly the same words as in the edition before
evidence-kept-is-new = Not in these or nearly these words before
evidence-as-above = The same words as above.
evidence-kept-is-first = In the oldest edition here
evidence-named = The report calls the place
evidence-elsewhere = Asked of others too
evidence-elsewhere-n = { $n ->
    [one] The newest list of 1 other government asks for this in the same words:
   *[other] The newest lists of { $n } other governments ask for this in the same words:
}
evidence-bring-title = Bring in public reports
evidence-bring-lede = What public reports asked of governments is shown to everybody, with its source. Nothing is fetched: you bring a file, or paste a page.
evidence-bring = Bring in a report
evidence-bring-1 = A list of suggested actions, of recommendations or of tiers as JSON is stored at once, and you see what became of each row.
evidence-bring-2 = A country page of the trafficking report, as a file or as text, is shown to you first. It needs its heading, with the tier, and its recommendations.
evidence-bring-3 = What is there already stays as it is. A page that is different replaces the old one, and all years of that country or territory are compared anew.
evidence-file = File
evidence-file-hint = JSON, a saved web page or a text, up to 4 MB
evidence-paste = Or the text
evidence-paste-hint = A country page from its heading to the end of the recommendations
evidence-year = Year of the edition
evidence-year-hint = Only for a country page, which does not say it
evidence-url = Address of the page
evidence-url-hint = Where others can find it. It is shown with each recommendation.
evidence-read = Read it
evidence-look = See what is there
evidence-nothing = Choose a file or paste a text.
evidence-unknown = This is none of the known forms. A country page needs its heading, such as “TONGA (Tier 2)”, and the words “PRIORITIZED RECOMMENDATIONS”. A list needs to be JSON.
evidence-json-bad = { $n ->
   *[other] The JSON cannot be read at line { $n }. Is the file whole?
}
evidence-year-missing = Say which year’s edition the page is from: it does not say so itself.
evidence-year-wrong = Write the year with four digits, such as 2022.
evidence-url-wrong = Write the whole address, beginning with https:// or http://
evidence-check = Is this right?
evidence-store = Store it
evidence-again-file = Not right: bring it in again
evidence-done = Stored
evidence-done-new = New pages
evidence-done-changed = Pages that are different now
evidence-done-same = Pages that were there already
evidence-report = What became of each row
evidence-report-taken = Pages that were read: { $n }. Recommendations on them: { $m }.
evidence-report-renamed = { $n ->
    [one] 1 page uses another name for its place, and was put under the usual one.
   *[other] { $n } pages use other names for their places, and were put under the usual ones.
}
evidence-aside-place = No such place is known
evidence-aside-year = No year, or not one that an edition can have
evidence-aside-nothing = Says nothing, such as “N/A”
evidence-aside-long = Too long for one recommendation
evidence-aside-twice = The place and year came before in the file
evidence-aside-bare = Neither a recommendation nor a judgement
evidence-aside-unreadable = Not like the rest of the file
evidence-row-n = Row { $n }
evidence-row-more = { $n ->
    [one] and 1 more
   *[other] and { $n } more
}
tab-evidence = Reports
tab-list = List
tab-place = Place
tab-ask = Wording
evidence-row-gaps = { $n ->
   *[other] Asked in { $n } editions that are here, { $from } to { $to }. Not every year is here
}
evidence-other-words = in words that changed
evidence-is-ended = Not in these words in the newest list here
evidence-is-unknown = Not known: the newest list is here only in part
evidence-is-text-ended = The newest list that is here does not have these or nearly these words. It may ask for the same in other words, and it does not mean that it was done.
evidence-is-text-unknown = Only a part of the newest list is here. It may or may not ask for this.
evidence-nearest = Nearest to it in the newest list:
evidence-note = Remark of whoever collected it
evidence-via = Through
evidence-nothing-before = Nothing here to compare with
evidence-newest = Newest list here
evidence-no-list = no list here
evidence-check-part = No heading follows the recommendations, so the text may have been cut off. It will be stored as a part of the list. If it is the whole, paste the next heading too, such as PROSECUTION.
evidence-kept-is-back = Not in the list before, but in an earlier one
evidence-kept-is-unknown = Not known whether it was asked before: that list is here only in part
evidence-not-known = Not known: some lists are here only in part
evidence-is-text-other = The newest list that is here has nearly these words, counted with another recommendation.
