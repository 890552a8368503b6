import { Body1, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { amount } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { StoppedRound } from './StoppedRound.tsx';
import type { Rows } from './use-rows.ts';

const useStyles = makeStyles({
  published: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px', marginTop: '-16px' },
});

/** How many of those that go out have begun. */
export function Publishing({ round, rows }: { round: NonNullable<Matching['round']>; rows: Rows }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.matching;
  const done = rows.proposals.filter(({ status }) => status === 'approved' || status === 'refused').length;
  const all = done + rows.open.filter(({ review }) => review === 'agreed').length;
  const figures = [amount(done, language), amount(all, language)] as const;
  if (round.stopped !== null) {
    const begun = words.stopped.begun(...figures);
    return <StoppedRound round={round} stopped={round.stopped} progress={begun} undo={null} />;
  }
  const progress = words.progress(...figures);
  return (
    <Card
      title={words.publishing}
      body={
        <>
          <Body1 role="status">{progress}</Body1>
          <ProgressBar value={done} max={all} aria-label={words.publishing} />
          <Body1>{words.publishingBody}</Body1>
        </>
      }
    />
  );
}

/** Whether the meetings of the pairs that began are booked, and where one sees more of it; the title says how many began. */
export function Published({ matching }: { matching: Matching }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  return (
    <div className={styles.published}>
      <Body1>{matching.unbooked === 0 ? words.allBooked : words.unbooked(amount(matching.unbooked, language))}</Body1>
      <LedLink page="hr/meetings" appearance="secondary">
        {words.toMeetings}
      </LedLink>
    </div>
  );
}
