/** The first thing that Tab reaches: past the header, to the page's main part; or past what stands before `to`. */
export function SkipLink({
  to = '#main',
  children = 'Skip to main content',
}: {
  to?: `#${string}`;
  children?: string;
}) {
  return (
    <a
      href={to}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-10 focus:bg-card focus:px-4 focus:py-2"
    >
      {children}
    </a>
  );
}
