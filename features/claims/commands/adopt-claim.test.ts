import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { adoptedFigures, countRegistered, listClaims, sumOrganisationFigures } from "../queries.ts";
import { adoptClaim } from "./adopt-claim.ts";
import { recordClaim } from "./record-claim.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const figure = (about: string, value: string) => ({
  incidentId,
  about,
  value,
  qualifier: "fichier vu par l'agence",
  source: "Agence, 25 février 2021",
  credibility: "B2",
});
const reason = "Compte exact des noms du fichier";
const adopt = (principal: Principal, { claimId }: { claimId: string }, now = NOW) =>
  adoptClaim(principal, { claimId, reason }, now);
const claimsAs = (principal: Principal) => withScope(principal, (tx) => listClaims(tx, incidentId));

describe("recording a claim", () => {
  test("keeps figures that disagree side by side, each with its source, none adopted", async () => {
    const { claimId } = await recordClaim(cell.dpo, figure("labs", "30"), NOW);
    await recordClaim(cell.dpo, figure("labs", "27"), NOW);
    const labs = (await claimsAs(cell.auditor)).filter(({ about }) => about === "labs");
    expect(labs.map(({ value, adoptedAt }) => [value, adoptedAt]).sort()).toEqual([
      ["27", null],
      ["30", null],
    ]);
    const { incidentId: _, ...fields } = figure("labs", "30");
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`claim:${claimId}`);
    expect(logged).toMatchObject({ ...fields, recordedBy: "Claire Exemple" });
  });

  test.each([
    ["a social security number", { value: "2 69 05 49 588 157 80" }, "value", "containsNir"],
    ["an e-mail address", { source: "quelquun@example.org" }, "source", "containsEmail"],
    ["no source", { source: "" }, "source", "required"],
    ["a grade that does not exist", { credibility: "Z9" }, "credibility", "choose"],
    ["a qualifier of 10,000 characters", { qualifier: "x".repeat(10_000) }, "qualifier", "tooLong"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    await expect(recordClaim(cell.dpo, { ...figure("labs", "30"), ...change }, NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("is the DPO's; the auditor is refused; the outsider and a stranger's incident find nothing", async () => {
    const input = figure("labs", "28");
    for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
      await expect(recordClaim(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.intruder, cell.outsider, cell.administrator])
      await expect(recordClaim(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("adopting a claim", () => {
  test("adopts one figure about one thing: the one before is set aside and stays in view", async () => {
    const first = await recordClaim(cell.dpo, figure("persons", "500000"), NOW);
    const second = await recordClaim(cell.dpo, figure("persons", "491840"), NOW);
    const other = await recordClaim(cell.dpo, figure("copies_online", "7"), NOW);
    await adopt(cell.dpo, other);
    await adopt(cell.dpo, first);
    await adopt(cell.dpo, second, NOW.add({ minutes: 5 }));
    const claims = new Map((await claimsAs(cell.auditor)).map((claim) => [claim.id, claim]));
    expect(claims.get(first.claimId)).toMatchObject({ adoptedAt: null, adoptedBy: null, adoptedFor: null });
    expect(claims.get(second.claimId)).toMatchObject({
      adoptedAt: new Date(NOW.add({ minutes: 5 }).epochMilliseconds),
      adoptedBy: "Claire Exemple",
      adoptedFor: reason,
    });
    expect(claims.get(other.claimId)?.adoptedBy).toBe("Claire Exemple");
    const state = fold(await streamOf(cell.dpo, incidentId));
    expect(state.get(`claim:${first.claimId}`)).toMatchObject({
      adoptedAt: null,
      adoptedBy: null,
      adoptedFor: null,
    });
    expect(state.get(`claim:${second.claimId}`)).toMatchObject({
      adoptedAt: "2026-11-09T09:05:00.000Z",
      adoptedFor: reason,
    });
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["claim.adopted", "claim.set_aside"]);
  });

  test.each([
    ["no reason", {}, "required"],
    ["an e-mail address in its reason", { reason: "vu avec quelquun@example.org" }, "containsEmail"],
  ])("refuses %s at its field", async (_what, given, problem) => {
    const { claimId } = await recordClaim(cell.dpo, figure("calls", "300"), NOW);
    await expect(adoptClaim(cell.dpo, { claimId, ...given }, NOW)).rejects.toMatchObject({
      problems: [{ path: "reason", problem }],
    });
  });

  test("a figure of one organisation stands beside that of the case, and is added up", async () => {
    const ofAlpha = { ...figure("letters_sent", "1 200"), organisationId: cell.alpha.organisationId };
    const ofBeta = { ...figure("letters_sent", "800"), organisationId: cell.beta.organisationId };
    const whole = await recordClaim(cell.dpo, figure("letters_sent", "2500"), NOW);
    for (const claim of [
      whole,
      await recordClaim(cell.dpo, ofAlpha, NOW),
      await recordClaim(cell.dpo, ofBeta, NOW),
    ])
      await adopt(cell.dpo, claim);
    const found = await withScope(cell.auditor, async (tx) => ({
      figures: await adoptedFigures(tx, incidentId),
      sums: await sumOrganisationFigures(tx, incidentId),
      registered: await countRegistered(tx, incidentId),
    }));
    expect(found.figures.get("letters_sent")).toMatchObject({ figure: 2_500, adoptedFor: reason });
    expect(found.sums).toEqual([{ about: "letters_sent", sum: 2_000, organisations: 2 }]);
    expect(found.registered).toEqual({ organisations: 2, labs: 3, labsUncounted: 2, persons: 1_200 });
    const foreign = { ...figure("calls", "1"), organisationId: newId() };
    await expect(recordClaim(cell.dpo, foreign, NOW)).rejects.toMatchObject({
      problems: [{ path: "organisationId", problem: "choose" }],
    });
    for (const blind of [cell.labManager, cell.vendorContact])
      expect(await withScope(blind, (tx) => adoptedFigures(tx, incidentId))).toEqual(new Map());
  });

  test("an adopted claim is not adopted again", async () => {
    const claim = await recordClaim(cell.dpo, figure("nir", "489838"), NOW);
    await adopt(cell.dpo, claim);
    await expect(adopt(cell.dpo, claim)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of two figures adopted at once, one remains", async () => {
    const one = await recordClaim(cell.dpo, figure("email_addresses", "55738"), NOW);
    const two = await recordClaim(cell.dpo, figure("email_addresses", "60000"), NOW);
    await Promise.all([adopt(cell.dpo, one), adopt(cell.dpo, two)]);
    const adopted = (await claimsAs(cell.dpo)).filter(
      ({ about, adoptedAt }) => about === "email_addresses" && adoptedAt !== null,
    );
    expect(adopted).toHaveLength(1);
  });

  test("is the DPO's; the auditor is refused; the outsider and an unknown claim find nothing", async () => {
    const claim = await recordClaim(cell.dpo, figure("where", "nord-ouest"), NOW);
    for (const member of [cell.auditor, cell.responder])
      await expect(adopt(member, claim)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.intruder, cell.outsider, cell.labManager, cell.signatory])
      await expect(adopt(stranger, claim)).rejects.toMatchObject({ code: "not_found" });
    await expect(adopt(cell.dpo, { claimId: newId() })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
