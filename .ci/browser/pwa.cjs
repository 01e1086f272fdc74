// A copy on a server, in Chromium and Firefox: a module is saved, the server stops, the module opens; the server comes back with
// a newer edition, which is announced and taken as a whole. The server is ours, on loopback, in a sub-folder as on a shared
// site. Usage: NODE_PATH=… node pwa.cjs DIST
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const puppeteer = require('puppeteer-core');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', svg: 'image/svg+xml', png: 'image/png', webmanifest: 'application/manifest+json' };
const BROWSERS = {
  chromium: { browser: 'chrome', executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
  firefox: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' },
};
const EDITION = 'tj/tg';
const SAVED = `${EDITION}/legal/index.html`;
const CHANGED = `${EDITION}/legal/documents.html`;
const NOT_SAVED = `${EDITION}/health/index.html`;

/** Serves the folder `state.root` below `/book/` and notes what is asked for. */
const serve = (state, port) => new Promise((resolve) => {
  const sockets = new Set();
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(request.url.replace(/^\/book\//, '').replace(/[?#].*$/, ''));
    const file = path.join(state.root, name.endsWith('/') || name === '' ? `${name}index.html` : name);
    state.asked.push(name);
    if (!request.url.startsWith('/book/') || !fs.existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(file).slice(1)] || 'application/octet-stream', 'Cache-Control': 'max-age=600' });
    response.end(fs.readFileSync(file));
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(port, '127.0.0.1', () => resolve({
    port: server.address().port,
    stop: () => new Promise((done) => {
      server.close(done);
      sockets.forEach((socket) => socket.destroy());
    }),
  }));
});

/** The list of an output folder, read and written. */
const lists = (root) => {
  const file = path.join(root, EDITION, 'files.json');
  const list = JSON.parse(fs.readFileSync(file, 'utf8'));
  const entries = () => [list.core, ...Object.values(list.modules)].flat();
  return { list, entries, write: () => fs.writeFileSync(file, JSON.stringify(list)) };
};

/** Changes a page of `root` and what the list says of it. */
const change = (root, name, words) => {
  const file = path.join(root, name);
  const text = fs.readFileSync(file, 'utf8').replace(/<h1([^>]*)>[^<]*</, `<h1$1>${words}<`);
  fs.writeFileSync(file, text);
  const { entries, write } = lists(root);
  const entry = entries().find(({ url }) => url === name);
  entry.revision = crypto.createHash('sha256').update(text).digest('hex').slice(0, 16);
  entry.size = Buffer.byteLength(text);
  write();
};

const run = async (name, dist, work) => {
  const faults = [];
  const check = (value, what) => {
    if (!value) faults.push(what);
  };
  const copy = (label) => {
    const to = path.join(work, `${name}-${label}`);
    fs.cpSync(dist, to, { recursive: true });
    return to;
  };
  const first = copy('first');
  const { list, entries } = lists(first);
  const { words } = list;
  const state = { root: first, asked: [] };
  let server = await serve(state, 0);
  const { port } = server;
  const url = (file) => `http://127.0.0.1:${port}/book/${file}`;
  const browser = await puppeteer.launch({ headless: true, ...BROWSERS[name] });
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 640 });
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  const text = (selector) => page.$eval(selector, (element) => element.textContent);
  const output = (selector, wanted) => page.waitForFunction((where, what) => document.querySelector(where)?.textContent === what, { timeout: 15000 }, selector, wanted);
  const button = async (selector) => {
    await page.waitForFunction((where) => document.querySelector(where)?.textContent.length > 0, { timeout: 15000 }, selector);
    return text(selector);
  };
  const open = async (file) => {
    await page.goto(url(file), { waitUntil: 'load' });
    return text('h1');
  };
  const isStyled = () => page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.cssRules.length > 100));
  const kept = () => page.evaluate(async () => Promise.all((await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).length)));
  /** What is added by the script is for everybody too, by day and by night. */
  const isForEverybody = async (what) => {
    for (const value of name === 'chromium' ? ['light', 'dark'] : []) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
      violations.forEach((rule) => faults.push(`${what}, ${value}: axe ${rule.id}: ${rule.help} (${rule.nodes[0].html})`));
      check(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${what} fits on a phone`);
      check(await page.evaluate(() => [...document.querySelectorAll('.keep button, .newer button')].every((button) => button.offsetHeight >= 44)), `${what}: buttons are for thumbs`);
    }
  };
  const asked = () => state.asked.filter((file) => file !== 'sw.js' && file !== 'favicon.ico').sort();
  try {
    for (const file of [...entries(), { url: `${EDITION}/manifest.webmanifest` }]) check(fs.existsSync(path.join(first, file.url)), `${file.url} is in the output`);

    await open(SAVED);
    const offer = await button('.keep button');
    const size = [...list.core, ...list.modules.legal].reduce((sum, file) => sum + file.size, 0);
    check(offer === words.save.replace('{size}', words.kilobytes.replace('{number}', Math.ceil(size / 1000))), `the button says what it costs: ${offer}`);
    check(await page.$('link[rel=manifest]'), 'the page can be put on a home screen');
    if (name === 'chromium') {
      const session = await page.createCDPSession();
      const { errors, url: found } = await session.send('Page.getAppManifest');
      check(found === url(`${EDITION}/manifest.webmanifest`) && errors.length === 0, `Chromium reads the manifest: ${JSON.stringify(errors)}`);
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      check(installabilityErrors.length === 0, `Chromium would install it: ${JSON.stringify(installabilityErrors)}`);
    }
    await isForEverybody('the offer to save');
    check((await kept()).length === 0, 'nothing is kept that nobody asked for');
    check(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0), 'no worker is there before');
    await page.click('.keep button');
    await output('.keep output', words.saved);
    check(await text('.keep button') === words.remove, 'what is saved can be removed');
    const count = list.core.length + list.modules.legal.length;
    check((await kept()).includes(count), `every file is kept, although the worker was just starting: ${await kept()} of ${count}`);
    await isForEverybody('a saved module');

    await server.stop();
    for (const { url: file } of [...list.core, ...list.modules.legal].filter((entry) => entry.url.endsWith('.html'))) {
      const title = await open(file);
      const real = /<h1[^>]*>([^<]*)</.exec(fs.readFileSync(path.join(first, file), 'utf8'))[1];
      check(title.trim().replace(/&/g, '&amp;') === real.trim(), `${file} opens without a network: ${title}`);
      check(await isStyled(), `${file} has its style sheet without a network`);
    }
    await open(SAVED);
    await output('.keep output', words.saved);
    const offline = /<h1>([^<]*)</.exec(fs.readFileSync(path.join(first, EDITION, 'offline.html'), 'utf8'))[1];
    check(await open(NOT_SAVED) === offline, 'a page that is not saved says so');
    check(await isStyled(), 'and is a page like the others');
    check(await page.$('.eu img') && await page.$('.urgent a[href^="tel:"]'), 'with the emblem and the emergency numbers');
    await open('');
    check(page.url() === url(`${EDITION}/index.html`), `the first page leads to what is saved: ${page.url()}`);
    check(await open('kz/ru/index.html') === offline, 'so does another edition');

    // The same edition again: nothing to announce, nothing to load.
    await open(NOT_SAVED);
    server = await serve(state, port);
    await page.click('.actions .second');
    await page.waitForFunction((wanted) => location.href === wanted, { timeout: 15000 }, url(NOT_SAVED));
    check(true, 'the page that was wanted comes when the network does');
    // It asks for the list itself, and offers to save when it has it: what is counted below begins after that.
    await button('.keep button');
    state.asked = [];
    await open(SAVED);
    await output('.keep output', words.saved);
    check(asked().join() === `${EDITION}/files.json`, `a saved page asks for the list and nothing else: ${asked()}`);
    check(!await page.$('.newer'), 'the same edition is no news');

    // A newer edition: one saved page has changed, and one that is not saved.
    const second = copy('second');
    change(second, CHANGED, 'A newer title');
    change(second, NOT_SAVED, 'Another newer title');
    state.root = second;
    state.asked = [];
    check(await open(CHANGED) !== 'A newer title', 'a saved page does not change under the reader');
    const update = await button('.newer button');
    const news = lists(second).entries().find((file) => file.url === CHANGED).size;
    check(update === words.update && await text('.newer output') === words.newer.replace('{size}', words.kilobytes.replace('{number}', Math.ceil(news / 1000))), 'the newer edition is announced with its size');
    await isForEverybody('the news of an edition');
    check(asked().join() === `${EDITION}/files.json`, `nothing is loaded before the reader says so: ${asked()}`);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.newer button')]);
    check(await text('h1') === 'A newer title', 'after that the new text is there');
    check(asked().filter((file) => !file.endsWith('files.json')).join() === CHANGED, `only what has changed was loaded: ${asked()}`);
    await open(SAVED);
    await output('.keep output', words.saved);
    check(!await page.$('.newer'), 'and there is nothing to announce');
    check((await kept()).includes(count), `old revisions are gone: ${await kept()} of ${count}`);

    // A server in the middle of an update: its list speaks of bytes that are not there yet. Nothing of it is taken.
    const third = copy('third');
    change(third, CHANGED, 'The newest title');
    change(third, SAVED, 'The newest list');
    fs.cpSync(path.join(second, CHANGED), path.join(third, CHANGED));
    state.root = third;
    await open(CHANGED);
    await button('.newer button');
    await page.click('.newer button');
    await output('.newer output', words.failed);
    check(await open(SAVED) !== 'The newest list', 'half an edition is not taken');
    check(await open(CHANGED) === 'A newer title', 'and the one before is whole');
    change(third, CHANGED, 'The newest title');
    await open(SAVED);
    await button('.newer button');
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click('.newer button')]);
    check(await text('h1') === 'The newest list', 'the whole edition is taken');

    // Everything, and nothing.
    await open(`${EDITION}/index.html`);
    await button('.keep button');
    await page.click('.keep button');
    await output('.keep output', words.savedAll);
    await server.stop();
    check(await open(NOT_SAVED) === 'Another newer title' || await text('h1') !== offline, 'all modules open without a network');
    server = await serve(state, port);
    await open(`${EDITION}/index.html`);
    await output('.keep output', words.savedAll);
    await page.click('.keep button');
    await output('.keep output', '');
    check((await kept()).every((number) => number === 0), `what is removed is gone: ${await kept()}`);
    await page.reload();
    check(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0), 'with it goes the worker');
  } catch (error) {
    faults.push(error.stack);
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(`${name} pwa: ${faults.length === 0 ? 'ok' : `${faults.length} faults`}`);
  faults.forEach((fault) => console.log(`  ${fault}`));
  return faults.length;
};

(async () => {
  const [dist] = process.argv.slice(2);
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'rahnamo-pwa-'));
  let broken = 0;
  for (const name of Object.keys(BROWSERS)) broken += await run(name, path.resolve(dist), work);
  fs.rmSync(work, { recursive: true });
  process.exit(broken > 0 ? 1 : 0);
})();
