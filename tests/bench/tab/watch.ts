/**
 * What a frame of the tab sees of itself while it is measured; runs in the browser, before the tab's own script. `content`: when
 * the page's content stood there, ms since the frame began to load, or since `goTo`. `answers`: from each press to the
 * first thing that changed on the page because of it, ms.
 *
 * A page has come when its title stands in `main` and nothing there waits for anything any more.
 */
export const watching = `(() => {
  if (!location.pathname.startsWith('/tab')) return;
  const watch = { began: 0, content: null, answers: [] };
  globalThis.lodestarWatch = watch;
  const stands = () => {
    const main = document.querySelector('main');
    return main !== null && main.querySelector('h1:not([data-earlier])') !== null && main.querySelector('[aria-busy="true"]') === null;
  };
  const look = () => {
    if (watch.content === null && stands()) watch.content = performance.now() - watch.began;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  watch.goTo = (path) => {
    for (const each of document.querySelectorAll('main h1')) each.dataset.earlier = '';
    watch.began = performance.now();
    watch.content = null;
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  };
  let pressed = null;
  const press = () => { pressed = performance.now(); };
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, press, true);
  // Where the focus is drawn is no answer.
  const isAnswer = ({ attributeName }) => attributeName === null || !/^data-(fui|keyborg|tabster|earlier)/.test(attributeName);
  new MutationObserver((changes) => {
    if (pressed === null || !changes.some(isAnswer)) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => watch.answers.push(performance.now() - from));
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})()`;
