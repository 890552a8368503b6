import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { localDate } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { soFar } from '../meetings/so-far.ts';
import { Star } from '../parts/Mark.tsx';
import { useFirstTime } from '../parts/seen-once.ts';
import { milestoneOf, type Reached } from './milestone-of.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** A quiet word, once on each device, when the two have met for the first time, and half-way. */
export function Milestone({ pairing }: { pairing: PairingBody }): ReactNode {
  const { reader, now } = useReaderClock();
  const reached = milestoneOf(pairing, { now, today: localDate(now, reader.timeZone) });
  return reached === null ? null : <Said key={reached} pairing={pairing} reached={reached} />;
}

function Said({ pairing, reached }: { pairing: PairingBody; reached: Reached }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { now } = useReaderClock();
  const isFirst = useFirstTime(`${reached}-${pairing.id}`);
  if (!isFirst) return null;
  const { held } = soFar(pairing.meetings, now);
  return (
    <div className={styles.line}>
      <Star size={20} drawn />
      <span>{reached === 'first' ? tab.milestone.first : tab.milestone.half(held)}</span>
    </div>
  );
}
