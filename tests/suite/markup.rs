//! Every construct that authors may write, as it comes out on a page.

use rahnamo::Output;

use crate::support::{book, build, main_part, page};

const EVERYTHING: &str = r#"-- content/legal/img/hand.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8"/></svg>
-- content/glossary.yaml --
- id: eaeu
  term: {ru: Евразийский экономический союз}
  abbr: {ru: ЕАЭС}
  definition: {ru: Объединение государств.}
-- content/legal/_help.ru.md --
Вставка со сноской[^help].

[^help]: Из вставки.
-- content/legal/documents.ru.md --
---
title: Документы
minutes: 10
audience: [migrants, families]
stage: [before]
objectives:
  - назвать три документа
methods: [беседа]
materials: [образцы]
key_messages:
  - Проверьте документы.
sources:
  - Закон, ст. 1
search_terms: [паспорт]
updated: 2026-11-01
---

Вступление с **важным**, *оттенком*, ~~ошибкой~~ и `кодом`. ЕАЭС — союз; ЕАЭС второй раз.

## Список {#list minutes=4}

1. первый
   - вложенный
2. второй с ссылками: [приезд](arrival.md#border), [центры](centres), [закон](https://example.org/?a=1&b=2), [звонок](tel:112)

Термин
: Объяснение.

> Цитата.

> [!WARNING]
> Осторожно.

### Таблица

| Слева | В середине | Справа |
| :--- | :---: | ---: |
| а | б | 1 |

![Рука](img/hand.svg)

## Дальше {#more minutes=6}

Сноска[^one] и ещё раз[^one].

{{#include _help.ru.md}}

::: staff
Спросите.
:::

::: only TJ
Для Таджикистана.
:::

::: only KZ
Для Казахстана.
:::

```text
код <b>
```

[^one]: Текст сноски.
"#;

#[test]
fn every_construct_comes_out_as_it_should() {
    let root = book(EVERYTHING);
    let outcome = build(root.path(), Output::Html);
    assert!(!outcome.has_errors(), "{:#?}", outcome.findings);
    let page = page(&outcome, "tj/ru/legal/documents.html");
    insta::assert_snapshot!(main_part(&page));
}
