import type { SignedIn } from '../control/types.ts';
import { useTexts } from '../texts.ts';
import { GuideButton } from '../guide/GuideButton.tsx';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { ClockMenu } from './ClockMenu.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { WorldMenu } from '../world/WorldMenu.tsx';

/** Whose company this is, what time the demonstration has, and who looks. */
export function TopBar({ person, app }: SignedIn) {
  const say = useTexts();
  return (
    <header className="top-bar">
      <div className="top-bar-company">
        <span className="top-bar-name">{app.company}</span>
        <span className="top-bar-note">{say.standIn}</span>
      </div>
      <ClockMenu person={person} />
      <div className="top-bar-own">
        <GuideButton />
        <WorldMenu />
        <AppearanceMenu />
        <PersonMenu person={person} />
      </div>
    </header>
  );
}
