// Opens one page from file:// with the reader's clock set to several days and reads what it says of its laws.
// Usage: NODE_PATH=… node clock.cjs PAGE [FOLDER FOR PICTURES]
'use strict';
const assert = require('assert');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');

const CURRENT = 'Действует с 1 января 2025 года; последний день: 31 декабря 2026 года';
const PAST = 'Больше не действует. Последний день: 31 декабря 2026 года';
const FUTURE = 'Ещё не действует. Начнёт действовать с 1 января 2027 года';
const BEGUN = 'Действует с 1 января 2027 года';
const LATE = 'Срок проверки прошёл: 1 марта 2027 года. Спросите в центре, верно ли это сейчас.';
const CHANGED = 'После выхода текста на этой странице наступил срок закона. Посмотрите отмеченные места.';
const WRONG = 'Похоже, дата на этом устройстве неверна. Сроки здесь указаны на 22 ноября 2026 года.';

// Local time of the reader, time zone, then: notice, old law, new law, words of a late check.
const CASES = [
  ['2026-11-22T00:00:00', 'Asia/Dushanbe', null, CURRENT, FUTURE, ''],
  ['2026-12-31T23:59:59', 'Asia/Dushanbe', null, CURRENT, FUTURE, ''],
  ['2027-01-01T00:00:00', 'Asia/Dushanbe', CHANGED, PAST, BEGUN, ''],
  // By the local calendar: in UTC it is still the day before, or already the day after.
  ['2027-01-01T00:30:00', 'Pacific/Kiritimati', CHANGED, PAST, BEGUN, ''],
  ['2026-12-31T23:30:00', 'America/Los_Angeles', null, CURRENT, FUTURE, ''],
  ['2027-03-01T12:00:00', 'Asia/Almaty', CHANGED, PAST, BEGUN, ''],
  ['2027-03-02T00:00:00', 'Asia/Almaty', CHANGED, PAST, BEGUN, LATE],
  ['2031-11-22T12:00:00', 'Europe/Moscow', CHANGED, PAST, BEGUN, LATE],
  ['2031-11-23T00:00:00', 'Europe/Moscow', WRONG, CURRENT, FUTURE, ''],
  ['2026-11-21T23:59:59', 'Europe/Moscow', WRONG, CURRENT, FUTURE, ''],
  ['1970-01-01T00:00:01', 'Europe/Moscow', WRONG, CURRENT, FUTURE, ''],
  // A browser without scripts keeps the text as of the edition.
  [null, 'Europe/Moscow', null, CURRENT, FUTURE, ''],
];

function read() {
  const visible = (element) => Boolean(element) && element.getClientRects().length > 0;
  const text = (selector) => document.querySelector(selector).textContent.trim();
  const [old, young] = document.querySelectorAll('div.law');
  const clock = document.getElementById('rn-clock');
  return {
    notice: visible(clock) ? clock.textContent : null,
    old: old.querySelector('.law-force > b').textContent,
    young: young.querySelector('.law-force > b').textContent,
    late: text('.laws .law-late'),
    struck: [...document.querySelectorAll('del')].map((element) => element.textContent.trim()),
    shown: [...document.querySelectorAll('.law-text')].every(visible),
    words: text('.text').replace(/\s+/g, ' '),
  };
}

(async () => {
  const [file, pictures] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  for (const [now, timezoneId, notice, old, young, late] of CASES) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, offline: true, timezoneId, javaScriptEnabled: now !== null });
    const page = await context.newPage();
    const failed = [];
    page.on('pageerror', (error) => failed.push(String(error)));
    page.on('requestfailed', (request) => failed.push(request.url()));
    if (now !== null) await page.clock.setFixedTime(await local(page, now));
    await page.goto(pathToFileURL(file).href);
    const seen = now === null ? await withoutScripts(page) : await page.evaluate(read);
    const said = `${now} in ${timezoneId}`;
    assert.deepStrictEqual(failed, [], said);
    assert.deepStrictEqual({ notice: seen.notice, old: seen.old, young: seen.young, late: seen.late }, { notice, old, young, late }, said);
    assert.deepStrictEqual(seen.struck, old === PAST ? ['Старый срок — 7 дней.'] : [], said);
    assert.ok(seen.shown, `${said}: every text can be seen`);
    for (const words of ['Старый срок — 7 дней.', 'Новый срок — 15 дней.']) assert.ok(seen.words.includes(words), `${said}: ${words}`);
    if (pictures) await page.screenshot({ path: path.join(pictures, `${CASES.findIndex((one) => one[0] === now)}.png`), fullPage: true });
    await context.close();
  }
  await browser.close();
  console.log(`the page says what it should on ${CASES.length} clocks`);
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

// The moment that a clock on the wall of that time zone shows as `wall`.
function local(page, wall) {
  return page.evaluate((wall) => new Date(wall).getTime(), wall);
}

// What locators see, since nothing can be evaluated.
async function withoutScripts(page) {
  const words = (selector) => page.locator(selector).first().textContent();
  return {
    notice: (await page.locator('#rn-clock').isVisible()) ? await words('#rn-clock') : null,
    old: await page.locator('div.law .law-force > b').nth(0).textContent(),
    young: await page.locator('div.law .law-force > b').nth(1).textContent(),
    late: (await words('.laws .law-late')).trim(),
    struck: await page.locator('del').allTextContents(),
    shown: await page.locator('.law-text').first().isVisible(),
    words: (await words('.text')).replace(/\s+/g, ' '),
  };
}
