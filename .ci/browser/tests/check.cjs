// The questions at the end of a session: answered wrong, explained, tried again, answered right, summed up; by keyboard alone; and
// readable without scripts.
'use strict';
const fs = require('fs');
const path = require('path');

// What the test asks is not practised, so no session has every kind; the first begins with answers to choose from.
const SESSION = 'tj/tg/legal/arrival-russia.html';
const WITH_RECALL = 'tj/tg/legal/trafficking.html';

const button = async (question) => {
  for (const one of await question.$$('.acts button')) {
    if (await one.evaluate((element) => !element.hidden)) return one;
  }
  return null;
};
const press = async (question) => (await button(question)).evaluate((element) => element.click());
/** Chooses exactly the right answers, or a wrong one. */
const choose = (question, isRight, solution) => question.evaluate((element, right, wanted) => {
  const inputs = [...element.querySelectorAll('input')];
  const radio = inputs[0].type === 'radio';
  inputs.forEach((input, at) => {
    if (radio ? wanted[at] === right : wanted[at] && (right || at === wanted.indexOf(true))) {
      if (!input.checked) input.click();
    }
  });
}, isRight, solution);

const text = (element, selector) => element.$eval(selector, (found) => found.textContent.trim());

/** Which answers are right, by question: the script takes the marks of right answers off the page. */
const solutionsOf = (t, session) => fs.readFileSync(path.join(t.dist, session), 'utf8').split('<div class="question"').slice(1).map((part) => {
  const list = part.slice(part.indexOf('class="answers"'), part.indexOf('</ul>', part.indexOf('class="answers"')));
  return list.split('<li').slice(1).map((item) => item.startsWith(' data-ok'));
});

/** The questions of a session with their kinds and right answers. */
const open = async (t, page, session) => {
  await page.goto(t.url(session));
  const questions = await page.$$('.question');
  const kinds = await Promise.all(questions.map((one) => one.evaluate((element) => element.dataset.kind)));
  return { questions, kinds, solutions: solutionsOf(t, session) };
};

/** Answers everything rightly, and sees it counted. */
const answerAll = async (t, page, { questions, kinds, solutions }) => {
  for (const [at, question] of questions.entries()) {
    if (kinds[at] === 'recall') {
      t.check(await question.$eval('.tries', (list) => list.getClientRects().length === 0), 'what is to be named is not read out');
      await press(question);
    }
    await choose(question, true, solutions[at]);
    await press(question);
    t.check((await text(question, '.verdict')).startsWith('✓'), `question ${at + 1} (${kinds[at]}) is answered`);
  }
  const result = await text(page, '.result b');
  t.check(result.split(String(questions.length)).length === 3, `the result counts all of them: ${result}`);
  t.check((await page.$eval('.result', (element) => element.getAttribute('role'))) === 'status', 'the result is read out');
};

exports.run = async (t) => {

  // The driver can switch scripts off in Chromium only.
  if (t.browser === 'chromium') {
    const bare = await t.page();
    await bare.setJavaScriptEnabled(false);
    await bare.goto(t.url(SESSION));
    const content = await bare.$$eval('.question', (all) => all.map((question) => ({
      forms: question.querySelectorAll('input, button, form, fieldset').length,
      answers: question.querySelectorAll('.answers > li').length,
      fold: question.querySelector('details > summary').textContent.trim(),
      isOpen: question.querySelector('details').open,
    })));
    t.check(content.length >= 3, 'a session has questions');
    t.check(content.every((one) => one.forms === 0 && one.answers >= 2 && one.fold !== '' && !one.isOpen), 'without scripts each question has answers, a fold and no forms');
    await bare.click('.question details > summary');
    t.check(await bare.$eval('.question details', (fold) => fold.open && fold.innerText.length > 20), 'the fold shows the answer');
    await bare.close();
  }

  const page = await t.page();
  const recalled = await open(t, page, WITH_RECALL);
  await answerAll(t, page, recalled);
  const session = await open(t, page, SESSION);
  const { questions, kinds, solutions } = session;
  const tried = [...recalled.kinds, ...kinds];
  t.check(['single', 'multiple', 'recall', 'true-false'].every((kind) => tried.includes(kind)), `every kind is tried here: ${tried}`);
  const small = await page.$$eval('.question label, .question .acts button', (all) => all.filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44).length);
  t.check(small === 0, 'everything to touch is 44 px high');

  // Nothing chosen, then a wrong answer, then the right one.
  const first = questions[kinds.indexOf('single')];
  const solution = solutions[kinds.indexOf('single')];
  await press(first);
  t.check((await text(first, '.note')) !== '', 'a question without an answer says so');
  t.check((await page.evaluate(() => document.activeElement.tagName)) === 'INPUT', 'and leads to its first answer');
  await choose(first, false, solution);
  await press(first);
  t.check((await text(first, '.verdict')).startsWith('✗'), 'a wrong answer is called wrong');
  t.check((await page.evaluate(() => document.activeElement.className)).includes('verdict'), 'what came of it is read out next');
  t.check(await first.$eval('.because', (reason) => reason.getClientRects().length > 0), 'the reason is shown');
  t.check((await first.$$('.try.good .tell')).length === 1, 'the right answer is marked with words');
  await press(first);
  t.check((await first.$$('.try.good, .try.bad')).length === 0, 'a new try begins without marks');
  t.check(await first.$eval('details', (fold) => !fold.open), 'and without the reason');

  await answerAll(t, page, session);

  // By keyboard alone, with another question wrong at the end.
  await page.reload();
  await page.$eval('.question input', (input) => input.focus());
  await page.keyboard.press(' ');
  t.check(await page.$eval('.question input', (input) => input.checked), 'the space bar chooses');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  t.check((await page.$eval('.question .verdict', (verdict) => verdict.textContent)) !== '', 'Enter on the button checks');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  t.check((await page.evaluate(() => document.activeElement === document.querySelector('.question input'))), 'a new try begins at the first answer');

  const kept = await page.evaluate(() => { try { return Object.keys(localStorage).filter((key) => /check|q-/.test(key)).length; } catch { return 0; } });
  t.check(kept === 0, 'no answer is kept');
};
