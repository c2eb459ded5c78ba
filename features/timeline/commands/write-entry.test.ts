import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import type { Listing } from "../places/queries.ts";
import { listEntries } from "../queries.ts";
import { writeEntry } from "./write-entry.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell, { origin: "exercise" })).incidentId;
});

const line = (change: object = {}) => ({
  incidentId,
  text: "Accès du prestataire coupé.",
  label: "fact",
  occurred: { date: "2026-11-08", precision: "day" },
  source: "Équipe réseau",
  ...change,
});
const listing = (change: Partial<Listing> = {}): Listing => ({
  incidentId,
  log: "main-courante",
  order: "recorded",
  limit: 10,
  ...change,
});
const listAs = (principal: Principal, change: Partial<Listing> = {}) =>
  withScope(principal, (tx) => listEntries(tx, listing(change)));

describe("writing in the main courante", () => {
  test("leaves a line with its label, its day and its source, marked as the case is", async () => {
    const { entryId } = await writeEntry(cell.responder, line(), NOW);
    const [latest] = (await listAs(cell.auditor)).entries;
    expect(latest).toMatchObject({
      type: "entry.written",
      label: "fact",
      origin: "exercise",
      occurred: { date: "2026-11-08" },
      recordedAt: "2026-11-09T09:00:00.000Z",
      organisationId: null,
      by: { name: "Personne responder", roles: ["responder"] },
      subject: { kind: "entry", id: entryId },
    });
    expect(Object.fromEntries(latest?.changes.map(({ name, to }) => [name, to]) ?? [])).toEqual({
      text: "Accès du prestataire coupé.",
      source: "Équipe réseau",
    });
  });

  test("a lab manager writes in the file of their organisation, where the cell and they alone read it", async () => {
    const { entryId } = await writeEntry(cell.labManager, line({ text: "Secrétariat prévenu." }), NOW);
    const mine = (await listAs(cell.labManager)).entries.find(({ subject }) => subject.id === entryId);
    expect(mine).toMatchObject({
      organisationId: cell.alpha.organisationId,
      organisationName: "Alpha Biologie",
    });
    const ofTheCell = await writeEntry(cell.dpo, line({ text: "Pour la cellule." }), NOW);
    const seen = (await listAs(cell.labManager)).entries.map(({ subject }) => subject.id);
    expect(seen).not.toContain(ofTheCell.entryId);
    const vendorSees = (await listAs(cell.vendorContact)).entries.map(({ subject }) => subject.id);
    expect(vendorSees).not.toContain(entryId);
  });

  test.each([
    ["a social security number", { text: "Dossier 2 69 05 49 588 157 80" }, "text", "containsNir"],
    ["an e-mail address", { text: "écrire à a.b@example.org" }, "text", "containsEmail"],
    ["a telephone number", { text: "rappeler le 06 12 34 56 78" }, "text", "containsPhone"],
    ["a telephone number as the source", { source: "06 12 34 56 78" }, "source", "containsPhone"],
    ["no text", { text: " " }, "text", "required"],
    ["a text of 10,000 characters", { text: "x".repeat(10_000) }, "text", "tooLong"],
    ["a label outside the list", { label: "rumour" }, "label", "choose"],
    ["an instant without its zone", { occurred: "2026-11-09T08:00:00" }, "occurred", "needsZone"],
    ["an instant to come", { occurred: "2026-11-09T09:00:01Z" }, "occurred", "inFuture"],
  ])("refuses %s at its field and writes nothing", async (_what, change, path, problem) => {
    const before = (await listAs(cell.dpo, { limit: 100 })).entries.length;
    await expect(writeEntry(cell.dpo, line(change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
    expect((await listAs(cell.dpo, { limit: 100 })).entries).toHaveLength(before);
  });

  test("nobody writes in the file of an organisation they do not represent", async () => {
    const ofBeta = line({ organisationId: cell.beta.organisationId });
    await expect(writeEntry(cell.labManager, ofBeta, NOW)).rejects.toMatchObject({ code: "not_found" });
    const { entryId } = await writeEntry(cell.dpo, ofBeta, NOW);
    expect((await listAs(cell.labManager)).entries.map(({ subject }) => subject.id)).not.toContain(entryId);
  });

  test("the auditor and the signatory are refused; the outsider finds nothing", async () => {
    for (const member of [cell.auditor, cell.signatory, cell.vendorContact])
      await expect(writeEntry(member, line(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.intruder, cell.outsider, cell.administrator])
      await expect(writeEntry(stranger, line(), NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("reading the log", () => {
  test("page by page, in the order it was recorded or in the order it happened, no line is lost or repeated", async () => {
    for (const hour of ["03", "01", "02"])
      await writeEntry(cell.dpo, line({ occurred: `2026-11-09T${hour}:00:00Z`, text: `à ${hour} h` }), NOW);
    for (const order of ["recorded", "occurred"] as const) {
      const whole = (await listAs(cell.dpo, { order, limit: 100 })).entries.map(({ seq }) => seq);
      const paged: number[] = [];
      let before: string | undefined;
      do {
        const page = await listAs(cell.dpo, { order, limit: 3, before });
        paged.push(...page.entries.map(({ seq }) => seq));
        before = page.next ?? undefined;
      } while (before !== undefined);
      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(whole.length);
    }
    const texts = (await listAs(cell.dpo, { order: "occurred", limit: 100 })).entries.flatMap(({ changes }) =>
      changes.flatMap(({ to }) => (typeof to === "string" && /^à \d\d h$/.test(to) ? [to] : [])),
    );
    expect(texts).toEqual(["à 03 h", "à 02 h", "à 01 h"]);
  });

  test("the main courante holds what people wrote and did, the audit trail everything", async () => {
    const whole = (await listAs(cell.dpo, { log: "audit-trail", limit: 100 })).entries;
    const peoples = (await listAs(cell.dpo, { limit: 100 })).entries;
    expect(whole.map(({ type }) => type)).toContain("incident.logged");
    expect(whole.length).toBeGreaterThanOrEqual(peoples.length);
    expect(peoples.map(({ type }) => type)).toContain("entry.written");
  });

  test("narrowed to a laboratory, a person, a kind or a source, it holds what is about each and nothing else", async () => {
    const ofBeta = { organisationId: cell.beta.organisationId };
    const source = line({ ...ofBeta, text: "Appel reçu.", source: "Standard de Beta" });
    const { entryId } = await writeEntry(cell.responder, source, NOW);
    const listed = async (change: Partial<Listing>) =>
      (await listAs(cell.dpo, { limit: 100, log: "audit-trail", ...change })).entries;
    const ofLab = await listed({ labId: cell.beta.labIds[0] });
    expect(ofLab.map(({ subject }) => subject.id)).toContain(entryId);
    expect(new Set(ofLab.map(({ organisationId }) => organisationId))).toEqual(
      new Set([ofBeta.organisationId]),
    );
    const [written] = ofLab.filter(({ subject }) => subject.id === entryId);
    const byPerson = await listed({ actor: written?.actorId });
    expect(new Set(byPerson.map(({ by }) => by?.name))).toEqual(new Set(["Personne responder"]));
    const notes = await listed({ group: "notes" });
    expect(new Set(notes.map(({ type }) => type))).toEqual(new Set(["entry.written"]));
    expect((await listed({ source: "standard de" })).map(({ subject }) => subject.id)).toEqual([entryId]);
    expect((await listed({ labId: cell.alpha.organisationId })).length).toBe(0);
    const asLabManager = await listAs(cell.labManager, { log: "audit-trail", labId: cell.beta.labIds[0] });
    expect(asLabManager.entries).toEqual([]);
  });

  test("the outsider reads nothing of it", async () => {
    expect((await listAs(cell.outsider)).entries).toEqual([]);
    await expect(listAs(cell.intruder)).rejects.toMatchObject({ code: "not_found" });
  });
});
