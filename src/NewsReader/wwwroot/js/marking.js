// Marks words of an article and writes notes to them: painted without a change to the text, listed below it.
import { describe } from './shelf.js';
import { dropNotes, isSame, keepNotes, lettersOf, locate, notes } from './notes.js';
import { make, say } from './toast.js';

const article = document.querySelector('.art'), body = article.querySelector('.body'), bar = article.querySelector('.marking');
const list = article.querySelector('.notes'), dialog = document.getElementById('note'), field = dialog.querySelector('textarea');
const entry = describe(article.querySelector('h1'), location.pathname), around = 40, longest = 5000;
let found = [], chosen;

const rangeOf = selection => selection?.rangeCount && !selection.isCollapsed && body.contains(selection.anchorNode)
  && body.contains(selection.focusNode) && /[\p{L}\p{N}]/u.test(selection) ? selection.getRangeAt(0) : null;
// What stands before or after the marked words, as far as it is needed to know them again.
function beside(range, isBefore) {
  const other = document.createRange();
  other.selectNodeContents(body);
  if (isBefore) other.setEnd(range.startContainer, range.startOffset);
  else other.setStart(range.endContainer, range.endOffset);
  const text = other.toString();
  return isBefore ? text.slice(-around) : text.slice(0, around);
}
function noteOf(range) {
  const quote = range.toString().trim().slice(0, longest);
  return { ...entry, quote, before: beside(range, true), after: beside(range, false), note: '', at: Date.now() };
}

function row(note, range) {
  const item = list.querySelector('template').content.firstElementChild.cloneNode(true), part = selector => item.querySelector(selector);
  part('blockquote').lang = entry.lang;
  part('blockquote').dir = entry.dir;
  part('blockquote bdi').textContent = note.quote;
  part('.notes__text').textContent = note.note;
  part('.notes__gone').hidden = range !== null;
  part('[data-note=show]').hidden = range === null;
  const does = { show: () => lead(range), edit: () => open(note), drop: () => { dropNotes(other => isSame(other, note)); show(); } };
  for (const button of item.querySelectorAll('[data-note]')) button.addEventListener('click', does[button.dataset.note]);
  return item;
}
function lead(range) {
  range.startContainer.parentElement.scrollIntoView({ block: 'center' });
  getSelection().removeAllRanges();
  getSelection().addRange(range.cloneRange());
}
export function show() {
  const text = lettersOf(body);
  found = notes().filter(({ id }) => id === entry.id).map(note => [note, locate(note, text)]);
  const order = ([, one], [, other]) => one && other ? one.compareBoundaryPoints(Range.START_TO_START, other) : Boolean(other) - Boolean(one);
  found.sort(order);
  list.querySelector('ul').replaceChildren(...found.map(one => row(...one)));
  list.hidden = found.length === 0;
  if (globalThis.Highlight) CSS.highlights.set('kept', new Highlight(...found.flatMap(([, range]) => range ?? [])));
}
function open(note) {
  chosen = note;
  field.value = note.note;
  dialog.querySelector('blockquote').replaceChildren(make('bdi', { textContent: note.quote, lang: entry.lang, dir: entry.dir }));
  dialog.showModal();
}

/** Marks the words that are selected; then, where asked to, opens the note to them. */
export function mark(withNote) {
  const range = rangeOf(getSelection());
  if (!range) return;
  const note = noteOf(range);
  if (!found.some(([other]) => isSame(other, note))) keepNotes(note);
  getSelection().removeAllRanges();
  show();
  if (withNote) open(found.find(([other]) => isSame(other, note))?.[0] ?? note);
  else say(bar.dataset.done);
}

dialog.addEventListener('close', () => {
  const { returnValue } = dialog, text = field.value.trim();
  if (returnValue === 'keep') keepNotes({ ...chosen, note: text, at: Date.now() });
  if (returnValue === 'drop') dropNotes(other => isSame(other, chosen));
  dialog.returnValue = '';
  show();
});
// A mark is no element: whether one was hit is known by its place.
body.addEventListener('click', ({ clientX: x, clientY: y, target }) => {
  if (!getSelection().isCollapsed || target.closest('a,button,summary,input')) return;
  const inside = ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom;
  const hit = found.find(([, range]) => range && [...range.getClientRects()].some(inside));
  if (hit) open(hit[0]);
});
bar.addEventListener('pointerdown', event => event.preventDefault());
bar.addEventListener('click', ({ target }) => { const button = target.closest('[data-mark]'); if (button) mark(button.dataset.mark === 'note'); });
let pause;
function offer() {
  clearTimeout(pause);
  pause = setTimeout(() => { bar.hidden = !rangeOf(getSelection()); }, 200);
}
document.addEventListener('selectionchange', offer);
addEventListener('pageshow', show);
addEventListener('storage', show);
show();
offer();
