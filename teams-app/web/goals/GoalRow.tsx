import { Body1, Button, Caption1, makeStyles, Slider, Subtitle2, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { percent } from '#texts/format.ts';
import { goalEndpoints, type GoalBody, type GoalChange } from '../../contract/goals.ts';
import type { Client } from '../client.ts';
import { useChange } from '../data.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Star } from '../parts/Mark.tsx';
import { useGoalState } from './goal-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.2fr) 44px',
    gap: '8px 48px',
    alignItems: 'start',
    paddingBlock: '20px',
    '& + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    '@container (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) 44px', columnGap: '12px' },
  },
  // On a phone under the words.
  middle: { minWidth: 0, '@container (max-width: 720px)': { gridColumn: '1 / -1', gridRow: 2 } },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  progress: { display: 'flex', flexDirection: 'column', gap: '6px' },
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  slider: { marginInline: '-8px', '@media (pointer: coarse)': { minHeight: '44px' } },
});

/** A goal with its progress; its owner moves it, the mentor sees it. */
export function GoalRow({ goal }: { goal: GoalBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const [asking, setAsking] = useState(false);
  const { version } = goal;
  const call = (client: Client, body: GoalChange) =>
    client.call(goalEndpoints.change, { params: { id: goal.id }, body });
  const drop = useChange((client) => call(client, { dropped: true, version }), {
    says: tab.goals.dropped(goal.title),
    next: () => setAsking(false),
    fails: 'notice',
  });
  const move = useChange((client, progressPercent: number) => call(client, { progressPercent, version }), {
    says: (_, chosen) => tab.goals.moved(percent(chosen, language)),
    fails: 'notice',
  });
  const accept = useChange((client) => call(client, { accepted: true, version }), {
    says: tab.goals.acceptedNow(goal.title),
    fails: 'notice',
  });
  // One after the other: each is about the goal as the one before left it.
  const isBusy = drop.isPending || move.isPending || accept.isPending;
  return (
    <li className={styles.row}>
      <GoalWords goal={goal} />
      <div className={styles.middle}>
        {goal.proposal ? null : <Progress goal={goal} move={move.mutate} busy={isBusy} />}
        {goal.mayAccept ? (
          <Button disabledFocusable={isBusy} onClick={() => accept.mutate()}>
            {tab.goals.accept}
          </Button>
        ) : null}
      </div>
      {goal.mayDrop ? (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={`${tab.goals.drop}: ${goal.title}`}
          title={tab.goals.drop}
          onClick={() => setAsking(true)}
        />
      ) : (
        <span />
      )}
      <Confirm
        open={asking}
        title={tab.goals.dropTitle}
        action={tab.goals.drop}
        busy={isBusy}
        confirm={drop.mutate}
        dismiss={() => setAsking(false)}
      >
        {tab.goals.dropBody(goal.title)}
      </Confirm>
    </li>
  );
}

/** What it is, how it is noticed, and whose yes it waits for. */
function GoalWords({ goal }: { goal: GoalBody }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.words}>
      <Subtitle2 as="h3">{goal.title}</Subtitle2>
      {goal.measure === '' ? null : (
        <Body1 className={styles.quiet}>{`${tab.goals.measureLabel}: ${goal.measure}`}</Body1>
      )}
      {goal.status === 'draft' ? <Caption1 className={styles.quiet}>{draftLine(goal, tab.goals)}</Caption1> : null}
    </div>
  );
}

/** Whose yes a draft waits for. */
function draftLine(goal: GoalBody, said: Texts['tab']['goals']): string {
  if (goal.proposal) return goal.mayAccept ? said.proposedToYou : said.proposedByYou;
  return goal.mayAccept ? said.waitsForYou : said.waitsForMentor;
}

interface ProgressProps {
  readonly goal: GoalBody;
  readonly move: (progressPercent: number) => void;
  readonly busy: boolean;
}

/** Moves in steps of ten; what is chosen is saved when the hand or the key is let go. */
function Progress({ goal, move, busy }: ProgressProps): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  // What the hand has chosen counts until a newer state of the goal has come.
  const [chosen, setChosen] = useState({ version: goal.version, value: goal.progressPercent });
  const value = chosen.version === goal.version ? chosen.value : goal.progressPercent;
  const figure = percent(value, language);
  const stateOf = useGoalState();
  const save = (): void => {
    if (!busy && value !== goal.progressPercent) move(value);
  };
  return (
    <div className={styles.progress}>
      {goal.mine ? (
        <Slider
          className={styles.slider}
          min={0}
          max={100}
          step={10}
          value={value}
          aria-label={tab.goals.progress(goal.title)}
          aria-valuetext={tab.goals.progressValue(figure)}
          onChange={(_, { value: moved }) => setChosen({ version: goal.version, value: moved })}
          onPointerUp={save}
          onKeyUp={save}
        />
      ) : (
        <Bar percent={value} />
      )}
      <Caption1 className={styles.state}>
        {goal.status === 'reached' ? <Star size={16} /> : null}
        {stateOf({ ...goal, progressPercent: value })}
      </Caption1>
    </div>
  );
}
