import { ianaOfWindows } from '#standin/zone-table.ts';

/** The IANA zone of a zone as Outlook names it; null for a zone of the mailbox's own. */
export function toIanaZone(name: string): string | null {
  const zone = ianaOfWindows(name);
  if (zone !== undefined) return zone;
  return isIana(name) ? name : null;
}

function isIana(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
