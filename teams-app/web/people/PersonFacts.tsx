import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount, list, localDate, meetingStart, plainDay, shortDay, startOfSentence } from '#texts/format.ts';
import { namesTogether } from '#texts/words/names.ts';
import type { OnePersonBody, PairingOfPersonBody } from '../../contract/people.ts';
import { useReaderClock } from '../clock.tsx';
import { Face } from '../faces/Face.tsx';
import { useTexts } from '../language.tsx';
import { standingWords } from './standing-words.ts';
import { WhatWouldChange } from './WhatWouldChange.tsx';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: '20px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3, marginBottom: tokens.spacingVerticalXS },
  value: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  people: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What is held about somebody and those who lead may read, each under its name; what there is nothing of is left out. */
export function PersonFacts({ told }: { told: OnePersonBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  const words = hr.people.person;
  const running = told.pairings.filter(({ until }) => until === null);
  const earlier = told.pairings.filter(({ until }) => until !== null);
  const { profile } = told;
  return (
    <dl className={styles.facts}>
      <Standing told={told} isPaired={running.length > 0} />
      {running.map((pairing) => (
        <Pairing key={pairing.id} pairing={pairing} />
      ))}
      <Earlier pairings={earlier} />
      <Named term={words.wanted} names={profile?.wanted ?? []} />
      <Named term={words.offered} names={profile?.offered ?? []} />
      <Answers told={told} />
      <Fact term={words.joined}>{plainDay(localDate(told.enrolledAt, reader.timeZone), language)}</Fact>
      {told.botReachable === 'reachable' ? null : <Fact term={words.bot}>{hr.people.bot[told.botReachable]}</Fact>}
      {told.messages.length === 0 ? null : (
        <Fact term={words.messages}>
          {told.messages.map(({ id, subject, at, outcome }) => (
            <span key={id} className={styles.words}>
              <Body1>{subject}</Body1>
              <Caption1 className={styles.quiet}>{words.outcome[outcome](shortDay(at, reader))}</Caption1>
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>
        <Caption1>{term}</Caption1>
      </dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

/** Their role, and how they stand where nobody beside them says it; for whoever waits also what would help. */
function Standing({ told, isPaired }: { told: OnePersonBody; isPaired: boolean }): ReactNode {
  const styles = useStyles();
  const { hr, words, language } = useTexts();
  const { reader, now } = useReaderClock();
  const stands = standingWords(told, { hr, reader, now });
  const roles = told.roles.map((role) => words.role[role]);
  const { waits, person, capacity, mentees } = told;
  return (
    <>
      <Fact term={hr.people.person.role}>
        <Body1>{startOfSentence(list(roles, language))}</Body1>
        {capacity === 0 ? null : (
          <Caption1 className={styles.quiet}>
            {hr.people.person.load(amount(mentees, language), amount(capacity, language))}
          </Caption1>
        )}
      </Fact>
      {isPaired ? null : (
        <Fact term={hr.people.person.standing}>
          <Body1>{stands.words}</Body1>
          {stands.detail === null ? null : <Caption1 className={styles.quiet}>{stands.detail}</Caption1>}
          {waits === null ? null : <WhatWouldChange personId={person.id} name={person.name} role={waits.role} />}
        </Fact>
      )}
    </>
  );
}

/** With whom, since when, and how the meetings go. */
function Pairing({ pairing }: { pairing: PairingOfPersonBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const { reader, now } = useReaderClock();
  const words = hr.people.person;
  const { people, since, held, due, nextStart, pausedUntil } = pairing;
  const next = nextStart === null ? words.noNext : words.next(meetingStart(nextStart, reader, now));
  return (
    <>
      <Fact term={termOf(pairing, words)}>
        <ul className={styles.people}>
          {people.map((other) => (
            <li key={other.id} className={styles.person}>
              <Face person={other} size={32} />
              <span className={styles.words}>
                <Body1>{other.name}</Body1>
                <Caption1 className={styles.quiet}>
                  {words.since(plainDay(localDate(since, reader.timeZone), language))}
                </Caption1>
              </span>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact term={words.meetings}>
        <Body1>{due === 0 ? words.noneYet : words.held(amount(held, language), amount(due, language))}</Body1>
        <Caption1 className={styles.quiet}>
          {pausedUntil === null ? next : hr.people.standing.breakUntil(plainDay(pausedUntil, language))}
        </Caption1>
      </Fact>
    </>
  );
}

interface Terms {
  readonly mentor: string;
  readonly mentee: string;
  readonly mentees: string;
  readonly members: string;
}

/** As what the others are to this person. */
function termOf({ kind, role, people }: PairingOfPersonBody, words: Terms): string {
  if (kind === 'circle' || (kind === 'group' && role === 'mentee')) return words.members;
  if (role === 'mentee') return words.mentor;
  return people.length === 1 ? words.mentee : words.mentees;
}

function Earlier({ pairings }: { pairings: readonly PairingOfPersonBody[] }): ReactNode {
  const { hr, language } = useTexts();
  const { reader } = useReaderClock();
  const words = hr.people.person;
  if (pairings.length === 0) return null;
  return (
    <Fact term={words.earlier}>
      {pairings.map(({ id, people, until }) => {
        const names = namesTogether(
          people.map(({ name }) => name),
          language,
        );
        return (
          <Body1 key={id}>
            {until === null ? names : words.until(names, plainDay(localDate(until, reader.timeZone), language))}
          </Body1>
        );
      })}
    </Fact>
  );
}

function Named({ term, names }: { term: string; names: readonly string[] }): ReactNode {
  const { language } = useTexts();
  if (names.length === 0) return null;
  return (
    <Fact term={term}>
      <Body1>{startOfSentence(list(names, language))}</Body1>
    </Fact>
  );
}

/** What they answered to HR's own questions. */
function Answers({ told: { answers } }: { told: OnePersonBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.people.person;
  if (answers !== null && answers.length === 0) return null;
  return (
    <Fact term={words.answers}>
      {answers === null ? (
        <Caption1 className={styles.quiet}>{words.answersOfPartner}</Caption1>
      ) : (
        answers.map(({ question, text }) => (
          <span key={question} className={styles.words}>
            <Caption1 className={styles.quiet}>{question}</Caption1>
            <Body1>{text}</Body1>
          </span>
        ))
      )}
    </Fact>
  );
}
