// Buttons of an article that need a script; without one they stay hidden.
const toast = document.querySelector('.toast');
const say = text => {
  toast.textContent = text;
  setTimeout(() => { toast.textContent = ''; }, 2500);
};

for (const button of document.querySelectorAll('[data-do]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (button.dataset.do === 'print') print();
    if (button.dataset.do === 'copy')
      navigator.clipboard?.writeText(button.dataset.url ?? location.href).then(() => say(button.dataset.done));
  });
}
