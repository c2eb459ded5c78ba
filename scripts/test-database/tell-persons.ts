import { agreeJointLetter } from "#features/communications/commands/agree-joint-letter.ts";
import { chooseText } from "#features/communications/commands/choose-text.ts";
import { countReach } from "#features/communications/commands/count-reach.ts";
import { endJointLetter } from "#features/communications/commands/end-joint-letter.ts";
import { planWaves } from "#features/communications/commands/plan-waves.ts";
import { recordCounts } from "#features/communications/commands/record-counts.ts";
import { recordLetterhead } from "#features/communications/commands/record-letterhead.ts";
import { strikeWave } from "#features/communications/commands/strike-wave.ts";
import { beginText } from "#features/communications/texts/commands/begin-text.ts";
import { reviewText } from "#features/communications/texts/commands/review-text.ts";
import { reviseText } from "#features/communications/texts/commands/revise-text.ts";
import { saveText } from "#features/communications/texts/commands/save-text.ts";
import { submitText } from "#features/communications/texts/commands/submit-text.ts";
import { getText } from "#features/communications/texts/queries.ts";
import { withScope } from "#lib/scope.ts";
import { AWARE, type CrisisCell, NOW } from "./crisis-cell.ts";

type Case = { readonly cell: CrisisCell; readonly incidentId: string };

/** Every block that a letter and a text message need. */
export const LETTER = {
  subject: "Vos données ont été rendues publiques",
  nature: "Un fichier de {lab} a été publié sur internet le 8 novembre 2026. Il contient votre nom.",
  consequences: "Des escrocs peuvent se faire passer pour nous.",
  advice: "- Ne cliquez sur aucun lien.\n- Changez votre mot de passe.",
  measures: "Nous avons fermé le serveur et déposé plainte.",
  contact: "Appelez le {hotline}, {hours}, ou écrivez à {contact}.",
  sms: "{lab} : vos données ont fui. Rien à faire par SMS. Appelez le {hotline}.",
};

/** A text written and put to those who sign. */
export async function submitLetter(
  { cell, incidentId }: Case,
  { content = LETTER, ...changes }: { readonly content?: object; readonly [about: string]: unknown } = {},
) {
  const about = { title: "Lettre aux patients", language: "fr", audience: "adults", categories: ["nir"] };
  const channels = ["letter", "sms"];
  const { textId } = await beginText(cell.dpo, { incidentId, ...about, channels, ...changes }, NOW);
  const latest = async () => {
    const text = await withScope(cell.dpo, (tx) => getText(tx, incidentId, textId));
    return text.versions[0] ?? { id: "", version: 0, contentHash: null };
  };
  const { id: textVersionId } = await latest();
  await saveText(cell.dpo, { textVersionId, version: 1, ...content }, NOW);
  await submitText(cell.dpo, { textVersionId, version: 2 }, NOW);
  return { textId, textVersionId, contentHash: (await latest()).contentHash };
}

/** A text signed by one organisation, one wave sent and one struck, figures with a correction, a joint letter ended. */
export async function tellPersons({ cell, incidentId }: Case): Promise<void> {
  const [labId] = cell.alpha.labIds;
  const { organisationId } = cell.alpha;
  const { textVersionId, contentHash } = await submitLetter({ cell, incidentId });
  const signed = { textVersionId, organisationId, contentHash, outcome: "signed" };
  await reviewText(cell.signatory, signed, NOW);
  await reviseText(cell.dpo, { textVersionId }, NOW);
  const reach = { post: "1 150", email: "140", unreachable: "50", source: "Fichier patients" };
  await countReach(cell.labManager, { incidentId, labId, ...reach }, NOW);
  const facts = { hotline: "0 800 000 000", hours: "9 h – 18 h", contact: "dpo@alpha.example" };
  await recordLetterhead(cell.labManager, { incidentId, labIds: [labId], address: "1 quai", ...facts }, NOW);
  const plan = {
    incidentId,
    labIds: [labId],
    channel: "letter",
    plannedOn: "2026-11-12",
    supplier: "Routeur",
  };
  const { waveIds } = await planWaves(cell.dpo, plan, NOW);
  const [waveId] = waveIds;
  await chooseText(cell.dpo, { waveId, version: 1, textVersionId }, NOW);
  const seen = { waveId, happenedAt: AWARE };
  await recordCounts(cell.labManager, { ...seen, version: 2, sent: "1 150" }, NOW);
  await recordCounts(cell.labManager, { ...seen, version: 3, returned: "30" }, NOW);
  const less = { returned: "28", reason: "Deux plis comptés deux fois" };
  await recordCounts(cell.labManager, { ...seen, version: 4, ...less }, NOW);
  const again = await planWaves(cell.dpo, { ...plan, sort: "resend" }, NOW);
  await strikeWave(cell.dpo, { waveId: again.waveIds[0], version: 1, reason: "Doublon" }, NOW);
  const both = { organisationId, forOrganisationId: cell.beta.organisationId, channel: "letter" };
  const agreed = { persons: "12", agreedOn: "2026-11-09", basis: "Échange de courriels" };
  const { jointLetterId } = await agreeJointLetter(cell.dpo, { incidentId, ...both, ...agreed }, NOW);
  await endJointLetter(cell.dpo, { jointLetterId, reason: "Remplacé" }, NOW);
}
