// "/" focuses the search box, Escape leaves it or closes the display panel; never while typing elsewhere or with a modifier.
const box = document.querySelector('[data-slash]');

addEventListener('keydown', event => {
  const typing = event.target.closest('input,textarea,select,[contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box?.focus();
    box?.select();
  }
  if (event.key === 'Escape') {
    if (event.target === box) box.blur();
    const panel = document.querySelector('.panel[open]');
    panel?.removeAttribute('open');
    panel?.querySelector('summary').focus();
  }
});

// An empty field follows the page; what is typed decides for itself.
for (const field of document.querySelectorAll('.find input'))
  field.addEventListener('input', () => { field.dir = field.value ? 'auto' : document.documentElement.dir; });
