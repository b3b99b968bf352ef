// Keeps what was read within reach without a network. With one, the network always answers, so nothing shown is older than it must be.
// Raise a number when what a cache holds changes its form; the names of the last two are known to js/shelf.js.
// A site below a path has caches of its own, for its host may have another one.
const BASE = new URL('.', location).pathname, HOME = BASE === '/' ? '' : BASE;
const SHELL = 'newsreader-shell-1' + HOME, READ = 'newsreader-read-1' + HOME, MARKED = 'newsreader-bookmarks-1' + HOME;
const MOST_READ = 50, OFFLINE = BASE + 'offline', PAGES = [OFFLINE, BASE + 'bookmarks', BASE + 'history'], ASSETS = ['style', 'script', 'font', 'image', 'manifest'];
const GONE = BASE + 'offline/gone', loosely = { ignoreVary: true };
const isArticle = path => path.startsWith(BASE + 'articles/') && /^\d+\/(?!original$)[^/]+$/.test(path.slice(BASE.length + 9));
const isOwn = cache => cache.replace(/^newsreader-[a-z]+-\d+/, '') === HOME;
// An asset is kept under its name without the fingerprint: a new version takes the place of the old one, for old pages too.
const plain = url => new URL(url, location).pathname.replace(/\.[0-9a-z]{10}(?=\.\w+$)/, '');

async function keepPage(path, answer) {
  if (path === BASE || PAGES.includes(path)) return (await caches.open(SHELL)).put(path, answer);
  if (!isArticle(path)) return;
  // All of it has come before it takes the place of an older copy, and with that the last place in the row.
  const copy = new Response(await answer.blob(), answer), read = await caches.open(READ), marked = await caches.open(MARKED);
  if (await marked.match(path, loosely)) await marked.put(path, copy.clone());
  await read.put(path, copy);
  for (const old of (await read.keys()).slice(0, -MOST_READ)) await read.delete(old, loosely);
}

// What was hidden or deleted since this browser last asked is kept no longer.
async function forget() {
  const shell = await caches.open(SHELL), known = await shell.match(GONE), after = known ? (await known.json()).last : 0;
  const answer = await fetch(`${GONE}?after=${after}`);
  if (!answer.ok) return;
  const { ids } = await answer.clone().json();
  for (const cache of [await caches.open(READ), await caches.open(MARKED)])
    for (const { url } of ids.length ? await cache.keys() : [])
      if (ids.includes(parseInt(new URL(url).pathname.slice(BASE.length + 9)))) await cache.delete(url, loosely);
  // The front page may have told of one of them; the next visit brings another.
  if (ids.length) await shell.delete(BASE, loosely);
  await shell.put(GONE, answer);
}

// A short address, such as a printed page ends with, leads to the copy of its article.
async function whole(path) {
  const id = path.startsWith(BASE + 'articles/') && /^(\d+)\/?$/.exec(path.slice(BASE.length + 9))?.[1];
  for (const name of id ? [MARKED, READ] : [])
    for (const { url } of await (await caches.open(name)).keys())
      if (url.includes(`${BASE}articles/${id}/`)) return Response.redirect(url);
  return undefined;
}

async function page(event) {
  const path = new URL(event.request.url).pathname, early = Promise.resolve(event.preloadResponse);
  const answer = await early.then(found => found ?? fetch(event.request)).catch(() => { /* no network */ });
  if (answer?.ok && event.request.method === 'GET') event.waitUntil(keepPage(path, answer.clone()));
  if (answer?.status < 500) event.waitUntil(forget().catch(() => { /* the next visit asks again */ }));
  if (answer?.status < 502) return answer; // from 502 on it is not the application that speaks
  return await caches.match(path, loosely) ?? await whole(path) ?? answer ?? await caches.match(OFFLINE, loosely) ?? Response.error();
}

async function asset(event) {
  const key = plain(event.request.url), shell = await caches.open(SHELL), kept = await shell.match(key, loosely);
  const answer = await fetch(event.request).catch(() => kept ?? Response.error());
  if (answer.ok && answer.headers.get('etag') !== kept?.headers.get('etag')) event.waitUntil(shell.put(key, answer.clone()));
  return answer;
}

async function install() {
  const shell = await caches.open(SHELL);
  await shell.addAll(PAGES);
  const html = await (await shell.match(OFFLINE, loosely)).text();
  const assets = new Set([...html.matchAll(/(?:href|src)="(\/[^"#?]+\.\w+)/g)].map(found => found[1]));
  await Promise.all([...assets].map(async path => shell.put(plain(path), await fetch(path))));
  await skipWaiting();
}

async function activate() {
  for (const name of await caches.keys())
    if (isOwn(name) && ![SHELL, READ, MARKED].includes(name)) await caches.delete(name);
  await registration.navigationPreload?.enable();
}

// A page that came past the worker says so: it is this worker's from now on, and kept as the others are.
async function keep({ source: { url } }) {
  await clients.claim();
  const { pathname } = new URL(url), answer = (pathname === BASE || isArticle(pathname)) && await fetch(url);
  if (answer.ok) await keepPage(pathname, answer);
}

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(activate()));
addEventListener('message', event => event.waitUntil(keep(event)));
addEventListener('fetch', event => {
  const { destination, mode, url } = event.request;
  if (new URL(url).origin !== location.origin) return;
  if (mode === 'navigate') event.respondWith(page(event));
  else if (ASSETS.includes(destination)) event.respondWith(asset(event));
});
