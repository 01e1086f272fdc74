// From the first page to a session, to another country and another language, by links alone.
'use strict';

exports.run = async (t) => {
  const page = await t.page();
  await page.goto(t.url('index.html'));
  const follow = async (selector) => {
    const href = await page.$eval(selector, (link) => link.href);
    await page.goto(href);
    return page.url().slice(t.url('').length);
  };
  t.check((await follow('a[href="tj/tg/index.html"]')).endsWith('tj/tg/index.html'), 'the first page leads to the edition');
  await follow('.cards .sessions a');
  const session = page.url();
  t.check((await page.$eval('h1', (title) => title.textContent)).trim() !== '', 'a session has a title');
  await follow('.picker a[hreflang="ru"]');
  t.check(page.url() === session.replace('/tj/tg/', '/tj/ru/'), 'the language leads to the same session');
  await follow('.picker a[href*="/kz/"]');
  t.check(page.url().includes('/kz/'), 'the country leads to its edition');
};
