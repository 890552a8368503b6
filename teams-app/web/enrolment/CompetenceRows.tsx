import { Body1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { startOfSentence } from '#texts/format.ts';
import type { ProfileBody } from '../../contract/enrolment.ts';
import { useTexts } from '../language.tsx';
import { nameOf, type Competences } from './competences.ts';
import { LevelSelect } from './LevelSelect.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  one: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: '280px',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  // Above its three steps, which need the width for their words.
  name: { gridColumn: '1 / -1' },
});

type Wanted = ProfileBody['wanted'][number];
type Offered = ProfileBody['offered'][number];

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly competences: Competences;
  readonly change: (row: Row) => void;
}

/** How far one is, where one wants to be, and how much it matters, for each wanted competence. */
export function WantedRows({ rows, competences, change }: RowsProps<Wanted>): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const competence = nameOf(competences, row.competence, language);
        const name = (field: string): string => tab.me.forCompetence(field, competence);
        return (
          <li key={row.competence} className={styles.row}>
            <Body1Strong className={styles.name}>{startOfSentence(competence)}</Body1Strong>
            <LevelSelect
              label={tab.me.levelNow}
              name={name(tab.me.levelNow)}
              values={[0, 1, 2, 3, 4, 5]}
              text={(level) => words.level[level]}
              value={row.level}
              choose={(level) => change({ ...row, level })}
            />
            <LevelSelect
              label={tab.me.levelWanted}
              name={name(tab.me.levelWanted)}
              values={[1, 2, 3, 4, 5]}
              text={(level) => words.level[level]}
              value={row.wantedLevel}
              choose={(wantedLevel) => change({ ...row, wantedLevel })}
            />
            <LevelSelect
              label={tab.me.importance}
              name={name(tab.me.importance)}
              values={[1, 2, 3]}
              text={(importance) => words.importance[importance]}
              value={row.importance}
              choose={(importance) => change({ ...row, importance })}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** How well one knows what one offers. */
export function OfferedRows({ rows, competences, change }: RowsProps<Offered>): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const competence = nameOf(competences, row.competence, language);
        return (
          <li key={row.competence} className={mergeClasses(styles.row, styles.one)}>
            <Body1Strong className={styles.name}>{startOfSentence(competence)}</Body1Strong>
            <LevelSelect
              label={tab.me.level}
              name={tab.me.forCompetence(tab.me.level, competence)}
              values={[1, 2, 3, 4, 5]}
              text={(level) => words.level[level]}
              value={row.level}
              choose={(level) => change({ ...row, level })}
            />
          </li>
        );
      })}
    </ul>
  );
}
