import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listContacts, listHistory, listReadiness } from "../queries.ts";
import { readinessOf } from "../rules.ts";
import { recordContact } from "./record-contact.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const insurer = {
  part: "insurer",
  firm: "Assurance fictive",
  name: "Standard sinistres cyber",
  email: "Sinistres@assureur.example",
  phone: "+33 (0)1 02 03 04 05",
  reference: "CY-2026-000123",
};
const of = (input: Record<string, unknown>) => ({ organisationId: cell.alpha.organisationId, ...input });

test("whom to call at the insurer is recorded, amended with the version seen, and the log folds into the row", async () => {
  await recordContact(cell.dpo, of(insurer), NOW);
  const again = recordContact(cell.dpo, of(insurer), NOW);
  await expect(again).rejects.toMatchObject({ code: "conflict" });
  await recordContact(cell.responder, of({ ...insurer, version: 1, reference: "CY-2027-000001" }), NOW);
  const row = await withScope(cell.dpo, (tx) => tx.contact.findFirstOrThrow({ where: { part: "insurer" } }));
  const { by: _by, ...logged } = fold(await streamOf(cell.dpo, null)).get(`contact:${row.id}`) ?? {};
  expect(row).toMatchObject({ ...logged, email: "sinistres@assureur.example", version: 2 });
  expect(logged).toMatchObject({ reference: "CY-2027-000001", part: "insurer" });
});

test("each contact makes the file more ready; one without a number stays missing, one that does not exist is said", async () => {
  const readiness = async () => {
    const [row] = await withScope(cell.dpo, (tx) =>
      listReadiness(tx, { now: NOW, organisationId: cell.alpha.organisationId }),
    );
    if (row === undefined) throw new Error("not found");
    return readinessOf(row);
  };
  const before = await readiness();
  await recordContact(cell.dpo, of({ part: "counsel", name: "Maître Exemple" }), NOW);
  expect((await readiness()).missing).toContainEqual({ item: "counsel", why: "no_phone" });
  await recordContact(
    cell.dpo,
    of({ part: "counsel", version: 1, name: "Maître Exemple", phone: "0612345678" }),
    NOW,
  );
  await recordContact(
    cell.dpo,
    of({ part: "broker", none: "yes", note: "Contrat souscrit en direct." }),
    NOW,
  );
  const after = await readiness();
  expect(after.missing.map(({ item }) => item)).not.toContain("broker");
  expect(after.missing.length).toBe(before.missing.length - 2);
  expect(after.percent).toBeGreaterThan(before.percent);
});

test.each([
  ["a number that cannot be dialled", { phone: "demander Paul" }, "phone", "notAPhone"],
  ["an address that is none", { email: "paul chez example" }, "email", "notAnEmail"],
  ["nobody", { name: "", firm: "" }, "name", "required"],
  ["a part nobody asks for", { part: "patient" }, "part", "choose"],
  ["a social security number in the note", { note: "2 69 05 49 588 157 80" }, "note", "containsNir"],
  ["no legal representative at all", { part: "legal_representative", none: "yes" }, "none", "indispensable"],
])("%s is refused at its field", async (_what, change, path, problem) => {
  await expect(recordContact(cell.dpo, of({ ...insurer, ...change }), NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("the lab manager and the signatory read their own organisation's contacts and history, and nobody else's", async () => {
  await recordContact(cell.dpo, { ...insurer, organisationId: cell.beta.organisationId }, NOW);
  for (const member of [cell.labManager, cell.signatory]) {
    const [own, other] = await withScope(member, async (tx) => [
      await listContacts(tx, cell.alpha.organisationId),
      await listContacts(tx, cell.beta.organisationId),
    ]);
    expect(own?.length).toBeGreaterThan(0);
    expect(other).toEqual([]);
    const history = await withScope(member, (tx) => listHistory(tx, cell.alpha.organisationId, 50));
    expect(history.map(({ type }) => type)).toContain("organisation.registered");
    expect(await withScope(member, (tx) => listHistory(tx, cell.beta.organisationId, 50))).toEqual([]);
  }
  expect(await withScope(cell.administrator, (tx) => tx.contact.count())).toBe(0);
});

test("the auditor and who speaks for the organisation change nothing; the outsider finds nothing", async () => {
  for (const member of [cell.auditor, cell.labManager, cell.signatory, cell.administrator])
    await expect(recordContact(member, of(insurer), NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.vendorContact, cell.outsider, cell.intruder])
    await expect(recordContact(stranger, of(insurer), NOW)).rejects.toMatchObject({ code: "not_found" });
});
