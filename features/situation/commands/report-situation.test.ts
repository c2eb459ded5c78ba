import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { hash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { adoptClaim } from "#features/claims/commands/adopt-claim.ts";
import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { withdrawFiling } from "#features/notifications/receipts/commands/withdraw-filing.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS, streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { getReport, listReports } from "../queries.ts";
import type { Situation } from "../rules.ts";
import { reportSituation } from "./report-situation.ts";

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

const LATER = NOW.add({ hours: 80 });
const report = (now = NOW) => reportSituation(cell.dpo, { incidentId }, now);
const contentOf = async (number: number): Promise<Situation> =>
  (await withScope(cell.auditor, (tx) => getReport(tx, incidentId, number))).content;
const partsOf = ({ numbers }: Situation) =>
  Object.fromEntries(numbers.flatMap(({ parts }) => parts.map(({ key, value }) => [key, value])));

async function adopt(about: string, value: string) {
  const source = "Agence, 25 février 2021";
  const { claimId } = await recordClaim(
    cell.dpo,
    { incidentId, about, value, source, credibility: "B2" },
    NOW,
  );
  await adoptClaim(cell.dpo, { claimId, reason: "Fichier compté" }, NOW);
}

describe("the situation report", () => {
  test("gives ten numbers, of which what nobody recorded is said to be so", async () => {
    await report();
    const { numbers, ...rest } = await contentOf(1);
    expect(numbers.map(({ key }) => key)).toEqual([
      ...["organisations", "persons", "nir", "sensitive", "passwords"],
      ...["reachable", "letters", "calls", "requests", "cost"],
    ]);
    const unknown = numbers.flatMap(({ parts }) => parts.filter(({ value }) => value === null));
    expect(unknown.map(({ source }) => source)).toEqual(unknown.map(() => null));
    expect(partsOf({ numbers, ...rest })).toEqual({
      ...{ organisations_hit: 2, organisations_notified: 0, organisations_late: 0, persons: 1_200 },
      ...{ nir: null, sensitive: null, password_clear: null, reachable_email: null, reachable_post: null },
      ...{ reachable_none: null, letters_sent: null, letters_returned: null, calls: null },
      ...{ requests: null, complaints: null, cost: null },
    });
  });

  test("takes each figure from what was adopted, and says from where", async () => {
    await adopt("persons", "491 840");
    await adopt("nir", "489838");
    await adopt("calls", "environ 300");
    await report();
    const { numbers } = await contentOf(1);
    expect(numbers[1]?.parts[0]).toEqual({
      key: "persons",
      value: 491_840,
      source: {
        kind: "claim",
        source: "Agence, 25 février 2021",
        credibility: "B2",
        adoptedBy: "Claire Exemple",
        adoptedAt: NOW.epochMilliseconds,
      },
    });
    expect(numbers[2]?.parts[0]?.value).toBe(489_838);
    expect(numbers[7]?.parts[0]?.value).toBe("environ 300");
  });

  test("counts who notified and who is late, and lists the dates by their order", async () => {
    const of = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
    const first = await report(LATER);
    const late = await contentOf(first.number);
    expect(partsOf(late)).toMatchObject({ organisations_notified: 0, organisations_late: 1 });
    expect(late.numbers[0]?.parts.at(-1)?.source).toMatchObject({
      kind: "late",
      duties: [{ ruleId: "eu.gdpr.33-1", organisations: 1 }],
    });
    expect(late.overdue.first[0]).toMatchObject({ organisation: "Alpha Biologie", zone: "Europe/Paris" });
    const dates = late.overdue.first.map(({ dueAt }) => dueAt);
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    const { id: obligationId, version } = await obligationOf(cell.dpo, of);
    const filing = { filedAt: NOW.toString(), filedBy: "DPO", channel: "CNIL", receiptNumber: "42" };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, ...filing, obligationId, version }, LATER);
    await report(LATER);
    expect(partsOf(await contentOf(2))).toMatchObject({ organisations_notified: 1, organisations_late: 0 });
    const [filed] = (await obligationOf(cell.dpo, of)).filings;
    const withdrawn = { filingId: filed?.id, version: filed?.version, reason: "Envoyée par erreur" };
    await withdrawFiling(cell.dpo, withdrawn, LATER);
    await report(LATER);
    expect(partsOf(await contentOf(3))).toMatchObject({ organisations_notified: 0, organisations_late: 1 });
  });

  test("is numbered within its case; an earlier number says for ever what it said", async () => {
    await report();
    const before = await contentOf(1);
    await adopt("persons", "491840");
    const second = await report(NOW.add({ hours: 4 }));
    expect(second.number).toBe(2);
    expect(await contentOf(1)).toEqual(before);
    expect((await contentOf(2)).since).toBe(NOW.epochMilliseconds);
    const reports = await withScope(cell.auditor, (tx) => listReports(tx, incidentId));
    expect(reports.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("asked for ten times at once by one person is one report; by two persons it is two", async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => report()));
    const refused = asked.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 9 }, () => "conflict"));
    expect((await reportSituation(cell.responder, { incidentId }, NOW)).number).toBe(2);
  });

  test("within a minute is refused while nothing changed; with something new, or later, it is the next", async () => {
    await report();
    await expect(report(NOW.add({ seconds: 59 }))).rejects.toMatchObject({ code: "conflict" });
    await adopt("persons", "491840");
    expect((await report(NOW.add({ seconds: 59 }))).number).toBe(2);
    expect((await report(NOW.add({ seconds: 120 }))).number).toBe(3);
  });

  test("leaves in the log what it said and its hash, which anyone can compute again", async () => {
    await report();
    const kept = await withScope(cell.dpo, (tx) => getReport(tx, incidentId, 1));
    const canonical = canonicalJson(kept.content as unknown as Json);
    expect(kept.contentHash).toBe(hash("sha256", canonical));
    const logged = fold(await streamOf(cell.dpo, incidentId)).get(`situation_report:${kept.id}`);
    expect(logged).toMatchObject({
      number: 1,
      producedBy: "Claire Exemple",
      contentHash: kept.contentHash,
      content: JSON.parse(canonical),
    });
  });
});

describe("who reports", () => {
  test("the cell; the auditor reads what was reported and reports nothing", async () => {
    await reportSituation(cell.responder, { incidentId }, NOW);
    await expect(reportSituation(cell.auditor, { incidentId }, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await contentOf(1)).by).toBe("Personne responder");
  });

  test("nobody who speaks for one organisation reads it; the outsider finds no case", async () => {
    await report();
    for (const member of [cell.labManager, cell.signatory]) {
      await expect(reportSituation(member, { incidentId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
      expect(await withScope(member, (tx) => tx.situationReport.count())).toBe(0);
      const entries = await withScope(member, (tx) =>
        tx.entry.count({ where: { type: "situation.reported" } }),
      );
      expect(entries).toBe(0);
    }
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(reportSituation(stranger, { incidentId }, NOW)).rejects.toMatchObject({
        code: "not_found",
      });
    expect(await withScope(cell.outsider, (tx) => tx.situationReport.count())).toBe(0);
  });
});
