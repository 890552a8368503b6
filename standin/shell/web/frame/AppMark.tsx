/** The app's mark: a guiding star, drawn here because the frame shows whichever app the stand-in was given. */
export function AppMark({ size }: { readonly size: number }) {
  return (
    <span className="app-mark" style={{ width: size, height: size }} aria-hidden="true">
      <svg viewBox="0 0 24 24" fill="currentColor">
        <path d="M12 1.5l2.3 7.2a1.6 1.6 0 0 0 1 1l7.2 2.3-7.2 2.3a1.6 1.6 0 0 0-1 1L12 22.5l-2.3-7.2a1.6 1.6 0 0 0-1-1L1.5 12l7.2-2.3a1.6 1.6 0 0 0 1-1z" />
      </svg>
    </span>
  );
}
