import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { hash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { listReadiness } from "#features/organisations/readiness/queries.ts";
import { readinessOf } from "#features/organisations/readiness/rules.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { CAST, type CastRole } from "./cast.ts";
import { loadDemonstration } from "./load-demonstration.ts";

const said: string[] = [];
let dpo: Principal;

async function signedIn(role: CastRole, slug = "demonstration"): Promise<Principal> {
  const user = await findUserByEmail(CAST[role].email);
  if (user === null) throw new Error(`no account for ${role}`);
  return memberPrincipal(user.id, slug);
}

beforeAll(async () => {
  await loadDemonstration((line) => said.push(line));
  dpo = await signedIn("dpo");
}, 600_000);

function incidentOf(caseId: string) {
  return withScope(dpo, (tx) =>
    tx.incident.findFirstOrThrow({
      where: { caseId },
      include: {
        exposures: { include: { labs: true, organisation: true } },
        obligations: { include: { filings: true } },
        claims: true,
      },
    }),
  );
}

describe("The leak of 2021 as history", () => {
  test("touches eighteen organisations with thirty laboratories, 491,840 persons, and one vendor", async () => {
    const { exposures } = await incidentOf("dedalus-2021");
    const controllers = exposures.filter(({ roles }) => roles.includes("controller"));
    const labs = controllers.flatMap((exposure) => exposure.labs);
    expect([controllers.length, labs.length, exposures.length]).toEqual([18, 30, 19]);
    expect(labs.reduce((sum, { personsConfirmed }) => sum + (personsConfirmed ?? 0), 0)).toBe(491_840);
  });

  test("is under the law of 2021: the regional agency, no complaint within 72 hours", async () => {
    const { obligations } = await incidentOf("dedalus-2021");
    const rules = new Set(obligations.map(({ ruleId }) => ruleId));
    expect(rules).toContain("fr.csp.l1111-8-2-2017");
    expect(rules).not.toContain("fr.csp.l1111-8-2");
    expect(rules).not.toContain("fr.assurances.l12-10-1");
  });

  test("leaves nothing to do: every obligation is filed, decided or not required, and the case is closed", async () => {
    const { obligations, closedAt } = await incidentOf("dedalus-2021");
    expect(new Set(obligations.map(({ state }) => state))).toEqual(
      new Set(["filed", "decided", "not_required"]),
    );
    expect(obligations.every(({ incidentClosed, review }) => incidentClosed && review === null)).toBe(true);
    expect(closedAt?.toISOString().slice(0, 4)).toBe("2022");
  });

  test("was filed in time and late, and every late filing has its reasons", async () => {
    const { obligations } = await incidentOf("dedalus-2021");
    const notifications = obligations
      .filter(({ ruleId }) => ruleId === "eu.gdpr.33-1")
      .flatMap(({ filings }) => filings);
    const late = notifications.filter(({ lateBySeconds }) => (lateBySeconds ?? 0) > 0);
    const lateInLaw = notifications.filter(({ lateInLawBySeconds }) => (lateInLawBySeconds ?? 0) > 0);
    expect([notifications.length, late.length, lateInLaw.length]).toEqual([18, 4, 3]);
    expect(late.every(({ reasonsForDelay }) => (reasonsForDelay ?? "").length > 20)).toBe(true);
  });

  test("the organisation that knew on 4 November 2020 notified that month, on a day, and is not late", async () => {
    const { exposures, obligations } = await incidentOf("dedalus-2021");
    const early = exposures.find(({ organisation }) => organisation.name.includes("Brocéliande"));
    expect(early?.instants).toMatchObject({ awareness: { date: "2020-11-04", precision: "day" } });
    const notification = obligations.find(
      ({ ruleId, exposureId }) => ruleId === "eu.gdpr.33-1" && exposureId === early?.id,
    );
    expect(notification?.filings).toMatchObject([{ lateBySeconds: 0, lateInLawBySeconds: 0 }]);
    expect(notification?.filings[0]?.filedOn?.toISOString().slice(0, 7)).toBe("2020-11");
  });

  test("keeps every reported figure beside the adopted one", async () => {
    const { claims } = await incidentOf("dedalus-2021");
    const persons = claims.filter(({ about }) => about === "persons");
    expect(persons.filter(({ adoptedAt }) => adoptedAt !== null).map(({ value }) => value)).toEqual([
      "491840",
    ]);
    expect(new Set(persons.map(({ value }) => value)).size).toBe(5);
    expect(claims).toHaveLength(24);
  });
});

describe("How the persons were told in 2021", () => {
  test("everybody once, by e-mail where the file held one of its 55,738 addresses", async () => {
    const { id: incidentId } = await incidentOf("dedalus-2021");
    const counts = await withScope(dpo, (tx) =>
      tx.waveCount.findMany({
        where: { incidentId, measure: "sent" },
        select: { count: true, wave: { select: { campaign: { select: { channel: true } } } } },
      }),
    );
    const sent = (channel: string) =>
      counts
        .filter(({ wave }) => wave.campaign.channel === channel)
        .reduce((sum, { count }) => sum + count, 0);
    expect([sent("email"), sent("email") + sent("letter")]).toEqual([55_738, 491_840]);
  });
});

describe("The same leak as an exercise", () => {
  test("has a notification to sign, a complaint being written, letters planned and the vendor's notice", async () => {
    const { id: incidentId } = await incidentOf("dedalus-2021-exercise");
    const found = await withScope(dpo, async (tx) => ({
      drafts: await tx.draft.findMany({ where: { incidentId }, orderBy: { formId: "asc" } }),
      waves: await tx.wave.count({ where: { incidentId } }),
      notices: await tx.vendorNotice.count({ where: { incidentId } }),
    }));
    expect(found.drafts).toMatchObject([
      { formId: "fr.cnil.notification", state: "in_review" },
      { formId: "fr.complaint", state: "preparing" },
    ]);
    expect([found.waves, found.notices]).toEqual([30, 1]);
  });

  test("runs under today's law with clocks due soon, overdue, filed, undetermined and not started", async () => {
    const { obligations, exposures, closedAt } = await incidentOf("dedalus-2021-exercise");
    const now = Date.now();
    const hoursLeft = obligations.flatMap(({ state, dueAt }) =>
      state === "due" && dueAt !== null ? [(dueAt.getTime() - now) / 3_600_000] : [],
    );
    expect(hoursLeft.filter((hours) => hours < 0).length).toBeGreaterThan(0);
    expect(hoursLeft.filter((hours) => hours > 0 && hours < 12).length).toBeGreaterThan(0);
    const states = obligations.map(({ state }) => state);
    for (const state of ["filed", "open", "waiting"]) expect(states).toContain(state);
    expect(states.filter((state) => state === "undetermined")).toHaveLength(1);
    const rules = new Set(obligations.map(({ ruleId }) => ruleId));
    expect(rules).toContain("fr.assurances.l12-10-1");
    expect(rules).toContain("fr.csp.l1111-8-2");
    const aware = exposures.filter(({ instants }) => JSON.stringify(instants).includes("awareness"));
    expect(aware).toHaveLength(11);
    expect(closedAt).toBeNull();
  });
});

describe("The demonstration as a whole", () => {
  test("marks every entry of its cases, and every chain is whole", async () => {
    for (const caseId of [
      "dedalus-2021",
      "dedalus-2021-exercise",
      "doctors-credentials-2021",
      "lille-laptops-2024",
      "gare-du-nord-bag-2024",
    ]) {
      const { id, origin } = await incidentOf(caseId);
      const stream = await streamOf(dpo, id);
      expect(checkChain(stream, (bytes) => hash("sha256", bytes, "buffer"))).toMatchObject({ problems: [] });
      const origins = await withScope(dpo, (tx) =>
        tx.entry.findMany({ where: { incidentId: id }, select: { origin: true } }),
      );
      expect(new Set(origins.map((entry) => entry.origin))).toEqual(new Set([origin]));
    }
  });

  test("the lab manager sees the file of laboratory 7 alone; the outsider's workspace is empty", async () => {
    const labManager = await signedIn("labManager");
    const labs = await withScope(labManager, (tx) => tx.lab.findMany({ select: { number: true } }));
    expect(labs).toEqual([{ number: 7 }]);
    const outsider = await signedIn("outsider", "demonstration-autre-groupe");
    expect(await withScope(outsider, (tx) => tx.incident.count())).toBe(0);
    const intruder = await signedIn("outsider");
    await expect(withScope(intruder, (tx) => tx.incident.count())).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("knows each organisation in part, and the one of laboratory 7 nearly whole", async () => {
    const rows = await withScope(dpo, (tx) =>
      listReadiness(tx, { now: Temporal.Now.instant(), kind: "laboratory" }),
    );
    const percents = rows.map((row) => readinessOf(row).percent);
    expect(Math.min(...percents)).toBeGreaterThan(20);
    expect(Math.max(...percents)).toBeLessThan(100);
    const own = rows.filter((row) => readinessOf(row).missing.length === 1);
    expect(own.map((row) => readinessOf(row).missing)).toEqual([[{ item: "broker", why: "absent" }]]);
  });

  test("loads once: a second start leaves it as it is", async () => {
    const lines: string[] = [];
    await loadDemonstration((line) => lines.push(line));
    expect(lines).toEqual(["Already loaded"]);
    expect(await withScope(dpo, (tx) => tx.incident.count())).toBe(5);
  });
});
