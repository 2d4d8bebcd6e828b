import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rotationOf, troubleWithRotation } from './model';

const ids = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}${index + 1}`);
const settings = fc.record({
  tables: fc.integer({ min: 1, max: 15 }),
  projects: fc.integer({ min: 1, max: 15 }),
  hears: fc.integer({ min: 1, max: 8 }),
});
const countsOf = (all: readonly string[], of: readonly string[]) =>
  all.map((one) => of.filter((other) => other === one).length);

describe('rotationOf', () => {
  it('lets each of eight tables hear two of eight, and each project be heard twice', () => {
    const rounds = rotationOf({ tables: ids('t', 8), projects: ids('p', 8), hears: 2 });
    expect(rounds).toHaveLength(2);
    expect(
      countsOf(
        ids('p', 8),
        rounds.flat().map(({ project }) => project),
      ),
    ).toEqual(Array(8).fill(2));
    expect(rounds.map((round) => round[0])).toEqual([
      { table: 't1', project: 'p1' },
      { table: 't1', project: 'p2' },
    ]);
  });

  it('never lets a table hear one twice, and each hears as many as it is to, or all', () => {
    fc.assert(
      fc.property(settings, ({ tables, projects, hears }) => {
        const rounds = rotationOf({ tables: ids('t', tables), projects: ids('p', projects), hears });
        expect(rounds).toHaveLength(Math.min(hears, projects));
        for (const table of ids('t', tables)) {
          const heard = rounds.flatMap((round) =>
            round.filter((one) => one.table === table).map(({ project }) => project),
          );
          expect(heard).toHaveLength(rounds.length);
          expect(new Set(heard).size).toBe(heard.length);
        }
      }),
    );
  });

  it('puts a project at as few tables at once as can be', () => {
    fc.assert(
      fc.property(settings, ({ tables, projects, hears }) => {
        for (const round of rotationOf({ tables: ids('t', tables), projects: ids('p', projects), hears })) {
          expect(
            Math.max(
              ...countsOf(
                ids('p', projects),
                round.map(({ project }) => project),
              ),
            ),
          ).toBe(Math.ceil(tables / projects));
        }
      }),
    );
  });

  it('lets every project be heard wherever there are places enough', () => {
    fc.assert(
      fc.property(settings, ({ tables, projects, hears }) => {
        const rounds = rotationOf({ tables: ids('t', tables), projects: ids('p', projects), hears });
        const heard = countsOf(
          ids('p', projects),
          rounds.flat().map(({ project }) => project),
        );
        if (tables * Math.min(hears, projects) >= projects) expect(Math.min(...heard)).toBeGreaterThan(0);
        expect(
          troubleWithRotation(
            ids('p', projects).map((title) => ({ title })),
            tables,
            hears,
          ).some((text) => text.includes('heard by no table')),
        ).toBe(heard.includes(0));
      }),
    );
  });

  it('hears the projects as evenly as can be', () => {
    fc.assert(
      fc.property(settings, ({ tables, projects, hears }) => {
        const rounds = rotationOf({ tables: ids('t', tables), projects: ids('p', projects), hears });
        const heard = countsOf(
          ids('p', projects),
          rounds.flat().map(({ project }) => project),
        );
        expect(Math.max(...heard) - Math.min(...heard)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
