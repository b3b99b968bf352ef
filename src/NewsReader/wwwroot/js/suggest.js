// Suggestions under the search box: a combobox whose list a script makes. Without one the box is a plain search field.
const pause = 120;

for (const form of document.querySelectorAll('[data-suggest]')) {
  const box = form.querySelector('input');
  const list = Object.assign(document.createElement('ul'), { id: `${box.id}-list`, className: 'suggest', hidden: true });
  const news = Object.assign(document.createElement('span'), { className: 'vh' });
  let options = [], at = -1, timer, request;

  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }))
    box.setAttribute(name, value);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset.label);
  news.setAttribute('role', 'status');
  form.append(list, news);

  const show = open => {
    list.hidden = !open;
    box.setAttribute('aria-expanded', open);
    if (!open) choose(-1);
  };

  // Focus stays in the box; -1 is the box itself, between the last option and the first.
  const choose = index => {
    options[at]?.setAttribute('aria-selected', 'false');
    at = index;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  };

  const fill = items => {
    at = -1;
    options = items.map(({ text, kind, url }, index) => {
      const option = Object.assign(document.createElement('li'), { id: `${list.id}-${index}`, dir: 'auto' });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.append(Object.assign(document.createElement('span'), { textContent: text }));
      if (kind === 'title') option.append(Object.assign(document.createElement('small'), { textContent: form.dataset.article }));
      option.dataset.url = url;
      return option;
    });
    list.replaceChildren(...options);
    news.textContent = options.length ? form.dataset.found.replace('{0}', options.length) : '';
    show(options.length > 0);
  };

  const ask = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(box.value)}`, { signal: request.signal });
      if (answer.ok && document.activeElement === box) fill((await answer.json()).items);
    } catch (error) {
      if (error.name !== 'AbortError') show(false);
    }
  };

  const stop = () => {
    clearTimeout(timer);
    request?.abort();
    show(false);
  };

  box.addEventListener('input', () => {
    clearTimeout(timer);
    if (box.value.trim()) timer = setTimeout(ask, pause);
    else stop();
  });
  box.addEventListener('keydown', event => {
    if (event.isComposing || list.hidden && event.key !== 'ArrowDown') return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) ask();
    else if (step) choose((at + 1 + step + options.length + 1) % (options.length + 1) - 1);
    else if (event.key === 'Enter' && at >= 0) location.href = options[at].dataset.url;
    else if (event.key === 'Escape') stop();
    else return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  });
  box.addEventListener('blur', stop);
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) location.href = option.dataset.url;
  });
}
