import { answerFields } from "#features/notifications/drafts/commands/answer-fields.ts";
import { fileDraft } from "#features/notifications/drafts/commands/file-draft.ts";
import { prepareDraft } from "#features/notifications/drafts/commands/prepare-draft.ts";
import { signDraft } from "#features/notifications/drafts/commands/sign-draft.ts";
import { submitDraft } from "#features/notifications/drafts/commands/submit-draft.ts";
import { getDraft, readDraftContent } from "#features/notifications/drafts/queries.ts";
import type { FormField, FormPhase } from "#law/forms/form.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf } from "./case-file.ts";
import { type CrisisCell, NOW } from "./crisis-cell.ts";
import { plainAnswer } from "./plain-answer.ts";

type At = { readonly incidentId: string; readonly organisationId: string; readonly ruleId?: string };

export const draftOf = (principal: Principal, draftId: string) =>
  withScope(principal, (tx) => getDraft(tx, draftId));

/** Begins a draft of CNIL's form, or of another one. Returns its id. */
export async function begin(
  by: Principal,
  { ruleId = "eu.gdpr.33-1", ...at }: At,
  { formId = "fr.cnil.notification", phase = "initial" as FormPhase, now }: Beginning,
): Promise<string> {
  const { id } = await obligationOf(by, { ...at, ruleId });
  const { draftId } = await prepareDraft(by, { obligationId: id, formId, phase, language: "fr" }, now);
  return draftId;
}
type Beginning = { readonly formId?: string; readonly phase?: FormPhase; readonly now: Temporal.Instant };

/** Answers every field that is missing, until none is. */
export async function complete(by: Principal, draftId: string, now: Temporal.Instant): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const missing = (await fieldsOf(by, draftId, now)).filter(({ state }) => state === "missing");
    if (missing.length === 0) return;
    const answers = missing.map(({ field }) => plainlyAnswered(field));
    await answerFields(by, { draftId, answers }, now);
  }
}

/** What the form sends when somebody answers a field plainly. */
export function plainlyAnswered(field: FormField) {
  const answer = plainAnswer(field);
  return "unknown" in answer
    ? { fieldId: field.id, as: "unknown", follows: answer.follows }
    : { fieldId: field.id, as: "typed", value: asSent(answer.value, field) };
}

const asSent = (value: unknown, { kind }: FormField) =>
  kind === "day" ? (value as { date: string }).date : kind === "count" ? String(value) : value;

export async function fieldsOf(by: Principal, draftId: string, now = NOW) {
  const filled = await withScope(by, (tx) => readDraftContent(tx, [draftId], now.toString()));
  return filled.get(draftId) ?? [];
}

type Forward = { readonly draftId: string; readonly now: Temporal.Instant };

/** Completes a draft and puts it before the signatory. Returns the hash of what they read. */
export async function putForward(by: Principal, { draftId, now }: Forward): Promise<string> {
  await complete(by, draftId, now);
  const { version } = await draftOf(by, draftId);
  await submitDraft(by, { draftId, version, opinion: "À notifier : risque élevé." }, now);
  return (await draftOf(by, draftId)).contentSha256 ?? "";
}

/** Puts it forward and signs it. */
export async function haveSigned(cell: CrisisCell, { draftId, now }: Forward): Promise<string> {
  const seen = await putForward(cell.dpo, { draftId, now });
  await signDraft(cell.signatory, { draftId, seen }, now);
  return seen;
}

/** What the form of a filing sends for a signed draft. */
export async function filingOf(by: Principal, draftId: string, changes: Record<string, unknown> = {}) {
  const draft = await draftOf(by, draftId);
  const obligation = await withScope(by, (tx) =>
    tx.obligation.findFirstOrThrow({
      where: { id: draft.obligationId },
      select: { id: true, version: true },
    }),
  );
  return {
    ...{ draftId, draftVersion: draft.version, obligationId: obligation.id, version: obligation.version },
    ...{ filedBy: "Claire Exemple", channel: "notifications.cnil.fr", ...changes },
  };
}

export async function file(
  by: Principal,
  draftId: string,
  { now, ...changes }: { now: Temporal.Instant } & Record<string, unknown>,
) {
  return fileDraft(by, await filingOf(by, draftId, { filedAt: now.toString(), ...changes }), now);
}
