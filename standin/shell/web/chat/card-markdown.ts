const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Only addresses a person may follow; anything else, such as a script, stays plain text. */
const mayFollow = (address: string): boolean => /^(https?:\/\/|mailto:)/i.test(address);

/** A sign after a backslash means itself (CommonMark, 2.4). */
const escapes = /\\([!-/:-@[-`{-~])/g;
/** Signs that are set aside stand here meanwhile: no text has them. */
const aside = 0xf0000;
const setAside = /[\u{F0000}-\u{F007F}]/gu;

const hidden = (_: string, sign: string): string => String.fromCodePoint(aside + sign.charCodeAt(0));
const shown = (sign: string): string => escapeHtml(String.fromCodePoint((sign.codePointAt(0) ?? aside) - aside));

/**
 * The small markdown of Adaptive Cards as safe HTML: everything is escaped first, then bold, italics, links and lists. A sign
 * after a backslash is itself.
 * Headings, pictures and HTML are left as they stand, as Teams does.
 */
export function cardMarkdown(text: string): string {
  return withoutEscapes(text).replace(setAside, shown);
}

function withoutEscapes(text: string): string {
  const lines = escapeHtml(text.replace(escapes, hidden))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, label: string, address: string) =>
      mayFollow(address) ? `<a href="${address}" target="_blank" rel="noreferrer">${label}</a>` : whole,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[_*]([^_*\n]+)[_*](?=$|[\s.,;:!?)])/gm, '$1<em>$2</em>')
    .split(/\r?\n/);
  return lines.some((line) => /^\s*[-*] /.test(line)) ? withLists(lines) : `<p>${lines.join('<br>')}</p>`;
}

function withLists(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const line of lines) {
    const item = /^\s*[-*] (.*)$/.exec(line)?.[1];
    const before = parts.at(-1);
    if (item === undefined) {
      if (line.trim() !== '') parts.push(`<p>${line}</p>`);
    } else if (before?.startsWith('<ul>') === true) {
      parts[parts.length - 1] = before.replace(/<\/ul>$/, `<li>${item}</li></ul>`);
    } else {
      parts.push(`<ul><li>${item}</li></ul>`);
    }
  }
  return parts.join('');
}
