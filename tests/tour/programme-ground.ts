import { programmeEndpoints, type ProgrammeBody } from '#teams-app/contract/programme.ts';
import { wordOf, type SettingsSection } from '#teams-app/contract/places.ts';
import type { Page } from 'playwright-core';
import { tabOf, type View } from '../support/browser.ts';
import type { SamplePerson } from '../support/standin-client.ts';
import { tabClient, type TabClient } from '../support/tab-client.ts';
import { settled, type TourGround } from './ground.ts';

/** The names of the two programmes of the last stops: the one of all stops before, and the one that HR begins beside it. */
export const openOne = { sv: 'Fadder för nya', en: 'Buddies for newcomers' } as const;

/** One of HR's programmes, found by whether it is the open one; the copy of the first is a draft. */
async function programmeOf(ground: TourGround, isOpenOne: boolean): Promise<ProgrammeBody> {
  const hr = ground.as(ground.hr);
  const { led } = await hr.me();
  const found = led.find(({ name, status }) => status !== 'draft' && (name.sv === openOne.sv) === isOpenOne);
  if (found === undefined) throw new Error('There is no such programme.');
  return hr.call(programmeEndpoints.read, { params: { programmeId: found.id } });
}

export const theFirst = (ground: TourGround): Promise<ProgrammeBody> => programmeOf(ground, false);
export const theOpenOne = (ground: TourGround): Promise<ProgrammeBody> => programmeOf(ground, true);

/** Somebody in one of the two. */
export function within(ground: TourGround, { oid }: SamplePerson, { id }: ProgrammeBody): TabClient {
  return tabClient(ground.shellUrl, ground.standin, oid, id);
}

/** A page of HR's about the open programme. */
export async function lookAt(ground: TourGround, page: string, more: Partial<View> = {}): Promise<Page> {
  const { id } = await theOpenOne(ground);
  return ground.look(ground.hr, { view: 'tab', subPage: `${page}:${id}`, ...more });
}

/** A section of the open programme's settings. */
export async function lookAtSection(ground: TourGround, section: SettingsSection): Promise<Page> {
  const { id: programmeId } = await theOpenOne(ground);
  return ground.look(ground.hr, { view: 'tab', subPage: wordOf({ page: 'hr/programme', programmeId, section }) });
}

export async function scrolledTo(page: Page, heading: string): Promise<Page> {
  await tabOf(page).getByRole('heading', { name: heading }).first().scrollIntoViewIfNeeded();
  await settled(page);
  return page;
}
