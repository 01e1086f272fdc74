// Search of this project beside elasticlunr-rs (mdBook, Zola) and Pagefind, on the same pages: bytes, and which queries lead to the
// page that they are about. Prints a table.
//
// Usage: NODE_PATH=… node compare.cjs DIST ELASTICLUNR_INDEX, with `puppeteer-core` and `elasticlunr` of npm in NODE_PATH, `pagefind` of npm on PATH,
// Chromium, and the program of ./elasticlunr.
'use strict';
const { execFileSync, spawnSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const puppeteer = require('puppeteer-core');
const elasticlunr = require('elasticlunr');

const [dist, maker] = [path.resolve(process.argv[2]), path.resolve(process.argv[3])];

/** What is typed, and the page that it is about. */
const QUERIES = {
  'tj/tg': [
    ['ҳуҷҷат', 'legal/documents'], ['хуччат', 'legal/documents'], ['hujjat', 'legal/documents'], ['ҳуҷжат', 'legal/documents'],
    ['шартнома', 'legal/wages'], ['shartnoma', 'legal/wages'], ['шартнмоа', 'legal/wages'], ['музд', 'legal/wages'],
    ['савдои одамон', 'legal/trafficking'], ['хунрави', 'first-aid/bleeding'], ['хунравӣ', 'first-aid/bleeding'], ['силро', 'health/tuberculosis'],
    ['сухтаги', 'first-aid/burns'], ['сӯхтагӣ', 'first-aid/burns'], ['ихтиёри', 'volunteer/role'],
  ],
  'tj/uz': [
    ['hujjat', 'legal/documents'], ['ҳужжат', 'legal/documents'], ['хужжат', 'legal/documents'], ['паспорт', 'legal/documents'],
    ['koʻngilli', 'volunteer/role'], ["ko'ngilli", 'volunteer/role'], ['kongilli', 'volunteer/role'], ['кўнгилли', 'volunteer/role'],
    ['qon ketish', 'first-aid/bleeding'], ['қон кетиш', 'first-aid/bleeding'], ['зарплата', 'legal/wages'],
  ],
};
const BEST = 5;
/** Pagefind is WebAssembly, which the pages' own policy does not allow. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

function pagesOf(edition) {
  const folder = path.join(dist, edition);
  const files = fs.readdirSync(folder, { recursive: true }).map(String).filter((name) => /^[a-z-]+\/[a-z-]+\.html$/.test(name) && !name.includes('--') && !name.startsWith('share/'));
  return files.sort().map((name) => {
    const html = fs.readFileSync(path.join(folder, name), 'utf8');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const text = main.replace(/<[^>]+>/g, ' ').replace(/&[a-z]+;/g, ' ').replace(/\s+/g, ' ').trim();
    return { name, html, title: (/<h1[^>]*>([^<]*)/.exec(main) || [])[1] || '', text };
  });
}

function size(folder) {
  return fs.readdirSync(folder, { recursive: true }).map((name) => fs.statSync(path.join(folder, String(name)))).filter((one) => one.isFile()).reduce((sum, one) => sum + one.size, 0);
}

/** elasticlunr-rs makes the index, elasticlunr.js searches it; a word also finds longer ones. */
function withElasticlunr(pages, lang) {
  const input = JSON.stringify(pages.map(({ name, title, text }) => [name, title, text]));
  const made = spawnSync(maker, [lang], { input, maxBuffer: 1e9 }).stdout;
  const index = lang === 'none' ? elasticlunr.Index.load(JSON.parse(made)) : null;
  return { bytes: made.length, ask: async (query) => index.search(query, { expand: true }).map((hit) => hit.ref) };
}

async function withPagefind(pages, browser) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peers-'));
  for (const { name, html } of pages) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), html.replace('<main ', '<main data-pagefind-body ').replace(POLICY, ''));
  }
  execFileSync('pagefind', ['--site', folder, '--quiet'], { stdio: 'ignore' });
  const types = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };
  const server = http.createServer((request, answer) => {
    const file = path.join(folder, decodeURIComponent(request.url.split('?')[0]));
    if (!fs.existsSync(file)) return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': types[path.extname(file)] || 'application/octet-stream' }).end(fs.readFileSync(file));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/${pages[0].name}`);
  const ask = (query) => page.evaluate(async (words) => {
    const engine = await import('/pagefind/pagefind.js');
    const found = await engine.search(words);
    return Promise.all(found.results.slice(0, 10).map(async (hit) => (await hit.data()).url.replace(/^\//, '')));
  }, query);
  return { bytes: size(path.join(folder, 'pagefind')), ask, end: () => { server.close(); fs.rmSync(folder, { recursive: true }); } };
}

async function withOurs(edition, browser) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(dist, edition, 'legal/documents.html')).href);
  await page.click('.find button');
  await page.waitForSelector('.find .ready, .find.ready', { timeout: 5000 }).catch(() => {});
  const ask = async (query) => {
    await page.$eval('.find input', (input, words) => { input.value = words; input.dispatchEvent(new Event('input')); }, query);
    await new Promise((done) => { setTimeout(done, 400); });
    const links = await page.$$eval('.find li a', (all) => all.map((link) => link.href.split('#')[0]));
    return [...new Set(links)].map((href) => href.slice(href.indexOf(edition) + edition.length + 1));
  };
  const bytes = ['search.js', 'search-text.js'].reduce((sum, name) => sum + fs.statSync(path.join(dist, edition, name)).size, 0);
  return { bytes, ask };
}

(async () => {
  const browser = await puppeteer.launch({ browser: 'chrome', executablePath: '/usr/bin/chromium', protocolTimeout: 30000, args: ['--no-sandbox'] });
  for (const [edition, queries] of Object.entries(QUERIES)) {
    const pages = pagesOf(edition);
    const words = pages.reduce((sum, page) => sum + page.text.split(' ').length, 0);
    const russian = withElasticlunr(pages, 'ru').bytes;
    const engines = { ours: await withOurs(edition, browser), 'elasticlunr-rs': withElasticlunr(pages, 'none'), Pagefind: await withPagefind(pages, browser) };
    console.log(`\n${edition}: ${pages.length} pages, ${words} words (elasticlunr-rs with its Russian: ${russian} bytes)\n`);
    console.log(`| typed | ${Object.keys(engines).join(' | ')} |\n| --- |${' --- |'.repeat(3)}`);
    console.log(`| bytes | ${Object.values(engines).map((engine) => engine.bytes).join(' | ')} |`);
    const sums = Object.keys(engines).map(() => 0);
    for (const [query, wanted] of queries) {
      const marks = [];
      for (const [at, engine] of Object.values(engines).entries()) {
        const found = [...new Set(await engine.ask(query))].slice(0, BEST).includes(`${wanted}.html`);
        sums[at] += Number(found);
        marks.push(found ? 'yes' : '–');
      }
      console.log(`| ${query} | ${marks.join(' | ')} |`);
    }
    console.log(`| found among the first ${BEST} | ${sums.map((sum) => `${sum} of ${queries.length}`).join(' | ')} |`);
    engines.Pagefind.end();
  }
  await browser.close();
})();
