// Whether search.js folds words as the program does, by tests/fold.tsv, which a test of the program holds to its tables.
// Usage: node .ci/check_fold.cjs
'use strict';
const fs = require('fs');
const path = require('path');

const root = path.join(__dirname, '..');
const script = fs.readFileSync(path.join(root, 'themes/default/assets/search.js'), 'utf8');
const source = script.slice(script.indexOf('function folding'), script.indexOf('/** Whether `word`'));
const folding = new Function(`${source}; return folding;`)();
const [head, ...lines] = fs.readFileSync(path.join(root, 'tests/fold.tsv'), 'utf8').trimEnd().split('\n');
const fold = folding(head.split('\t'));
const wrong = lines.map((line) => line.split('\t')).filter(([word, letters, sound]) => fold.letters(word) !== letters || fold.sound(word) !== sound);
wrong.slice(0, 20).forEach(([word, letters, sound]) => console.log(`${word}: ${fold.letters(word)} / ${fold.sound(word)}, not ${letters} / ${sound}`));
console.log(`${lines.length} words, ${wrong.length} folded otherwise`);
process.exit(wrong.length > 0 || lines.length < 1000 ? 1 : 0);
