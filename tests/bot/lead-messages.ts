import { idOf } from '#domain/ids.ts';
import type { AlertMessage, LeadMessageCard } from '#operations/ports/lead-messages.ts';

const programmeId = idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e90');
const programmeName = { sv: 'Mentorprogrammet', en: 'The mentoring programme' };
const another = {
  id: idOf<'Programme'>('3d1f8a52-7b6e-4c0a-9e43-5a1c2b7d8e91'),
  name: { sv: 'Ny på jobbet', en: 'New here' },
};
const sara = {
  name: 'Sara Ek',
  givenName: 'Sara',
  jobTitle: 'Driftoperatör',
  department: 'Värmeverket',
  place: 'Umeå',
};
const wishId = '00000000-0000-4000-8000-0000000000c1';

/** One wish for help, or much in more programmes than a card has buttons for. */
export function alertMessage(what: 'one wish' | 'many'): AlertMessage {
  const help = { sv: 'Sara vill ha hjälp.', en: 'Sara would like help.' };
  const part = { programmeId, name: programmeName, lines: [help], more: 0, page: 'hr/overview' } as const;
  if (what === 'one wish') {
    return {
      kind: 'alert',
      programmes: [part],
      about: [idOf<'Person'>('sara')],
      help: { programmeId, wishId: idOf<'HelpWish'>(wishId), person: sara, address: 'sara@example.org' },
    };
  }
  const round = { sv: 'En omgång är klar att titta på.', en: 'A round is ready to look at.' };
  const many = { ...part, lines: [help, round], more: 12, page: 'hr/matching' } as const;
  const others = Array.from({ length: 7 }, () => ({ ...many, programmeId: another.id, name: another.name }));
  return { kind: 'alert', programmes: [part, ...others], help: null };
}

export const messageOfLeads: LeadMessageCard = {
  kind: 'lead-message',
  programmeId,
  programmeName,
  words: {
    sv: { subject: 'Träff på torsdag', body: 'Vi ses i *matsalen*.\n\nKom när du kan.' },
    en: { subject: 'Meeting on Thursday', body: 'See you in the *canteen*.\n\nCome when you can.' },
  },
};
