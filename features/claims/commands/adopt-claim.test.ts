import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listClaims } from "../queries.ts";
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
    await adoptClaim(cell.dpo, other, NOW);
    await adoptClaim(cell.dpo, first, NOW);
    await adoptClaim(cell.dpo, second, NOW.add({ minutes: 5 }));
    const claims = new Map((await claimsAs(cell.auditor)).map((claim) => [claim.id, claim]));
    expect(claims.get(first.claimId)).toMatchObject({ adoptedAt: null, adoptedBy: null });
    expect(claims.get(second.claimId)).toMatchObject({
      adoptedAt: new Date(NOW.add({ minutes: 5 }).epochMilliseconds),
      adoptedBy: "Claire Exemple",
    });
    expect(claims.get(other.claimId)?.adoptedBy).toBe("Claire Exemple");
    const state = fold(await streamOf(cell.dpo, incidentId));
    expect(state.get(`claim:${first.claimId}`)).toMatchObject({ adoptedAt: null, adoptedBy: null });
    expect(state.get(`claim:${second.claimId}`)).toMatchObject({ adoptedAt: "2026-11-09T09:05:00.000Z" });
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["claim.adopted", "claim.set_aside"]);
  });

  test("an adopted claim is not adopted again", async () => {
    const claim = await recordClaim(cell.dpo, figure("nir", "489838"), NOW);
    await adoptClaim(cell.dpo, claim, NOW);
    await expect(adoptClaim(cell.dpo, claim, NOW)).rejects.toMatchObject({ code: "conflict" });
  });

  test("of two figures adopted at once, one remains", async () => {
    const one = await recordClaim(cell.dpo, figure("email_addresses", "55738"), NOW);
    const two = await recordClaim(cell.dpo, figure("email_addresses", "60000"), NOW);
    await Promise.all([adoptClaim(cell.dpo, one, NOW), adoptClaim(cell.dpo, two, NOW)]);
    const adopted = (await claimsAs(cell.dpo)).filter(
      ({ about, adoptedAt }) => about === "email_addresses" && adoptedAt !== null,
    );
    expect(adopted).toHaveLength(1);
  });

  test("is the DPO's; the auditor is refused; the outsider and an unknown claim find nothing", async () => {
    const claim = await recordClaim(cell.dpo, figure("where", "nord-ouest"), NOW);
    for (const member of [cell.auditor, cell.responder])
      await expect(adoptClaim(member, claim, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.intruder, cell.outsider, cell.labManager, cell.signatory])
      await expect(adoptClaim(stranger, claim, NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(adoptClaim(cell.dpo, { claimId: newId() }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
