### The small strings of pages and packs: English.
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### Quotation marks “…”, dash – with spaces. The list of keys; the other languages have the same keys and variables.

language-name = English

## navigation

skip-to-content = Skip to the text
choose-country = Choose your country and language
country = Country
language = Language
contents = Contents
on-this-page = On this page
modules = Modules
module = Module
session = Session
sessions = Sessions
previous = Previous
next = Next
start-page = Start page
start-here = Start here
packs = Print
packs-intro = Ready to print; the paper is named with each
pack-download = Download PDF
take = Take it with you
share-intro = One file for a phone. It opens without the internet and can be sent on in a chat.
share-whole = The whole edition
share-elsewhere = ({ $module }, “{ $session }”: file { $file })
open = Open
all-languages = All languages

## session head

minutes-count = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-chip = { $count } min
objectives = After this session you can
objectives-trainer = Objectives
methods = Methods
materials = Materials
audience = For whom
audience-migrants = people who leave to work
audience-families = families
audience-volunteers = volunteers
audience-trainers = trainers
stage = When
stage-before = before leaving
stage-abroad = abroad
stage-return = after return
destination = Destination
key-messages = Remember
key-messages-label = Key messages
staff-note = For the trainer
sources = Sources
footnotes = Notes
footnote-back = Back to the text
topics = Topics covered
indicator = Indicator
notes-space = Notes
session-plan = Session plan
plan-total = All together
guide-answers = Questions and answers
step = Step
duration = Duration
abbreviations = Abbreviations

## alerts

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Danger

## notices

fallback-notice = This text is not translated yet. It is shown in { $language }.
fallback-mark = in { $language }
draft = Draft
draft-notice = Draft – not reviewed by a qualified person. Check with the centre before you rely on it.
reviewed = Reviewed by { $role } on { $date }
content-as-of = Content as of { $date }
edition = Edition { $name }
print-edition = { $country } · { $language }

## directory

centres = Centres and services
where-to-turn = Where to turn
emergency = Emergency
emergency-card = If there is danger, call
free-call = free call
address = Address
phone = Phone
hours = Hours
languages-spoken = Languages
to-be-filled = to be filled by the National Society
not-verified = not checked yet
verified-on = checked on { $date }
on-map = On the map
kind-centre = Red Crescent centre
kind-consulate = Consulate
kind-service = Service
kind-hotline = Telephone line
in-country = In { $country }

## glossary and imprint

az = Index from A to Z
az-letters = Letters
glossary = Words and abbreviations
disclaimer = Disclaimer and imprint
project = Project
contract = Contract { $number }
responsible = Responsible for the contents
society-logo-slot = Logo of the National Society
emblem-alt = Emblem of the European Union: twelve gold stars in a circle on blue
category-legal-social = Legal and social matters
category-health-social = Health and social matters
pack-guide = Trainer’s guide
pack-handout = Hand-out
pack-info-pack = Information pack
page-of = Page { $page } of { $total }
page-word = page
continued = continued
figure = Figure
table = Table
online-at = Online: { $address }
not-legal-advice = This material explains the law in general. It does not replace the advice of a lawyer.
not-medical-advice = This material does not replace the advice of a doctor.
cc-made-with = Made with rahnamo
search-terms = Also called
search = Search
search-found = Found: #
search-none = Nothing found. Try fewer letters, or look in the list A–Z.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Poster
pack-pocket = Pocket card
pack-leaflet = Leaflet
pack-booklet = A5 booklet
pack-banner = Banner
pack-stickers = Stickers for equipment
pack-flag = Table flag
pack-sign = Door sign
pack-sheets = A4 sheets for the printer
sheet-our-centre = Our centre
sheet-say = What to say on the telephone
sheet-my-name = My name
sheet-call-my-family = Please call my family
sheet-inside = Inside
phrase-help = Help me, please!
phrase-ambulance = Call an ambulance
phrase-police = Call the police
phrase-address = I am at this address…
phrase-interpreter = I need an interpreter

## dates: month names stand in the form that date-long needs

date-long = { $day } { $month } { $year }
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

## brand: texts of the three visibility profiles; the status of each text stands above it

# Official: credit line of the Communication and Visibility Manual for EU External Actions 2010.
funding-ext-2010 = This project is funded by the European Union

# Draft: the contract gives the wording.
funding-ext-2018 = This project is funded by the European Union

# Official: guidance of July 2022. Where the contract co-funds, it is “Co-funded by the European Union”.
funding-ext-2022 = Funded by the European Union

# Official: Annex 2.6 of the manual of 2010.
disclaimer-ext-2010 = This publication has been produced with the assistance of the European Union. The contents of this publication are the sole responsibility of { $organisation } and can in no way be taken to reflect the views of the European Union.

# Draft: after texts seen in use; the contract gives the wording.
disclaimer-ext-2018 = This publication was produced with the financial support of the European Union. Its contents are the sole responsibility of { $organisation } and do not necessarily reflect the views of the European Union.

# As in grant agreements from 2021 (Art. 17.3), known from restatements: compare with the contract. { $organisation } is the granting authority.
disclaimer-ext-2022 = Funded by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or { $organisation }. Neither the European Union nor the granting authority can be held responsible for them.

# Official name. Always in full, never an abbreviation.
european-union = European Union

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

fact-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
fact-working-days = { $count ->
    [one] { $number } working day
   *[other] { $number } working days
}
fact-months = { $count ->
    [one] { $number } month
   *[other] { $number } months
}
fact-years = { $count ->
    [one] { $number } year
   *[other] { $number } years
}
fact-hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
}
fact-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
fact-percent = { $number }%
money-RUB = { $count ->
    [one] { $number } ruble
   *[other] { $number } rubles
}
money-KZT = { $number } tenge
money-TJS = { $number } somoni
money-KGS = { $count ->
    [one] { $number } Kyrgyz som
   *[other] { $number } Kyrgyz soms
}
money-UZS = { $number } Uzbekistani som
money-USD = { $count ->
    [one] { $number } US dollar
   *[other] { $number } US dollars
}
money-EUR = { $count ->
    [one] { $number } euro
   *[other] { $number } euros
}

# The last day counts in date-until, the first day in date-from.
date-until = until { $day } { $month } { $year }
date-from = from { $day } { $month } { $year }
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Figures of the law checked on { $date }
figures-unchecked = Figures of the law not yet checked

## law on pages and blocks

law-basis = Legal basis
law-in-force = In force
law-from = In force from { $date }
law-future = Not in force yet. Will apply from { $date }
law-past = No longer in force. Last day: { $date }
law-last-day = last day: { $date }
law-adopted = adopted: { $date }
law-checked = checked against the act: { $date }, { $role }
law-unverified = not yet checked against the act
law-review = check again by { $date }
law-overdue = The check was due by { $date }. Ask at the centre whether this still holds.
law-as-of = as of { $date }
law-treaty = international agreement
law-clock = The date of this device seems wrong. What is said here about dates is as of { $date }.
law-changed = A date of law on this page has come since the text was made. Look at the marked places.
board-title = How the book stands
board-reviewed = reviewed
board-draft = draft
board-stale = source has changed
board-fallback = in another language
board-missing = no text
board-overdue = check of the law is late

## translations that are older than their source

withheld = Being revised
stale-changed = Changed in the original ({ $language }) on { $date }. This translation is older.
stale-added = Added in the original ({ $language }) on { $date }, and not translated here yet.
stale-removed = Taken out of the original ({ $language }) on { $date }. It stands here still.
stale-untranslated = Not translated yet. Language of this text: { $language }.

## change notice of an edition

notice-title = What has changed
notice-edition = Edition { $name } of { $date }
notice-since = Changes since edition { $name }
notice-first = This is the first edition. Everything in it is new.
notice-none = No text has changed.
notice-use-from = Use this edition from { $date }.
notice-pages = Changed pages
notice-new = New page
notice-removed = Page removed
notice-parts = Changed passages: { $count }
notice-before = Before
notice-now = Now
notice-binder = What to replace in the binder
notice-take-out = Take out pages: { $number }
notice-put-in = Put in pages: { $number }
notice-new-pack = New pack, pages: { $count }. Print all of it.
notice-removed-pack = This pack is withdrawn. Take all of it out.
notice-behind = Not yet translated
notice-more = And more: { $count }. All of it stands on the page “What has changed”.
notice-hint = The numbers stand at the foot of the pages. In a two-sided print, replace the whole sheet.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = All text can be enlarged and read aloud by a screen reader. Pictures are described in words. Nothing blinks or moves.
## questions at the end of a session

check-yourself = Check yourself
check-intro = For practice only. Nobody else sees your answers, and nothing is stored or sent.
check-nth = Question { $number } of { $all }
check-one = Choose one answer.
check-many = Choose all the answers that are right.
check-judge = Is it true?
check-recall = Say it aloud, from memory. Name at least { $count }.
check-true = True
check-false = Not true
check-show = Show the answer
check-list = Open the list
check-tick = Tick what you named.
check-answer = Right answer
check-answer-mark = right answer
check-also = also: { $words }
check-check = Check
check-again = Try again
check-right = Right
check-wrong = Not quite
check-not-this = not this one
check-choose = Choose an answer first.
check-result = Right: { $right } of { $all }
check-all-right = You know it all. Tell somebody at home.
check-some-wrong = Look at the others again: each one can be tried again.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

# Draft: our own words, read by nobody yet.
about-edition = Help for people who go abroad to work, and for their families
hosted-save = Save this module ({ $size })
hosted-save-all = Save everything ({ $size })
hosted-saving = Saving …
hosted-saved = This module is saved on this device and opens without a network.
hosted-saved-all = Everything is saved on this device and opens without a network.
hosted-remove = Remove from this device
hosted-failed = Not everything has arrived. What has arrived is kept: try again when the network is better.
hosted-newer = A newer edition is there ({ $size }).
hosted-update = Update now
offline-title = This page is not saved on this device
offline-text = There is no network at the moment. What you have saved opens from the start page.
try-again = Try again
kilobytes = { $number } KB
megabytes = { $number } MB
## reading: view menu, ticks, bookmarks, sharing, two languages

view = Text size and colours
text-size = Text size
colours = Colours
theme-system = As on the device
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
read-button = I have read this
read-mark = read
bookmark = Bookmark
bookmarks-yours = Your bookmarks
print-page = Print this page
share = Share
share-code = Code of this page
share-file = This module as one file
share-address = On the internet
share-send = Send
copy-address = Copy the address
copied = Copied
qr-alt = QR code: { $address }
side-by-side = Side by side in two languages

## results of tests

results-title = Test results
results-before = Before
results-after = After
results-interval = 95 % interval
results-points = Change, points
results-indicator = Indicator { $name }
results-rule = A person counts when at least { $number } of { $total } questions are answered rightly.
results-counted = Rows counted: { $number } of { $total }
results-all = All people
results-paired = The same people before and after
results-not-stated = not stated
results-sex-f = women
results-sex-m = men
results-sex-other = other
results-by-country = Country
results-by-site = Place
results-by-sex = Sex
results-by-age = Age
results-hidden = <{ $number }: fewer than { $number } people. ×: hidden so that nobody can work out the numbers of a small group.
results-left-out = Left out
results-question = Question
results-group = People
results-from = from
results-to = to
results-questions = Questions
results-more = And { $count } more in the table
results-line = The line shows where the true share lies with a certainty of 95 %.

## Order for the print shop
order-title = Print order
order-pack = Pack
order-language = Language
order-paper = Paper
order-pages = Pages
order-sheets-of-one = Sheets a copy
order-copies = Copies
order-sheets = Sheets
order-cost = Cost
order-both-sides = both sides
order-one-side = one side
order-note = Prices are those of book.toml. Print one copy first and compare it with the file.
order-signature = Ordered by, date
## forms and letters to fill in

pack-forms = Forms
pack-letters = Letters and contracts
form-one = tick one
form-many = tick all that apply
form-yes = yes
form-no = no
form-number = No.
form-total = Total
form-tables = Tables to fill in
form-for-computer = for a computer: Excel, LibreOffice
form-for-phone = questionnaire for a phone: Kobo, ODK
form-choose-from-list = Choose from the list.
form-type-date = Type a date, such as 20.11.2026.
form-type-number = Type a whole number.
form-lists = Lists

## Tests before and after a training: sheets, key, tally sheet, form

pack-tests = Tests
tests-part-a = version A
tests-part-b = version B
tests-part-pictures = with pictures
tests-part-key = answer key
tests-part-tally = tally sheet
tests-when = When
tests-before = before the training
tests-after = after the training
tests-code = Your code
tests-code-hint = Not your name. A code with a digit, the same before and after.
tests-date = Date
tests-woman = woman
tests-man = man
tests-other = other
tests-anonymous = Nobody gets a mark. Your answers show what we must explain better.
tests-staff-only = For staff only. Do not hand it out.
tests-dont-know = I do not know
tests-time = Time: { $time }
tests-write = Write down at least: { $count }
tests-draw = Write or draw at least: { $count }. Or say it quietly to the one who leads the training.
tests-rule-all = Right when all of these are ticked and no other.
tests-rule-named = Right when at least this many are named: { $count }. Other words for the same count.
tests-typing = Type the letters of what was ticked into the column of the question (q1, q2 …), with spaces between; ? for “I do not know”. For what was named or written, type the short words that stand before the answers.
tests-read-aloud = Sheets with pictures: read each question and all its answers aloud, twice. Point at the shape of each answer. Do not show by voice or face which one is right.
tests-tally-how = One stroke for each sheet on which the question is answered rightly; every fifth stroke across.
tests-all-right = all questions right
tests-sheets = Sheets in all
tests-form-named = Do not read the list out. Tick what the person names.
tests-form-none = nothing of this
tests-form-alone = “{ $answer }” cannot be chosen together with another answer.
