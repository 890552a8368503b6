/** Who is in the company in which every way to look at something is tried, and as whom each looks. */
import type { Thing, Viewer } from '#domain/access/policy.ts';
import { idOf, type PersonId } from '#domain/ids.ts';
import { hrLead, mentee, mentor, stranger, type Caller } from './api-fixture.ts';

const person = (digit: number | string, name: string) => ({
  ...stranger,
  id: idOf<'Person'>(
    `${String(digit).repeat(8)}-${String(digit).repeat(4)}-4${String(digit).repeat(3)}-8${String(digit).repeat(3)}-${String(digit).repeat(12)}`,
  ),
  name,
  givenName: name.split(' ')[0] ?? '',
  mail: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
  jobTitle: `Title of ${name}`,
});
export const itLead = person(5, 'Ivar Ask');
export const manager = person(6, 'Mona Chef');
export const former = person(7, 'Fredrik Frid');
export const groupMentor = person(8, 'Greta Grupp');
export const companion = person(9, 'Gun Grupp');
/** Lova was refused, and Vera waits for a yes to being a mentor. */
export const lova = person('a', 'Lova Vill');
export const vera = { ...person('b', 'Vera Vill'), managerId: manager.id };
/** Lena leads the programme, Olle another one, and Disa led this one until lately; none of them takes part. */
export const lena = person('c', 'Lena Led');
export const olle = person('d', 'Olle Annan');
export const disa = person('e', 'Disa Ledde');
export const erik = { ...mentee, jobTitle: 'Title of Erik', managerId: manager.id };

/** Everybody who looks, by name. Erik is the mentee of Maja, was Fredrik's, and is in Greta's group; Sten asks Maja. */
export const callers: Readonly<Record<string, Caller & { readonly as: PersonId }>> = {
  Erik: { as: mentee.id },
  Maja: { as: mentor.id },
  Fredrik: { as: former.id },
  Greta: { as: groupMentor.id },
  Gun: { as: companion.id },
  Sten: { as: stranger.id },
  Mona: { as: manager.id },
  Lova: { as: lova.id },
  Vera: { as: vera.id },
  Lena: { as: lena.id },
  Olle: { as: olle.id },
  Disa: { as: disa.id },
  HR: { as: hrLead.id, roles: ['HR'] },
  IT: { as: itLead.id, roles: ['IT'] },
};

/** Words that stand in one thing alone, and as whom each looks at it; whoever is not named is a colleague. */
export interface Mark {
  readonly thing: Thing;
  readonly text: string;
  /** Names the mark where its words differ from run to run. */
  readonly name?: string;
  readonly viewers: Readonly<Record<string, Viewer>>;
}

/** Whoever leads the programme reads in it what HR does. */
const always = { HR: 'hr', Lena: 'hr', IT: 'it' } as const;
export const ofErik: Mark['viewers'] = {
  ...always,
  Erik: 'self',
  Maja: 'partner',
  Fredrik: 'former-partner',
  Greta: 'group-mentor',
  Gun: 'group-member',
  Mona: 'manager',
};
export const ofPair: Mark['viewers'] = { ...always, Erik: 'self', Maja: 'partner', Mona: 'manager' };
export const ofFormer: Mark['viewers'] = { ...always, Erik: 'self', Fredrik: 'former-partner', Mona: 'manager' };
export const ofGroup: Mark['viewers'] = { ...always, Erik: 'self', Greta: 'group-mentor', Gun: 'group-member' };
export const ofSten: Mark['viewers'] = { ...always, Sten: 'self', Maja: 'asked-mentor' };
export const ofLova: Mark['viewers'] = { ...always, Lova: 'self' };
export const ofVera: Mark['viewers'] = { ...always, Vera: 'self', Mona: 'manager' };
