// Reads every script of the theme as a classic script of ES2020: what a parser of that year refuses, the oldest browsers refuse.
// Usage: NODE_PATH=… node syntax.cjs FOLDER
'use strict';
const fs = require('fs');
const path = require('path');
const acorn = require('acorn');

const folder = process.argv[2];
const scripts = fs.readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith('.js')).sort();
let refused = 0;
for (const name of scripts) {
  try {
    acorn.parse(fs.readFileSync(path.join(folder, name), 'utf8'), { ecmaVersion: 2020, sourceType: 'script' });
  } catch (error) {
    refused += 1;
    console.log(`${name}: ${error.message}`);
  }
}
console.log(`${scripts.length} scripts read as ES2020: ${refused} refused`);
process.exit(refused > 0 || scripts.length === 0 ? 1 : 0);
