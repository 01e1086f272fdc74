// Style sheets and scripts of the output mean what those of the theme say: the same rules in the browser, the same syntax tree,
// which is that of ES2020 at most.
'use strict';
const fs = require('fs');
const path = require('path');
const acorn = require('acorn');

const THEME = path.join(__dirname, '../../../themes/default/assets');

/** The tree without the places of its parts. */
const tree = (script) => JSON.stringify(acorn.parse(script, { ecmaVersion: 2020 }), (key, value) => (key === 'start' || key === 'end' || key === 'raw' ? undefined : value));

exports.run = async (t) => {
  const names = t.files((name) => /^assets\/[^/]*\.(css|js)$/.test(name)).map((name) => path.basename(name));
  const page = await t.page();
  // Not below the policy of a page, which would refuse the sheets.
  await page.goto('about:blank');
  // Values with `var()` are told as they are written, spaces and all.
  const rules = (css) => page.evaluate((text) => {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.append(style);
    const all = [...style.sheet.cssRules].map((rule) => rule.cssText.replace(/,\s+/g, ','));
    style.remove();
    return all;
  }, css);
  for (const name of names.filter((one) => fs.existsSync(path.join(THEME, one)))) {
    const [own, made] = [THEME, path.join(t.dist, 'assets')].map((folder) => fs.readFileSync(path.join(folder, name), 'utf8'));
    t.check(made.length < own.length, `${name} has become smaller`);
    if (name.endsWith('.js')) {
      t.check(tree(own) === tree(made), `${name} is the same script`);
      continue;
    }
    const [before, after] = [await rules(own), await rules(made)];
    t.check(before.length > 100 && before.length === after.length, `${name} has all its rules: ${after.length} of ${before.length}`);
    before.forEach((rule, at) => t.check(rule === after[at], `${name}: ${after[at]} instead of ${rule}`));
  }
  // Files to share have both sheets inside, after their fonts.
  const [shared] = t.files((name) => /\/share\/[A-Z][^/]*\.html$/.test(name));
  if (shared) {
    const [, inside] = fs.readFileSync(path.join(t.dist, shared), 'utf8').split(/<\/?style>/);
    const sheets = ['rahnamo.css', '../html/single.css'].map((name) => fs.readFileSync(path.join(THEME, name), 'utf8'));
    const before = await rules(sheets.join('\n'));
    const after = (await rules(inside)).filter((rule) => !rule.startsWith('@font-face'));
    t.check(before.length === after.length, `${shared} has all rules: ${after.length} of ${before.length}`);
    before.forEach((rule, at) => t.check(rule === after[at], `${shared}: ${after[at]} instead of ${rule}`));
  }
  t.check(names.length > 2, `there are style sheets and scripts: ${names}`);
};
