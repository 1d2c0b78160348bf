(() => {
'use strict';
const most = 200;
const byId = id => document.getElementById(id);
const files = [...document.querySelectorAll('details.file')].map(details => ({
  details,
  name: details.querySelector('.path').textContent,
  who: details.querySelector('.who').textContent,
  place: details.querySelector('[id]'),
  code: details.querySelector('.source code'),
  lines: null,
}));
const linesOf = file => file.lines ??= file.code ? file.code.textContent.split('\n') : [];

// Marks a line of a file without touching what is in the file.
const lineRange = (file, number) => {
  const before = linesOf(file).slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const after = before + linesOf(file)[number - 1].length;
  const range = document.createRange();
  const walker = document.createTreeWalker(file.code, NodeFilter.SHOW_TEXT);
  let at = 0, started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + node.data.length;
    if (!started && before <= end) { range.setStart(node, before - at); started = true; }
    if (started && after <= end) { range.setEnd(node, after - at); break; }
    at = end;
  }
  return range;
};

const show = (file, number) => {
  file.details.open = true;
  file.place.focus({ preventScroll: true });
  if (!number) { file.place.scrollIntoView(); return; }
  const range = lineRange(file, number);
  if (window.Highlight && CSS.highlights) CSS.highlights.set('hit', new Highlight(range));
  const box = file.code.closest('.code');
  const rect = range.getBoundingClientRect();
  box.scrollTop += rect.top - box.getBoundingClientRect().top - box.clientHeight / 3;
  box.scrollIntoView({ block: 'nearest' });
  box.focus({ preventScroll: true });
};

const hits = byId('hits'), count = byId('count'), query = byId('query');
const addHit = (file, number, line) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = '#' + file.place.id;
  link.append(number ? `${file.name}:${number} (${file.who}) ` : `${file.name} (${file.who})`);
  if (number) {
    const code = document.createElement('code');
    code.textContent = line.trim();
    link.append(code);
  }
  link.addEventListener('click', event => { event.preventDefault(); show(file, number); });
  item.append(link);
  hits.append(item);
};

const search = () => {
  const wanted = query.value.trim().toLowerCase();
  hits.replaceChildren();
  if (CSS.highlights) CSS.highlights.delete('hit');
  if (wanted.length < 2) { count.textContent = wanted ? 'Two characters at least.' : ''; return; }
  let found = 0;
  const holding = new Set();
  for (const file of files) {
    if (file.name.toLowerCase().includes(wanted)) {
      holding.add(file);
      if (found++ < most) addHit(file, 0, '');
    }
    linesOf(file).forEach((line, i) => {
      if (!line.toLowerCase().includes(wanted)) return;
      holding.add(file);
      if (found++ < most) addHit(file, i + 1, line);
    });
  }
  const shown = found > most ? `; the first ${most} are shown` : '';
  count.textContent = found ? `${found} found in ${holding.size} files${shown}` : 'Nothing found.';
};

let timer;
query.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 120); });
query.addEventListener('keydown', event => {
  if (event.key === 'Enter') { event.preventDefault(); clearTimeout(timer); search(); }
});
byId('search').hidden = false;

const copy = async text => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('not copied');
  }
};
for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await copy(byId(button.dataset.copy).textContent);
      button.textContent = 'Copied';
    } catch {
      button.textContent = 'Not allowed here';
    }
    button.focus();
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}

// Browsers open what a link leads into; older ones only look for it.
const open = () => {
  const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
  const details = target && target.closest('details');
  if (details && !details.open) { details.open = true; target.scrollIntoView(); }
};
addEventListener('hashchange', open);
open();
})();
