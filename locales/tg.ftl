### The small strings of pages and packs: Tajik.
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### Only the 35 letters (ӣ at the end of a word only). Quotation marks «…», dash — with spaces.

language-name = Тоҷикӣ

## navigation

skip-to-content = Гузаштан ба матн
choose-country = Кишвар ва забонро интихоб кунед
country = Кишвар
language = Забон
contents = Мундариҷа
on-this-page = Дар ин саҳифа
modules = Модулҳо
module = Модул
session = Машғулият
sessions = Машғулиятҳо
previous = Қаблӣ
next = Баъдӣ
start-page = Саҳифаи асосӣ
start-here = Аз ин ҷо оғоз кунед
packs = Барои чоп
packs-intro = Барои чоп омода; андозаи коғаз дар назди ҳар файл навишта шудааст
pack-download = Боргирии PDF
take = Бо худ гиред
share-intro = Як файл барои телефон. Бе интернет кушода мешавад ва онро дар чат фиристодан мумкин аст.
share-whole = Тамоми нашр
share-elsewhere = ({ $module }, «{ $session }»: файли { $file })
open = Кушодан
all-languages = Ҳамаи забонҳо

## session head

minutes-count = { $count } дақиқа
time-chip = { $count } дақ.
objectives = Пас аз ин машғулият шумо метавонед
objectives-trainer = Мақсадҳо
methods = Усулҳо
materials = Мавод
audience = Барои кӣ
audience-migrants = онҳое, ки барои кор мераванд
audience-families = оилаҳо
audience-volunteers = ихтиёриён
audience-trainers = тренерон
stage = Кай
stage-before = пеш аз сафар
stage-abroad = дар хориҷа
stage-return = пас аз бозгашт
destination = Кишвари сафар
key-messages = Дар хотир гиред
key-messages-label = Нуктаҳои асосӣ
staff-note = Барои тренер
sources = Сарчашмаҳо
footnotes = Эзоҳҳо
footnote-back = Бозгашт ба матн
topics = Мавзуъҳои баррасишуда
indicator = Нишондиҳанда
notes-space = Барои қайдҳо
session-plan = Нақшаи машғулият
plan-total = Ҳамагӣ
guide-answers = Саволҳо ва ҷавобҳо
step = Қадам
duration = Давомнокӣ
abbreviations = Ихтисораҳо

## alerts

alert-note = Таваҷҷуҳ кунед
alert-tip = Маслиҳат
alert-important = Муҳим
alert-warning = Эҳтиёт шавед
alert-caution = Хатарнок

## notices

fallback-notice = Ин матн ҳанӯз тарҷума нашудааст. Забони матни зерин: { $language }.
fallback-mark = забон: { $language }
draft = Сиёҳнавис
draft-notice = Сиёҳнавис — мутахассис онро насанҷидааст. Пеш аз он ки ба он такя кунед, дар марказ пурсед.
reviewed = Санҷида шуд: { $role }, { $date }
content-as-of = Мундариҷа ба ҳолати { $date }
edition = Нашри { $name }
print-edition = { $country } · { $language }

## directory

centres = Марказҳо ва хадамот
where-to-turn = Ба куҷо муроҷиат кардан мумкин
emergency = Ёрии фаврӣ
emergency-card = Агар хатар бошад, занг занед
free-call = занг ройгон
address = Суроға
phone = Телефон
hours = Соатҳои корӣ
languages-spoken = Забонҳо
to-be-filled = ҷамъияти миллӣ пур мекунад
not-verified = ҳанӯз санҷида нашудааст
verified-on = санҷида шуд: { $date }
on-map = Дар харита
kind-centre = Маркази Ҳилоли Аҳмар
kind-consulate = Консулгарӣ
kind-service = Хадамот
kind-hotline = Хатти телефонӣ
in-country = Дар { $country }

## glossary and imprint

az = Феҳристи алифбоӣ
az-letters = Ҳарфҳо
glossary = Калимаҳо ва ихтисораҳо
disclaimer = Масъулият ва маълумоти нашр
project = Лоиҳа
contract = Шартномаи { $number }
responsible = Масъули мундариҷа
society-logo-slot = Логотипи ҷамъияти миллӣ
emblem-alt = Нишони Иттиҳоди Аврупо: дувоздаҳ ситораи тиллоранг дар шакли давра дар заминаи кабуд
category-legal-social = Масъалаҳои ҳуқуқӣ ва иҷтимоӣ
category-health-social = Саломатӣ ва масъалаҳои иҷтимоӣ
pack-guide = Дастури тренер
pack-handout = Маводи паҳншаванда
pack-info-pack = Бастаи иттилоотӣ
page-of = Саҳифаи { $page } аз { $total }
page-word = саҳифа
continued = давомаш
figure = Расм
table = Ҷадвал
online-at = Дар интернет: { $address }
not-legal-advice = Ин мавод қонунро ба таври умумӣ мефаҳмонад. Он маслиҳати ҳуқуқшиносро иваз намекунад.
not-medical-advice = Ин мавод маслиҳати духтурро иваз намекунад.
cc-made-with = Бо rahnamo сохта шудааст
search-terms = Номҳои дигар
search = Ҷустуҷӯ
search-found = Ёфт шуд: #
search-none = Чизе ёфт нашуд. Камтар ҳарф нависед ё ба рӯйхати алифбоӣ нигаред.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Плакат
pack-pocket = Корти кисагӣ
pack-leaflet = Буклет
pack-booklet = Рисолаи A5
pack-banner = Баннер
pack-stickers = Часпакҳо барои таҷҳизот
pack-flag = Парчамчаи рӯимизӣ
pack-sign = Лавҳа барои дар
pack-sheets = Варақҳои A4 барои чоп
sheet-our-centre = Маркази мо
sheet-say = Бо телефон чӣ бояд гуфт
sheet-my-name = Номи ман
sheet-call-my-family = Ба наздиконам занг занед
sheet-inside = Дар дохил
phrase-help = Кумак кунед!
phrase-ambulance = Ёрии таъҷилӣ даъват кунед
phrase-police = Полисро даъват кунед
phrase-address = Ман дар ин суроға ҳастам…
phrase-interpreter = Ба ман тарҷумон лозим аст

## dates: month names stand in the form that date-long needs

date-long = { $day } { $month } соли { $year }
month-1 = январи
month-2 = феврали
month-3 = марти
month-4 = апрели
month-5 = майи
month-6 = июни
month-7 = июли
month-8 = августи
month-9 = сентябри
month-10 = октябри
month-11 = ноябри
month-12 = декабри

## brand: texts of the three visibility profiles; the status of each text stands above it

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2010 = Ин лоиҳа аз ҷониби Иттиҳоди Аврупо маблағгузорӣ мешавад

# Draft: the contract gives the wording; ask the Delegation of the European Union.
funding-ext-2018 = Ин лоиҳа аз ҷониби Иттиҳоди Аврупо маблағгузорӣ мешавад

# Draft: seen in use, not official.
funding-ext-2022 = Бо маблағгузории Иттиҳоди Аврупо

# Draft: our translation of the official English text.
disclaimer-ext-2010 = Ин нашрия бо мусоидати Иттиҳоди Аврупо омода шудааст. Масъулияти мундариҷаи ин нашрия танҳо бар дӯши { $organisation } аст ва мундариҷаи он ба ҳеҷ ваҷҳ ифодаи назари Иттиҳоди Аврупо шуморида намешавад.

# Draft: our translation; the contract gives the wording.
disclaimer-ext-2018 = Ин нашрия бо дастгирии молиявии Иттиҳоди Аврупо омода шудааст. Масъулияти мундариҷаи он танҳо бар дӯши { $organisation } аст ва он ҳатман инъикоскунандаи назари Иттиҳоди Аврупо нест.

# Draft: our translation. { $organisation } is the granting authority.
disclaimer-ext-2022 = Бо маблағгузории Иттиҳоди Аврупо. Аммо назар ва андешаҳои баёншуда танҳо ба муаллиф (муаллифон) тааллуқ доранд ва ҳатман инъикоскунандаи назари Иттиҳоди Аврупо ё { $organisation } нестанд. На Иттиҳоди Аврупо ва на мақоми грантдиҳанда барои онҳо масъул дониста намешаванд.

# Name as in CLDR 48. Always in full, never an abbreviation.
european-union = Иттиҳоди Аврупо

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

# Draft: a native speaker has not read these.
fact-days = { $number } рӯз
fact-working-days = { $number } рӯзи корӣ
fact-months = { $number } моҳ
fact-years = { $number } сол
fact-hours = { $number } соат
fact-minutes = { $number } дақиқа
fact-percent = { $number }%
money-RUB = { $number } рубл
money-KZT = { $number } тенге
money-TJS = { $number } сомонӣ
money-KGS = { $number } соми Қирғизистон
money-UZS = { $number } сӯми Ӯзбекистон
money-USD = { $number } доллари ИМА
money-EUR = { $number } евро

# The last day counts in date-until, the first day in date-from.
date-until = то { $day } { $month } соли { $year }
date-from = аз { $day } { $month } соли { $year }
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Рақамҳои қонун санҷида шуданд: { $date }
figures-unchecked = Рақамҳои қонун ҳанӯз санҷида нашудаанд

## law on pages and blocks

law-basis = Асоси ҳуқуқӣ
law-in-force = Амал мекунад
law-from = Амал мекунад. Аз: { $date }
law-future = Ҳанӯз амал намекунад. Оғоз: { $date }
law-past = Дигар амал намекунад. Рӯзи охир: { $date }
law-last-day = рӯзи охир: { $date }
law-adopted = қабул шуд: { $date }
law-checked = бо қонун муқоиса шуд: { $date }, { $role }
law-unverified = ҳанӯз бо қонун муқоиса нашудааст
law-review = санҷиши нав то: { $date }
law-overdue = Муҳлати санҷиш гузашт: { $date }. Дар марказ пурсед, ки ин ҳоло дуруст аст ё не.
law-as-of = ба ҳолати { $date }
law-treaty = шартномаи байналмилалӣ
law-clock = Шояд санаи ин дастгоҳ нодуруст бошад. Муҳлатҳо дар ин ҷо ба ҳолати { $date } навишта шудаанд.
law-changed = Баъди баромадани матн дар ин саҳифа муҳлати қонун фаро расид. Ҷойҳои қайдшударо бинед.
board-title = Вазъи китоб
board-reviewed = санҷида шуд
board-draft = сиёҳнавис
board-stale = матни асосӣ тағйир ёфт
board-fallback = бо забони дигар
board-missing = матн нест
board-overdue = муҳлати санҷиши қонун гузашт

## translations that are older than their source

withheld = Нав карда мешавад
stale-changed = Дар матни аслӣ ({ $language }) дигар шуд: { $date }. Ин тарҷума кӯҳнатар аст.
stale-added = Ба матни аслӣ ({ $language }) илова шуд: { $date }. Дар ин ҷо ҳанӯз тарҷума нашудааст.
stale-removed = Аз матни аслӣ ({ $language }) гирифта шуд: { $date }. Дар ин ҷо ҳанӯз ҳаст.
stale-untranslated = Ҳанӯз тарҷума нашудааст. Забони ин матн: { $language }.

## change notice of an edition

# Draft: our own words, read by nobody yet.
notice-title = Чӣ тағйир ёфт
notice-edition = Нашри { $name } аз { $date }
notice-since = Тағйирот пас аз нашри { $name }
notice-first = Ин нашри якум аст. Ҳамаи он нав аст.
notice-none = Матнҳо тағйир наёфтаанд.
notice-use-from = Ин нашрро аз { $date } истифода баред.
notice-pages = Саҳифаҳои тағйирёфта
notice-new = Саҳифаи нав
notice-removed = Саҳифа дигар нест
notice-parts = Ҷойҳои тағйирёфта: { $count }
notice-before = Пеш
notice-now = Ҳоло
notice-binder = Дар ҷузвдон чиро иваз кардан лозим
notice-take-out = Саҳифаҳоро гиред: { $number }
notice-put-in = Саҳифаҳоро гузоред: { $number }
notice-new-pack = Бастаи нав, саҳифаҳо: { $count }. Ҳамаашро чоп кунед.
notice-removed-pack = Баста бекор шуд. Ҳамаашро гиред.
notice-behind = Ҳанӯз тарҷума нашудааст
notice-more = Ва боз: { $count }. Ҳамааш дар саҳифаи «Чӣ тағйир ёфт» ҳаст.
notice-hint = Рақамҳо дар поёни саҳифа ҳастанд. Агар чоп дутарафа бошад, варақро пурра иваз кунед.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = Ҳамаи матнро калон кардан ва бо барномаи экранхон гӯш кардан мумкин аст. Расмҳо бо калимаҳо тавсиф шудаанд. Ҳеҷ чиз милт-милт намекунад ва ҳаракат намекунад.
## questions at the end of a session

# Draft: our own words, read by nobody yet.
check-yourself = Худро санҷед
check-intro = Ин машқ аст. Ҷавобҳои шуморо каси дигар намебинад, онҳо дар ҳеҷ ҷо нигоҳ дошта намешаванд.
check-nth = Саволи { $number } аз { $all }
check-one = Як ҷавобро интихоб кунед.
check-many = Ҳамаи ҷавобҳои дурустро интихоб кунед.
check-judge = Ин дуруст аст?
check-recall = Аз ёд бо овоз гӯед. Чандтояшро бояд номбар кард: { $count }.
check-true = Дуруст
check-false = Нодуруст
check-show = Ҷавобро нишон диҳед
check-list = Рӯйхатро кушоед
check-tick = Он чиро, ки номбар кардед, қайд кунед.
check-answer = Ҷавоби дуруст
check-answer-mark = ҷавоби дуруст
check-also = ё ин тавр: { $words }
check-check = Санҷидан
check-again = Боз як бор кӯшиш кардан
check-right = Дуруст
check-wrong = Ҳанӯз не
check-not-this = ин не
check-choose = Аввал ҷавобро интихоб кунед.
check-result = Ҷавобҳои дуруст: { $right } аз { $all }
check-all-right = Шумо ҳамаашро медонед. Инро ба наздиконатон нақл кунед.
check-some-wrong = Ба саволҳои дигар баргардед: ба ҳар кадом боз ҷавоб додан мумкин аст.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

about-edition = Кумак ба онҳое, ки барои кор ба хориҷа мераванд, ва ба оилаҳояшон
hosted-save = Ин модулро нигоҳ доштан ({ $size })
hosted-save-all = Ҳамаашро нигоҳ доштан ({ $size })
hosted-saving = Нигоҳ дошта мешавад…
hosted-saved = Модул дар ин дастгоҳ нигоҳ дошта шуд ва бе шабака кушода мешавад.
hosted-saved-all = Ҳамааш дар ин дастгоҳ нигоҳ дошта шуд ва бе шабака кушода мешавад.
hosted-remove = Аз ин дастгоҳ тоза кардан
hosted-failed = На ҳамааш омад. Он чи омад, гум намешавад: вақте ки шабака беҳтар шавад, боз кӯшиш кунед.
hosted-newer = Нашри навтар ҳаст ({ $size }).
hosted-update = Нав кардан
offline-title = Ин саҳифа дар ин дастгоҳ нест
offline-text = Ҳоло шабака нест. Он чи нигоҳ доштед, аз саҳифаи асосӣ кушода мешавад.
try-again = Боз кӯшиш кардан
kilobytes = { $number } КБ
megabytes = { $number } МБ
## reading: view menu, ticks, bookmarks, sharing, two languages

# Draft: a native speaker has not read these.
view = Андозаи матн ва рангҳо
text-size = Андозаи матн
colours = Рангҳо
theme-system = Мисли дастгоҳ
theme-light = Равшан
theme-dark = Торик
theme-contrast = Контрасти баланд
read-button = Хондам
read-mark = хонда шуд
bookmark = Хатчӯб
bookmarks-yours = Хатчӯбҳои шумо
print-page = Чопи ин саҳифа
share = Ба дигарон додан
share-code = Рамзи саҳифа
share-file = Ин модул дар як файл
share-address = Дар интернет
share-send = Фиристодан
copy-address = Нусхаи суроға
copied = Нусха гирифта шуд
qr-alt = Рамзи QR: { $address }
side-by-side = Паҳлӯ ба паҳлӯ бо ду забон

## results of tests

# Draft: our own words, read by nobody yet.
results-title = Натиҷаҳои санҷиш
results-before = Пеш
results-after = Баъд
results-interval = фосилаи 95 %
results-points = Фарқ, банд
results-indicator = Нишондиҳандаи { $name }
results-rule = Шахс ба ҳисоб меравад, агар аз { $total } савол на камтар аз { $number } ҷавоб дуруст бошад.
results-counted = Сатрҳои ба ҳисоб гирифташуда: { $number } аз { $total }
results-all = Ҳама
results-paired = Ҳамон одамон пеш ва баъд
results-not-stated = нишон дода нашудааст
results-sex-f = занон
results-sex-m = мардон
results-sex-other = дигар
results-by-country = Кишвар
results-by-site = Ҷой
results-by-sex = Ҷинс
results-by-age = Синну сол
results-hidden = <{ $number }: камтар аз { $number } нафар. ×: пинҳон аст, то шумори гурӯҳи хурдро ҳисоб карда натавонанд.
results-left-out = Ба ҳисоб нагирифта
results-question = Савол
results-group = Одамон
results-from = аз
results-to = то
results-questions = Саволҳо
results-more = Боз дар ҷадвал: { $count }
results-line = Хатча нишон медиҳад, ки ҳиссаи ҳақиқӣ бо эҳтимоли 95 % дар куҷост.

## Order for the print shop
order-title = Фармоиш барои чоп
order-pack = Мавод
order-language = Забон
order-paper = Коғаз
order-pages = Саҳифа
order-sheets-of-one = Варақ дар як нусха
order-copies = Нусха
order-sheets = Варақ
order-cost = Арзиш
order-both-sides = ду тараф
order-one-side = як тараф
order-note = Нархҳо аз book.toml гирифта шудаанд. Аввал як нусха чоп кунед ва онро бо файл муқоиса кунед.
order-signature = Фармоишгар, сана
## forms and letters to fill in

pack-forms = Варақаҳо
pack-letters = Номаҳо ва шартномаҳо
form-one = як ҷавобро қайд кунед
form-many = чанд ҷавобро қайд кардан мумкин
form-yes = ҳа
form-no = не
form-number = №
form-total = Ҳамагӣ
form-tables = Ҷадвалҳо барои пур кардан
form-for-computer = барои компютер: Excel, LibreOffice
form-for-phone = саволнома барои телефон: Kobo, ODK
form-choose-from-list = Аз рӯйхат интихоб кунед.
form-type-date = Санаро нависед, масалан 20.11.2026.
form-type-number = Адади бутунро нависед.
form-lists = Рӯйхатҳо

## Tests before and after a training: sheets, key, tally sheet, form

# Draft: our own words, read by nobody yet.
pack-tests = Тестҳо
tests-part-a = варианти A
tests-part-b = варианти B
tests-part-pictures = бо расмҳо
tests-part-key = калиди ҷавобҳо
tests-part-tally = варақаи ҳисоб
tests-when = Кай
tests-before = пеш аз машғулият
tests-after = баъд аз машғулият
tests-code = Рамзи шумо
tests-code-hint = На ном. Рамз бо рақам, пеш ва баъд ҳамон як рамз.
tests-date = Сана
tests-woman = зан
tests-man = мард
tests-other = дигар
tests-anonymous = Баҳо намегузорем. Ҷавобҳои шумо нишон медиҳанд, ки мо чиро беҳтар фаҳмонем.
tests-staff-only = Танҳо барои кормандон. Тақсим накунед.
tests-dont-know = Намедонам
tests-time = Вақт: { $time }
tests-write = Нависед, на камтар аз: { $count }
tests-draw = Нависед ё расм кашед, на камтар аз: { $count }. Ё ба роҳбари машғулият оҳиста гӯед.
tests-rule-all = Дуруст аст, агар ҳамаи ин ҷавобҳо қайд шаванд ва дигараш не.
tests-rule-named = Дуруст аст, агар на камтар аз ин қадар номбар шавад: { $count }. Ҳамон маъно бо калимаҳои дигар ҳам ҳисоб аст.
tests-typing = Ба сутуни савол (q1, q2 …) ҳарфҳои ҷавобҳои қайдшударо бо фосила нависед; ? — «Намедонам». Барои он чи номбар ё навишта шуд, калимаҳои лотиниро, ки пеш аз ҷавобҳо меоянд, нависед.
tests-read-aloud = Варақаҳои расмдор: савол ва ҳамаи ҷавобҳоро ду бор бо овози баланд хонед. Шакли ҳар ҷавобро нишон диҳед. Бо овоз ё чеҳра ишора накунед, ки кадомаш дуруст аст.
tests-tally-how = Барои ҳар варақае, ки ҷавобаш дуруст аст, як хат; ҳар хати панҷум кундаланг.
tests-all-right = ҳамаи ҷавобҳо дуруст
tests-sheets = Ҳамагӣ варақа
tests-form-named = Рӯйхатро нахонед. Он чиро, ки шахс номбар кард, қайд кунед.
tests-form-none = ҳеҷ кадоми инҳо
tests-form-alone = «{ $answer }»-ро бо ҷавоби дигар якҷоя интихоб кардан мумкин нест.
