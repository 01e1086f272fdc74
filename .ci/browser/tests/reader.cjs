// Text size, colours, ticks and bookmarks from page to page; the keyboard; two languages; a session on paper; scripts off.
'use strict';

const SESSION = 'tj/tg/legal/wages.html';

exports.run = async (t) => {
  const page = await t.page();
  const open = (file) => page.goto(t.url(file));
  const press = (selector) => page.$eval(selector, (button) => button.click());
  const root = () => page.$eval('html', (html) => ({ ...html.dataset, font: parseFloat(getComputedStyle(html).fontSize), ground: getComputedStyle(html).backgroundColor }));
  const isPressed = (selector) => page.$eval(selector, (button) => button.getAttribute('aria-pressed') === 'true');
  const seen = (selector) => page.$$eval(selector, (all) => all.filter((one) => one.getClientRects().length > 0).length);

  // Chosen on one page, they hold on pages of other folders, and on this one again.
  await open(SESSION);
  const before = await root();
  await press('.view button[value="200"]');
  await press('.view button[value="dark"]');
  t.check((await root()).font === before.font * 2, 'letters are twice as large');
  for (const file of ['tj/tg/index.html', 'tj/ru/health/index.html', 'index.html', SESSION]) {
    await open(file);
    const { size, theme, font, ground } = await root();
    t.check(size === '200' && theme === 'dark' && font === before.font * 2, `${file}: size and colours are kept`);
    t.check(ground === 'rgb(21, 25, 27)', `${file}: the ground is dark`);
  }
  t.check(await isPressed('.view button[value="dark"]') && !await isPressed('.view button[value="light"]'), 'the menu says what is chosen');
  await open(SESSION);
  await press('.view button[name="size"][value=""]');
  await press('.view button[name="theme"][value=""]');
  await open('tj/tg/index.html');
  t.check((await root()).font === before.font && !('theme' in await root()), 'what was chosen can be taken back');

  // A tick and a bookmark made on one page are seen in the lists of others.
  await open(SESSION);
  await press('button[name="read"]');
  await press('button[name="mark"]');
  t.check(await isPressed('button[name="read"]') && await isPressed('button[name="mark"]'), 'tick and star are set');
  t.check(await seen('.side a[href="wages.html"] .tick') === 1, 'the navigation has the tick');
  await open('tj/tg/legal/documents.html');
  t.check(!await isPressed('button[name="read"]') && await seen('.side .tick') === 1, 'another page has not been read, and shows the tick of the first');
  await open('tj/tg/index.html');
  t.check(await seen('.kept li') === 1 && await seen('.kept .tick') === 1, 'the start page lists the bookmark');
  await open('tj/ru/index.html');
  t.check(await seen('.kept') === 0, 'another edition has none');
  await open(SESSION);
  await press('button[name="read"]');
  await press('button[name="mark"]');
  await open('tj/tg/index.html');
  t.check(await seen('.kept') === 0 && await seen('.tick') === 0, 'both can be taken back');

  // Keys alone: the menu is near the top, opens, and closes where it was.
  await open(SESSION);
  let steps = 0;
  for (; steps < 6 && !await page.evaluate(() => document.activeElement.closest('.view') !== null); steps += 1) await page.keyboard.press('Tab');
  t.check(steps < 6, 'the menu is reached by keys');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  t.check((await root()).size === '115', 'a size is chosen by keys');
  await page.keyboard.press('Escape');
  t.check(await page.$eval('.view', (menu) => !menu.open && menu.contains(document.activeElement)), 'Escape leads back to the menu');
  await press('.view button[name="size"][value=""]');

  // Two languages, marked as such.
  await open('tj/tg/legal/wages--ru.html');
  const pairs = await page.$$eval('.text .pair', (all) => all.map((pair) => [...pair.children].map((side) => side.textContent.trim().length)));
  t.check(pairs.length > 5 && pairs.every((pair) => pair.length === 2 && pair.every((length) => length > 0)), 'passages stand in pairs');
  t.check(await page.$$eval('.text [lang="ru"]', (all) => all.length) === pairs.length, 'the second is marked as Russian');
  const columns = async (width) => {
    await page.setViewport({ width, height: 640 });
    return page.$eval('.text .pair', ({ children: [one, other] }) => one.getBoundingClientRect().top === other.getBoundingClientRect().top);
  };
  t.check(await columns(800) && !await columns(360), 'two columns on a laptop, one on a phone');

  if (t.browser !== 'chromium') return;
  // Light colours by button on a dark device, which only Chromium's driver can feign.
  const dark = await t.page({ dark: true });
  await dark.goto(t.url(SESSION));
  await dark.$eval('.view button[value="light"]', (button) => button.click());
  t.check(await dark.$eval('html', (html) => getComputedStyle(html).backgroundColor) === 'rgb(255, 255, 255)', 'light colours on a dark device');
  await dark.close();
  await open(SESSION);
  await press('.view button[name="theme"][value=""]');

  // Paper: title and statement, no buttons, and light whatever the screen is.
  await open(SESSION);
  await page.emulateMediaType('print');
  const paper = await page.evaluate(() => {
    const isShown = (selector) => [...document.querySelectorAll(selector)].some((one) => one.getClientRects().length > 0);
    return { words: ['h1', '.eu p', '.eu img', '.keys'].filter((selector) => !isShown(selector)), rest: ['.view', '.side', '.tools', '.picker', '.staff'].filter(isShown) };
  });
  t.check(paper.words.length === 0, `paper lacks ${paper.words}`);
  t.check(paper.rest.length === 0, `paper shows ${paper.rest}`);
  t.check((await page.pdf({ preferCSSPageSize: true })).length > 10000, 'a session becomes a PDF');
  await page.emulateMediaType(null);

  // Scripts off: the whole text, and nothing that would do nothing.
  const text = () => page.$eval('.text', (element) => element.textContent);
  await open(SESSION);
  const whole = await text();
  await page.setJavaScriptEnabled(false);
  for (const file of ['index.html', 'tj/tg/index.html', 'tj/tg/legal/index.html', 'tj/tg/legal/wages--ru.html', SESSION]) {
    await open(file);
    t.check(await seen('button') === 0 && await seen('.view') === 0, `${file}: no dead buttons`);
  }
  t.check(await text() === whole, 'the text does not need scripts');
};
