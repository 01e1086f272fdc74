### The small strings of pages and packs: Kyrgyz.
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### Quotation marks «…», dash — with spaces. Month names carry the possessive ending, as dates need it.

language-name = Кыргызча

## navigation

skip-to-content = Текстке өтүү
choose-country = Өлкөнү жана тилди тандаңыз
country = Өлкө
language = Тил
contents = Мазмуну
on-this-page = Ушул баракта
modules = Модулдар
module = Модуль
session = Сабак
sessions = Сабактар
previous = Мурунку
next = Кийинки
start-page = Башкы барак
start-here = Ушул жерден баштаңыз
packs = Басып чыгаруу үчүн
packs-intro = Басып чыгарууга даяр; кагаздын өлчөмү ар бир файлдын жанында жазылган
pack-download = PDF жүктөп алуу
take = Өзүңүз менен алыңыз
share-intro = Телефон үчүн бир файл. Интернетсиз ачылат, аны чатта жөнөтсө болот.
share-whole = Басылма толугу менен
share-elsewhere = ({ $module }, «{ $session }»: { $file } файлы)
open = Ачуу
all-languages = Бардык тилдер

## session head

minutes-count = { $count } мүнөт
time-chip = { $count } мүн.
objectives = Бул сабактан кийин эмне кыла аласыз
objectives-trainer = Максаттар
methods = Ыкмалар
materials = Материалдар
audience = Ким үчүн
audience-migrants = жумушка кетүүчүлөр
audience-families = үй-бүлөлөр
audience-volunteers = ыктыярчылар
audience-trainers = тренерлер
stage = Качан
stage-before = кетүүдөн мурун
stage-abroad = чет өлкөдө
stage-return = кайтып келгенден кийин
destination = Бара турган өлкө
key-messages = Эсиңизде болсун
key-messages-label = Негизги ойлор
staff-note = Тренер үчүн
sources = Булактар
footnotes = Түшүндүрмөлөр
footnote-back = Текстке кайтуу
topics = Каралган темалар
indicator = Көрсөткүч
notes-space = Жазуулар үчүн
session-plan = Сабактын планы
plan-total = Баары
guide-answers = Суроолор жана жооптор
step = Кадам
duration = Узактыгы
abbreviations = Кыскартуулар

## alerts

alert-note = Көңүл буруңуз
alert-tip = Кеңеш
alert-important = Маанилүү
alert-warning = Этият болуңуз
alert-caution = Коркунучтуу

## notices

fallback-notice = Бул текст азырынча которула элек. Көрсөтүлгөн тексттин тили: { $language }.
fallback-mark = тили: { $language }
draft = Каралама
draft-notice = Каралама — адис текшере элек. Ага таянардан мурун борбордон сураңыз.
reviewed = Текшерилди: { $role }, { $date }
content-as-of = Мазмундун күнү: { $date }
edition = { $name } басылышы
print-edition = { $country } · { $language }

## directory

centres = Борборлор жана кызматтар
where-to-turn = Кайда кайрылса болот
emergency = Шашылыш жардам
emergency-card = Коркунуч болсо, чалыңыз
free-call = чалуу акысыз
address = Дарек
phone = Телефон
hours = Иш убактысы
languages-spoken = Тилдер
to-be-filled = улуттук коом толтурат
not-verified = азырынча текшериле элек
verified-on = текшерилди: { $date }
on-map = Картада
kind-centre = Кызыл Жарым Ай борбору
kind-consulate = Консулдук
kind-service = Кызмат
kind-hotline = Телефон линиясы
in-country = Өлкө: { $country }

## glossary and imprint

az = Алфавиттик көрсөткүч
az-letters = Тамгалар
glossary = Сөздөр жана кыскартуулар
disclaimer = Жоопкерчилик жана басылма маалыматы
project = Долбоор
contract = Келишим { $number }
responsible = Мазмуну үчүн жооптуу
society-logo-slot = Улуттук коомдун логотиби
emblem-alt = Европа Биримдигинин эмблемасы: көк фондо тегерете жайгашкан он эки алтын жылдыз
category-legal-social = Укуктук жана социалдык маселелер
category-health-social = Ден соолук жана социалдык маселелер
pack-guide = Тренердин колдонмосу
pack-handout = Таркатма материал
pack-info-pack = Маалымат топтому
page-of = { $page }-бет, баары { $total }
page-word = бет
continued = уландысы
figure = Сүрөт
table = Таблица
online-at = Интернетте: { $address }
not-legal-advice = Бул материал мыйзамды жалпысынан түшүндүрөт. Ал юристтин кеңешинин ордун баспайт.
not-medical-advice = Бул материал дарыгердин кеңешинин ордун баспайт.
cc-made-with = rahnamo менен даярдалган
search-terms = Башка аталыштары
search = Издөө
search-found = Табылды: #
search-none = Эч нерсе табылган жок. Азыраак тамга жазыңыз же алфавиттик тизмени караңыз.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Плакат
pack-pocket = Чөнтөк карточкасы
pack-leaflet = Буклет
pack-booklet = A5 китепчеси
pack-banner = Баннер
pack-stickers = Жабдуулар үчүн чаптамалар
pack-flag = Үстөл желекчеси
pack-sign = Эшик тактайчасы
pack-sheets = Басып чыгаруу үчүн A4 барактары
sheet-our-centre = Биздин борбор
sheet-say = Телефондон эмне айтуу керек
sheet-my-name = Менин атым
sheet-call-my-family = Жакындарыма чалыңыз
sheet-inside = Ичинде
phrase-help = Жардам бериңиз!
phrase-ambulance = Тез жардам чакырыңыз
phrase-police = Милиция чакырыңыз
phrase-address = Мен бул даректемин…
phrase-interpreter = Мага котормочу керек

## dates: month names stand in the form that date-long needs

date-long = { $year }-жылдын { $day }-{ $month }
month-1 = январы
month-2 = февралы
month-3 = марты
month-4 = апрели
month-5 = майы
month-6 = июну
month-7 = июлу
month-8 = августу
month-9 = сентябры
month-10 = октябры
month-11 = ноябры
month-12 = декабры

## brand: texts of the three visibility profiles; the status of each text stands above it

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2010 = Бул долбоор Европа Биримдиги тарабынан каржыланат

# Draft: the contract gives the wording; ask the Delegation of the European Union.
funding-ext-2018 = Бул долбоор Европа Биримдиги тарабынан каржыланат

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2022 = Европа Биримдиги тарабынан каржыланат

# Draft: our translation of the official English text.
disclaimer-ext-2010 = Бул басылма Европа Биримдигинин көмөгү менен даярдалды. Бул басылманын мазмуну үчүн бир гана { $organisation } жооп берет; анын мазмуну эч кандай учурда Европа Биримдигинин көз карашын чагылдырат деп эсептелиши мүмкүн эмес.

# Draft: our translation; the contract gives the wording.
disclaimer-ext-2018 = Бул басылма Европа Биримдигинин каржылык колдоосу менен даярдалды. Анын мазмуну үчүн бир гана { $organisation } жооп берет жана ал Европа Биримдигинин көз карашын чагылдырышы шарт эмес.

# Draft: our translation. { $organisation } is the granting authority.
disclaimer-ext-2022 = Европа Биримдиги тарабынан каржыланат. Бирок айтылган көз караштар жана пикирлер авторго (авторлорго) гана таандык жана алар Европа Биримдигинин же { $organisation } уюмунун көз карашын чагылдырышы шарт эмес. Алар үчүн Европа Биримдиги да, грант берген орган да жооп бере албайт.

# Name as in CLDR 48. Always in full, never an abbreviation.
european-union = Европа Биримдиги

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

# Draft: a native speaker has not read these.
fact-days = { $number } күн
fact-working-days = { $number } жумуш күнү
fact-months = { $number } ай
fact-years = { $number } жыл
fact-hours = { $number } саат
fact-minutes = { $number } мүнөт
fact-percent = { $number }%
money-RUB = { $number } рубль
money-KZT = { $number } теңге
money-TJS = { $number } сомони
money-KGS = { $number } сом
money-UZS = { $number } Өзбекстан суму
money-USD = { $number } АКШ доллары
money-EUR = { $number } евро

# The last day counts in date-until, the first day in date-from.
date-until = { $number ->
    [4] { $year }-жылдын { $day }-{ $month }не чейин
   *[other] { $year }-жылдын { $day }-{ $month }на чейин
}
date-from = { $number ->
    [4] { $year }-жылдын { $day }-{ $month }нен баштап
   *[other] { $year }-жылдын { $day }-{ $month }нан баштап
}
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Мыйзамдагы сандар текшерилген күн: { $date }
figures-unchecked = Мыйзамдагы сандар али текшериле элек

## law on pages and blocks

law-basis = Укуктук негиз
law-in-force = Күчүндө
law-from = Күчүндө. Башталышы: { $date }
law-future = Азырынча күчүндө эмес. Башталышы: { $date }
law-past = Мындан ары күчүндө эмес. Акыркы күн: { $date }
law-last-day = акыркы күн: { $date }
law-adopted = кабыл алынган: { $date }
law-checked = мыйзам менен салыштырылды: { $date }, { $role }
law-unverified = азырынча мыйзам менен салыштырыла элек
law-review = кайра текшерүү мөөнөтү: { $date }
law-overdue = Текшерүү мөөнөтү өттү: { $date }. Бул азыр да туурабы, борбордон сураңыз.
law-as-of = абалы боюнча: { $date }
law-treaty = эл аралык келишим
law-clock = Бул түзмөктүн датасы туура эмес окшойт. Бул жердеги мөөнөттөрдүн күнү: { $date }.
law-changed = Текст чыккандан кийин бул бетте мыйзамдын мөөнөтү келди. Белгиленген жерлерди караңыз.
board-title = Китептин абалы
board-reviewed = текшерилген
board-draft = долбоор
board-stale = негизги текст өзгөргөн
board-fallback = башка тилде
board-missing = текст жок
board-overdue = мыйзамды текшерүү мөөнөтү өткөн

## translations that are older than their source

withheld = Жаңыланып жатат
stale-changed = Түп текстте ({ $language }) өзгөрдү: { $date }. Бул котормо эскирээк.
stale-added = Түп текстке ({ $language }) кошулду: { $date }. Бул жерде али которула элек.
stale-removed = Түп тексттен ({ $language }) алынды: { $date }. Бул жерде дагы эле бар.
stale-untranslated = Али которула элек. Бул тексттин тили: { $language }.

## change notice of an edition

# Draft: our own words, read by nobody yet.
notice-title = Эмне өзгөрдү
notice-edition = { $name } басылышы, { $date }
notice-since = { $name } басылышынан кийинки өзгөрүүлөр
notice-first = Бул биринчи басылыш. Андагынын баары жаңы.
notice-none = Тексттер өзгөргөн жок.
notice-use-from = Колдонуу башталган күн: { $date }.
notice-pages = Өзгөргөн беттер
notice-new = Жаңы бет
notice-removed = Бет алынып салынды
notice-parts = Өзгөргөн жерлер: { $count }
notice-before = Мурда
notice-now = Азыр
notice-binder = Папкада эмнени алмаштыруу керек
notice-take-out = Алына турган беттер: { $number }
notice-put-in = Салына турган беттер: { $number }
notice-new-pack = Жаңы топтом, беттер: { $count }. Баарын басып чыгарыңыз.
notice-removed-pack = Топтом жокко чыгарылды. Баарын алып салыңыз.
notice-behind = Азырынча которулган эмес
notice-more = Дагы: { $count }. Баары «Эмне өзгөрдү» бетинде.
notice-hint = Номерлер беттин ылдый жагында. Эки тараптуу басууда баракты толугу менен алмаштырыңыз.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = Бардык текстти чоңойтуп, экрандан окуучу программа менен угууга болот. Сүрөттөр сөз менен сүрөттөлгөн. Эч нерсе жымыңдабайт жана кыймылдабайт.
## questions at the end of a session

# Draft: our own words, read by nobody yet.
check-yourself = Өзүңүздү текшериңиз
check-intro = Бул машыгуу. Жоопторуңузду эч ким көрбөйт, алар эч жерде сакталбайт.
check-nth = Суроо: { $number } / { $all }
check-one = Бир жоопту тандаңыз.
check-many = Бардык туура жоопторду тандаңыз.
check-judge = Бул туурабы?
check-recall = Эсиңизден үн чыгарып айтыңыз. Канчасын айтуу керек: { $count }.
check-true = Туура
check-false = Туура эмес
check-show = Жоопту көрсөтүү
check-list = Тизмени ачуу
check-tick = Айтканыңызды белгилеңиз.
check-answer = Туура жооп
check-answer-mark = туура жооп
check-also = же мындай: { $words }
check-check = Текшерүү
check-again = Дагы бир жолу аракет кылуу
check-right = Туура
check-wrong = Толук туура эмес
check-not-this = бул эмес
check-choose = Адегенде жоопту тандаңыз.
check-result = Туура жооптор: { $right } / { $all }
check-all-right = Баарын билесиз. Муну жакындарыңызга айтып бериңиз.
check-some-wrong = Калгандарына кайрылыңыз: ар бир суроого дагы жооп берсе болот.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

about-edition = Чет өлкөгө иштегени бараткандарга жана алардын үй-бүлөлөрүнө жардам
hosted-save = Бул модулду сактоо ({ $size })
hosted-save-all = Баарын сактоо ({ $size })
hosted-saving = Сакталып жатат…
hosted-saved = Модуль бул түзмөктө сакталды, тармаксыз ачылат.
hosted-saved-all = Баары бул түзмөктө сакталды, тармаксыз ачылат.
hosted-remove = Бул түзмөктөн өчүрүү
hosted-failed = Баары келген жок. Келгени жоголбойт: тармак жакшырганда кайра аракет кылыңыз.
hosted-newer = Жаңыраак басылышы бар ({ $size }).
hosted-update = Жаңылоо
offline-title = Бул бет бул түзмөктө жок
offline-text = Азыр тармак жок. Сактагандарыңыз башкы барактан ачылат.
try-again = Кайра аракет кылуу
kilobytes = { $number } КБ
megabytes = { $number } МБ
## reading: view menu, ticks, bookmarks, sharing, two languages

# Draft: a native speaker has not read these.
view = Тексттин өлчөмү жана түстөр
text-size = Тексттин өлчөмү
colours = Түстөр
theme-system = Түзмөктөгүдөй
theme-light = Ачык
theme-dark = Караңгы
theme-contrast = Контрасттуу
read-button = Окудум
read-mark = окулду
bookmark = Кыстарма
bookmarks-yours = Сиздин кыстармалар
print-page = Бул баракты басып чыгаруу
share = Бөлүшүү
share-code = Барактын коду
share-file = Бул модуль бир файлда
share-address = Интернетте
share-send = Жөнөтүү
copy-address = Даректи көчүрүү
copied = Көчүрүлдү
qr-alt = QR-код: { $address }
side-by-side = Эки тилде катар

## results of tests

# Draft: our own words, read by nobody yet.
results-title = Тесттин жыйынтыгы
results-before = Чейин
results-after = Кийин
results-interval = 95 % аралык
results-points = Айырма, пункт
results-indicator = { $name } көрсөткүчү
results-rule = { $total } суроодон кеминде { $number } туура жооп берген адам эсепке алынат.
results-counted = Эсепке алынган саптар: { $total } ичинен { $number }
results-all = Баары
results-paired = Ошол эле адамдар чейин жана кийин
results-not-stated = көрсөтүлгөн эмес
results-sex-f = аялдар
results-sex-m = эркектер
results-sex-other = башка
results-by-country = Өлкө
results-by-site = Жер
results-by-sex = Жынысы
results-by-age = Жашы
results-hidden = <{ $number }: { $number } адамдан аз. ×: чакан топтун санын эсептеп чыгаруу мүмкүн болбосун үчүн жашырылды.
results-left-out = Эсепке алынган жок
results-question = Суроо
results-group = Адамдар
results-from = баштап
results-to = чейин
results-questions = Суроолор
results-more = Таблицада дагы: { $count }
results-line = Сызыкча чыныгы үлүш 95 % ыктымалдык менен кайда экенин көрсөтөт.

## Order for the print shop
order-title = Басып чыгарууга буйрутма
order-pack = Материал
order-language = Тил
order-paper = Кагаз
order-pages = Бет
order-sheets-of-one = Бир нускадагы барак
order-copies = Нуска
order-sheets = Барак
order-cost = Баасы
order-both-sides = эки бети
order-one-side = бир бети
order-note = Баалар book.toml файлынан алынды. Адегенде бир нуска басып чыгарып, файл менен салыштырыңыз.
order-signature = Буйрутма берген, күнү
## forms and letters to fill in

pack-forms = Формалар
pack-letters = Каттар жана келишимдер
form-one = бир жоопту белгилеңиз
form-many = бир нечесин белгилесе болот
form-yes = ооба
form-no = жок
form-number = №
form-total = Бардыгы
form-tables = Толтуруу үчүн таблицалар
form-for-computer = компьютер үчүн: Excel, LibreOffice
form-for-phone = телефон үчүн сурамжылоо: Kobo, ODK
form-choose-from-list = Тизмеден тандаңыз.
form-type-date = Күндү жазыңыз, мисалы 20.11.2026.
form-type-number = Бүтүн санды жазыңыз.
form-lists = Тизмелер

## Tests before and after a training: sheets, key, tally sheet, form

# Draft: our own words, read by nobody yet.
pack-tests = Тесттер
tests-part-a = A варианты
tests-part-b = B варианты
tests-part-pictures = сүрөттөр менен
tests-part-key = жооптордун ачкычы
tests-part-tally = эсептөө барагы
tests-when = Качан
tests-before = сабакка чейин
tests-after = сабактан кийин
tests-code = Сиздин код
tests-code-hint = Атыңыз эмес. Цифрасы бар код, чейин жана кийин бирдей.
tests-date = Дата
tests-woman = аял
tests-man = эркек
tests-other = башка
tests-anonymous = Баа коюлбайт. Жоопторуңуз эмнени жакшыраак түшүндүрүү керектигин көрсөтөт.
tests-staff-only = Кызматкерлер үчүн гана. Таратпаңыз.
tests-dont-know = Билбейм
tests-time = Убакыт: { $time }
tests-write = Жазыңыз, кеминде: { $count }
tests-draw = Жазыңыз же тартыңыз, кеминде: { $count }. Же сабак өткөргөн адамга акырын айтыңыз.
tests-rule-all = Ушул жооптордун баары гана белгиленсе, туура.
tests-rule-named = Кеминде мынча аталса, туура: { $count }. Башка сөз менен айтылган ошол эле ой да эсептелет.
tests-typing = Суроонун тилкесине (q1, q2 …) белгиленген жооптордун тамгаларын боштук менен жазыңыз; ? — «Билбейм». Аталган же жазылган жооп үчүн жооптун алдындагы латын сөздөрүн жазыңыз.
tests-read-aloud = Сүрөттүү барактар: суроону жана бардык жоопторду эки жолу үн чыгарып окуңуз. Ар бир жооптун фигурасын көрсөтүңүз. Кайсынысы туура экенин үн же жүз менен билдирбеңиз.
tests-tally-how = Суроого туура жооп берилген ар бир барак үчүн бир сызык; ар бир бешинчи сызык — туурасынан.
tests-all-right = бардык жооптор туура
tests-sheets = Баары канча барак
tests-form-named = Тизмени окубаңыз. Адам атаганды белгилеңиз.
tests-form-none = булардын эч кимиси
tests-form-alone = «{ $answer }» жообун башка жооп менен чогуу тандоого болбойт.
