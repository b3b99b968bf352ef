// Suggestions under the search box: a combobox whose list a script makes. Without one the box is a plain search field.
import { fill, make } from './toast.js';

const form = document.querySelector('[data-suggest]'), box = form.querySelector('input'), pause = 120;
const list = make('div', { id: 'suggestions', className: 'suggest', role: 'listbox', ariaLabel: form.dataset.label });
const news = make('span', { className: 'vh', role: 'status' });
let options = [], at = -1, timer, request;

Object.assign(box, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' }).setAttribute('aria-controls', list.id);
form.append(list, news);

function option({ text, url }) {
  const one = make('li', { id: `${list.id}-${options.length}`, dir: 'auto', role: 'option', onclick: () => { location.href = url; } },
    ...marked(text));
  options.push(one);
  return one;
}

// Focus stays in the box; -1 is the box itself, between the last option and the first.
function choose(index) {
  at = index;
  options.forEach((option, i) => { option.ariaSelected = String(i === at); });
  options[at]?.scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', options[at]?.id ?? '');
}

// What was typed stands out within what is suggested; never by its weight, which would part the joined letters.
function marked(text) {
  const typed = box.value.trim(), from = typed ? text.indexOf(typed) : -1;
  return from < 0 ? [text] : [text.slice(0, from), make('u', { textContent: typed }), text.slice(from + typed.length)];
}

// Those of a kind stand together under its name, the kind of the most useful one first.
function show(items) {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  options = [];
  list.replaceChildren(...kinds.map(kind => make('ul', { role: 'group', ariaLabel: form.dataset[kind] },
    make('li', { role: 'presentation', textContent: form.dataset[kind] }),
    ...items.filter(item => item.kind === kind).map(option))));
  box.ariaExpanded = String(items.length > 0);
  news.textContent = items.length ? fill(form.dataset.found, items.length) : '';
  choose(-1);
}

async function ask() {
  request?.abort();
  request = new AbortController();
  try {
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(box.value)}`, { signal: request.signal });
    if (answer.ok && document.activeElement === box) show((await answer.json()).items);
  } catch ({ name }) { if (name !== 'AbortError') show([]); }
}
function stop() {
  clearTimeout(timer);
  request?.abort();
  show([]);
}

box.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(box.value.trim() ? ask : stop, pause);
});
box.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], places = options.length + 1;
  if (event.isComposing || !options.length && event.key !== 'ArrowDown') return;
  if (!options.length) ask();
  else if (step) choose((at + 1 + step + places) % places - 1);
  else if (event.key === 'Enter' && at >= 0) options[at].click();
  else if (event.key === 'Escape') stop();
  else return;
  event.preventDefault();
});
box.addEventListener('blur', stop);
list.addEventListener('pointerdown', event => event.preventDefault());
// What was typed before this script was there.
if (box.value.trim() && box.value !== box.defaultValue) ask();
