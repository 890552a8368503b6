import { expect } from '@jest/globals';
import type { Temporal } from 'temporal-polyfill';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { CompanyPerson } from '#standin/company/port.ts';
import { nils, priya } from '../../standin/standin-fixture.ts';
import { approvedPairing, operationsWorld, type OperationsWorld } from '../operations-world.ts';

/** Nils (mentee, organiser) and Priya (mentor) with what people and Outlook do to their meetings. */
export interface FaultsWorld extends OperationsWorld {
  meetings(): Promise<readonly Meeting[]>;
  /** Those that are still to take place. */
  ahead(): Promise<readonly Meeting[]>;
  /** The pair's events in somebody's calendar that are not cancelled, by start. */
  events(person: CompanyPerson): readonly { readonly id: string; readonly start: number; readonly master: string }[];
  /** The event of one meeting in somebody's calendar. */
  eventAt(person: CompanyPerson, start: Temporal.Instant): string;
  /** Does something in somebody's Outlook; fails when the stand-in refuses. */
  inOutlook(person: CompanyPerson, path: string, body?: object): Promise<void>;
  order(fault: object): Promise<void>;
  /** Both calendars and the rows tell the same meetings. */
  expectAgreement(): Promise<void>;
  later(by: { readonly hours?: number; readonly minutes?: number; readonly seconds?: number }): Promise<void>;
}

const year = { from: Date.parse('2026-11-01'), until: Date.parse('2027-12-01') };

export async function faultsWorld(): Promise<FaultsWorld> {
  const world = await operationsWorld();
  await approvedPairing(world);
  const { context, standin } = world;
  const meetings = async () => {
    const series = await world.series();
    return context.store.read((reader) => reader.meetingsOf([series.id]));
  };
  const ahead = async () =>
    (await meetings()).filter(
      ({ status, end }) => ['planned', 'moved'].includes(status) && end.epochMilliseconds > standin.clock.now(),
    );
  const events: FaultsWorld['events'] = (person) =>
    standin.exchange
      .calendarView(person.oid, year.from, year.until)
      .filter((event) => (event.subject ?? '').includes('entor') && event.isCancelled !== true)
      .map((event) => ({
        id: event.id ?? '',
        start: Date.parse(`${event.start?.dateTime?.slice(0, 23) ?? ''}Z`),
        master: event.seriesMasterId ?? '',
      }));
  const said = async (answer: Promise<{ readonly status: number; readonly text: string }>) => {
    const { status, text } = await answer;
    if (status >= 300) throw new Error(`${status} ${text}`);
  };
  return {
    ...world,
    meetings,
    ahead,
    events,
    eventAt(person, start) {
      const found = events(person).find((event) => event.start === start.epochMilliseconds);
      if (found === undefined) throw new Error(`No event at ${start.toString()}`);
      return found.id;
    },
    inOutlook: (person, path, body) => said(standin.control('POST', `/people/${person.oid}/calendar/${path}`, body)),
    order: (fault) => said(standin.control('POST', '/faults', fault)),
    async expectAgreement() {
      const now = standin.clock.now();
      const known = (await ahead()).map(({ start }) => start.epochMilliseconds).toSorted((a, b) => a - b);
      for (const person of [nils, priya]) {
        const seen = events(person).map(({ start }) => start);
        expect(seen.filter((start) => start > now)).toEqual(known.filter((start) => start > now));
      }
    },
    later: (by) => world.moveTo(context.now().add(by).toString()),
  };
}

export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('Nothing there');
  return value;
}
