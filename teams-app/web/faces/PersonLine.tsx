import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RowPerson } from '../../contract/matching-rows.ts';
import { Face } from './Face.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface PersonLineProps {
  readonly person: RowPerson;
  readonly size?: 32 | 40 | 48;
  /** Instead of title and place. */
  readonly detail?: ReactNode;
}

/** A face, a name, and what the person does and where. */
export function PersonLine({ person, size = 40, detail }: PersonLineProps): ReactNode {
  const styles = useStyles();
  const about = [person.jobTitle, person.place].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.line}>
      <Face person={person} size={size} />
      <div className={styles.words}>
        <Text weight="semibold" className={styles.clipped}>
          {person.name}
        </Text>
        <Caption1 className={mergeClasses(styles.clipped, styles.quiet)}>{detail ?? about}</Caption1>
      </div>
    </div>
  );
}
