import { Body1, Caption1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { OfferFrame } from './OfferFrame.tsx';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { width: '55%' },
  line: { width: '35%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Times are being looked for: the shape of three of them. */
export function OfferSearching({ close }: { close: () => void }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <OfferFrame close={close}>
      <Body1 role="status">{tab.offer.searching}</Body1>
      <Skeleton aria-label={tab.common.loading} className={styles.cards}>
        {[1, 2, 3].map((card) => (
          <div key={card} className={styles.card}>
            <SkeletonItem size={20} className={styles.title} />
            <SkeletonItem size={16} className={styles.line} />
          </div>
        ))}
      </Skeleton>
      <Caption1 className={styles.quiet}>{tab.offer.searchingHelp}</Caption1>
    </OfferFrame>
  );
}
