// Says on every card how much of its article was read.
import { idOf, isRead, read } from './shelf.js';
import { percent, words } from './toast.js';

export function mark() {
  const history = new Map(read('history').map(entry => [entry.id, entry]));
  for (const link of document.querySelectorAll('.hl a[href^="/articles/"]')) {
    const meta = link.closest('article,li')?.querySelector('.meta'), entry = history.get(idOf(link.pathname));
    if (!meta || !entry) continue;
    const note = meta.querySelector('.read') ?? meta.appendChild(document.createElement('span'));
    note.className = 'read';
    note.textContent = isRead(entry) ? words.read : percent(words.part, entry.seen ?? 0);
  }
}

// A page that the browser kept and shows again was marked before the last article was read.
addEventListener('pageshow', mark);
