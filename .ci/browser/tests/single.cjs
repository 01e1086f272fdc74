// One file for each module and edition, copied alone into an empty folder as a phone gets it: it opens, its letters come along,
// every link in it leads to a place in it, questions can be tried in every session, and it is not wider than the screen.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');

exports.run = async (t) => {
  const files = t.files((file) => /\/share\/[A-Z][^/]*\.html$/.test(file));
  t.check(files.length > 0, 'there are files to share');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'single-'));
  const page = await t.page();
  for (const file of files) {
    const name = path.basename(file);
    const alone = path.join(folder, name);
    fs.copyFileSync(path.join(t.dist, file), alone);
    await page.goto(pathToFileURL(alone).href);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const own = (address) => /^(#|tel:|geo:|mailto:|https?:|data:)/.test(address);
      const links = [...document.querySelectorAll('[href], [src]')].map((at) => at.getAttribute('href') ?? at.getAttribute('src'));
      const lost = (link) => link.startsWith('#') && !document.getElementById(link.slice(1));
      const pictures = [...document.images].filter((image) => image.naturalWidth === 0);
      return {
        away: links.filter((link) => !own(link)),
        lost: links.filter(lost),
        fonts: [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.weight).sort().join(),
        blank: pictures.length,
        asked: document.querySelectorAll('.check').length,
        dead: document.querySelectorAll('.check:not(.live)').length,
        wide: document.documentElement.scrollWidth - innerWidth,
      };
    });
    t.check(seen.away.length === 0, `${name} leads to ${seen.away[0]}`);
    t.check(seen.lost.length === 0, `${name} has no ${seen.lost[0]}`);
    t.check(seen.fonts.startsWith('400,700'), `${name} shows its own letters, regular and bold: ${seen.fonts}`);
    t.check(seen.dead === 0, `${name} has ${seen.dead} sessions of ${seen.asked} whose questions cannot be tried`);
    t.check(seen.blank === 0, `${name} has ${seen.blank} pictures that show nothing`);
    t.check(seen.wide <= 0, `${name} is ${seen.wide} pixels wider than the screen`);
    fs.rmSync(alone);
  }
  fs.rmdirSync(folder);
};
