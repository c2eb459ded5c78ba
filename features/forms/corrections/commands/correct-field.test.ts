import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { abandonDraft } from "#features/notifications/drafts/commands/abandon-draft.ts";
import { prepareDraft } from "#features/notifications/drafts/commands/prepare-draft.ts";
import { getDraft } from "#features/notifications/drafts/queries.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listCorrectedForms, readForm } from "../queries.ts";
import { correctField } from "./correct-field.ts";

const FORM = "fr.cnil.notification";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const seenOnScreen = (changes: Record<string, unknown> = {}) => ({
  formId: FORM,
  fieldId: "natures",
  seen: 0,
  label: "Nature de la violation de données",
  rank: "",
  maxLength: "4000",
  note: "Téléservice, 23 novembre 2026",
  ...changes,
});
const read = (principal: Principal, label?: string) =>
  withScope(principal, (tx) => readForm(tx, FORM, label));

describe("correcting a field of a form", () => {
  test("gives the form a version of its own, and the one before can still be read", async () => {
    const { version } = await correctField(cell.dpo, seenOnScreen(), NOW);
    expect(version).toBe("2026-11-23+1");
    const form = await read(cell.auditor);
    expect(form).toMatchObject({ version, packVersion: "2026-11-23", corrected: 1 });
    expect(form.fields.find(({ id }) => id === "natures")).toMatchObject({
      label: { fr: "Nature de la violation de données" },
      maxLength: 4_000,
    });
    const before = await read(cell.auditor, "2026-11-23");
    expect(before.fields.find(({ id }) => id === "natures")?.maxLength).toBeUndefined();
  });

  test("stands in the log of the workspace, from which it can be folded", async () => {
    expect((await typesOf(cell.dpo, null)).at(-1)).toBe("form.corrected");
    const [row] = await withScope(cell.dpo, (tx) => tx.formCorrection.findMany());
    const { id, workspaceId: _workspace, recordedAt: _at, recordedBy: _by, ...fields } = { ...row };
    expect(fold(await streamOf(cell.dpo, null)).get(`form_correction:${id}`)).toMatchObject(fields);
  });

  test("by the administrator counts as well, and one that did not see the last one is a conflict", async () => {
    await expect(correctField(cell.administrator, seenOnScreen(), NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    const back = seenOnScreen({ seen: 1, label: "", maxLength: "", note: "L’écran a changé." });
    expect(await correctField(cell.administrator, back, NOW)).toMatchObject({ version: "2026-11-23+2" });
    const forms = await withScope(cell.administrator, (tx) => listCorrectedForms(tx));
    expect(forms.find(({ id }) => id === FORM)?.corrections).toHaveLength(1);
  });

  test("fills a form alike for the signatory and for a vendor’s contact who prepares it", async () => {
    expect((await read(cell.signatory)).version).toBe("2026-11-23+2");
    expect((await read(cell.vendorContact)).version).toBe("2026-11-23+2");
  });

  test.each([
    ["no note", { note: " " }, "note", "required"],
    ["a length of nothing", { maxLength: "0" }, "maxLength", "notANumber"],
    ["a place that is a word", { rank: "premier" }, "rank", "notANumber"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    await expect(correctField(cell.dpo, seenOnScreen({ seen: 2, ...change }), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("finds no field and no version that does not exist", async () => {
    const strange = correctField(cell.dpo, seenOnScreen({ seen: 2, fieldId: "gone" }), NOW);
    await expect(strange).rejects.toMatchObject({ code: "not_found" });
    await expect(read(cell.dpo, "2026-11-23+9")).rejects.toMatchObject({ code: "not_found" });
  });

  test("reaches the drafts begun after it, and no draft begun before it", async () => {
    const { incidentId } = await logLeak(cell);
    const ofAlpha = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" };
    const { id: obligationId } = await withScope(cell.dpo, (tx) =>
      tx.obligation.findFirstOrThrow({ where: ofAlpha }),
    );
    const asked = { obligationId, formId: FORM, phase: "initial", language: "fr" };
    const { draftId } = await prepareDraft(cell.dpo, asked, NOW);
    await correctField(
      cell.dpo,
      seenOnScreen({ seen: 2, fieldId: "cause", label: "Cause ?", maxLength: "" }),
      NOW,
    );
    const causeIn = (id: string) =>
      withScope(
        cell.dpo,
        async (tx) => (await getDraft(tx, id)).form.fields.find((field) => field.id === "cause")?.label.fr,
      );
    expect(await causeIn(draftId)).toBe("Cause de la violation");
    await abandonDraft(cell.dpo, { draftId, version: 1, reason: "Le formulaire a été corrigé." }, NOW);
    const { draftId: next } = await prepareDraft(cell.dpo, asked, NOW);
    expect(await causeIn(next)).toBe("Cause ?");
  });

  test("is refused to the auditor and the others, and an outsider sees and changes their own workspace alone", async () => {
    for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory, cell.vendorContact])
      await expect(correctField(member, seenOnScreen({ seen: 2 }), NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(correctField(cell.intruder, seenOnScreen({ seen: 2 }), NOW)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await read(cell.outsider)).version).toBe("2026-11-23");
  });
});
