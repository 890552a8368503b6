import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { OpenStore } from '#adapters/store/store.ts';
import { idOf } from '#domain/ids.ts';
import { standardSettings } from '#domain/programme/match-settings.ts';
import { roundsByHand } from '#domain/programme/round-settings.ts';
import { everybodyIsIn } from '#domain/programme/mentor-rule.ts';
import { anySlot } from '#domain/programme/slot-policy.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { officeHours } from '#domain/time/working-hours.ts';
import type { DirectoryPerson } from '#operations/ports/directory.ts';
import type { SamplePerson } from '../../support/standin-client.ts';

const startsOn = Temporal.PlainDate.from('2026-09-07');

/** The Friday before the programme: its first meeting can stand in the first week. */
export const bookedOn = '2026-09-04T06:00:00Z';

/** A programme of nine months in a company that is known already: the directory and all mailboxes have been read. */
export async function saveKnownCompany(
  store: OpenStore,
  people: readonly SamplePerson[],
  now: Temporal.Instant,
): Promise<Programme> {
  const programme: Programme = {
    id: idOf(randomUUID()),
    name: { sv: 'Mentorprogrammet', en: 'The mentoring programme' },
    purpose: { sv: 'Att växa.', en: 'To grow.' },
    status: 'running',
    startsOn,
    endsOn: startsOn.add({ months: 9 }).subtract({ days: 1 }),
    pairingMonths: null,
    forms: ['mentoring', 'group', 'circle'],
    slots: anySlot,
    languages: ['sv', 'en'],
    contact: null,
    joinsUntil: null,
    ...everybodyIsIn,
    texts: { welcome: { sv: '', en: '' }, farewell: { sv: '', en: '' } },
    cadence: 'every-two-weeks',
    meetingMinutes: 45,
    ownRhythm: null,
    matching: standardSettings,
    rounds: roundsByHand,
    audience: { kind: 'everyone' },
    timeZone: 'Europe/Stockholm',
    country: 'SE',
    version: 1,
  };
  await store.write(async (tx) => {
    await tx.savePeople(people.map(directoryPerson), now);
    await tx.saveProgramme(programme, now);
    await tx.setServiceFact('read-directory', now);
    for (const { oid, timeZone } of people) await tx.saveMailbox(idOf(oid), officeHours(timeZone), now);
  });
  return programme;
}

function directoryPerson(person: SamplePerson): DirectoryPerson {
  return {
    id: idOf(person.oid),
    name: person.displayName,
    givenName: person.givenName,
    mail: person.mail,
    jobTitle: '',
    department: person.department,
    place: '',
    country: 'SE',
    managerId: null,
    language: person.preferredLanguage === 'sv-SE' ? 'sv' : 'en',
    enabled: true,
  };
}
