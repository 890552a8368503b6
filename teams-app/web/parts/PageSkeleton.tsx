import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePartTexts } from './part-texts.ts';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    // In a column whose children are not stretched.
    width: '100%',
    maxWidth: '720px',
    marginInline: 'auto',
  },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  row: { display: 'grid', gridTemplateColumns: '40px 1fr', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  title: { width: '50%' },
  card: { height: '160px', borderRadius: tokens.borderRadiusXLarge },
});

/** Rows of a face and a line, as lists of people have them. */
export function RowsSkeleton({ rows }: { rows: number }): ReactNode {
  const styles = useStyles();
  const { loading } = usePartTexts();
  return (
    <Skeleton aria-label={loading} className={styles.rows}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem shape="circle" size={40} />
          <SkeletonItem size={24} />
        </div>
      ))}
    </Skeleton>
  );
}

/** A card, as a page begins, and some rows. */
export function PageSkeleton(): ReactNode {
  const styles = useStyles();
  const { loading } = usePartTexts();
  return (
    <div className={styles.stack}>
      <Skeleton aria-label={loading} className={styles.rows}>
        <SkeletonItem size={32} className={styles.title} />
        <SkeletonItem className={styles.card} />
      </Skeleton>
      <RowsSkeleton rows={3} />
    </div>
  );
}
