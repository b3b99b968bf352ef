// The pages of bookmarks and reading history, and what is left of them without a network.
import { add, copiesOf, drop, lists, read } from './shelf.js';
import { mark } from './marks.js';
import { fill, say } from './toast.js';

const { lang, dataset: { calendar } } = document.documentElement, tools = document.querySelector('.own__tools');
const dates = new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: calendar === 'gregorian' ? 'gregory' : 'persian' });

function row(template, list, entry) {
  const row = template.content.firstElementChild.cloneNode(true), part = selector => row.querySelector(selector);
  Object.assign(part('.card'), { lang: entry.lang ?? '', dir: entry.dir === 'ltr' ? 'ltr' : 'rtl' });
  Object.assign(part('a'), { href: entry.path, textContent: entry.title });
  Object.assign(part('time'), { dateTime: new Date(entry.at).toISOString(), textContent: dates.format(entry.at) });
  part('button .vh').textContent = entry.title;
  part('.source').textContent = entry.source;
  part('button').addEventListener('click', async () => {
    await drop(list, entry);
    await show();
    document.querySelector('main').focus();
  });
  return row;
}

async function show() {
  for (const section of document.querySelectorAll('[data-list]')) {
    const { list, here } = section.dataset, rows = [];
    for (const entry of read(list))
      if (!here || await globalThis.caches?.match(entry.path, { ignoreVary: true })) rows.push(row(section.querySelector('template'), list, entry));
    section.querySelector('ul').replaceChildren(...rows);
    section.querySelector('.none').hidden = rows.length > 0;
    section.hidden = false;
  }
  mark();
}

// Bookmarks from a file, or of a browser that lost its copies, are fetched once.
async function keepCopies() {
  const copies = await copiesOf('bookmarks');
  for (const { path } of copies ? read('bookmarks') : [])
    if (!await copies.match(path, { ignoreVary: true })) await copies.add(path).catch(() => {});
}

tools?.querySelector('[data-do=export]').addEventListener('click', () => {
  const kept = JSON.stringify(Object.fromEntries(lists.map(list => [list, read(list)])), null, 2);
  const link = Object.assign(document.createElement('a'), { download: 'newsreader.json', href: URL.createObjectURL(new Blob([kept])) });
  link.click();
  URL.revokeObjectURL(link.href);
});
tools?.querySelector('[data-do=clear]').addEventListener('click', async ({ target: { dataset } }) => {
  if (!confirm(dataset.confirm)) return;
  await drop(dataset.of);
  await show();
});
tools?.querySelector('input').addEventListener('change', async ({ target }) => {
  try {
    const kept = JSON.parse(await target.files[0].text());
    for (const list of lists) add(list, ...kept[list]);
    say(fill(target.dataset.done, kept.bookmarks.length + kept.history.length));
  } catch { say(target.dataset.failed); }
  target.value = '';
  await show();
  await keepCopies();
});

await show();
if (tools) await keepCopies();
else addEventListener('online', () => location.reload());
