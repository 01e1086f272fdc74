### The small strings of pages and packs: Russian.
### Draft until a native speaker has reviewed it; brand texts say for themselves what is official.
### Quotation marks «…», dash — with spaces. Dates: month in the genitive.

language-name = Русский

## navigation

skip-to-content = Перейти к тексту
choose-country = Выберите страну и язык
country = Страна
language = Язык
contents = Содержание
on-this-page = На этой странице
modules = Модули
module = Модуль
session = Занятие
sessions = Занятия
previous = Назад
next = Дальше
start-page = Начальная страница
start-here = Начните отсюда
packs = Для печати
packs-intro = Готово к печати; формат бумаги указан у каждого файла
pack-download = Скачать PDF
take = Возьмите с собой
share-intro = Один файл для телефона. Открывается без интернета, его можно переслать в чате.
share-whole = Всё издание целиком
share-elsewhere = ({ $module }, «{ $session }»: файл { $file })
open = Открыть
all-languages = Все языки

## session head

minutes-count = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
time-chip = { $count } мин
objectives = После этого занятия вы сможете
objectives-trainer = Цели
methods = Методы
materials = Материалы
audience = Для кого
audience-migrants = те, кто едет работать
audience-families = семьи
audience-volunteers = волонтёры
audience-trainers = тренеры
stage = Когда
stage-before = до отъезда
stage-abroad = за границей
stage-return = после возвращения
destination = Страна поездки
key-messages = Запомните
key-messages-label = Главное
staff-note = Для тренера
sources = Источники
footnotes = Примечания
footnote-back = Вернуться к тексту
topics = Рассмотренные темы
indicator = Показатель
notes-space = Для заметок
session-plan = План занятия
plan-total = Всего
guide-answers = Вопросы и ответы
step = Шаг
duration = Продолжительность
abbreviations = Сокращения

## alerts

alert-note = Обратите внимание
alert-tip = Совет
alert-important = Важно
alert-warning = Осторожно
alert-caution = Опасно

## notices

fallback-notice = Этот текст ещё не переведён. Язык показанного текста: { $language }.
fallback-mark = язык: { $language }
draft = Черновик
draft-notice = Черновик — не проверен специалистом. Прежде чем полагаться на него, уточните в центре.
reviewed = Проверено: { $role }, { $date }
content-as-of = Содержание на { $date }
edition = Издание { $name }
print-edition = { $country } · { $language }

## directory

centres = Центры и службы
where-to-turn = Куда обратиться
emergency = Экстренная помощь
emergency-card = Если есть опасность, звоните
free-call = звонок бесплатный
address = Адрес
phone = Телефон
hours = Часы работы
languages-spoken = Языки
to-be-filled = заполнит национальное общество
not-verified = ещё не проверено
verified-on = проверено: { $date }
on-map = На карте
kind-centre = Центр Красного Полумесяца
kind-consulate = Консульство
kind-service = Служба
kind-hotline = Телефонная линия
in-country = Страна: { $country }

## glossary and imprint

az = Алфавитный указатель
az-letters = Буквы
glossary = Слова и сокращения
disclaimer = Ответственность и выходные данные
project = Проект
contract = Договор { $number }
responsible = За содержание отвечает
society-logo-slot = Логотип национального общества
emblem-alt = Эмблема Европейского Союза: двенадцать золотых звёзд по кругу на синем фоне
category-legal-social = Правовые и социальные вопросы
category-health-social = Здоровье и социальные вопросы
pack-guide = Пособие тренера
pack-handout = Раздаточный материал
pack-info-pack = Информационный пакет
page-of = Страница { $page } из { $total }
page-word = страница
continued = продолжение
figure = Рисунок
table = Таблица
online-at = В интернете: { $address }
not-legal-advice = Этот материал объясняет закон в общих чертах. Он не заменяет совет юриста.
not-medical-advice = Этот материал не заменяет совет врача.
cc-made-with = Сделано с помощью rahnamo
search-terms = Другие названия
search = Поиск
search-found = Найдено: #
search-none = Ничего не найдено. Наберите меньше букв или посмотрите в списке от А до Я.

## sheets for walls, pockets and equipment; phrases are said on the telephone, so they are short

pack-poster = Плакат
pack-pocket = Карманная карточка
pack-leaflet = Буклет
pack-booklet = Брошюра A5
pack-banner = Баннер
pack-stickers = Наклейки на оборудование
pack-flag = Флажок на стол
pack-sign = Табличка на дверь
pack-sheets = Листы A4 для печати
sheet-our-centre = Наш центр
sheet-say = Что сказать по телефону
sheet-my-name = Меня зовут
sheet-call-my-family = Позвоните моим близким
sheet-inside = Внутри
phrase-help = Помогите!
phrase-ambulance = Вызовите скорую помощь
phrase-police = Вызовите полицию
phrase-address = Я нахожусь по адресу…
phrase-interpreter = Мне нужен переводчик

## dates: month names stand in the form that date-long needs

date-long = { $day } { $month } { $year } года
month-1 = января
month-2 = февраля
month-3 = марта
month-4 = апреля
month-5 = мая
month-6 = июня
month-7 = июля
month-8 = августа
month-9 = сентября
month-10 = октября
month-11 = ноября
month-12 = декабря

## brand: texts of the three visibility profiles; the status of each text stands above it

# Draft: the words «финансируется Европейским Союзом» are seen in use; an official Russian file exists, its wording has not been read.
funding-ext-2010 = Этот проект финансируется Европейским Союзом

# Draft: the contract gives the wording; ask the Delegation of the European Union.
funding-ext-2018 = Этот проект финансируется Европейским Союзом

# Draft: seen in use; an official Russian file exists, its wording has not been read.
funding-ext-2022 = Финансируется Европейским Союзом

# Draft: our translation of the official English text.
disclaimer-ext-2010 = Эта публикация подготовлена при содействии Европейского Союза. Исключительную ответственность за содержание этой публикации несёт { $organisation }; её содержание ни в коей мере не может считаться отражением взглядов Европейского Союза.

# Draft: our translation; the contract gives the wording.
disclaimer-ext-2018 = Эта публикация подготовлена при финансовой поддержке Европейского Союза. Исключительную ответственность за её содержание несёт { $organisation }; оно не обязательно отражает взгляды Европейского Союза.

# Draft: our translation. { $organisation } is the granting authority.
disclaimer-ext-2022 = Финансируется Европейским Союзом. Однако высказанные взгляды и мнения принадлежат только автору (авторам) и не обязательно отражают взгляды и мнения Европейского Союза или организации { $organisation }. Ни Европейский Союз, ни орган, предоставивший грант, не могут нести за них ответственность.

# Name as in CLDR 48. Always in full, never an abbreviation.
european-union = Европейский Союз

## facts: { $number } is written already, { $count } chooses the plural form; names and forms follow CLDR 48.2, see .ci/check_cldr.py

fact-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
}
fact-working-days = { $count ->
    [one] { $number } рабочий день
    [few] { $number } рабочих дня
    [many] { $number } рабочих дней
   *[other] { $number } рабочего дня
}
fact-months = { $count ->
    [one] { $number } месяц
    [few] { $number } месяца
    [many] { $number } месяцев
   *[other] { $number } месяца
}
fact-years = { $count ->
    [one] { $number } год
    [few] { $number } года
    [many] { $number } лет
   *[other] { $number } года
}
fact-hours = { $count ->
    [one] { $number } час
    [few] { $number } часа
    [many] { $number } часов
   *[other] { $number } часа
}
fact-minutes = { $count ->
    [one] { $number } минута
    [few] { $number } минуты
    [many] { $number } минут
   *[other] { $number } минуты
}
fact-percent = { $number } %
money-RUB = { $count ->
    [one] { $number } рубль
    [few] { $number } рубля
    [many] { $number } рублей
   *[other] { $number } рубля
}
money-KZT = { $number } тенге
money-TJS = { $number } сомони
money-KGS = { $count ->
    [one] { $number } киргизский сом
    [few] { $number } киргизских сома
    [many] { $number } киргизских сомов
   *[other] { $number } киргизского сома
}
money-UZS = { $count ->
    [one] { $number } узбекский сум
    [few] { $number } узбекских сума
    [many] { $number } узбекских сумов
   *[other] { $number } узбекского сума
}
money-USD = { $count ->
    [one] { $number } доллар США
    [few] { $number } доллара США
    [many] { $number } долларов США
   *[other] { $number } доллара США
}
money-EUR = { $number } евро

# The last day counts in date-until, the first day in date-from.
date-until = по { $day } { $month } { $year } года
date-from = с { $day } { $month } { $year } года
fact-change = { $value } ({ $until }; { $from }: { $next })
fact-until = { $value } ({ $until })
fact-from = { $value } ({ $from })
figures-checked = Цифры из законов проверены { $date }
figures-unchecked = Цифры из законов ещё не проверены

## law on pages and blocks

law-basis = Правовая основа
law-in-force = Действует
law-from = Действует с { $date }
law-future = Ещё не действует. Начнёт действовать с { $date }
law-past = Больше не действует. Последний день: { $date }
law-last-day = последний день: { $date }
law-adopted = принят: { $date }
law-checked = сверено с актом: { $date }, { $role }
law-unverified = ещё не сверено с актом
law-review = сверить снова до { $date }
law-overdue = Срок проверки прошёл: { $date }. Спросите в центре, верно ли это сейчас.
law-as-of = на { $date }
law-treaty = международный договор
law-clock = Похоже, дата на этом устройстве неверна. Сроки здесь указаны на { $date }.
law-changed = После выхода текста на этой странице наступил срок закона. Посмотрите отмеченные места.
board-title = Состояние книги
board-reviewed = проверено
board-draft = черновик
board-stale = исходный текст изменился
board-fallback = на другом языке
board-missing = нет текста
board-overdue = срок сверки закона прошёл

## translations that are older than their source

withheld = Обновляется
stale-changed = Изменено в исходном тексте ({ $language }): { $date }. Этот перевод старше.
stale-added = Добавлено в исходный текст ({ $language }): { $date }. Здесь ещё не переведено.
stale-removed = Убрано из исходного текста ({ $language }): { $date }. Здесь пока осталось.
stale-untranslated = Ещё не переведено. Язык этого текста: { $language }.

## change notice of an edition

# Draft: our own words, read by nobody yet.
notice-title = Что изменилось
notice-edition = Издание { $name } от { $date }
notice-since = Изменения после издания { $name }
notice-first = Это первое издание. Всё в нём новое.
notice-none = Тексты не изменились.
notice-use-from = Пользуйтесь этим изданием с { $date }.
notice-pages = Изменённые страницы
notice-new = Новая страница
notice-removed = Страницы больше нет
notice-parts = Изменено мест: { $count }
notice-before = Было
notice-now = Стало
notice-binder = Что заменить в папке
notice-take-out = Вынуть страницы: { $number }
notice-put-in = Вложить страницы: { $number }
notice-new-pack = Новый пакет, страниц: { $count }. Напечатайте его весь.
notice-removed-pack = Пакет отменён. Выньте его весь.
notice-behind = Ещё не переведено
notice-more = И ещё: { $count }. Всё есть на странице «Что изменилось».
notice-hint = Номера стоят внизу страниц. При двусторонней печати меняйте лист целиком.

## EPUB: what people who do not see the pages need to know, for shops and readers

epub-accessibility = Весь текст можно увеличить и прослушать с помощью программы чтения с экрана. Рисунки описаны словами. Ничего не мигает и не движется.
## questions at the end of a session

check-yourself = Проверьте себя
check-intro = Это тренировка. Ваших ответов никто не видит, они нигде не хранятся.
check-nth = Вопрос { $number } из { $all }
check-one = Выберите один ответ.
check-many = Выберите все верные ответы.
check-judge = Верно ли это?
check-recall = Скажите вслух, по памяти. Сколько нужно назвать: { $count }.
check-true = Верно
check-false = Неверно
check-show = Показать ответ
check-list = Открыть список
check-tick = Отметьте, что вы назвали.
check-answer = Верный ответ
check-answer-mark = верный ответ
check-also = или так: { $words }
check-check = Проверить
check-again = Попробовать ещё раз
check-right = Верно
check-wrong = Не совсем
check-not-this = не это
check-choose = Сначала выберите ответ.
check-result = Верных ответов: { $right } из { $all }
check-all-right = Вы всё знаете. Расскажите это близким.
check-some-wrong = Вернитесь к остальным: каждый вопрос можно пройти ещё раз.
## a copy on a server: what is saved on the device; { $size } is filled in on the page, as in kilobytes and megabytes

# Draft: our own words, read by nobody yet.
about-edition = Помощь тем, кто едет работать за границу, и их семьям
hosted-save = Сохранить этот модуль ({ $size })
hosted-save-all = Сохранить всё ({ $size })
hosted-saving = Сохраняется…
hosted-saved = Модуль сохранён на этом устройстве и открывается без сети.
hosted-saved-all = Всё сохранено на этом устройстве и открывается без сети.
hosted-remove = Убрать с этого устройства
hosted-failed = Загрузилось не всё. Загруженное не пропадёт: попробуйте ещё раз, когда сеть станет лучше.
hosted-newer = Есть более новое издание ({ $size }).
hosted-update = Обновить
offline-title = Этой страницы нет на этом устройстве
offline-text = Сейчас нет сети. То, что вы сохранили, открывается с начальной страницы.
try-again = Попробовать ещё раз
kilobytes = { $number } КБ
megabytes = { $number } МБ
## reading: view menu, ticks, bookmarks, sharing, two languages

view = Размер текста и цвета
text-size = Размер текста
colours = Цвета
theme-system = Как на устройстве
theme-light = Светлые
theme-dark = Тёмные
theme-contrast = Контрастные
read-button = Прочитано
read-mark = прочитано
bookmark = Закладка
bookmarks-yours = Ваши закладки
print-page = Напечатать страницу
share = Поделиться
share-code = Код страницы
share-file = Этот модуль одним файлом
share-address = В интернете
share-send = Отправить
copy-address = Скопировать адрес
copied = Скопировано
qr-alt = QR-код: { $address }
side-by-side = Рядом на двух языках

## results of tests

# Draft: our own words, read by nobody yet.
results-title = Результаты тестов
results-before = До
results-after = После
results-interval = интервал 95 %
results-points = Разница, пункты
results-indicator = Показатель { $name }
results-rule = Человек учитывается, если правильных ответов не меньше { $number } из { $total }.
results-counted = Учтено строк: { $number } из { $total }
results-all = Все
results-paired = Те же люди до и после
results-not-stated = не указано
results-sex-f = женщины
results-sex-m = мужчины
results-sex-other = другое
results-by-country = Страна
results-by-site = Место
results-by-sex = Пол
results-by-age = Возраст
results-hidden = <{ $number }: меньше { $number } человек. ×: скрыто, чтобы нельзя было вычислить числа малой группы.
results-left-out = Не учтено
results-question = Вопрос
results-group = Люди
results-from = от
results-to = до
results-questions = Вопросы
results-more = Ещё в таблице: { $count }
results-line = Чёрточка показывает, где истинная доля лежит с вероятностью 95 %.

## Order for the print shop
order-title = Заказ на печать
order-pack = Материал
order-language = Язык
order-paper = Бумага
order-pages = Страниц
order-sheets-of-one = Листов на экземпляр
order-copies = Экземпляров
order-sheets = Листов
order-cost = Стоимость
order-both-sides = с двух сторон
order-one-side = с одной стороны
order-note = Цены взяты из book.toml. Сначала напечатайте один экземпляр и сравните его с файлом.
order-signature = Заказал, дата
## forms and letters to fill in

pack-forms = Формы
pack-letters = Письма и договоры
form-one = отметьте один ответ
form-many = можно отметить несколько
form-yes = да
form-no = нет
form-number = №
form-total = Итого
form-tables = Таблицы для заполнения
form-for-computer = для компьютера: Excel, LibreOffice
form-for-phone = анкета для телефона: Kobo, ODK
form-choose-from-list = Выберите из списка.
form-type-date = Введите дату, например 20.11.2026.
form-type-number = Введите целое число.
form-lists = Списки

## Tests before and after a training: sheets, key, tally sheet, form

pack-tests = Тесты
tests-part-a = вариант A
tests-part-b = вариант B
tests-part-pictures = с картинками
tests-part-key = ключ
tests-part-tally = лист подсчёта
tests-when = Когда
tests-before = до занятия
tests-after = после занятия
tests-code = Ваш код
tests-code-hint = Не имя. Код с цифрой, один и тот же до и после.
tests-date = Дата
tests-woman = женщина
tests-man = мужчина
tests-other = другое
tests-anonymous = Оценок нет. Ваши ответы покажут, что нам объяснить лучше.
tests-staff-only = Только для сотрудников. Не раздавать.
tests-dont-know = Не знаю
tests-time = Время: { $time }
tests-write = Напишите. Сколько нужно, не меньше: { $count }
tests-draw = Напишите или нарисуйте. Сколько нужно, не меньше: { $count }. Или тихо скажите ведущему.
tests-rule-all = Верно, если отмечены все эти ответы и никаких других.
tests-rule-named = Верно, если названо не меньше: { $count }. Те же мысли другими словами считаются.
tests-typing = В столбец вопроса (q1, q2 …) впишите буквы отмеченных ответов через пробел; ? — «Не знаю». Для названного и записанного впишите латинские слова, которые стоят перед ответами.
tests-read-aloud = Листы с картинками: дважды прочитайте вслух вопрос и все ответы. Показывайте фигуру каждого ответа. Не подсказывайте голосом или лицом.
tests-tally-how = Одна черта за каждый лист с верным ответом на вопрос; каждая пятая — поперёк.
tests-all-right = все ответы верны
tests-sheets = Всего листов
tests-form-named = Список не читайте. Отметьте, что человек назвал.
tests-form-none = ничего из этого
tests-form-alone = «{ $answer }» нельзя выбрать вместе с другим ответом.
