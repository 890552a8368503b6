import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import { amount, meetingStart } from '#texts/format.ts';
import { jointDecisionEndpoints, type DecisionNote } from '../../contract/joint-decisions.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingBlock: '8px' },
  actions: { flexWrap: 'wrap' },
});

/** `varannan vecka, 45 minuter`. */
function useRhythmWords(): (rhythm: Rhythm) => string {
  const { tab, words, language } = useTexts();
  return ({ cadence, minutes }) => tab.together.rhythm(words.cadence[cadence], amount(minutes, language));
}

/** What is proposed among us: mine to take back, or the other one's to answer. */
export function JointDecisions({ pairing }: { pairing: PairingBody }): ReactNode {
  return pairing.decisions.map((decision) =>
    decision.isMine ? (
      <Mine key={decision.id} decision={decision} />
    ) : (
      <Theirs key={decision.id} decision={decision} present={pairing.rhythm.present} />
    ),
  );
}

function useWhat({ meetingStart: start, rhythm }: DecisionNote): string {
  const { reader, now } = useReaderClock();
  const inWords = useRhythmWords();
  if (rhythm !== null) return inWords(rhythm);
  return start === null ? '' : meetingStart(start, reader, now);
}

function Mine({ decision }: { decision: DecisionNote }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.together;
  const what = useWhat(decision);
  const withdraw = useChange(
    (client) => client.call(jointDecisionEndpoints.withdraw, { params: { id: decision.id } }),
    { says: said.withdrawn, fails: 'notice' },
  );
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <span>{said.mine[decision.kind](what)}</span>
        <span>{said.silence(meetingStart(decision.until, reader, now))}</span>
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {said.withdraw}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Theirs({ decision, present }: { decision: DecisionNote; present: Rhythm }): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.together;
  const what = useWhat(decision);
  const inWords = useRhythmWords();
  const answer = useChange(
    (client, agrees: boolean) =>
      client.call(jointDecisionEndpoints.answer, { params: { id: decision.id }, body: { agrees } }),
    {
      says: ({ agreed }, agrees) => (agreed ? said.agreed : agrees ? said.yesNoted : said.declined),
      fails: 'notice',
    },
  );
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{said.title[decision.kind](decision.by, what)}</MessageBarTitle>
        <span>{decision.toAnswer ? said.body[decision.kind](inWords(present)) : said.saidYes}</span>
        <span>{said.silence(meetingStart(decision.until, reader, now))}</span>
      </MessageBarBody>
      {decision.toAnswer ? (
        <MessageBarActions className={styles.actions}>
          <Button appearance="primary" disabledFocusable={answer.isPending} onClick={() => answer.mutate(true)}>
            {said.yes}
          </Button>
          <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
            {said.no}
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
