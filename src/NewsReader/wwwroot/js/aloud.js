// Reads an article aloud, paragraph after paragraph, from the first that is in sight: the one that is read is lit.
const article = document.querySelector('.art'), body = article.querySelector('.body'), language = body.lang;
const spoken = 'h2,h3,h4,p,li,blockquote,figcaption,dt,dd,td,th';
let button, paragraphs = [], at = 0;

// Short pieces: some voices stop in the middle of a long one.
const sentences = text => globalThis.Intl?.Segmenter
  ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment) : [text];
// What holds other paragraphs is read through them; what is there for the eye or the hand is not read.
const isRead = element => !element.querySelector(spoken) && !element.closest('.end,.tags,.toc,.set') && element.textContent.trim() !== '';
function textOf(element) {
  const copy = element.cloneNode(true);
  for (const extra of copy.querySelectorAll('sup a,.vh,button')) extra.remove();
  return copy.textContent.trim();
}

function light(element) {
  for (const lit of article.querySelectorAll('[data-spoken]')) delete lit.dataset.spoken;
  if (!element) return;
  element.dataset.spoken = '';
  element.scrollIntoView({ block: 'nearest' });
}
function stop() {
  paragraphs = [];
  speechSynthesis.cancel();
  light(null);
  button.ariaPressed = 'false';
}
function next() {
  if (at >= paragraphs.length) return stop();
  const element = paragraphs[at], voice = speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  const pieces = sentences(textOf(element)).filter(piece => piece.trim());
  light(element);
  at += 1;
  pieces.forEach((piece, i) => {
    const words = Object.assign(new SpeechSynthesisUtterance(piece), { lang: element.closest('[lang]').lang });
    if (voice && words.lang === language) words.voice = voice;
    if (i === pieces.length - 1) words.onend = () => { if (paragraphs.includes(element)) next(); };
    words.onerror = ({ error }) => { if (!['canceled', 'interrupted'].includes(error)) stop(); };
    speechSynthesis.speak(words);
  });
  if (!pieces.length) next();
}

/** Begins to read, or stops. */
export function toggle(pressed) {
  button = pressed;
  if (button.ariaPressed === 'true') return stop();
  speechSynthesis.cancel();
  paragraphs = [article.querySelector('h1'), ...[...body.querySelectorAll(spoken)].filter(isRead)];
  at = Math.max(0, paragraphs.findIndex(element => element.getBoundingClientRect().bottom > 0));
  button.ariaPressed = 'true';
  next();
}
addEventListener('pagehide', () => speechSynthesis.cancel());
