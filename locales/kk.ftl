### The small strings of pages and packs: Kazakh.
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### Quotation marks «…», dash — with spaces.

language-name = Қазақша

## navigation

skip-to-content = Мәтінге өту
choose-country = Ел мен тілді таңдаңыз
country = Ел
language = Тіл
contents = Мазмұны
on-this-page = Осы бетте
modules = Модульдер
module = Модуль
session = Сабақ
sessions = Сабақтар
previous = Алдыңғы
next = Келесі
start-page = Басты бет
start-here = Осы жерден бастаңыз
packs = Басып шығаруға
packs-intro = Басып шығаруға дайын; қағаз өлшемі әр файлдың жанында жазылған
pack-download = PDF жүктеп алу
take = Өзіңізбен алыңыз
share-intro = Телефонға арналған бір файл. Интернетсіз ашылады, оны чатта жіберуге болады.
share-whole = Басылым толығымен
share-elsewhere = ({ $module }, «{ $session }»: { $file } файлы)
open = Ашу
all-languages = Барлық тілдер

## session head

minutes-count = { $count } минут
time-chip = { $count } мин
objectives = Осы сабақтан кейін не істей аласыз
objectives-trainer = Мақсаттар
methods = Әдістер
materials = Материалдар
audience = Кім үшін
audience-migrants = жұмысқа кететіндер
audience-families = отбасылар
audience-volunteers = еріктілер
audience-trainers = жаттықтырушылар
stage = Қашан
stage-before = кетуден бұрын
stage-abroad = шетелде
stage-return = қайтып келгеннен кейін
destination = Баратын ел
key-messages = Есте сақтаңыз
key-messages-label = Негізгі ойлар
staff-note = Жаттықтырушыға
sources = Дереккөздер
footnotes = Түсіндірмелер
footnote-back = Мәтінге оралу
topics = Қаралған тақырыптар
indicator = Көрсеткіш
notes-space = Жазбалар үшін
session-plan = Сабақ жоспары
plan-total = Барлығы
guide-answers = Сұрақтар мен жауаптар
step = Қадам
duration = Ұзақтығы
abbreviations = Қысқартулар

## alerts

alert-note = Назар аударыңыз
alert-tip = Кеңес
alert-important = Маңызды
alert-warning = Сақ болыңыз
alert-caution = Қауіпті

## notices

fallback-notice = Бұл мәтін әлі аударылмаған. Көрсетілген мәтін тілі: { $language }.
fallback-mark = тілі: { $language }
draft = Алғашқы нұсқа
draft-notice = Алғашқы нұсқа — маман тексермеген. Оған сүйенбес бұрын орталықтан сұраңыз.
reviewed = Тексерілді: { $role }, { $date }
content-as-of = Мазмұн күні: { $date }
edition = { $name } басылымы
print-edition = { $country } · { $language }

## directory

centres = Орталықтар мен қызметтер
where-to-turn = Қайда жүгінуге болады
emergency = Шұғыл көмек
emergency-card = Қауіп болса, қоңырау шалыңыз
free-call = қоңырау тегін
address = Мекенжай
phone = Телефон
hours = Жұмыс уақыты
languages-spoken = Тілдер
to-be-filled = ұлттық қоғам толтырады
not-verified = әлі тексерілмеген
verified-on = тексерілді: { $date }
on-map = Картада
kind-centre = Қызыл Жарты Ай орталығы
kind-consulate = Консулдық
kind-service = Қызмет
kind-hotline = Телефон желісі
in-country = Ел: { $country }

## glossary and imprint

az = Алфавиттік көрсеткіш
az-letters = Әріптер
glossary = Сөздер мен қысқартулар
disclaimer = Жауапкершілік және басылым деректері
project = Жоба
contract = Келісімшарт { $number }
responsible = Мазмұнына жауапты
society-logo-slot = Ұлттық қоғамның логотипі
emblem-alt = Еуропалық Одақтың эмблемасы: көк фонда шеңбер бойымен орналасқан он екі алтын жұлдыз
category-legal-social = Құқықтық және әлеуметтік мәселелер
category-health-social = Денсаулық және әлеуметтік мәселелер
pack-guide = Жаттықтырушы нұсқаулығы
pack-handout = Үлестірме материал
pack-info-pack = Ақпараттық топтама
page-of = { $page }-бет, барлығы { $total }
page-word = бет
continued = жалғасы
figure = Сурет
table = Кесте
online-at = Интернетте: { $address }
not-legal-advice = Бұл материал заңды жалпы түрде түсіндіреді. Ол заңгердің кеңесін алмастырмайды.
not-medical-advice = Бұл материал дәрігердің кеңесін алмастырмайды.
cc-made-with = rahnamo көмегімен жасалған
search-terms = Басқа атаулары
search = Іздеу
search-found = Табылды: #
search-none = Ештеңе табылмады. Азырақ әріп жазыңыз немесе әліпбилік тізімді қараңыз.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Плакат
pack-pocket = Қалта карточкасы
pack-leaflet = Буклет
pack-booklet = A5 кітапшасы
pack-banner = Баннер
pack-stickers = Жабдыққа арналған жапсырмалар
pack-flag = Үстел жалаушасы
pack-sign = Есік тақтайшасы
pack-sheets = Басып шығаруға арналған A4 парақтары
sheet-our-centre = Біздің орталық
sheet-say = Телефонмен не айту керек
sheet-my-name = Менің атым
sheet-call-my-family = Жақындарыма хабарласыңыз
sheet-inside = Ішінде
phrase-help = Көмектесіңіз!
phrase-ambulance = Жедел жәрдем шақырыңыз
phrase-police = Полиция шақырыңыз
phrase-address = Мен мына мекенжайдамын…
phrase-interpreter = Маған аудармашы керек

## dates: month names stand in the form that date-long needs

date-long = { $year } жылғы { $day } { $month }
month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан

## brand: texts of the three visibility profiles; the status of each text stands above it

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2010 = Бұл жобаны Еуропалық Одақ қаржыландырады

# Draft: the contract gives the wording; ask the Delegation of the European Union.
funding-ext-2018 = Бұл жобаны Еуропалық Одақ қаржыландырады

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2022 = Еуропалық Одақ қаржыландырады

# Draft: our translation of the official English text.
disclaimer-ext-2010 = Бұл басылым Еуропалық Одақтың көмегімен дайындалды. Осы басылымның мазмұнына тек { $organisation } ғана жауап береді; оның мазмұны ешбір жағдайда Еуропалық Одақтың көзқарасын білдіреді деп саналмауға тиіс.

# Draft: our translation; the contract gives the wording.
disclaimer-ext-2018 = Бұл басылым Еуропалық Одақтың қаржылай қолдауымен дайындалды. Оның мазмұнына тек { $organisation } ғана жауап береді және ол Еуропалық Одақтың көзқарасын білдіруі міндетті емес.

# Draft: our translation. { $organisation } is the granting authority.
disclaimer-ext-2022 = Еуропалық Одақ қаржыландырады. Алайда айтылған көзқарастар мен пікірлер тек авторға (авторларға) тиесілі және олар Еуропалық Одақтың немесе { $organisation } ұйымының көзқарасын білдіруі міндетті емес. Олар үшін Еуропалық Одақ та, грант берген орган да жауап бере алмайды.

# Name as in CLDR 48. Always in full, never an abbreviation.
european-union = Еуропалық Одақ

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

# Draft: a native speaker has not read these.
fact-days = { $number } күн
fact-working-days = { $number } жұмыс күні
fact-months = { $number } ай
fact-years = { $number } жыл
fact-hours = { $number } сағат
fact-minutes = { $number } минут
fact-percent = { $number }%
money-RUB = { $number } рубль
money-KZT = { $number } теңге
money-TJS = { $number } сомони
money-KGS = { $number } Қырғызстан сомы
money-UZS = { $number } Өзбекстан сомы
money-USD = { $number } АҚШ доллары
money-EUR = { $number } еуро

# The last day counts in date-until, the first day in date-from.
date-until = { $number ->
    [4] { $year } жылғы { $day } { $month }ге дейін
    [7] { $year } жылғы { $day } { $month }ге дейін
    [9] { $year } жылғы { $day } { $month }ке дейін
   *[other] { $year } жылғы { $day } { $month }ға дейін
}
date-from = { $number ->
    [2] { $year } жылғы { $day } { $month }нан бастап
    [4] { $year } жылғы { $day } { $month }ден бастап
    [6] { $year } жылғы { $day } { $month }нан бастап
    [7] { $year } жылғы { $day } { $month }ден бастап
    [9] { $year } жылғы { $day } { $month }тен бастап
    [10] { $year } жылғы { $day } { $month }нан бастап
    [12] { $year } жылғы { $day } { $month }нан бастап
   *[other] { $year } жылғы { $day } { $month }дан бастап
}
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Заңдағы сандар тексерілген күн: { $date }
figures-unchecked = Заңдағы сандар әлі тексерілген жоқ

## law on pages and blocks

law-basis = Құқықтық негіз
law-in-force = Күшінде
law-from = Күшінде. Басталуы: { $date }
law-future = Әзірге күшінде емес. Басталуы: { $date }
law-past = Енді күшінде емес. Соңғы күні: { $date }
law-last-day = соңғы күні: { $date }
law-adopted = қабылданған күні: { $date }
law-checked = заңмен салыстырылды: { $date }, { $role }
law-unverified = әлі заңмен салыстырылмаған
law-review = қайта тексеру мерзімі: { $date }
law-overdue = Тексеру мерзімі өтті: { $date }. Бұл қазір де дұрыс па, орталықтан сұраңыз.
law-as-of = мына күнгі жағдай: { $date }
law-treaty = халықаралық шарт
law-clock = Бұл құрылғының күні қате сияқты. Мұндағы мерзімдер мына күнгі жағдай бойынша жазылған: { $date }.
law-changed = Мәтін шыққаннан кейін осы бетте заң мерзімі келді. Белгіленген жерлерді қараңыз.
board-title = Кітаптың жайы
board-reviewed = тексерілген
board-draft = жоба
board-stale = негізгі мәтін өзгерген
board-fallback = басқа тілде
board-missing = мәтін жоқ
board-overdue = заңды тексеру мерзімі өткен

## translations that are older than their source

withheld = Жаңартылып жатыр
stale-changed = Түпнұсқада ({ $language }) өзгерді: { $date }. Бұл аударма ескірек.
stale-added = Түпнұсқаға ({ $language }) қосылды: { $date }. Бұл жерде әлі аударылмаған.
stale-removed = Түпнұсқадан ({ $language }) алынды: { $date }. Бұл жерде әлі бар.
stale-untranslated = Әлі аударылмаған. Бұл мәтіннің тілі: { $language }.

## change notice of an edition

# Draft: our own words, read by nobody yet.
notice-title = Не өзгерді
notice-edition = { $name } басылымы, { $date }
notice-since = { $name } басылымынан кейінгі өзгерістер
notice-first = Бұл бірінші басылым. Ондағының бәрі жаңа.
notice-none = Мәтіндер өзгерген жоқ.
notice-use-from = Қолдану басталатын күн: { $date }.
notice-pages = Өзгерген беттер
notice-new = Жаңа бет
notice-removed = Бет алынып тасталды
notice-parts = Өзгерген жерлер: { $count }
notice-before = Бұрын
notice-now = Қазір
notice-binder = Папкада нені ауыстыру керек
notice-take-out = Алынатын беттер: { $number }
notice-put-in = Салынатын беттер: { $number }
notice-new-pack = Жаңа топтама, беттер: { $count }. Бәрін басып шығарыңыз.
notice-removed-pack = Топтама күшін жойды. Бәрін алып тастаңыз.
notice-behind = Әлі аударылмаған
notice-more = Тағы: { $count }. Бәрі «Не өзгерді» бетінде.
notice-hint = Нөмірлер беттің төменгі жағында. Екі жақты басылымда парақты толық ауыстырыңыз.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = Барлық мәтінді үлкейтуге және экраннан оқитын бағдарламамен тыңдауға болады. Суреттер сөзбен сипатталған. Ештеңе жыпылықтамайды және қозғалмайды.
## questions at the end of a session

# Draft: our own words, read by nobody yet.
check-yourself = Өзіңізді тексеріңіз
check-intro = Бұл жаттығу. Жауаптарыңызды ешкім көрмейді, олар еш жерде сақталмайды.
check-nth = Сұрақ: { $number } / { $all }
check-one = Бір жауапты таңдаңыз.
check-many = Барлық дұрыс жауапты таңдаңыз.
check-judge = Бұл дұрыс па?
check-recall = Жатқа, дауыстап айтыңыз. Қаншасын атау керек: { $count }.
check-true = Дұрыс
check-false = Дұрыс емес
check-show = Жауапты көрсету
check-list = Тізімді ашу
check-tick = Атағаныңызды белгілеңіз.
check-answer = Дұрыс жауап
check-answer-mark = дұрыс жауап
check-also = немесе былай: { $words }
check-check = Тексеру
check-again = Тағы бір рет көру
check-right = Дұрыс
check-wrong = Толық дұрыс емес
check-not-this = бұл емес
check-choose = Алдымен жауапты таңдаңыз.
check-result = Дұрыс жауаптар: { $right } / { $all }
check-all-right = Бәрін білесіз. Мұны жақындарыңызға айтып беріңіз.
check-some-wrong = Қалғандарына оралыңыз: әр сұраққа қайта жауап беруге болады.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

about-edition = Шетелге жұмысқа баратындарға және олардың отбасыларына көмек
hosted-save = Осы модульді сақтау ({ $size })
hosted-save-all = Бәрін сақтау ({ $size })
hosted-saving = Сақталып жатыр…
hosted-saved = Модуль осы құрылғыда сақталды, желісіз ашылады.
hosted-saved-all = Бәрі осы құрылғыда сақталды, желісіз ашылады.
hosted-remove = Осы құрылғыдан өшіру
hosted-failed = Бәрі келген жоқ. Келгені жоғалмайды: желі жақсарғанда қайтадан көріңіз.
hosted-newer = Жаңарақ басылымы бар ({ $size }).
hosted-update = Жаңарту
offline-title = Бұл бет осы құрылғыда жоқ
offline-text = Қазір желі жоқ. Сақтағандарыңыз басты беттен ашылады.
try-again = Қайтадан көру
kilobytes = { $number } КБ
megabytes = { $number } МБ
## reading: view menu, ticks, bookmarks, sharing, two languages

# Draft: a native speaker has not read these.
view = Мәтін өлшемі және түстер
text-size = Мәтін өлшемі
colours = Түстер
theme-system = Құрылғыдағыдай
theme-light = Ашық
theme-dark = Қараңғы
theme-contrast = Контрастты
read-button = Оқыдым
read-mark = оқылды
bookmark = Бетбелгі
bookmarks-yours = Сіздің бетбелгілеріңіз
print-page = Осы бетті басып шығару
share = Бөлісу
share-code = Беттің коды
share-file = Бұл модуль бір файлда
share-address = Интернетте
share-send = Жіберу
copy-address = Мекенжайды көшіру
copied = Көшірілді
qr-alt = QR-код: { $address }
side-by-side = Екі тілде қатар

## results of tests

# Draft: our own words, read by nobody yet.
results-title = Тест нәтижелері
results-before = Дейін
results-after = Кейін
results-interval = 95 % аралық
results-points = Айырма, тармақ
results-indicator = { $name } көрсеткіші
results-rule = { $total } сұрақтың кемінде { $number } сұрағына дұрыс жауап берген адам есепке алынады.
results-counted = Есепке алынған жолдар: { $total } ішінен { $number }
results-all = Барлығы
results-paired = Сол адамдар дейін және кейін
results-not-stated = көрсетілмеген
results-sex-f = әйелдер
results-sex-m = ерлер
results-sex-other = басқа
results-by-country = Ел
results-by-site = Орын
results-by-sex = Жынысы
results-by-age = Жасы
results-hidden = <{ $number }: { $number } адамнан аз. ×: шағын топтың санын есептеп шығару мүмкін болмас үшін жасырылды.
results-left-out = Есепке алынбады
results-question = Сұрақ
results-group = Адамдар
results-from = бастап
results-to = дейін
results-questions = Сұрақтар
results-more = Кестеде тағы: { $count }
results-line = Сызықша шынайы үлестің 95 % ықтималдықпен қайда екенін көрсетеді.

## Order for the print shop
order-title = Басып шығаруға тапсырыс
order-pack = Материал
order-language = Тіл
order-paper = Қағаз
order-pages = Бет
order-sheets-of-one = Бір данадағы парақ
order-copies = Дана
order-sheets = Парақ
order-cost = Құны
order-both-sides = екі жағы
order-one-side = бір жағы
order-note = Бағалар book.toml файлынан алынды. Алдымен бір дана басып шығарып, файлмен салыстырыңыз.
order-signature = Тапсырыс берген, күні
## forms and letters to fill in

pack-forms = Нысандар
pack-letters = Хаттар мен шарттар
form-one = бір жауапты белгілеңіз
form-many = бірнешеуін белгілеуге болады
form-yes = иә
form-no = жоқ
form-number = №
form-total = Барлығы
form-tables = Толтыруға арналған кестелер
form-for-computer = компьютер үшін: Excel, LibreOffice
form-for-phone = телефонға арналған сауалнама: Kobo, ODK
form-choose-from-list = Тізімнен таңдаңыз.
form-type-date = Күнді жазыңыз, мысалы 20.11.2026.
form-type-number = Бүтін санды жазыңыз.
form-lists = Тізімдер

## Tests before and after a training: sheets, key, tally sheet, form

# Draft: our own words, read by nobody yet.
pack-tests = Тесттер
tests-part-a = A нұсқасы
tests-part-b = B нұсқасы
tests-part-pictures = суреттермен
tests-part-key = жауаптар кілті
tests-part-tally = санау парағы
tests-when = Қашан
tests-before = сабаққа дейін
tests-after = сабақтан кейін
tests-code = Сіздің кодыңыз
tests-code-hint = Атыңыз емес. Цифры бар код, сабаққа дейін және кейін бірдей.
tests-date = Күні
tests-woman = әйел
tests-man = ер
tests-other = басқа
tests-anonymous = Баға қойылмайды. Жауаптарыңыз нені жақсырақ түсіндіру керегін көрсетеді.
tests-staff-only = Тек қызметкерлерге. Таратпаңыз.
tests-dont-know = Білмеймін
tests-time = Уақыты: { $time }
tests-write = Жазыңыз, кемінде: { $count }
tests-draw = Жазыңыз немесе салыңыз, кемінде: { $count }. Не жүргізушіге ақырын айтыңыз.
tests-rule-all = Осы жауаптардың бәрі ғана белгіленсе, дұрыс.
tests-rule-named = Кемінде осынша аталса, дұрыс: { $count }. Басқа сөзбен айтылған сол ой да есептеледі.
tests-typing = Сұрақ бағанына (q1, q2 …) белгіленген жауаптардың әріптерін бос орынмен бөліп жазыңыз; ? — «Білмеймін». Айтылған не жазылған жауап үшін жауап алдындағы латын сөздерін жазыңыз.
tests-read-aloud = Суретті парақтар: сұрақты және барлық жауапты екі рет дауыстап оқыңыз. Әр жауаптың пішінін көрсетіңіз. Қайсысы дұрыс екенін дауыспен не бет-әлпетпен білдірмеңіз.
tests-tally-how = Сұраққа дұрыс жауап берілген әр параққа бір сызық; әр бесінші сызық — көлденең.
tests-all-right = барлық жауап дұрыс
tests-sheets = Барлық парақ
tests-form-named = Тізімді оқымаңыз. Адам атағанды белгілеңіз.
tests-form-none = бұлардың ешқайсысы
tests-form-alone = «{ $answer }» жауабын басқа жауаппен бірге таңдауға болмайды.
