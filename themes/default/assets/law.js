// Looks at the laws of a page again on the reader's day: what has begun to apply, what has ended, whose check is late.
// It adds words and marks, never takes a text away, asks no server, and is content with `file://`. Without it the page is right
// as of the day of its edition. Pages of first aid do not load it.
(() => {
  'use strict';

  // Years after which the clock is wrong rather than the page old.
  const AGE = 5;
  const clock = document.getElementById('rn-clock');
  if (!clock) return;

  const day = (date) =>
    `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
  const today = day(new Date());
  const asOf = clock.dataset.asOf;
  const tell = (words) => {
    clock.textContent = words;
    clock.hidden = false;
  };

  if (today < asOf || today > `${Number(asOf.slice(0, 4)) + AGE}${asOf.slice(4)}`) {
    tell(clock.dataset.wrong);
    return;
  }

  const forceOf = ({ from, until }) => {
    if (until && until < today) return 'past';
    return from && from > today ? 'future' : 'current';
  };

  // The text stays; it only gets an element around it that says "deleted" to everybody.
  const strike = (text) => {
    if (!text || text.tagName === 'DEL') return;
    const struck = document.createElement('del');
    struck.className = text.className;
    struck.append(...text.childNodes);
    text.replaceWith(struck);
  };

  const update = (law) => {
    const { dataset } = law;
    const force = forceOf(dataset);
    const isLate = force !== 'past' && dataset.reviewBy && dataset.reviewBy < today;
    const wasLate = law.classList.contains('overdue');
    const changed = force !== dataset.law;
    if (changed) {
      law.classList.replace(dataset.law, force);
      dataset.law = force;
      law.querySelector('.law-force > b').textContent = dataset[force];
      if (force === 'past') strike(law.querySelector('div.law-text'));
    }
    law.classList.toggle('overdue', Boolean(isLate));
    law.querySelector('.law-late').textContent = isLate ? dataset.overdue : '';
    return changed || (isLate && !wasLate);
  };

  const changed = [...document.querySelectorAll('[data-law]')].filter(update);
  if (changed.length > 0) tell(clock.dataset.changed);
})();
