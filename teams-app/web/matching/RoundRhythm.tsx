import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf, timeOfDay } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { useReaderClock } from '../clock.tsx';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { hold, release } from './draft-calls.ts';
import { useDraft } from './draft.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** What rounds do by themselves: when the next one runs, and what the last ones did; nothing where nothing does. */
export function RoundRhythm({ matching, hold: held = null }: { matching: Matching; hold?: ReactNode }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const when = useWhen();
  const words = hr.matching.rhythm;
  const happened = whatHappened(words, matching, when);
  const isByHand = matching.rhythm.nextAt === null && (matching.round?.publishesAt ?? null) === null;
  if (isByHand && happened.length === 0) return null;
  return (
    <div className={styles.box}>
      {held}
      {happened.map((each) => (
        <Body1 key={each}>{each}</Body1>
      ))}
      <div className={styles.row}>
        <Body1>{nextOf(words, matching, when)}</Body1>
        <LedLink page="hr/programme" appearance="secondary">
          {words.change}
        </LedLink>
      </div>
    </div>
  );
}

type Words = Texts['hr']['matching']['rhythm'];

function whatHappened(
  words: Words,
  { round, rhythm: { ran } }: Matching,
  when: (instant: string) => string,
): readonly string[] {
  const published = round?.publishedItselfAt ?? null;
  return [
    ...(published === null ? [] : [words.publishedByItself(when(published))]),
    ...(ran === null ? [] : [words.ran[ran.outcome](when(ran.at))]),
  ];
}

function nextOf(
  words: Words,
  { round, rhythm: { nextAt, asSoonAsPossible } }: Matching,
  when: (instant: string) => string,
): string {
  if (nextAt === null) return words.none;
  const next = asSoonAsPossible ? words.nextAsSoon(when(nextAt)) : words.next(when(nextAt));
  return round?.status === 'draft' ? `${next} ${words.inTheWay}` : next;
}

/** When the draft is published by itself, and holding it back or letting it go. */
export function Hold({ round }: { round: NonNullable<Matching['round']> }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const when = useWhen();
  const words = hr.matching.rhythm;
  const { run, busy } = useDraft();
  const { publishesAt, heldBy } = round;
  if (publishesAt === null) return null;
  // The one button stays where it is and keeps the focus, whichever of the two it does next.
  const isHeld = heldBy !== null;
  return (
    <div className={styles.row}>
      <Body1>{isHeld ? words.held(heldBy) : words.publishes(when(publishesAt))}</Body1>
      <Button
        disabledFocusable={busy}
        onClick={() => run(isHeld ? { call: release, done: words.released } : { call: hold, done: words.holds })}
      >
        {isHeld ? words.release : words.hold}
      </Button>
    </div>
  );
}

function useWhen(): (instant: string) => string {
  const { reader, now } = useReaderClock();
  return (instant) => `${dayOf(instant, reader, now)} ${timeOfDay(instant, reader)}`;
}
