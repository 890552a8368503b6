const allowed = new Set([
  'A',
  'B',
  'BR',
  'DIV',
  'EM',
  'H1',
  'H2',
  'H3',
  'H4',
  'HR',
  'I',
  'LI',
  'OL',
  'P',
  'SPAN',
  'STRONG',
  'U',
  'UL',
]);
/** Gone with everything inside; other unknown elements only lose their tags. */
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'TITLE',
  'HEAD',
  'IFRAME',
  'OBJECT',
  'SVG',
  'TEMPLATE',
  'NOSCRIPT',
  'FORM',
]);

/** An event's HTML body made safe: known elements only, no attributes but web addresses of links. Parsing runs no script. */
export function safeBody(html: string): DocumentFragment {
  const source = new DOMParser().parseFromString(html, 'text/html').body;
  const clean = document.createDocumentFragment();
  copyChildren(source, clean);
  return clean;
}

function copyChildren(from: Node, to: Node): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.textContent ?? ''));
    if (!(node instanceof Element) || dropped.has(node.tagName.toUpperCase())) continue;
    if (!allowed.has(node.tagName)) {
      copyChildren(node, to);
      continue;
    }
    const copy = document.createElement(node.tagName);
    const address = node.getAttribute('href');
    if (copy instanceof HTMLAnchorElement && address !== null && /^(https?:\/\/|mailto:)/i.test(address))
      copy.href = address;
    copyChildren(node, copy);
    to.appendChild(copy);
  }
}
