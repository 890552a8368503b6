import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from '../parts/part-texts.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '32px',
    width: '100%',
    maxWidth: '1088px',
    marginInline: 'auto',
  },
  head: { display: 'flex', gap: '24px', alignItems: 'center' },
  face: { width: '96px', height: '96px', '@media (max-width: 640px)': { width: '64px', height: '64px' } },
  words: { display: 'flex', flexDirection: 'column', gap: '8px', flex: '1 1 0', maxWidth: '320px' },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.7fr) minmax(0, 1fr)',
    gap: '40px 64px',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  lines: { display: 'flex', flexDirection: 'column', gap: '16px' },
  tabs: { width: '260px' },
  when: { width: '70%' },
  short: { width: '50%' },
});

/** The shape of a pairing's page: a face with its name, the parts, the next meeting, and goals beside it. */
export function PairingSkeleton(): ReactNode {
  const styles = useStyles();
  const { loading } = usePartTexts();
  return (
    <Skeleton aria-label={loading} className={styles.page}>
      <div className={styles.head}>
        <SkeletonItem shape="circle" size={96} className={styles.face} />
        <div className={styles.words}>
          <SkeletonItem size={12} className={styles.short} />
          <SkeletonItem size={28} />
          <SkeletonItem size={16} />
        </div>
      </div>
      <SkeletonItem size={24} className={styles.tabs} />
      <div className={styles.two}>
        <div className={styles.lines}>
          <SkeletonItem size={32} className={styles.when} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} className={styles.short} />
        </div>
        <div className={styles.lines}>
          <SkeletonItem size={20} className={styles.short} />
          <SkeletonItem size={16} />
          <SkeletonItem size={8} />
        </div>
      </div>
    </Skeleton>
  );
}
