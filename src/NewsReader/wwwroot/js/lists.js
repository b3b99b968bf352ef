// Lists of news for who has read some of them: the read ones put away, a whole page marked as read, and that taken back.
import { add, describe, drop, find, isRead, mark } from './shelf.js';
import { base, fill, say } from './toast.js';

const tools = document.querySelector('.unread'), hide = tools.querySelector('[data-list-do=hide]'), all = tools.querySelector('[data-list-do=all]');
const note = tools.querySelector('output'), key = 'newsreader-unread' + (base === '/' ? '' : base);
const items = () => [...document.querySelectorAll('.rows > li')].map(item => [item, item.querySelector(`.hl a[href^="${base}articles/"]`)])
  .filter(([, link]) => link);
let before = null;

function show() {
  const isHiding = localStorage.getItem(key) === '1';
  let put = 0;
  for (const [item, link] of items()) {
    item.hidden = isHiding && isRead(find('history', describe(link).id));
    put += item.hidden ? 1 : 0;
  }
  hide.ariaPressed = String(isHiding);
  all.ariaPressed = String(before !== null);
  note.textContent = put ? fill(note.dataset.hidden, put) : '';
}
hide.addEventListener('click', () => {
  try { localStorage.setItem(key, hide.ariaPressed === 'true' ? '0' : '1'); } catch { /* no room: the list stays as it is */ }
  show();
});
// What was begun keeps its place in the history, and where reading stopped.
const finished = (entry, old) => old ? { ...old, seen: 1, at: old.at + 1 } : { ...entry, seen: 1, y: 0 };
async function takeBack() {
  for (const { id, old } of before) {
    if (old) add('history', { ...old, at: old.at + 2 });
    else await drop('history', { id });
  }
  for (const said of document.querySelectorAll('.rows .read')) said.remove();
  before = null;
}
function markAll() {
  const entries = items().map(([, link]) => describe(link)).map(entry => ({ id: entry.id, entry, old: find('history', entry.id) }));
  before = entries.filter(({ old }) => !isRead(old));
  add('history', before.map(({ entry, old }) => finished(entry, old)));
}
all.addEventListener('click', async () => {
  if (before) await takeBack();
  else markAll();
  say(before ? fill(all.dataset.done, before.length) : all.dataset.undone);
  mark();
  show();
});
addEventListener('pageshow', show);
show();
