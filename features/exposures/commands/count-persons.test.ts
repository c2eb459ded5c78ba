import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { createTranslator } from "next-intl";
import { beforeAll, expect, test } from "vitest";
import { startPlaybook } from "#features/playbooks/commands/start-playbook.ts";
import { entryText } from "#features/timeline/components/entry-text.ts";
import { listEntries } from "#features/timeline/queries.ts";
import { fold } from "#ledger/fold.ts";
import { withScope } from "#lib/scope.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { exposureOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { countPersons } from "./count-persons.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
});

async function counted(persons: unknown, changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const [labId = ""] = cell.alpha.labIds;
  const labs = [{ labId, persons }];
  return {
    exposureId: file.id,
    version: file.version,
    labs,
    basis: "estimated",
    reason: "Compté",
    ...changes,
  };
}

async function onFile() {
  const { id } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return withScope(cell.dpo, (tx) =>
    tx.exposureLab.findMany({
      where: { exposureId: id },
      select: { labId: true, personsEstimated: true, personsConfirmed: true },
    }),
  );
}

test("whoever is asked for the number by a task is called by one mail, gives it once, and the task is done", async () => {
  await startPlaybook(cell.dpo, { incidentId, playbook: "leak_at_vendor", language: "fr" }, NOW);
  const mails = await withScope(cell.dpo, (tx) => tx.mail.findMany({ where: { kind: "task_given" } }));
  const called = new Set(mails.map(({ memberId }) => memberId));
  expect(called.size).toBe(mails.length);
  expect(mails.map(({ path }) => path)).toContain("/my-organisation");
  await countPersons(
    cell.labManager,
    await counted("16 617", { reason: "Compté le 9 novembre", isRight: "yes" }),
    NOW,
  );
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["persons.counted", "task.completed"]);
  const [labId = ""] = cell.alpha.labIds;
  const row = { labId, personsEstimated: 16_617, personsConfirmed: null };
  expect(await onFile()).toEqual([row]);
  const { id } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const state = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${id}`);
  expect(state?.labs).toEqual([row]);
  const task = await withScope(cell.labManager, (tx) =>
    tx.task.findFirst({
      where: { organisationId: cell.alpha.organisationId, playbookStep: { endsWith: ":counts" } },
    }),
  );
  expect(task).toMatchObject({ state: "done", note: "Compté le 9 novembre" });
});

test("a counted number keeps the estimate beside it; a new estimate takes the place of what was counted", async () => {
  await countPersons(cell.signatory, await counted(16_700, { basis: "confirmed" }), NOW);
  expect(await onFile()).toMatchObject([{ personsEstimated: 16_617, personsConfirmed: 16_700 }]);
  await countPersons(cell.responder, await counted(17_000), NOW);
  expect(await onFile()).toMatchObject([{ personsEstimated: 17_000, personsConfirmed: null }]);
});

test("the log says in either language which laboratory counts how many, and how many it counted before", async () => {
  const [labId = ""] = cell.alpha.labIds;
  const log = { incidentId, log: "audit-trail", order: "recorded", limit: 100 } as const;
  const said = await withScope(cell.labManager, async (tx) => ({
    lab: (await tx.lab.findFirstOrThrow({ where: { id: labId } })).name,
    entries: (await listEntries(tx, log)).entries
      .filter(({ type }) => type === "persons.counted")
      .toReversed(),
  }));
  const told = (locale: "fr" | "en") => {
    const t = createTranslator({ locale, messages: locale === "fr" ? fr : en }) as never;
    const view = { t, locale, zone: "Europe/Paris", obligations: new Map() };
    return said.entries.map((entry) =>
      entryText(entry, view)
        .body.at(-1)
        ?.replaceAll(/[\u00a0\u202f]/g, " "),
    );
  };
  const { lab } = said;
  expect(told("fr")).toEqual([
    `${lab} : 1 200 → 16 617`,
    `${lab} : 16 617 (une estimation) → 16 700 (compté dans le fichier)`,
    `${lab} : 16 700 (compté dans le fichier) → 17 000 (une estimation)`,
  ]);
  expect(told("en")[0]).toBe(`${lab}: 1,200 → 16,617`);
});

test("a number more than ten times the last one, or less than its tenth, is recorded once somebody says it is right", async () => {
  for (const far of [170_001, 1_699])
    await expect(countPersons(cell.labManager, await counted(far), NOW)).rejects.toMatchObject({
      problems: [
        { path: "labs.0.persons", problem: "farFromLast" },
        { path: "isRight", problem: "tickIfRight" },
      ],
    });
  await countPersons(cell.labManager, await counted("90 000 000", { isRight: "yes" }), NOW);
  expect(await onFile()).toMatchObject([{ personsEstimated: 90_000_000 }]);
});

test("no number, a wrong number, no source and a laboratory of others are refused at the field", async () => {
  const [foreign = ""] = cell.beta.labIds;
  for (const [input, path] of [
    [await counted(""), "labs.0.persons"],
    [await counted("beaucoup"), "labs.0.persons"],
    [await counted(12, { reason: " " }), "reason"],
    [await counted(12, { labs: [{ labId: foreign, persons: 12 }] }), "labs"],
  ] as const)
    await expect(countPersons(cell.labManager, input, NOW)).rejects.toMatchObject({
      ...{ code: "invalid", problems: [{ path }] },
    });
});

test("is given by the laboratory or the cell: an auditor is refused, nobody else sees the file", async () => {
  const input = await counted(12);
  await expect(countPersons(cell.auditor, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(countPersons(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
