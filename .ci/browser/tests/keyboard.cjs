// Every kind of page by keyboard alone: Tab reaches every link, button and field, focus can be seen where it is, Enter opens what
// is folded, nothing holds the reader. On a phone with scripts, on a desktop
// without.
'use strict';
const fs = require('fs');
const path = require('path');

/** The largest page of each kind; the kind is the first class of `body`. */
const kinds = (t) => {
  const largest = new Map();
  for (const file of t.files((name) => /^(index|tj\/tg\/(?!share\/).*)\.html$/.test(name))) {
    const html = fs.readFileSync(path.join(t.dist, file), 'utf8');
    const [, kind] = /<body class="([\w-]+)/.exec(html) || [];
    if (!largest.has(kind) || html.length > largest.get(kind).size) largest.set(kind, { file, size: html.length });
  }
  return [...largest.values()].map(({ file }) => file);
};

/** Where the focus is now, noted in the page. */
const look = () => {
  window.rnSeen = window.rnSeen || new Set();
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const isNew = !window.rnSeen.has(element);
  window.rnSeen.add(element);
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    isNew,
    what: element.outerHTML.slice(0, 90),
    isRinged: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
    isInView: box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
    isFolded: element.tagName === 'SUMMARY' && !element.parentElement.open,
  };
};

/** What can be seen and used, and has never had the focus. Of a group of radio buttons Tab reaches one. */
const missed = () => {
  const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')];
  const isThere = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden' && !element.disabled;
  const isReached = (element) => window.rnSeen.has(element)
    || (element.type === 'radio' && [...document.getElementsByName(element.name)].some((other) => window.rnSeen.has(other)));
  return all.filter((element) => isThere(element) && !isReached(element)).map((element) => element.outerHTML.slice(0, 90));
};

const walk = async (t, page, name) => {
  let old = 0;
  // Past the last element the focus leaves for the browser; when it comes back it has been everywhere.
  for (let step = 0; step < 400 && old < 3; step += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(look);
    if (!seen || !seen.isNew) {
      old += 1;
      continue;
    }
    old = 0;
    t.check(seen.isRinged, `${name}: focus cannot be seen on ${seen.what}`);
    t.check(seen.isInView, `${name}: focus is outside the screen on ${seen.what}`);
    if (seen.isFolded) {
      await page.keyboard.press('Enter');
      t.check(await page.evaluate(() => document.activeElement.parentElement.open), `${name}: Enter does not open ${seen.what}`);
    }
  }
  t.check(old > 0, `${name}: the focus never comes to an end`);
  for (const what of await page.evaluate(missed)) t.check(false, `${name}: Tab does not reach ${what}`);
};

exports.run = async (t) => {
  const files = kinds(t);
  t.check(files.length >= 7, `there are pages of each kind: ${files}`);
  for (const file of files) {
    // A tab for each walk: at its end the focus is in the browser's own bars.
    const phone = await t.page({ still: true });
    await phone.goto(t.url(file));
    await walk(t, phone, `${file}, phone`);
    await phone.close();
    const desktop = await t.page({ width: 1280, height: 800, still: true });
    // The driver of Firefox cannot switch scripts off.
    if (t.browser === 'chromium') await desktop.setJavaScriptEnabled(false);
    await desktop.goto(t.url(file));
    await walk(t, desktop, `${file}, desktop`);
    t.check(await desktop.$eval('main', (main) => main.innerText.trim().length > 50), `${file}: there is text`);
    await desktop.close();
  }
};
