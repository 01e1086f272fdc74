// Search in the edition. See docs/offline.md.
(() => {
'use strict';
const box = document.querySelector('.find');
if (!box) return;
const say = box.dataset;
const base = say.index.replace(/search\.js$/, '');
/** What a word counts in running text, headings, search terms and titles. */
const WEIGHTS = [3, 6, 8, 10];
const LIMIT = 20;
/** Fewer hits than this, and less alike ones are shown too. */
const FEW = 3;
/** Letters of a text in the list. */
const LENGTH = 130;
/** What a hit by a slip of the finger counts, beside 6 for one as it is written. */
const SLIP = 0.5;
/** What a hit in the edition's language counts, so that all such come first. */
const OWN = 1000;
let opened;

const make = (name, props, ...inside) => {
  const node = Object.assign(document.createElement(name), props);
  node.append(...inside);
  return node;
};

const script = (src) => new Promise((onload, onerror) => document.head.append(make('script', { src, onload, onerror })));

// Both files come at once; the index is read while the other is on its way, and texts when hits are there with their titles.
async function read() {
  const [index, texts] = [say.index, `${base}search-text.js`].map(script);
  await index;
  const db = readIndex();
  await texts;
  const readTexts = readTitles(db);
  setTimeout(() => {
    readTexts();
    update();
  });
  return db;
}

const load = () => opened || (opened = read());

// Numbers and texts out of a file: see src/render/search/coder.rs. One file is read at a time, so that a browser sees one function
// at work all the while and compiles it.
const DIGITS = 123, FIRST = DIGITS ** 3, LONG = 24, FOLLOW = 8;
const PARTS = Array.from({ length: 257 }, (_, parts) => Math.floor(65536 / parts));
const spelled = [], units = [];
let file, at, range, code, alphabet, letters;

const model = () => [];

const times = (count, each) => Array.from({ length: count }, each);

const models = (count) => times(count, model);

/** The next number; `count`, which it is below, when that is known. */
function number(seen, count = 0) {
  let from = 1, end = count + 1, whole = range, rest = code;
  while (end !== from + 1) {
    const asked = end > 1 ? (from + end) >> 1 : 2 * from;
    // How often no and yes were the answer, in one number.
    let both = seen[asked] || 1025;
    const no = both >> 10, yes = both & 1023, all = no + yes;
    const part = (whole >> 11) * ((yes * PARTS[all]) >> 5);
    if (rest < part) {
      whole = part;
      both += 2;
      from = asked;
    } else {
      rest -= part;
      whole -= part;
      both += 2048;
      end = asked;
    }
    seen[asked] = all < 254 ? both : ((((both >> 10) + 1) >> 1) << 10) + (((both & 1023) + 1) >> 1);
    for (; whole < FIRST; whole *= DIGITS) rest = rest * DIGITS + digit();
  }
  range = whole;
  code = rest;
  return from - 1;
}

function digit() {
  const one = at < file.length ? file.charCodeAt(at) : 1;
  at++;
  return one - 1 - (one > 10) - (one > 13) - (one > 34) - (one > 92);
}

/** The next text, of which the first letters are those of the text before. */
function text(shared = 0) {
  let last = shared && spelled[shared - 1];
  for (spelled.length = units.length = shared; (last = number(letters[last]));) {
    spelled.push(last);
    units.push(alphabet[last - 1]);
  }
  return String.fromCharCode(...units);
}

function open(packed) {
  file = packed;
  at = code = 0;
  range = FIRST * DIGITS;
  while (at < 4) code = code * DIGITS + digit();
  const seen = model();
  alphabet = times(number(model()), () => number(seen));
  letters = models(alphabet.length + 1);
}

function readIndex() {
  open(self.rahnamoIndex);
  const fold = folding([text(), text(), text(), text()]);
  const counts = model(), sections = [];
  for (let languages = number(counts); languages > 0; languages--) {
    const lang = text();
    for (let count = number(counts); count > 0; count--) sections.push({ lang, words: [] });
  }
  const prefixes = models(LONG + 1), sizes = model(), first = models(2), steps = models(FOLLOW + 1), fields = models(sections.length);
  const words = [], postings = [];
  let word = '';
  for (let left = number(model()); left > 0; left--) {
    word = text(number(prefixes[Math.min(word.length, LONG)]));
    const list = [];
    for (let follow = number(sizes), next = 0; follow >= 0; follow--) {
      const section = list.length ? next + number(steps[Math.min(follow, FOLLOW)]) : number(first[word > '\u0370' ? 1 : 0], sections.length);
      list.push(section, WEIGHTS[number(fields[section])]);
      sections[section].words.push(word);
      next = section + 1;
    }
    words.push(word);
    postings.push(list);
  }
  // Many short calls are slow, and most searches need neither.
  const lazy = (way) => {
    let all;
    return () => all || (all = way(words.join('\n')).split('\n'));
  };
  return { sections, words, postings, fold, own: sections.filter(({ lang }) => !lang).length, folded: lazy(fold.letters), sounds: lazy(fold.sound) };
}

/** Reads addresses, titles and headings; the texts are read by the function that comes back. */
function readTitles({ sections }) {
  open(self.rahnamoTexts);
  const gaps = times(number(model()), () => text());
  const first = model(), gap = model(), kinds = models(gaps.length), places = models(32);
  const written = [null, (word) => word, (word) => word.replace(/^./u, (letter) => letter.toUpperCase()), (word) => word.toUpperCase()];
  const phrase = ({ words }) => {
    const bits = 32 - Math.clz32(words.length);
    for (let all = ''; ;) {
      const before = number(gap), kind = number(kinds[before]);
      all += gaps[before];
      if (!kind) return all;
      const [word] = words.splice(number(places[bits], 1 << bits), 1);
      words.push(word);
      all += written[kind](word);
    }
  };
  let page, title;
  for (const section of sections) {
    const isFirst = number(first);
    if (isFirst) page = text();
    section.anchor = text();
    if (isFirst) title = phrase(section);
    Object.assign(section, { page, title, heading: phrase(section), text: '' });
  }
  return () => sections.forEach((section) => (section.text = phrase(section)));
}

function folding([letters, marks, dotted, sounds]) {
  const table = (pairs) => pairs.split(' ').map((pair) => pair.split('='));
  const map = new Map(letters.match(/../g).map((pair) => [...pair]));
  const strip = new RegExp(`[\u0300-\u036f${marks}]`, 'g');
  const bare = (text) => text.normalize('NFD').replace(strip, '');
  const [[loud, as]] = table(dotted);
  const single = new Map(table(sounds).filter(([from]) => from.length === 1));
  const longer = table(sounds).filter(([from]) => from.length > 1);
  const each = (text, to) => text.replace(/[^\n]/g, (letter) => (to.has(letter) ? to.get(letter) : letter));
  const word = new RegExp(`(?![${marks}])[\\p{L}\\p{N}\u0300-\u036f${marks}]+(?<![${marks}])`, 'gu');
  return {
    letters: (text) => each(bare(text.toLowerCase()), map),
    sound: (text) => {
      let sound = each(bare(text.toLowerCase().normalize('NFC').split(loud).join(as)), single);
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

/**
 * Sections with a word of the query, each with its score; the words that were found go into `matched`.
 * Sections in the edition's language stand before others, but for what is found by a slip.
 */
function hits(db, typed, matched) {
  const exact = typed.toLowerCase();
  const query = db.fold.letters(exact);
  const found = new Map();
  const add = (at, factor) => {
    const list = db.postings[at];
    const weight = factor * Math.log(2 + 2 * db.sections.length / list.length);
    matched.add(db.words[at]);
    for (let i = 0; i < list.length; i += 2) {
      const section = list[i];
      const score = weight * list[i + 1] * (factor > SLIP && section < db.own ? OWN : 1);
      if (!(found.get(section) > score)) found.set(section, score);
    }
  };
  const all = (list, accept) => list.forEach((word, at) => {
    const factor = accept(word);
    if (factor) add(at, factor);
  });
  let low = 0;
  for (let high = db.words.length; low < high;) {
    const middle = (low + high) >> 1;
    if (db.fold.letters(db.words[middle]) < query) low = middle + 1;
    else high = middle;
  }
  for (let word; low < db.words.length && (word = db.fold.letters(db.words[low])).startsWith(query); low++) {
    const whole = word === query;
    if (whole || query.length > 1) add(low, db.words[low] === exact ? 6 : whole ? 4 : 1 + query.length / word.length);
  }
  const isFew = () => [...found.keys()].filter((section) => section < db.own).length < FEW;
  const sound = db.fold.sound(exact);
  if (sound.length > 2 && isFew()) {
    all(db.sounds(), (word) => (word === sound || (sound.length > 3 && word.startsWith(sound))) && 0.8 + sound.length / word.length);
  }
  if (found.size < FEW && query.length > 4) all(db.folded(), (word) => isNear(query, word) && SLIP);
  if (!found.size && query.length > 5) all(db.folded(), (word) => word.startsWith(query.slice(0, -2)) && 0.3);
  return found;
}

function search(db, text) {
  const terms = db.fold.words(text).map(([word]) => word).filter((word, at, list) => word.length > 1 || list.length === 1).slice(0, 8);
  const matched = new Set();
  const sum = new Map();
  for (const term of terms) {
    for (const [section, score] of hits(db, term, matched)) {
      const entry = sum.get(section) || { section, score: 0, terms: 0 };
      entry.score += score;
      entry.terms += 1;
      sum.set(section, entry);
    }
  }
  const any = [...sum.values()];
  const every = any.filter((entry) => entry.terms === terms.length);
  const list = every.length ? every : any;
  return { matched, list: list.sort((a, b) => b.terms - a.terms || b.score - a.score || a.section - b.section) };
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
    load().then(() => (panel.className = 'panel ready'), () => (status.textContent = say.none));
    field.focus();
    field.select();
  }
};

/** `text` with what stands in `places` marked. */
function marked(node, text, places) {
  let from = 0;
  for (const [start, end] of places) {
    node.append(text.slice(from, start), make('mark', { textContent: text.slice(start, end) }));
    from = end;
  }
  node.append(text.slice(from));
  return node;
}

/** As much of `text` as has room in the list: from a little before the first hit, between words. */
function excerpt(text, places) {
  const near = places.length ? Math.min(places[0][0] - 40, text.length - LENGTH) : 0;
  const from = near > 0 ? text.indexOf(' ', near) + 1 : 0;
  const to = text.length > from + LENGTH ? text.lastIndexOf(' ', from + LENGTH) : text.length;
  const [before, after] = [from ? '… ' : '', to < text.length ? ' …' : ''];
  const moved = places.filter(([start, end]) => start >= from && end <= to).map((place) => place.map((at) => at - from + before.length));
  return marked(make('span', {}), before + text.slice(from, to) + after, moved);
}

function item(db, { section }, matched) {
  const { page, title, anchor, heading, lang, text, words } = db.sections[section];
  const places = (all) => db.fold.words(all).filter(([word]) => matched.has(word.toLowerCase())).map(({ 0: word, index }) => [index, index + word.length]);
  const [inName, inText] = [heading || title, text].map(places);
  const said = excerpt(text, inText);
  if (text && !inName.length && !inText.length) said.prepend(make('mark', { textContent: words.find((word) => matched.has(word)) }), ' … ');
  const link = make('a', { href: base + page + (anchor && `#${anchor}`), lang }, marked(make('b', {}), heading || title, inName));
  if (heading && title) link.append(make('small', { textContent: title }));
  link.append(said);
  return make('li', {}, link);
}

async function update() {
  const text = field.value;
  const db = await load();
  if (text !== field.value) return;
  const { matched, list: found } = search(db, text.trim().length > 1 ? text : '');
  list.replaceChildren(...found.slice(0, LIMIT).map((entry) => item(db, entry, matched)));
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
