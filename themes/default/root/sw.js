// Keeps the modules that a reader saves, and opens them without a network. Nothing is kept that nobody asked for, and no
// other host is asked for anything. Data is in files.json of each edition: this file changes only with its code.
//
// A file is kept under its address *and* its revision. Which revisions belong together is said by one record for each
// edition, written in one step after all its files have arrived: a page never gets files of two revisions.
'use strict';

const SCOPE = registration.scope;
// The number changes when what is kept is kept in another way; older stores are then removed.
const FILES = `rahnamo-1 files ${SCOPE}`;
const RECORDS = `rahnamo-1 records ${SCOPE}`;
const AT_ONCE = 4;

const keyOf = (url, revision) => `${SCOPE}${url}?revision=${revision}`;
const pathOf = (url) => {
  const path = url.slice(SCOPE.length).replace(/[?#].*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

/** What is kept of each edition: `{ list, modules, files }`, the last by path with their revisions. */
let known;
const records = () => {
  known = known || (async () => {
    const store = await caches.open(RECORDS);
    return Promise.all((await store.keys()).map(async (key) => (await store.match(key)).json()));
  })();
  // A store that fails once may work the next time.
  known.catch(() => { known = undefined; });
  return known;
};
const json = (data) => new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });

// ---- Answers ----

/** A page that is kept takes all its files from its record; any other page takes none. */
const answer = async ({ request, clientId }) => {
  const isPage = request.mode === 'navigate';
  const path = pathOf(request.url);
  const client = !isPage && clientId ? await clients.get(clientId) : undefined;
  const page = client ? pathOf(client.url) : path;
  const all = await records().catch(() => []);
  const record = all.find(({ files }) => files[page]);
  const revision = record && record.files[path];
  const kept = revision && await (await caches.open(FILES)).match(keyOf(path, revision));
  const wanted = isPage && new URL(request.url).searchParams.get('page');
  if (kept && !wanted) return kept;
  try {
    // The page for what is not kept is loaded anew: the network may be back.
    if (kept) {
      await fetch(SCOPE + wanted, { method: 'HEAD' });
      return Response.redirect(SCOPE + wanted);
    }
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    const near = all.find(({ list }) => path.startsWith(`${list.edition}/`)) || all[0];
    if (!near) return Response.error();
    const { list } = near;
    if (path === `${list.edition}/files.json`) return json(list);
    // A browser may have thrown away even the page that says so.
    if (!isPage || path === `${list.edition}/offline.html`) return Response.error();
    return Response.redirect(`${SCOPE}${list.edition}/${path === 'index.html' ? path : `offline.html?page=${path}`}`);
  }
};

addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(SCOPE)) event.respondWith(answer(event));
});

// ---- Keeping ----

/** What arrived is what the list speaks of, or it is not kept: a server may be in the middle of an update. */
const revisionOf = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const take = async (store, { url, revision }) => {
  const key = keyOf(url, revision);
  if (await store.match(key)) return;
  for (const cache of ['no-cache', 'reload']) {
    const response = await fetch(SCOPE + url, { cache });
    const bytes = await response.arrayBuffer();
    if (response.ok && await revisionOf(bytes) === revision) {
      await store.put(key, new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') } }));
      return;
    }
  }
  throw new Error(url);
};

/** Keeps `modules` of the edition of `list`, and nothing else of it. What fails leaves the record as it was. */
const keep = async ({ list, modules }, tell) => {
  const wanted = modules.filter((module) => list.modules[module]);
  const entries = wanted.length > 0 ? [...list.core, ...wanted.flatMap((module) => list.modules[module])] : [];
  const store = await caches.open(FILES);
  const queue = [...entries];
  const work = async () => {
    while (queue.length > 0) {
      await take(store, queue.shift());
      tell({ done: entries.length - queue.length, total: entries.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const place = await caches.open(RECORDS);
  const key = `${SCOPE}${list.edition}/files.json`;
  const files = Object.fromEntries(entries.map(({ url, revision }) => [url, revision]));
  await (entries.length > 0 ? place.put(key, json({ list, modules: wanted, files })) : place.delete(key));
  known = undefined;
  await sweep();
};

/** Removes files that no record names. */
const sweep = async () => {
  const all = await records();
  const named = new Set(all.flatMap(({ files }) => Object.entries(files).map((file) => keyOf(...file))));
  const store = await caches.open(FILES);
  const stray = (await store.keys()).filter(({ url }) => !named.has(url));
  await Promise.all(stray.map((request) => store.delete(request)));
};

// One after the other: two windows may ask at once, and what removes strays would take files that are just arriving.
let last = Promise.resolve();
const inTurn = (event, work) => {
  last = last.then(work, work);
  event.waitUntil(last);
};

addEventListener('message', (event) => {
  const [port] = event.ports;
  const { edition, keep: order } = event.data;
  const tell = (message) => port.postMessage(message);
  inTurn(event, async () => {
    try {
      if (order) await keep(order, tell);
      const all = await records();
      tell({ record: all.find(({ list }) => list.edition === edition) || null });
      // Who has removed everything is left without a worker as well.
      if (all.length === 0) await registration.unregister();
    } catch (error) {
      tell({ failed: String(error) });
    }
  });
});

// ---- A newer worker takes over at once: it reads what the older one has kept ----

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
  const isOld = (name) => /^rahnamo-\d+ /.test(name) && name.endsWith(` ${SCOPE}`) && name !== FILES && name !== RECORDS;
  inTurn(event, async () => {
    await Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)));
    await sweep();
    await clients.claim();
  });
});
