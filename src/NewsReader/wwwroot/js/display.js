// Display settings apply at once. What only changes the look is set here and kept by a quiet post; calendar and language
// change what the server writes, so they are sent as the form itself would send them.
const root = document.documentElement, panel = document.querySelector('.panel'), form = panel.querySelector('form');
const looks = ['size', 'face', 'theme'];

// A copy that opens without a network was written for the settings of another day.
for (const [, name, value] of document.cookie.matchAll(/display-(\w+)=(\w+)/g)) {
  if (looks.includes(name) && root.dataset[name] !== value) form.elements[name].value = root.dataset[name] = value;
}

form.addEventListener('change', ({ target: { name, value } }) => {
  if (!looks.includes(name)) return form.requestSubmit();
  root.dataset[name] = value;
  fetch(form.action, { keepalive: true, method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' })
    .catch(() => { document.cookie = `display-${name}=${value};path=/;max-age=31536000;samesite=lax`; });
});
addEventListener('click', ({ target }) => { if (!panel.contains(target)) panel.open = false; });

if (navigator.serviceWorker) addEventListener('load', () => navigator.serviceWorker.register('/sw.js'));
