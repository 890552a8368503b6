import {
  Body1,
  Button,
  DialogActions,
  DialogContent,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import type { SwapEffectBody } from '../../contract/swap.ts';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { useTexts } from '../language.tsx';
import { Answer } from '../parts/Answer.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { useSwapEffect } from './data.ts';
import { swap } from './draft-calls.ts';
import { useDraft } from './draft.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minHeight: '200px' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  arrow: { alignSelf: 'center', '@media (max-width: 560px)': { display: 'none' } },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  pair: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

interface SwapPreviewProps {
  readonly mentee: RowPerson;
  readonly mentor: RowPerson;
  readonly insteadOf: string | null;
  readonly back: () => void;
  readonly close: () => void;
  readonly swapped: () => void;
}

/** Both pairs before and after, with their fits, and who would be left waiting. */
export function SwapPreview({ mentee, mentor, insteadOf, back, close, swapped }: SwapPreviewProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching.swapping;
  const { seen, run, busy } = useDraft();
  const wish = { menteeId: mentee.id, mentorId: mentor.id, insteadOf };
  const effect = useSwapEffect(seen, wish);
  const done = words.done(hr.matching.pair(mentor.name, mentee.name));
  const after = (): void => {
    swapped();
    close();
  };
  const confirm = (): void => run({ call: swap(wish), done, after });
  return (
    <>
      <DialogContent className={styles.content}>
        <Subtitle2 as="h3">{words.effect}</Subtitle2>
        <Answer of={effect} skeleton={<RowsSkeleton rows={3} />}>
          {(body) => <Effect effect={body} />}
        </Answer>
      </DialogContent>
      <DialogActions>
        <Button onClick={back}>{words.back}</Button>
        <Button appearance="primary" disabledFocusable={busy || effect.data === undefined} onClick={confirm}>
          {words.confirm}
        </Button>
      </DialogActions>
    </>
  );
}

function Effect({ effect }: { effect: SwapEffectBody }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching.swapping;
  const { gone, made, leftWaiting } = effect;
  const before = meanOf(gone);
  const after = meanOf(made);
  return (
    <>
      <div className={styles.sides}>
        <Side title={words.gone} pairs={gone} />
        <ArrowRightRegular className={styles.arrow} aria-hidden fontSize={24} />
        <Side title={words.made} pairs={made} />
      </div>
      {leftWaiting === null ? null : <Body1>{words.waits(leftWaiting.name)}</Body1>}
      {before === null || after === null ? null : (
        <Body1>{words.sum(percent(before, language), percent(after, language))}</Body1>
      )}
    </>
  );
}

function Side({ title, pairs }: { title: string; pairs: SwapEffectBody['gone'] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  return (
    <section className={styles.side} aria-label={title}>
      <Text weight="semibold">{title}</Text>
      {pairs.map(({ mentor, mentee, fitPercent }) => (
        <div key={mentor.id + mentee.id} className={styles.pair}>
          <PersonLine person={mentor} size={32} detail={hr.matching.mentor} />
          <PersonLine person={mentee} size={32} detail={hr.matching.mentee} />
          <Text weight="semibold">
            {fitPercent === null ? hr.matching.ownInFull : hr.matching.fit(percent(fitPercent, language))}
          </Text>
        </div>
      ))}
    </section>
  );
}

/** In whole percent; null where there is no pair. */
function meanOf(pairs: SwapEffectBody['gone']): number | null {
  const fits = pairs.map(({ fitPercent }) => fitPercent);
  const told = fits.filter((fit) => fit !== null);
  // With a pair whose fit is not told, the mean would tell it.
  if (fits.length === 0 || told.length < fits.length) return null;
  return Math.round(told.reduce((sum, fit) => sum + fit, 0) / told.length);
}
