// Prints a GIFT file as JSON, as an outside parser reads it. Usage: gift.cjs FILE.
const { readFileSync } = require('fs');
const { parse } = require('gift-pegjs');

process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[2], 'utf8'))));
