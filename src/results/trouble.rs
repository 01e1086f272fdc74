//! What is wrong with a file or a row, in words for the person who typed it or exported it.

use crate::report::MessageLang;

/// Something about one line of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Which of the files.
    pub file: usize,
    /// Its name.
    pub name: String,
    /// From 1; the header is line 1.
    pub line: u64,
    /// What.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is in another encoding.
    NotUtf8,
    /// The file has no line at all.
    Empty,
    /// The file has no column for the stage.
    NoStage,
    /// The file has no column of any question.
    NoQuestions,
    /// Two columns of one meaning.
    TwinColumn(String),
    /// A question of the others' is not in this file.
    NoColumn(String),
    /// Fewer or more cells than the header.
    Cells(usize, usize),
    /// A cell that is longer than any answer.
    Huge(String),
    /// Neither pre nor post.
    Stage(String),
    /// A value that the column does not take.
    Value(String, String, &'static str),
    /// No answer to any question.
    NoAnswers,
    /// An answer that the question does not have.
    Unknown(String, String),
    /// Several answers where one is asked for.
    Several(String),
    /// The person was counted at this stage already, in this file at this line.
    Twin(String, u64),
    /// The same form was counted already.
    SameForm(String, u64),
    /// The code looks like a name.
    Name,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The whole file is left out.
    File,
    /// The row is left out.
    Row,
    /// It counts all the same.
    Note,
}

impl Fault {
    /// What came of it.
    #[must_use]
    pub fn weight(&self) -> Weight {
        match self {
            Self::NotUtf8 | Self::Empty | Self::NoStage | Self::NoQuestions | Self::TwinColumn(_) => Weight::File,
            Self::NoColumn(_) | Self::Name => Weight::Note,
            _ => Weight::Row,
        }
    }

    /// What is wrong and what to do.
    #[must_use]
    pub fn text(&self, language: MessageLang) -> String {
        match language {
            MessageLang::En => self.english(),
            MessageLang::Ru => self.russian(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::NotUtf8 => "this is not UTF-8; save the table as \"CSV UTF-8\"".into(),
            Self::Empty => "the file is empty".into(),
            Self::NoStage => "there is no column `stage`; add one with `pre` or `post` in each row".into(),
            Self::NoQuestions => "no column is a question of this module; the template shows the names of the columns".into(),
            Self::TwinColumn(name) => format!("two columns are `{name}`; delete one"),
            Self::NoColumn(id) => {
                format!("question `{id}` is in another file and not here; these people are left out of it and of its indicator")
            }
            Self::Cells(is, wants) => {
                format!("the row has {is} cells and the header {wants}; look for a missing quotation mark or separator")
            }
            Self::Huge(name) => format!("`{name}` holds a very long text; look for a quotation mark that is not closed"),
            Self::Stage(value) => format!("`stage` is `{}`; write `pre` or `post`", clip(value)),
            Self::Value(name, value, wants) => format!("`{name}` is `{}`; write {wants}", clip(value)),
            Self::NoAnswers => "no question is answered; delete the row or type in the answers".into(),
            Self::Unknown(id, answer) => format!("question `{id}` has no answer `{}`", clip(answer)),
            Self::Several(id) => format!("question `{id}` has several answers and takes one"),
            Self::Twin(file, line) => {
                format!("the same participant code at the same stage as in {file}, line {line}; only the first is counted")
            }
            Self::SameForm(file, line) => format!("the same form (`_uuid`) as in {file}, line {line}; only the first is counted"),
            Self::Name => "`participant_code` has no digit and may be a name; use codes, and delete names from the table".into(),
        }
    }

    fn russian(&self) -> String {
        match self {
            Self::NotUtf8 => "это не UTF-8; сохраните таблицу как «CSV UTF-8»".into(),
            Self::Empty => "файл пуст".into(),
            Self::NoStage => "нет столбца `stage`; добавьте его, в каждой строке `pre` или `post`".into(),
            Self::NoQuestions => "ни один столбец не является вопросом этого модуля; названия столбцов показывает шаблон".into(),
            Self::TwinColumn(name) => format!("два столбца `{name}`; удалите один"),
            Self::NoColumn(id) => {
                format!("вопрос `{id}` есть в другом файле, а здесь его нет; эти люди не учтены в нём и в его показателе")
            }
            Self::Cells(is, wants) => {
                format!("ячеек в строке: {is}, в заголовке: {wants}; нет ли пропущенной кавычки или разделителя")
            }
            Self::Huge(name) => format!("в `{name}` очень длинный текст; проверьте, закрыта ли кавычка"),
            Self::Stage(value) => format!("в `stage` стоит `{}`; напишите `pre` или `post`", clip(value)),
            Self::Value(name, value, wants) => format!("в `{name}` стоит `{}`; допустимо: {wants}", clip(value)),
            Self::NoAnswers => "нет ни одного ответа; удалите строку или впишите ответы".into(),
            Self::Unknown(id, answer) => format!("у вопроса `{id}` нет ответа `{}`", clip(answer)),
            Self::Several(id) => format!("у вопроса `{id}` несколько ответов, а нужен один"),
            Self::Twin(file, line) => {
                format!("тот же код участника на том же этапе, что в {file}, строка {line}; учтена только первая")
            }
            Self::SameForm(file, line) => format!("та же анкета (`_uuid`), что в {file}, строка {line}; учтена только первая"),
            Self::Name => {
                "в `participant_code` нет цифр, возможно, это имя; пользуйтесь кодами и удалите имена из таблицы".into()
            }
        }
    }
}

/// A value as messages show it: short, and without control characters that a terminal would obey.
fn clip(value: &str) -> String {
    let plain = value.chars().filter(|letter| !letter.is_control());
    let mut text: String = plain.clone().take(40).collect();
    if plain.count() > 40 {
        text.push('…');
    }
    text
}
