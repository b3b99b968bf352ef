// Display settings apply at once. What only changes the look is set here and kept by a quiet post; calendar and language
// change what the server writes, so they are sent as the form itself would send them.
const root = document.documentElement;
const looks = ['size', 'face', 'theme'];
root.classList.add('js');

for (const form of document.querySelectorAll('.panel__box')) {
  form.addEventListener('change', event => {
    const { name, value } = event.target;
    if (!looks.includes(name)) {
      form.requestSubmit();
      return;
    }
    root.dataset[name] = value;
    fetch(form.action, { keepalive: true, method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
  });
}

addEventListener('click', event => {
  const open = document.querySelector('.panel[open]');
  if (open && !open.contains(event.target)) open.removeAttribute('open');
});
