// Makes the questions of a page something to try. Nothing is sent or stored.
(() => {
  'use strict';

  const make = (tag, className = '', textContent = '') => Object.assign(document.createElement(tag), { className, textContent });
  const button = (text, action, className = 'button') => {
    const element = Object.assign(make('button', className, text), { type: 'button' });
    element.addEventListener('click', action);
    return element;
  };
  // A sign for the eye, a word for everybody.
  const say = (element, isRight, text) => {
    const sign = make('span', '', isRight ? '✓' : '✗');
    sign.setAttribute('aria-hidden', 'true');
    element.replaceChildren(sign, ` ${text}`);
    element.classList.toggle('bad', !isRight);
  };

  // A page has the questions of one session, a file to share those of many: each session has its own result.
  const liven = (section) => {
    const words = section.dataset;
    const questions = [...section.querySelectorAll('.question')];
    const outcomes = new Map();

    const result = make('div', 'result');
    result.setAttribute('role', 'status');
    const count = make('b');
    const advice = make('p');
    result.append(count, advice);

    const sum = () => {
      const all = questions.length;
      const isDone = outcomes.size === all;
      const right = [...outcomes.values()].filter(Boolean).length;
      result.classList.toggle('done', isDone);
      count.textContent = isDone ? words.result.replace('{right}', right).replace('{all}', all) : '';
      advice.textContent = isDone ? (right === all ? words.allRight : words.someWrong) : '';
    };

    const hydrate = (question) => {
      const { id, dataset: { kind, least } } = question;
      const isRecall = kind === 'recall';
      const isOne = !isRecall && kind !== 'multiple';
      const find = (selector) => question.querySelector(selector);
      const list = find('.answers');
      const solution = find('details');
      const fold = find('summary');
      const title = find('h3, h5');
      const hint = find('.hint');

      const group = make('div', 'tries');
      hint.id = `${id}-hint`;
      title.id = `${id}-title`;
      group.setAttribute('role', isOne ? 'radiogroup' : 'group');
      group.setAttribute('aria-labelledby', `${title.id} ${hint.id}`);
      if (list.lang) group.lang = list.lang;

      const options = [...list.children].map((item) => {
        const label = make('label', 'try');
        const input = make('input');
        input.type = isOne ? 'radio' : 'checkbox';
        input.name = id;
        const text = make('span');
        text.append(...item.childNodes);
        const mark = make('b', 'tell');
        mark.lang = document.documentElement.lang;
        label.append(input, text, mark);
        group.append(label);
        return { input, label, mark, isRight: Boolean(item.dataset.ok) };
      });
      list.remove();
      solution.before(group);

      const verdict = make('p', 'verdict');
      verdict.tabIndex = -1;
      fold.after(verdict);
      const note = make('p', 'note');
      note.setAttribute('role', 'status');

      const show = (isDone) => {
        solution.open = isDone;
        check.hidden = isDone;
        again.hidden = !isDone;
        for (const { input } of options) input.disabled = isDone;
      };
      const judge = () => {
        const chosen = options.filter(({ input }) => input.checked);
        if (chosen.length === 0 && !isRecall) {
          note.textContent = words.choose;
          options[0].input.focus();
          return;
        }
        note.textContent = '';
        const isRight = isRecall
          ? chosen.length >= Number(least)
          : options.every(({ input, isRight: right }) => input.checked === right);
        for (const { input, label, mark, isRight: right } of options) {
          if (right ? isRecall && !input.checked : !input.checked) continue;
          label.classList.add(right ? 'good' : 'bad');
          say(mark, right, right ? (isRecall ? '' : words.answer) : words.notThis);
        }
        say(verdict, isRight, (isRight ? words.right : words.wrong) + (isRecall ? `: ${chosen.length} / ${options.length}` : ''));
        outcomes.set(id, isRight);
        show(true);
        verdict.focus();
        sum();
      };
      const retry = () => {
        for (const { input, label, mark } of options) {
          input.checked = false;
          label.classList.remove('good', 'bad');
          mark.replaceChildren();
        }
        outcomes.delete(id);
        show(false);
        sum();
        options[0].input.focus();
      };
      const check = button(words.check, judge);
      const again = button(words.again, retry, 'button quiet');
      const open = button(fold.textContent, () => {
        group.hidden = check.hidden = false;
        open.hidden = true;
        hint.textContent = words.tick;
        options[0].input.focus();
      });
      open.hidden = !isRecall;
      const bar = make('p', 'acts');
      bar.append(open, check, again);
      solution.before(note);
      solution.after(bar);
      show(false);
      // What is to be named from memory is listed when it is asked for.
      group.hidden = isRecall;
      if (isRecall) check.hidden = true;
    };

    questions.forEach(hydrate);
    section.classList.add('live');
    section.append(result);
  };

  document.querySelectorAll('.check').forEach(liven);
})();
