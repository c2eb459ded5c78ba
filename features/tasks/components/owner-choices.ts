import type { SelectOption } from "#components/select-field.tsx";
import type { Messages } from "#lib/i18n.ts";
import type { OwnerRole } from "../catalogue.ts";
import type { Assignable } from "../queries.ts";

type At = { readonly organisationId: string | null; readonly isVendor: boolean };
type Offering = {
  readonly words: Pick<Messages, "tasks" | "roles">;
  /** Undefined: the place is chosen in the same form, so everybody is offered and the server says who cannot. */
  readonly at?: At;
};

/** To whom a task can be given: roles first, then people, those who would see it. */
export function ownerChoices(
  assignable: readonly Assignable[],
  { words, at }: Offering,
): readonly SelectOption[] {
  const roles = rolesAt(at).map((role) => ({
    value: `role:${role}`,
    label: words.roles[role],
    group: words.tasks.byRole,
  }));
  const people = assignable
    .filter((member) => at === undefined || wouldSee(member, at))
    .map(({ id, name }) => ({ value: `member:${id}`, label: name, group: words.tasks.byName }));
  return [...roles, ...people];
}

function rolesAt(at: At | undefined): readonly OwnerRole[] {
  if (at === undefined) return ["dpo", "responder", "lab_manager", "signatory", "vendor_contact"];
  if (at.organisationId === null) return ["dpo", "responder"];
  return at.isVendor ? ["vendor_contact"] : ["dpo", "responder", "lab_manager", "signatory"];
}

function wouldSee({ roles, organisationIds }: Assignable, { organisationId, isVendor }: At): boolean {
  const speaksFor = organisationId !== null && organisationIds.includes(organisationId);
  if (isVendor) return speaksFor && roles.includes("vendor_contact");
  return speaksFor || roles.includes("dpo") || roles.includes("responder");
}
