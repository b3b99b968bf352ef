// Searches that this browser alone keeps, the one opened last first, and those that were asked lately. A search is { path, name, last, at }: its address without that of
// the site, its words and filters, the highest id of an article that could be found when it was last opened, and when that was.
import { base } from './toast.js';

const key = 'newsreader-searches' + (base === '/' ? '' : base), most = 50, day = 86400000;
// The same search in another order is the same search.
const same = (path, other) => [path, other].map(one => one.replace(/[?&]sort=[a-z]+/, '')).reduce((a, b) => a === b);
/** Whether something is a search that a page can show: a file may hold anything. */
export const isSearch = entry => typeof entry?.path === 'string' && entry.path.length <= 4000 && /^\/search\?[\w%&=.~-]+$/.test(entry.path)
  && typeof entry.name === 'string' && entry.name.length <= 1000 && entry.name.trim() !== ''
  && Number.isSafeInteger(entry.last) && entry.last >= 0 && entry.at >= 0 && entry.at <= Date.now() + day;
export function searches() {
  try { return JSON.parse(localStorage.getItem(key)).filter(isSearch); } catch { return []; }
}
function write(entries) {
  try { localStorage.setItem(key, JSON.stringify(entries.slice(0, most))); } catch { /* no room: searching goes on */ }
}
export const findSearch = path => searches().find(entry => same(entry.path, path));
export const forgetSearch = path => write(searches().filter(entry => path && !same(entry.path, path)));
/** Keeps searches; of two that are the same the one opened later stays. */
export function keepSearches(...entries) {
  const all = [...entries.filter(isSearch), ...searches()].sort((a, b) => b.at - a.at);
  write(all.filter((entry, i) => all.findIndex(other => same(other.path, entry.path)) === i));
}

// What was asked lately, kept or not: { path, name, at, total }, the number of articles that were found.
const asked = 'newsreader-asked' + (base === '/' ? '' : base), mostAsked = 20;
export function askedSearches() {
  try { return JSON.parse(localStorage.getItem(asked)).filter(entry => isSearch({ ...entry, last: 0 }) && entry.total >= 0); } catch { return []; }
}
export function noteSearch(entry) {
  const others = askedSearches().filter(({ path }) => !same(path, entry.path));
  try { localStorage.setItem(asked, JSON.stringify([entry, ...others].slice(0, mostAsked))); } catch { /* no room: searching goes on */ }
}
export function forgetAsked() {
  try { localStorage.removeItem(asked); } catch { /* nothing is kept */ }
}
