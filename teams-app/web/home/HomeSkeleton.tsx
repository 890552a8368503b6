import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from '../parts/part-texts.ts';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '48px',
    width: '100%',
    maxWidth: '1088px',
    marginInline: 'auto',
  },
  lines: { display: 'flex', flexDirection: 'column', gap: '12px' },
  now: {
    display: 'flex',
    gap: '20px',
    alignItems: 'center',
    padding: '24px',
    borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  grow: { flex: '1 1 0' },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)',
    gap: '40px 64px',
    '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { width: '220px' },
  long: { width: '70%' },
  short: { width: '40%' },
});

/** The shape of one's own page; `headless`: who one is is known already. */
export function HomeSkeleton({ headless = false }: { headless?: boolean }): ReactNode {
  const styles = useStyles();
  const { loading } = usePartTexts();
  return (
    <Skeleton aria-label={loading} className={styles.page}>
      {headless ? null : (
        <div className={styles.lines}>
          <SkeletonItem size={36} className={styles.title} />
          <SkeletonItem size={20} className={styles.title} />
        </div>
      )}
      <div className={styles.now}>
        <SkeletonItem shape="circle" size={56} />
        <div className={mergeClasses(styles.lines, styles.grow)}>
          <SkeletonItem size={20} className={styles.short} />
          <SkeletonItem size={16} className={styles.long} />
        </div>
      </div>
      <div className={styles.two}>
        <div className={styles.lines}>
          <SkeletonItem size={32} className={styles.long} />
          <SkeletonItem size={16} className={styles.short} />
          <SkeletonItem size={16} className={styles.long} />
          <SkeletonItem size={16} className={styles.long} />
        </div>
        <div className={styles.lines}>
          <SkeletonItem size={20} className={styles.long} />
          <SkeletonItem size={8} />
          <SkeletonItem size={20} className={styles.long} />
          <SkeletonItem size={8} />
        </div>
      </div>
    </Skeleton>
  );
}
