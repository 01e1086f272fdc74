// Time from the first use of search to its hits, in Chromium over file:// with a processor slowed down six times: loading and
// unpacking the index, and one search. Usage: NODE_PATH=… node benches/first_search.cjs DIST. Fails over 150 ms (median of 9).
'use strict';
const path = require('path');
const { pathToFileURL } = require('url');
const puppeteer = require('puppeteer-core');

const BUDGET = 150;

(async () => {
  const url = pathToFileURL(path.resolve(process.argv[2], 'tj/ru/index.html')).href;
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const times = [];
  for (let run = 0; run < 9; run++) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.emulateCPUThrottling(6);
    times.push(await page.evaluate(() => new Promise((done) => {
      const field = document.getElementById('rn-find');
      new MutationObserver(() => document.querySelector('.find li') && done(performance.now() - start)).observe(document.querySelector('.find ol'), { childList: true });
      const start = performance.now();
      document.querySelector('.find button').click();
      field.value = 'документ';
      field.dispatchEvent(new Event('input'));
    })));
    await page.close();
  }
  await browser.close();
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1];
  console.log(`first search, index load included, 6x throttling: median ${median.toFixed(0)} ms, from ${times[0].toFixed(0)} to ${times[times.length - 1].toFixed(0)} ms`);
  process.exit(median > BUDGET ? 1 : 0);
})();
