//! Words around numbers in the book's languages: months, currencies, measures, multipliers, and small numbers as words.
//! Stems, in lower case, because endings change; general knowledge of the languages, not taken from a standard.

/// Stems of the twelve months. Kyrgyz and Uzbek in Cyrillic use the Russian ones.
const MONTHS: [&[&str]; 12] = [
    &["январ", "yanvar", "januar", "қаңтар"],
    &["феврал", "fevral", "februar", "ақпан"],
    &["март", "mart", "march", "наурыз"],
    &["апрел", "aprel", "april", "сәуір"],
    &["мамыр"],
    &["июн", "iyun", "june", "маусым"],
    &["июл", "iyul", "july", "шілде"],
    &["август", "avgust", "august", "тамыз"],
    &["сентябр", "sentyabr", "sentabr", "september", "қыркүйек"],
    &["октябр", "oktyabr", "oktabr", "october", "қазан"],
    &["ноябр", "noyabr", "november", "қараша"],
    &["декабр", "dekabr", "december", "желтоқсан"],
];

/// Forms of May, too short for a stem: `майка`, `maydon`, `mayor`.
const MAY: [&str; 11] = ["май", "мая", "мае", "маю", "майи", "майдын", "майда", "майга", "may", "mayda", "maydan"];

/// Month of a word, from 1.
pub(super) fn month(word: &str) -> Option<u32> {
    if MAY.contains(&word) {
        return Some(5);
    }
    (1..).zip(MONTHS).find(|(_, stems)| stems.iter().any(|stem| word.starts_with(stem))).map(|(month, _)| month)
}

/// Stems and signs of currencies; the longer stem first where one begins another.
const CURRENCIES: [(&str, &str); 27] = [
    ("₽", "RUB"),
    ("руб", "RUB"),
    ("rub", "RUB"),
    ("₸", "KZT"),
    ("тенге", "KZT"),
    ("теңге", "KZT"),
    ("тг", "KZT"),
    ("tenge", "KZT"),
    ("teńge", "KZT"),
    ("kzt", "KZT"),
    ("сомон", "TJS"),
    ("somon", "TJS"),
    ("tjs", "TJS"),
    ("сомдук", "KGS"),
    ("kgs", "KGS"),
    ("сум", "UZS"),
    ("сўм", "UZS"),
    ("soʻm", "UZS"),
    ("so'm", "UZS"),
    ("uzs", "UZS"),
    ("$", "USD"),
    ("доллар", "USD"),
    ("dollar", "USD"),
    ("usd", "USD"),
    ("€", "EUR"),
    ("евро", "EUR"),
    ("eur", "EUR"),
];

/// Currency of a word or sign beside a number.
pub(super) fn currency(word: &str) -> Option<&'static str> {
    if ["сом", "som", "сомго", "сомдон"].contains(&word) {
        return Some("KGS");
    }
    CURRENCIES.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, code)| *code)
}

/// Whole words of measures, and stems of their long names.
const MEASURES: [(&str, &[&str], &[&str]); 8] = [
    ("mg", &["мг", "mg"], &["миллиграм", "milligram", "milligramm"]),
    ("mcg", &["мкг", "mcg", "µg", "μg"], &["микрограм", "mikrogram", "microgram"]),
    ("g", &["г", "гр", "g", "gr"], &["грамм", "gramm", "gram"]),
    ("kg", &["кг", "kg"], &["килограм", "kilogram", "kilogramm"]),
    ("ml", &["мл", "ml"], &["миллилитр", "millilitr", "milliliter", "millilitre"]),
    ("l", &["л", "l"], &["литр", "litr", "liter"]),
    ("°", &["°", "°c", "°с"], &["градус", "gradus", "degree", "дараҷа", "daraja"]),
    ("%", &["%"], &["процент", "percent", "foiz", "фоиз", "пайыз", "payız", "procent"]),
];

/// Measure of a word or sign behind a number.
pub(super) fn measure(word: &str) -> Option<&'static str> {
    let is_it =
        |(_, words, stems): &&(&str, &[&str], &[&str])| words.contains(&word) || stems.iter().any(|stem| word.starts_with(stem));
    MEASURES.iter().find(is_it).map(|(measure, _, _)| *measure)
}

/// Thousands, millions and thousand millions: how many noughts.
pub(super) fn noughts(word: &str) -> Option<usize> {
    const STEMS: [(&str, usize); 15] = [
        ("тысяч", 3),
        ("ҳазор", 3),
        ("thousand", 3),
        ("миллион", 6),
        ("million", 6),
        ("миллиард", 9),
        ("milliard", 9),
        ("billion", 9),
        ("тыс", 3),
        ("млн", 6),
        ("mln", 6),
        ("млрд", 9),
        ("mlrd", 9),
        ("мыңд", 3),
        ("миңд", 3),
    ];
    match word {
        "мың" | "миң" | "минг" | "ming" | "mıń" => Some(3),
        _ => STEMS.iter().find(|(stem, _)| word.starts_with(stem)).map(|(_, noughts)| *noughts),
    }
}

/// Words for small numbers by language; a form that ends in `*` is a stem. Endings of short words are written out,
/// since `ду` begins many words that are no number.
const SAID: [(&str, &[(u32, &str)]); 7] = [
    (
        "ru",
        &[
            (1, "один* одн* раз перв* полтор*"),
            (2, "два две двух двум двумя двое вдвоём втор* дважды обе* оба"),
            (3, "три трёх трех трём трое трет* трижды"),
            (4, "четыр* четвер* четвёр*"),
            (5, "пять пяти пятью пятер* пят*"),
            (6, "шест*"),
            (7, "семь семи седьм* семер*"),
            (8, "восемь восьм*"),
            (9, "девят*"),
            (10, "десят*"),
            (11, "одиннадцат*"),
            (12, "двенадцат*"),
            (15, "пятнадцат*"),
            (20, "двадцат*"),
            (30, "тридцат*"),
            (40, "сорок*"),
            (50, "пятьдесят* полсотн*"),
            (60, "шестьдесят*"),
            (100, "сто ста сотн* сотый"),
            (1000, "тысяч*"),
        ],
    ),
    (
        "tg",
        &[
            (1, "як якум* яки якто якбор* якбора якҷоя ягон* аввал* якта"),
            (2, "ду дуто дую* дувум* ҳарду дутои дубора дуҷониба дукарат*"),
            (3, "се сето сею* севум* сеюм*"),
            (4, "чор чорто чорум* чаҳор*"),
            (5, "панҷ панҷ*"),
            (6, "шаш шаш*"),
            (7, "ҳафт ҳафтто ҳафтум*"),
            (8, "ҳашт ҳаштто ҳаштум*"),
            (9, "нӯҳ нуҳ нӯҳ*"),
            (10, "даҳ даҳум* даҳто"),
            (11, "ёздаҳ*"),
            (12, "дувоздаҳ*"),
            (15, "понздаҳ*"),
            (20, "бист*"),
            (30, "си сию сӣ сиюм* сию*"),
            (40, "чил чилу*"),
            (50, "панҷоҳ*"),
            (60, "шаст*"),
            (100, "сад садто"),
            (1000, "ҳазор*"),
        ],
    ),
    (
        "kk",
        &[
            (1, "бір* бір жалғыз"),
            (2, "екі* екін* екеу* қос*"),
            (3, "үш* үшін*"),
            (4, "төрт*"),
            (5, "бес бес*"),
            (6, "алты*"),
            (7, "жеті*"),
            (8, "сегіз*"),
            (9, "тоғыз*"),
            (10, "он онға оннан онын* оны*"),
            (15, "он"),
            (20, "жиырма*"),
            (30, "отыз*"),
            (40, "қырық*"),
            (50, "елу*"),
            (60, "алпыс*"),
            (100, "жүз*"),
            (1000, "мың*"),
        ],
    ),
    (
        "ky",
        &[
            (1, "бир* жалгыз"),
            (2, "эки* экөө* кош*"),
            (3, "үч*"),
            (4, "төрт*"),
            (5, "беш*"),
            (6, "алты*"),
            (7, "жети*"),
            (8, "сегиз*"),
            (9, "тогуз*"),
            (10, "он онго ондон онун*"),
            (15, "он"),
            (20, "жыйырма*"),
            (30, "отуз*"),
            (40, "кырк*"),
            (50, "элүү*"),
            (60, "алтымыш*"),
            (100, "жүз*"),
            (1000, "миң*"),
        ],
    ),
    (
        "uz",
        &[
            (1, "bir* yagona"),
            (2, "ikki*"),
            (3, "uch uchta uchin* uchala*"),
            (4, "toʻrt* to'rt*"),
            (5, "besh*"),
            (6, "olti*"),
            (7, "yetti*"),
            (8, "sakkiz*"),
            (9, "toʻqqiz* to'qqiz*"),
            (10, "oʻn o'n oʻnta oʻnin*"),
            (15, "oʻn"),
            (20, "yigirma*"),
            (30, "oʻttiz* o'ttiz*"),
            (40, "qirq*"),
            (50, "ellik*"),
            (60, "oltmish*"),
            (100, "yuz yuzta"),
            (1000, "ming*"),
        ],
    ),
    (
        "kaa",
        &[
            (1, "bir*"),
            (2, "eki*"),
            (3, "úsh*"),
            (4, "tórt*"),
            (5, "bes*"),
            (6, "altı*"),
            (7, "jeti*"),
            (8, "segiz*"),
            (9, "toǵız*"),
            (10, "on onın*"),
            (15, "on"),
            (20, "jigirma*"),
            (30, "otız*"),
            (40, "qırıq*"),
            (50, "eliw*"),
            (60, "alpıs*"),
            (100, "júz*"),
            (1000, "mıń*"),
        ],
    ),
    (
        "en",
        &[
            (1, "one once first single"),
            (2, "two twice second both pair half"),
            (3, "three third"),
            (4, "four fourth quarter"),
            (5, "five fifth"),
            (6, "six sixth"),
            (7, "seven*"),
            (8, "eight*"),
            (9, "nine ninth"),
            (10, "ten tenth"),
            (11, "eleven*"),
            (12, "twelve twelfth dozen"),
            (15, "fifteen*"),
            (20, "twent*"),
            (30, "thirt*"),
            (40, "fort*"),
            (50, "fift*"),
            (60, "sixty"),
            (100, "hundred*"),
            (1000, "thousand*"),
        ],
    ),
];

/// Whether a text in `lang` says `number` in words.
pub(crate) fn is_said(number: u32, text: &str, lang: &str) -> bool {
    let code = lang.split('-').next().unwrap_or(lang);
    let Some((_, table)) = SAID.iter().find(|(known, _)| *known == code) else { return false };
    let Some((_, forms)) = table.iter().find(|(known, _)| *known == number) else { return false };
    let text = text.to_lowercase();
    let is_inside = |letter: char| letter.is_alphabetic() || letter == '\'' || letter == 'ʻ';
    text.split(|letter: char| !is_inside(letter)).filter(|word| !word.is_empty()).any(|word| {
        forms.split(' ').any(|form| match form.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == form,
        })
    })
}
