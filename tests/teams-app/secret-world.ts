/** A programme in which one thing is a secret: the same to the last id, whichever way the secret is. */
import { Temporal } from 'temporal-polyfill';
import type { Enrolment } from '#domain/enrolment/enrolment.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { begin } from '#domain/pairing/pairing.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { isRefused } from '#domain/refused.ts';
import { enrolmentOf, pairOf, programmeOf, someone, tell } from '../adapters/store/world.ts';
import { hrLead, openApiWorld, type ApiWorld } from './api-fixture.ts';

/** Ada is Nils’s mentor and has room for one more; Bo has room for one; Pia and Sam wait for a mentor. */
export const names = ['Ada', 'Bo', 'Nils', 'Pia', 'Sam'] as const;
export type Name = (typeof names)[number];
export const idFor = (name: Name): PersonId => idOf(`aaaaaaaa-0000-4000-8000-00000000000${names.indexOf(name)}`);

export interface SecretWorld {
  readonly api: ApiWorld;
  readonly pairing: { readonly id: string };
  change(name: Name, part: Partial<Enrolment>): Promise<void>;
}

export async function openSecretWorld(choosing: 'hr' | 'self'): Promise<SecretWorld> {
  let made = 0;
  const nextId = () => `cccccccc-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const api = await openApiWorld({ maxRequestsPerMinute: 100_000 }, nextId);
  const opened: Programme = { ...programmeOf('open'), audience: { kind: 'everyone' } };
  const programme = {
    ...opened,
    endsOn: Temporal.PlainDate.from('2027-10-25'),
    matching: { ...opened.matching, choosing },
  };
  const enrolments = names.map((name) => {
    const role = name === 'Ada' || name === 'Bo' ? ('mentor' as const) : ('mentee' as const);
    const id = idOf<'Enrolment'>(`bbbbbbbb-0000-4000-8000-00000000000${names.indexOf(name)}`);
    const base = enrolmentOf(programme, idFor(name), role);
    const capacity = name === 'Ada' ? 2 : name === 'Bo' ? 1 : 0;
    return { ...base, id, capacity, pausedUntil: null };
  });
  const [ada, , nils] = enrolments;
  if (ada === undefined || nils === undefined) throw new Error('Nobody');
  const template = pairOf();
  const round = { ...template.round, programmeId: programme.id, proposedBy: hrLead.id, publishedBy: hrLead.id };
  const proposal = {
    ...template.proposal,
    roundId: round.id,
    status: 'approved' as const,
    mentorEnrolmentId: ada.id,
    menteeEnrolmentId: nils.id,
    mentorId: ada.personId,
    menteeId: nils.personId,
  };
  const now = api.context.now();
  const today = Temporal.PlainDate.from('2026-12-01');
  const pairing = begin({ id: idOf(nextId()), programme, proposal, now, today });
  if (isRefused(pairing)) throw new Error(pairing.refused);
  await api.store.write(async (tx) => {
    await tx.savePeople(
      names.map((name) => ({ ...someone(name), id: idFor(name) })),
      now,
    );
    await tx.saveProgramme(programme, now);
    for (const each of enrolments) await tx.saveEnrolment(each);
    await tell(tx, names.map(idFor));
    await tx.saveRound(round);
    await tx.fillRound(round.id, [proposal], []);
    await tx.addPairing(pairing, proposal.id);
    await tx.addSeries(
      { ...template.series, id: idOf(nextId()), pairingId: pairing.id, organiserId: nils.personId },
      now,
    );
  });
  return {
    api,
    pairing,
    change: (name, part) =>
      api.store.write(async (tx) => {
        const enrolment = await tx.enrolment(programme.id, idFor(name));
        if (enrolment === null) throw new Error('Not enrolled');
        await tx.saveEnrolment({ ...enrolment, ...part, version: enrolment.version + 1 });
      }),
  };
}
