import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { waitWeeks } from '#domain/pairing/silence.ts';
import { localDate, plainDay } from '#texts/format.ts';
import type { PairingBody } from '../../contract/pairing.ts';
import { silenceEndpoints } from '../../contract/silence.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { LockLine } from '../parts/LockLine.tsx';
import { ReadDialog } from '../parts/ReadDialog.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { openChat } from '../teams-host.ts';
import { seenSentences } from './seen-sentences.ts';

const useStyles = makeStyles({
  ways: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  way: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ReachDialogProps {
  readonly pairing: PairingBody;
  /** Opens the search for another standing time. */
  readonly findTime: () => void;
  readonly close: () => void;
}

/** I cannot reach the other side: what is seen, and what I may choose. Opening it begins nothing. */
export function ReachDialog({ pairing, findTime, close }: ReachDialogProps): ReactNode {
  const { tab } = useTexts();
  const said = tab.silence;
  const [ending, setEnding] = useState(false);
  const { reach, partner } = pairing;
  if (reach === null) return null;
  if (ending) return <NewMatch pairing={pairing} dismiss={() => setEnding(false)} />;
  const seen = seenSentences(reach, partner.givenName, said);
  return (
    <ReadDialog title={said.dialogTitle(partner.givenName)} close={close}>
      <Standing reach={reach} />
      {seen.map((sentence) => (
        <Body1 key={sentence}>{sentence}</Body1>
      ))}
      <Body1>{seen.length === 0 ? said.nothingSeen : said.ask}</Body1>
      <Ways pairing={pairing} reach={reach} findTime={findTime} end={() => setEnding(true)} close={close} />
      <LockLine text={tab.promises.silence} />
    </ReadDialog>
  );
}

type Reach = NonNullable<PairingBody['reach']>;

/** What I have chosen before. */
function Standing({ reach }: { reach: Reach }): ReactNode {
  const { tab, language } = useTexts();
  const { reader } = useReaderClock();
  if (reach.choice === 'left') return <Body1>{tab.silence.left}</Body1>;
  if (reach.choice !== 'waits' || reach.asksAgainAt === null) return null;
  return <Body1>{tab.silence.waits(plainDay(localDate(reach.asksAgainAt, reader.timeZone), language))}</Body1>;
}

interface WaysProps {
  readonly pairing: PairingBody;
  readonly reach: Reach;
  readonly findTime: () => void;
  readonly end: () => void;
  readonly close: () => void;
}

function Ways({ pairing, reach, findTime, end, close }: WaysProps): ReactNode {
  const styles = useStyles();
  const { tab } = useTexts();
  const said = tab.silence;
  const params = { id: pairing.id };
  const { givenName } = pairing.partner;
  const wait = useChange((client) => client.call(silenceEndpoints.wait, { params }), {
    says: said.waited,
    next: close,
    fails: 'here',
  });
  const help = useChange((client) => client.call(silenceEndpoints.help, { params }), {
    says: said.helpAsked,
    next: close,
    fails: 'here',
  });
  const isWaiting = reach.choice === 'waits' || reach.choice === 'left';
  const isPair = pairing.kind === 'pair';
  return (
    <>
      <ul className={styles.ways}>
        <Way title={said.write(givenName)} body={said.writeBody}>
          {() => openChat(pairing.addresses, said.draft(givenName))}
        </Way>
        {pairing.series.mayChange ? (
          <Way title={said.otherTime} body={said.otherTimeBody}>
            {findTime}
          </Way>
        ) : null}
        {isWaiting ? null : (
          <Way title={said.wait} body={said.waitBody(waitWeeks)} busy={wait.isPending}>
            {wait.mutate}
          </Way>
        )}
        <Way title={isPair ? said.newMatch : said.leaveGroup} body={said.newMatchBody}>
          {end}
        </Way>
        {reach.helpAsked ? (
          <li>
            <Body1>{said.helpAsked}</Body1>
          </li>
        ) : (
          <Way title={said.help} body={`${said.helpBody} ${tab.promises.help}`} busy={help.isPending}>
            {help.mutate}
          </Way>
        )}
      </ul>
      {wait.isError ? <Trouble error={wait.error} /> : null}
      {help.isError ? <Trouble error={help.error} /> : null}
    </>
  );
}

/** One thing to choose, with what it does. */
function Way(props: { title: string; body: string; busy?: boolean; children: () => void }): ReactNode {
  const styles = useStyles();
  const { title, body, busy = false, children: choose } = props;
  return (
    <li className={styles.way}>
      <Button disabledFocusable={busy} onClick={() => choose()}>
        {title}
      </Button>
      <Caption1 className={styles.quiet}>{body}</Caption1>
    </li>
  );
}

/** Says what will happen before the pairing ends. */
function NewMatch({ pairing, dismiss }: { pairing: PairingBody; dismiss: () => void }): ReactNode {
  const { tab } = useTexts();
  const said = tab.silence;
  const navigate = useNavigate();
  const end = useChange((client) => client.call(silenceEndpoints.newMatch, { params: { id: pairing.id } }), {
    says: said.newMatchSaid,
    // Home says how one stands now.
    next: () => void navigate('/'),
    fails: 'notice',
  });
  const what = pairing.kind === 'pair' ? said.confirm(pairing.partner.givenName) : said.confirmInGroup;
  return (
    <Confirm
      open
      title={said.confirmTitle}
      action={said.confirmAction}
      busy={end.isPending}
      confirm={end.mutate}
      dismiss={dismiss}
    >
      {`${what} ${said.confirmLine}`}
    </Confirm>
  );
}
