// Says on every card how much of its article was read; once more on a page that the browser kept and shows again.
import { idOf, isRead, read } from './shelf.js';
import { percent, words } from './toast.js';

export function mark() {
  const history = new Map(read('history').map(entry => [entry.id, entry]));
  for (const link of document.querySelectorAll('.hl a[href^="/articles/"]')) {
    const card = link.closest('article,li'), entry = history.get(idOf(link.pathname));
    if (!card || !entry) continue;
    const meta = card.querySelector('.meta') ?? card.appendChild(Object.assign(document.createElement('p'), { className: 'meta' }));
    const note = meta.querySelector('.read') ?? meta.appendChild(Object.assign(document.createElement('span'), { className: 'read' }));
    const textContent = isRead(entry) ? words.read : percent(words.part, entry.seen ?? 0), { dir } = document.documentElement;
    note.replaceChildren(Object.assign(document.createElement('bdi'), { dir, textContent }));
  }
}
addEventListener('pageshow', mark);
