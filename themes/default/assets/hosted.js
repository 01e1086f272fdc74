// On a copy on a server: saves modules, tells of a newer edition. From `file://` it stops at once.
(async () => {
  'use strict';
  const { src, dataset: { edition } } = document.currentScript;
  const worker = navigator.serviceWorker;
  if (!worker || !location.protocol.startsWith('http')) return;
  const root = new URL('..', src).href;
  const box = document.querySelector('.keep');

  const ask = (to, keep, tell) => new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.total) tell(data);
      else (data.failed ? reject : resolve)(data.record);
    };
    to.postMessage({ edition, keep }, [port2]);
  });
  const found = await worker.getRegistration(root);
  let record = found && found.scope === root && found.active && await ask(found.active);
  if (!box && !record) return;
  const answer = await fetch(`${root}${edition}/files.json`, { cache: 'no-cache' });
  if (!answer.ok) return;
  const list = await answer.json();
  const { words } = list;

  const kept = () => (record ? record.modules : []);
  // Bytes that are still to come.
  const missing = (modules) => {
    const files = [list.core, ...modules.map((id) => list.modules[id] || [])].flat();
    const late = files.filter(({ url, revision }) => !record || record.files[url] !== revision);
    return [...new Map(late.map(({ url, size }) => [url, size])).values()].reduce((sum, size) => sum + size, 0);
  };
  const say = (name, modules) => {
    const size = missing(modules) / 1000;
    const [unit, number] = size < 1000 ? ['kilobytes', Math.ceil(size)] : ['megabytes', (size / 1000).toFixed(1)];
    return words[name].replace('{size}', words[unit].replace('{number}', `${number}`.replace('.', words.decimal)));
  };

  // A line about how it goes, and a button; `draw` gives their words, `order` says what is to be kept of which list.
  const offer = (parent, draw, order, then) => {
    let busy;
    const state = document.createElement('output');
    const button = document.createElement('button');
    Object.assign(button, { className: 'button', type: 'button' });
    parent.append(state, button);
    const show = () => { [state.textContent, button.textContent] = draw(); };
    button.onclick = async () => {
      if (busy) return;
      busy = true;
      state.textContent = words.saving;
      try {
        await worker.register(`${root}sw.js`);
        record = await ask((await worker.ready).active, order(), ({ done, total }) => { button.textContent = `${done} / ${total}`; });
        then ? then() : show();
      } catch {
        show();
        state.textContent = words.failed;
      }
      busy = false;
    };
    // A region must be there before its words, or they are not read aloud.
    setTimeout(show);
  };

  const reload = record && missing(kept()) > 0 && (() => location.reload());
  if (reload) {
    const notice = Object.assign(document.createElement('div'), { className: 'notice newer' });
    document.querySelector('main').prepend(notice);
    offer(notice, () => [say('newer', kept()), words.update], () => ({ list, modules: kept() }), reload);
  }
  if (!box) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: `${root}${edition}/manifest.webmanifest` }));
  const { module } = box.dataset;
  const mine = module ? [module] : Object.keys(list.modules);
  const has = () => mine.every((id) => kept().includes(id));
  const both = () => [...new Set([...kept(), ...mine])];
  offer(
    box,
    () => (has() ? [words[module ? 'saved' : 'savedAll'], words.remove] : ['', say(module ? 'save' : 'saveAll', both())]),
    () => (has() ? { list: record.list, modules: kept().filter((id) => !mine.includes(id)) } : { list, modules: both() }),
    reload,
  );
  box.hidden = false;
})().catch(() => {});
