import type { ItemBody } from '@microsoft/microsoft-graph-types';
import { createHash } from 'node:crypto';

const previewLength = 255;

/** A body as Exchange keeps it: a whole HTML document, whatever was sent. */
export function htmlBody(sent: ItemBody | null | undefined): string {
  const content = sent?.content ?? '';
  const html = isHtml(sent?.contentType) ? content : textAsHtml(content);
  if (/<html[\s>]/i.test(html)) return html;
  return (
    '<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>\r\n' +
    `<body>\r\n${html}\r\n</body>\r\n</html>`
  );
}

/** An invented join link; nobody answers there. */
export function joinUrlFor(uid: string): string {
  const thread = createHash('sha256').update(`thread:${uid}`).digest('base64url').replaceAll(/[-_]/g, 'x');
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0`;
}

/** Puts the meeting blob after the given content, where Outlook has it. */
export function withMeetingBlob(html: string, joinUrl: string): string {
  const blob =
    '<br>\r\n<div style="width:100%"><span style="white-space:nowrap">' +
    '________________________________________________________________________________</span></div>\r\n' +
    '<div class="me-email-text" lang="en-US"><div><span>Microsoft Teams meeting</span></div>\r\n' +
    `<div><a class="me-email-headline" href="${joinUrl}">Join the meeting now</a></div></div>\r\n`;
  const end = html.toLowerCase().lastIndexOf('</body>');
  return end < 0 ? html + blob : html.slice(0, end) + blob + html.slice(end);
}

export function holdsMeetingBlob(html: string, joinUrl: string): boolean {
  return html.includes(joinUrl);
}

/** The organiser's last words on top of the body, as a cancellation brings them. */
export function withComment(html: string, comment: string): string {
  if (comment === '') return html;
  const paragraph = `<p>${textAsHtml(comment)}</p>\r\n`;
  const opening = /<body[^>]*>/i.exec(html);
  const at = opening === null ? 0 : opening.index + opening[0].length;
  return html.slice(0, at) + paragraph + html.slice(at);
}

export function previewOf(html: string): string {
  const text = html
    .replaceAll(/<head[\s\S]*?<\/head>/gi, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, previewLength);
}

/** Graph takes the names of enumeration members in any case; its own types know only lower case. */
function isHtml(contentType: string | null | undefined): boolean {
  return contentType?.toLowerCase() === 'html';
}

function textAsHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll(/\r?\n/g, '<br>\r\n');
}
