// Two lists that this browser alone keeps, newest first: "bookmarks" and "history". An entry is { id, path, title, lang, dir, source,
// at }, its path without that of the site, so that it holds where the site moves to; of the history also seen, the share of the text
// that came into view, and y, the share above the window at the end.
import { base, make, percent, say, words } from './toast.js';

export const lists = ['bookmarks', 'history'];
/** How many entries a list keeps, the newest: more of them a page could not show at once. */
export const most = { bookmarks: 5000, history: 1000 };
const copies = { bookmarks: 'newsreader-bookmarks-1', history: 'newsreader-read-1' };
const home = base === '/' ? '' : base, inside = path => path.slice(base.length - 1);
const short = (value, most) => typeof value === 'string' && value.length <= most, within = (value, least, most) => value >= least && value <= most;
const absent = (value, is) => value === undefined || value === null || is(value), day = 86400000;
/** Whether something is an entry that a page can show: a file may hold anything. */
export const isEntry = entry => Number.isSafeInteger(entry?.id) && entry.id > 0 && short(entry.title, 2000) && entry.title.trim() !== ''
  && short(entry.path, 4000) && entry.path.startsWith(`/articles/${entry.id}/`) && !/[\\?#\s]|\/\.|\/.*\/.*\/.*\//.test(entry.path)
  && within(entry.at, 0, Date.now() + day) && absent(entry.lang, lang => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$|^$/i.test(lang))
  && absent(entry.dir, dir => ['ltr', 'rtl', 'auto', ''].includes(dir)) && absent(entry.source, source => short(source, 1000))
  && absent(entry.seen, seen => within(seen, 0, 1)) && absent(entry.y, y => within(y, 0, 1));
export const isRead = entry => entry?.seen >= 0.9;
export const idOf = path => Number(/^\/articles\/(\d+)\//.exec(inside(path))?.[1]);
export const addressOf = ({ path }) => base.slice(0, -1) + path;
export const copiesOf = async list => globalThis.caches?.open(copies[list] + home);
export const find = (list, id) => read(list).find(entry => entry.id === id);
export function read(list) {
  // Nothing where there is nothing, or nothing that can be read.
  try { return JSON.parse(localStorage.getItem('newsreader-' + list + home)).filter(isEntry); } catch { return []; }
}
function write(list, entries) {
  const kept = JSON.stringify(entries.slice(0, most[list]));
  try { localStorage.setItem('newsreader-' + list + home, kept); } catch { /* no room: reading goes on */ }
}

/** Adds entries; of two of one article the later stays. */
export function add(list, ...entries) {
  const byAge = read(list).concat(entries.flat().filter(isEntry)).sort((a, b) => a.at - b.at);
  write(list, [...new Map(byAge.map(entry => [entry.id, entry])).values()].sort((a, b) => b.at - a.at));
}

/** Takes an entry out, or all of them, with the copies that open without a network. */
export async function drop(list, entry) {
  write(list, read(list).filter(({ id }) => entry && id !== entry.id));
  const cache = await copiesOf(list);
  for (const kept of await cache?.keys() ?? [])
    if (!entry || idOf(new URL(kept.url).pathname) === entry.id) await cache.delete(kept, { ignoreVary: true });
}

/** Takes out what was hidden or deleted since this browser last asked, or ever, notes too; the worker does so with the copies. */
export async function forget(ever) {
  const key = 'newsreader-gone' + home, after = !ever && Number(localStorage.getItem(key)) || 0;
  const answer = await fetch(`${base}offline/gone?after=${after}`), { ids, last } = answer.ok ? await answer.json() : { ids: [] };
  const gone = new Set(ids);
  for (const list of gone.size ? lists : []) write(list, read(list).filter(({ id }) => !gone.has(id)));
  if (gone.size) (await import('./notes.js')).dropNotes(({ id }) => gone.has(id));
  if (answer.ok) localStorage.setItem(key, last);
}

/** What a page shows of an article, by the element that carries its title. */
export const describe = (title, path = title.pathname) => ({
  id: idOf(path), path: inside(path), title: title.textContent.trim(), lang: title.closest('[lang]').lang, dir: title.closest('[dir]').dir,
  source: title.closest('article,li')?.querySelector('.meta bdi:not([dir])')?.textContent ?? '', at: Date.now(),
});

/** Makes the article a bookmark, or no longer, and says which. */
export function toggle(entry) {
  const kept = find('bookmarks', entry.id);
  if (kept) drop('bookmarks', kept);
  else add('bookmarks', { ...entry, at: Date.now() });
  say(kept ? words.dropped : words.kept);
  if (!kept) copiesOf('bookmarks').then(cache => cache?.add(addressOf(entry))).catch(() => { /* the page of bookmarks tries again */ });
}

/** Says on every card how much of its article was read; once more on a page that the browser kept and shows again. */
export function mark() {
  const history = new Map(read('history').map(entry => [entry.id, entry])), { dir } = document.documentElement;
  const part = (parent, tag, className) => parent.querySelector('.' + className) ?? parent.appendChild(make(tag, { className }));
  for (const link of document.querySelectorAll(`.hl a[href^="${base}articles/"]:not([href*="/revisions"])`)) {
    const card = link.closest('article,li'), entry = history.get(idOf(link.pathname));
    if (!card || !entry?.seen) continue;
    const textContent = isRead(entry) ? words.read : percent(words.part, entry.seen ?? 0);
    part(part(card, 'p', 'meta'), 'span', 'read').replaceChildren(make('bdi', { dir, textContent }));
  }
}
addEventListener('pageshow', mark);
