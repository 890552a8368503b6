import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { amount, plainDay, weekNumber, type Reader } from '#texts/format.ts';
import type { SetUpEffectsBody } from '../../contract/programme.ts';
import { useTexts, type Texts } from '../language.tsx';
import { ownTokens } from '../parts/own-tokens.ts';
import type { Terms } from './programme-mistakes.ts';
import type { ProgrammeSaving } from './use-programme-saving.ts';

const useStyles = makeStyles({
  whom: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '0 20px',
    padding: '24px 28px',
    borderRadius: '12px',
    backgroundColor: ownTokens.colorNow,
    outline: `1px solid ${ownTokens.colorNowStroke}`,
    '@media (max-width: 480px)': { padding: '20px', gap: '0 12px' },
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground2 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '68ch' },
  spared: { color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
  act: { '@media (pointer: coarse)': { minHeight: '44px' } },
});

/** Whom a change touches, from when, and who is spared; and the answer it waits for. */
export function Whom({ saving, answered }: { saving: ProgrammeSaving; answered: () => void }): ReactNode {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.hr.settings.whom;
  const { asked, value } = saving;
  if (asked === null) return null;
  const { effects } = asked;
  const said = saidOf(effects, value, texts);
  const answer = (how: Parameters<typeof saving.answer>[0]): void => {
    // Before the surface goes, so that the focus goes on from what was changed.
    answered();
    saving.answer(how);
  };
  const { rhythm, lastDay } = effects;
  const count = rhythm ?? lastDay;
  const act = count === null ? words.change : words.changeFor(count.pairs + count.groups);
  return (
    <section className={styles.whom} aria-label={words.label} aria-live="polite">
      <PeopleRegular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {said.map(({ title, body, spared }) => (
          <div key={title}>
            <Body1>
              <Body1Strong>{title}</Body1Strong> {body}
            </Body1>
            {spared.map((line) => (
              <Caption1 key={line} block className={styles.spared}>
                {line}
              </Caption1>
            ))}
          </div>
        ))}
        <div className={styles.acts}>
          <Button
            className={styles.act}
            appearance="primary"
            onClick={() => answer(rhythm === null ? 'change' : 'everybody')}
          >
            {act}
          </Button>
          {rhythm === null ? null : (
            <Button className={styles.act} onClick={() => answer('new')}>
              {words.onlyNew}
            </Button>
          )}
          <Button className={styles.act} appearance="subtle" onClick={() => answer(null)}>
            {words.leave}
          </Button>
        </div>
      </div>
    </section>
  );
}

interface Said {
  readonly title: string;
  readonly body: string;
  readonly spared: readonly string[];
}

/** One paragraph for each way in which somebody is touched. */
function saidOf(effects: SetUpEffectsBody, terms: Terms, texts: Texts): readonly Said[] {
  return [rhythmSaid, lastDaySaid, slotsSaid, audienceSaid, joiningSaid, approvalSaid].flatMap(
    (say) => say(effects, texts, terms) ?? [],
  );
}

type Say = (effects: SetUpEffectsBody, texts: Texts, terms: Terms) => Said | null;

const rhythmSaid: Say = ({ rhythm }, { hr, language }) => {
  if (rhythm === null) return null;
  const words = hr.settings.whom;
  const reader: Reader = { language, timeZone: 'UTC' };
  const week = language === 'sv' ? ` (v.\u00A0${weekNumber(rhythm.from, reader.timeZone)})` : '';
  return {
    title: words.rhythm(rhythm.pairs, rhythm.groups, plainDay(rhythm.from, language) + week),
    body: words.rhythmBody,
    spared: [...(rhythm.own === 0 ? [] : [words.own(rhythm.own)]), words.onlyNewHelp],
  };
};

const lastDaySaid: Say = ({ lastDay }, { hr }) => {
  if (lastDay === null) return null;
  const words = hr.settings.whom;
  const { pairs, groups, meetings } = lastDay;
  const body = meetings === 0 ? words.lastDayKept : words.lastDayCalledOff(meetings);
  return { title: words.lastDay(pairs, groups), body, spared: [] };
};

const slotsSaid: Say = ({ slots }, { hr }) => {
  if (slots === null) return null;
  const words = hr.settings.whom;
  const body = slots.moving === 0 ? words.slotsStand : words.slotsMove(slots.moving);
  return { title: words.slots(slots.pairs, slots.groups), body, spared: [] };
};

const audienceSaid: Say = ({ audience }, { hr, language }) => {
  if (audience === null) return null;
  const words = hr.settings.whom;
  const { people, outside } = audience;
  const title = people === null ? words.audienceInvited : words.audience(people, amount(people, language));
  return { title, body: words.outside(outside), spared: [] };
};

const joiningSaid: Say = ({ joining }, { hr }, { joinsUntil }) => {
  if (joining === null) return null;
  const words = hr.settings.whom;
  const body = joinsUntil === null ? words.joiningOpen : words.joiningBody;
  return { title: words.joining(joining.invited), body, spared: [] };
};

const approvalSaid: Say = ({ approval }, { hr }) => {
  if (approval === null) return null;
  const words = hr.settings.whom;
  const spared = [
    ...(approval.enrolled === 0 ? [] : [words.approvalKeeps(approval.enrolled)]),
    ...(approval.waiting === 0 ? [] : [words.approvalWaits(approval.waiting)]),
  ];
  return { title: words.approval, body: '', spared };
};
