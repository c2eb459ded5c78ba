import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { encryptedLaptop } from "#law/severity/example-facts.ts";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { assess } from "#scripts/test-database/assess.ts";
import { obligationOf, obligationsOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { addOwnAuthority } from "./add-own-authority.ts";
import { setOwnRule } from "./set-own-rule.ts";

let cell: CrisisCell;
beforeEach(async () => {
  cell = await openCrisisCell();
});

const clause = (changes: Record<string, unknown> = {}) => ({
  kind: "contract",
  name: "Prévenir le groupe sous 24 h",
  organisationId: cell.alpha.organisationId,
  duty: "notify_by_contract",
  roles: ["controller"],
  addressee: "other",
  addresseeName: "Groupe mutualiste",
  trigger: "awareness",
  fallback: "processor_notice",
  unit: "hours",
  count: "24",
  document: "Convention de groupe 2020-17",
  clause: "art. 9.2",
  ...changes,
});

const target = (changes: Record<string, unknown> = {}) => ({
  kind: "target",
  name: "Prévenir les personnes",
  rule: "eu.gdpr.34-1",
  unit: "hours",
  count: "72",
  ...changes,
});

const rulesAs = (principal: Principal) =>
  withScope(principal, (tx) => tx.ownRule.findMany({ orderBy: { recordedAt: "asc" } }));

describe("an own rule", () => {
  test("arises in the running cases of its organisation alone, with its own name, dated as agreed", async () => {
    const { incidentId } = await logLeak(cell);
    const { ownRuleId } = await setOwnRule(cell.dpo, clause(), NOW);
    const [alpha, beta] = await Promise.all(
      [cell.alpha, cell.beta].map(({ organisationId }) =>
        obligationsOf(cell.dpo, incidentId, organisationId),
      ),
    );
    const row = alpha?.find(({ ruleId }) => ruleId === `own.${ownRuleId}`);
    expect(row).toMatchObject({
      state: "due",
      addressee: "other",
      ownRule: { kind: "contract", name: "Prévenir le groupe sous 24 h", addresseeName: "Groupe mutualiste" },
    });
    const due = Temporal.Instant.from(AWARE).add({ hours: 24 });
    expect([row?.dueAt, row?.legalLimitAt]).toEqual([
      new Date(due.epochMilliseconds),
      new Date(due.epochMilliseconds),
    ]);
    expect(beta?.filter(({ ruleId }) => ruleId.startsWith("own."))).toEqual([]);
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("obligations.recomputed");
    expect((await typesOf(cell.dpo, null)).at(-1)).toBe("own_rule.set");
  });

  test("for all organisations meets every controller, and cases logged afterwards", async () => {
    await setOwnRule(cell.dpo, clause({ organisationId: "" }), NOW);
    const { incidentId } = await logLeak(cell);
    const states = await Promise.all(
      [cell.alpha, cell.beta].map(async ({ organisationId }) => {
        const rows = await obligationsOf(cell.dpo, incidentId, organisationId);
        return rows.filter(({ ruleId }) => ruleId.startsWith("own.")).map(({ state }) => state);
      }),
    );
    expect(states).toEqual([["due"], ["waiting"]]);
  });

  test("of a processor is owed to each of its controllers", async () => {
    const { incidentId } = await logLeak(cell, { vendorAwareness: AWARE });
    const toControllers = { roles: ["processor"], addressee: "controller", addresseeName: "" };
    await setOwnRule(cell.dpo, clause({ organisationId: cell.vendorId, ...toControllers }), NOW);
    const rows = await obligationsOf(cell.dpo, incidentId, cell.vendorId);
    const own = rows.filter(({ ruleId }) => ruleId.startsWith("own."));
    expect(own.map(({ subject }) => subject).sort()).toEqual(
      [cell.alpha.organisationId, cell.beta.organisationId].sort(),
    );
    expect(own.every(({ dueAt }) => dueAt !== null)).toBe(true);
  });

  test("leaves closed cases as they are, and marks an exercise's entries as such", async () => {
    const closed = await logLeak(cell);
    await closeCase(cell.dpo, closed.incidentId, NOW);
    const exercise = await logLeak(cell, { origin: "exercise" });
    await setOwnRule(cell.dpo, clause(), NOW);
    expect((await typesOf(cell.dpo, closed.incidentId)).at(-1)).toBe("incident.closed");
    const [last] = await withScope(cell.dpo, (tx) =>
      tx.entry.findMany({ where: { incidentId: exercise.incidentId }, orderBy: { seq: "desc" }, take: 1 }),
    );
    expect(last).toMatchObject({ type: "obligations.recomputed", origin: "exercise" });
  });

  test("set while somebody assesses the risk, it is computed on the risk as it became", async () => {
    const { incidentId } = await logLeak(cell, { risk: "unassessed" });
    const { organisationId } = cell.alpha;
    const changes = {
      facts: encryptedLaptop(),
      retained: "unlikely",
      reason: "Chiffrement vérifié, clé intacte.",
    };
    const [{ ownRuleId }] = await Promise.all([
      setOwnRule(cell.dpo, clause({ risk: "high_risk" }), NOW),
      assess(cell.dpo, { incidentId, organisationId, changes }, NOW),
    ]);
    const row = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: `own.${ownRuleId}` });
    expect(row).toMatchObject({ state: "not_required", dueAt: null });
  });

  test("folds from the log into the row that is kept", async () => {
    const { ownRuleId } = await setOwnRule(cell.dpo, clause(), NOW);
    const { ownRuleId: targetId } = await setOwnRule(cell.dpo, target({ organisationId: "" }), NOW);
    const folded = fold(await streamOf(cell.dpo, null));
    for (const row of await rulesAs(cell.dpo)) {
      const { kind, name, organisationId, terms } = row;
      expect(folded.get(`own_rule:${row.id}`)).toMatchObject({ kind, name, organisationId, terms });
    }
    expect((await rulesAs(cell.dpo)).map(({ id }) => id).sort()).toEqual([ownRuleId, targetId].sort());
  });

  test("names an own authority by the name it had", async () => {
    const { code } = await addOwnAuthority(
      cell.dpo,
      {
        ...{ name: "Agence de la mutualité", shortName: "ADM", country: "FR", kind: "other" },
        ...{ channel: "Téléservice", languages: ["fr"] },
      },
      NOW,
    );
    await setOwnRule(cell.dpo, clause({ addressee: code, addresseeName: "" }), NOW);
    const { incidentId } = await logLeak(cell);
    const rows = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
    expect(rows.find(({ addressee }) => addressee === code)?.ownRule).toMatchObject({ addresseeName: "ADM" });
    await expect(
      setOwnRule(cell.dpo, clause({ addressee: "own-unknown", addresseeName: "" }), NOW),
    ).rejects.toMatchObject({ problems: [{ path: "addressee", problem: "choose" }] });
  });
});

describe("an internal target", () => {
  test("stands beside the open duty and gives it no date in law", async () => {
    const { incidentId } = await logLeak(cell);
    const at = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.34-1" };
    await setOwnRule(cell.dpo, target(), NOW);
    const row = await obligationOf(cell.dpo, at);
    expect(row).toMatchObject({ state: "open", dueAt: null, legalLimitAt: null, ownRule: null });
    const reached = Temporal.Instant.from(AWARE).add({ hours: 72 });
    expect(row.targetAt).toEqual(new Date(reached.epochMilliseconds));
  });

  test("of two, the earlier one is shown", async () => {
    const { incidentId } = await logLeak(cell);
    const at = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.34-1" };
    await setOwnRule(cell.dpo, target(), NOW);
    await setOwnRule(cell.dpo, target({ count: "48", organisationId: cell.alpha.organisationId }), NOW);
    const reached = Temporal.Instant.from(AWARE).add({ hours: 48 });
    expect((await obligationOf(cell.dpo, at)).targetAt).toEqual(new Date(reached.epochMilliseconds));
  });
});

describe("what is refused at its field", () => {
  test.each([
    ["no kind", { kind: undefined }, "kind", "choose"],
    ["a kind that does not exist", { kind: "law" }, "kind", "choose"],
    ["no name", { name: " " }, "name", "required"],
    ["a social security number in the name", { name: "2 69 05 49 588 157 80" }, "name", "containsNir"],
    ["an e-mail address in the clause", { clause: "voir x@example.org" }, "clause", "containsEmail"],
    ["a duty that is none", { duty: "sue" }, "duty", "choose"],
    ["nobody bound", { roles: [] }, "roles", "required"],
    ["an unknown role", { roles: ["patient"] }, "roles.0", "choose"],
    ["an addressee that nobody knows", { addressee: "fr-nobody", addresseeName: "" }, "addressee", "choose"],
    ["another addressee without a name", { addresseeName: "" }, "addresseeName", "required"],
    ["a second name for a known addressee", { addressee: "fr-cnil" }, "addresseeName", "namedAlready"],
    ["an unknown instant", { trigger: "dawn" }, "trigger", "choose"],
    ["the same instant twice", { fallback: "awareness" }, "fallback", "chosenAlready"],
    ["no number", { count: "" }, "count", "required"],
    ["a word for a number", { count: "soon" }, "count", "notANumber"],
    ["zero hours", { count: 0 }, "count", "hoursRange"],
    ["half a day", { unit: "days", count: "0,5" }, "count", "daysRange"],
    ["61 months", { unit: "months", count: "61" }, "count", "monthsRange"],
    ["a number where none is wanted", { unit: "open" }, "count", "noNumberWanted"],
    ["no document", { document: "" }, "document", "required"],
    ["31 February", { from: "2026-02-31" }, "from", "notADate"],
    ["an end before the start", { from: "2026-03-01", until: "2026-02-01" }, "until", "endBeforeStart"],
    ["an unknown risk", { risk: "fatal" }, "risk", "choose"],
    ["a field nobody offered", { legalStatus: "in_force" }, "", "unknownField"],
  ])("a rule with %s", async (_what, change, path, problem) => {
    await expect(setOwnRule(cell.dpo, clause(change), NOW)).rejects.toMatchObject({
      problems: expect.arrayContaining([{ path, problem }]),
    });
    expect(await rulesAs(cell.dpo)).toEqual([]);
  });

  test("a controller who would tell controllers: only its processors know them", async () => {
    const input = clause({ addressee: "controller", addresseeName: "" });
    await expect(setOwnRule(cell.dpo, input, NOW)).rejects.toMatchObject({
      problems: [{ path: "addressee", problem: "onlyProcessorsTellControllers" }],
    });
  });

  test.each([
    ["for a rule that the law dates", { rule: "eu.gdpr.33-1" }, "rule", "choose"],
    ["for no rule", { rule: "" }, "rule", "choose"],
    ["in months", { unit: "months" }, "unit", "choose"],
    ["without a number", { count: "" }, "count", "notANumber"],
    ["with a source of its own", { document: "x" }, "", "unknownField"],
  ])("a target %s", async (_what, change, path, problem) => {
    await expect(setOwnRule(cell.dpo, target(change), NOW)).rejects.toMatchObject({
      problems: expect.arrayContaining([{ path, problem }]),
    });
  });

  test("an organisation of nobody's is not found", async () => {
    const input = clause({ organisationId: newId() });
    await expect(setOwnRule(cell.dpo, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("is the DPO's; the auditor reads and is refused, the outsider finds nothing", async () => {
  await setOwnRule(cell.dpo, clause(), NOW);
  await setOwnRule(cell.dpo, clause({ organisationId: cell.beta.organisationId }), NOW);
  for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(setOwnRule(member, clause(), NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.intruder, cell.outsider])
    await expect(setOwnRule(stranger, clause(), NOW)).rejects.toMatchObject({ code: "not_found" });
  expect(await rulesAs(cell.auditor)).toHaveLength(2);
  expect(await rulesAs(cell.labManager)).toHaveLength(1);
  expect(await rulesAs(cell.vendorContact)).toEqual([]);
  expect(await rulesAs(cell.outsider)).toEqual([]);
});
