import { bareDatabase } from "#scripts/test-database/test-database.ts";

const urls = bareDatabase();

import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { Client } from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadExportsPage } from "#features/bundles/loaders.ts";
import { loadLog } from "#features/checkpoints/loaders.ts";
import { loadPersons } from "#features/communications/loaders.ts";
import { loadComplaints } from "#features/complaints/loaders.ts";
import { loadCell } from "#features/crisis-cell/loaders.ts";
import { loadAudit } from "#features/exports/audit/loaders.ts";
import { loadRegister } from "#features/exports/register/loaders.ts";
import { loadClosure } from "#features/incidents/closure/loaders.ts";
import { loadDecisions } from "#features/incidents/deciding/loaders.ts";
import { loadTimeline } from "#features/incidents/log/loaders.ts";
import { loadMatrix } from "#features/incidents/matrix/loaders.ts";
import { loadNotifications } from "#features/incidents/notifying/loaders.ts";
import { loadDashboard, loadIncident, loadIncidents } from "#features/incidents/overview/loaders.ts";
import { loadInsurance } from "#features/insurance/loaders.ts";
import { loadMails } from "#features/mails/loaders.ts";
import { loadPeople } from "#features/members/loaders.ts";
import { loadMetrics } from "#features/metrics/loaders.ts";
import { loadOrganisations } from "#features/organisations/loaders.ts";
import { foldCase, subjectsOf } from "#features/timeline/as-known/rules.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { checkChain } from "#ledger/check-chain.ts";
import { sessionCookieName } from "#lib/auth.ts";
import { startSession } from "#lib/auth-sessions.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { diffSchema, migrate } from "#lib/migrate.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";
import { loadFirstRelease } from "./load-first-release.ts";

const SLUG = "demonstration";
const signer = testSigner(urls.WORKER_DATABASE_URL);
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
  headers: async () => new Headers(),
}));

let loaded: Map<string, number>;
let dpo: Principal;
let cases: readonly { readonly id: string; readonly reference: string }[];

beforeAll(async () => {
  loaded = await loadFirstRelease(urls);
  await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: resolve("prisma/migrations") });
  const user = await findUserByEmail(CAST.dpo.email);
  dpo = memberPrincipal(user?.id ?? "", SLUG);
  const token = "a-token-of-a-session-after-the-upgrade";
  await startSession({ token, userId: user?.id ?? "", now: Temporal.Now.instant() });
  jar.set(sessionCookieName(), token);
  cases = await withScope(dpo, (tx) =>
    tx.incident.findMany({ select: { id: true, reference: true }, orderBy: { reference: "asc" } }),
  );
}, 60_000);

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();

describe("an installation of the first release, upgraded", () => {
  test("has today's tables, and every row it had", async () => {
    expect(await diffSchema({ url: urls.MIGRATE_DATABASE_URL })).toBe("");
    const superuser = new Client({ connectionString: urls.SUPERUSER_DATABASE_URL });
    await superuser.connect();
    for (const [table, count] of loaded) {
      const { rows } = await superuser.query(`SELECT count(*)::int AS count FROM ${table}`);
      const begun = table === "auth.sessions" ? 1 : 0;
      expect(rows[0].count, table).toBe(count + begun);
    }
    await superuser.end();
    expect(cases).toHaveLength(4);
  });

  test("has every log whole, folded into the rows there are", async () => {
    expect(checkChain(await streamOf(dpo, null), sha256).problems).toEqual([]);
    for (const { id } of cases) {
      const stream = await streamOf(dpo, id);
      expect(checkChain(stream, sha256).problems).toEqual([]);
      const known = foldCase(stream);
      const rows = await withScope(dpo, async (tx) => ({
        filings: await tx.filing.findMany({ where: { incidentId: id } }),
        claims: await tx.claim.findMany({ where: { incidentId: id } }),
        exposures: await tx.exposure.findMany({ where: { incidentId: id } }),
        obligations: await tx.obligation.findMany({ where: { incidentId: id } }),
      }));
      expect(
        subjectsOf(known, "filing")
          .map(({ subject }) => subject.id)
          .sort(),
      ).toEqual(idsOf(rows.filings));
      expect(
        subjectsOf(known, "claim")
          .map(({ subject }) => subject.id)
          .sort(),
      ).toEqual(idsOf(rows.claims));
      expect(
        subjectsOf(known, "exposure")
          .map(({ subject }) => subject.id)
          .sort(),
      ).toEqual(idsOf(rows.exposures));
      const folded = new Map([...known.obligations].map(([one, { fields }]) => [one, fields.state]));
      expect(folded).toEqual(new Map(rows.obligations.map((row) => [row.id, row.state])));
    }
  });

  test("goes on: an act is recorded after the old ones, and the whole log is signed", async () => {
    const [first] = cases;
    const written = { incidentId: first?.id, text: "Après la mise à jour", label: "fact" };
    await writeEntry(dpo, written, Temporal.Now.instant());
    const stream = await streamOf(dpo, first?.id ?? "");
    expect(checkChain(stream, sha256)).toMatchObject({ problems: [], head: { seq: stream.length } });
    const { workspaceId } = await withScope(dpo, async (_tx, actor) => actor);
    const { size } = await signer.sign(workspaceId);
    expect(size).toBeGreaterThan(cases.length);
  });

  test("opens every page of a case", async () => {
    const none = Promise.resolve({});
    for (const { reference } of cases) {
      await loadIncident(SLUG, reference, none);
      await loadMatrix(SLUG, reference, none);
      await loadTimeline(SLUG, reference, none);
      await loadDecisions(SLUG, reference, none);
      await loadNotifications(SLUG, reference, none);
      await loadPersons({ workspace: SLUG, reference, search: none });
      await loadCell(SLUG, reference);
      await loadExportsPage(SLUG, reference);
      await loadComplaints({ workspace: SLUG, reference });
      await loadInsurance({ workspace: SLUG, reference });
      await loadClosure(SLUG, reference);
    }
  });

  test("opens the pages beside the cases", async () => {
    const none = Promise.resolve({});
    expect((await loadDashboard(SLUG))?.incidents.length).toBeGreaterThan(0);
    await loadIncidents(SLUG);
    await loadOrganisations(SLUG, none);
    await loadRegister(SLUG, none);
    await loadMetrics(SLUG, none);
    await loadAudit(SLUG);
    await loadMails(SLUG, {});
    expect((await loadPeople(SLUG, undefined)).members).toHaveLength(7);
    expect((await loadLog(SLUG)).keys).toHaveLength(1);
  });
});

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
