import { Badge, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedFilled, LockOpenRegular, WarningRegular } from '@fluentui/react-icons';
import { memo, useState, type DragEvent, type ReactNode } from 'react';
import { percent, startOfSentence } from '#texts/format.ts';
import type { ProposalLine } from '../../contract/matching-rows.ts';
import { FitText } from './FitText.tsx';
import { useTexts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { PersonLine } from '../faces/PersonLine.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { RowActs } from './row-acts.ts';
import { isOpen } from './use-rows.ts';

const narrow = '@media (max-width: 760px)';
const useStyles = makeStyles({
  row: {
    display: 'grid',
    boxSizing: 'border-box',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    alignContent: 'center',
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 112px 120px 172px',
    // Griffel sorts media rules by their text, so the two must not overlap.
    '@media (min-width: 761px) and (max-width: 1099px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 72px 40px 176px',
    },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  over: { backgroundColor: tokens.colorBrandBackground2, outline: `2px dashed ${tokens.colorBrandStroke1}` },
  movable: { cursor: 'grab' },
  fit: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
    overflow: 'hidden',
  },
  forOthers: { '@media (min-width: 761px) and (max-width: 1099px)': { display: 'none' } },
  wideOnly: { whiteSpace: 'nowrap', '@media (max-width: 1099px)': { display: 'none' } },
  actions: {
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    [narrow]: { justifyContent: 'flex-start', gridColumn: '1 / -1' },
  },
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

/** Two faces, how well they fit, how the proposal stands, and what can be done. Drawn anew only when it changed. */
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
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-label={`${names}, ${fitPercent === null ? words.ownInFull : words.fit(percent(fitPercent, language))}`}
      tabIndex={isActive ? 0 : -1}
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
      <div role="cell">
        <PersonLine person={mentee} size={40} />
      </div>
      <div role="cell" className={styles.fit}>
        <FitText fitPercent={fitPercent} />
        {fitPercent === null ? null : <Bar percent={fitPercent} />}
      </div>
      <RowState row={row} isForOthers={acts.mayChange && isOpen(row) && !acts.mayDecide(row)} />
      <div role="cell" className={styles.actions}>
        <RowButtons row={row} names={names} tabIndex={isActive ? 0 : -1} acts={acts} />
      </div>
    </div>
  );
});

/** The mentor, to be dragged onto another mentee where the draft may change. */
function MentorCell({ row: { id, mentor }, mayMove }: { row: ProposalLine; mayMove: boolean }): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  return (
    <div
      role="cell"
      className={mayMove ? styles.movable : ''}
      draggable={mayMove}
      {...(mayMove ? { title: hr.matching.drag(mentor.name) } : {})}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragged, id);
        event.dataTransfer.setData('text/plain', mentor.name);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <PersonLine person={mentor} size={40} />
    </div>
  );
}

function RowState({ row, isForOthers }: { row: ProposalLine; isForOthers: boolean }): ReactNode {
  const styles = useStyles();
  const { hr, words } = useTexts();
  const { status, cautions } = row;
  return (
    <div role="cell" className={styles.state}>
      {status === 'proposed' || status === 'locked' ? null : (
        <Badge appearance="tint" size="large" color={status === 'approved' ? 'success' : 'subtle'}>
          {startOfSentence(words.proposalStatus[status])}
        </Badge>
      )}
      {isForOthers ? <Caption1 className={styles.forOthers}>{hr.matching.ownDecided}</Caption1> : null}
      {cautions === 0 || !isOpen(row) ? null : (
        <>
          <WarningRegular aria-label={hr.matching.cautions(cautions)} />
          <span className={styles.wideOnly} aria-hidden>
            {hr.matching.filters.cautions}
          </span>
        </>
      )}
    </div>
  );
}

function RowButtons({
  row,
  names,
  tabIndex,
  acts,
}: Pick<ProposalRowProps, 'row' | 'acts'> & { names: string; tabIndex: number }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching;
  const isLocked = row.status === 'locked';
  const mayDecide = acts.mayDecide(row);
  return (
    <>
      <Button
        appearance="subtle"
        tabIndex={tabIndex}
        aria-label={words.compareFor(names)}
        onClick={() => acts.compare(row)}
      >
        {words.compare}
      </Button>
      {isOpen(row) && acts.mayChange ? (
        <Button
          appearance="subtle"
          tabIndex={tabIndex}
          disabledFocusable={!mayDecide}
          aria-pressed={isLocked}
          icon={isLocked ? <LockClosedFilled /> : <LockOpenRegular />}
          aria-label={mayDecide ? (isLocked ? words.unlockFor(names) : words.lockFor(names)) : words.ownDecided}
          title={mayDecide ? (isLocked ? words.unlock : words.lock) : words.ownDecided}
          onClick={() => acts.toggleLock(row)}
        />
      ) : null}
      {mayDecide ? <RowMenu row={row} names={names} tabIndex={tabIndex} acts={acts} /> : null}
    </>
  );
}
