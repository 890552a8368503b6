import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { careerWays, offerOf, wishOf, type CareerWay } from '#domain/enrolment/profile.ts';
import type { Role } from '#domain/enrolment/enrolment.ts';
import { list, startOfSentence } from '#texts/format.ts';
import type { ChoosableBody } from '../../../contract/catalogue.ts';
import { useTexts } from '../../language.tsx';
import { ChoicePills } from '../../parts/ChoicePills.tsx';
import { LockLine } from '../../parts/LockLine.tsx';
import { Question } from '../../parts/Question.tsx';
import { CompetencePick } from '../CompetencePick.tsx';
import { OfferedRows, WantedRows } from '../CompetenceRows.tsx';
import { Facts } from '../Facts.tsx';
import { answered } from '../optional-answers.ts';
import { toggled } from '../profile-draft.ts';
import { competencesSaid, whoSees } from '../said.ts';
import { EditableFact } from './EditableFact.tsx';
import { SavedSection } from './SavedSection.tsx';
import type { Saved } from './use-saved.ts';

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
  },
});

interface LearningProps {
  readonly saved: Saved;
  readonly choosable: ChoosableBody;
  /** In any programme of mine: what is not taken anywhere is not asked. */
  readonly roles: readonly Role[];
  readonly title: string;
}

/** What I want to learn and can teach, and where I am heading. */
export function Learning({ saved, choosable, roles, title }: LearningProps): ReactNode {
  const { tab } = useTexts();
  return (
    <SavedSection title={title} saved={saved}>
      <Facts>
        {roles.includes('mentee') ? (
          <>
            <Wanted saved={saved} choosable={choosable} />
            <Wish saved={saved} />
          </>
        ) : null}
        {roles.includes('mentor') ? (
          <>
            <Offered saved={saved} choosable={choosable} />
            <Ways saved={saved} />
          </>
        ) : null}
      </Facts>
      <LockLine text={tab.promises.profile} />
    </SavedSection>
  );
}

type OfProfile = Pick<LearningProps, 'saved' | 'choosable'>;

function Wanted({ saved: { draft, save }, choosable }: OfProfile): ReactNode {
  const texts = useTexts();
  const { me: said, joinSteps } = texts.tab;
  const { wanted } = draft.profile;
  const keep = (rows: typeof wanted): void => save({ ...draft, profile: { ...draft.profile, wanted: rows } });
  const value = competencesSaid(wanted, choosable.competences, texts);
  return (
    <EditableFact name={said.wanted} value={value} who={whoSees('profile', texts)}>
      <CompetencePick
        question={joinSteps.wanted}
        competences={choosable.competences}
        suggested={choosable.suggested.wanted}
        chosen={wanted.map(({ competence }) => competence)}
        toggle={(id) => keep(toggled(wanted, id, wishOf))}
      />
      <WantedRows
        rows={wanted}
        competences={choosable.competences}
        change={(row) => keep(wanted.map((old) => (old.competence === row.competence ? row : old)))}
      />
    </EditableFact>
  );
}

function Offered({ saved: { draft, save }, choosable }: OfProfile): ReactNode {
  const texts = useTexts();
  const { me: said, joinSteps } = texts.tab;
  const { offered } = draft.profile;
  const keep = (rows: typeof offered): void => save({ ...draft, profile: { ...draft.profile, offered: rows } });
  const value = competencesSaid(offered, choosable.competences, texts);
  return (
    <EditableFact name={said.offered} value={value} who={whoSees('profile', texts)}>
      <CompetencePick
        question={joinSteps.offered}
        competences={choosable.competences}
        suggested={choosable.suggested.offered}
        chosen={offered.map(({ competence }) => competence)}
        toggle={(id) => keep(toggled(offered, id, offerOf))}
      />
      <OfferedRows
        rows={offered}
        competences={choosable.competences}
        change={(row) => keep(offered.map((old) => (old.competence === row.competence ? row : old)))}
      />
    </EditableFact>
  );
}

function Wish({ saved: { draft, save } }: Pick<LearningProps, 'saved'>): ReactNode {
  const texts = useTexts();
  const { tab, words } = texts;
  const wish = draft.profile.careerWish;
  const choose = (value: CareerWay | 'any'): void =>
    save({ ...draft, profile: answered(draft.profile, 'careerWish', value === 'any' ? null : value) });
  return (
    <EditableFact
      name={tab.me.careerWish}
      value={wish === undefined ? null : startOfSentence(words.careerWay[wish])}
      who={whoSees('career-wish', texts)}
    >
      <ChoicePills<CareerWay | 'any'>
        question={tab.me.careerWish}
        choices={[
          { value: 'any', text: tab.me.careerOpen },
          ...careerWays.map((value) => ({ value, text: startOfSentence(words.careerWay[value]) })),
        ]}
        chosen={wish ?? 'any'}
        choose={choose}
      />
      <LockLine text={tab.promises.careerWish} />
    </EditableFact>
  );
}

function Ways({ saved: { draft, save } }: Pick<LearningProps, 'saved'>): ReactNode {
  const styles = useStyles();
  const { tab, words, language } = useTexts();
  const gone = draft.profile.careerWays ?? [];
  const toggle = (way: CareerWay): void => {
    const ways = careerWays.filter((each) => (each === way ? !gone.includes(each) : gone.includes(each)));
    save({ ...draft, profile: answered(draft.profile, 'careerWays', ways.length === 0 ? null : ways) });
  };
  const value = list(
    gone.map((way) => words.careerWay[way]),
    language,
  );
  return (
    <EditableFact
      name={tab.me.careerWays}
      value={gone.length === 0 ? null : startOfSentence(value)}
      who={tab.me.sees.asReason}
    >
      <Question question={tab.me.careerWays}>
        <div className={styles.ways}>
          {careerWays.map((way) => (
            <Checkbox
              key={way}
              size="large"
              label={startOfSentence(words.careerWay[way])}
              checked={gone.includes(way)}
              onChange={() => toggle(way)}
            />
          ))}
        </div>
      </Question>
    </EditableFact>
  );
}
