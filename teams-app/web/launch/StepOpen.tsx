import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { amount, dayOf, list, plainDay, startOfSentence } from '#texts/format.ts';
import { invitingEndpoints } from '../../contract/inviting.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import { pathOf } from '../../contract/paths.ts';
import type { SettingsSection } from '../../contract/places.ts';
import { programmeEndpoints } from '../../contract/programme.ts';
import { isNobodyLeft, type Client } from '../client.ts';
import { useReaderClock } from '../clock.tsx';
import { useChange } from '../data.tsx';
import { useTexts } from '../language.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { mistakes } from '../programme/programme-mistakes.ts';
import { audienceOf, chooserOf, heaviest, periodOf } from './launch-details.ts';
import type { LaunchStep } from './launch-state.ts';
import type { StepProps } from './step-props.ts';
import { PreviewHead } from './MiniCard.tsx';
import { choiceOf, useWhomInvited, type WhomInvited } from './whom-invited.ts';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column' },
  fact: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr) auto',
    gap: '4px 16px',
    alignItems: 'baseline',
    padding: '16px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 480px)': { gridRow: '2', gridColumn: '1' } },
  act: { margin: 0 },
  coming: { display: 'flex', flexDirection: 'column', gap: '20px', listStyleType: 'none', margin: 0, padding: 0 },
  date: {
    position: 'relative',
    paddingInlineStart: '24px',
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '2px',
      boxSizing: 'border-box',
      width: '12px',
      height: '12px',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  promise: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    color: tokens.colorNeutralForeground3,
  },
  tick: { flexShrink: 0, fontSize: '16px' },
});

/** What is decided, what happens then, and the press with which it begins. */
export function StepOpen({ launch, frame, go }: StepProps): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const words = hr.launch.open;
  const whom = useWhomInvited(launch.programme);
  const name = launch.programme.name[language];
  const navigate = useNavigate();
  const open = useChange((client) => opened(client, launch, whom.value), {
    says: words.opened(name),
    next: () => {
      whom.forget();
      void navigate(pathOf({ page: 'hr/launch', programmeId: launch.programme.id }), { replace: true });
    },
    fails: 'here',
  });
  const isWhole = mistakes(launch.programme).length === 0;
  return frame({
    question: words.question,
    preview: <Then launch={launch} whom={whom.value} />,
    act: {
      words: words.act(name),
      press: () => {
        if (isWhole) open.mutate();
      },
      busy: open.isPending || !isWhole,
    },
    children: (
      <>
        {open.isError ? <Trouble error={open.error} /> : null}
        {isWhole ? null : <Body1 role="status">{words.notYet}</Body1>}
        <Facts launch={launch} go={go} />
        <div className={styles.promise}>
          <CheckmarkRegular className={styles.tick} aria-hidden />
          <Caption1>{words.promise}</Caption1>
        </div>
      </>
    ),
  });
}

/** First it takes people, then they are asked; where everybody meant is in already there is nobody to ask. */
async function opened(client: Client, { programme }: LaunchBody, whom: WhomInvited): Promise<void> {
  const { id: _id, ...terms } = programme;
  await client.call(programmeEndpoints.setUp, { body: { ...terms, status: 'open' } });
  const choice = choiceOf(programme, whom);
  if (choice === null) return;
  try {
    await client.call(invitingEndpoints.invite, { body: { choice } });
  } catch (error) {
    if (!isNobodyLeft(error)) throw error;
  }
}

interface Fact {
  readonly key: 'purpose' | 'time' | 'invited' | 'matching' | 'contact';
  readonly value: string;
  readonly to: LaunchStep | SettingsSection;
}

function useFacts(launch: LaunchBody): readonly Fact[] {
  const texts = useTexts();
  const { hr, words: common, language } = texts;
  const words = hr.launch.open;
  const { programme } = launch;
  const rhythm = startOfSentence(common.cadence[programme.cadence]);
  const weighing = list(
    heaviest(launch, 2).map((factor) => common.factor[factor]),
    language,
  );
  return [
    { key: 'purpose', value: programme.purpose[language], to: 'describe' },
    {
      key: 'time',
      value: words.time(periodOf(programme, texts), rhythm, amount(programme.meetingMinutes, language)),
      to: 'describe',
    },
    { key: 'invited', value: audienceOf(launch, texts), to: 'invite' },
    { key: 'matching', value: `${startOfSentence(weighing)}. ${words.matching[chooserOf(launch)]}`, to: 'match' },
    { key: 'contact', value: programme.contact?.name ?? words.noContact, to: 'texts' },
  ];
}

function isStep(to: Fact['to']): to is LaunchStep {
  return to === 'describe' || to === 'invite' || to === 'match' || to === 'open';
}

function Facts({ launch, go }: Pick<StepProps, 'launch' | 'go'>): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.open;
  const facts = useFacts(launch);
  const { id: programmeId } = launch.programme;
  return (
    <dl className={styles.facts}>
      {facts.map(({ key, value, to }) => (
        <div key={key} className={styles.fact}>
          <dt className={styles.term}>{words.facts[key]}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.act}>
            {isStep(to) ? (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.changeOf(words.facts[key])}
                onClick={() => go(to)}
              >
                {words.change}
              </Button>
            ) : (
              <LinkButton
                appearance="subtle"
                size="small"
                label={words.changeOf(words.facts[key])}
                to={pathOf({ page: 'hr/programme', programmeId, section: to })}
              >
                {words.change}
              </LinkButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Coming {
  readonly when: string;
  readonly what: string;
}

function useComing(launch: LaunchBody, whom: WhomInvited): readonly Coming[] {
  const { hr, language } = useTexts();
  const { dates: words } = hr.launch.open;
  const { reader, now } = useReaderClock();
  const { dates, audience } = launch;
  const first = (): Coming => {
    if (choiceOf(launch.programme, whom) === null) return { when: words.now, what: words.seen };
    const what = audience === null ? words.invitationsSome : words.invitations(audience, amount(audience, language));
    return { when: words.now, what };
  };
  const round = (): Coming => {
    if (launch.matching.choosing === 'self') return { when: words.roundSelf, what: words.roundSelfBody };
    if (dates.firstRoundAt === null) return { when: words.roundByHand, what: words.roundByHandBody };
    return { when: startOfSentence(dayOf(dates.firstRoundAt, reader, now)), what: words.round };
  };
  return [
    first(),
    ...(dates.remindsOn === null ? [] : [{ when: plainDay(dates.remindsOn, language), what: words.reminder }]),
    ...(dates.joinsUntil === null ? [] : [{ when: plainDay(dates.joinsUntil, language), what: words.closes }]),
    round(),
    { when: words.meetings(plainDay(dates.startsOn, language)), what: words.meetingsBody },
  ];
}

function Then({ launch, whom }: { launch: LaunchBody; whom: WhomInvited }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.open;
  const coming = useComing(launch, whom);
  return (
    <>
      <PreviewHead title={words.coming} />
      <ol className={styles.coming}>
        {coming.map(({ when, what }) => (
          <li key={what} className={styles.date}>
            <Caption1 block className={styles.quiet}>
              {when}
            </Caption1>
            <Body1>{what}</Body1>
          </li>
        ))}
      </ol>
    </>
  );
}
