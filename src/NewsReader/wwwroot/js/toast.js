// What every script needs: where the site is, elements, short messages, and the words that the server put there in the reader's language.
const toast = document.querySelector('.toast'), { lang } = document.documentElement;
// The path of the site, with a slash at its end; scripts lie in a folder below it.
export const base = new URL('..', import.meta.url).pathname;
export const words = toast.dataset;
export const fill = (text, value, options) => text.replace('{0}', new Intl.NumberFormat(lang, options).format(value));
export const percent = (text, share) => fill(text, share, { style: 'percent' });
export function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
export function say(text) {
  toast.textContent = text;
  setTimeout(() => { if (toast.textContent === text) toast.textContent = ''; }, 4000);
}
