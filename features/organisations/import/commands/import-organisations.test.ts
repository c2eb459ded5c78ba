import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { retireOrganisation } from "../../commands/retire-organisation.ts";
import { isSiren, isSiret } from "../../rules.ts";
import { importOrganisations } from "./import-organisations.ts";

const HEADINGS = [
  "Organisme",
  "SIREN",
  "FINESS EJ",
  "Numéro laboratoire",
  "Laboratoire",
  "Département",
  "Site",
  "SIRET",
  "FINESS ET",
  "Fuseau horaire",
];

let cell: CrisisCell;
beforeEach(async () => {
  cell = await openCrisisCell();
});

type Cells = readonly string[];

function importing(by: Principal, rows: readonly Cells[], headings: Cells = HEADINGS) {
  const lines = rows.map((cells, index) => ({ line: index + 2, cells: [...cells] }));
  return importOrganisations(by, { format: "csv", headings: [...headings], lines }, NOW);
}

const GOLF = [
  "SELAS du Golfe",
  "732829320",
  "560000127",
  "40",
  "LBM Nord",
  "56",
  "Vannes",
  "73282932000074",
  "560000135",
  "",
];
const change = (at: Record<number, string>): string[] => GOLF.map((cell, index) => at[index] ?? cell);
const reasons = ({ refused }: { refused: readonly { line: number; problems: readonly unknown[] }[] }) =>
  refused.map(({ line, problems }) => [line, problems]);

test("a line registers an organisation, its lab and its head site, and the log folds back into the rows", async () => {
  const { counts, refused } = await importing(cell.dpo, [GOLF]);
  expect([counts, refused]).toEqual([{ organisations: 1, labs: 1, sites: 1, amended: 0 }, []]);
  const row = await withScope(cell.dpo, (tx) =>
    tx.organisation.findFirstOrThrow({
      where: { siren: "732829320" },
      include: { labs: { include: { sites: true } } },
    }),
  );
  const state = fold(await streamOf(cell.dpo, null));
  const { by: _by, ...logged } = state.get(`organisation:${row.id}`) ?? {};
  expect(row).toMatchObject(logged);
  expect(row.labs).toMatchObject([
    { number: 40, department: "56", sites: [{ head: true, timeZone: "Europe/Paris" }] },
  ]);
  expect(state.get(`workspace:${cell.workspaceId}`)).toMatchObject({ rows: 1, refused: 0, labs: 1 });
});

test("the same file again changes nothing; what differs is amended, under the same numbers", async () => {
  await importing(cell.dpo, [GOLF]);
  const again = await importing(cell.responder, [GOLF]);
  expect(again.counts).toEqual({ organisations: 0, labs: 0, sites: 0, amended: 0 });
  const amended = await importing(cell.dpo, [change({ 4: "LBM du Golfe", 6: "Vannes centre" })]);
  expect(amended.counts).toEqual({ organisations: 0, labs: 0, sites: 0, amended: 2 });
  const labs = await withScope(cell.dpo, (tx) =>
    tx.lab.findMany({ where: { number: 40 }, include: { sites: true } }),
  );
  expect(labs).toMatchObject([
    { name: "LBM du Golfe", version: 2, sites: [{ name: "Vannes centre", version: 2 }] },
  ]);
});

test("a second lab, and a second site, join what is there; a lab without a number gets the next", async () => {
  await importing(cell.dpo, [GOLF]);
  const { counts } = await importing(cell.dpo, [
    change({ 6: "Auray", 7: "", 8: "" }),
    change({ 3: "", 4: "LBM Sud", 6: "", 7: "", 8: "" }),
  ]);
  expect(counts).toEqual({ organisations: 0, labs: 1, sites: 1, amended: 0 });
  const labs = await withScope(cell.dpo, (tx) =>
    tx.lab.findMany({
      where: { organisation: { siren: "732829320" } },
      include: { sites: true },
      orderBy: { number: "asc" },
    }),
  );
  expect(labs.map(({ number, sites }) => [number, sites.length])).toEqual([
    [40, 2],
    [41, 0],
  ]);
});

test.each([
  ["a SIREN whose key is wrong", { 1: "732829321", 7: "" }, [{ column: "siren", problem: "notASiren" }]],
  ["a SIRET whose key is wrong", { 7: "73282932000075" }, [{ column: "siret", problem: "notASiret" }]],
  ["a SIRET of another SIREN", { 1: "000560011" }, [{ column: "siret", problem: "notOfThisSiren" }]],
  ["a FINESS whose key is wrong", { 2: "560000128" }, [{ column: "finessEj", problem: "notAFiness" }]],
  ["a department that does not exist", { 5: "99" }, [{ column: "department", problem: "notADepartment" }]],
  ["a time zone that does not exist", { 9: "Bretagne" }, [{ column: "timeZone", problem: "notATimeZone" }]],
  ["no organisation", { 0: "" }, [{ column: "organisation", problem: "required" }]],
  ["a site without its laboratory", { 3: "", 4: "" }, [{ column: "lab", problem: "required" }]],
  [
    "a social security number",
    { 4: "Mme 2 69 05 49 588 157 80" },
    [{ column: "lab", problem: "containsNir" }],
  ],
])("a line with %s stays out and says why", async (_what, at, problems) => {
  const { counts, ...outcome } = await importing(cell.dpo, [change(at)]);
  expect(reasons(outcome)).toEqual([[2, problems]]);
  expect(counts).toEqual({ organisations: 0, labs: 0, sites: 0, amended: 0 });
});

test("a line twice, a number of another organisation's lab, and words that disagree are refused, the first line stands", async () => {
  const outcome = await importing(cell.dpo, [
    GOLF,
    GOLF,
    ["Autre organisme", "", "", "40", "LBM Ouest", "56", "", "", "", ""],
    change({ 0: "SELAS du Trégor", 3: "50", 4: "LBM Est", 6: "", 7: "", 8: "" }),
  ]);
  expect(reasons(outcome)).toEqual([
    [3, [{ column: "organisation", problem: "duplicateLine" }]],
    [4, [{ column: "labNumber", problem: "ofAnother" }]],
    [5, [{ column: "organisation", problem: "differsWithinFile" }]],
  ]);
  expect(outcome.counts).toMatchObject({ organisations: 1, labs: 1 });
});

test("what a retired organisation or laboratory keeps is not given to another", async () => {
  await importing(cell.dpo, [GOLF]);
  const { id } = await withScope(cell.dpo, (tx) =>
    tx.organisation.findFirstOrThrow({ where: { siren: "732829320" } }),
  );
  await retireOrganisation(cell.dpo, { organisationId: id, version: 1, reason: "Cessation" }, NOW);
  const again = await importing(cell.dpo, [change({ 3: "41" })]);
  expect(reasons(again)).toEqual([[2, [{ column: "siren", problem: "ofRetired" }]]]);
});

test("zeros that a spreadsheet dropped are put back, and an overseas lab keeps its clock", async () => {
  const bourg = ["Labo de Bourg", "", "10008407", "60", "LBM Bourg", "1", "", "", "", ""];
  const reunion = ["Labo de Saint-Denis", "", "", "61", "LBM Nord", "974", "Nord", "", "", ""];
  const outcome = await importing(cell.dpo, [bourg, reunion]);
  expect(reasons(outcome)).toEqual([]);
  const found = await withScope(cell.dpo, (tx) =>
    tx.organisation.findMany({ where: { name: { startsWith: "Labo de" } }, orderBy: { name: "asc" } }),
  );
  expect(found).toMatchObject([{ finessEj: "010008407" }, { timeZone: "Indian/Reunion" }]);
});

test("a kind is understood in French and as a code; one nobody knows is refused", async () => {
  const headings = ["Organisme", "Type"];
  const rows = [
    ["Hôpital fictif", "Hôpital"],
    ["Éditeur fictif de plus", "vendor"],
    ["Autre", "licorne"],
  ];
  const outcome = await importing(cell.dpo, rows, headings);
  expect(reasons(outcome)).toEqual([[4, [{ column: "kind", problem: "choose" }]]]);
  const kinds = await withScope(cell.dpo, (tx) =>
    tx.organisation.findMany({
      where: { name: { in: rows.map(([name = ""]) => name) } },
      select: { kind: true },
    }),
  );
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(["hospital", "vendor"]);
});

test("a table without a column of organisations is no register", async () => {
  const refused = importing(cell.dpo, [["x"]], ["Patients"]);
  await expect(refused).rejects.toMatchObject({
    problems: [{ path: "file", problem: "noOrganisationColumn" }],
  });
});

test("of 5,000 labs with 40 bad lines, 4,960 come in and 40 are told; mended, the 40 follow", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => rowOf(index));
  const bad = rows.map((row, index) => (index % 125 === 0 ? row.with(7, `${row[7]?.slice(0, -1)}x`) : row));
  const first = await importing(cell.dpo, bad);
  expect([first.counts.labs, first.refused.length]).toEqual([4_960, 40]);
  expect(first.refused[1]).toMatchObject({
    line: 127,
    problems: [{ column: "siret", problem: "notASiret" }],
  });
  const second = await importing(cell.dpo, rows);
  expect([second.counts, second.refused]).toEqual([
    { organisations: 0, labs: 40, sites: 40, amended: 0 },
    [],
  ]);
  expect(await withScope(cell.dpo, (tx) => tx.lab.count({ where: { number: { gt: 100 } } }))).toBe(5_000);
  const checked = await streamOf(cell.dpo, null);
  expect(checked.length).toBeGreaterThan(500);
}, 60_000);

/** Five hundred organisations with ten labs each. */
function rowOf(index: number): string[] {
  const siren = withKey(String(10_000_000 + Math.floor(index / 10)));
  const siret = withKey(`${siren}${String((index % 10) + 1).padStart(4, "0")}`);
  const name = `Organisme ${Math.floor(index / 10)}`;
  return [name, siren, "", String(101 + index), `LBM ${index}`, "56", "Principal", siret, "", ""];
}

function withKey(digits: string): string {
  return (
    Array.from({ length: 10 }, (_, key) => `${digits}${key}`).find(
      (code) => isSiren(code) || isSiret(code),
    ) ?? ""
  );
}

test("the auditor and who speaks for one organisation import nothing; the outsider finds nothing", async () => {
  for (const member of [
    cell.auditor,
    cell.labManager,
    cell.signatory,
    cell.administrator,
    cell.vendorContact,
  ])
    await expect(importing(member, [GOLF])).rejects.toMatchObject({ code: "forbidden" });
  await expect(importing(cell.intruder, [GOLF])).rejects.toMatchObject({ code: "not_found" });
  await importing(cell.outsider, [GOLF]);
  expect(await withScope(cell.dpo, (tx) => tx.organisation.count({ where: { siren: "732829320" } }))).toBe(0);
});
