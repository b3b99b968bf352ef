// Keeps and forgets the search of a page of results, and lists those that are kept, with what is new since each was last opened.
import { askedSearches, findSearch, forgetAsked, forgetSearch, keepSearches, noteSearch, searches } from './kept.js';
import { base, fill, make, say } from './toast.js';

const button = document.querySelector('[data-do=keep]'), section = document.querySelector('[data-searches]');

function keep() {
  const { search: path, name, last } = button.dataset;
  keepSearches({ path, name, last: Number(last), at: Date.now() });
}
const press = () => button.setAttribute('aria-pressed', Boolean(findSearch(button.dataset.search)));
function toggle() {
  const { search, kept, dropped } = button.dataset, was = findSearch(search);
  if (was) forgetSearch(search);
  else keep();
  press();
  say(was ? dropped : kept);
}

// One after the other, so that many of them do not ask too much at once.
async function count(rows) {
  const { new: some, nothing } = section.querySelector('ul').dataset;
  for (const [{ path, last }, place] of rows) {
    const query = path.slice('/search?'.length).replace(/(^|&)exact=1\b/, '$1exact=true');
    const answer = await fetch(`${base}api/search?${query}&since=${last}&size=1`);
    if (!answer.ok) continue;
    const { newTotal } = await answer.json();
    place.className = newTotal ? 'new' : '';
    place.textContent = newTotal ? fill(some, newTotal) : nothing;
  }
}

function show() {
  const { content } = section.querySelector('template'), kept = searches();
  const rows = kept.map(entry => {
    const row = content.firstElementChild.cloneNode(true), link = row.querySelector('a');
    link.href = base.slice(0, -1) + entry.path;
    link.replaceChildren(make('bdi', { textContent: entry.name }));
    row.querySelector('button .vh').textContent = entry.name;
    row.querySelector('button').addEventListener('click', () => { forgetSearch(entry.path); show(); document.querySelector('main').focus(); });
    return row;
  });
  section.querySelector('ul').replaceChildren(...rows);
  section.querySelector('.none').hidden = rows.length > 0;
  section.querySelector('[data-do]').hidden = rows.length === 0;
  count(kept.map((entry, i) => [entry, rows[i].querySelector('small')])).catch(() => { /* without a network nothing is counted */ });
}

// What was asked before, with how much was found then.
function showAsked(before) {
  const list = before.querySelector('ul'), rows = askedSearches().map(({ path, name, total }) => make('li', {},
    make('a', { href: base.slice(0, -1) + path }, make('bdi', { textContent: name })),
    make('small', { textContent: fill(list.dataset.count, total) })));
  list.replaceChildren(...rows);
  before.hidden = rows.length === 0;
}

const before = document.querySelector('[data-asked]');
if (before) {
  before.querySelector('[data-do]').addEventListener('click', () => { forgetAsked(); showAsked(before); document.querySelector('main').focus(); });
  addEventListener('pageshow', () => showAsked(before));
}
if (button) {
  const { search: path, name, total } = button.dataset;
  noteSearch({ path, name, at: Date.now(), total: Number(total) });
  if (findSearch(button.dataset.search)) keep();
  press();
  button.addEventListener('click', toggle);
}
if (section) {
  section.querySelector('[data-do]').addEventListener('click', ({ target }) => {
    if (!confirm(target.dataset.confirm)) return;
    forgetSearch();
    show();
  });
  addEventListener('pageshow', show);
}
