// Times of the first search in Chromium over file:// with a processor slowed down six times: from opening the search to hits, with
// all of loading and unpacking; and from the first key after that, since the files come while the hand goes to the keyboard.
// Usage: NODE_PATH=… node benches/first_search.cjs DIST. Fails when either is over 150 ms (median of 9).
'use strict';
const path = require('path');
const { pathToFileURL } = require('url');
const puppeteer = require('puppeteer-core');

const BUDGET = 150;

(async () => {
  const url = pathToFileURL(path.resolve(process.argv[2], 'tj/ru/index.html')).href;
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const measure = async (isLoaded) => {
    const times = [];
    for (let run = 0; run < 9; run++) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.emulateCPUThrottling(6);
      if (isLoaded) {
        await page.click('.find button');
        await page.waitForSelector('.find .ready');
      }
      times.push(await page.evaluate((open) => new Promise((done) => {
        const field = document.getElementById('rn-find');
        const list = document.querySelector('.find ol');
        const start = performance.now();
        new MutationObserver(() => list.firstChild && done(performance.now() - start)).observe(list, { childList: true });
        if (open) document.querySelector('.find button').click();
        field.value = 'документ';
        field.dispatchEvent(new Event('input'));
      }), !isLoaded));
      await page.close();
    }
    return times.sort((a, b) => a - b);
  };
  const say = (what, times) => console.log(`${what}: median ${times[4].toFixed(0)} ms, from ${times[0].toFixed(0)} to ${times[8].toFixed(0)} ms`);
  const [first, next] = [await measure(false), await measure(true)];
  say('opened, loaded, searched', first);
  say('searched', next);
  await browser.close();
  process.exit(Math.max(first[4], next[4]) > BUDGET ? 1 : 0);
})();
