### The small strings of pages and packs: Uzbek (Latin).
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### oʻ gʻ with U+02BB, tutuq belgisi U+02BC. Quotation marks “…”, dash – with spaces.

language-name = Oʻzbekcha

## navigation

skip-to-content = Matnga oʻtish
choose-country = Mamlakat va tilni tanlang
country = Mamlakat
language = Til
contents = Mundarija
on-this-page = Shu sahifada
modules = Modullar
module = Modul
session = Mashgʻulot
sessions = Mashgʻulotlar
previous = Oldingi
next = Keyingi
start-page = Bosh sahifa
start-here = Shu yerdan boshlang
packs = Chop etish uchun
packs-intro = Chop etishga tayyor; qogʻoz oʻlchami har bir fayl yonida yozilgan
pack-download = PDF yuklab olish
take = Oʻzingiz bilan oling
share-intro = Telefon uchun bitta fayl. Internetsiz ochiladi, uni chatda yuborish mumkin.
share-whole = Butun nashr
share-elsewhere = ({ $module }, “{ $session }”: { $file } fayli)
open = Ochish
all-languages = Barcha tillar

## session head

minutes-count = { $count } daqiqa
time-chip = { $count } daq.
objectives = Bu mashgʻulotdan keyin nima qila olasiz
objectives-trainer = Maqsadlar
methods = Usullar
materials = Materiallar
audience = Kim uchun
audience-migrants = ishlash uchun ketadiganlar
audience-families = oilalar
audience-volunteers = koʻngillilar
audience-trainers = trenerlar
stage = Qachon
stage-before = ketishdan oldin
stage-abroad = chet elda
stage-return = qaytgandan keyin
destination = Boradigan mamlakat
key-messages = Eslab qoling
key-messages-label = Asosiy fikrlar
staff-note = Trener uchun
sources = Manbalar
footnotes = Izohlar
footnote-back = Matnga qaytish
topics = Koʻrib chiqilgan mavzular
indicator = Koʻrsatkich
notes-space = Qaydlar uchun
session-plan = Mashgʻulot rejasi
plan-total = Jami
guide-answers = Savollar va javoblar
step = Qadam
duration = Davomiyligi
abbreviations = Qisqartmalar

## alerts

alert-note = Eʼtibor bering
alert-tip = Maslahat
alert-important = Muhim
alert-warning = Ehtiyot boʻling
alert-caution = Xavfli

## notices

fallback-notice = Bu matn hali tarjima qilinmagan. Koʻrsatilgan matn tili: { $language }.
fallback-mark = tili: { $language }
draft = Qoralama
draft-notice = Qoralama – mutaxassis tekshirmagan. Unga tayanishdan oldin markazdan soʻrang.
reviewed = Tekshirildi: { $role }, { $date }
content-as-of = Mazmuni { $date } holatiga koʻra
edition = { $name } nashri
print-edition = { $country } · { $language }

## directory

centres = Markazlar va xizmatlar
where-to-turn = Qayerga murojaat qilish mumkin
emergency = Shoshilinch yordam
emergency-card = Xavf boʻlsa, qoʻngʻiroq qiling
free-call = qoʻngʻiroq bepul
address = Manzil
phone = Telefon
hours = Ish vaqti
languages-spoken = Tillar
to-be-filled = milliy jamiyat toʻldiradi
not-verified = hali tekshirilmagan
verified-on = tekshirildi: { $date }
on-map = Xaritada
kind-centre = Qizil Yarim Oy markazi
kind-consulate = Konsullik
kind-service = Xizmat
kind-hotline = Telefon liniyasi
in-country = Mamlakat: { $country }

## glossary and imprint

az = Alifbo koʻrsatkichi
az-letters = Harflar
glossary = Soʻzlar va qisqartmalar
disclaimer = Masʼuliyat va nashr maʼlumotlari
project = Loyiha
contract = Shartnoma { $number }
responsible = Mazmun uchun masʼul
society-logo-slot = Milliy jamiyat logotipi
emblem-alt = Yevropa Ittifoqi emblemasi: koʻk fonda doira boʻylab oʻn ikkita oltin yulduz
category-legal-social = Huquqiy va ijtimoiy masalalar
category-health-social = Salomatlik va ijtimoiy masalalar
pack-guide = Trener qoʻllanmasi
pack-handout = Tarqatma material
pack-info-pack = Axborot toʻplami
page-of = { $page }-sahifa, jami { $total }
page-word = sahifa
continued = davomi
figure = Rasm
table = Jadval
online-at = Internetda: { $address }
not-legal-advice = Bu material qonunni umumiy tarzda tushuntiradi. U huquqshunos maslahatining oʻrnini bosmaydi.
not-medical-advice = Bu material shifokor maslahatining oʻrnini bosmaydi.
cc-made-with = rahnamo yordamida tayyorlangan
search-terms = Boshqa nomlari
search = Qidiruv
search-found = Topildi: #
search-none = Hech narsa topilmadi. Kamroq harf yozing yoki alifbo roʻyxatiga qarang.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Plakat
pack-pocket = Choʻntak kartochkasi
pack-leaflet = Buklet
pack-booklet = A5 risola
pack-banner = Banner
pack-stickers = Jihozlar uchun yorliqlar
pack-flag = Stol bayroqchasi
pack-sign = Eshik lavhasi
pack-sheets = Chop etish uchun A4 varaqlar
sheet-our-centre = Bizning markaz
sheet-say = Telefonda nima deyish kerak
sheet-my-name = Ismim
sheet-call-my-family = Yaqinlarimga qoʻngʻiroq qiling
sheet-inside = Ichida
phrase-help = Yordam bering!
phrase-ambulance = Tez yordam chaqiring
phrase-police = Politsiya chaqiring
phrase-address = Men shu manzildaman…
phrase-interpreter = Menga tarjimon kerak

## dates: month names stand in the form that date-long needs

date-long = { $year }-yil { $day }-{ $month }
month-1 = yanvar
month-2 = fevral
month-3 = mart
month-4 = aprel
month-5 = may
month-6 = iyun
month-7 = iyul
month-8 = avgust
month-9 = sentabr
month-10 = oktabr
month-11 = noyabr
month-12 = dekabr

## brand: texts of the three visibility profiles; the status of each text stands above it

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2010 = Ushbu loyiha Yevropa Ittifoqi tomonidan moliyalashtiriladi

# Draft: the contract gives the wording; ask the Delegation of the European Union.
funding-ext-2018 = Ushbu loyiha Yevropa Ittifoqi tomonidan moliyalashtiriladi

# Draft: seen in use, not official.
funding-ext-2022 = Yevropa Ittifoqi tomonidan moliyalashtirilgan

# Draft: our translation of the official English text.
disclaimer-ext-2010 = Ushbu nashr Yevropa Ittifoqi koʻmagida tayyorlangan. Ushbu nashr mazmuni uchun faqat { $organisation } javobgardir; uning mazmuni hech bir holatda Yevropa Ittifoqining qarashlarini aks ettiradi deb hisoblanishi mumkin emas.

# Draft: our translation; the contract gives the wording.
disclaimer-ext-2018 = Ushbu nashr Yevropa Ittifoqining moliyaviy koʻmagida tayyorlangan. Uning mazmuni uchun faqat { $organisation } javobgardir va bu mazmun Yevropa Ittifoqining qarashlarini aks ettirishi shart emas.

# Draft: our translation. { $organisation } is the granting authority.
disclaimer-ext-2022 = Yevropa Ittifoqi tomonidan moliyalashtirilgan. Biroq bildirilgan qarash va fikrlar faqat muallifga (mualliflarga) tegishli boʻlib, ular Yevropa Ittifoqi yoki { $organisation } qarashlarini aks ettirishi shart emas. Ular uchun Yevropa Ittifoqi ham, grant bergan organ ham javobgar boʻla olmaydi.

# Name as in CLDR 48. Always in full, never an abbreviation.
european-union = Yevropa Ittifoqi

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

# Draft: a native speaker has not read these.
fact-days = { $number } kun
fact-working-days = { $number } ish kuni
fact-months = { $number } oy
fact-years = { $number } yil
fact-hours = { $number } soat
fact-minutes = { $number } daqiqa
fact-percent = { $number }%
money-RUB = { $number } rubl
money-KZT = { $number } tenge
money-TJS = { $number } somoniy
money-KGS = { $number } Qirgʻiziston somi
money-UZS = { $number } soʻm
money-USD = { $number } AQSH dollari
money-EUR = { $number } yevro

# The last day counts in date-until, the first day in date-from.
date-until = { $year }-yil { $day }-{ $month }gacha
date-from = { $year }-yil { $day }-{ $month }dan
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Qonundagi raqamlar tekshirilgan kun: { $date }
figures-unchecked = Qonundagi raqamlar hali tekshirilmagan

## law on pages and blocks

law-basis = Huquqiy asos
law-in-force = Amalda
law-from = Amalda. Boshlanishi: { $date }
law-future = Hali amalda emas. Boshlanishi: { $date }
law-past = Endi amalda emas. Oxirgi kun: { $date }
law-last-day = oxirgi kun: { $date }
law-adopted = qabul qilingan: { $date }
law-checked = qonun bilan solishtirilgan: { $date }, { $role }
law-unverified = hali qonun bilan solishtirilmagan
law-review = qayta tekshirish muddati: { $date }
law-overdue = Tekshirish muddati oʻtdi: { $date }. Bu hozir ham toʻgʻrimi, markazda soʻrang.
law-as-of = { $date } holatiga koʻra
law-treaty = xalqaro shartnoma
law-clock = Bu qurilmadagi sana notoʻgʻriga oʻxshaydi. Muddatlar { $date } holatiga koʻra yozilgan.
law-changed = Matn chiqqandan keyin bu sahifada qonun muddati keldi. Belgilangan joylarni koʻring.
board-title = Kitob holati
board-reviewed = tekshirilgan
board-draft = qoralama
board-stale = asl matn oʻzgargan
board-fallback = boshqa tilda
board-missing = matn yoʻq
board-overdue = qonunni tekshirish muddati oʻtgan

## translations that are older than their source

withheld = Yangilanmoqda
stale-changed = Asl matnda ({ $language }) oʻzgardi: { $date }. Bu tarjima eskiroq.
stale-added = Asl matnga ({ $language }) qoʻshildi: { $date }. Bu yerda hali tarjima qilinmagan.
stale-removed = Asl matndan ({ $language }) olib tashlandi: { $date }. Bu yerda hali bor.
stale-untranslated = Hali tarjima qilinmagan. Bu matnning tili: { $language }.

## change notice of an edition

# Draft: our own words, read by nobody yet.
notice-title = Nima oʻzgardi
notice-edition = { $name } nashri, { $date }
notice-since = { $name } nashridan keyingi oʻzgarishlar
notice-first = Bu birinchi nashr. Undagi hamma narsa yangi.
notice-none = Matnlar oʻzgarmagan.
notice-use-from = Qoʻllash boshlanadigan kun: { $date }.
notice-pages = Oʻzgargan sahifalar
notice-new = Yangi sahifa
notice-removed = Sahifa olib tashlandi
notice-parts = Oʻzgargan joylar: { $count }
notice-before = Oldin
notice-now = Hozir
notice-binder = Papkada nimani almashtirish kerak
notice-take-out = Olib tashlanadigan sahifalar: { $number }
notice-put-in = Qoʻyiladigan sahifalar: { $number }
notice-new-pack = Yangi toʻplam, sahifalar: { $count }. Hammasini chop eting.
notice-removed-pack = Toʻplam bekor qilindi. Hammasini olib tashlang.
notice-behind = Hali tarjima qilinmagan
notice-more = Yana: { $count }. Hammasi «Nima oʻzgardi» sahifasida.
notice-hint = Raqamlar sahifa pastida. Ikki tomonlama chopda varaqni toʻliq almashtiring.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = Hamma matnni kattalashtirish va ekrandan oʻqiydigan dastur bilan tinglash mumkin. Rasmlar soʻz bilan tasvirlangan. Hech narsa miltillamaydi va harakatlanmaydi.
## questions at the end of a session

# Draft: our own words, read by nobody yet.
check-yourself = Oʻzingizni tekshiring
check-intro = Bu mashq. Javoblaringizni boshqa hech kim koʻrmaydi, ular hech qayerda saqlanmaydi.
check-nth = Savol: { $number } / { $all }
check-one = Bitta javobni tanlang.
check-many = Barcha toʻgʻri javoblarni tanlang.
check-judge = Bu toʻgʻrimi?
check-recall = Yoddan, ovoz chiqarib ayting. Nechtasini aytish kerak: { $count }.
check-true = Toʻgʻri
check-false = Notoʻgʻri
check-show = Javobni koʻrsatish
check-list = Roʻyxatni ochish
check-tick = Aytganlaringizni belgilang.
check-answer = Toʻgʻri javob
check-answer-mark = toʻgʻri javob
check-also = yoki shunday: { $words }
check-check = Tekshirish
check-again = Yana urinib koʻrish
check-right = Toʻgʻri
check-wrong = Hali emas
check-not-this = bu emas
check-choose = Avval javobni tanlang.
check-result = Toʻgʻri javoblar: { $right } / { $all }
check-all-right = Hammasini bilasiz. Buni yaqinlaringizga aytib bering.
check-some-wrong = Qolganlariga qayting: har bir savolga yana javob berish mumkin.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

about-edition = Chet elga ishlagani ketadiganlarga va ularning oilalariga yordam
hosted-save = Shu modulni saqlash ({ $size })
hosted-save-all = Hammasini saqlash ({ $size })
hosted-saving = Saqlanmoqda…
hosted-saved = Modul shu qurilmada saqlandi va tarmoqsiz ochiladi.
hosted-saved-all = Hammasi shu qurilmada saqlandi va tarmoqsiz ochiladi.
hosted-remove = Shu qurilmadan oʻchirish
hosted-failed = Hammasi yetib kelmadi. Kelgani yoʻqolmaydi: tarmoq yaxshilanganda yana urinib koʻring.
hosted-newer = Yangiroq nashr bor ({ $size }).
hosted-update = Yangilash
offline-title = Bu sahifa shu qurilmada yoʻq
offline-text = Hozir tarmoq yoʻq. Saqlaganlaringiz bosh sahifadan ochiladi.
try-again = Yana urinib koʻrish
kilobytes = { $number } KB
megabytes = { $number } MB
## reading: view menu, ticks, bookmarks, sharing, two languages

# Draft: a native speaker has not read these.
view = Matn oʻlchami va ranglar
text-size = Matn oʻlchami
colours = Ranglar
theme-system = Qurilmadagidek
theme-light = Yorugʻ
theme-dark = Qorongʻi
theme-contrast = Yuqori kontrast
read-button = Oʻqidim
read-mark = oʻqildi
bookmark = Xatchoʻp
bookmarks-yours = Xatchoʻplaringiz
print-page = Bu sahifani chop etish
share = Ulashish
share-code = Sahifa kodi
share-file = Bu modul bitta faylda
share-address = Internetda
share-send = Yuborish
copy-address = Manzilni nusxalash
copied = Nusxalandi
qr-alt = QR-kod: { $address }
side-by-side = Ikki tilda yonma-yon

## results of tests

# Draft: our own words, read by nobody yet.
results-title = Test natijalari
results-before = Oldin
results-after = Keyin
results-interval = 95 % oraliq
results-points = Farq, punkt
results-indicator = { $name } koʻrsatkichi
results-rule = { $total } savoldan kamida { $number } tasiga toʻgʻri javob bergan kishi hisobga olinadi.
results-counted = Hisobga olingan qatorlar: { $total } tadan { $number } ta
results-all = Hammasi
results-paired = Oʻsha odamlar oldin va keyin
results-not-stated = koʻrsatilmagan
results-sex-f = ayollar
results-sex-m = erkaklar
results-sex-other = boshqa
results-by-country = Davlat
results-by-site = Joy
results-by-sex = Jinsi
results-by-age = Yoshi
results-hidden = <{ $number }: { $number } kishidan kam. ×: kichik guruh sonini hisoblab topib boʻlmasligi uchun yashirilgan.
results-left-out = Hisobga olinmagan
results-question = Savol
results-group = Odamlar
results-from = dan
results-to = gacha
results-questions = Savollar
results-more = Jadvalda yana: { $count }
results-line = Chiziqcha haqiqiy ulush 95 % ehtimol bilan qayerdaligini koʻrsatadi.

## Order for the print shop
order-title = Bosmaga buyurtma
order-pack = Material
order-language = Til
order-paper = Qogʻoz
order-pages = Bet
order-sheets-of-one = Bir nusxadagi varaq
order-copies = Nusxa
order-sheets = Varaq
order-cost = Narxi
order-both-sides = ikki tomonlama
order-one-side = bir tomonlama
order-note = Narxlar book.toml faylidan olingan. Avval bitta nusxa chop eting va uni fayl bilan solishtiring.
order-signature = Buyurtmachi, sana
## forms and letters to fill in

pack-forms = Shakllar
pack-letters = Xatlar va shartnomalar
form-one = bitta javobni belgilang
form-many = bir nechtasini belgilash mumkin
form-yes = ha
form-no = yoʻq
form-number = №
form-total = Jami
form-tables = Toʻldirish uchun jadvallar
form-for-computer = kompyuter uchun: Excel, LibreOffice
form-for-phone = telefon uchun soʻrovnoma: Kobo, ODK
form-choose-from-list = Roʻyxatdan tanlang.
form-type-date = Sanani yozing, masalan 20.11.2026.
form-type-number = Butun son yozing.
form-lists = Roʻyxatlar

## Tests before and after a training: sheets, key, tally sheet, form

# Draft: our own words, read by nobody yet.
pack-tests = Testlar
tests-part-a = A varianti
tests-part-b = B varianti
tests-part-pictures = rasmlar bilan
tests-part-key = javoblar kaliti
tests-part-tally = hisob varagʻi
tests-when = Qachon
tests-before = mashgʻulotdan oldin
tests-after = mashgʻulotdan keyin
tests-code = Sizning kodingiz
tests-code-hint = Ism emas. Raqamli kod, oldin ham, keyin ham bir xil.
tests-date = Sana
tests-woman = ayol
tests-man = erkak
tests-other = boshqa
tests-anonymous = Baho qoʻyilmaydi. Javoblaringiz nimani yaxshiroq tushuntirishimiz kerakligini koʻrsatadi.
tests-staff-only = Faqat xodimlar uchun. Tarqatmang.
tests-dont-know = Bilmayman
tests-time = Vaqt: { $time }
tests-write = Yozing, kamida: { $count }
tests-draw = Yozing yoki chizing, kamida: { $count }. Yoki mashgʻulot olib borayotgan kishiga sekin ayting.
tests-rule-all = Faqat shu javoblarning hammasi belgilansa, toʻgʻri.
tests-rule-named = Kamida shuncha aytilsa, toʻgʻri: { $count }. Boshqa soʻz bilan aytilgan oʻsha fikr ham hisoblanadi.
tests-typing = Savol ustuniga (q1, q2 …) belgilangan javoblarning harflarini boʻsh joy bilan yozing; ? – “Bilmayman”. Aytilgan yoki yozilgan javob uchun javob oldidagi lotincha soʻzlarni yozing.
tests-read-aloud = Rasmli varaqlar: savolni va hamma javoblarni ikki marta ovoz chiqarib oʻqing. Har bir javobning shaklini koʻrsating. Qaysi biri toʻgʻriligini ovoz yoki yuz bilan bildirmang.
tests-tally-how = Savolga toʻgʻri javob berilgan har bir varaq uchun bitta chiziq; har beshinchi chiziq koʻndalang.
tests-all-right = hamma javoblar toʻgʻri
tests-sheets = Jami varaq
tests-form-named = Roʻyxatni oʻqimang. Odam aytganini belgilang.
tests-form-none = bularning hech biri
tests-form-alone = “{ $answer }” javobini boshqa javob bilan birga tanlab boʻlmaydi.
