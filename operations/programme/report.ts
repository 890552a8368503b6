import { isProgrammeOver } from '#domain/programme/programme.ts';
import { leadsToTell } from '../candidates/round-cards.ts';
import type { Composers } from '../messages/composer.ts';

/** Tells somebody that they lead a programme, and those who lead it that it ended by itself; nobody else gets these cards. */
export const programmeReportCards: Pick<Composers, 'lead-appointed' | 'programme-report'> = {
  'lead-appointed': async (_, reader, { about, personId }) => {
    const programme = await reader.programme(about.programmeId);
    if (programme === null || isProgrammeOver(programme) || !(await reader.isLead(programme.id, personId))) return null;
    const { id: programmeId, name: programmeName, timeZone, country } = programme;
    return { message: { kind: 'lead-appointed', programmeId, programmeName }, timeZone, country };
  },
  'programme-report': async (context, reader, { about, personId }) => {
    const programme = await reader.programme(about.programmeId);
    if (programme === null || !(await leadsToTell(context, reader, programme)).includes(personId)) return null;
    const { id: programmeId, name: programmeName, timeZone, country } = programme;
    return { message: { kind: 'programme-report', programmeId, programmeName }, timeZone, country };
  },
};
