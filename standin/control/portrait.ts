import type { CompanyPerson } from '../company/port.ts';

/** A picture of initials on a calm colour that stays the same for the same name. */
export function portrait({ givenName, surname, displayName }: CompanyPerson): string {
  const initials = escape(`${givenName.slice(0, 1)}${surname.slice(0, 1)}`.toUpperCase());
  const hue = hueOf(displayName);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img">',
    `<title>${escape(displayName)}</title>`,
    `<rect width="96" height="96" fill="hsl(${hue} 32% 84%)"/>`,
    `<text x="48" y="49" fill="hsl(${hue} 48% 24%)" font-family="Segoe UI, system-ui, sans-serif" font-size="38"`,
    ` font-weight="600" text-anchor="middle" dominant-baseline="central">${initials}</text>`,
    '</svg>',
  ].join('');
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
