import {
  Body1,
  Caption1,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { amount, plainDay } from '#texts/format.ts';
import { invitationButtons, invitationWords } from '#texts/inviting/invitation.ts';
import { invitingEndpoints, type InvitePreviewBody } from '../../contract/inviting.ts';
import type { LaunchBody } from '../../contract/launch.ts';
import { useToday } from '../clock.tsx';
import { useQuestion } from '../data.tsx';
import { useInviteChoices } from '../inviting/data.ts';
import { GroupField } from '../inviting/GroupField.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Section } from '../parts/Page.tsx';
import { RowsSkeleton } from '../parts/PageSkeleton.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { mistakes, type Terms } from '../programme/programme-mistakes.ts';
import { useProgrammeSaving, type ProgrammeSaving } from '../programme/use-programme-saving.ts';
import type { StepProps } from './step-props.ts';
import { MiniCard, PreviewHead } from './MiniCard.tsx';
import { choiceOf, useWhomInvited, type WhomInvited } from './whom-invited.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '36px' },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  units: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(200px, 100%), 1fr))',
    columnGap: '32px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  unit: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  day: { maxWidth: '280px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  checks: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  check: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  tick: { flexShrink: 0, marginTop: '2px', fontSize: '16px', color: tokens.colorBrandForeground1 },
});

/** Whom to ask, by when they join, and whether it takes a yes. */
export function StepInvite({ launch, frame }: StepProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.invite;
  const saving = useProgrammeSaving(launch.programme);
  const whom = useWhomInvited(launch.programme);
  const shown = { ...launch, programme: { ...launch.programme, ...saving.value } };
  return frame({
    question: words.question,
    saving,
    preview: <Received launch={shown} whom={whom.value} />,
    children: (
      <div className={styles.fields} onBlur={saving.left}>
        {saving.error === null ? null : <Trouble error={saving.error} />}
        <Whom saving={saving} whom={whom.value} set={(part) => whom.change({ ...whom.value, ...part })} />
        <When
          saving={saving}
          launch={launch}
          whom={whom.value}
          set={(part) => whom.change({ ...whom.value, ...part })}
        />
      </div>
    ),
  });
}

interface WhomProps {
  readonly saving: ProgrammeSaving;
  readonly whom: WhomInvited;
  readonly set: (part: Partial<WhomInvited>) => void;
}

function audienceOf(kind: string): Terms['audience'] {
  if (kind === 'departments') return { kind, departments: [] };
  return kind === 'invited' ? { kind } : { kind: 'everyone' };
}

function Whom({ saving, whom, set }: WhomProps): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.invite;
  const { audience } = saving.value;
  return (
    <div className={styles.stack}>
      <RadioGroup
        aria-labelledby="launch-question"
        value={audience.kind}
        onChange={(_, { value }) => saving.change({ audience: audienceOf(value) })}
      >
        <Radio value="everyone" label={words.all} />
        <Radio value="departments" label={words.departments} />
        <Radio value="invited" label={words.some} />
      </RadioGroup>
      {audience.kind === 'departments' ? <Departments saving={saving} chosen={audience.departments} /> : null}
      {audience.kind === 'invited' ? <Some whom={whom} set={set} /> : null}
    </div>
  );
}

function Departments({ saving, chosen }: { saving: ProgrammeSaving; chosen: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { hr, language } = useTexts();
  const question = useInviteChoices();
  const toggle = (name: string, on: boolean): void => {
    const rest = chosen.filter((each) => each !== name);
    saving.change({ audience: { kind: 'departments', departments: on ? [...rest, name] : rest } });
  };
  return (
    <Answer of={question} skeleton={<RowsSkeleton rows={4} />}>
      {({ departments }) => (
        <div role="group" aria-label={hr.launch.invite.departments}>
          <ul className={styles.units}>
            {departments.map(({ name, people }) => (
              <li key={name} className={styles.unit}>
                <Checkbox
                  label={name}
                  checked={chosen.includes(name)}
                  onChange={(_, { checked }) => toggle(name, checked === true)}
                />
                <Caption1 className={styles.count}>{amount(people, language)}</Caption1>
              </li>
            ))}
          </ul>
          <Caption1 className={styles.quiet} role="status">
            {chosen.length === 0 ? hr.programme.missingDepartment : hr.launch.invite.whoever}
          </Caption1>
        </div>
      )}
    </Answer>
  );
}

function Some({ whom, set }: Pick<WhomProps, 'whom' | 'set'>): ReactNode {
  const styles = useStyles();
  const { launch, invite } = useTexts().hr;
  const words = launch.invite;
  return (
    <div className={styles.stack}>
      <RadioGroup
        layout="horizontal"
        aria-label={words.some}
        value={whom.how}
        onChange={(_, { value }) => set({ how: value === 'list' ? 'list' : 'group' })}
      >
        <Radio value="group" label={words.group} />
        <Radio value="list" label={words.list} />
      </RadioGroup>
      {whom.how === 'group' ? (
        <GroupField group={whom.group} choose={(group) => set({ group: { ...group } })} />
      ) : (
        <Field label={invite.list} hint={invite.listHelp}>
          <Textarea
            size="large"
            rows={6}
            value={whom.addresses}
            onChange={(_, { value }) => set({ addresses: value })}
          />
        </Field>
      )}
      <Caption1 className={styles.quiet}>{words.here}</Caption1>
    </div>
  );
}

function When({ saving, launch, whom, set }: WhomProps & { launch: LaunchBody }): ReactNode {
  const styles = useStyles();
  const { hr, tab, language } = useTexts();
  const words = hr.launch.invite;
  const today = useToday();
  const { value, change } = saving;
  const { remindsOn } = launch.dates;
  return (
    <Section title={words.when}>
      <div className={styles.stack}>
        <Body1>{whom.send ? words.whenBody : words.notSent}</Body1>
        <Switch label={words.send} checked={whom.send} onChange={(_, { checked }) => set({ send: checked })} />
        <DayField
          className={styles.day}
          label={hr.joining.joinsUntil}
          hint={remindsOn === null ? words.noReminder : words.reminder(plainDay(remindsOn, language))}
          problem={mistakes(value).includes('joinsTooLate') ? hr.joining.tooLate : null}
          words={tab.days}
          today={today}
          min={today}
          value={value.joinsUntil ?? ''}
          change={(day) => change({ joinsUntil: day === '' ? null : day })}
        />
        <Switch
          label={words.approve}
          checked={value.approval !== 'none'}
          onChange={(_, { checked }) => change({ approval: checked ? 'everyone' : 'none' })}
        />
      </div>
    </Section>
  );
}

/** How many get it, and the card itself. */
function Received({ launch, whom }: { launch: LaunchBody; whom: WhomInvited }): ReactNode {
  const { hr, language } = useTexts();
  const words = hr.launch.invite;
  const { data: me } = useMe();
  const choice = useDeferredValue(choiceOf(launch.programme, whom));
  const question = useQuestion(invitingEndpoints.preview, { body: { choice: choice ?? { kind: 'everybody' } } });
  const preview = useQuery({ ...question, enabled: choice !== null });
  const { programme, time } = launch;
  const { title, lines, small } = invitationWords(
    {
      ...programme,
      programmeName: programme.name,
      reminder: null,
      inviter: me?.person.name ?? null,
      time,
      needsYes: programme.approval === 'everyone',
    },
    language,
  );
  const data = choice === null ? undefined : preview.data;
  return (
    <>
      <PreviewHead title={titleOf(data, choice !== null, words, language)} help={words.asInTeams} />
      <MiniCard
        from="Lodestar"
        lang={language}
        title={title}
        lines={lines}
        small={small}
        buttons={invitationButtons(language)}
      />
      {data === undefined ? null : <Checks preview={data} />}
      {choice !== null && preview.isError ? <Trouble error={preview.error} /> : null}
    </>
  );
}

function titleOf(
  data: InvitePreviewBody | undefined,
  isChosen: boolean,
  words: ReturnType<typeof useTexts>['hr']['launch']['invite'],
  language: Parameters<typeof amount>[1],
): string {
  if (!isChosen) return words.receiveNobody;
  const count = data?.counts?.fresh ?? data?.groupSize ?? null;
  return count === null ? words.receiveSome : words.receive(count, amount(count, language));
}

/** What is known of how it reaches them. */
function Checks({ preview: { counts, unread } }: { preview: InvitePreviewBody }): ReactNode {
  const styles = useStyles();
  const words = useTexts().hr.launch.invite;
  const lines = [
    ...(counts === null ? [] : [counts.withoutBot === 0 ? words.reached : words.unreached(counts.withoutBot)]),
    words.languages,
    ...(unread.length === 0 ? [] : [words.unread(unread.length)]),
  ];
  return (
    <ul className={styles.checks}>
      {lines.map((line) => (
        <li key={line} className={styles.check}>
          <CheckmarkRegular className={styles.tick} aria-hidden />
          <Body1>{line}</Body1>
        </li>
      ))}
    </ul>
  );
}
