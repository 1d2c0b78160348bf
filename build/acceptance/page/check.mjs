// Looks at reports as their readers do: by keyboard, on a wide and on a narrow screen, in light and dark, without script, on
// paper, and with the eyes of axe-core.   node check.mjs CHROMIUM REPORT HOSTILE FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Browser, Page } from './browser.mjs';

const [chromium, report, hostile, folder] = process.argv.slice(2);
const axe = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'node_modules/axe-core/axe.min.js'), 'utf8');
const url = pathToFileURL(report).href;
let failed = 0;

const check = (name, isGood, said = '') => {
  console.log(`${isGood ? 'ok' : 'not ok'} - ${name}`);
  if (!isGood) { failed++; console.log(`    ${typeof said === 'string' ? said : JSON.stringify(said, null, 1)}`); }
};
const save = async (page, name) => writeFileSync(join(folder, `${name}.png`), await page.screenshot());

// Waits for what is being done, and then says what the page asked for and complained about.
const quiet = async (page, name, address) => {
  // Here and not in the page, where no timer runs without script.
  await new Promise(resolve => setTimeout(resolve, 300));
  const foreign = page.requests.filter(request => request.split('#')[0] !== address);
  check(`${name}: no request leaves the page`, foreign.length === 0, foreign);
  check(`${name}: no error on the console`, page.complaints.length === 0, page.complaints);
};

const accessible = async (page, name) => {
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.value(`${axe}; true`);
  const found = await page.value(`axe.run().then(result => result.violations
    .map(v => ({ rule: v.id, impact: v.impact, where: v.nodes.slice(0, 3).map(n => n.target.join(' ') + ': ' + n.failureSummary) })))`);
  const serious = found.filter(v => v.impact === 'serious' || v.impact === 'critical');
  check(`${name}: axe-core finds nothing serious`, serious.length === 0, serious);
  for (const { rule, impact } of found.filter(v => !serious.includes(v))) console.log(`    note: ${rule} (${impact})`);
};

const focused = 'document.activeElement';

async function byKeyboard(browser) {
  const page = await Page.open(browser, url, { width: 1280 });
  await page.press('Tab');
  check('keyboard: the first stop leads to the content', await page.value(`${focused}.className === 'skip'`));
  check('keyboard: the focus can be seen',
    await page.value(`getComputedStyle(${focused}).outlineStyle === 'solid' && ${focused}.getBoundingClientRect().left >= 0`));
  await page.press('Enter');
  check('keyboard: it does', await page.until(`location.hash === '#main'`));

  const stops = [];
  for (let i = 0; i < 400 && !(await page.value(`${focused}.matches('details.list summary')`)); i++) {
    await page.press('Tab');
    stops.push(await page.value(`${focused}.tagName + (${focused}.matches(':focus-visible') ? '' : ' unseen')`));
  }
  check('keyboard: every stop on the way to the files can be seen', stops.every(s => !s.endsWith('unseen')), stops);
  await page.press('Enter');
  check('keyboard: a list of files opens', await page.value(`${focused}.parentElement.open`));
  await page.press('Tab');
  const name = await page.value(`${focused}.textContent`);
  await page.press('Enter');
  check('keyboard: a file of it opens', await page.until(
    `[...document.querySelectorAll('details.file[open] .path')].some(p => p.textContent === ${JSON.stringify(name)})`));

  await page.value(`document.getElementById('query').focus()`);
  await page.type('mtubytes');
  await page.press('Enter');
  check('search: says how much it found', await page.until(`/^[0-9]+ found in [0-9]+ files/.test(document.getElementById('count').textContent)`));
  const hits = await page.value(`[...document.querySelectorAll('#hits a')].map(a => a.textContent)`);
  check('search: finds lines whatever their case', hits.some(h => /05-tb4-en05\.link:\d+ .*MTUBytes=65520/.test(h)), hits);
  await page.press('Tab');
  const hit = await page.value(`${focused}.textContent`);
  await page.press('Enter');
  const line = await page.value(`(() => { const r = [...CSS.highlights.get('hit')][0]; return r.toString(); })()`);
  check('search: leads to the line', line.length > 0 && hit.includes(line.trim()), [hit, line]);
  check('search: the line is on the screen', await page.until(`(() => { const r = [...CSS.highlights.get('hit')][0].getBoundingClientRect();
    return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight; })()`));
  await save(page, 'search-1280');
  await page.value(`document.getElementById('query').select()`);
  await page.type('no such thing anywhere');
  check('search: says that there is nothing', await page.until(`document.getElementById('count').textContent === 'Nothing found.'`));

  await browser.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
  const wanted = await page.value(`document.getElementById('run-code-2').textContent`);
  await page.value(`document.querySelector('[data-copy=run-code-2]').focus()`);
  await page.press(' ');
  check('copy: says that it is done', await page.until(`document.querySelector('[data-copy=run-code-2]').textContent === 'Copied'`));
  const copied = await page.value('navigator.clipboard.readText()');
  check('copy: the command is on the clipboard as it stands', copied === wanted, [copied, wanted]);

  await page.value(`document.querySelector('#changes details.change summary').focus()`);
  await page.press('Enter');
  check('changes: a line stands beside the one of before', await page.until(`[...document.querySelectorAll('#changes details[open] tr')]
    .some(r => r.innerText.includes('MTUBytes=9000') && r.innerText.includes('MTUBytes=65520'))`));
  await save(page, 'changes-1280');
  await quiet(page, 'keyboard', url);
}

async function looks(browser) {
  for (const width of [1280, 390]) {
    for (const dark of [false, true]) {
      const name = `${width} px, ${dark ? 'dark' : 'light'}`;
      const page = await Page.open(browser, url, { width, dark });
      const wide = await page.value('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      check(`${name}: the page does not scroll sideways`, wide <= 0, `by ${wide} px`);
      await save(page, `${width}-${dark ? 'dark' : 'light'}`);
      await page.value(`document.querySelectorAll('details').forEach(d => { d.open = true; })`);
      const open = await page.value('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      check(`${name}: nor with everything open`, open <= 0, `by ${open} px`);
      await page.value(`document.querySelectorAll('details.file').forEach((d, i) => { d.open = i % 12 === 0; })`);
      await page.value(`document.querySelectorAll('details.change').forEach((d, i) => { d.open = i % 4 === 0; })`);
      // Each width and each set of colours once: it takes the longest.
      if (dark === (width === 390)) await accessible(page, name);
      for (const place of ['changes', 'ceph', 'runbook', 'files']) {
        await page.value(`document.getElementById('${place}').scrollIntoView()`);
        await save(page, `${width}-${dark ? 'dark' : 'light'}-${place}`);
      }
      await quiet(page, name, url);
    }
  }
}

async function withoutScript(browser) {
  const page = await Page.open(browser, url, { width: 1280, script: false });
  check('without script: what needs it is not shown', await page.value(`!document.querySelector('#search').checkVisibility()
    && ![...document.querySelectorAll('button')].some(b => b.checkVisibility())`));
  await page.value(`document.querySelector('details.list summary').click()`);
  await page.value(`document.querySelector('details.list a').click()`);
  check('without script: a link opens its file', await page.until(`!!document.querySelector('details.file[open]')`));
  const { data } = await page.send('Page.printToPDF', { printBackground: false });
  const pdf = Buffer.from(data, 'base64');
  writeFileSync(join(folder, 'report.pdf'), pdf);
  const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
  check('paper: what is closed is not printed', pages > 2 && pages < 60, `${pages} pages`);
  await page.send('Emulation.setEmulatedMedia', { media: 'print', features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
  check('paper: is white for who reads in the dark as well', await page.value(`getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'`));
  await quiet(page, 'without script', url);
}

async function hostileText(browser) {
  const address = pathToFileURL(hostile).href;
  const page = await Page.open(browser, address, { width: 1280 });
  await page.value(`document.querySelectorAll('details').forEach(d => { d.open = true; })`);
  const elements = await page.value(`[document.images.length, document.scripts.length, document.querySelectorAll('[onerror],[onload],iframe,object').length]`);
  check('hostile cluster: what a user writes makes no element', JSON.stringify(elements) === '[0,1,0]', elements);
  for (const text of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>']) {
    const shown = await page.value(`document.body.innerText.split(${JSON.stringify(text)}).length - 1`);
    check(`hostile cluster: ${text} is shown as text`, shown >= 4, `${shown} times`);
  }
  await page.value(`document.getElementById('query').focus()`);
  await page.type('<script>');
  await page.press('Enter');
  check('hostile cluster: and found as text', await page.until(`document.querySelectorAll('#hits a').length > 0`));
  await page.press('Tab');
  await page.press('Enter');
  await save(page, 'hostile');
  await quiet(page, 'hostile cluster', address);
}

const browser = new Browser(chromium);
try {
  for (const part of [byKeyboard, looks, withoutScript, hostileText]) {
    await part(browser).catch(error => check(`${part.name}: runs to its end`, false, error.stack));
  }
} finally {
  await browser.close();
}
process.exitCode = failed ? 1 : 0;
