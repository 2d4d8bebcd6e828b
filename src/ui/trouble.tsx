'use client';

type Props = { error: unknown; retry: () => void };

/** What stands in place of a page that could not be drawn. The server's log has the error under the same code. */
export function Trouble({ error, retry }: Props) {
  const code = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  return (
    <main
      id="main"
      tabIndex={-1}
      data-size="participant"
      className="mx-auto w-full max-w-3xl grow px-5 pt-8 pb-16 sm:px-8"
    >
      <title>Something went wrong – Roundtable</title>
      <h1>Sorry, something went wrong</h1>
      <div className="prose mt-5">
        <p>This is our fault, not yours. Wait a moment, then try again.</p>
        <p>
          If you were sending something, we can’t be sure that it arrived. Look whether it is there before you
          send it again.
        </p>
        <p>
          <button type="button" onClick={retry} className="btn btn-primary">
            Try again
          </button>
        </p>
        <p>
          If it happens again, tell the person who runs your course
          {code ? ` and give them this code: ${code}` : ''}.
        </p>
        <p>
          <a href="/">Go to the start page</a>
        </p>
      </div>
    </main>
  );
}
