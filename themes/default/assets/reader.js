// Text size and colours before the page is painted; then ticks, bookmarks, printing and sharing. It only adds: every button
// here is hidden without it. Nothing leaves the device.
(() => {
  'use strict';
  const root = document.documentElement;
  const { currentScript } = document;
  // Folder of the whole book; empty in a page that carries this script inside.
  const base = currentScript && currentScript.src ? new URL('..', currentScript.src).href : '';
  const isLocal = location.protocol === 'file:';

  // From file:// Chromium has one store for all files and no cookies. Firefox has a store for each file, and cookies for all
  // of them; a file has no server to which they could go.
  const load = (key) => {
    try {
      const name = `rahnamo-${key}=`;
      const cookie = isLocal && document.cookie.split('; ').find((one) => one.startsWith(name));
      return cookie ? cookie.slice(name.length) : localStorage.getItem(`rahnamo:${key}`) || '';
    } catch {
      return '';
    }
  };
  const save = (key, value) => {
    try {
      if (isLocal) document.cookie = `rahnamo-${key}=${value}; path=/; max-age=63072000; samesite=strict`;
      localStorage.setItem(`rahnamo:${key}`, value);
    } catch {
      // Then the choice holds for this page.
    }
  };

  const VIEW = ['size', 'theme'];
  let view;
  const set = (name, value) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  const look = () => {
    view = new URLSearchParams(load('view'));
    VIEW.forEach((name) => set(name, view.get(name)));
  };
  look();

  const ready = () => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const show = (name, act) => all(`button[name=${name}]`).forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => act(button));
    });
    const press = (button, isOn) => button.setAttribute('aria-pressed', String(isOn));

    // The menu.
    const menu = document.querySelector('.view');
    const make = (parent, tag, properties) => parent.appendChild(Object.assign(document.createElement(tag), properties));
    const group = (panel, name, values, words) => {
      const id = `rn-${name}`;
      make(panel, 'p', { id, textContent: menu.dataset[name] });
      const box = make(panel, 'div', { className: 'choices' });
      box.setAttribute('role', 'group');
      box.setAttribute('aria-labelledby', id);
      return values.map((value, at) => make(box, 'button', { type: 'button', name, value, textContent: words[at] }));
    };
    const build = () => {
      const panel = make(menu, 'div', { className: 'panel' });
      const sizes = ['', '115', '130', '150', '200'];
      return [
        ...group(panel, 'size', sizes, sizes.map((size) => `${size || 100}%`)),
        ...group(panel, 'theme', ['', 'light', 'dark', 'contrast'], menu.dataset.themes.split('|')),
      ];
    };
    const choices = menu ? build() : [];
    const drawView = () => choices.forEach((button) => press(button, (root.dataset[button.name] || '') === button.value));
    choices.forEach((button) => button.addEventListener('click', () => {
      view.set(button.name, button.value);
      save('view', view.toString());
      set(button.name, button.value);
      drawView();
    }));
    drawView();
    if (menu) menu.hidden = false;
    const menus = all('.bar details');
    document.addEventListener('click', ({ target }) => menus.forEach((one) => {
      if (!one.contains(target)) one.open = false;
    }));
    document.addEventListener('keydown', ({ key }) => menus.filter((one) => one.open && key === 'Escape').forEach((one) => {
      one.open = false;
      one.querySelector('summary').focus();
    }));

    // Pages are known by their place in the book: tj/tg/legal/wages.
    const nameOf = (address) => address.split(/[?#]/)[0].slice(base.length).replace(/\.html$/, '');
    const here = nameOf(location.href);
    const list = (key) => load(key).split('.').filter(Boolean);
    const drawLists = () => {
      const read = list('read');
      const marked = list('marks');
      all('.tick').forEach((tick) => tick.remove());
      all('.side ol a, .sessions a, ol.cards h3 a').filter((link) => read.includes(nameOf(link.href))).forEach((link) => {
        const tick = document.createElement('span');
        tick.className = 'tick';
        tick.textContent = '✓';
        tick.setAttribute('role', 'img');
        tick.setAttribute('aria-label', menu.dataset.read);
        link.append(' ', tick);
      });
      const kept = document.querySelector('.kept');
      if (!kept) return;
      const links = all('.card .sessions a').filter((link) => marked.includes(nameOf(link.href)));
      kept.hidden = links.length === 0;
      kept.querySelector('ul').replaceChildren(...links.map((link) => {
        const item = document.createElement('li');
        item.append(link.cloneNode(true));
        return item;
      }));
    };
    // The newest eighty: a cookie has four kilobytes.
    const offer = (name, key) => {
      const draw = () => all(`button[name=${name}]`).forEach((button) => press(button, list(key).includes(here)));
      show(name, () => {
        const others = list(key).filter((one) => one !== here);
        save(key, (list(key).includes(here) ? others : [...others, here]).slice(-80).join('.'));
        draw();
        drawLists();
      });
      draw();
      return draw;
    };
    save('keeps', '1');
    const canKeep = base && menu && load('keeps') === '1';
    const draws = canKeep ? [offer('mark', 'marks'), offer('read', 'read'), drawLists] : [];
    if (canKeep) drawLists();
    // A page that comes back from the browser's memory has not seen what was chosen since.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      look();
      [drawView, ...draws].forEach((draw) => draw());
    });

    // Where there is room, the contents of the page stand beside it: the same list, and not twice in the page.
    const contents = document.querySelector('.toc');
    const columns = document.querySelector('.columns');
    if (contents && columns) {
      const title = contents.querySelector('summary').textContent;
      const beside = make(columns, 'nav', { className: 'here' });
      beside.setAttribute('aria-label', title);
      make(beside, 'h2', { textContent: title });
      beside.append(contents.querySelector('ul').cloneNode(true));
      root.classList.add('beside');
    }

    // Paper, and other people.
    show('print', () => window.print());
    const shares = all('details.share');
    let opened = [];
    window.addEventListener('beforeprint', () => {
      opened = shares.filter((share) => !share.open);
      opened.forEach((share) => { share.open = true; });
    });
    window.addEventListener('afterprint', () => opened.forEach((share) => { share.open = false; }));
    const addressOf = (button) => button.closest('.share').querySelector('.address').textContent;
    if (navigator.share) {
      show('send', (button) => navigator.share({ title: document.title, url: addressOf(button) }).catch(() => {}));
    }
    if (navigator.clipboard) {
      show('copy', (button) => navigator.clipboard.writeText(addressOf(button))
        .then(() => { button.textContent = button.dataset.done; }, () => {}));
    }
  };
  document.addEventListener('DOMContentLoaded', ready);
})();
