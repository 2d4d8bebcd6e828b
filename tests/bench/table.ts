import type { BallotResults } from './ballots';
import type { PeopleResults, Results } from './measure';
import type { SeatedRoom } from './tables';

const ms = (value: number) => `${value.toFixed(1)} ms`;
const kb = (value: number) => `${value.toFixed(0)} KB`;

/** Prints the results for people, each with the goal it is held against, met or not. */
export function printTable({
  answering,
  dashboard,
  people,
  weight,
  firstVisit,
  keys,
  steady,
  memory,
  tables,
  ballots,
}: Results): void {
  const { rows, add } = newRows();
  addAnswering(answering, add);
  const first = dashboard[0]?.page.p50 ?? 0;
  for (const { answers, page } of dashboard) {
    const ratio = page.p50 / first;
    const last = answers === 1_000_000;
    add(
      `dashboard of ${answers.toLocaleString('en-GB')} answers`,
      `${ms(page.p50)} (${ratio.toFixed(2)} × the smallest)`,
      last ? 'at most 1.3 ×' : '',
      last ? ratio <= 1.3 : undefined,
    );
  }
  addPeople(people, add);
  const { withJavaScript, withoutJavaScript } = weight;
  add(
    'form, first visit',
    `${kb(withJavaScript.kilobytes)} in ${withJavaScript.requests} requests`,
    'at most 35 KB in 6',
    withJavaScript.kilobytes <= 35 && withJavaScript.requests <= 6,
  );
  add(
    '  without fonts and JavaScript',
    `${kb(withoutJavaScript.withoutFontsAndScripts)} in ${withoutJavaScript.requests} requests`,
    'at most 30 KB',
    withoutJavaScript.withoutFontsAndScripts <= 30,
  );
  add(
    '  on slow 4G, a processor four times slower: first rating',
    ms(firstVisit.firstRating),
    'at most 800 ms',
    firstVisit.firstRating <= 800,
  );
  add(
    '  and all scripts at work',
    ms(firstVisit.allScripts),
    'at most 1,000 ms',
    firstVisit.allScripts <= 1_000,
  );
  add('  keys for its marks, and to send it', String(keys), 'at most 12', keys <= 12);
  for (const { what, times, atMost } of steady)
    add(what, `${times.toFixed(1)} ×`, `at most ${atMost} ×`, times <= atMost);
  add('server memory, idle', `${memory.idle} MB`, 'under 250 MB', memory.idle < 250);
  const [firstBurst = 0] = memory.afterBursts;
  const lastBurst = memory.afterBursts.at(-1) ?? 0;
  add(
    '  after each of six bursts of 320 forms',
    `${memory.afterBursts.join(', ')} MB`,
    'the last at most 1.3 × the first',
    lastBurst <= 1.3 * firstBurst,
  );
  add('  after all of this', `${memory.afterAll} MB`);
  addTables(tables, add);
  addBallots(ballots, add);
  print(rows);
}

/** Prints what was measured of answering, alone. */
export function printAnswering(answering: Results['answering']): void {
  const { rows, add } = newRows();
  addAnswering(answering, add);
  print(rows);
}

/** Prints what was measured of lists of people, alone. */
export function printPeople(people: PeopleResults): void {
  const { rows, add } = newRows();
  addPeople(people, add);
  print(rows);
}

/** Prints what was measured of ballot boxes, alone. */
export function printBallots(ballots: BallotResults): void {
  const { rows, add } = newRows();
  addBallots(ballots, add);
  print(rows);
}

/** Prints what was measured of seating people, alone. */
export function printSeating(tables: readonly SeatedRoom[]): void {
  const { rows, add } = newRows();
  addTables(tables, add);
  print(rows);
}

type Add = (what: string, measured: string, goal?: string, met?: boolean) => void;

function newRows(): { rows: string[][]; add: Add } {
  const rows: string[][] = [['what', 'measured', 'goal', 'met']];
  return {
    rows,
    add: (what, measured, goal = '', met) =>
      void rows.push([what, measured, goal, met === undefined ? '' : met ? 'yes' : 'no']),
  };
}

function addAnswering(answering: Results['answering'], add: Add): void {
  for (const { atOnce, sent, checked, linked, bareSql, spentOn } of answering) {
    const share = sent.perSecond / bareSql.perSecond;
    const isGoal = atOnce === 32;
    add(
      `open a form and send it, ${atOnce} at once`,
      `${sent.perSecond.toFixed(0)} a second, p50 ${ms(sent.p50)}, p99 ${ms(sent.p99)}`,
      isGoal ? 'p99 under 10 × p50' : '',
      isGoal ? sent.p99 < 10 * sent.p50 : undefined,
    );
    add('  the processor’s time for these, a GET and a POST', ms(spentOn));
    add(
      `  beside bare SQL of the same writes (${bareSql.perSecond.toFixed(0)} a second)`,
      share.toFixed(2),
      isGoal ? 'at least 0.5' : '',
      isGoal ? share >= 0.5 : undefined,
    );
    add('  with its check between, a GET and two POSTs', `${checked.perSecond.toFixed(0)} a second`);
    add('  the same of a linked form', `${linked.perSecond.toFixed(0)} a second`);
  }
}

function addPeople({ lists, imported: { people: came, imported, copied } }: PeopleResults, add: Add): void {
  const [smallest] = lists;
  for (const { people, page, found } of lists) {
    const ratio = page.p50 / (smallest?.page.p50 ?? 1);
    const isGoal = people === 5_000;
    add(
      `list of ${people.toLocaleString('en-GB')} people`,
      `${ms(page.p50)} (${ratio.toFixed(2)} × the smallest)`,
      isGoal ? 'at most 1.3 ×' : '',
      isGoal ? ratio <= 1.3 : undefined,
    );
    add('  found by a name', ms(found.p50));
  }
  add(
    `import of ${came.toLocaleString('en-GB')} people`,
    `${ms(imported)} (${(imported / copied).toFixed(1)} × bare COPY, ${ms(copied)})`,
    'at most 20 ×',
    imported <= 20 * copied,
  );
}

function addTables(tables: readonly SeatedRoom[], add: Add): void {
  for (const { room, goal, ms: taken, broken, aims, byHand } of tables) {
    add(
      `seat ${room}`,
      `${(taken / 1000).toFixed(1)} s, ${broken} rules broken`,
      `at most ${goal / 1000} s, none broken`,
      taken <= goal && broken === 0,
    );
    for (const { aim, value, bound, alphabetical, random, restarts } of aims) {
      const beside = `alphabetical ${alphabetical}, random ${random}, best of random ${restarts}`;
      add(
        `  ${aim}`,
        `${value}; no plan below ${bound}; ${beside}`,
        'no worse than these',
        value <= Math.min(alphabetical, random, restarts),
      );
    }
    add(
      '  a drop-out mended',
      byHand.moved === null
        ? `nobody can, ${ms(byHand.mendMs)}`
        : `${byHand.moved} moved, ${ms(byHand.mendMs)}`,
    );
    add('  hints, and the effect of a move', `${ms(byHand.hintsMs)}, ${ms(byHand.effectMs)}`);
  }
}

function addBallots({ opening, sending }: BallotResults, add: Add): void {
  const smallest = opening[0]?.peakMegabytes ?? 0;
  for (const { ballots, seconds, sealingSeconds, idleMegabytes, peakMegabytes } of opening) {
    const more = peakMegabytes - smallest;
    add(
      `open a box of ${ballots.toLocaleString('en-GB')}`,
      `${seconds.toFixed(1)} s, ${(ballots / seconds).toFixed(0)} a second; sealed in ${sealingSeconds.toFixed(1)} s`,
    );
    add(
      '  memory, before and at most',
      `${idleMegabytes} MB, ${peakMegabytes} MB`,
      'at most 100 MB more than the smallest',
      more <= 100,
    );
  }
  for (const { promise, run } of sending)
    add(
      `send a form, ${promise}, without the web`,
      `${run.perSecond.toFixed(0)} a second, p50 ${ms(run.p50)}, p99 ${ms(run.p99)}`,
    );
}

function print(rows: readonly string[][]): void {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
