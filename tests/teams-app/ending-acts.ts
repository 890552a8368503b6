/** What two say of how it goes on, for comparing what others see of it. */
import type { PartingWish } from '#domain/pairing/parting.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { endingEndpoints } from '#teams-app/contract/endings.ts';
import { enrolmentEndpoints } from '#teams-app/contract/enrolment.ts';
import { homeEndpoints } from '#teams-app/contract/home.ts';
import type { ApiWorld } from './api-fixture.ts';

interface TwoPeople {
  readonly api: ApiWorld;
  readonly pairing: { readonly id: string };
}

function leaves(as: PersonId, nextTime: 'ask' | 'no') {
  return async ({ api }: TwoPeople): Promise<void> => {
    await api.call({ as }, enrolmentEndpoints.withdraw, { body: { nextTime } });
  };
}

/** Their last day comes near. */
async function areAsked({ api, pairing }: TwoPeople): Promise<void> {
  const about = { pairingId: idOf<'Pairing'>(pairing.id), askedAt: api.context.now() };
  await api.store.write((tx) => tx.saveParting({ ...about, outcome: null, carriedAt: null, version: 1 }));
}

function wishes(as: PersonId, wish: PartingWish) {
  return async ({ api, pairing }: TwoPeople): Promise<void> => {
    await api.call({ as }, endingEndpoints.wish, { params: { id: pairing.id }, body: { wish } });
  };
}

/** What must look the same to HR and to the other one, whatever the one has said. */
export function secretsOfEndings({ one, other }: { readonly one: PersonId; readonly other: PersonId }) {
  const ofOther = async ({ api }: TwoPeople): Promise<string> =>
    (await api.send({ as: other }, homeEndpoints.home)).text.replaceAll(/[0-9a-f-]{36}/g, 'an-id');
  return {
    'whether somebody who has left wants to be asked the next time': {
      one: [leaves(one, 'ask')],
      other: [leaves(one, 'no')],
      also: ofOther,
    },
    'what somebody wishes for when their time is over': {
      one: [areAsked, wishes(one, 'next')],
      other: [areAsked],
      also: ofOther,
    },
  };
}
