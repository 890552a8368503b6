import { appIcon } from '../control/client.ts';

/** The app's icon, as its package has it: the frame shows whichever app the stand-in was given. */
export function AppMark({ size }: { readonly size: number }) {
  return (
    <span className="app-mark" style={{ width: size, height: size }} aria-hidden="true">
      <img src={appIcon} alt="" />
    </span>
  );
}
