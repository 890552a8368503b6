import { asHtml } from '#domain/text.ts';
import type { Language } from '#domain/programme/programme.ts';

/** What a mail says, as plain text; the layout makes HTML of it. */
export interface MailWords {
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do. */
  readonly button: MailLink;
  /** Who sends it, and why one gets it. */
  readonly why: string;
  /** How to say no to more of it. */
  readonly wayOut: MailLink;
}

interface MailLink {
  readonly title: string;
  readonly url: string;
}

/** Readable on white and on black, since many readers turn colours around by themselves. */
const colours = { text: '#242424', quiet: '#616161', button: '#4f52b2' } as const;
/** Readers that keep a style sheet; the others show the light colours. */
const dark = `@media (prefers-color-scheme: dark) {
  .page { background: #1f1f1f !important; }
  .text { color: #ffffff !important; }
  .quiet, .quiet a { color: #c8c8c8 !important; }
}`;
const font = "font-family: 'Segoe UI', system-ui, -apple-system, sans-serif;";

/**
 * The document of a mail: a heading, some paragraphs, one button, and at the end who sent it, why, and the way out.
 * Everything that is said is text: nobody's name becomes markup. There are no pictures, so nothing tells who has read it.
 */
export function mailHtml(language: Language, { subject, title, paragraphs, button, why, wayOut }: MailWords): string {
  const text = `margin: 0 0 16px; font-size: 15px; line-height: 22px; color: ${colours.text};`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${asHtml(subject)}</title><style>${dark}</style></head>`,
    `<body class="page" style="margin: 0; padding: 24px; background: #ffffff; ${font}">`,
    '<table role="presentation" cellpadding="0" cellspacing="0" style="width: 100%; max-width: 560px;"><tr><td>',
    `<h1 class="text" style="margin: 0 0 16px; font-size: 20px; line-height: 28px; color: ${colours.text};">${asHtml(title)}</h1>`,
    ...paragraphs.map((each) => `<p class="text" style="${text}">${asHtml(each)}</p>`),
    buttonHtml(button),
    `<p class="quiet" style="margin: 32px 0 0; font-size: 13px; line-height: 18px; color: ${colours.quiet};">`,
    `${asHtml(why)} <a href="${asHtml(wayOut.url)}" style="color: ${colours.quiet};">${asHtml(wayOut.title)}</a></p>`,
    '</td></tr></table></body></html>',
  ].join('');
}

/** A cell and not a styled link alone: Outlook on Windows gives a link no padding. */
function buttonHtml({ title, url }: MailLink): string {
  const link = `display: inline-block; padding: 10px 20px; font-weight: 600; color: #ffffff; text-decoration: none;`;
  return [
    '<table role="presentation" cellpadding="0" cellspacing="0" style="margin: 24px 0;"><tr>',
    `<td style="border-radius: 4px; background: ${colours.button};">`,
    `<a href="${asHtml(url)}" style="${link}">${asHtml(title)}</a></td></tr></table>`,
  ].join('');
}
