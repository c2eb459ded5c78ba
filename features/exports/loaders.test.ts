import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

vi.mock("next-intl/server", async () => ({
  getMessages: async ({ locale }: { locale: string }) =>
    (await (locale === "en" ? import("#messages/en.json") : import("#messages/fr.json"))).default,
  getLocale: async () => "fr",
}));

import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { planWaves } from "#features/communications/commands/plan-waves.ts";
import { recordCounts } from "#features/communications/commands/record-counts.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { withdrawFiling } from "#features/notifications/receipts/commands/withdraw-filing.ts";
import { draftStatement } from "#features/press/commands/draft-statement.ts";
import { recordPressRequest } from "#features/press/commands/record-press-request.ts";
import { recordQuestion } from "#features/regulator-questions/commands/record-question.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { endCopies } from "#lib/copy-rows.ts";
import type { Tx } from "#lib/db.ts";
import type { MadeFile } from "#lib/file-answer.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { afterLetters, answerThePress } from "#scripts/test-database/after-letters.ts";
import { obligationOf, PROOF_FOLLOWS } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { caseFileFor, registerFileFor } from "./loaders.ts";

let cell: CrisisCell;
let incidentId: string;
let reference: string;

beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  reference = await withScope(cell.dpo, async (tx) => (await tx.incident.findFirstOrThrow()).reference);
  const claim = { about: "persons", value: "491840", source: "=cmd|'/c calc'!A1", credibility: "B2" };
  await recordClaim(cell.dpo, { incidentId, ...claim }, NOW);
  await afterLetters({ cell, incidentId });
  await answerThePress({ cell, incidentId });
  await writeEntry(cell.dpo, { incidentId, text: 'Appel du parquet ; "urgent"\nà 9 h', label: "fact" }, NOW);
});

afterAll(endCopies);

type Asking = {
  readonly by?: Principal;
  readonly search?: Record<string, string>;
  readonly locale?: "fr" | "en";
};

const fileOf = (file: string, { by = cell.dpo, search = {}, locale = "fr" }: Asking = {}) =>
  caseFileFor(by, { reference, file }, { search, locale, now: NOW });

async function bytesOf({ body }: MadeFile): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(body));
}

const textOf = async (file: string, asking: Asking = {}) =>
  (await bytesOf(await fileOf(file, asking))).toString("utf8");
const rowsOf = async (file: string, asking: Asking = {}) =>
  JSON.parse(await textOf(file, asking)).rows as Record<string, unknown>[];

describe("what leaves a case", () => {
  test.each(["timeline", "register", "obligations", "labs", "claims", "hotline", "requests", "press"])(
    "%s leaves in each format",
    async (what) => {
      const csv = await textOf(`${what}.csv`);
      const lines = csv.replace("\uFEFF", "").split("\r\n");
      expect(lines.at(-1)).toBe("");
      expect(lines.length).toBeGreaterThan(2);
      expect((await rowsOf(`${what}.json`)).length).toBeGreaterThan(0);
      const workbook = await bytesOf(await fileOf(`${what}.xlsx`));
      expect(workbook.subarray(0, 2).toString()).toBe("PK");
      const printed = await bytesOf(await fileOf(`${what}.pdf`));
      expect(printed.subarray(0, 5).toString()).toBe("%PDF-");
    },
  );

  test("what somebody typed never becomes a formula, and every time bears its offset", async () => {
    expect(await textOf("claims.csv")).toContain(`'=cmd|'/c calc'!A1`);
    const obligations = await textOf("obligations.csv");
    expect(obligations).toContain("2026-11-12T09:20:00+01:00");
    expect(obligations).not.toMatch(/\d\d:\d\d:\d\dZ/);
  });

  test("a spreadsheet in French gets semicolons, whoever wants none gets no byte-order mark", async () => {
    const search = { mark: "none", separator: "semicolon" };
    expect((await textOf("labs.csv", { search })).startsWith("Organisme;Qualité;")).toBe(true);
    expect((await textOf("labs.csv")).startsWith("\uFEFFOrganisme,Qualité,")).toBe(true);
    expect(
      (await textOf("labs.csv", { search: { mark: "x", separator: "|" } })).startsWith("\uFEFFOrganisme,"),
    ).toBe(true);
  });

  test("the log keeps what was typed to the letter and says from what to what", async () => {
    const csv = await textOf("timeline.csv", { search: { log: "audit-trail" } });
    expect(csv).toContain(`Texte\u00a0: Appel du parquet ; ""urgent""\nà 9 h`);
    const [entry] = (await rowsOf("timeline.json")).filter(({ event }) => event === "entry.written");
    expect(entry).toMatchObject({
      label: "fact",
      by: "Claire Exemple",
      recordedAt: "2026-11-09T10:00:00+01:00",
    });
  });

  test("the filter of the page is honoured and named in the file", async () => {
    const rows = await rowsOf("obligations.json", { search: { q: "Alpha" } });
    expect(new Set(rows.map(({ organisation }) => organisation))).toEqual(new Set(["Alpha Biologie"]));
    const [titles] = (await textOf("obligations.csv", { search: { q: "Alpha" } })).split("\r\n");
    expect(titles).toContain("Filtre\u00a0: Organisme, laboratoire ou département = Alpha");
    const notes = await rowsOf("timeline.json", { search: { group: "notes" } });
    expect(new Set(notes.map(({ event }) => event))).toEqual(new Set(["entry.written"]));
    const [labId = ""] = cell.beta.labIds;
    const ofLab = await rowsOf("timeline.json", { search: { log: "audit-trail", labId } });
    expect(new Set(ofLab.map(({ organisation }) => organisation))).toEqual(new Set(["Beta Biologie"]));
    const [columns] = (await textOf("timeline.csv", { search: { labId } })).split("\r\n");
    expect(columns).toContain("Laboratoire = Beta Biologie 1");
  });

  test("deadlines: each dated duty once, under the same name in every file; none for a duty without a number", async () => {
    const once = await textOf("deadlines.ics");
    const uids = [...once.matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid);
    expect(uids.length).toBeGreaterThan(0);
    expect(new Set(uids).size).toBe(uids.length);
    expect(
      [...(await textOf("deadlines.ics", { locale: "en" })).matchAll(/^UID:(.+)$/gm)].map(([, uid]) => uid),
    ).toEqual(uids);
    const dated = await withScope(cell.dpo, (tx) =>
      tx.obligation.count({
        where: { incidentId, dueAt: { not: null }, state: { in: ["due", "undetermined"] } },
      }),
    );
    expect(uids.length).toBe(dated);
    expect(once).toContain("Date de planification");
    expect(once).toContain("Limite légale");
  });

  test("register: tells how the persons were told, by which channel, in how many waves", async () => {
    const [labId = ""] = cell.alpha.labIds;
    const plan = {
      incidentId,
      labIds: [labId],
      channel: "letter",
      plannedOn: "2026-11-09",
      supplier: "Routeur",
    };
    const { waveIds } = await planWaves(cell.dpo, plan, NOW);
    const counts = {
      waveId: waveIds[0],
      version: 1,
      happenedAt: NOW.toString(),
      sent: "1 000",
      returned: "40",
    };
    await recordCounts(cell.dpo, counts, NOW);
    const lines = await rowsOf("register.json");
    const { communications } = lines.find(({ organisation }) => organisation === "Alpha Biologie") ?? {};
    expect(communications).toMatch(
      /Courrier, premier envoi, 1 vague, à partir du .*Envoyés 1\s000, Revenus 40/,
    );
  });

  test("a filing of which the day alone is known bears no hour; withdrawn, it is owed again and said to be withdrawn", async () => {
    const { incidentId: other } = await logLeak(cell);
    const of = { incidentId: other, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
    const open = await obligationOf(cell.dpo, of);
    const said = { filedBy: "DPO", channel: "CNIL", filedAt: { precision: "day", date: "2026-11-09" } };
    await recordFiling(
      cell.dpo,
      { ...PROOF_FOLLOWS, obligationId: open.id, version: open.version, ...said },
      NOW,
    );
    const found = (tx: Tx) => tx.incident.findFirstOrThrow({ where: { id: other } });
    const at = (await withScope(cell.dpo, found)).reference;
    const text = async (file: string) => {
      const made = await caseFileFor(
        cell.dpo,
        { reference: at, file },
        { search: {}, locale: "fr", now: NOW },
      );
      return (await bytesOf(made)).toString("utf8");
    };
    expect(await text("register.csv")).toContain("Fait, 09/11/2026");
    const counts = (await text("timeline.csv")).match(/Laboratoires\s: (.*)/)?.[1];
    expect(counts).toMatch(/^[^:"]+\s: 1\s200$/);
    const [filing] = (await obligationOf(cell.dpo, of)).filings;
    await withdrawFiling(cell.dpo, { filingId: filing?.id, version: filing?.version, reason: "Erreur" }, NOW);
    expect(await text("register.csv")).toContain("À faire, déposée le 09/11/2026 et retirée le");
  });

  test("deadlines: a question of an authority is among them while it waits for its answer", async () => {
    const asked = {
      ...{
        incidentId,
        authority: "fr-cnil",
        reference: "SDP-7",
        text: "Quelles mesures ?",
        channel: "email",
      },
      ...{ received: "2026-11-09T08:00:00Z", receivedBy: "DPO", about: [cell.alpha.organisationId] },
    };
    const [dated, undated] = [{ ...asked, due: "2026-11-16T17:00:00Z" }, asked];
    const { questionIds } = await recordQuestion(cell.dpo, dated, NOW);
    const without = await recordQuestion(cell.dpo, undated, NOW);
    const calendar = await textOf("deadlines.ics");
    expect(calendar).toContain(`UID:${questionIds[0]}@maincourante`);
    expect(calendar).not.toContain(without.questionIds[0]);
    const ofBeta = await textOf("deadlines.ics", { search: { q: "Beta" } });
    expect(ofBeta).not.toContain(questionIds[0]);
  });
});

const recordedIn = (incident: string | null) =>
  withScope(cell.dpo, (tx) =>
    tx.entry.findMany({
      where: { incidentId: incident, type: { startsWith: "export." } },
      orderBy: { seq: "desc" },
      select: { type: true, actor: true, values: { select: { name: true, value: true } } },
    }),
  );
const lastOf = async (incident: string | null) => {
  const [entry] = await recordedIn(incident);
  return {
    ...entry,
    fields: Object.fromEntries(entry?.values.map(({ name, value }) => [name, value]) ?? []),
  };
};

describe("an export is an event", () => {
  test("an auditor takes out and writes nothing: the machine records who took what, and the hash of what was sent", async () => {
    const sent = await bytesOf(await fileOf("claims.csv", { by: cell.auditor }));
    const { type, actor, fields } = await lastOf(incidentId);
    expect([type, actor]).toEqual(["export.sent", "system"]);
    expect(fields).toMatchObject({
      ...{ what: "claims", format: "csv", language: "fr", filter: null, bytes: sent.length },
      sha256: createHash("sha256").update(sent).digest("hex"),
      takenBy: { name: "Personne auditor", roles: ["auditor"] },
    });
  });

  test("one that is broken off is recorded as such, without a hash of the whole", async () => {
    const pieces = (await fileOf("timeline.csv")).body[Symbol.asyncIterator]();
    await pieces.next();
    await pieces.return?.();
    const { type, fields } = await lastOf(incidentId);
    expect(type).toBe("export.broken_off");
    expect(fields).not.toHaveProperty("sha256");
  });

  test("the register spans cases and is recorded in the workspace's log", async () => {
    const wanted = { search: {}, locale: "fr", now: NOW } as const;
    await bytesOf(await registerFileFor(cell.auditor, "register.csv", wanted));
    expect((await lastOf(null)).fields).toMatchObject({ what: "register", format: "csv" });
  });
});

describe("who takes out what", () => {
  test("a lab manager takes out the lines of their own organisation and no claim", async () => {
    for (const what of ["obligations", "labs", "register"]) {
      const rows = await rowsOf(`${what}.json`, { by: cell.labManager });
      expect(new Set(rows.map(({ organisation }) => organisation))).toEqual(new Set(["Alpha Biologie"]));
    }
    expect(await rowsOf("claims.json", { by: cell.labManager })).toEqual([]);
    expect(
      await textOf("timeline.csv", { by: cell.labManager, search: { log: "audit-trail" } }),
    ).not.toContain("Beta");
  });

  test("what came back leaves in numbers and in words, without drafts, and each organisation's own to its people", async () => {
    const ofBeta = { incidentId, organisationId: cell.beta.organisationId, received: NOW.toString() };
    const later = NOW.add({ minutes: 1 });
    await recordPressRequest(cell.dpo, { ...ofBeta, outlet: "Radio", asks: "Quand ?" }, later);
    await draftStatement(cell.dpo, { incidentId, language: "en", text: "Draft." }, NOW);
    expect(await rowsOf("hotline.json")).toMatchObject([
      { hotlineNumber: "0 800 000 000", callDay: "2026-11-08", lab: null, callsOffered: 120 },
      { lab: "Alpha Biologie 1", callsOffered: 30, callsAnswered: 25 },
    ]);
    expect(await rowsOf("requests.json")).toMatchObject([
      { organisation: "Alpha Biologie", right: "15", requestsReceived: 12, requestsOpen: 7 },
    ]);
    const kinds = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ pressKind, outlet }) => [pressKind, outlet]);
    const page = ["page", "https://www.example.org/information"];
    const statement = ["statement", "Version 1, Français · https://www.example.org/information"];
    const [asked, twice, radio] = [
      ["request", "Quotidien"],
      ["request", "Quotidien"],
      ["request", "Radio"],
    ];
    expect(kinds(await rowsOf("press.json"))).toEqual([asked, twice, radio, statement, page]);
    expect(kinds(await rowsOf("press.json", { by: cell.labManager }))).toEqual([asked, statement, page]);
  });

  test("a vendor's contact, an administrator, an outsider and an intruder take out nothing", async () => {
    for (const by of [cell.vendorContact, cell.administrator, cell.outsider, cell.intruder])
      for (const file of ["obligations.csv", "timeline.csv", "press.csv", "deadlines.ics"])
        await expect(fileOf(file, { by })).rejects.toMatchObject({ code: "not_found" });
    const wanted = { search: {}, locale: "fr", now: NOW } as const;
    for (const by of [cell.vendorContact, cell.administrator, cell.intruder])
      await expect(registerFileFor(by, "register.csv", wanted)).rejects.toMatchObject({ code: "not_found" });
    expect(
      JSON.parse((await bytesOf(await registerFileFor(cell.outsider, "register.json", wanted))).toString())
        .rows,
    ).toEqual([]);
  });

  test("a list or a format that does not exist is not found", async () => {
    for (const file of ["persons.csv", "claims.exe", "claims", "claims.csv.csv", "deadlines.csv"])
      await expect(fileOf(file)).rejects.toMatchObject({ code: "not_found" });
  });
});
