import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { putOnSheet, sheetOf } from "#scripts/test-database/awareness-sheet.ts";
import { obligationOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";

type Row = { readonly [column: string]: unknown };

const WHEN = NOW.toString();
let cell: CrisisCell;
let client: pg.Client;
/** What a row of Alpha's file names, in a case that touches it. */
let own: { workspace_id: string; incident_id: string; organisation_id: string };
let exposureId: string;
let candidateId: string;
let obligationId: string;
let foreignObligationId: string;
/** A case of the workspace that touches Beta alone. */
let elsewhereId: string;

beforeAll(async () => {
  cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  const { organisationId } = cell.alpha;
  own = { workspace_id: cell.workspaceId, incident_id: incidentId, organisation_id: organisationId };
  await putOnSheet(cell, incidentId);
  const { exposure, candidates } = await sheetOf(cell, incidentId);
  exposureId = exposure.id;
  candidateId = candidates[0]?.id ?? "";
  const of = (id: string) =>
    obligationOf(cell.dpo, { incidentId, organisationId: id, ruleId: "eu.gdpr.33-1" });
  obligationId = (await of(organisationId)).id;
  foreignObligationId = (await of(cell.beta.organisationId)).id;
  const exposures = [{ organisationId: cell.beta.organisationId, labs: [{ labId: cell.beta.labIds[0] }] }];
  elsewhereId = (await logLeak(cell, { exposures })).incidentId;
  client = new pg.Client(urls.DATABASE_URL);
  await client.connect();
});
afterAll(() => client.end());

let attempt: (who: Principal, table: string, row: Row) => Promise<"written" | "refused">;
beforeEach(() => {
  attempt = async (who, table, row) => {
    if (who.kind !== "member") throw new Error("a member writes");
    await client.query("BEGIN");
    try {
      await client.query("SELECT open_scope($1, $2)", [who.userId, who.workspace]);
      const columns = Object.keys(row);
      const places = columns.map((_, index) => `$${index + 1}`);
      const sql = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`;
      await client.query(sql, Object.values(row));
      return "written";
    } catch (error) {
      expect(String(error)).toContain("row-level security");
      return "refused";
    } finally {
      await client.query("ROLLBACK");
    }
  };
});

const asOf = (changes: Row = {}): Row => ({ ...own, id: newId(), ...changes });
const decision = (changes: Row = {}) => ({
  ...asOf({ obligation_id: obligationId, outcome: "file", reasons: "…", decided_at: WHEN, decided_by: "X" }),
  ...changes,
});
const opinion = (changes: Row = {}) => ({
  ...asOf({ obligation_id: obligationId, advice: "required", reasons: "…", given_at: WHEN, given_by: "X" }),
  ...changes,
});
const request = (changes: Row = {}) => ({
  ...asOf({ obligation_id: obligationId, message: "…", asked_at: WHEN, asked_by: "X" }),
  ...changes,
});
const operational = (changes: Row = {}) => ({
  ...asOf({ kind: "ransom", why: "…", state: "proposed", proposed_at: WHEN, proposed_by: "X" }),
  ...changes,
});
const task = (changes: Row = {}) => ({
  ...asOf({ title: "…", instructions: "", state: "todo", note: "", created_at: WHEN, created_by: "X" }),
  ...changes,
});
const reminder = (changes: Row = {}) => ({
  ...asOf({ about_kind: "task", about_id: newId(), text: "…", channel: "in_app", result: "placed" }),
  ...{ planned_at: WHEN, sent_at: WHEN, ...changes },
});
const party = (changes: Row = {}) => ({
  ...asOf({ exposure_id: exposureId, sort: "staff", state: "to_inform", informed_by: "", channel: "" }),
  ...{ why: "", recorded_at: WHEN, recorded_by: "X", ...changes },
});
const candidate = (changes: Row = {}) => ({
  ...asOf({ exposure_id: exposureId, kind: "tip", moment: '"2026-11-08T20:00:00Z"', reading: "…" }),
  ...{ source: "", recorded_at: WHEN, recorded_by: "X", ...changes },
});
const position = (changes: Row = {}) => ({
  ...asOf({ exposure_id: exposureId, candidate_id: candidateId, nature: "retained", reasons: "…" }),
  ...{ mandate: "{}", recorded_at: WHEN, recorded_by: "X", ...changes },
});

const CONTROLLERS: readonly (readonly [string, (changes?: Row) => Row])[] = [
  ["decisions", decision],
  ["operational_decisions", operational],
  ["informed_parties", party],
  ["awareness_candidates", candidate],
  ["awareness_positions", position],
];
const CELLS: readonly (readonly [string, (changes?: Row) => Row])[] = [
  ["opinions", opinion],
  ["decision_requests", request],
  ["tasks", task],
  ["reminders", reminder],
];

describe("a statement of one's own writes no more than the commands do", () => {
  test.each(CONTROLLERS)("%s: by who speaks for the organisation, in its own cases", async (table, row) => {
    for (const who of [cell.labManager, cell.signatory, cell.dpo])
      expect(await attempt(who, table, row())).toBe("written");
    for (const foreign of [{ incident_id: elsewhereId }, { organisation_id: cell.beta.organisationId }])
      expect(await attempt(cell.labManager, table, row(foreign))).toBe("refused");
    expect(await attempt(cell.vendorContact, table, row({ organisation_id: cell.vendorId }))).toBe("refused");
  });

  test.each(CELLS)("%s: by the cell, and by nobody of an organisation", async (table, row) => {
    for (const who of [cell.labManager, cell.signatory])
      expect(await attempt(who, table, row())).toBe("refused");
    expect(await attempt(cell.vendorContact, table, row({ organisation_id: cell.vendorId }))).toBe("refused");
    expect(await attempt(cell.dpo, table, row())).toBe("written");
  });

  test.each([
    ["decisions", decision],
    ["opinions", opinion],
    ["decision_requests", request],
  ])("%s name the organisation and the case of their obligation", async (table, row) => {
    const foreign = [
      { obligation_id: foreignObligationId },
      { organisation_id: cell.beta.organisationId },
      { incident_id: elsewhereId },
    ];
    for (const change of foreign) expect(await attempt(cell.dpo, table, row(change))).toBe("refused");
  });

  test("advice on awareness is the cell's, and setting aside the signatory's", async () => {
    const advice = position({ nature: "advised", mandate: null });
    expect(await attempt(cell.signatory, "awareness_positions", advice)).toBe("refused");
    expect(await attempt(cell.dpo, "awareness_positions", advice)).toBe("written");
    const touched = async (who: Principal) => {
      if (who.kind !== "member") throw new Error("a member writes");
      await client.query("BEGIN");
      await client.query("SELECT open_scope($1, $2)", [who.userId, who.workspace]);
      const sql =
        "UPDATE awareness_candidates SET set_aside_at = $2, set_aside_by = 'X', set_aside_for = '…' WHERE id = $1";
      const { rowCount } = await client.query(sql, [candidateId, WHEN]);
      await client.query("ROLLBACK");
      return rowCount;
    };
    expect(await touched(cell.labManager)).toBe(0);
    expect(await touched(cell.signatory)).toBe(1);
  });

  test("an act on many is begun in one's own name, by the DPO or the cell", async () => {
    const userOf = (who: Principal) => (who.kind === "member" ? who.userId : "");
    const act = (who: Principal): Row => ({
      ...{ workspace_id: own.workspace_id, id: newId(), incident_id: own.incident_id },
      ...{ kind: "tasks", input: "{}", begun_at: WHEN, begun_by: "X", carried_at: WHEN },
      ...{ user_id: userOf(who), workspace_slug: who.kind === "member" ? who.workspace : "" },
    });
    for (const who of [cell.dpo, cell.responder])
      expect(await attempt(who, "bulk_acts", act(who))).toBe("written");
    expect(await attempt(cell.responder, "bulk_acts", act(cell.dpo))).toBe("refused");
    for (const who of [cell.auditor, cell.signatory])
      expect(await attempt(who, "bulk_acts", act(who))).toBe("refused");
    expect(await withScope(cell.dpo, (tx) => tx.bulkAct.count())).toBe(0);
  });
});
