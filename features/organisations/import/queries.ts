import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { COLUMN_NAMES, COLUMNS, type Column } from "./catalogue.ts";
import { ImportPlan, type Problem } from "./rules.ts";
import { type ImportOrganisations, importedLine, plainWords } from "./schema.ts";

export type Identity = {
  name: string;
  kind: string;
  siren: string | null;
  finessEj: string | null;
  country: string;
  region: string | null;
  timeZone: string;
  traits: readonly string[];
};
export type SiteFields = {
  name: string;
  siret: string | null;
  finessEt: string | null;
  timeZone: string;
  head: boolean;
};

export type KnownRegister = {
  readonly organisations: readonly (Identity & { readonly id: string })[];
  readonly labs: readonly {
    readonly id: string;
    readonly organisationId: string;
    readonly number: number;
    readonly name: string;
    readonly department: string | null;
  }[];
  readonly sites: readonly (SiteFields & { readonly id: string; readonly labId: string })[];
  /** What retired records keep to themselves. */
  readonly taken: { readonly numbers: ReadonlySet<number>; readonly sirens: ReadonlySet<string> };
};

/** With the cells of the columns that an import knows, and no others. */
export type RefusedLine = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problems: readonly Problem[];
};
export type PlannedImport = {
  readonly plan: ImportPlan;
  readonly headings: readonly string[];
  readonly refused: readonly RefusedLine[];
};

/** What a file would do to the register as it stands, and each line that can do nothing with why. */
export async function planImport(tx: Tx, input: ImportOrganisations): Promise<PlannedImport> {
  const columns = columnsOf(input.headings);
  const places = [...new Set(columns.values())].sort((a, b) => a - b);
  const known = (cells: readonly string[]) => places.map((place) => cells[place] ?? "");
  const plan = new ImportPlan(await readRegister(tx));
  const refused = input.lines.flatMap(({ line, cells }): RefusedLine[] => {
    const read = readLine(cells, columns);
    const problems = read.ok ? plan.place(read.given, line) : read.problems;
    return problems.length === 0 ? [] : [{ line, cells: known(cells), problems }];
  });
  plan.numberLabs();
  return { plan, headings: known(input.headings), refused };
}

type Places = ReadonlyMap<Column, number>;

function columnsOf(headings: readonly string[]): Places {
  const plain = headings.map(plainWords);
  const places = COLUMN_NAMES.flatMap((column): [Column, number][] => {
    const known: readonly string[] = COLUMNS[column];
    const at = plain.findIndex((heading) => known.includes(heading));
    return at < 0 ? [] : [[column, at]];
  });
  if (!places.some(([column]) => column === "organisation")) throw invalid("file", "noOrganisationColumn");
  return new Map(places);
}

function readLine(cells: readonly string[], places: Places) {
  const typed = Object.fromEntries(
    COLUMN_NAMES.map((column) => [column, (cells[places.get(column) ?? -1] ?? "").trim()]),
  );
  const read = importedLine.safeParse(typed);
  if (read.success) return { ok: true, given: read.data } as const;
  const problems = read.error.issues.map(({ path, message }) => ({
    column: String(path[0] ?? "organisation"),
    problem: /^[a-z][A-Za-z]*$/.test(message) ? message : "invalid",
  }));
  return { ok: false, problems } as const;
}

/** All that is in use, in the order in which the fields of a plan stand. */
async function readRegister(tx: Tx): Promise<KnownRegister> {
  const inUse = { where: { retiredAt: null } } as const;
  const identity = {
    name: true,
    kind: true,
    siren: true,
    finessEj: true,
    country: true,
    region: true,
  } as const;
  const organisations = await tx.organisation.findMany({
    ...inUse,
    select: { id: true, ...identity, timeZone: true, traits: true },
  });
  const labs = await tx.lab.findMany({
    ...inUse,
    select: { id: true, organisationId: true, number: true, name: true, department: true },
  });
  const sites = await tx.site.findMany({
    ...inUse,
    select: { id: true, labId: true, name: true, siret: true, finessEt: true, timeZone: true, head: true },
  });
  return { organisations, labs, sites, taken: await readTaken(tx) };
}

async function readTaken(tx: Tx): Promise<KnownRegister["taken"]> {
  const retired = { NOT: { retiredAt: null } } as const;
  const labs = await tx.lab.findMany({
    where: { OR: [retired, { organisation: retired }] },
    select: { number: true },
  });
  const organisations = await tx.organisation.findMany({ where: retired, select: { siren: true } });
  return {
    numbers: new Set(labs.map(({ number }) => number)),
    sirens: new Set(organisations.flatMap(({ siren }) => siren ?? [])),
  };
}
