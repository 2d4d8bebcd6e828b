'use client';

import { type ComponentType, useEffect, useState } from 'react';

/**
 * A value on a scale within the band of what is possible. `shown`: as it is written beside, with a `note`. `told`: all that
 * is known of it, in words.
 */
export type RangePoint = {
  value: number;
  low: number;
  high: number;
  shown: string;
  note: string;
  told: string;
};

/** One line of the picture: what it is, and up to two points; without any, the words why. */
export type RangeRow = {
  key: string;
  label: string;
  first: RangePoint | null;
  second: RangePoint | null;
  why: string | null;
};

type Props = { from: number; to: number; rows: readonly RangeRow[] };

/** One line, in the height that it takes whoever draws it. */
export type LineProps = Omit<Props, 'rows'> &
  Pick<RangeRow, 'label' | 'first' | 'second'> & { marks: readonly number[]; height: number };

/**
 * Dots and bands under each other on one scale, each under its whole label or beside it. A table has the same numbers,
 * so nobody who can't see it misses any. In a browser the lines tell more once that is loaded, in the same places.
 */
export function Ranges({ from, to, rows }: Props) {
  const marks = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const at = (value: number): string => `${((value - from) / (to - from)) * 100}%`;
  const Moving = useMovingLine();
  return (
    <div aria-hidden={Moving ? undefined : 'true'} className="grid gap-y-3">
      {rows.map(({ key, label, first, second, why }) => (
        <div key={key} className="keep grid items-center gap-x-5 gap-y-1 sm:grid-cols-[15rem_minmax(0,1fr)]">
          <p className="text-small">{label}</p>
          {first || second ? (
            <div className="flex items-center gap-x-5">
              <div className={Moving ? 'hidden min-w-0 grow print:block' : 'min-w-0 grow'}>
                <Lines {...{ at, marks, first, second }} height={heightOf({ first, second })} />
              </div>
              {Moving && (
                <div className="no-print min-w-0 grow">
                  <Moving
                    {...{ from, to, marks, label, first, second }}
                    height={heightOf({ first, second })}
                  />
                </div>
              )}
              <div className="w-32 shrink-0 text-small whitespace-nowrap tabular-nums">
                {[first, second].map(
                  (point, index) =>
                    point && (
                      <p key={index}>
                        <strong>{point.shown}</strong> {point.note}
                      </p>
                    ),
                )}
              </div>
            </div>
          ) : (
            <p className="text-small text-soft">{why}</p>
          )}
        </div>
      ))}
      <Scale at={at} marks={marks} />
    </div>
  );
}

const heightOf = ({ first, second }: Pick<RangeRow, 'first' | 'second'>): number =>
  first && second ? 52 : 30;

/** What draws a line that moves, once the browser has it. Null before, and wherever it can't be had: the drawn line stays. */
function useMovingLine(): ComponentType<LineProps> | null {
  const [Moving, setMoving] = useState<ComponentType<LineProps> | null>(null);
  useEffect(() => {
    import('./moving-line').then(
      (loaded) => setMoving(() => loaded.default),
      () => undefined,
    );
  }, []);
  return Moving;
}

type At = { at: (value: number) => string; marks: readonly number[] };

/** The first a filled dot on a filled band, the second a ring on a band with an edge: told apart without colour. */
function Lines({ at, marks, first, second, height }: At & Pick<LineProps, 'first' | 'second' | 'height'>) {
  const share = ({ low, high }: RangePoint) => `${parseFloat(at(high)) - parseFloat(at(low))}%`;
  const lower = first ? 39 : 15;
  return (
    <svg width="100%" height={height} className="block overflow-visible px-3">
      {marks.map((mark) => (
        <line key={mark} x1={at(mark)} x2={at(mark)} y1="0" y2={height} className="stroke-line" />
      ))}
      {first && (
        <>
          <rect x={at(first.low)} width={share(first)} y="9" height="12" rx="6" className="fill-teal-band" />
          <circle cx={at(first.value)} cy="15" r="8" className="fill-teal stroke-card stroke-2" />
        </>
      )}
      {second && (
        <>
          <rect
            x={at(second.low)}
            width={share(second)}
            y={lower - 6}
            height="12"
            rx="6"
            className="fill-track stroke-track-edge"
          />
          <circle cx={at(second.value)} cy={lower} r="7" className="fill-card stroke-ink stroke-3" />
        </>
      )}
    </svg>
  );
}

/** The marks of the scale, below all lines. */
function Scale({ at, marks }: At) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="flex gap-x-5 sm:col-start-2">
        <svg width="100%" height="22" className="min-w-0 grow overflow-visible px-3 text-small">
          {marks.map((mark) => (
            <text key={mark} x={at(mark)} y="16" textAnchor="middle" className="fill-soft">
              {mark}
            </text>
          ))}
        </svg>
        <span className="w-32 shrink-0" />
      </div>
    </div>
  );
}
