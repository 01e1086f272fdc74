// Runs tests/*.cjs against an output folder over file://, in Chromium and in Firefox with the strict origin policy of a real
// user (the default profile of test drivers relaxes it). Usage: NODE_PATH=… node run.cjs DIST [NAME…]
//
// A test is `exports.run = async (t) => …`; `t` is made below.
'use strict';
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const puppeteer = require('puppeteer-core');

const BROWSERS = {
  chromium: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
  firefox: {
    executablePath: '/usr/bin/firefox-esr',
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'network.dns.disabled': true },
  },
};

/** What a test gets. */
function tools(name, browser, dist, faults) {
  return {
    /** `chromium` or `firefox`. */
    browser: name,
    /** The output folder. */
    dist,
    /** Address of a file of the output. */
    url: (file) => pathToFileURL(path.join(dist, file)).href,
    /** Files of the output that `accept` takes, sorted. */
    files: (accept) => fs.readdirSync(dist, { recursive: true }).map(String).filter(accept).sort(),
    /** A new tab; `dark`, `width` and `height` as a reader has them, `still` for one who wants no motion. Errors of scripts and refusals of the policy are faults. */
    page: async ({ width = 360, height = 640, dark = false, still = false } = {}) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      // Firefox's driver cannot ask for it, and jumps in any case.
      if (still && name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      return page;
    },
    /** Notes a fault unless `value` holds. */
    check: (value, what) => {
      if (!value) faults.push(what);
    },
  };
}

(async () => {
  const [dist, ...wanted] = process.argv.slice(2);
  const folder = path.join(__dirname, 'tests');
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.cjs')).map((name) => name.slice(0, -4)).sort();
  const chosen = wanted.length > 0 ? wanted : names;
  let broken = 0;
  for (const [name, options] of Object.entries(BROWSERS)) {
    for (const test of chosen) {
      const faults = [];
      const browser = await puppeteer.launch({ browser: name === 'firefox' ? 'firefox' : 'chrome', headless: true, ...options });
      try {
        await require(path.join(folder, `${test}.cjs`)).run(tools(name, browser, path.resolve(dist), faults));
      } catch (error) {
        faults.push(error.stack);
      } finally {
        await browser.close();
      }
      broken += faults.length;
      console.log(`${name} ${test}: ${faults.length === 0 ? 'ok' : `${faults.length} faults`}`);
      faults.forEach((fault) => console.log(`  ${fault}`));
    }
  }
  process.exit(broken > 0 || chosen.length === 0 ? 1 : 0);
})();
