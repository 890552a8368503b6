/** Joining while it is filled in: what each step still needs, and what is kept on the device. */
import { z } from 'zod';
import { consentKinds, type ConsentKind } from '#domain/enrolment/consent.ts';
import { workingStyles, type WorkingStyle } from '#domain/enrolment/profile.ts';
import {
  enrolmentInput,
  keptProfile,
  profile,
  type EnrolmentInput,
  type KeptProfileBody,
} from '../../../contract/enrolment.ts';
import type { Me, MyProgramme } from '../../../contract/people.ts';
import { answers as answersBody, type AskedBody } from '../../../contract/questions.ts';
import { finished, isUnanswered, startingDraft, type Draft } from '../profile-draft.ts';

export const joinSteps = ['wants', 'ways', 'read'] as const;
export type JoinStep = (typeof joinSteps)[number];

export interface JoinDraft extends Draft {
  /** Of the ways of working those that were answered: "it depends" is an answer, nothing is none. */
  readonly saidWays: readonly WorkingStyle[];
  readonly consents: readonly ConsentKind[];
}

export type Missing =
  | 'missingRole'
  | 'missingWanted'
  | 'missingOffered'
  | 'missingLanguage'
  | 'missingAnswer'
  | 'missingConsent';

/** What was told before, in another programme or an application, and nothing else. */
export function startingJoin(me: Me, mine: MyProgramme): JoinDraft {
  const draft = startingDraft(me, mine);
  return {
    ...draft,
    saidWays: workingStyles.filter((style) => draft.profile.workingStyle[style] !== 0),
    consents: mine.consents.map(({ kind }) => kind),
  };
}

/** A form of which anything may still be missing. */
const unfinished = z.object({
  roles: z.array(enrolmentInput.shape.roles.element).max(2),
  capacity: enrolmentInput.shape.capacity,
  goals: z.array(z.string()),
  answers: answersBody,
  profile: keptProfile.extend({ languages: z.array(profile.shape.languages.element), place: z.string() }),
  saidWays: z.array(z.enum(workingStyles)),
  consents: z.array(z.enum(consentKinds)),
});

/** What was filled in before; null when it is of another form. */
export function readJoin(kept: unknown): JoinDraft | null {
  return unfinished.safeParse(kept).data ?? null;
}

/** What a step still needs before the next one; empty when it is complete. */
export function missingIn(step: JoinStep, draft: JoinDraft, questions: readonly AskedBody[]): readonly Missing[] {
  switch (step) {
    case 'wants':
      return missingInWants(draft);
    case 'ways':
      return [
        ...(draft.profile.languages.length === 0 ? (['missingLanguage'] as const) : []),
        ...(questions.some((each) => isUnanswered(each, draft)) ? (['missingAnswer'] as const) : []),
      ];
    case 'read':
      return draft.consents.length < consentKinds.length ? ['missingConsent'] : [];
  }
}

function missingInWants({ roles, profile: told }: JoinDraft): readonly Missing[] {
  return [
    ...(roles.length === 0 ? (['missingRole'] as const) : []),
    ...(roles.includes('mentee') && told.wanted.length === 0 ? (['missingWanted'] as const) : []),
    ...(roles.includes('mentor') && told.offered.length === 0 ? (['missingOffered'] as const) : []),
  ];
}

/** What is sent. */
export function joiningWith({ consents, ...draft }: JoinDraft, before: KeptProfileBody | null): EnrolmentInput {
  return { ...finished(draft, before), consents: [...consents] };
}
