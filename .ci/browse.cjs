// Opens every page of the output from file:// in Chromium at a phone's width, with the network cut off, and reports:
// text or boxes wider than the screen, brand band outside the first screen, failed requests, axe violations. One page of each
// kind in each language is opened again with the letters and colours that a reader may choose.
// Usage: NODE_PATH=… node browse.cjs DIST
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const PHONE = { width: 360, height: 640 };

/** What a reader's device and the view menu may say; the first is for all pages. */
const LOOKS = [
  { name: '', colorScheme: 'light', view: '' },
  { name: 'dark, letters of 200 %: ', colorScheme: 'dark', view: 'size=200' },
  { name: 'high contrast: ', colorScheme: 'light', view: 'theme=contrast' },
];

function pagesUnder(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return pagesUnder(full);
    return entry.name.endsWith('.html') ? [full] : [];
  }).sort();
}

/** The first page of each kind in each language. */
function examples(files) {
  const found = new Map();
  for (const file of files) {
    const text = fs.readFileSync(file, 'utf8');
    const kind = `${/<html lang="([^"]*)"/.exec(text)?.[1]} ${/<body class="([a-z]*)/.exec(text)?.[1]}`;
    if (!found.has(kind)) found.set(kind, file);
  }
  return [...found.values()];
}

async function faults(page, file) {
  const failed = [];
  const onFailed = (request) => failed.push(`request failed: ${request.url()}`);
  page.on('requestfailed', onFailed);
  await page.goto(pathToFileURL(file).href);
  const seen = await page.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > window.innerWidth) {
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    }
    for (const [what, selector] of [['the emblem', '.eu img'], ['the funding statement', '.eu p']]) {
      const element = document.querySelector(selector);
      const box = element && element.getBoundingClientRect();
      if (!box || box.bottom > window.innerHeight || box.width === 0) found.push(`${what} is not in the first screen`);
    }
    return found;
  });
  page.off('requestfailed', onFailed);
  await page.evaluate(axe);
  // Without `preload` axe fetches no style sheets, which no page may do from file://.
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
  const broken = result.violations.map((rule) => `axe ${rule.id}: ${rule.help} (${rule.nodes[0].html})`);
  return [...failed, ...seen, ...broken];
}

(async () => {
  const dist = process.argv[2];
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const files = pagesUnder(dist);
  const wrong = [];
  const again = examples(files);
  for (const { name, colorScheme, view } of LOOKS) {
    const work = name ? [...again] : [...files];
    await Promise.all([1, 2].map(async () => {
      const context = await browser.newContext({ viewport: PHONE, offline: true, colorScheme });
      await context.addInitScript((chosen) => localStorage.setItem('rahnamo:view', chosen), view);
      const page = await context.newPage();
      for (let file = work.shift(); file; file = work.shift()) {
        for (const fault of await faults(page, file)) wrong.push(`${path.relative(dist, file)}: ${name}${fault}`);
      }
      await context.close();
    }));
  }
  await browser.close();
  wrong.sort().forEach((line) => console.log(line));
  console.log(`${files.length} pages opened from file:// at ${PHONE.width} px, ${again.length} of them in ${LOOKS.length - 1} more looks: ${wrong.length} faults`);
  process.exit(wrong.length > 0 || files.length === 0 ? 1 : 0);
})();
