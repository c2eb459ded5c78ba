import { testDatabase } from "#scripts/test-database/test-database.ts";

const { SUPERUSER_DATABASE_URL } = testDatabase();

import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { FIRST_PUBLICATION, INSURER_NOTICE } from "#scripts/test-database/earlier-law.ts";
import { readWhatIf } from "./queries.ts";
import { readAsked } from "./rules.ts";

const OMNIBUS = "eu.omnibus.33";
const NOTIFICATION = "eu.gdpr.33-1";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

const now = NOW.epochMilliseconds;

function ask(search: Record<string, string | string[]>, principal: Principal = cell.dpo) {
  return withScope(principal, (tx) => readWhatIf(tx, readAsked(search), { incidentId, now }));
}

async function changesIn(
  search: Record<string, string | string[]>,
  organisationId = cell.alpha.organisationId,
) {
  const { result } = await ask(search);
  return result?.files.find((file) => file.organisationId === organisationId)?.groups ?? [];
}

const instant = (date: string, time: string, zone = "Europe/Paris") => ({
  ...{ "awareness.precision": "instant", "awareness.date": date, "awareness.time": time },
  "awareness.zone": zone,
});

describe("a proposal is assumed", () => {
  test("the 96 hours of the omnibus take the place of the 72, with the sum behind them", async () => {
    const changes = await changesIn({ assume: OMNIBUS });
    const [displaced] = changes.filter(({ ruleId }) => ruleId === NOTIFICATION);
    const [proposed] = changes.filter(({ ruleId }) => ruleId === OMNIBUS);
    expect(displaced).toMatchObject({
      kind: "moved",
      before: { status: "due", dueAt: "2026-11-12T08:20:00Z" },
      after: { status: "displaced", dueAt: null },
    });
    expect(proposed).toMatchObject({
      kind: "arises",
      before: null,
      after: { status: "due", dueAt: "2026-11-13T08:20:00Z" },
    });
    expect(proposed?.why?.steps.map(({ code }) => code)).toContain("version_assumed");
  });

  test("the sentence counts what changes, what arises, and moves the first date", async () => {
    const { result } = await ask({ assume: OMNIBUS });
    expect(result?.summary).toMatchObject({
      arising: 2,
      organisations: 2,
      reviews: 0,
      first: {
        before: { dueAt: "2026-11-12T08:20:00Z" },
        after: { dueAt: "2026-11-13T08:20:00Z" },
      },
    });
  });

  test("only those are offered that would bind a party of the case", async () => {
    const { choices } = await ask({});
    expect(choices.proposals).toEqual([expect.objectContaining({ ruleId: OMNIBUS, status: "proposal" })]);
  });
});

describe("other facts are supposed", () => {
  test("another awareness of one organisation moves its dates and no other's", async () => {
    const supposed = { organisation: cell.alpha.organisationId, ...instant("2026-11-08", "21:00") };
    const { result } = await ask(supposed);
    expect(result?.files.map(({ name }) => name)).toEqual(["Alpha Biologie"]);
    expect(await changesIn(supposed)).toContainEqual(
      expect.objectContaining({
        ruleId: NOTIFICATION,
        before: expect.objectContaining({ dueAt: "2026-11-12T08:20:00Z" }),
        after: expect.objectContaining({ dueAt: "2026-11-11T20:00:00Z" }),
      }),
    );
  });

  test("an awareness of everybody starts the clock of the one that waits", async () => {
    const [notification] = (await changesIn(instant("2026-11-09", "09:20"), cell.beta.organisationId)).filter(
      ({ ruleId }) => ruleId === NOTIFICATION,
    );
    expect(notification).toMatchObject({ before: { status: "waiting" }, after: { status: "due" } });
  });

  test("a day without an hour counts from its first instant where it is", async () => {
    const day = { "awareness.precision": "day", "awareness.date": "2026-11-07" };
    const [notification] = (await changesIn(day)).filter(({ ruleId }) => ruleId === NOTIFICATION);
    expect(notification?.after?.dueAt).toBe("2026-11-09T23:00:00Z");
  });

  test("a lower risk releases from telling the persons, and says why", async () => {
    const changes = await changesIn({ risk: "unlikely" });
    const [persons] = changes.filter(({ ruleId }) => ruleId === "eu.gdpr.34-1");
    expect(persons).toMatchObject({ before: { status: "open" }, after: { status: "not_required" } });
    expect(persons?.why?.reason.code).toBe("risk_not_high");
  });

  test("what is already filed would get a review, and its filing stands", async () => {
    const { incidentId: filed } = await logLeak(cell);
    const of = { incidentId: filed, organisationId: cell.alpha.organisationId, ruleId: NOTIFICATION };
    const { id, version } = await obligationOf(cell.dpo, of);
    const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "CNIL" };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
    const { result } = await withScope(cell.dpo, (tx) =>
      readWhatIf(tx, readAsked(instant("2026-11-08", "21:00")), { incidentId: filed, now }),
    );
    const changes = result?.files.find(({ organisationId }) => organisationId === of.organisationId)?.groups;
    expect(changes?.find(({ ruleId }) => ruleId === NOTIFICATION)).toMatchObject({ kind: "review" });
    expect(result?.summary.reviews).toBe(1);
  });

  test("the facts as they are change nothing", async () => {
    const { result } = await ask({
      ...instant("2026-11-09", "09:20"),
      organisation: cell.alpha.organisationId,
    });
    expect(AWARE).toBe("2026-11-09T08:20:00Z");
    expect(result?.summary).toMatchObject({ changed: 0, arising: 0, reviews: 0 });
  });
});

describe("another publication of the law is supposed", () => {
  test("what the later one added is gone under the earlier one", async () => {
    const superuser = new Client({ connectionString: SUPERUSER_DATABASE_URL });
    await superuser.connect();
    const traits = "UPDATE organisations SET traits = '{cyber_insured}' WHERE id = $1";
    await superuser.query(traits, [cell.beta.organisationId]);
    await superuser.end();
    const { incidentId: insured } = await logLeak(cell);
    const { result } = await withScope(cell.dpo, (tx) =>
      readWhatIf(tx, readAsked({ law: FIRST_PUBLICATION }), { incidentId: insured, now }),
    );
    const beta = result?.files.find(({ organisationId }) => organisationId === cell.beta.organisationId);
    expect(beta?.groups).toContainEqual(
      expect.objectContaining({ ruleId: INSURER_NOTICE, kind: "vanishes", after: null }),
    );
  });
});

describe("what cannot be supposed is said at its field, and the rest is kept", () => {
  const problemsOf = async (search: Record<string, string | string[]>) => (await ask(search)).problems;

  test("a text that binds nobody here, an organisation of another case, an unknown publication or risk", async () => {
    expect(await problemsOf({ assume: [OMNIBUS, "us.circia.24"] })).toEqual([
      { path: "assume", problem: "choose" },
    ]);
    const another = cell.vendorId.replace(/.$/, (last) => (last === "f" ? "0" : "f"));
    expect(await problemsOf({ organisation: another })).toEqual([
      { path: "organisation", problem: "choose" },
    ]);
    expect(await problemsOf({ law: "2031-01-01", risk: "huge" })).toEqual([
      { path: "law", problem: "choose" },
      { path: "risk", problem: "choose" },
    ]);
  });

  test("a proposal that the chosen publication does not hold", async () => {
    expect(await problemsOf({ assume: OMNIBUS, law: FIRST_PUBLICATION })).toEqual([
      { path: "assume", problem: "notInPublication" },
    ]);
  });

  test("a day that does not exist, an hour that a clock change skipped", async () => {
    const { asked, problems, result } = await ask({ assume: OMNIBUS, ...instant("2026-02-30", "10:00") });
    expect(problems).toEqual([{ path: "awareness.date", problem: "notADate" }]);
    expect(result).toBeNull();
    expect(asked.values).toMatchObject({ assume: OMNIBUS, "awareness.time": "10:00" });
    expect(await problemsOf(instant("2026-03-29", "02:30"))).toEqual([
      { path: "awareness.time", problem: "skippedByClockChange" },
    ]);
  });
});

describe("a what-if stores nothing", () => {
  test("no row of any table is new or changed, no entry is written", async () => {
    const superuser = new Client({ connectionString: SUPERUSER_DATABASE_URL });
    await superuser.connect();
    const { rows: tables } = await superuser.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const everything = async () => {
      const found: Record<string, unknown[]> = {};
      for (const { name } of tables) {
        const { rows } = await superuser.query(`SELECT t::text, xmin::text FROM ${name} t ORDER BY 1`);
        found[name] = rows;
      }
      return found;
    };
    const before = await everything();
    await ask({ assume: OMNIBUS, risk: "risk", law: "2026-11-22.2", ...instant("2026-11-08", "21:00") });
    const after = await everything();
    await superuser.end();
    expect(after).toEqual(before);
    expect(before.obligations?.length).toBeGreaterThan(0);
    expect(before.entries?.length).toBeGreaterThan(0);
  });
});

describe("who sees what", () => {
  test("the auditor and the responder see the case, a lab manager the own organisation alone", async () => {
    for (const principal of [cell.auditor, cell.responder])
      expect((await ask({ assume: OMNIBUS }, principal)).result?.summary.organisations).toBe(2);
    const { choices, result } = await ask({ assume: OMNIBUS }, cell.labManager);
    expect(result?.files.map(({ name }) => name)).toEqual(["Alpha Biologie"]);
    expect(choices.organisations.map(({ name }) => name)).toEqual(["Alpha Biologie"]);
  });

  test("an outsider sees no organisation, no obligation", async () => {
    const { choices, result } = await ask({ risk: "risk" }, cell.outsider);
    expect(choices.organisations).toEqual([]);
    expect(result?.summary).toMatchObject({ cells: 0, organisations: 0 });
    await expect(ask({}, cell.intruder)).rejects.toMatchObject({ code: "not_found" });
  });
});
