// An article's tools, and where reading stopped: remembered while scrolling, offered the next time.
import { add, describe, find, isRead, toggle } from './shelf.js';
import { percent, say, words } from './toast.js';

const article = document.querySelector('.art'), body = article.querySelector('.body');
const bookmark = article.querySelector('[data-do=bookmark]'), offer = article.querySelector('.resume');
const entry = describe(article.querySelector('h1'), location.pathname), before = find('history', entry.id);
const showBookmark = () => bookmark.setAttribute('aria-pressed', Boolean(find('bookmarks', entry.id)));
let { seen = 0, y = 0 } = before ?? {}, pause;

// A moment's visit is no reading: what came into view counts after five seconds, or once the page was scrolled.
let counts = false;
function keep() {
  const { top, height } = body.getBoundingClientRect();
  if (counts) seen = Math.min(1, Math.max(seen, (innerHeight - top) / height));
  if (scrollY > 0) y = Math.min(1, Math.max(0, -top / height));
  add('history', { ...entry, seen, y, at: Date.now() });
}

// What is set otherwise than written is swapped without a request; what is copied is what was written.
const places = () => article.querySelectorAll('.fx');
function swap(isWritten, all = places()) {
  for (const place of all) {
    if ((place.dataset.is === 'written') === isWritten) continue;
    const now = place.textContent;
    place.textContent = place.dataset.raw;
    place.dataset.raw = now;
    place.dataset.is = isWritten ? 'written' : '';
  }
}
const press = button => { button.ariaPressed = String(button.ariaPressed !== 'true'); return button.ariaPressed === 'true'; };
addEventListener('copy', () => {
  const chosen = getSelection(), within = [...places()].filter(place => place.dataset.is !== 'written' && chosen.containsNode(place, true));
  swap(true, within);
  setTimeout(() => swap(false, within));
});

const actions = {
  changes: button => article.toggleAttribute('data-changes', press(button)),
  written: button => swap(press(button)),
  bookmark: () => toggle(entry),
  copy: ({ dataset }) => navigator.clipboard?.writeText(dataset.url).then(() => say(dataset.done)),
  print: () => print(),
  resume: () => scrollBy(0, body.getBoundingClientRect().top + before.y * body.offsetHeight),
};
article.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-do]');
  actions[button?.dataset.do]?.(button);
  showBookmark();
  if (offer.contains(button)) offer.hidden = true;
});
addEventListener('scroll', () => { clearTimeout(pause); counts = true; pause = setTimeout(keep, 250); }, { passive: true });
addEventListener('pagehide', keep);

// The part that is being read, in the list of parts.
const parts = [...article.querySelectorAll('.tools .toc a')], heads = parts.map(part => document.getElementById(part.hash.slice(1)));
function follow() {
  const at = Math.max(0, heads.findLastIndex(head => head.getBoundingClientRect().top < innerHeight * .3));
  parts.forEach((part, i) => { part.ariaCurrent = i === at ? 'true' : null; });
}
if (parts.length) {
  addEventListener('scroll', follow, { passive: true });
  follow();
}

showBookmark();
// Who comes from a result is led to a passage, though the address does not say so any more.
const isLed = performance.getEntriesByType('navigation')[0]?.name.includes(':~:');
if (y > 0.05 && !isRead(before) && !location.hash && !isLed && scrollY === 0) {
  offer.querySelector('[data-do=resume]').textContent = percent(words.resume, seen);
  offer.hidden = false;
}
setTimeout(() => { counts = true; keep(); }, 5000);
keep();
