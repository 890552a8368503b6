import { Body1, Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { amount, meetingStart, plainDay, type Reader } from '#texts/format.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import { pathOf } from '../../contract/paths.ts';
import type { LedPage } from '../../contract/places.ts';
import { useReaderClock } from '../clock.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Page } from '../parts/Page.tsx';
import { useDots } from './use-dots.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    gap: '4px 16px',
    padding: '20px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '28px minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  act: { '@media (max-width: 640px)': { gridColumn: '2' } },
});

const rows = ['invite', 'join', 'round', 'publish', 'meet'] as const;
type Row = (typeof rows)[number];

/** What is done, what waits for whom, what happens next and when; each with the place where it is done. */
export function LaunchGoing({ launch }: { launch: LaunchBody }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.hr.launch.going;
  const { programme, isBegun } = launch;
  if (isProgrammeOver(programme)) {
    return <Navigate to={pathOf({ page: 'hr/programme', programmeId: programme.id })} replace />;
  }
  const name = programme.name[texts.language];
  const now = nowOf(launch);
  return (
    <Page
      title={isBegun ? words.begun(name) : words.title(name)}
      lead={isBegun ? words.begunLead : words.lead}
      {...(isBegun ? { actions: <LedLink page="hr/overview">{words.toOverview}</LedLink> } : {})}
    >
      <ol className={styles.list}>
        {rows
          // Where mentees ask for themselves nobody runs or publishes a round.
          .filter((row) => launch.matching.choosing === 'hr' || row !== 'publish')
          .map((row, number) => (
            <Step key={row} launch={launch} row={row} number={number + 1} now={now} />
          ))}
      </ol>
    </Page>
  );
}

/** The step that is the turn of whoever leads; null: all of it is done. */
function nowOf({ progress, isBegun }: LaunchBody): Row | null {
  if (isBegun) return null;
  const { round, invited, enrolled, waiting } = progress;
  if (round === 'draft' || round === 'publishing') return 'publish';
  if (round === 'matching') return 'round';
  if (invited === 0 && enrolled + waiting === 0) return 'invite';
  return enrolled < 2 || waiting > 0 ? 'join' : 'round';
}

interface StepProps {
  readonly launch: LaunchBody;
  readonly row: Row;
  readonly number: number;
  readonly now: Row | null;
}

function Step({ launch, row, number, now }: StepProps): ReactNode {
  const dot = useDots();
  const styles = useStyles();
  const texts = useTexts();
  const clock = useReaderClock();
  const words = texts.hr.launch.going;
  const state = stateOf(row, now);
  const isNow = state === 'now';
  const act = actOf(launch, row, texts);
  return (
    <li className={styles.row} aria-current={isNow ? 'step' : undefined}>
      <span className={dot({ isNow, isDone: state === 'done' })} aria-hidden>
        {state === 'done' ? <CheckmarkFilled fontSize={16} /> : number}
      </span>
      <span className={styles.words}>
        <Caption1 className={styles.quiet}>{words[state]}</Caption1>
        <Body1Strong>{words.steps[row]}</Body1Strong>
        {saidOf(launch, row, { texts, ...clock }).map((line) => (
          <Body1 key={line}>{line}</Body1>
        ))}
      </span>
      {act === null || launch.isBegun ? null : (
        <span className={styles.act}>
          <LedLink page={act.page} appearance={isNow ? 'primary' : 'secondary'}>
            {act.words}
          </LedLink>
        </span>
      )}
    </li>
  );
}

function stateOf(row: Row, now: Row | null): 'done' | 'now' | 'later' {
  if (now === null) return row === 'meet' ? 'later' : 'done';
  if (row === now) return 'now';
  return rows.indexOf(row) < rows.indexOf(now) ? 'done' : 'later';
}

function actOf(
  { progress }: LaunchBody,
  row: Row,
  { hr }: Texts,
): { readonly page: LedPage; readonly words: string } | null {
  const { acts } = hr.launch.going;
  switch (row) {
    case 'invite':
      return { page: 'hr/invite', words: progress.invited === 0 ? acts.inviteFirst : acts.invite };
    case 'join':
      return { page: 'hr/people', words: acts.join };
    case 'round':
      return { page: 'hr/matching', words: acts.round };
    case 'publish':
      return progress.round === 'draft' ? { page: 'hr/matching', words: acts.publish } : null;
    case 'meet':
      return null;
  }
}

interface Saying {
  readonly texts: Texts;
  readonly reader: Reader;
  readonly now: string;
}

/** How it stands with a step, in sentences. */
function saidOf(launch: LaunchBody, row: Row, saying: Saying): readonly string[] {
  const { hr, language } = saying.texts;
  const words = hr.launch.going;
  const { invited, joined, enrolled, waiting, round } = launch.progress;
  const { joinsUntil, remindsOn, startsOn } = launch.dates;
  switch (row) {
    case 'invite':
      return [words.invited(invited, amount(invited, language), amount(joined, language))];
    case 'join':
      return [
        words.joined(enrolled, amount(enrolled, language)),
        ...(waiting === 0 ? [] : [words.waits(waiting)]),
        ...(joinsUntil === null ? [] : [words.until(plainDay(joinsUntil, language))]),
        ...(remindsOn === null || invited === 0 ? [] : [words.reminds(plainDay(remindsOn, language))]),
      ];
    case 'round':
      return [roundSaid(launch, saying)];
    case 'publish':
      return [round === 'publishing' ? words.publishes : words.publish];
    case 'meet':
      return [words.meet(plainDay(startsOn, language))];
  }
}

function roundSaid({ matching, progress, dates }: LaunchBody, { texts, reader, now }: Saying): string {
  const words = texts.hr.launch.going;
  if (matching.choosing === 'self') return words.roundSelf;
  if (progress.round === 'matching') return words.roundRuns;
  if (progress.round !== null && progress.round !== 'discarded') return words.roundDone;
  return dates.firstRoundAt === null ? words.roundByHand : words.roundAt(meetingStart(dates.firstRoundAt, reader, now));
}
