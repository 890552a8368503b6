import { Caption1, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo, useState, type DragEvent, type ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { Faces } from '../faces/Faces.tsx';
import { useTexts } from '../language.tsx';
import type { RowActs } from './row-acts.ts';
import { RowMenu } from './RowMenu.tsx';
import { RowState } from './RowState.tsx';
import { isOpen } from './use-rows.ts';

const narrow = '@media (max-width: 760px)';
const clamped = (lines: string) =>
  ({ display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: lines, overflow: 'hidden' }) as const;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    boxSizing: 'border-box',
    gap: '4px 20px',
    alignItems: 'center',
    alignContent: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    gridTemplateColumns: '84px minmax(0, 1fr) 44px 148px 40px',
    [narrow]: {
      gridTemplateColumns: '72px minmax(0, 1fr) 40px',
      columnGap: '12px',
      alignContent: 'start',
      paddingTop: '16px',
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  over: { backgroundColor: tokens.colorBrandBackground2, outline: `2px dashed ${tokens.colorBrandStroke1}` },
  movable: { cursor: 'grab' },
  faces: { [narrow]: { alignSelf: 'start', gridRow: '1 / span 2' } },
  words: { minWidth: 0 },
  names: { ...clamped('1'), [narrow]: clamped('2') },
  name: { color: tokens.colorNeutralForeground1, textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  why: { ...clamped('2'), color: tokens.colorNeutralForeground2, [narrow]: clamped('4') },
  fit: {
    display: 'flex',
    justifyContent: 'flex-end',
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: 'none' },
  },
  state: { display: 'flex', minWidth: 0, [narrow]: { gridColumn: '2' } },
  menu: { justifySelf: 'end', [narrow]: { gridColumn: '3', gridRow: '1', alignSelf: 'start' } },
});

interface ProposalRowProps {
  readonly row: ProposalLine;
  readonly at: number;
  readonly height: number;
  readonly isActive: boolean;
  readonly activate: (at: number) => void;
  readonly acts: RowActs;
}

const dragged = 'application/x-lodestar-proposal';

/** Two faces, who becomes whose mentor and why, and how the proposal stands. Drawn anew only when it changed. */
export const ProposalRow = memo(function ProposalRow(props: ProposalRowProps): ReactNode {
  const { row, at, height, isActive, activate, acts } = props;
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.matching;
  const [isOver, setOver] = useState(false);
  const { mentor, mentee, fitPercent } = row;
  const names = words.pair(mentor.name, mentee.name);
  const mayMove = acts.mayDecide(row) && isOpen(row);
  const mayDrop = (event: DragEvent): boolean => mayMove && event.dataTransfer.types.includes(dragged);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-label={`${names}, ${fitPercent === null ? words.ownInFull : words.fit(percent(fitPercent, language))}`}
      tabIndex={tabIndex}
      className={mergeClasses(styles.row, isOver && styles.over)}
      style={{ height: `${height}px` }}
      onFocus={() => activate(at)}
      onDragOver={(event) => {
        if (!mayDrop(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!mayDrop(event)) return;
        event.preventDefault();
        acts.drop(event.dataTransfer.getData(dragged), row);
      }}
    >
      <MentorCell row={row} mayMove={mayMove} />
      <div role="cell" className={styles.words}>
        <Text block className={styles.names}>
          <Link as="button" className={styles.name} tabIndex={tabIndex} onClick={() => acts.open(row)}>
            {mentor.name} <span className={styles.quiet}>{words.review.becomes}</span> {mentee.name}
          </Link>
        </Text>
        <Text block className={styles.why}>
          {reasonOf(row, acts, words)}
        </Text>
      </div>
      <div role="cell" className={styles.fit}>
        <Caption1>{fitPercent === null ? '' : percent(fitPercent, language)}</Caption1>
      </div>
      <div role="cell" className={styles.state}>
        <RowState row={row} />
      </div>
      <div role="cell" className={styles.menu}>
        {acts.mayDecide(row) ? <RowMenu row={row} names={names} tabIndex={tabIndex} acts={acts} /> : null}
      </div>
    </div>
  );
});

/** Why the two, and what to think of; of a pair of the reader's own, who decides. */
function reasonOf(row: ProposalLine, acts: RowActs, words: ReturnType<typeof useTexts>['hr']['matching']): string {
  if (row.fitPercent === null) return acts.mayChange && !acts.mayDecide(row) ? words.ownDecided : words.ownInFull;
  return [row.why, isOpen(row) ? row.against : ''].filter(Boolean).join(' ');
}

/** The two faces; the mentor's is dragged onto another mentee where the draft may change. */
function MentorCell({ row, mayMove }: { row: ProposalLine; mayMove: boolean }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const { id, mentor, mentee } = row;
  return (
    <div
      role="cell"
      className={mergeClasses(styles.faces, mayMove && styles.movable)}
      draggable={mayMove}
      {...(mayMove ? { title: hr.matching.drag(mentor.name) } : {})}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, id);
        event.dataTransfer.setData('text/plain', mentor.name);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <Faces people={[mentor, mentee]} size={48} />
    </div>
  );
}
