// Escape puts away what a connected article says until the pointer or the focus has gone elsewhere.
addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const item of document.querySelectorAll('li:has(>.peek):is(:hover,:focus-within)')) {
    item.dataset.quiet = '';
    for (const end of ['mouseleave', 'focusout'])
      item.addEventListener(end, () => { delete item.dataset.quiet; }, { once: true });
  }
});
