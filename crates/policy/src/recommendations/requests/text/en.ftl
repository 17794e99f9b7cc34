# Requests for information.
information-title = Information that councils asked for
information-one = Request for information
information-lede = A council can ask an institution to tell it something. The request, its last day and every answer are public.
information-none = No request has been sent yet.
information-n = { $n ->
    [one] One request.
   *[other] { $n } requests.
}
information-csv = All of them as a table (CSV)
information-all = All councils and institutions
information-all-of = All requests of this council
information-sent = Sent { $s }
information-label = Request for information { $s }
information-staff-lede = Members and you write requests; a co-chair sends them. Here you also write down what an institution that does not answer here said in public.
information-none-staff = There is no request yet.
ask-title-new = Ask for information
ask-title-there = A request for information
ask-lede = { $n ->
    [one] For figures, rules or documents that the council needs for its work. The institution has one day to answer, counted from the day it is sent.
   *[other] For figures, rules or documents that the council needs for its work. The institution has { $n } days to answer, counted from the day it is sent.
}
ask-title = In a few words
ask-title-hint = For example “How long shelter places stand empty”
ask-asks = What do you ask to be told?
ask-asks-hint = Say it so that nobody can misread it: what, of which years, in which form. Nothing about a person.
ask-why = What it is needed for
ask-why-hint = Everybody reads this
ask-to = Which institution
ask-role = Which role there
ask-title-missing = Say in a few words what you ask for.
ask-asks-missing = Write what you ask to be told.
ask-why-missing = Write what it is needed for.
ask-to-missing = Choose the institution.
ask-send = Send it
ask-send-text = { $n ->
    [one] What is saved is sent, in the council’s name. Everybody can read it at once, it cannot be changed any more, and the institution has one day to answer.
   *[other] What is saved is sent, in the council’s name. Everybody can read it at once, it cannot be changed any more, and the institution has { $n } days to answer.
}
told-title = The answer
told-accept = Told
told-part = Told in part
told-decline = Refused
told-done = Said to be public already
told-not-ours = Said to be held by somebody else
told-kind = What do you answer?
told-accept-text = Here it is
told-part-text = Here is a part. Say which part is missing, and why.
told-decline-text = We do not tell it. Reasons are required.
told-done-text = It is public already. Its address is required.
told-not-ours-text = We do not have it. Name who has it.
told-words = Your words
told-words-hint = The information itself, or what can be found at the address. In plain language. Nothing about a person.
told-evidence-label = Address where it can be read
told-evidence-hint = Required if it is public already
told-evidence = Where it can be read
told-whose = Who has it
told-whose-hint = Only if you do not have it
told-accept-missing = Write the information, or give an address where it can be read.
told-part-missing = Say which part is missing, and why.
told-reasons-missing = Refusing needs reasons. Please write them.
told-evidence-missing = “Public already” needs the address.
clock-asked = Asked
seat-asking-none = No request is open.
report-asked = What was asked
institution-requests = { $n ->
    [one] One request for information
   *[other] { $n } requests for information
}
sample-request = How long shelter places for men stand empty (sample)
sample-request-asks = For each region and each month of the last two years: how many places there were for men, and how many nights they stood empty. (sample)
information-passed-from = Asked anew, because another institution said that it is not for it:
information-passed-to = Passed on to the institution that was named:
