// The pages of bookmarks and reading history, and what is left of them without a network.
import { add, addressOf, copiesOf, drop, forget, isEntry, lists, mark, most, read } from './shelf.js';
import { isSearch, keepSearches, searches } from './kept.js';
import { dropNotes, isNote, isSame, keepNotes, notes } from './notes.js';
import { fill, make, say } from './toast.js';

const { lang, dataset: { calendar } } = document.documentElement, tools = document.querySelector('.own__tools');
const dates = new Intl.DateTimeFormat(lang, { dateStyle: 'long', calendar: calendar === 'gregorian' ? 'gregory' : 'persian' });
const date = at => {
  const parts = dates.formatToParts(at);
  return ['day', 'month', 'year'].map(type => parts.find(part => part.type === type).value).join(' ');
};
// As many copies of bookmarks as are fetched unasked, and the longest file that is read.
const mostCopies = 500, mostBytes = 2 ** 24;
async function kept() {
  const copies = await Promise.all(lists.map(async list => await (await copiesOf(list))?.keys() ?? []));
  return new Set(copies.flat().map(({ url }) => new URL(url).pathname));
}
const all = () => ({ ...Object.fromEntries(lists.map(list => [list, read(list)])), searches: searches(), notes: notes() });

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

// What was marked, with the notes to it, under the title of its article.
function noteRow(template, note) {
  const row = template.content.firstElementChild.cloneNode(true), part = selector => row.querySelector(selector);
  Object.assign(part('blockquote'), { lang: note.lang ?? '', dir: note.dir === 'ltr' ? 'ltr' : 'rtl' });
  Object.assign(part('a'), { href: addressOf(note), textContent: note.title });
  part('blockquote bdi').textContent = note.quote;
  part('.notes__text').textContent = note.note;
  part('button .vh').textContent = note.title;
  part('button').addEventListener('click', () => { dropNotes(other => isSame(other, note)); show(); document.querySelector('main').focus(); });
  return row;
}

// A line with the day before the first of each.
const byDay = (entries, rows) => rows.flatMap((row, i) => i > 0 && date(entries[i].at) === date(entries[i - 1].at) ? [row]
  : [make('li', { className: 'own__day', textContent: date(entries[i].at) }), row]);

async function show() {
  const copied = await kept(), marked = document.querySelector('[data-notes]'), mine = marked ? notes() : [];
  marked?.querySelector('ul').replaceChildren(...mine.map(note => noteRow(marked.querySelector('template'), note)));
  if (marked) marked.hidden = mine.length === 0;
  for (const section of document.querySelectorAll('[data-list]')) {
    const { list, here } = section.dataset, entries = read(list).filter(entry => !here || copied.has(addressOf(entry)));
    const rows = entries.map(entry => row(section.querySelector('template'), list, entry));
    section.querySelector('ul').replaceChildren(...list === 'history' && !here ? byDay(entries, rows) : rows);
    section.querySelector('.none').hidden = rows.length > 0;
    section.hidden = false;
  }
  const clear = tools?.querySelector('[data-do=clear]');
  if (clear) clear.hidden = read(clear.dataset.of).length === 0;
  mark();
}

// Bookmarks from a file, or of a browser that lost its copies, are fetched once.
async function copy() {
  const copied = await kept(), copies = tools && await copiesOf('bookmarks');
  for (const entry of copies ? read('bookmarks').slice(0, mostCopies) : [])
    if (!copied.has(addressOf(entry))) await copies.add(addressOf(entry)).catch(() => {});
}

const actions = {
  export: () => make('a', { download: 'newsreader.json', href: URL.createObjectURL(new Blob([JSON.stringify(all(), null, 2)])) }).click(),
  clear: ({ confirm: question, of }) => confirm(question) && drop(of).then(show),
};
tools?.addEventListener('click', ({ target: { dataset } }) => actions[dataset.do]?.(dataset));
tools?.querySelector('input').addEventListener('change', async ({ target }) => {
  const { done, refused, over, failed } = target.dataset, total = of => lists.reduce((sum, list) => sum + of(list), 0);
  let told = failed;
  try {
    const [file] = target.files, come = file.size <= mostBytes && JSON.parse(await file.text());
    const good = Object.fromEntries(lists.map(list => [list, [...come[list]].filter(isEntry)]));
    const bad = total(list => come[list].length - good[list].length), late = total(list => Math.max(0, good[list].length - most[list]));
    for (const list of lists) add(list, good[list]);
    const asked = [...come.searches ?? []], sound = asked.filter(isSearch);
    keepSearches(...sound);
    const written = [...come.notes ?? []], readable = written.filter(isNote);
    keepNotes(...readable);
    const unsound = bad + asked.length - sound.length + written.length - readable.length;
    await forget(true).catch(() => { /* the next visit asks again */ });
    told = fill(done, total(list => good[list].length) - late + sound.length + readable.length)
      + (unsound ? fill(refused, unsound) : '') + (late ? fill(over, late) : '');
  } catch { /* no list of this reader */ }
  target.value = '';
  await show();
  say(told);
  await copy();
});
await show();
if (tools) await forget().then(show).then(copy, copy);
else addEventListener('online', () => location.reload());
