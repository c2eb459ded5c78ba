import { findAuthority } from "#law/authorities.ts";
import { findRule } from "#law/pack.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

/** Where the words for a coded value stand, by the field that holds it, or by the kind of record and the field. */
const SPACES: Readonly<Record<string, readonly string[]>> = {
  risk: ["vocabulary.risks"],
  status: ["states"],
  state: ["tasks.states", "states"],
  advice: ["vocabulary.advice"],
  outcome: ["vocabulary.outcomes.others"],
  phase: ["vocabulary.phases"],
  kind: ["vocabulary.kinds"],
  cause: ["vocabulary.causes"],
  natures: ["vocabulary.natures"],
  dataCategories: ["vocabulary.dataCategories"],
  roles: ["vocabulary.partyRoles", "roles"],
  traits: ["vocabulary.traits"],
  exemptions34: ["vocabulary.exemptions34"],
  about: ["vocabulary.claimsAbout"],
  addressee: ["vocabulary.addressees"],
  trigger: ["vocabulary.instants"],
  waitsFor: ["vocabulary.instants"],
  role: ["cell.roles"],
  ownerRole: ["cell.roles"],
  cell: ["cell.cells"],
  capacity: ["readiness.mandates.capacities"],
  purposes: ["readiness.mandates.purposes"],
  channel: ["vendorPage.channels", "filing.channels", "signals.channels"],
  incidentKind: ["vocabulary.kinds"],
  playbook: ["vocabulary.kinds"],
  vat: ["costs.vats"],
  priorAgreement: ["costs.agreements"],
  recipientKind: ["handOvers.kinds"],
  receiptKind: ["handOvers.receipts"],
  step: ["copies.steps"],
  refusedFor: ["evidence.refusals"],
  verifiedAs: ["evidence.readings"],
  variant: ["bundles.choices"],
  failure: ["bundles.failures"],
  aboutKind: ["reminders.kinds"],
  citedKind: ["asKnown.kinds"],
  from: ["tasks.anchors"],
  "organisation.kind": ["vocabulary.partyKinds"],
  "own_authority.kind": ["vocabulary.authorityKinds"],
  "operational_decision.kind": ["operational.kinds"],
  "operational_decision.state": ["operational.states"],
  "awareness_candidate.kind": ["awarenessSheet.kinds"],
  "awareness_position.nature": ["awarenessSheet.natures"],
  "signal.state": ["signals.states"],
  "signal.channel": ["signals.channels"],
  "vendor_demand.kind": ["vendorPage.demandKinds"],
  "reminder.result": ["vendorPage.results"],
  "call.result": ["calls.results"],
  "cost.sort": ["costs.sorts"],
  "crisis_pack_run.failure": ["crisisPacks.failures"],
  "crisis_pack_run.saveFailure": ["crisisPacks.saveFailures"],
  "online_copy.kind": ["copies.kinds"],
  "copy_step.result": ["copies.results"],
  "informed_party.sort": ["parties.sorts"],
  "informed_party.state": ["parties.states"],
  "bulk_act.kind": ["bulk.kinds"],
  "evidence.kind": ["evidence.kinds"],
  "evidence.state": ["evidence.states"],
  "evidence_upload.kind": ["evidence.kinds"],
  "closure.state": ["closure.states"],
  "witness.kind": ["signedLog.witnesses.kinds"],
  "export.what": ["exports.sheets"],
  "draft.state": ["drafts.states"],
  "contradiction_acceptance.rule": ["guard.rules"],
  "contradiction_acceptance.matter": ["guard.matters"],
  "campaign.channel": ["communications.channels"],
  "campaign.personGroup": ["toldGroups.groups"],
  "joint_letter.channel": ["communications.channels"],
  "wave.sort": ["communications.sorts"],
  "wave_count.measure": ["communications.measures"],
  "hard_case.hardCase": ["hardCases.cases"],
  "hard_case.treatment": ["hardCases.treatments"],
  "told_group.personGroup": ["toldGroups.groups"],
  "complaint_route.language": ["communications.texts.languages"],
  "victim_complaint_count.route": ["victimRoutes.routes"],
  "letter_text.language": ["communications.texts.languages"],
  "letter_text.audience": ["communications.texts.audiences"],
  "letter_text.channels": ["communications.channels"],
  "text_review.outcome": ["communications.texts.outcomes"],
  "authority_question.channel": ["authorities.channels"],
  "authority_answer.review": ["authorities.reviews"],
  "press_statement.review": ["authorities.reviews"],
  "press_statement.language": ["communications.texts.languages"],
  "authority_answer.sentChannel": ["authorities.channels"],
  "complaint.power": ["complaints.powers"],
  "complaint.filedWith": ["complaints.filedWith"],
  "complaint.proof": ["complaints.proofs"],
  "insurance_file.noticeChannel": ["authorities.channels"],
  "prior_agreement.sort": ["costs.sorts"],
  "prior_agreement.answer": ["insurance.answers"],
};
/** Codes that nothing but the log says. */
const OWN = "timeline.codes";

type Recorded = { readonly name: string; readonly about: string | undefined };

/** The words for a code of the product or of the law; what somebody typed stays as it is. */
export function codeWord(
  value: string,
  { name, about }: Recorded,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): string {
  if (name === "ruleId") return findRule(value)?.label[locale] ?? value;
  const spaces = [...(SPACES[`${about}.${name}`] ?? SPACES[name] ?? []), `${OWN}.${name}`];
  const keys = spaces.map((space) => `${space}.${value}` as "states.due");
  const key = /^[a-z0-9_-]+$/.test(value) ? keys.find((one) => t.has(one)) : undefined;
  if (key !== undefined) return t(key);
  return name === "addressee" || name === "authority" ? (findAuthority(value)?.shortName ?? value) : value;
}
