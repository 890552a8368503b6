import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isProgrammeOver } from '#domain/programme/programme.ts';
import { amount } from '#texts/format.ts';
import { pathOf } from '../../contract/paths.ts';
import { settingsSections, type SettingsSection } from '../../contract/places.ts';
import type { ProgrammeSettingsBody } from '../../contract/programme.ts';
import { LedLink } from '../frame/LedLink.tsx';
import { useTexts } from '../language.tsx';
import { useMe } from '../mine.ts';
import { Answer } from '../parts/Answer.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { SideSections } from '../parts/SideSections.tsx';
import { usePageState } from '../parts/use-page-state.ts';
import { AlertSettings } from './AlertSettings.tsx';
import { FromTimeToTime, useOthers } from './CarryOver.tsx';
import { useSettings } from './data.ts';
import { ProgrammeLeads } from './ProgrammeLeads.tsx';
import { ProgrammeStates } from './ProgrammeStates.tsx';
import { SectionHead } from './SectionHead.tsx';
import { settingsState } from './settings-state.ts';
import { detailsOf } from './section-details.ts';
import { MatchingSection, MeetingsSection, PeopleSection, PurposeSection, TextsSection } from './TermsSections.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '28px' },
  body: { maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
});

/** What has been decided about the programme, one section at a time, each saved as one goes. */
export function ProgrammePage(): ReactNode {
  const question = useSettings();
  return (
    <Answer of={question} skeleton={<PageSkeleton />}>
      {(settings) => <Settings key={settings.programme.id} settings={settings} />}
    </Answer>
  );
}

/** Of one that is over nothing is decided any more. */
const ofOver: readonly SettingsSection[] = ['ending', 'leads', 'next'];

function Settings({ settings }: { settings: ProgrammeSettingsBody }): ReactNode {
  const texts = useTexts();
  const [{ section }] = usePageState(settingsState);
  const { programme } = settings;
  const hasOthers = useOthers(programme).length > 0 && programme.status !== 'archived';
  const meant: readonly SettingsSection[] = isProgrammeOver(programme) ? ofOver : settingsSections;
  const sections = meant.filter((each) => each !== 'next' || hasOthers);
  const shown = sections.find((each) => each === section) ?? sections[0] ?? 'ending';
  const details = detailsOf(settings, texts);
  const { title, label, sections: names } = texts.hr.settings;
  return (
    <SideSections
      title={isProgrammeOver(programme) ? programme.name[texts.language] : title}
      label={label}
      shown={shown}
      sections={sections.map((key) => ({
        key,
        to: pathOf({ page: 'hr/programme', programmeId: programme.id, section: key }),
        words: names[key],
        ...(details[key] === undefined ? {} : { detail: details[key] }),
      }))}
    >
      <Shown key={shown} section={shown} settings={settings} />
    </SideSections>
  );
}

function Shown({ section, settings }: { section: SettingsSection; settings: ProgrammeSettingsBody }): ReactNode {
  const { programme } = settings;
  switch (section) {
    case 'purpose':
      return <PurposeSection programme={programme} />;
    case 'people':
      return <PeopleSection programme={programme} />;
    case 'matching':
      return <MatchingSection programme={programme} />;
    case 'meetings':
      return <MeetingsSection programme={programme} />;
    case 'texts':
      return <TextsSection programme={programme} />;
    case 'questions':
      return <Questions settings={settings} />;
    case 'competences':
      return <Competences settings={settings} />;
    case 'leads':
      return <ProgrammeLeads />;
    case 'notices':
      return <AlertSettings />;
    case 'next':
      return <FromTimeToTime programme={programme} />;
    case 'ending':
      return <ProgrammeStates programme={programme} />;
  }
}

function Questions({ settings }: { settings: ProgrammeSettingsBody }): ReactNode {
  const styles = useStyles();
  const { hr, questions } = useTexts();
  return (
    <div className={styles.section}>
      <SectionHead title={hr.settings.sections.questions} />
      <Body1 className={styles.body}>{hr.settings.questionsBody(settings.questions)}</Body1>
      <div>
        <LedLink page="hr/programme/questions" appearance="secondary">
          {questions.open}
        </LedLink>
      </div>
    </div>
  );
}

function Competences({ settings }: { settings: ProgrammeSettingsBody }): ReactNode {
  const styles = useStyles();
  const { hr, catalogue, language } = useTexts();
  const isHr = useMe().data?.isHr === true;
  const words = hr.settings;
  return (
    <div className={styles.section}>
      <SectionHead title={words.sections.competences} />
      <Body1 className={styles.body}>
        {words.competencesBody(amount(settings.competences, language))} {isHr ? null : words.competencesOfHr}
      </Body1>
      {isHr ? (
        <div>
          <LinkButton to={pathOf({ page: 'hr/competences' })} appearance="secondary">
            {catalogue.open}
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}
