import { findAuthority } from "./authorities.ts";
import { CERT_SANTE_FORM } from "./forms/cert-sante-form.ts";
import { CNIL_FORM } from "./forms/cnil/cnil-form.ts";
import { COMPLAINT_FORM } from "./forms/complaint-form.ts";
import { EDPB_FORM } from "./forms/edpb-form.ts";
import { withEveryPerson } from "./forms/every-person.ts";
import type { Form } from "./forms/form.ts";
import { GENERIC_FORM } from "./forms/generic-form.ts";
import { INSURER_FORM } from "./forms/insurer-form.ts";
import { NIS2_FORMS } from "./forms/nis2-forms.ts";
import { PROCESSOR_NOTICE_FORM } from "./forms/processor-notice-form.ts";

/** Every version of every form, in the order in which they are shown; of one form the latest version last. */
const FORMS: readonly Form[] = [
  ...[...withEveryPerson(CNIL_FORM), ...withEveryPerson(EDPB_FORM), CERT_SANTE_FORM, ...NIS2_FORMS],
  ...[PROCESSOR_NOTICE_FORM, INSURER_FORM, COMPLAINT_FORM, GENERIC_FORM].flatMap(withEveryPerson),
];

const byId = Map.groupBy(FORMS, ({ id }) => id);

/** The latest version of each form. */
export function listForms(): readonly Form[] {
  return [...byId.values()].flatMap((versions) => versions.slice(-1));
}

/** Every version of one form, the earliest first; none where no form has this id. */
export function listFormVersions(id: string): readonly Form[] {
  return byId.get(id) ?? [];
}

/** A form by its id, in one version (a day) or the latest; null where there is none. */
export function findForm(id: string, version?: string): Form | null {
  const versions = listFormVersions(id);
  return (version === undefined ? versions.at(-1) : versions.find((one) => one.version === version)) ?? null;
}

/** Told without a form of an authority: by a letter, a page or an entry of their own. */
const WITHOUT_FORM: ReadonlySet<string> = new Set(["persons", "register", "media", "users", "recipients"]);

/**
 * The form for one duty towards one addressee: its own where one was mapped, else the generic one for whatever body is
 * told in writing. Null for persons, the register, the press, users and recipients: they are told otherwise.
 */
export function findFormFor(ruleId: string, addressee: string): Form | null {
  if (WITHOUT_FORM.has(addressee)) return null;
  const own = listForms().find((form) => form.status === "in_use" && serves(form, ruleId, addressee));
  const isProcessors = PROCESSOR_NOTICE_FORM.addressees.some((one) => one === addressee);
  return own ?? findForm(isProcessors ? PROCESSOR_NOTICE_FORM.id : GENERIC_FORM.id);
}

/** The form for a duty first, then those that could be used instead, drafts among them. */
export function listFormsFor(ruleId: string, addressee: string): readonly Form[] {
  const first = findFormFor(ruleId, addressee);
  if (first === null) return [];
  const others = listForms().filter((form) => form !== first && serves(form, ruleId, addressee));
  const generic = findForm(GENERIC_FORM.id);
  const isOffered = generic !== null && first !== generic && findAuthority(addressee) !== null;
  return [first, ...others, ...(isOffered ? [generic] : [])];
}

function serves({ ruleIds, addressees }: Form, ruleId: string, addressee: string): boolean {
  return ruleIds.includes(ruleId) && (addressees.length === 0 || addressees.includes(addressee));
}
