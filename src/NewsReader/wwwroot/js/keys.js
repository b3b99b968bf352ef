// Keys of every page; never while typing or with a modifier. A key is known by the letter it writes or, on a keyboard of
// another script, by its place.
import { describe, toggle } from './shelf.js';
import { say, words } from './toast.js';

const box = document.querySelector('[data-slash]'), panel = document.querySelector('.panel');
const links = () => [...document.querySelectorAll('main .hl a[href^="/articles/"]')];
const current = () => links().find(link => link === document.activeElement);
const ahead = all => all.findIndex(link => link.getBoundingClientRect().top >= 0);
const letter = ({ key, code, shiftKey }) => /^[a-z/?]$/i.test(key) ? key.toLowerCase()
  : code === 'Slash' ? (shiftKey ? '?' : '/') : code.replace('Key', '').toLowerCase();

// Down and up a list; from an article to its neighbours in the section, the older one being further down.
function move(step, rel) {
  if (document.querySelector('.art')) return document.querySelector(`.turn [rel=${rel}]`)?.click();
  const all = links(), at = all.indexOf(document.activeElement);
  all[at < 0 ? ahead(all) : at + step]?.focus();
}
function bookmark() {
  const link = current();
  if (!link) return document.querySelector('[data-do=bookmark]')?.click();
  say(toggle(describe(link, link.pathname)) ? words.kept : words.dropped);
}
function turnTheme() {
  const themes = [...panel.querySelectorAll('[name=theme]')], next = themes[(themes.findIndex(theme => theme.checked) + 1) % themes.length];
  next.click();
  say(next.getAttribute('aria-label'));
}

const actions = {
  '/': () => { box?.focus(); box?.select(); }, '?': () => document.getElementById('keys').togglePopover(),
  j: () => move(1, 'prev'), k: () => move(-1, 'next'), o: () => (current() ?? links()[ahead(links())])?.click(), b: bookmark, t: turnTheme,
};
addEventListener('keydown', event => {
  const { altKey, ctrlKey, metaKey, target } = event, action = actions[letter(event)];
  if (action && !altKey && !ctrlKey && !metaKey && !target.closest('input,textarea,select,[contenteditable]')) {
    event.preventDefault();
    action();
  }
  if (event.key === 'Escape' && target === box) box.blur();
  if (event.key === 'Escape' && panel.open) {
    panel.open = false;
    panel.querySelector('summary').focus();
  }
});

// An empty field follows the page; what is typed decides for itself.
for (const field of document.querySelectorAll('.find input'))
  field.addEventListener('input', () => { field.dir = field.value ? 'auto' : document.documentElement.dir; });
