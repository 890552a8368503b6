import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { amount, list } from '#texts/format.ts';
import { useTexts } from '../language.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import { usePageState } from '../parts/use-page-state.ts';
import { roundState } from './matching-state.ts';
import { useKeys } from './use-keys.ts';
import type { Review } from './use-review.ts';

const narrow = '@media (max-width: 640px)';
const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 520px) minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'center',
    [narrow]: { gridTemplateColumns: '44px minmax(0, 1fr) 44px', gap: '8px' },
  },
  progress: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalS },
  words: { textAlign: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, [narrow]: { display: 'none' } },
  ticks: { display: 'flex', gap: '3px', width: '100%' },
  tick: {
    flex: '1 1 0',
    height: '6px',
    boxSizing: 'border-box',
    borderRadius: '3px',
    backgroundColor: ownTokens.colorChartGround,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  agreed: { backgroundColor: ownTokens.colorChart },
  later: { backgroundColor: ownTokens.colorChartQuiet },
  now: { backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${ownTokens.colorChart}` },
  next: { justifySelf: 'end' },
  button: { minHeight: '44px', [narrow]: { minWidth: '44px', paddingInline: '8px' } },
  wideOnly: { [narrow]: { display: 'none' } },
});

/** As many as are drawn one by one. */
const mostTicks = 60;

/** Where one is on the way: back to all of them, how many have been decided about, and on to the next. */
export function PassHead({ review, at }: { review: Review; at: string }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.review;
  const [, change] = usePageState(roundState);
  const { ordered } = review;
  const place = ordered.findIndex(({ id }) => id === at);
  const following = place < 0 ? undefined : ordered[place + 1];
  const previous = ordered[place - 1];
  const go = (row: typeof following): void => {
    if (row !== undefined) change({ pair: row.id }, 'replace');
  };
  useKeys({ arrowright: () => go(following), arrowleft: () => go(previous) });
  const countOf = (verdict: 'agreed' | 'later'): number => ordered.filter((row) => row.review === verdict).length;
  const [agreed, later] = [countOf('agreed'), countOf('later')];
  const standing = [
    ...(agreed === 0 ? [] : [words.agreedShort(amount(agreed, language))]),
    ...(later === 0 ? [] : [words.laterShort(amount(later, language))]),
  ];
  return (
    <div className={styles.head}>
      <div>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<ArrowLeftRegular />}
          aria-label={words.all}
          onClick={() => change({ pair: null, fit: false }, 'push')}
        >
          <span className={styles.wideOnly}>{words.all}</span>
        </Button>
      </div>
      <div className={styles.progress}>
        <Text className={styles.words}>
          <Text weight="semibold">
            {place < 0
              ? words.ofAll(amount(agreed + later, language), amount(ordered.length, language))
              : words.place(amount(place + 1, language), amount(ordered.length, language))}
          </Text>
          {standing.length === 0 ? null : <span className={styles.quiet}> · {list(standing, language)}</span>}
        </Text>
        <Ticks review={review} at={place} agreed={agreed} later={later} />
      </div>
      {following === undefined ? null : (
        <Button
          appearance="subtle"
          className={mergeClasses(styles.button, styles.next)}
          icon={<ArrowRightRegular />}
          iconPosition="after"
          aria-label={words.following}
          aria-keyshortcuts="ArrowRight"
          onClick={() => go(following)}
        >
          <span className={styles.wideOnly}>{words.following}</span>
        </Button>
      )}
    </div>
  );
}

interface TicksProps {
  readonly review: Review;
  readonly at: number;
  readonly agreed: number;
  readonly later: number;
}

/** Beside the words, so it is hidden from screen readers: a tick for each, or for many a bar in three parts. */
function Ticks({ review: { ordered }, at, agreed, later }: TicksProps): ReactNode {
  const styles = useStyles();
  if (ordered.length > mostTicks) {
    const left = Math.max(0, ordered.length - agreed - later);
    return (
      <div className={styles.ticks} aria-hidden>
        {(
          [
            [styles.agreed, agreed],
            [styles.later, later],
            ['', left],
          ] as const
        ).map(([part, count]) =>
          count === 0 ? null : (
            <span key={part} className={mergeClasses(styles.tick, part)} style={{ flexGrow: count }} />
          ),
        )}
      </div>
    );
  }
  return (
    <div className={styles.ticks} aria-hidden>
      {ordered.map(({ id, review }, place) => (
        <span
          key={id}
          className={mergeClasses(styles.tick, review !== null && styles[review], place === at && styles.now)}
        />
      ))}
    </div>
  );
}
