/** The foot of every page. */
export function SiteFooter() {
  return (
    <footer className="no-print border-t border-line">
      <p className="flex flex-wrap items-center justify-between gap-x-8 px-5 py-4 text-small text-soft sm:px-8">
        <span>Roundtable. People around it as equals.</span>
        <a href="/accessibility" className="inline-flex min-h-11 items-center">
          Accessibility
        </a>
      </p>
    </footer>
  );
}
