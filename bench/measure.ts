import { loadavg } from "node:os";

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** `count` turns of work spread over `connections` that each take the next turn when they are free. */
export async function inParallel(
  { count, connections }: { count: number; connections: number },
  work: (turn: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: connections }, lane));
}

type Contenders = Readonly<Record<string, (round: number) => Promise<number>>>;

/** Each contender once per round, in turns, so that a busy moment of the machine meets all of them: medians. */
export async function medians<Names extends Contenders>(
  rounds: number,
  contenders: Names,
): Promise<Record<keyof Names, number>> {
  const names = Object.keys(contenders) as (keyof Names)[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    keyof Names,
    number[]
  >;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await contenders[name]?.(round);
      // The first round warms caches and compilers up.
      if (round > 0 && value !== undefined) found[name].push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found[name])])) as Record<keyof Names, number>;
}

/** How much dearer one unit of work is when there is ten or a hundred times as much of it: 1 is linear. */
export function slopes(sizes: readonly { readonly size: number; readonly ms: number }[]): number[] {
  const [first] = sizes;
  if (first === undefined) return [];
  return sizes.map(({ size, ms }) => rounded((ms / size) * (first.size / first.ms)));
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

type Report = { readonly bench: string; readonly reached: boolean; readonly line: string };

/** One line for programs, one for people; a target missed fails the run. */
export function report({ line, ...figures }: Report & Readonly<Record<string, unknown>>): void {
  const load = loadavg().map(rounded);
  console.log(JSON.stringify({ ...figures, load }));
  console.log(`${figures.bench}: ${line} (${figures.reached ? "reached" : "MISSED"}; load ${load[0]})`);
  if (!figures.reached) process.exitCode = 1;
}
