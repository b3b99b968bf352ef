// An article's tools, and where reading stopped.
import { add, describe, find, isRead, toggle } from './shelf.js';
import { fill, percent, say, words } from './toast.js';

const article = document.querySelector('.art'), body = article.querySelector('.body');
const bookmarks = article.querySelectorAll('[data-do=bookmark]'), offer = article.querySelector('.resume:not(.marking)');
const root = document.documentElement, isPaged = () => root.dataset.flow === 'pages';
const entry = describe(article.querySelector('h1'), location.pathname), before = find('history', entry.id);
function showBookmark() {
  const ariaPressed = String(Boolean(find('bookmarks', entry.id)));
  for (const bookmark of bookmarks) bookmark.ariaPressed = ariaPressed;
}
let { seen = 0, y = 0 } = before ?? {}, pause;

// What came into view counts after five seconds, or once the page was scrolled.
let counts = false;
const share = value => Math.min(1, Math.max(0, value));
// The shares of the text above the beginning and above the end of the window: pages stand side by side.
function place() {
  const { top, height } = body.getBoundingClientRect(), { scrollLeft, clientWidth, scrollWidth } = body;
  return isPaged() ? [Math.abs(scrollLeft) / scrollWidth, (Math.abs(scrollLeft) + clientWidth) / scrollWidth]
    : [share(-top / height), share((innerHeight - top) / height)];
}
function keep() {
  const [above, until] = place();
  if (counts) seen = share(Math.max(seen, until));
  if (scrollY > 0 || isPaged() && counts) y = above;
  add('history', { ...entry, seen, y, at: Date.now() });
}

// How much of a long text is left; nothing before it and after it.
const left = article.querySelector('.remaining');
function tell() {
  const [above, until] = place(), minutes = Math.ceil(left.dataset.minutes * (1 - until));
  left.textContent = above > 0 && until < 1 ? fill(left.dataset.left, minutes) : '';
}

// What is set is swapped for what is written without a request; copied is what was written.
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
  share: ({ dataset }) => navigator.share({ title: entry.title, url: dataset.url }).catch(() => { /* who thinks better of it */ }),
  aloud: async button => (await import('./aloud.js')).toggle(button),
  resume: () => {
    if (isPaged()) body.scrollLeft = before.y * body.scrollWidth * (getComputedStyle(body).direction === 'rtl' ? -1 : 1);
    scrollBy(0, body.getBoundingClientRect().top + (isPaged() ? 0 : before.y * body.offsetHeight));
  },
};
article.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-do]');
  actions[button?.dataset.do]?.(button);
  showBookmark();
  if (offer.contains(button)) offer.hidden = true;
});
function moved() {
  clearTimeout(pause);
  counts = true;
  pause = setTimeout(keep, 250);
  if (left) tell();
  if (place()[1] > y) offer.hidden = true;
}
for (const moves of [globalThis, body]) moves.addEventListener('scroll', moved, { passive: true });
addEventListener('pagehide', keep);

// The part that is being read, in the list of parts.
const parts = [...article.querySelectorAll('.tools .toc a')], heads = parts.map(part => document.getElementById(part.hash.slice(1)));
function follow() {
  const at = Math.max(0, heads.findLastIndex(head => head.getBoundingClientRect().top < innerHeight * .3));
  if (parts[at].ariaCurrent === 'true') return;
  parts.forEach((part, i) => { part.ariaCurrent = i === at ? 'true' : null; });
  // A long list of parts shows the one that is being read.
  const [{ top, height }, rail] = [parts[at].getBoundingClientRect(), parts[at].closest('.toc')];
  rail.scrollTop += top + height / 2 - rail.getBoundingClientRect().top - rail.clientHeight / 2;
}
if (parts.length) {
  addEventListener('scroll', follow, { passive: true });
  follow();
}

// What not every browser can is offered where this one can.
for (const button of article.querySelectorAll('[data-do=share]')) button.hidden = !navigator.share;
function offerVoice() {
  const hasVoice = speechSynthesis.getVoices().some(voice => voice.lang.toLowerCase().startsWith(entry.lang));
  for (const button of article.querySelectorAll('[data-do=aloud]')) button.hidden = !hasVoice;
}
if (globalThis.speechSynthesis && entry.lang) {
  speechSynthesis.addEventListener?.('voiceschanged', offerVoice);
  offerVoice();
}
const turnPages = () => { if (isPaged()) import('./turning.js'); };
document.querySelector('.panel').addEventListener('change', turnPages);
turnPages();

// Marks and notes are for who selects words, or has done so.
const mark = () => import('./marking.js');
if (Object.keys(localStorage).some(key => key.startsWith('newsreader-notes'))) mark();
else document.addEventListener('selectionchange', () => { if (!getSelection().isCollapsed) mark(); });

showBookmark();
// Who comes from a result is led to a passage.
const isLed = performance.getEntriesByType('navigation')[0]?.name.includes(':~:');
if (y > 0.05 && !isRead(before) && !location.hash && !isLed && scrollY === 0) {
  offer.querySelector('[data-do=resume]').textContent = percent(words.resume, seen);
  offer.hidden = false;
}
setTimeout(() => { counts = true; keep(); }, 5000);
keep();
