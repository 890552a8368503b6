import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { nearDay, shortDay, timeOfDay } from '#texts/format.ts';
import type { Matching } from '../../contract/matching.ts';
import { useReaderClock } from '../clock.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { discard, retry, undo as undoStep } from './draft-calls.ts';
import { useDraft } from './draft.tsx';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  detail: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

type Round = NonNullable<Matching['round']>;

interface StoppedRoundProps {
  readonly round: Round;
  readonly stopped: NonNullable<Round['stopped']>;
  readonly undo: Matching['undo'];
  /** How many pairs have begun, where they are being begun. */
  readonly progress?: string;
}

/** The round's work has been given up: why, and the ways out. Pairs that begin cannot be taken back. */
export function StoppedRound({ round, stopped, undo, progress }: StoppedRoundProps): ReactNode {
  const styles = useStyles();
  const { hr } = useTexts();
  const words = hr.matching.stopped;
  const { run, busy } = useDraft();
  const { reader, now } = useReaderClock();
  const isMatching = round.status === 'matching';
  const day = nearDay(stopped.at, reader, now) ?? shortDay(stopped.at, reader);
  const body = (
    <span className={styles.words}>
      <Body1 block role="alert">
        {isMatching ? words.matchingBody : words.publishingBody}
      </Body1>
      <Body1 block>
        {[...(progress === undefined ? [] : [progress]), words.since(`${day} ${timeOfDay(stopped.at, reader)}`)].join(
          ' ',
        )}
      </Body1>
      <Body1 block>{words.advice}</Body1>
      <span className={styles.detail}>{stopped.detail}</span>
    </span>
  );
  const actions = (
    <div className={styles.actions}>
      <Button
        size="large"
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => run({ call: retry, done: words.retried })}
      >
        {words.retry}
      </Button>
      {isMatching ? <GiveUp leadsBack={undo?.kind === 'rerun'} /> : null}
    </div>
  );
  return <Card title={isMatching ? words.matching : words.publishing} body={body} action={actions} />;
}

/** A rerun gives way to the draft it was to take the place of; the first round of its kind is discarded. */
function GiveUp({ leadsBack }: { leadsBack: boolean }): ReactNode {
  const { hr } = useTexts();
  const words = hr.matching.stopped;
  const { run, busy } = useDraft();
  const [asks, setAsks] = useState(false);
  if (leadsBack) {
    return (
      <Button size="large" disabledFocusable={busy} onClick={() => run({ call: undoStep, done: words.isBack })}>
        {words.back}
      </Button>
    );
  }
  return (
    <>
      <Button size="large" disabledFocusable={busy} onClick={() => setAsks(true)}>
        {words.discard}
      </Button>
      <Confirm
        open={asks}
        title={words.discardTitle}
        action={words.discard}
        busy={busy}
        confirm={() => {
          run({ call: discard, done: words.discarded });
          setAsks(false);
        }}
        dismiss={() => setAsks(false)}
      >
        {words.discardBody}
      </Confirm>
    </>
  );
}
