import { Body1, Button, Caption1, makeStyles, Slider, Subtitle2, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { percent, plainDay } from '#texts/format.ts';
import { goalEndpoints, type GoalBody, type GoalChange } from '../../contract/goals.ts';
import type { Client } from '../client.ts';
import { useChange } from '../data.tsx';
import { useTexts, type Texts } from '../language.tsx';
import { Bar } from '../parts/Bar.tsx';
import { Confirm } from '../parts/Confirm.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  progress: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  accept: { alignSelf: 'flex-start' },
  slider: { minHeight: '44px', marginInline: '-8px' },
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
      <div className={styles.head}>
        <GoalWords goal={goal} />
        {goal.mayDrop ? (
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`${tab.goals.drop}: ${goal.title}`}
            title={tab.goals.drop}
            onClick={() => setAsking(true)}
          />
        ) : null}
      </div>
      {goal.proposal ? null : <Progress goal={goal} move={move.mutate} busy={isBusy} />}
      {goal.mayAccept ? (
        <Button
          className={styles.accept}
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => accept.mutate()}
        >
          {tab.goals.accept}
        </Button>
      ) : null}
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

/** What it is, how it is noticed, until when, and whose yes it waits for. */
function GoalWords({ goal }: { goal: GoalBody }): ReactNode {
  const styles = useStyles();
  const { tab, language } = useTexts();
  const due = goal.dueOn === null ? '' : tab.goals.due(plainDay(goal.dueOn, language));
  return (
    <div className={styles.words}>
      <Subtitle2 as="h3">{goal.title}</Subtitle2>
      {goal.measure === '' ? null : (
        <Body1 className={styles.quiet}>{`${tab.goals.measureLabel}: ${goal.measure}`}</Body1>
      )}
      {due === '' ? null : <Caption1 className={styles.quiet}>{due}</Caption1>}
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
      <Caption1>{goal.status === 'reached' ? tab.goals.reached : tab.goals.progressValue(figure)}</Caption1>
    </div>
  );
}
