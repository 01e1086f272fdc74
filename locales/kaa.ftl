### The small strings of pages and packs: Karakalpak (Latin of 2016).
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### Letters á ǵ ı ń ó ú; the capital of ı is Í. Quotation marks “…”, dash – with spaces.

language-name = Qaraqalpaqsha

## navigation

skip-to-content = Tekstke ótiw
choose-country = Mámleket hám tildi tańlań
country = Mámleket
language = Til
contents = Mazmunı
on-this-page = Usı bette
modules = Moduller
module = Modul
session = Sabaq
sessions = Sabaqlar
previous = Aldıńǵı
next = Keyingi
start-page = Bas bet
start-here = Usı jerden baslań
packs = Basıp shıǵarıw ushın
packs-intro = Basıp shıǵarıwǵa tayar; qaǵaz ólshemi hár bir fayldıń janında jazılǵan
pack-download = PDF júklep alıw
take = Ózińiz benen alıń
share-intro = Telefon ushın bir fayl. Internetsiz ashıladı, onı chatta jiberiwge boladı.
share-whole = Basılım tolıǵı menen
share-elsewhere = ({ $module }, “{ $session }”: { $file } faylı)
open = Ashıw
all-languages = Barlıq tiller

## session head

minutes-count = { $count } minut
time-chip = { $count } min
objectives = Usı sabaqtan keyin ne isley alasız
objectives-trainer = Maqsetler
methods = Usıllar
materials = Materiallar
audience = Kim ushın
audience-migrants = jumısqa ketetuǵınlar
audience-families = shańaraqlar
audience-volunteers = volontyorlar
audience-trainers = trenerler
stage = Qashan
stage-before = ketiwden aldın
stage-abroad = shet elde
stage-return = qaytıp kelgennen keyin
destination = Baratuǵın mámleket
key-messages = Yadıńızda tutıń
key-messages-label = Tiykarǵı pikirler
staff-note = Trener ushın
sources = Derekler
footnotes = Túsindirmeler
footnote-back = Tekstke qaytıw
topics = Kórip shıǵılǵan temalar
indicator = Kórsetkish
notes-space = Jazıwlar ushın
session-plan = Sabaq jobası
plan-total = Barlıǵı
guide-answers = Sorawlar hám juwaplar
step = Qádem
duration = Dawamlılıǵı
abbreviations = Qısqartpalar

## alerts

alert-note = Itibar beriń
alert-tip = Másláhát
alert-important = Áhmiyetli
alert-warning = Abaylań
alert-caution = Qáwipli

## notices

fallback-notice = Bul tekst ele awdarılmaǵan. Kórsetilgen tekst tili: { $language }.
fallback-mark = tili: { $language }
draft = Dáslepki nusqa
draft-notice = Dáslepki nusqa – qánige tekserip shıqpaǵan. Oǵan súyenbesten aldın oraydan sorań.
reviewed = Tekserildi: { $role }, { $date }
content-as-of = Mazmunı { $date } jaǵdayına
edition = { $name } basılımı
print-edition = { $country } · { $language }

## directory

centres = Oraylar hám xızmetler
where-to-turn = Qay jerge múrájat etiw múmkin
emergency = Asıǵıs járdem
emergency-card = Qáwip bolsa, qońıraw qılıń
free-call = qońıraw biypul
address = Mánzil
phone = Telefon
hours = Jumıs waqtı
languages-spoken = Tiller
to-be-filled = milliy jámiyet toltıradı
not-verified = ele tekserilmegen
verified-on = tekserildi: { $date }
on-map = Kartada
kind-centre = Qızıl Yarım Ay orayı
kind-consulate = Konsullıq
kind-service = Xızmet
kind-hotline = Telefon liniyası
in-country = Mámleket: { $country }

## glossary and imprint

az = Álipbe kórsetkishi
az-letters = Háripler
glossary = Sózler hám qısqartpalar
disclaimer = Juwapkershilik hám basılım maǵlıwmatları
project = Joybar
contract = Shártnama { $number }
responsible = Mazmunı ushın juwapker
society-logo-slot = Milliy jámiyettiń logotipi
emblem-alt = Evropa Awqamınıń embleması: kók fonda sheńber boylap jaylasqan on eki altın juldız
category-legal-social = Huqıqıy hám sociallıq máseleler
category-health-social = Densawlıq hám sociallıq máseleler
pack-guide = Trener qollanbası
pack-handout = Tarqatpa material
pack-info-pack = Maǵlıwmat toplamı
page-of = { $page }-bet, barlıǵı { $total }
page-word = bet
continued = dawamı
figure = Súwret
table = Keste
online-at = Internette: { $address }
not-legal-advice = Bul material nızamdı ulıwma túrde túsindiredi. Ol yurist másláhátınıń ornın baspaydı.
not-medical-advice = Bul material shıpaker másláhátınıń ornın baspaydı.
cc-made-with = rahnamo járdeminde tayarlanǵan
search-terms = Basqa atları
search = Izlew
search-found = Tabıldı: #
search-none = Hesh nárse tabılmadı. Azıraq hárip jazıń yamasa álipbe dizimine qarań.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Plakat
pack-pocket = Qalta kartochkası
pack-leaflet = Buklet
pack-booklet = A5 kitapsha
pack-banner = Banner
pack-stickers = Úskeneler ushın jabıstırmalar
pack-flag = Stol bayraqshası
pack-sign = Esik taxtayshası
pack-sheets = Basıp shıǵarıw ushın A4 betler
sheet-our-centre = Biziń oray
sheet-say = Telefonda ne aytıw kerek
sheet-my-name = Meniń atım
sheet-call-my-family = Jaqınlarıma qońıraw qılıń
sheet-inside = Ishinde
phrase-help = Járdem beriń!
phrase-ambulance = Tez járdem shaqırıń
phrase-police = Policiya shaqırıń
phrase-address = Men mına mánzildemen…
phrase-interpreter = Maǵan awdarmashı kerek

## dates: month names stand in the form that date-long needs

date-long = { $year }-jıl { $day }-{ $month }
month-1 = yanvar
month-2 = fevral
month-3 = mart
month-4 = aprel
month-5 = may
month-6 = iyun
month-7 = iyul
month-8 = avgust
month-9 = sentyabr
month-10 = oktyabr
month-11 = noyabr
month-12 = dekabr

## brand: texts of the three visibility profiles; the status of each text stands above it

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2010 = Bul joybar Evropa Awqamı tárepinen qarjılandırıladı

# Draft: the contract gives the wording; ask the Delegation of the European Union.
funding-ext-2018 = Bul joybar Evropa Awqamı tárepinen qarjılandırıladı

# Draft: no official text found; ask the Delegation of the European Union.
funding-ext-2022 = Evropa Awqamı tárepinen qarjılandırıladı

# Draft: our translation of the official English text.
disclaimer-ext-2010 = Bul basılım Evropa Awqamınıń járdemi menen tayarlandı. Bul basılımnıń mazmunı ushın tek { $organisation } juwap beredi; onıń mazmunı hesh qanday jaǵdayda Evropa Awqamınıń kózqarasın bildiredi dep esaplanıwı múmkin emes.

# Draft: our translation; the contract gives the wording.
disclaimer-ext-2018 = Bul basılım Evropa Awqamınıń qarjılıq qollap-quwatlawı menen tayarlandı. Onıń mazmunı ushın tek { $organisation } juwap beredi hám ol Evropa Awqamınıń kózqarasın bildiriwi shárt emes.

# Draft: our translation. { $organisation } is the granting authority.
disclaimer-ext-2022 = Evropa Awqamı tárepinen qarjılandırıladı. Biraq bildirilgen kózqaraslar hám pikirler tek avtorǵa (avtorlarǵa) tiyisli hám olar Evropa Awqamınıń yamasa { $organisation } shólkeminiń kózqarasın bildiriwi shárt emes. Olar ushın Evropa Awqamı da, grant bergen organ da juwap bere almaydı.

# Draft: CLDR has no Karakalpak name; formed like the name of the Eurasian Economic Union in the glossary.
european-union = Evropa Awqamı

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

# Draft: a native speaker has not read these.
fact-days = { $number } kún
fact-working-days = { $number } jumıs kúni
fact-months = { $number } ay
fact-years = { $number } jıl
fact-hours = { $number } saat
fact-minutes = { $number } minut
fact-percent = { $number }%
money-RUB = { $number } rubl
money-KZT = { $number } teńge
money-TJS = { $number } somoni
money-KGS = { $number } Qırǵızstan somı
money-UZS = { $number } Ózbekstan somı
money-USD = { $number } AQSH dolları
money-EUR = { $number } evro

# The last day counts in date-until, the first day in date-from.
date-until = { $number ->
    [1] { $year }-jıl { $day }-{ $month }ǵa shekem
    [2] { $year }-jıl { $day }-{ $month }ǵa shekem
    [3] { $year }-jıl { $day }-{ $month }qa shekem
    [5] { $year }-jıl { $day }-{ $month }ǵa shekem
    [8] { $year }-jıl { $day }-{ $month }qa shekem
   *[other] { $year }-jıl { $day }-{ $month }ge shekem
}
date-from = { $number ->
    [1] { $year }-jıl { $day }-{ $month }dan baslap
    [2] { $year }-jıl { $day }-{ $month }dan baslap
    [3] { $year }-jıl { $day }-{ $month }tan baslap
    [5] { $year }-jıl { $day }-{ $month }dan baslap
    [6] { $year }-jıl { $day }-{ $month }nen baslap
    [8] { $year }-jıl { $day }-{ $month }tan baslap
   *[other] { $year }-jıl { $day }-{ $month }den baslap
}
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Nızamdaǵı sanlar tekserilgen kún: { $date }
figures-unchecked = Nızamdaǵı sanlar ele tekserilmegen

## law on pages and blocks

law-basis = Huqıqıy tiykar
law-in-force = Kúshinde
law-from = Kúshinde. Baslanıwı: { $date }
law-future = Ele kúshinde emes. Baslanıwı: { $date }
law-past = Endi kúshinde emes. Aqırǵı kúni: { $date }
law-last-day = aqırǵı kúni: { $date }
law-adopted = qabıl etilgen: { $date }
law-checked = nızam menen salıstırıldı: { $date }, { $role }
law-unverified = ele nızam menen salıstırılmaǵan
law-review = qayta tekseriw múddeti: { $date }
law-overdue = Tekseriw múddeti ótti: { $date }. Bul házir de durıs pa, oraydan sorań.
law-as-of = { $date } jaǵdayına
law-treaty = xalıqaralıq shártnama
law-clock = Bul qurılmanıń sánesi nadurıs sıyaqlı. Bul jerdegi múddetler { $date } jaǵdayına jazılǵan.
law-changed = Tekst shıqqannan keyin bul bette nızam múddeti keldi. Belgilengen jerlerdi qarań.
board-title = Kitaptıń jaǵdayı
board-reviewed = tekserilgen
board-draft = joba
board-stale = tiykarǵı tekst ózgergen
board-fallback = basqa tilde
board-missing = tekst joq
board-overdue = nızamdı tekseriw múddeti ótken

## translations that are older than their source

withheld = Jańalanbaqta
stale-changed = Túp tekstte ({ $language }) ózgerdi: { $date }. Bul awdarma eskirek.
stale-added = Túp tekstke ({ $language }) qosıldı: { $date }. Bul jerde ele awdarılmaǵan.
stale-removed = Túp tekstten ({ $language }) alındı: { $date }. Bul jerde ele bar.
stale-untranslated = Ele awdarılmaǵan. Bul teksttiń tili: { $language }.

## change notice of an edition

# Draft: our own words, read by nobody yet.
notice-title = Ne ózgerdi
notice-edition = { $name } basılımı, { $date }
notice-since = { $name } basılımınan keyingi ózgerisler
notice-first = Bul birinshi basılım. Ondaǵınıń bári jańa.
notice-none = Tekstler ózgergen joq.
notice-use-from = Qollanıw baslanatuǵın kún: { $date }.
notice-pages = Ózgergen betler
notice-new = Jańa bet
notice-removed = Bet alıp taslandı
notice-parts = Ózgergen jerler: { $count }
notice-before = Burın
notice-now = Házir
notice-binder = Papkada neni almastırıw kerek
notice-take-out = Alınatuǵın betler: { $number }
notice-put-in = Salınatuǵın betler: { $number }
notice-new-pack = Jańa toplam, betler: { $count }. Bárin basıp shıǵarıń.
notice-removed-pack = Toplam biykar etildi. Bárin alıp taslań.
notice-behind = Ele awdarılmaǵan
notice-more = Jáne: { $count }. Bári «Ne ózgerdi» betinde.
notice-hint = Nomerler bettiń tómeninde. Eki jaqlı basıwda paraqtı tolıq almastırıń.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = Barlıq tekstti úlkeytiwge hám ekrannan oqıytuǵın baǵdarlama menen tıńlawǵa boladı. Súwretler sóz benen táriyiplengen. Hesh nárse jıltıldamaydı hám qozǵalmaydı.
## questions at the end of a session

# Draft: our own words, read by nobody yet.
check-yourself = Ózińizdi tekserip kóriń
check-intro = Bul shınıǵıw. Juwaplarıńızdı basqa hesh kim kórmeydi, olar hesh jerde saqlanbaydı.
check-nth = Soraw: { $number } / { $all }
check-one = Bir juwaptı tańlań.
check-many = Barlıq durıs juwaplardı tańlań.
check-judge = Bul durıs pa?
check-recall = Yadtan, dawıslap aytıń. Neshewin aytıw kerek: { $count }.
check-true = Durıs
check-false = Durıs emes
check-show = Juwaptı kórsetiw
check-list = Dizimdi ashıw
check-tick = Aytqanlarıńızdı belgileń.
check-answer = Durıs juwap
check-answer-mark = durıs juwap
check-also = yamasa bılay: { $words }
check-check = Tekseriw
check-again = Jáne bir ret háreket etiw
check-right = Durıs
check-wrong = Ele emes
check-not-this = bul emes
check-choose = Aldın juwaptı tańlań.
check-result = Durıs juwaplar: { $right } / { $all }
check-all-right = Hámmesin bilesiz. Bunı jaqınlarıńızǵa aytıp beriń.
check-some-wrong = Qalǵanlarına qaytıń: hár bir sorawǵa jáne juwap beriw múmkin.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

about-edition = Shet elge islewge ketetuǵınlarǵa hám olardıń shańaraqlarına járdem
hosted-save = Usı moduldi saqlaw ({ $size })
hosted-save-all = Bárin saqlaw ({ $size })
hosted-saving = Saqlanbaqta…
hosted-saved = Modul usı qurılmada saqlandı hám tarmaqsız ashıladı.
hosted-saved-all = Bári usı qurılmada saqlandı hám tarmaqsız ashıladı.
hosted-remove = Usı qurılmadan óshiriw
hosted-failed = Bári kelmedi. Kelgeni joǵalmaydı: tarmaq jaqsılanǵanda jáne urınıp kóriń.
hosted-newer = Jańaraq basılım bar ({ $size }).
hosted-update = Jańalaw
offline-title = Bul bet usı qurılmada joq
offline-text = Házir tarmaq joq. Saqlaǵanlarıńız bas betten ashıladı.
try-again = Jáne urınıp kóriw
kilobytes = { $number } KB
megabytes = { $number } MB
## reading: view menu, ticks, bookmarks, sharing, two languages

# Draft: a native speaker has not read these.
view = Tekst ólshemi hám reńler
text-size = Tekst ólshemi
colours = Reńler
theme-system = Qurılmadaǵıday
theme-light = Jaqtı
theme-dark = Qarańǵı
theme-contrast = Kontrastlı
read-button = Oqıdım
read-mark = oqıldı
bookmark = Betbelgi
bookmarks-yours = Betbelgilerińiz
print-page = Bul betti basıp shıǵarıw
share = Bólisiw
share-code = Bet kodı
share-file = Bul modul bir faylda
share-address = Internette
share-send = Jiberiw
copy-address = Mánzildi kóshiriw
copied = Kóshirildi
qr-alt = QR-kod: { $address }
side-by-side = Eki tilde qatar

## results of tests

# Draft: our own words, read by nobody yet.
results-title = Test nátiyjeleri
results-before = Aldın
results-after = Keyin
results-interval = 95 % aralıq
results-points = Parıq, punkt
results-indicator = { $name } kórsetkishi
results-rule = { $total } sorawdan keminde { $number } sorawǵa durıs juwap bergen adam esapqa alınadı.
results-counted = Esapqa alınǵan qatarlar: { $total } ishinen { $number }
results-all = Hámmesi
results-paired = Sol adamlar aldın hám keyin
results-not-stated = kórsetilmegen
results-sex-f = hayallar
results-sex-m = erkekler
results-sex-other = basqa
results-by-country = Mámleket
results-by-site = Orın
results-by-sex = Jınısı
results-by-age = Jası
results-hidden = <{ $number }: { $number } adamnan az. ×: kishi topardıń sanın esaplap tabıw múmkin bolmawı ushın jasırılǵan.
results-left-out = Esapqa alınbadı
results-question = Soraw
results-group = Adamlar
results-from = baslap
results-to = shekem
results-questions = Sorawlar
results-more = Kestede jáne: { $count }
results-line = Sızıqsha haqıyqıy úlestiń 95 % itimal menen qay jerde ekenin kórsetedi.

## Order for the print shop
order-title = Baspaǵa buyırtpa
order-pack = Material
order-language = Til
order-paper = Qaǵaz
order-pages = Bet
order-sheets-of-one = Bir nusqadaǵı paraq
order-copies = Nusqa
order-sheets = Paraq
order-cost = Bahası
order-both-sides = eki tárepi
order-one-side = bir tárepi
order-note = Bahalar book.toml faylınan alınǵan. Dáslep bir nusqa shıǵarıń hám onı fayl menen salıstırıń.
order-signature = Buyırtpashı, sáne
## forms and letters to fill in

pack-forms = Formalar
pack-letters = Xatlar hám shártnamalar
form-one = bir juwaptı belgileń
form-many = birneshesin belgilew múmkin
form-yes = awa
form-no = yaq
form-number = №
form-total = Jámi
form-tables = Toltırıw ushın kesteler
form-for-computer = kompyuter ushın: Excel, LibreOffice
form-for-phone = telefon ushın sorawnama: Kobo, ODK
form-choose-from-list = Dizimnen tańlań.
form-type-date = Sáneni jazıń, mısalı 20.11.2026.
form-type-number = Pútin san jazıń.
form-lists = Dizimler

## Tests before and after a training: sheets, key, tally sheet, form

# Draft: our own words, read by nobody yet.
pack-tests = Testler
tests-part-a = A variantı
tests-part-b = B variantı
tests-part-pictures = súwretler menen
tests-part-key = juwaplar gilti
tests-part-tally = esap beti
tests-when = Qashan
tests-before = sabaqtan aldın
tests-after = sabaqtan keyin
tests-code = Sizdiń kodıńız
tests-code-hint = Atıńız emes. Sanı bar kod, aldın da, keyin de birdey.
tests-date = Sáne
tests-woman = hayal
tests-man = er
tests-other = basqa
tests-anonymous = Baha qoyılmaydı. Juwaplarıńız neni jaqsıraq túsindiriw kerekligin kórsetedi.
tests-staff-only = Tek xızmetkerler ushın. Tarqatpań.
tests-dont-know = Bilmeymen
tests-time = Waqıt: { $time }
tests-write = Jazıń, keminde: { $count }
tests-draw = Jazıń yamasa sızıń, keminde: { $count }. Yamasa sabaq alıp barıwshıǵa áste aytıń.
tests-rule-all = Tek usı juwaplardıń hámmesi belgilense, durıs.
tests-rule-named = Keminde sonsha aytılsa, durıs: { $count }. Basqa sóz benen aytılǵan sol oy da esaplanadı.
tests-typing = Soraw baǵanasına (q1, q2 …) belgilengen juwaplardıń háriplerin bos orın menen jazıń; ? – «Bilmeymen». Aytılǵan yamasa jazılǵan juwap ushın juwap aldındaǵı latınsha sózlerdi jazıń.
tests-read-aloud = Súwretli betler: sorawdı hám barlıq juwaplardı eki ret dawıslap oqıń. Hár juwaptıń formasın kórsetiń. Qaysısı durıs ekenin dawıs yamasa júz benen bildirmeń.
tests-tally-how = Sorawǵa durıs juwap berilgen hár bet ushın bir sızıq; hár besinshi sızıq kese.
tests-all-right = barlıq juwaplar durıs
tests-sheets = Barlıǵı bet
tests-form-named = Dizimdi oqımań. Adam aytqanın belgileń.
tests-form-none = bulardıń hesh biri
tests-form-alone = «{ $answer }» juwabın basqa juwap penen birge saylawǵa bolmaydı.
