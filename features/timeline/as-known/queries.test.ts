import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import fc from "fast-check";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { adoptClaim } from "#features/claims/commands/adopt-claim.ts";
import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { listPrivilegedEntries } from "#features/counsel/queries.ts";
import { decideObligation } from "#features/decisions/commands/decide-obligation.ts";
import { giveOpinion } from "#features/decisions/commands/give-opinion.ts";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { settleReview } from "#features/obligations/commands/settle-review.ts";
import { amendLab } from "#features/organisations/commands/amend-lab.ts";
import { amendOrganisation } from "#features/organisations/commands/amend-organisation.ts";
import { ERASED } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { assess } from "#scripts/test-database/assess.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listEntriesUntil, listNamesAt, readSpan } from "./queries.ts";
import { compareCases, foldCase, type KnownCase, subjectsOf } from "./rules.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const minutesOn = (minutes: number) => NOW.add({ minutes });
const knownTo = (principal: Principal, incidentId: string, at: Temporal.Instant): Promise<KnownCase> =>
  withScope(principal, async (tx) =>
    foldCase(await listEntriesUntil(tx, { incidentId, at: at.toString({ fractionalSecondDigits: 3 }) })),
  );

const OWED = [
  "ruleId",
  "addressee",
  "subject",
  "ruleVersion",
  "status",
  "state",
  "dueAt",
  "legalLimitAt",
] as const;
const ALSO = ["filedAt", "decidedAt", "review"] as const;
const alike = (value: unknown) =>
  JSON.parse(JSON.stringify(value ?? null), (_key, one) =>
    typeof one === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(one) ? Date.parse(one) : one,
  );
const picked = (row: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, alike(row[name])]));

/** What the pages say of a case now: its files, what is owed, what is claimed, from the rows. */
const shown = (incidentId: string) =>
  withScope(cell.dpo, async (tx) => {
    const [files, owed, claims] = [
      await tx.exposure.findMany({ where: { incidentId } }),
      await tx.obligation.findMany({ where: { incidentId } }),
      await tx.claim.findMany({ where: { incidentId } }),
    ];
    return {
      files: Object.fromEntries(files.map((row) => [row.id, picked(row, FILE)])),
      owed: Object.fromEntries(owed.map((row) => [row.id, picked(row, [...OWED, ...ALSO])])),
      claims: Object.fromEntries(claims.map((row) => [row.id, picked(row, CLAIM)])),
    };
  });
const FILE = ["instants", "awarenessNote", "risk", "lawVersion"];
const CLAIM = ["about", "value", "source", "credibility", "adoptedAt", "adoptedBy", "adoptedFor"];

/** The same, from the log alone. */
function told(known: KnownCase) {
  const of = (kind: string, names: readonly string[]) =>
    Object.fromEntries(
      subjectsOf(known, kind).map(({ subject, fields }) => [subject.id, picked(fields, names)]),
    );
  const owed = [...known.obligations.values()].map(({ id, fields }) => [
    id,
    picked(fields, [...OWED, ...ALSO]),
  ]);
  return { files: of("exposure", FILE), owed: Object.fromEntries(owed), claims: of("claim", CLAIM) };
}

/** One act each, wherever the case stands; refused where it does not fit. */
const ACTS = {
  claim: (incidentId, now) =>
    recordClaim(
      cell.dpo,
      { incidentId, about: "persons", value: "1 200", source: "Éditeur", credibility: "B2" },
      now,
    ),
  adopt: async (incidentId, now) => {
    const claim = await withScope(cell.dpo, (tx) =>
      tx.claim.findFirstOrThrow({ where: { incidentId, adoptedAt: null } }),
    );
    await adoptClaim(cell.dpo, { claimId: claim.id, reason: "Compté" }, now);
  },
  assess: (incidentId, now) =>
    assess(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId }, now),
  advise: async (incidentId, now) => {
    const { id } = await owed(incidentId, "eu.gdpr.34-1");
    await giveOpinion(cell.dpo, { obligationId: id, advice: "required", reasons: "Risque élevé" }, now);
  },
  decide: async (incidentId, now) => {
    const { id, version } = await owed(incidentId, "eu.gdpr.34-1");
    const decision = { obligationId: id, version, outcome: "not_required", reasons: "34(3)(a)" };
    await decideObligation(cell.signatory, decision, now);
  },
  file: async (incidentId, now) => {
    const { id, version } = await owed(incidentId, "eu.gdpr.33-1");
    const filing = { filedAt: now.toString(), filedBy: "DPO", channel: "CNIL", reasonsForDelay: "Week-end" };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, ...filing, obligationId: id, version }, now);
  },
  awareness: async (incidentId, now) => {
    const { id, version } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
    const awareness = now.subtract({ hours: 20 }).toString();
    await correctAwareness(
      cell.dpo,
      { exposureId: id, version, awareness, note: "Note", reason: "Motif" },
      now,
    );
  },
  settle: async (incidentId, now) => {
    const { id, version } = await owed(incidentId, "eu.gdpr.33-1");
    await settleReview(cell.dpo, { obligationId: id, version, reason: "Vu" }, now);
  },
} as const satisfies Record<string, (incidentId: string, now: Temporal.Instant) => Promise<unknown>>;
type Act = keyof typeof ACTS;
const NAMES = Object.keys(ACTS) as Act[];
const owed = (incidentId: string, ruleId: string) =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId });
const attempt = (act: Act, incidentId: string, now: Temporal.Instant) =>
  ACTS[act](incidentId, now).then(
    () => true,
    () => false,
  );

describe("a case as known at an instant", () => {
  test("is what its pages said at that instant, whatever happened since", async () => {
    const { incidentId } = await logLeak(cell, { vendorAwareness: AWARE });
    const moments: { at: Temporal.Instant; said: Awaited<ReturnType<typeof shown>> }[] = [];
    for (const [index, act] of NAMES.entries()) {
      const at = minutesOn(10 * (index + 1));
      expect(await attempt(act, incidentId, at), act).toBe(true);
      moments.push({ at, said: await shown(incidentId) });
    }
    for (const { at, said } of moments)
      expect(told(await knownTo(cell.auditor, incidentId, at))).toEqual(said);
    expect(told(await knownTo(cell.dpo, incidentId, NOW.subtract({ seconds: 1 })))).toEqual(NOTHING);
  });

  test("folds into today's rows after any sequence of acts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 }), async (acts) => {
        const { incidentId } = await logLeak(cell, { vendorAwareness: AWARE });
        for (const [index, act] of acts.entries()) await attempt(act, incidentId, minutesOn(index + 1));
        expect(told(await knownTo(cell.dpo, incidentId, minutesOn(60)))).toEqual(await shown(incidentId));
      }),
      { numRuns: 8, seed: 20_261_122 },
    );
  });

  test("tells the lab manager of their own file and of what is shared, the auditor all, the outsider nothing", async () => {
    const { incidentId } = await logLeak(cell);
    await attempt("claim", incidentId, NOW);
    await writePrivilegedEntry(cell.dpo, { incidentId, text: "Pour le conseil" }, NOW);
    const files = async (principal: Principal) => {
      const known = await knownTo(principal, incidentId, NOW);
      return subjectsOf(known, "exposure").map(({ fields }) => fields.organisationId);
    };
    expect(await files(cell.labManager)).toEqual([cell.alpha.organisationId]);
    const both = [cell.alpha.organisationId, cell.beta.organisationId];
    expect(await files(cell.auditor)).toEqual(expect.arrayContaining(both));
    expect(subjectsOf(await knownTo(cell.labManager, incidentId, NOW), "incident")).toHaveLength(1);
    expect(subjectsOf(await knownTo(cell.labManager, incidentId, NOW), "claim")).toEqual([]);
    expect(subjectsOf(await knownTo(cell.dpo, incidentId, NOW), "counsel_entry")).toEqual([]);
    expect((await knownTo(cell.outsider, incidentId, NOW)).subjects.size).toBe(0);
    expect(await withScope(cell.outsider, (tx) => readSpan(tx, { incidentId }))).toBeNull();
    await expect(knownTo(cell.intruder, incidentId, NOW)).rejects.toMatchObject({ code: "not_found" });
  });

  test("shows an erased field as erased, at every instant", async () => {
    const { incidentId } = await logLeak(cell);
    const superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
    await superuser.connect();
    await superuser.query(
      "UPDATE entry_values SET value = NULL, salt = NULL WHERE incident_id = $1 AND name = 'title'",
      [incidentId],
    );
    await superuser.end();
    const [incident] = subjectsOf(await knownTo(cell.dpo, incidentId, NOW), "incident");
    expect(incident?.fields).toMatchObject({ title: ERASED, kind: "leak_at_vendor" });
  });
});

describe("names, and counsel's channel, as known at an instant", () => {
  test("an organisation and a laboratory bear the names of that instant, whatever they are called since", async () => {
    const { organisationId } = cell.beta;
    const [labId = ""] = cell.beta.labIds;
    const identity = { name: "Beta Réunie", kind: "laboratory", timeZone: "Europe/Paris" };
    await amendOrganisation(cell.dpo, { organisationId, version: 1, ...identity }, minutesOn(30));
    await amendLab(cell.dpo, { labId, version: 1, name: "Beta Nord", department: "56" }, minutesOn(30));
    const called = (principal: Principal, minutes: number) =>
      withScope(principal, async (tx) => {
        const at = minutesOn(minutes).toString({ fractionalSecondDigits: 3 });
        const names = await listNamesAt(tx, { ids: [organisationId, labId], at });
        return [names.get(organisationId), names.get(labId)];
      });
    expect(await called(cell.dpo, 29)).toEqual(["Beta Biologie", "Beta Biologie 1"]);
    expect(await called(cell.auditor, 30)).toEqual(["Beta Réunie", "Beta Nord"]);
    expect(await called(cell.dpo, -60)).toEqual(["Beta Biologie", "Beta Biologie 1"]);
    expect(await called(cell.outsider, 30)).toEqual([undefined, undefined]);
  });

  test("the channel holds what was written until then, for the DPO alone of all who read the case", async () => {
    const { incidentId } = await logLeak(cell);
    await writePrivilegedEntry(cell.dpo, { incidentId, text: "Porter plainte ?" }, minutesOn(10));
    await writePrivilegedEntry(cell.dpo, { incidentId, text: "Déclarer à l’assureur ?" }, minutesOn(20));
    const channelAt = (principal: Principal, minutes: number) =>
      withScope(principal, async (tx) => {
        const at = minutesOn(minutes).toString({ fractionalSecondDigits: 3 });
        return (await listPrivilegedEntries(tx, incidentId, at)).map(({ text }) => text);
      });
    expect(await channelAt(cell.dpo, 9)).toEqual([]);
    expect(await channelAt(cell.dpo, 10)).toEqual(["Porter plainte ?"]);
    expect(await channelAt(cell.dpo, 20)).toEqual(["Déclarer à l’assureur ?", "Porter plainte ?"]);
    for (const other of [cell.auditor, cell.responder, cell.labManager, cell.outsider])
      expect(await channelAt(other, 20)).toEqual([]);
  });
});

describe("two instants compared", () => {
  test("say what was added, and what was changed from what to what, by which entry", async () => {
    const { incidentId } = await logLeak(cell);
    await attempt("claim", incidentId, minutesOn(10));
    await attempt("awareness", incidentId, minutesOn(20));
    const [before, between] = [
      await knownTo(cell.dpo, incidentId, NOW),
      await knownTo(cell.dpo, incidentId, minutesOn(30)),
    ];
    const found = compareCases(before, between);
    expect(found.find(({ kind }) => kind === "claim")).toMatchObject({ isNew: true });
    const file = found.find(({ kind }) => kind === "exposure");
    expect(file).toMatchObject({ isNew: false, organisationId: cell.alpha.organisationId });
    expect(file?.fields.find(({ name }) => name === "awarenessNote")).toMatchObject({
      to: "Note",
      header: { type: "awareness.corrected" },
    });
    const notification = found.find(
      ({ kind, fields }) => kind === "obligation" && fields.some(({ name }) => name === "dueAt"),
    );
    expect(notification?.fields.find(({ name }) => name === "dueAt")).toMatchObject({
      from: expect.stringContaining("2026-11-"),
      header: { type: "obligations.recomputed" },
    });
    expect(compareCases(between, between)).toEqual([]);
  });
});

describe("where one can stand in a case", () => {
  test("from the first entry to the last, at an entry or at an instant between two", async () => {
    const { incidentId } = await logLeak(cell);
    await attempt("claim", incidentId, minutesOn(10));
    const span = (asked: object) => withScope(cell.dpo, (tx) => readSpan(tx, { incidentId, ...asked }));
    const whole = await span({});
    expect(whole).toMatchObject({ at: "2026-11-09T09:10:00.000Z", reached: whole?.last });
    expect(await span({ entry: 1 })).toMatchObject({ at: "2026-11-09T09:00:00.000Z" });
    expect((await span({ at: "2026-11-09T09:05:00.000Z" }))?.reached?.seq).toBe((whole?.last.seq ?? 0) - 1);
    expect(await span({ at: "2020-01-01T00:00:00.000Z" })).toMatchObject({ reached: null });
  });
});

const NOTHING = { files: {}, owed: {}, claims: {} };
