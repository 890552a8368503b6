import type { Language } from '#domain/programme/programme.ts';
import type { NeedReason } from '#domain/insight/urgency.ts';
import type { AttentionItem } from '#operations/insight/attention.ts';
import type { Need } from '#operations/insight/need.ts';
import type { Person } from '#operations/ports/people.ts';
import { list } from '#texts/format.ts';
import type { NeedAction } from '../../contract/insight.ts';
import { textsIn } from '../reader.ts';

interface Words {
  readonly what: string;
  readonly so: string;
}

/** The one thing a row lets its reader do; null where there is nothing to do. */
export function actionOf(need: Need, words: Words, language: Language): NeedAction | null {
  const { acts } = textsIn(language);
  const { detail, people } = need;
  switch (detail.kind) {
    case 'attention':
      return actionAbout(detail.item, words, language);
    case 'applicants': {
      const [applicant] = people;
      if (detail.only === null || applicant === undefined) return open('hr/people', acts.answer);
      const { enrolmentId, version } = detail.only;
      const said = { label: acts.approve, name: acts.approveFor(applicant.name) };
      return { kind: 'approve', ...said, enrolmentId, version, person: applicant.name };
    }
    case 'round-stopped':
      return { kind: 'retry', label: acts.retry, name: acts.retryRound, of: 'round', id: detail.roundId };
    case 'round-ready':
      return open('hr/matching', acts.review);
    case 'waiting':
    case 'nobody-left':
      return open('hr/matching', acts.propose);
    case 'mentors-wait':
      return open('hr/invite', acts.inviteMentees);
    case 'mentors-missing':
      return open('hr/invite', acts.inviteMentors);
    case 'nobody-invited':
      return open('hr/invite', acts.invite);
    case 'old-zones':
      return copy(words, language);
    case 'ends-soon':
      return open('hr/programme', acts.lookAtDates);
  }
}

type Open = Extract<NeedAction, { kind: 'open' }>;

function open(page: Open['page'], label: string): Open {
  return { kind: 'open', label, name: label, page };
}

/** What only somebody else can mend is told them in the row's own words. */
function copy({ what, so }: Words, language: Language): NeedAction {
  const { acts } = textsIn(language);
  return { kind: 'copy', label: acts.copy, name: acts.copyFor(what), words: `${what}. ${so}` };
}

/** Where talking to people helps, and trying again does not. */
const asksPeople: readonly NeedReason[] = [
  'three-missed-in-a-row',
  'not-met-within-21-days',
  'no-meeting-booked',
  'silence-seen',
  'card-mailed-perhaps',
];

function actionAbout(item: AttentionItem, words: Words, language: Language): NeedAction | null {
  const { acts } = textsIn(language);
  const { subject, people, reason } = item;
  if (subject.kind === 'help') return help(item, item.takenUp === null ? 'take-up' : 'close', language);
  if (asksPeople.includes(reason)) return write(people, { label: acts.ask, draft: acts.askDraft }, language);
  if (item.canRetry) {
    const name = acts.retryFor(namesOf(people, language));
    return { kind: 'retry', label: acts.retry, name, of: subject.kind, id: subject.id };
  }
  return reason === 'account-missing' ? copy(words, language) : null;
}

function help({ subject, people }: AttentionItem, step: 'take-up' | 'close', language: Language): NeedAction {
  const { acts } = textsIn(language);
  const names = namesOf(people, language);
  const said =
    step === 'close'
      ? { label: acts.close, name: acts.closeFor(names) }
      : { label: acts.takeUp, name: acts.takeUpFor(names) };
  return { kind: 'help', ...said, id: subject.id, step };
}

/** Whoever wants help is written to; whoever has been, is done with. */
export function alsoOf({ detail, people, isTakenByOther }: Need, language: Language): NeedAction | null {
  if (detail.kind !== 'attention' || detail.item.subject.kind !== 'help') return null;
  const { acts } = textsIn(language);
  if (detail.item.takenUp === null) return help(detail.item, 'close', language);
  if (isTakenByOther) return null;
  return write(people, { label: acts.writeTo(people[0]?.givenName ?? ''), draft: acts.helpDraft }, language);
}

function write(
  people: readonly Person[],
  { label, draft }: { readonly label: string; readonly draft: string },
  language: Language,
): NeedAction {
  const { acts } = textsIn(language);
  const addresses = people.map(({ mail }) => mail);
  return { kind: 'write', label, name: acts.writeFor(label, namesOf(people, language)), addresses, draft };
}

function namesOf(people: readonly Person[], language: Language): string {
  return people.length === 0
    ? textsIn(language).someone
    : list(
        people.map(({ name }) => name),
        language,
      );
}
