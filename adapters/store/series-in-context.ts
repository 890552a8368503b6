import type { Writer } from '#operations/ports/store.ts';
import type { Queries } from './client.ts';
import type { Prisma } from './generated/client.ts';
import { pairingOf } from './pairings.ts';
import { personOf, withoutPhoto } from './people.ts';
import { programmeOf } from './programmes.ts';
import { seriesRecordOf } from './series.ts';

// "mentor" sorts after "mentee": the mentor comes first, as in the domain.
const withContext = {
  pairing: {
    include: {
      programme: true,
      members: { orderBy: { role: 'desc' }, include: { person: { omit: withoutPhoto } } },
    },
  },
} as const satisfies Prisma.MeetingSeriesInclude;
/** What every step of a series begins with: one question instead of six, one after the other. */
export function seriesContextReader(queries: Queries): Pick<Writer, 'seriesInContext'> {
  return {
    seriesInContext: async (id) => {
      const row = await queries.meetingSeries.findUnique({ where: { id }, include: withContext });
      if (row === null) return null;
      const { pairing } = row;
      return {
        series: seriesRecordOf(row),
        pairing: pairingOf(pairing),
        programme: programmeOf(pairing.programme),
        people: pairing.members.map(({ person }) => personOf(person)),
      };
    },
  };
}
