// What every page does: display settings, keys, what lies over it, the worker.
import { describe, toggle } from './shelf.js';
import { base, say } from './toast.js';

const root = document.documentElement, box = document.querySelector('[data-slash]');
const panel = document.querySelector('.panel'), form = panel.querySelector('form:last-of-type'), looks = ['size', 'face', 'width', 'align', 'theme', 'flow'];

// A copy that opens without a network was written for the settings of another day.
for (const [, name, value] of document.cookie.matchAll(/display-(\w+)=(\w+)/g))
  if (looks.includes(name) && root.dataset[name] !== value) form.elements[name].value = root.dataset[name] = value;

// What only changes the look is set here and kept by a quiet post; the rest is sent as the form would send it.
form.addEventListener('change', ({ target: { name, value } }) => {
  if (!looks.includes(name)) return form.requestSubmit();
  root.dataset[name] = value;
  fetch(form.action, { keepalive: true, method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' })
    .catch(() => { document.cookie = `display-${name}=${value};path=${base};max-age=31536000;samesite=lax`; });
});
const unfolded = () => document.querySelectorAll('details:is(.panel,.drop)[open]');
addEventListener('click', ({ target }) => { for (const one of unfolded()) if (!one.contains(target)) one.open = false; });

// Escape closes the panel, and a preview until pointer or focus has gone.
function putAway(target) {
  if (target === box) box.blur();
  for (const one of unfolded()) {
    one.querySelector('summary').focus();
    one.open = false;
  }
  for (const item of document.querySelectorAll('li:has(>.peek):is(:hover,:focus-within)')) {
    item.dataset.quiet = '';
    for (const end of ['mouseleave', 'focusout']) item.addEventListener(end, () => { delete item.dataset.quiet; }, { once: true });
  }
}

// Down and up a list; from an article to its neighbours.
const links = () => [...document.querySelectorAll(`main .hl a[href^="${base}articles/"]`)];
const current = () => links().find(link => link === document.activeElement);
const ahead = all => all.findIndex(link => link.getBoundingClientRect().top >= 0);
function move(step, rel) {
  if (document.querySelector('.art')) return document.querySelector(`.turn [rel=${rel}]`)?.click();
  const all = links(), at = all.indexOf(document.activeElement);
  all[at < 0 ? ahead(all) : at + step]?.focus();
}
function turnTheme() {
  const next = panel.querySelector('label:has(:checked[name=theme])+label input') ?? panel.querySelector('[name=theme]');
  next.click();
  say(next.parentElement.textContent.trim());
}

// A key is known by its letter or, on a keyboard of another script, by its place.
const letter = ({ key, code, shiftKey }) => /^[a-z/?]$/i.test(key) ? key.toLowerCase()
  : code === 'Slash' ? (shiftKey ? '?' : '/') : code.replace('Key', '').toLowerCase();
// "g" and then the letter of a place, within a moment.
const places = { h: '', s: 'sections', t: 'tags', a: 'archive', b: 'bookmarks', r: 'history' };
let goes = 0;
function go(key) {
  const path = places[key], isMeant = Date.now() - goes < 1500;
  goes = key === 'g' ? Date.now() : 0;
  if (isMeant && path !== undefined) location.href = base + path;
  return isMeant && path !== undefined;
}
const actions = {
  '/': () => { box.select(); }, '?': () => document.getElementById('keys').togglePopover(),
  j: () => move(1, 'prev'), k: () => move(-1, 'next'), o: () => (current() ?? links()[ahead(links())])?.click(), t: turnTheme,
  g: () => { /* waits for the letter of a place */ }, m: () => document.querySelector('.marking:not([hidden]) button')?.click(),
  b: () => current() ? toggle(describe(current())) : document.querySelector('[data-do=bookmark]')?.click(),
};
addEventListener('keydown', event => {
  const { altKey, ctrlKey, metaKey, target } = event, key = letter(event), action = actions[key];
  if (event.defaultPrevented) return;
  if (event.key === 'Escape') return putAway(target);
  if (altKey || ctrlKey || metaKey || target.closest('input,textarea,select,[contenteditable]')) return;
  const went = go(key);
  if (!went && !action) return;
  event.preventDefault();
  if (!went) action();
});

// The present section and the present year are in sight.
for (const row of document.querySelectorAll('.nav ul, .years')) {
  const [now, all] = [row.querySelector('[aria-current]'), row].map(one => one?.getBoundingClientRect());
  if (now) row.scrollLeft += now.left + now.width / 2 - all.left - all.width / 2;
}

box.form.querySelector('.clear').addEventListener('click', () => {
  box.value = '';
  box.dispatchEvent(new Event('input'));
  box.focus();
});

// Suggestions are for who types.
box.addEventListener('focus', () => import('./suggest.js'), { once: true });

const script = base + 'sw.js';
const worker = globalThis.trustedTypes?.createPolicy('worker', { createScriptURL: () => script }).createScriptURL('') ?? script;
async function work() {
  await navigator.serviceWorker.register(worker);
  const { active } = await navigator.serviceWorker.ready;
  // The page that brought the worker was loaded without it.
  if (!performance.getEntriesByType('navigation')[0]?.workerStart) active.postMessage('keep');
}
if (navigator.serviceWorker) addEventListener('load', work);
