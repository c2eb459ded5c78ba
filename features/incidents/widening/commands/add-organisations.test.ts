import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import {
  exposureOf,
  obligationOf,
  obligationsOf,
  streamOf,
  typesOf,
} from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { addOrganisations } from "./add-organisations.ts";

let cell: CrisisCell;
let incidentId: string;

const problems = (error: unknown) => (error instanceof Error && "problems" in error ? error.problems : error);
const refused = (organisations: unknown[]) =>
  addOrganisations(cell.dpo, { incidentId, organisations }, NOW).then(() => "added", problems);

/** A case that knows its vendor and Alpha; Beta is found later. */
beforeEach(async () => {
  cell = await openCrisisCell();
  const exposures = [{ organisationId: cell.alpha.organisationId, awareness: AWARE }];
  ({ incidentId } = await logLeak(cell, { exposures, vendorAwareness: AWARE }));
});

describe("adding organisations to a running incident", () => {
  test("opens the file of each, with its own clock, and one entry that says why", async () => {
    const { organisationId, labIds } = cell.beta;
    const labs = labIds.map((labId) => ({ labId, personsConfirmed: 300 }));
    const organisations = [{ organisationId, awareness: AWARE, labs }];
    const reason = "Vu dans l’extrait du fichier publié.";
    const added = await addOrganisations(cell.dpo, { incidentId, organisations, reason }, NOW);
    expect(added).toMatchObject({ added: 1 });
    const at = { incidentId, organisationId, ruleId: "eu.gdpr.33-1" };
    const cnil = await obligationOf(cell.dpo, at);
    expect(cnil.dueAt?.toISOString()).toBe("2026-11-12T08:20:00.000Z");
    const file = await exposureOf(cell.dpo, incidentId, organisationId);
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${file.id}`);
    expect(logged).toMatchObject({ organisationId, roles: ["controller"], instants: file.instants, reason });
  });

  test("the vendor then owes the new controller its notice, and keeps what it owed before", async () => {
    await addOrganisations(
      cell.dpo,
      { incidentId, organisations: [{ organisationId: cell.beta.organisationId }] },
      NOW,
    );
    const owed = await obligationsOf(cell.dpo, incidentId, cell.vendorId);
    expect(owed.map(({ subject, state }) => [subject, state])).toEqual(
      [cell.alpha.organisationId, cell.beta.organisationId].sort().map((id) => [id, "open"]),
    );
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
      "exposure.opened",
      "obligations.recomputed",
    ]);
  });

  test("an incident that began with nobody takes a controller and its processor in one act", async () => {
    const empty = await logLeak(cell, { exposures: [], vendorId: null, productId: null });
    const organisations = [
      { organisationId: cell.alpha.organisationId },
      { organisationId: cell.vendorId, roles: ["processor"], awareness: AWARE },
    ];
    await addOrganisations(cell.responder, { incidentId: empty.incidentId, organisations }, NOW);
    const [notice] = await obligationsOf(cell.dpo, empty.incidentId, cell.vendorId);
    expect(notice).toMatchObject({ ruleId: "eu.gdpr.33-2", subject: cell.alpha.organisationId });
    expect((await typesOf(cell.dpo, empty.incidentId)).slice(1)).toEqual([
      "exposure.opened",
      "exposure.opened",
    ]);
  });

  test("names the one that is there already, adds nobody, and can be sent again without it", async () => {
    const [alpha, beta] = [cell.alpha, cell.beta].map(({ organisationId }) => ({ organisationId }));
    expect(await refused([beta, alpha])).toEqual([
      { path: "organisations.1.organisationId", problem: "alreadyInCase" },
    ]);
    expect(await withScope(cell.dpo, (tx) => tx.exposure.count({ where: { incidentId } }))).toBe(2);
    expect(await refused([beta])).toBe("added");
    expect(await refused([beta])).toEqual([
      { path: "organisations.0.organisationId", problem: "alreadyInCase" },
    ]);
  });

  test("two people who add the same organisation at once open one file", async () => {
    const { organisationId } = cell.beta;
    const both = await Promise.all([refused([{ organisationId }]), refused([{ organisationId }])]);
    expect(both).toContain("added");
    expect(both).toContainEqual([{ path: "organisations.0.organisationId", problem: "alreadyInCase" }]);
  });

  test("refuses, each at its place, a stranger, a stranger's laboratory, a moment to come and a name twice", async () => {
    const other = await openCrisisCell();
    const { organisationId } = cell.beta;
    const [labId] = cell.alpha.labIds;
    const early = "2026-11-08T08:00:00Z";
    for (const [organisations, path, problem] of [
      [[{ organisationId: other.beta.organisationId }], "0.organisationId", "choose"],
      [[{ organisationId, labs: [{ labId }] }], "0.labs.0.labId", "choose"],
      [[{ organisationId, processorNotice: "2026-11-10T08:00:00Z" }], "0.processorNotice", "inFuture"],
      [[{ organisationId, awareness: early }], "0.awarenessNote", "justifyEarlier"],
      [[{ organisationId }, { organisationId }], "1.organisationId", "chosenTwice"],
      [[{ organisationId, roles: ["owner"] }], "0.roles.0", "choose"],
    ] as const)
      expect(await refused([...organisations])).toEqual([{ path: `organisations.${path}`, problem }]);
  });

  test("a closed case is reopened first", async () => {
    await closeCase(cell.dpo, incidentId, NOW);
    expect(await refused([{ organisationId: cell.beta.organisationId }])).toEqual([
      { path: "organisations", problem: "caseClosed" },
    ]);
  });

  test("is the cell's act: the auditor and the organisations are refused, outsiders find no case", async () => {
    const organisations = [{ organisationId: cell.beta.organisationId }];
    for (const principal of [cell.auditor, cell.labManager, cell.signatory, cell.vendorContact])
      await expect(addOrganisations(principal, { incidentId, organisations }, NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
    for (const principal of [cell.administrator, cell.outsider, cell.intruder])
      await expect(addOrganisations(principal, { incidentId, organisations }, NOW)).rejects.toMatchObject({
        code: "not_found",
      });
  });
});
