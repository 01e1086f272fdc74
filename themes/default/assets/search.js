// Search in the edition. See docs/offline.md.
(() => {
'use strict';
const box = document.querySelector('.find');
if (!box || !self.DecompressionStream) return;
const say = box.dataset;
const base = say.index.replace(/search\.js$/, '');
const LIMIT = 20;
const FEW = 3;
let index;

const make = (name, props, ...inside) => {
  const node = Object.assign(document.createElement(name), props);
  node.append(...inside);
  return node;
};

const load = () => index || (index = new Promise((done, fail) => {
  const script = make('script', { src: say.index, onerror: fail });
  script.onload = () => unpack(self.rahnamoIndex).then((bytes) => done(read(bytes)), fail);
  document.head.append(script);
}));

function unpack(text) {
  const bytes = new Uint8Array((text.length * 7) >> 3);
  for (let i = 0, at = 0, held = 0, bits = 0; i < text.length; i++) {
    held = ((held << 7) | (text.charCodeAt(i) & 127)) & 0x7fff;
    bits += 7;
    if (bits > 7) bytes[at++] = held >> (bits -= 8);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer().then((all) => new Uint8Array(all));
}

function read(bytes) {
  let at = 0;
  const number = () => {
    let value = 0, shift = 0, byte;
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const size = number();
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(at, at += size)));
  const letters = [...head.letters];
  const text = () => {
    let words = '', byte;
    while ((byte = bytes[at++])) words += byte < 255 ? letters[byte - 1] : String.fromCharCode((bytes[at++] << 8) | bytes[at++]);
    return words;
  };
  const times = (count, each) => Array.from({ length: count }, each);
  const sections = [];
  for (let pages = number(); pages > 0; pages--) {
    const page = text(), title = text();
    for (let count = number(); count > 0; count--) sections.push({ page, title, anchor: text(), heading: text(), lang: text(), snippet: text() });
  }
  let word = '';
  const words = times(number(), () => (word = word.slice(0, number()) + text()));
  const counts = words.map(number);
  const postings = counts.map((count) => {
    let next = 0;
    return times(count, () => {
      const section = next + number();
      next = section + 1;
      return [section, 1];
    });
  });
  const all = postings.flat();
  for (let i = 0; i < all.length; i++) {
    const run = number();
    i += run >> 2;
    if (run & 3) all[i][1] = [1, 4, 6, 8][run & 3];
  }
  const fold = folding(head);
  let sounds;
  // Many short calls are slow.
  return { sections, words, postings, fold, folded: fold.letters(words.join('\n')).split('\n'), sounds: () => sounds || (sounds = fold.sound(words.join('\n')).split('\n')) };
}

function folding(head) {
  const map = new Map(head.fold.match(/../g).map((pair) => [...pair]));
  const strip = new RegExp(`[\u0300-\u036f${head.marks}]`, 'g');
  const bare = (text) => text.normalize('NFD').replace(strip, '');
  const single = new Map(head.sounds.filter(([from]) => from.length === 1));
  const longer = head.sounds.filter(([from]) => from.length > 1);
  const each = (text, table) => text.replace(/[^\n]/g, (letter) => (table.has(letter) ? table.get(letter) : letter));
  const word = new RegExp(`[\\p{L}\\p{N}\u0300-\u036f]+(?:[${head.marks}][\\p{L}\\p{N}\u0300-\u036f]+)*`, 'gu');
  return {
    letters: (text) => each(bare(text.toLowerCase()), map),
    sound: (text) => {
      let sound = each(bare(text.toLowerCase().normalize('NFC').split(head.dotted[0]).join(head.dotted[1])), single);
      for (const [from, to] of longer) sound = sound.split(from).join(to);
      return sound.replace(/([^\n])\1+/g, '$1');
    },
    words: (text) => [...text.matchAll(word)],
  };
}

/** Whether `word` begins as `query` with one letter more, less, other, or two swapped. */
function isNear(query, word) {
  let i = 0;
  while (i < query.length && query[i] === word[i]) i++;
  const rest = (from, to) => word.startsWith(query.slice(from), to);
  return rest(i + 1, i + 1) || rest(i, i + 1) || rest(i + 1, i) || (query[i] === word[i + 1] && query[i + 1] === word[i] && rest(i + 2, i + 2));
}

/** Sections with a word of the query: section → [score, word]. */
function hits(db, typed) {
  const exact = typed.toLowerCase();
  const query = db.fold.letters(exact);
  const found = new Map();
  const add = (at, factor) => {
    const weight = factor * Math.log(2 + db.sections.length / db.postings[at].length);
    for (const [section, field] of db.postings[at]) {
      const score = weight * (2 + field);
      if (!found.has(section) || found.get(section)[0] < score) found.set(section, [score, at]);
    }
  };
  const all = (list, accept) => list.forEach((word, at) => {
    const factor = accept(word);
    if (factor) add(at, factor);
  });
  let low = 0;
  for (let high = db.folded.length; low < high;) {
    const middle = (low + high) >> 1;
    if (db.folded[middle] < query) low = middle + 1;
    else high = middle;
  }
  for (; low < db.folded.length && db.folded[low].startsWith(query); low++) {
    const whole = db.folded[low] === query;
    if (whole || query.length > 1) add(low, db.words[low] === exact ? 6 : whole ? 4 : 1 + query.length / db.folded[low].length);
  }
  if (found.size < FEW && query.length > 2) {
    const sound = db.fold.sound(exact);
    if (sound.length > 2) all(db.sounds(), (word) => word.startsWith(sound) && 0.8 + sound.length / word.length);
  }
  if (found.size < FEW && query.length > 4) all(db.folded, (word) => isNear(query, word) && 0.5);
  if (!found.size && query.length > 5) all(db.folded, (word) => word.startsWith(query.slice(0, -2)) && 0.3);
  return found;
}

function search(db, text) {
  const terms = db.fold.words(text).map(([word]) => word).filter((word, at, list) => word.length > 1 || list.length === 1).slice(0, 8);
  const found = terms.map((term) => hits(db, term));
  const sum = new Map();
  for (const sections of found) {
    for (const [section, [score, word]] of sections) {
      const entry = sum.get(section) || { section, score: 0, words: [] };
      entry.score += score;
      entry.words.push(word);
      sum.set(section, entry);
    }
  }
  const any = [...sum.values()];
  const every = any.filter((entry) => entry.words.length === terms.length);
  const list = every.length ? every : any;
  return list.sort((a, b) => b.words.length - a.words.length || b.score - a.score || a.section - b.section);
}

const field = make('input', { type: 'search', id: 'rn-find', autocomplete: 'off', spellcheck: false });
field.setAttribute('aria-describedby', 'rn-found');
const status = make('p', { id: 'rn-found' });
status.setAttribute('role', 'status');
const list = make('ol', {});
const more = box.querySelector('a');
const button = make('button', { type: 'button' }, ...more.querySelectorAll('svg'), make('span', { textContent: say.search }));
const help = make('p', { className: 'az' }, make('a', { href: more.href, textContent: more.textContent }));
const panel = make('div', { className: 'panel', hidden: true }, make('label', { htmlFor: 'rn-find', textContent: say.search }), field, status, list, help);
panel.setAttribute('role', 'search');
button.setAttribute('aria-expanded', 'false');
more.replaceWith(button);
box.append(panel);

const show = (open) => {
  panel.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  if (open) {
    field.focus();
    field.select();
    load().then(() => (panel.className = 'panel ready'), () => (status.textContent = say.none));
  }
};

/** `text` with the words that fold as one of `wanted` marked; whether there was one. */
function mark(db, node, text, wanted) {
  let from = 0;
  for (const hit of db.fold.words(text)) {
    const folded = db.fold.letters(hit[0]);
    if (!wanted.some((word) => folded.startsWith(word))) continue;
    node.append(text.slice(from, hit.index), make('mark', { textContent: hit[0] }));
    from = hit.index + hit[0].length;
  }
  node.append(text.slice(from));
  return from > 0;
}

function item(db, { section, words }) {
  const { page, title, anchor, heading, lang, snippet } = db.sections[section];
  const wanted = words.map((at) => db.folded[at]);
  const name = make('b', {});
  const text = make('span', {});
  const link = make('a', { href: base + page + (anchor && `#${anchor}`), lang }, name);
  if (heading && title) link.append(make('small', { textContent: title }));
  const seen = [mark(db, name, heading || title, wanted), mark(db, text, snippet, wanted)];
  if (!seen.includes(true)) words.forEach((at) => text.append(snippet.endsWith('…') ? ' ' : ' … ', make('mark', { textContent: db.words[at] })));
  link.append(text);
  return make('li', {}, link);
}

async function update() {
  const text = field.value;
  const db = await load();
  if (text !== field.value) return;
  const found = text.trim().length > 1 ? search(db, text) : [];
  list.replaceChildren(...found.slice(0, LIMIT).map((entry) => item(db, entry)));
  status.textContent = text.trim().length < 2 ? '' : found.length ? say.found.replace('#', found.length) : say.none;
}

button.addEventListener('click', () => show(panel.hidden));
field.addEventListener('input', () => update().catch(() => (status.textContent = say.none)));
list.addEventListener('click', () => show(false));
document.addEventListener('click', (event) => !box.contains(event.target) && event.target.isConnected && show(false));
box.addEventListener('focusout', (event) => event.relatedTarget && !box.contains(event.relatedTarget) && show(false));
box.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (event.key === 'Escape' && !panel.hidden) {
    show(false);
    button.focus();
  } else if (event.key === 'Enter' && event.target === field) {
    if (links[0]) links[0].click();
  } else if (to !== undefined && (at >= 0 || event.target === field)) {
    (to < 0 ? field : links[Math.min(to, links.length - 1)] || field).focus();
  } else return;
  event.preventDefault();
});
})();
