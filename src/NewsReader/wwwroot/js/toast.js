// Short messages, and the words that scripts write into the page; the server put them there in the reader's language.
const toast = document.querySelector('.toast');
const { lang } = document.documentElement;
export const words = toast.dataset;
export const fill = (text, value, options) => text.replace('{0}', new Intl.NumberFormat(lang, options).format(value));
export const percent = (text, share) => fill(text, share, { style: 'percent' });
export const say = text => {
  toast.textContent = text;
  setTimeout(() => { if (toast.textContent === text) toast.textContent = ''; }, 4000);
};
