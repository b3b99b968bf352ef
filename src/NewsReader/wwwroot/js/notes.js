// Marks and notes that this browser alone keeps, the newest first. One is an entry of the shelf with { quote, before, after, note }: the
// words that were marked, up to 40 letters to both sides of them, and what the reader wrote, which may be nothing.
import { isEntry } from './shelf.js';
import { base } from './toast.js';

const store = 'newsreader-notes' + (base === '/' ? '' : base), most = 2000, longest = 5000;
const text = value => typeof value === 'string' && value.length <= longest;
const letter = /[\p{L}\p{N}]/u;
/** Whether something is a note that a page can show: a file may hold anything. */
export const isNote = note => isEntry(note) && [note.quote, note.before, note.after, note.note].every(text) && letter.test(note.quote);
export const isSame = (one, other) => one.id === other.id && ['quote', 'before', 'after'].every(name => one[name] === other[name]);
export function notes() {
  try { return JSON.parse(localStorage.getItem(store)).filter(isNote); } catch { return []; }
}
function write(all) {
  try { localStorage.setItem(store, JSON.stringify(all.slice(0, most))); } catch { /* no room: reading goes on */ }
}
/** Keeps notes; of two of one place the later stays. */
export function keepNotes(...added) {
  const all = [...added.filter(isNote), ...notes()].sort((a, b) => b.at - a.at);
  write(all.filter((note, i) => all.findIndex(other => isSame(other, note)) === i));
}
/** Takes out the notes that are no longer wanted; all of them where nothing says which. */
export const dropNotes = (unwanted = () => true) => write(notes().filter(note => !unwanted(note)));

// Letters and digits alone, of one form each: a text that was set otherwise, or is now written otherwise, has the same.
const forms = { 'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ة': 'ه', 'ۀ': 'ه', 'أ': 'ا', 'إ': 'ا', 'ؤ': 'و' };
const fold = sign => !letter.test(sign) || sign === '\u0640' ? ''
  : forms[sign] ?? (/[٠-٩۰-۹]/.test(sign) ? String(sign.charCodeAt(0) & 15) : sign.toLowerCase());
const folded = value => Array.from(value, fold).join('');

/** The letters of an element's text, and for each of them its text node and its place there. */
export function lettersOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), places = [];
  let letters = '';
  while (walker.nextNode()) {
    let offset = 0;
    for (const sign of walker.currentNode.data) {
      const as = fold(sign);
      letters += as;
      for (let i = 0; i < as.length; i++) places.push([walker.currentNode, offset, offset + sign.length]);
      offset += sign.length;
    }
  }
  return { letters, places };
}
const alike = (one, other) => { let i = 0; while (i < one.length && one[i] === other[i]) i++; return i; };
const reversed = value => [...value].reverse().join('');

/**
 * Where the words of a note stand now: where most of what is around them is as it was; where they were changed, what stands between
 * the same neighbours, if it is not far longer. Null where the text has them no more.
 */
export function locate(note, { letters, places }) {
  const [quote, before, after] = [note.quote, note.before, note.after].map(folded);
  let from = -1, length = quote.length, best = -1;
  for (let at = quote ? letters.indexOf(quote) : -1; at >= 0; at = letters.indexOf(quote, at + 1)) {
    const likeness = alike(reversed(letters.slice(Math.max(0, at - before.length), at)), reversed(before))
      + alike(letters.slice(at + length, at + length + after.length), after);
    if (likeness > best) [from, best] = [at, likeness];
  }
  if (from < 0 && before.length > 9 && after.length > 9 && letters.includes(before)) {
    const start = letters.indexOf(before) + before.length, end = letters.indexOf(after, start);
    if (end > start && end - start <= 2 * quote.length) [from, length] = [start, end - start];
  }
  if (from < 0) return null;
  const range = document.createRange();
  range.setStart(places[from][0], places[from][1]);
  range.setEnd(places[from + length - 1][0], places[from + length - 1][2]);
  return range;
}
