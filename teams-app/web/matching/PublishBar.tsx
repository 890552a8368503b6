import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { Letters } from '../messages/Letters.tsx';
import { useTexts } from '../language.tsx';
import { FootBar } from '../parts/FootBar.tsx';
import { ReadDialog } from '../parts/ReadDialog.tsx';
import { useDraft } from './draft.tsx';
import { waitingIn } from './PlaceLinks.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { useReview } from './use-review.ts';
import { isWithheld, type Rows } from './use-rows.ts';

const useStyles = makeStyles({
  wideOnly: { '@media (max-width: 640px)': { display: 'none' } },
  button: { '@media (max-width: 640px)': { flex: '1 1 auto', minHeight: '44px' } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** At the foot of the proposals: what was agreed to, whom publishing reaches, and publishing. */
export function PublishBar({ rows, matching }: { rows: Rows; matching: Matching }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const { busy } = useDraft();
  const [opened, setOpened] = useState<'preview' | 'publish' | null>(null);
  const said = useId();
  const { next } = useReview(rows);
  const agreed = rows.open.filter(({ review }) => review === 'agreed');
  const left = rows.open.length - agreed.length;
  const people = new Set(agreed.flatMap(({ mentor, mentee }) => [mentor.id, mentee.id])).size;
  const example = [...agreed, ...rows.open].find((row) => !isWithheld(row));
  const isReviewed = next(null).kind === 'done';
  const close = (): void => setOpened(null);
  return (
    <>
      <FootBar
        words={
          <span id={said}>
            <Text weight="semibold">
              {words.review.standing(amount(agreed.length, language), amount(left, language), agreed.length)}
            </Text>{' '}
            <span className={agreed.length === 0 ? styles.quiet : styles.wideOnly}>
              {agreed.length === 0 ? words.review.noneAgreed : words.review.reach(amount(people, language), people)}
            </span>
          </span>
        }
      >
        {example === undefined ? null : (
          <Button size="large" className={styles.wideOnly} onClick={() => setOpened('preview')}>
            {words.review.preview}
          </Button>
        )}
        <Button
          size="large"
          className={styles.button}
          appearance={isReviewed && agreed.length > 0 ? 'primary' : 'secondary'}
          disabledFocusable={busy || agreed.length === 0}
          aria-describedby={said}
          onClick={() => setOpened('publish')}
        >
          {words.publish(agreed.length)}
        </Button>
      </FootBar>
      {opened === 'publish' ? (
        <PublishDialog pairs={agreed} left={left} waiting={waitingIn(matching)} close={close} />
      ) : null}
      {opened === 'preview' && example !== undefined ? (
        <ReadDialog title={words.publishExample(words.pair(example.mentor.name, example.mentee.name))} close={close}>
          <Letters of="proposals" id={example.id} keepsRoom />
        </ReadDialog>
      ) : null}
    </>
  );
}
