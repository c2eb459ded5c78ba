type Figures = { readonly persons: number; readonly groupTold: number; readonly groupReturned: number };
type Telling = Figures & { readonly toldOn: string | null; readonly channel: string | null };

export type Problem = { readonly path: string; readonly problem: string };

/** What cannot be true of a group; empty where all can. */
export function problemsOfGroup({ persons, groupTold, groupReturned, toldOn, channel }: Telling): Problem[] {
  if (groupTold > persons) return [{ path: "groupTold", problem: "moreThanGroup" }];
  if (groupReturned > groupTold) return [{ path: "groupReturned", problem: "moreThanSent" }];
  if (groupTold === 0) return [];
  const missing = [
    { path: "toldOn", value: toldOn },
    { path: "channel", value: channel },
  ];
  return missing.filter(({ value }) => value === null).map(({ path }) => ({ path, problem: "required" }));
}

/** Over several laboratories: how many, how many of them were told, and what came back. */
export function sumOfGroup(rows: readonly Figures[]) {
  const sum = (of: (row: Figures) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    persons: sum(({ persons }) => persons),
    told: sum(({ groupTold, groupReturned }) => groupTold - groupReturned),
    returned: sum(({ groupReturned }) => groupReturned),
  };
}
