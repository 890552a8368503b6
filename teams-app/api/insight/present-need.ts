import type { Temporal } from 'temporal-polyfill';
import type { Language } from '#domain/programme/programme.ts';
import type { AttentionItem } from '#operations/insight/attention.ts';
import type { Need, Waiting } from '#operations/insight/need.ts';
import type { Person } from '#operations/ports/people.ts';
import { list, plainDay } from '#texts/format.ts';
import type { Need as NeedBody } from '../../contract/insight.ts';
import { attentionWords } from '../attention-words.ts';
import { personCard } from '../present-person.ts';
import { textsIn } from '../reader.ts';
import { actionOf, alsoOf } from './need-action.ts';

/** Who reads, and when. */
export interface ReadBy {
  readonly language: Language;
  readonly now: Temporal.Instant;
}

/** A row of the list, in the reader's language. */
export function needBody(need: Need, by: ReadBy): NeedBody {
  const { reason, people, since, detail } = need;
  const item = detail.kind === 'attention' ? detail.item : null;
  const words = wordsOf(need, by);
  return {
    key: [reason, item?.subject.id, ...people.map(({ id }) => id)].join(' '),
    reason,
    subject: item && { ...item.subject },
    people: people.map((person) => personCard(person)),
    ...words,
    since: since?.toString() ?? null,
    takenUp: item === null ? null : takenUp(item),
    action: actionOf(need, words, by.language),
    also: alsoOf(need, by.language),
  };
}

function takenUp(item: AttentionItem): NeedBody['takenUp'] {
  return item.takenUp && { by: item.takenUp.by.name, at: item.takenUp.at.toString() };
}

/** What it is, as a line without its full stop, and what follows from it. */
function wordsOf({ people, detail }: Need, by: ReadBy): { readonly what: string; readonly so: string } {
  const { needs } = textsIn(by.language);
  switch (detail.kind) {
    case 'attention': {
      const { what, advice } = attentionWords(
        detail.item.reason,
        people.map(({ name }) => name),
        by.language,
      );
      return { what: what.replace(/\.$/, ''), so: advice };
    }
    case 'applicants':
      return { what: needs.applicants.what(detail.total, nameOf(people)), so: needs.applicants.so };
    case 'round-ready': {
      const { waiting, proposals } = detail;
      const ready = needs['round-ready'].so(proposals);
      if (waiting.length === 0) return { what: needs['round-ready'].what(proposals), so: needs['round-ready'].look };
      return { what: needs.waiting.what(waiting.length), so: sentences(howLong(waiting, by), ready) };
    }
    case 'waiting':
      return {
        what: needs.waiting.what(detail.waiting.length),
        so: sentences(howLong(detail.waiting, by), needs.waiting.so),
      };
    case 'mentors-wait':
      return { what: needs['mentors-wait'].what(detail.waiting.length), so: needs['mentors-wait'].so };
    case 'nobody-left':
      return { what: needs['nobody-left'].what(detail.waiting.length), so: needs['nobody-left'].so };
    case 'mentors-missing': {
      const [first = '', ...others] = detail.competences.map((name) => name[by.language]);
      const also = others.length === 0 ? [] : [needs['mentors-missing'].also(list(others, by.language))];
      const so = needs['mentors-missing'].so(detail.wantedBy);
      return { what: needs['mentors-missing'].what(first), so: [so, ...also].join(' ') };
    }
    case 'old-zones':
      return { what: needs['old-zones'].what, so: needs['old-zones'].so(list(detail.zones, by.language)) };
    case 'ends-soon':
      return {
        what: needs['ends-soon'].what(plainDay(detail.endsOn.toString(), by.language)),
        so: needs['ends-soon'].so,
      };
    case 'nobody-invited':
    case 'round-stopped':
      return needs[detail.kind];
  }
}

function sentences(...some: readonly string[]): string {
  return some.filter((each) => each !== '').join(' ');
}

function nameOf(people: readonly Person[]): string {
  return people[0]?.name ?? '';
}

/** "Maja has waited for 16 days, Kofi for 9." */
function howLong(waiting: readonly Waiting[], { language, now }: ReadBy): string {
  const { needs, someone } = textsIn(language);
  const [first, second, third] = waiting.map(({ person, since }) => ({
    name: person.givenName === '' ? someone : person.givenName,
    days: Math.max(0, Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 86_400_000)),
  }));
  // Since today is said beside it.
  if (first === undefined || first.days === 0) return '';
  if (third !== undefined) return needs.waiting.longest(first.name, first.days);
  return second === undefined ? needs.waiting.one(first.days) : needs.waiting.two(first, second);
}
