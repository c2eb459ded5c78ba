import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { decideObligation } from "#features/decisions/commands/decide-obligation.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { listEntries } from "#features/timeline/queries.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { checkedFile, evidenceFolder } from "#scripts/test-database/bring-evidence.ts";
import { obligationOf, PROOF_FOLLOWS, streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listEvidence } from "../../queries.ts";
import { listCitations } from "../queries.ts";
import { citeExhibit } from "./cite-exhibit.ts";
import { strikeCitation } from "./strike-citation.ts";

evidenceFolder();
const BYTES = Buffer.from("09:00 the server was stopped\n");

let cell: CrisisCell;
let incidentId: string;
let ofCase: string;
let ofAlpha: string;
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
  ofCase = await checkedFile(cell.dpo, { incidentId, bytes: BYTES });
  const changes = { organisationId: cell.alpha.organisationId };
  ofAlpha = await checkedFile(cell.labManager, { incidentId, bytes: BYTES, changes });
});

const write = (who: Principal, said: object) =>
  writeEntry(who, { incidentId, text: "Les journaux le montrent.", label: "fact", ...said }, NOW);
const marksSeenBy = async (who: Principal, log: "main-courante" | "audit-trail" = "main-courante") => {
  const listing = { incidentId, log, order: "recorded", limit: 50 } as const;
  const { entries } = await withScope(who, (tx) => listEntries(tx, listing));
  return entries.flatMap(({ type, exhibits }) =>
    exhibits.length === 0 ? [] : [[type, exhibits.map(({ number }) => number)]],
  );
};
const citationsOf = (who: Principal, evidenceId: string) =>
  withScope(who, (tx) => listCitations(tx, evidenceId));
const lastSeq = async () => (await streamOf(cell.dpo, incidentId)).length;

describe("what somebody writes", () => {
  test("names its exhibits by number; the log says so, and each exhibit says where it is cited", async () => {
    await write(cell.responder, { exhibits: "2, 1; 2" });
    expect(await marksSeenBy(cell.auditor)).toEqual([["entry.written", [1, 2]]]);
    for (const evidenceId of [ofCase, ofAlpha])
      expect(await citationsOf(cell.auditor, evidenceId)).toMatchObject([
        { type: "entry.written", citedBy: "Personne responder", struckAt: null },
      ]);
    expect((await marksSeenBy(cell.dpo, "audit-trail")).map(([type]) => type)).toEqual(["entry.written"]);
  });

  test("as a claim, as a filing or as a decision names its exhibits too", async () => {
    const claim = { incidentId, about: "persons", value: "1200", source: "Éditeur", credibility: "B2" };
    await recordClaim(cell.dpo, { ...claim, exhibits: "1" }, NOW);
    const { organisationId } = cell.alpha;
    const at = { incidentId, organisationId, ruleId: "eu.gdpr.33-1" };
    const { id: obligationId, version } = await obligationOf(cell.labManager, at);
    const filed = { obligationId, version, filedAt: NOW.toString(), filedBy: "Direction", channel: "CNIL" };
    const filing = (exhibits: string) =>
      recordFiling(cell.labManager, { ...PROOF_FOLLOWS, ...filed, exhibits }, NOW);
    await expect(filing("9")).rejects.toMatchObject({ problems: [{ problem: "noSuchExhibit" }] });
    await filing("2");
    const duty = await obligationOf(cell.signatory, { ...at, ruleId: "eu.gdpr.34-1" });
    const decided = { obligationId: duty.id, version: duty.version, outcome: "not_required" };
    const decision = { ...decided, reasons: "Support chiffré.", exhibits: "2" };
    await decideObligation(cell.signatory, decision, NOW);
    expect(await marksSeenBy(cell.auditor)).toEqual([
      ["obligation.decided", [2]],
      ["obligation.filed", [2]],
      ["claim.recorded", [1]],
    ]);
  });

  test.each([
    ["a number no exhibit has", "7", "noSuchExhibit"],
    ["words", "la première", "exhibitNumbers"],
    ["more than twenty", Array.from({ length: 21 }, (_, at) => at + 1).join(","), "exhibitNumbers"],
  ])("is refused with %s, and nothing is written", async (_what, exhibits, problem) => {
    const before = await lastSeq();
    await expect(write(cell.dpo, { exhibits })).rejects.toMatchObject({
      problems: [{ path: "exhibits", problem }],
    });
    expect(await lastSeq()).toBe(before);
  });

  test("by a laboratory names its own exhibits alone, and is read there by both sides", async () => {
    await expect(write(cell.labManager, { exhibits: "1" })).rejects.toMatchObject({
      problems: [{ path: "exhibits", problem: "noSuchExhibit" }],
    });
    await write(cell.labManager, { exhibits: "2" });
    for (const who of [cell.labManager, cell.dpo])
      expect(await marksSeenBy(who)).toEqual([["entry.written", [2]]]);
  });

  test("about the whole case says to a laboratory nothing of the exhibits it rests on", async () => {
    await write(cell.dpo, { exhibits: "1, 2" });
    expect(await marksSeenBy(cell.labManager)).toEqual([]);
    expect(await citationsOf(cell.labManager, ofAlpha)).toEqual([]);
  });
});

describe("an entry that is there already", () => {
  const cite = (who: Principal, evidenceId = ofCase, seq?: number) =>
    citeExhibit(who, { evidenceId, seq: seq ?? 1 }, NOW);

  test("is cited afterwards by its number, once; struck out with a reason, the citation stays readable", async () => {
    const claim = { about: "persons", value: "12 000", source: "Éditeur", credibility: "B2" };
    await recordClaim(cell.dpo, { incidentId, ...claim }, NOW);
    const seq = await lastSeq();
    await cite(cell.responder, ofCase, seq);
    await expect(cite(cell.dpo, ofCase, seq)).rejects.toMatchObject({ code: "conflict" });
    expect(await marksSeenBy(cell.auditor)).toEqual([["claim.recorded", [1]]]);
    const [citation] = await citationsOf(cell.dpo, ofCase);
    expect(citation).toMatchObject({ seq, type: "claim.recorded" });
    const strike = (who: Principal) =>
      strikeCitation(who, { citationId: citation?.id, reason: "Autre fichier" }, NOW);
    await expect(strike(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.labManager])
      await expect(strike(stranger)).rejects.toMatchObject({ code: "not_found" });
    await strike(cell.dpo);
    await expect(strike(cell.dpo)).rejects.toMatchObject({ code: "conflict" });
    expect(await marksSeenBy(cell.auditor)).toEqual([]);
    expect(await citationsOf(cell.auditor, ofCase)).toMatchObject([{ struckFor: "Autre fichier" }]);
    await cite(cell.dpo, ofCase, seq);
  });

  test("is not cited by an auditor, nor by anybody who does not see the exhibit", async () => {
    await expect(cite(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.labManager, cell.vendorContact])
      await expect(cite(stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(cite(cell.dpo, ofCase, 999)).rejects.toMatchObject({
      problems: [{ path: "seq", problem: "noSuchEntry" }],
    });
  });

  test("that is counsel's keeps the citation to counsel and the DPO", async () => {
    await writePrivilegedEntry(cell.dpo, { incidentId, text: "Faut-il porter plainte ?" }, NOW);
    await cite(cell.dpo, ofCase, await lastSeq());
    expect(await citationsOf(cell.dpo, ofCase)).toHaveLength(1);
    expect(await citationsOf(cell.responder, ofCase)).toEqual([]);
    expect(await marksSeenBy(cell.responder, "audit-trail")).toEqual([]);
  });
});

test("citations fold back into their rows from the log alone", async () => {
  await write(cell.dpo, { exhibits: "1" });
  const [citation] = await citationsOf(cell.dpo, ofCase);
  await strikeCitation(cell.dpo, { citationId: citation?.id, reason: "Autre fichier" }, NOW);
  const row = await withScope(cell.dpo, (tx) => tx.citation.findFirstOrThrow({ where: { incidentId } }));
  const {
    by: _by,
    name: _name,
    number: _number,
    ...said
  } = fold(await streamOf(cell.dpo, incidentId)).get(`citation:${row.id}`) ?? {};
  expect(JSON.parse(JSON.stringify(row))).toMatchObject(said);
  expect(Object.keys(said).sort()).toEqual([
    "citedAt",
    "citedBy",
    "citedId",
    "citedKind",
    "citedSeq",
    "evidenceId",
    "struckAt",
    "struckBy",
    "struckFor",
  ]);
  expect(
    (await withScope(cell.dpo, (tx) => listEvidence(tx, incidentId))).map(({ number }) => number),
  ).toEqual([1, 2]);
});
