import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** The heading's level: 3 for one of several under a heading of their own. */
  level?: 2 | 3;
  /** What the figure shows, in words: the finding first. */
  sentence: ReactNode;
  /** How to read the drawing: what a dot, a band, a colour means. */
  legend?: ReactNode;
  /** The drawing. The same numbers stand in `table`, so it may be hidden from screen readers. */
  chart?: ReactNode;
  table?: ReactNode;
  /** The numbers as a file. */
  download?: { href: string; label: string };
  /** Too long for one page of paper: it begins where it stands and goes on over the next. */
  long?: boolean;
};

/** A finding: its heading, the sentence that says it, the drawing, and the table of the same numbers. */
export function Figure({ title, level = 2, sentence, legend, chart, table, download, long }: Props) {
  return (
    <figure
      data-long={long}
      className="rounded-lg border border-line bg-card p-5 sm:p-7 print:border-0 print:p-0"
    >
      <figcaption>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
        <div className="mt-1 max-w-3xl">{sentence}</div>
        {legend && <div className="mt-2 text-small text-soft">{legend}</div>}
      </figcaption>
      {chart && <div className="mt-5 min-w-0">{chart}</div>}
      {table && <div className="mt-6">{table}</div>}
      {download && (
        <p className="no-print mt-4">
          {/* A file, not a page: a plain link with download. */}
          <a href={download.href} download className="inline-flex min-h-11 items-center">
            {download.label}
          </a>
        </p>
      )}
    </figure>
  );
}
