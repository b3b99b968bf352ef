// The pages of bookmarks and reading history, and what is left of them without a network.
import { add, addressOf, copiesOf, drop, isEntry, lists, mark, read } from './shelf.js';
import { fill, make, say } from './toast.js';

const { lang, dataset: { calendar } } = document.documentElement, tools = document.querySelector('.own__tools');
const dates = new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: calendar === 'gregorian' ? 'gregory' : 'persian' });
const date = at => ['day', 'month', 'year'].map(type => dates.formatToParts(at).find(part => part.type === type).value).join(' ');
const isKept = async entry => Boolean(await globalThis.caches?.match(addressOf(entry), { ignoreVary: true }));
const all = () => Object.fromEntries(lists.map(list => [list, read(list)]));

function row(template, list, entry) {
  const row = template.content.firstElementChild.cloneNode(true), part = selector => row.querySelector(selector);
  Object.assign(part('.card'), { lang: entry.lang ?? '', dir: entry.dir === 'ltr' ? 'ltr' : 'rtl' });
  Object.assign(part('a'), { href: addressOf(entry), textContent: entry.title });
  Object.assign(part('time'), { dateTime: new Date(entry.at).toISOString(), textContent: date(entry.at) });
  part('button .vh').textContent = entry.title;
  part('.source').textContent = entry.source;
  part('button').addEventListener('click', () => drop(list, entry).then(show).then(() => document.querySelector('main').focus()));
  return row;
}

async function show() {
  for (const section of document.querySelectorAll('[data-list]')) {
    const { list, here } = section.dataset, rows = [];
    for (const entry of read(list))
      if (!here || await isKept(entry)) rows.push(row(section.querySelector('template'), list, entry));
    section.querySelector('ul').replaceChildren(...rows);
    section.querySelector('.none').hidden = rows.length > 0;
    section.hidden = false;
  }
  mark();
  // Bookmarks from a file, or of a browser that lost its copies, are fetched once.
  const copies = tools && await copiesOf('bookmarks');
  for (const entry of copies ? read('bookmarks') : [])
    if (!await isKept(entry)) await copies.add(addressOf(entry)).catch(() => {});
}

const actions = {
  export: () => make('a', { download: 'newsreader.json', href: URL.createObjectURL(new Blob([JSON.stringify(all(), null, 2)])) }).click(),
  clear: ({ confirm: question, of }) => confirm(question) && drop(of).then(show),
};
tools?.addEventListener('click', ({ target: { dataset } }) => actions[dataset.do]?.(dataset));
tools?.querySelector('input').addEventListener('change', async ({ target }) => {
  try {
    const kept = JSON.parse(await target.files[0].text());
    const entries = lists.flatMap(list => [...kept[list]]), good = entries.filter(isEntry).length, bad = entries.length - good;
    for (const list of lists) add(list, kept[list]);
    say(fill(target.dataset.done, good) + (bad ? fill(target.dataset.refused, bad) : ''));
  } catch { say(target.dataset.failed); }
  target.value = '';
  await show();
});
await show();
if (!tools) addEventListener('online', () => location.reload());
