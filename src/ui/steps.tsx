/** One step on the way: done, the one that is on now, or still to come. */
export type Step = { label: string; detail?: string; state: 'done' | 'now' | 'next' };

const words = { done: 'Done: ', now: 'Now: ', next: 'To come: ' } satisfies Record<Step['state'], string>;

/** A row of steps with a line through them; from top to bottom on a narrow screen. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="flex flex-col md:flex-row">
      {steps.map((step) => (
        <li
          key={step.label}
          className="relative min-w-0 grow basis-0 pb-4 pl-9 last:pb-0 md:pt-8 md:pr-3 md:pb-0 md:pl-0 group"
        >
          <span
            aria-hidden="true"
            className={`absolute top-3 left-2 h-full w-1 group-last:hidden md:top-2 md:left-0 md:h-1 md:w-full md:group-last:block ${step.state === 'done' ? 'bg-teal' : 'bg-line'}`}
          />
          <Dot state={step.state} />
          <span className="block font-semibold">
            <span className="sr-only">{words[step.state]}</span>
            {step.label}
          </span>
          {step.detail && <span className="block text-small text-soft">{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}

function Dot({ state }: { state: Step['state'] }) {
  return (
    <svg
      width="26"
      height="26"
      viewBox="0 0 26 26"
      aria-hidden="true"
      className="absolute -left-[3px] top-0 md:-top-[3px]"
    >
      {state === 'done' && <circle cx="13" cy="13" r="9" className="fill-teal" />}
      {state === 'now' && (
        <>
          <circle cx="13" cy="13" r="13" className="fill-amber-wash" />
          <circle cx="13" cy="13" r="7.5" className="fill-card stroke-amber-mark stroke-[4]" />
        </>
      )}
      {state === 'next' && (
        <circle cx="13" cy="13" r="7.5" className="fill-card stroke-strong-line stroke-[3]" />
      )}
    </svg>
  );
}
