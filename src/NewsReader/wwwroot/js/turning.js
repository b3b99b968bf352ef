// A text in pages that stand side by side, in the direction of its script: turned by keys, buttons and fingers.
const root = document.documentElement, body = document.querySelector('.art .body'), turner = document.querySelector('.pageturn');
const where = turner.querySelector('output'), { lang } = root, number = new Intl.NumberFormat(lang);
const isPaged = () => root.dataset.flow === 'pages', forward = () => getComputedStyle(body).direction === 'rtl' ? -1 : 1;
const step = () => body.clientWidth + parseFloat(getComputedStyle(body).columnGap);
const pages = () => Math.max(1, Math.round((body.scrollWidth + parseFloat(getComputedStyle(body).columnGap)) / step()));
const page = () => Math.round(Math.abs(body.scrollLeft) / step());

function show() {
  where.textContent = where.dataset.of.replace('{0}', number.format(page() + 1)).replace('{1}', number.format(pages()));
  turner.querySelector('[data-turn="-1"]').disabled = page() === 0;
  turner.querySelector('[data-turn="1"]').disabled = page() >= pages() - 1;
}
function to(at) {
  body.scrollLeft = forward() * step() * Math.min(pages() - 1, Math.max(0, at));
  show();
}
// The first turn brings the page into the window; whether there was one to turn to.
function turn(by) {
  const { top } = body.getBoundingClientRect(), at = page() + by, isThere = at >= 0 && at < pages();
  if (Math.abs(top) > innerHeight / 4 && by > 0 && page() === 0) body.scrollIntoView();
  else if (isThere) { body.scrollIntoView({ block: 'nearest' }); to(at); }
  return isThere;
}
turner.addEventListener('click', ({ target }) => { const button = target.closest('[data-turn]'); if (button) turn(Number(button.dataset.turn)); });

const keys = { PageDown: () => 1, PageUp: () => -1, ArrowLeft: () => -forward(), ArrowRight: forward };
addEventListener('keydown', event => {
  const { altKey, ctrlKey, metaKey, shiftKey, target, key } = event;
  if (!isPaged() || event.defaultPrevented || altKey || ctrlKey || metaKey || target.closest('input,textarea,select,dialog,[role=region]')) return;
  // The space bar presses what has the focus.
  const isPress = key === ' ' && target.closest('button,a,summary'), by = key === ' ' ? (shiftKey ? -1 : 1) : keys[key]?.();
  if (by && !isPress && turn(by)) event.preventDefault();
});
// A finger may let go between two pages.
body.addEventListener('scrollend', () => { if (isPaged()) to(page()); });
addEventListener('resize', () => { if (isPaged()) to(page()); });
new MutationObserver(show).observe(root, { attributes: true, attributeFilter: ['data-flow', 'data-size', 'data-face', 'data-width'] });
document.fonts.ready.then(show);
show();
