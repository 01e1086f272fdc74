//! The languages that [`super::detect`] tells apart: those with rules of their own, and their neighbours in the same letters,
//! which must never be taken for one of them.
//!
//! Words: the commonest words of each language that carry no meaning of their own (conjunctions, prepositions, pronouns),
//! chosen by this project, and words that a declaration, a law or a training text cannot do without.

use super::Orthography;

/// What one language looks like.
pub(super) struct Language {
    /// BCP 47 tag.
    pub(super) tag: &'static str,
    /// What texts in it are checked as.
    pub(super) orthography: Orthography,
    /// Common words, small letters, spaces between them.
    pub(super) words: &'static str,
    /// Small letters of its texts: beyond а–я without ы э ъ щ ё for Cyrillic, beyond a–z for Latin.
    pub(super) letters: &'static str,
    /// Common endings of its longer words: languages that build words with them have fewer common words.
    pub(super) endings: &'static str,
}

impl Language {
    pub(super) fn is_cyrillic(&self) -> bool {
        self.words.contains(['а', 'и', 'е'])
    }
}

pub(super) const LANGUAGES: [Language; 28] = [
    Language {
        tag: "tg",
        orthography: Orthography::Tg,
        words: "ва аз дар ба бо ки барои ин он аст ё ҳар ҳам худ шуд шавад мешавад бояд буд аммо агар то не нест ҳеҷ чӣ як онҳо \
                мо шумо ҳаст ҳама ҳамаи байни пеш баъд дигар мекунад кунед кунад карда шуда дорад доранд метавонад набояд танҳо \
                зеро вале лекин чун худро онро инро нисбат тавассути бе тибқи ҳангоми бошад хоҳад ҳуқуқ ҳуқуқи инсон шахс ҳамчун",
        letters: "ёъэғӣқӯҳҷ",
        endings: "ҳо ҳои ҳоро ҳоеро аро анд ед авед унед адан ҳоятон атон ият",
    },
    Language {
        tag: "kk",
        orthography: Orthography::Kk,
        words: "және мен үшін бұл бір болып болған керек емес әр немесе оның өз өзінің да де осы тек деп қандай ол сол егер бар \
                жоқ бойынша кейін дейін туралы адам барлық болады арқылы тиіс сіз біз олар ғана еш ретінде бен пен құқығы кез \
                келген әрбір адамның құқық оған оны қажет болмаса сондай-ақ",
        letters: "ёщъыэәғқңөұүһі",
        endings: "дың дің ның нің тың тің дар дер лар лер тар тер ңыз ңіз ады еді айды ейді ған ген қан кен дан ден тан лық лік ңызды",
    },
    Language {
        tag: "ky",
        orthography: Orthography::Ky,
        words: "жана менен үчүн бул бир болуп болгон керек эмес ар же анын өз өзүнүн да де ошол гана деп кандай ал эгер бар жок \
                боюнча кийин чейин жөнүндө адам бардык болот аркылуу тийиш сиз биз алар эч катары укугу укуктары ээ бирдей ушул \
                адамдын болбосо ага аны",
        letters: "ёщъыэңөү",
        endings: "дын дин нын нин дун нун түн дүн тын тин лар дар лор лөр дор дөр ңыз ңиз ңуз ңүз ган ген гон гөн луу лүү туу бот төр",
    },
    Language {
        tag: "uz-Latn",
        orthography: Orthography::UzLatn,
        words: "va bilan uchun bu bir bo'lib bo'lgan kerak emas har yoki uning o'z o'zining ham shu faqat deb qanday agar bor \
                yo'q bo'yicha keyin haqida inson barcha bo'ladi orqali lozim siz biz ular hech sifatida ega huquqiga huquq mumkin \
                kabi edi bo'lishi qilish unga uni",
        letters: "'",
        endings: "ning lar larni larga dan ingiz ngiz adi aydi gan ish lik lari sini siz moq chi",
    },
    Language {
        tag: "uz-Cyrl",
        orthography: Orthography::UzCyrl,
        words: "ва билан учун бу бир бўлиб бўлган керак эмас ҳар ёки унинг ўз ўзининг ҳам шу фақат деб қандай агар бор йўқ \
                бўйича кейин ҳақида инсон барча бўлади орқали лозим сиз биз улар ҳеч сифатида эга ҳуқуқига ҳуқуқ мумкин каби эди \
                бўлиши қилиш унга уни",
        letters: "ёъэғқўҳ",
        endings: "нинг лар ларни ларга дан ингиз нгиз ади айди ган иш лик лари сини моқ",
    },
    Language {
        tag: "kaa-Latn",
        orthography: Orthography::KaaLatn,
        words: "hám menen ushın bul bir bolıp bolǵan kerek emes hár yamasa onıń óz óziniń da de tek dep qanday ol eger bar joq \
                boyınsha keyin shekem haqqında adam insan barlıq boladı arqalı siz biz olar hesh retinde iye huqıqı múmkin sıyaqlı \
                edi menen bolıwı ushın oǵan onı",
        letters: "áǵıńóú",
        endings: "nıń niń dıń diń tıń tiń lar ler ńız ńiz adı edi ǵan gen lıq lik lardı lerdi ıw iw",
    },
    Language {
        tag: "ru",
        orthography: Orthography::Ru,
        words: "и в не на что с по для как это от из у за к или при если но его их он она мы вы все без до о об может быть когда \
                также чтобы же был была должен можно нужно есть после только того этого который которые ещё а имеет каждый \
                человек право то так во со ни вам вас вам себя где куда кто нам их ли",
        letters: "ёщъыэ",
        endings: "ть ться ого его ому ый ий ая ое ые ение ения ение ами ями ать ить ует ите йте ются ется ность ости ции ция ных ной ском",
    },
    Language {
        tag: "en",
        orthography: Orthography::En,
        words: "the of and to in is that for it with as are be this was on by or from at not have has you your an which all any \
                if can will no their they we may must do does when who his her its",
        letters: "'",
        endings: "",
    },
    Language {
        tag: "kaa-Cyrl",
        orthography: Orthography::Other,
        words: "ҳәм менен ушын бул бир болып болған керек емес ҳәр ямаса оның өз өзиниң да де тек деп қандай ол егер бар жоқ \
                бойынша кейин шекем ҳаққында адам инсан барлық болады арқалы сиз биз олар ҳеш ретинде ийе ҳуқықы ҳуқық мүмкин \
                еди болыўы оған оны",
        letters: "ёщъыэәғқңөүўҳ",
        endings: "ның ниң дың диң тың тиң лар лер ңыз ңиз ады еди ған ген лық лик лары лери ыў иў",
    },
    Language {
        tag: "sr",
        orthography: Orthography::Other,
        words: "и у не на да се са за по као то од из или при ако али његов њихов он она ми ви сви без до је су који која које \
                може бити када такође био после само свако сваки има према због где што нико право права овој ова ово",
        letters: "ђјљњћџ",
        endings: "ити ати ање ања ење ења ност ћи ног ном ски ских",
    },
    Language {
        tag: "mk",
        orthography: Orthography::Other,
        words: "и во не на дека се со за по како тоа од или при ако но тој таа ние вие сите без до е да биде кога исто што кој \
                која кои секој има кон само може сѐ ги го му право правото треба бидат овие нивните неговата",
        letters: "ѓѕјљњќџѐѝ",
        endings: "ата ите ето иот ување ост ење ање",
    },
    Language {
        tag: "uk",
        orthography: Orthography::Other,
        words: "і у не на що з по для як це від із за або при якщо але його їх він вона ми ви всі без до та й є може бути коли \
                також щоб був повинен можна після тільки який які кожна людина має бо чи право про цього в",
        letters: "щєіїґ'",
        endings: "ти ння ість ого ому ої ий ати ити ться ють ених ами",
    },
    Language {
        tag: "be",
        orthography: Orthography::Other,
        words: "і ў не на што з па для як гэта ад із у за або пры калі але яго іх ён яна мы вы ўсе без да та можа быць таксама \
                каб быў павінен можна пасля толькі які якія кожны чалавек мае права аб ці нават",
        letters: "ёыэіў'",
        endings: "ць цца ння асць ага аму ай ых амі ыць аць еце",
    },
    Language {
        tag: "bg",
        orthography: Orthography::Other,
        words: "и в не на че с по за като това от или при ако но ги той тя ние вие всички без до се да е са може когато също \
                бъде със след само който които всеки има към право неговата си трябва между",
        letters: "щъ",
        endings: "ата ите ето ият ния ост ане ение та те",
    },
    Language {
        tag: "mn",
        orthography: Orthography::Other,
        words: "нь байна ба бол энэ тэр юм гэж болон бөгөөд мөн хүн бүр эрх эсвэл байх тухай дээр болно байгаа эрхтэй ямар аль \
                хүний өөрийн бүх буюу оролцох",
        letters: "ёщъыэөү",
        endings: "ийн ын ууд үүд сан сэн сон дог дэг лах лэх гүй",
    },
    Language {
        tag: "tt",
        orthography: Orthography::Other,
        words: "һәм белән өчен бу дә ул бер булган кебек аның һәр булырга тиеш яки булып хокук хокукы кеше үз хокукына ия үзенең \
                яисә итү",
        letters: "ёщъыэәҗңөүһ",
        endings: "ның нең лар ләр лык лек ган гән ырга әргә",
    },
    Language {
        tag: "ba",
        orthography: Orthography::Other,
        words: "һәм менән өсөн был дә ул бер булған кеүек уның һәр булырға тейеш йәки булып хоҡуҡ хоҡуғы кеше үҙ",
        letters: "ёщъыэәғҙҡңөҫүһ",
        endings: "",
    },
    Language {
        tag: "tr",
        orthography: Orthography::Other,
        words: "ve bir bu için ile olarak olan da de her veya gibi daha hakkı herkes değil ancak kadar sonra onun herkesin hiç kimse",
        letters: "çğıöşüâîû'",
        endings: "",
    },
    Language {
        tag: "az",
        orthography: Orthography::Other,
        words: "və bir bu üçün ilə olan da də hər ya olaraq kimi insan hüququ öz onun deyil sonra şəxs malikdir",
        letters: "çəğıöşü",
        endings: "",
    },
    Language {
        tag: "tk",
        orthography: Orthography::Other,
        words: "we bir bu üçin bilen bolan hem her adam öz onuň däl boýunça ýa hukugy haky bar hiç",
        letters: "çäžňöşüý",
        endings: "",
    },
    Language {
        tag: "de",
        orthography: Orthography::Other,
        words: "und der die das in zu den mit von ist nicht ein eine auf für werden sich auch es dem als im bei oder",
        letters: "äöüß",
        endings: "",
    },
    Language {
        tag: "fr",
        orthography: Orthography::Other,
        words: "et de la le les des en un une est que pour dans qui par sur avec ne pas au du ou sa toute",
        letters: "àâçéèêëîïôùûüœæ'",
        endings: "",
    },
    Language {
        tag: "es",
        orthography: Orthography::Other,
        words: "y de la el los en que un una por con para es del se las no su al o toda derecho",
        letters: "áéíñóúü",
        endings: "",
    },
    Language {
        tag: "it",
        orthography: Orthography::Other,
        words: "e di la il che in un una per con è del della non sono i le ha diritto ogni o",
        letters: "àèéìòù'",
        endings: "",
    },
    Language {
        tag: "pl",
        orthography: Orthography::Other,
        words: "i w na z do nie się że jest o to jak za od przez dla lub prawo każdy",
        letters: "ąćęłńóśźż",
        endings: "",
    },
    Language {
        tag: "hr",
        orthography: Orthography::Other,
        words: "i u na da se je za od su s ili koji kao ne to svatko svako ima pravo",
        letters: "čćđšž",
        endings: "",
    },
    Language {
        tag: "ro",
        orthography: Orthography::Other,
        words: "de la în a cu pe un o este nu că pentru din sau care orice are dreptul și",
        letters: "ăâîșțşţ",
        endings: "",
    },
    Language {
        tag: "id",
        orthography: Orthography::Other,
        words: "dan yang di untuk dengan ini itu dari atau tidak pada dalam adalah orang berhak setiap",
        letters: "",
        endings: "",
    },
];
