/** The first thing that Tab reaches: past the header, to the page's main part. */
export function SkipLink({ children = 'Skip to main content' }: { children?: string }) {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-10 focus:bg-card focus:px-4 focus:py-2"
    >
      {children}
    </a>
  );
}
