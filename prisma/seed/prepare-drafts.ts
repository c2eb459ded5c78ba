import { answerFields } from "#features/notifications/drafts/commands/answer-fields.ts";
import { prepareDraft } from "#features/notifications/drafts/commands/prepare-draft.ts";
import { submitDraft } from "#features/notifications/drafts/commands/submit-draft.ts";
import { getDraft, readDraftContent } from "#features/notifications/drafts/queries.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { findObligation } from "./case-file.ts";
import type { Group } from "./open-group.ts";
import { rightNow } from "./right-now.ts";

type Answer = { readonly [part: string]: unknown };

const typed = (fieldId: string, value: unknown): Answer => ({ fieldId, as: "typed", value });
const follows = (fieldId: string, text: string): Answer => ({ fieldId, as: "unknown", follows: text });

/** What the exercise's own organisation says to CNIL a day after the publication; everything is invented. */
const TO_CNIL: readonly Answer[] = [
  typed("complete", "no"),
  follows("started_at", "La date de l’extraction, avec le rapport du prestataire d’investigation."),
  follows("ongoing", "La coupure des accès de l’éditeur est en cours de vérification."),
  typed(
    "circumstances",
    "Fichier publié en ligne, signalé par la presse puis par l’éditeur ; le laboratoire y a reconnu son format d’export.",
  ),
  typed("carriers", ["server"]),
  follows("records", "Le nombre de lignes du laboratoire dans le fichier : comptage en cours."),
  typed("persons_types", ["patients"]),
  typed(
    "measures_before",
    "Mots de passe individuels, sauvegardes quotidiennes, réseau des automates séparé.",
  ),
  typed(
    "measures_taken",
    "Accès de télémaintenance coupés, mots de passe des automates et du portail changés, export nocturne arrêté.",
  ),
  follows("measures_planned", "Le plan de sécurisation, avec le rapport du prestataire d’investigation."),
  follows("told_at", "La date des courriers, prévus dans les deux semaines."),
  typed("cross_border", "no"),
  typed("accuracy", "yes"),
];

/** One notification waits for its signatory, one complaint is still being written. */
export async function prepareDrafts({ cast, own, organisations }: Group, incidentId: string): Promise<void> {
  const ofOwn = { incidentId, organisationId: own.id };
  const toSign = await begin(cast.dpo, { ...ofOwn, ruleId: "eu.gdpr.33-1" }, "fr.cnil.notification");
  if (toSign !== null) {
    await answer(cast.dpo, toSign, TO_CNIL);
    const { version } = await withScope(cast.dpo, (tx) => getDraft(tx, toSign));
    const opinion =
      "À notifier : numéros de sécurité sociale et données de santé publiés ensemble. Le complément suivra.";
    await submitDraft(cast.dpo, { draftId: toSign, version, opinion }, rightNow());
  }
  const first = organisations[0]?.id ?? own.id;
  const complaint = { incidentId, organisationId: first, ruleId: "fr.assurances.l12-10-1" };
  const begun = await begin(cast.dpo, complaint, "fr.complaint");
  if (begun !== null)
    await answer(cast.dpo, begun, [
      follows("started_at", "La date de l’extraction, si l’enquête l’établit."),
    ]);
}

type Duty = { readonly incidentId: string; readonly organisationId: string; readonly ruleId: string };

async function begin(dpo: Principal, { ruleId, ...place }: Duty, formId: string): Promise<string | null> {
  const duty = await findObligation(dpo, { ...place, ruleIds: [ruleId] });
  if (duty === null) return null;
  const { obligationId } = duty;
  const draft = { obligationId, formId, phase: "initial", language: "fr" };
  return (await prepareDraft(dpo, draft, rightNow())).draftId;
}

/** What is asked and the file does not know; whatever else is asked follows later. */
async function answer(dpo: Principal, draftId: string, answers: readonly Answer[]): Promise<void> {
  const filled = await withScope(dpo, (tx) => readDraftContent(tx, [draftId], rightNow().toString()));
  const fields = (filled.get(draftId) ?? []).filter(({ state }) => state === "missing");
  const missing = new Set<string>(fields.map(({ field }) => field.id));
  const said = answers.filter(({ fieldId }) => missing.has(String(fieldId)));
  await answerFields(dpo, { draftId, answers: said }, rightNow());
}
