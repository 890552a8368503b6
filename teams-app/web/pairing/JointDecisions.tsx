import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rhythm } from '#domain/programme/rhythm.ts';
import { amount, meetingStart } from '#texts/format.ts';
import { jointDecisionEndpoints, type DecisionNote } from '../../contract/joint-decisions.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { Face } from '../faces/Face.tsx';
import { useTexts } from '../language.tsx';
import { Card } from '../parts/Card.tsx';

const useStyles = makeStyles({
  mine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    paddingBlock: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 260px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** `varannan vecka, 45 minuter`. */
function useRhythmWords(): (rhythm: Rhythm) => string {
  const { tab, words, language } = useTexts();
  return ({ cadence, minutes }) => tab.together.rhythm(words.cadence[cadence], amount(minutes, language));
}

interface DecisionProps {
  readonly decision: DecisionNote;
  readonly pairing: PairingBody;
  /** Something else on the page waits for an answer first. */
  readonly quiet: boolean;
}

/** What is proposed among us: mine to take back, or the other one's to answer. */
export function JointDecision(props: DecisionProps): ReactNode {
  return props.decision.isMine ? <Mine decision={props.decision} /> : <Theirs {...props} />;
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
    <div className={styles.mine}>
      <div className={styles.words}>
        <Body1>{said.mine[decision.kind](what)}</Body1>
        <Caption1 className={styles.quiet}>{said.silence(meetingStart(decision.until, reader, now))}</Caption1>
      </div>
      <Button disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {said.withdraw}
      </Button>
    </div>
  );
}

function Theirs({ decision, pairing, quiet }: DecisionProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const { reader, now } = useReaderClock();
  const said = tab.together;
  const what = useWhat(decision);
  const inWords = useRhythmWords();
  const { present } = pairing.rhythm;
  return (
    <Card
      quiet={quiet || !decision.toAnswer}
      title={said.title[decision.kind](decision.by, what)}
      {...(pairing.kind === 'pair' ? { picture: <Face person={pairing.partner} size={56} /> } : {})}
      body={[
        decision.toAnswer ? said.body[decision.kind](inWords(present)) : said.saidYes,
        said.silence(meetingStart(decision.until, reader, now)),
      ].map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
      {...(decision.toAnswer ? { action: <Answers quiet={quiet} decision={decision} /> } : {})}
    />
  );
}

function Answers({ decision, quiet }: Omit<DecisionProps, 'pairing'>): ReactNode {
  const styles = useStyles();
  const { together: said } = useTexts().tab;
  const answer = useChange(
    (client, agrees: boolean) =>
      client.call(jointDecisionEndpoints.answer, { params: { id: decision.id }, body: { agrees } }),
    {
      says: ({ agreed }, agrees) => (agreed ? said.agreed : agrees ? said.yesNoted : said.declined),
      fails: 'notice',
    },
  );
  return (
    <div className={styles.actions}>
      <Button
        appearance={quiet ? 'secondary' : 'primary'}
        disabledFocusable={answer.isPending}
        onClick={() => answer.mutate(true)}
      >
        {said.yes}
      </Button>
      <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
        {said.no}
      </Button>
    </div>
  );
}
