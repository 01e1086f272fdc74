// Search from file://: with and without the letters of the language, in the other script, with a slip of the finger, by keyboard.
'use strict';

exports.run = async (t) => {
  const page = await t.page();
  const open = async (file) => {
    await page.goto(t.url(file));
    await page.click('.find button');
    await page.waitForSelector('#rn-find:focus');
  };
  const type = async (query) => {
    await page.$eval('#rn-find', (field) => { field.value = ''; });
    await page.type('#rn-find', query);
    await page.waitForFunction(() => document.getElementById('rn-found').textContent !== '');
    return page.$$eval('.find li', (items) => items.map((item) => ({
      words: item.textContent.toLowerCase(), marks: [...item.querySelectorAll('mark')].map((mark) => mark.textContent.toLowerCase()), href: item.querySelector('a').href,
      lang: item.querySelector('a').lang, text: item.querySelector('a > span').textContent, inText: item.querySelector('a > span mark') !== null,
    })));
  };
  const finds = async (query, word) => {
    const hits = await type(query);
    t.check(hits.length > 0, `${query} finds something`);
    t.check(hits.slice(0, 3).some((hit) => hit.marks.some((mark) => mark.startsWith(word))), `${query} finds ${word}: ${hits.slice(0, 3).map((hit) => hit.marks)}`);
  };

  await open('tj/tg/index.html');
  t.check(await page.$eval('.find button', (button) => button.getAttribute('aria-expanded') === 'true'), 'the button says that it is open');
  for (const query of ['ҳуқуқ', 'хукук', 'huquq', 'khukuk', 'ҳуқук']) await finds(query, 'ҳуқуқ');
  await finds('хуҷжат', 'ҳуҷҷат');
  await finds('хужжат', 'ҳуҷҷат');
  await finds('ҳуччатт', 'ҳуҷҷат');
  const around = await type('шиноснома');
  t.check(around.every((hit) => hit.text.length > 20 && hit.text.length < 150), 'each hit shows a part of its text');
  t.check(around.some((hit) => hit.text.startsWith('… ') && hit.inText), 'the part is around the word that was found, which is marked');
  const nothing = await type('ъъъъъъ');
  t.check(nothing.length === 0 && (await page.$eval('#rn-found', (status) => status.textContent)) === (await page.$eval('.find', (box) => box.dataset.none)), 'nothing found is said');

  // A Russian word in an edition in another language leads to the page that is there in Russian.
  await open('tj/uz/index.html');
  t.check((await type('регистрация')).some((hit) => hit.href.includes('/tj/uz/')), 'a Russian word finds its page in the Uzbek edition');
  for (const query of ['hujjat', 'ҳужжат', 'хужжат', 'hujat']) await finds(query, 'hujjat');
  // What is written in another script is no reason to show another language first.
  const passport = await type('паспорт');
  const links = (hits) => hits.map((hit) => hit.lang === '');
  t.check(links(passport)[0] && links(passport).includes(false), 'a page in Uzbek stands before those in Russian');
  t.check(links(passport).lastIndexOf(true) < links(passport).indexOf(false), 'pages in Uzbek stand together');
  for (const query of ["o'z", 'oʻz', 'o`z']) t.check((await type(query)).length > 0, `${query} finds something`);

  // Keyboard alone.
  await page.goto(t.url('tj/ru/legal/documents.html'));
  await page.focus('.find button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#rn-find:focus');
  await type('туберкулез');
  await page.keyboard.press('ArrowDown');
  t.check(await page.evaluate(() => document.activeElement === document.querySelector('.find li a')), 'the arrow goes to the first hit');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  t.check(await page.evaluate(() => document.querySelector('.find .panel').hidden && document.activeElement.matches('.find button')), 'Escape closes');
  await page.keyboard.press('Enter');
  const hits = await type('мокрота');
  const deep = hits.find((hit) => hit.href.includes('#')) || hits[0];
  t.check(deep && deep.href.includes('#'), 'a hit leads to a heading');
  await page.evaluate((href) => [...document.querySelectorAll('.find li a')].find((link) => link.href === href).focus(), deep.href);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  t.check(page.url() === deep.href, 'the link is followed');
  t.check(await page.evaluate(() => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null), 'the place is there');

  // Firefox takes no such order from the driver.
  if (t.browser !== 'chromium') return;
  const plain = await t.page();
  await plain.setJavaScriptEnabled(false);
  await plain.goto(t.url('tj/tg/index.html'));
  t.check(await plain.$eval('.find a', (link) => link.href.endsWith('/tj/tg/az.html') && link.offsetHeight >= 44), 'without scripts the list from A to Z is there');
  await plain.goto(t.url('tj/tg/az.html'));
  t.check((await plain.$$('.az-bar a')).length > 10 && (await plain.$$('.az-list li')).length > 50, 'the list has letters and entries');
};
