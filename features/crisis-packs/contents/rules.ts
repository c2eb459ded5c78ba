import { type Capacity, PURPOSES, type Purpose } from "#features/organisations/mandates/catalogue.ts";
import { standingOn } from "#features/organisations/mandates/rules.ts";
import { CONTACT_PARTS } from "#features/organisations/readiness/catalogue.ts";
import type { Plan } from "#features/playbooks/rules.ts";
import { type Authority, findAuthority, listAuthorities } from "#law/authorities.ts";
import { canonicalJson } from "#ledger/canonical-json.ts";
import type { Role } from "#lib/scope.ts";
import type { PackFacts } from "./queries.ts";

export type PackPerson = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email: string;
  readonly organisations: readonly string[];
};

/** Somebody of the cell of a running case: whom it is reached by a telephone and not by an account. */
export type PackCellPerson = {
  readonly reference: string;
  readonly name: string;
  readonly position: string;
  readonly firm: string;
  readonly phone: string | null;
};

export type PackContact = {
  readonly organisation: string;
  readonly part: string;
  readonly name: string;
  readonly firm: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly reference: string | null;
  readonly note: string;
};

export type PackVendor = {
  readonly organisation: string;
  readonly vendor: string;
  readonly product: string | null;
  readonly contact: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly noticeHours: number | null;
  readonly reference: string | null;
};

export type PackAuthority = Pick<Authority, "name" | "shortName" | "website" | "channel"> & {
  readonly kind: string;
};

export type PackMandate = {
  readonly organisation: string;
  readonly holder: string;
  readonly capacity: Capacity;
  readonly purposes: readonly Purpose[];
  /** Calendar dates; null: without an end. */
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly basis: string;
};

/** What is owed in a running case. Milliseconds of the epoch. */
export type PackDuty = {
  readonly reference: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly organisation: string;
  readonly timeZone: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: unknown;
  readonly state: string;
  readonly dueAt: number | null;
  readonly legalLimitAt: number | null;
};

/** What one pack says, before it is put into words: a workspace's, or one organisation's. */
export type PackContent = {
  readonly workspace: string;
  /** Null: the whole workspace's. */
  readonly organisation: { readonly name: string; readonly siren: string | null } | null;
  readonly zone: string;
  readonly overdue: readonly PackDuty[];
  readonly coming: readonly PackDuty[];
  /** Owed without a number in the law. */
  readonly undated: readonly PackDuty[];
  /** Those that are left out because there are too many. */
  readonly dutiesLeftOut: number;
  readonly people: readonly PackPerson[];
  readonly cell: readonly PackCellPerson[];
  readonly contacts: readonly PackContact[];
  readonly vendors: readonly PackVendor[];
  readonly authorities: readonly PackAuthority[];
  readonly mandates: readonly (PackMandate & { readonly isToCome: boolean })[];
  /** Organisations for which nobody may decide that day. */
  readonly undecided: readonly string[];
  readonly plans: readonly PackPlan[];
  readonly sheets: number;
};

const SHEETS = { workspace: 4, organisation: 2 } as const;

/** What is in a pack at an instant. Pure: what it says follows from what was read, and from the instant. */
export function packContent(facts: PackFacts, at: Temporal.Instant): PackContent {
  const { organisation, duties } = facts;
  const now = at.epochMilliseconds;
  const dated = duties.filter(({ dueAt }) => dueAt !== null);
  const mandates = mandatesOn(facts, at);
  const decided = new Set(
    mandates.flatMap(({ organisation: of, purposes, isToCome }) =>
      purposes.includes("decide") && !isToCome ? [of] : [],
    ),
  );
  return {
    workspace: facts.workspace,
    organisation,
    zone: facts.zone,
    overdue: dated.filter(({ dueAt }) => dueAt !== null && dueAt <= now),
    coming: dated.filter(({ dueAt }) => dueAt !== null && dueAt > now),
    undated: duties.filter(({ dueAt }) => dueAt === null),
    dutiesLeftOut: facts.dutiesLeftOut,
    people: facts.people.filter(({ roles }) => roles.some((role) => role !== "vendor_contact")),
    cell: facts.cell,
    contacts: reachable(facts),
    vendors: facts.vendors.filter(({ contact, phone, email }) => contact !== "" || phone || email),
    authorities: authoritiesOf(facts),
    mandates,
    undecided: facts.parties.filter((name) => !decided.has(name)),
    plans: facts.plans.map((plan) => ({
      ...plan,
      numbered: plan.steps.map(({ key }) => ({ key })),
      steps: organisation === null ? plan.steps : withinOrganisation(plan),
    })),
    sheets: organisation === null ? SHEETS.workspace : SHEETS.organisation,
  };
}

/** By organisation, each in the order in which one would look for them. */
function reachable({ contacts }: PackFacts): PackContact[] {
  const names: readonly string[] = CONTACT_PARTS;
  const rank = (part: string) => names.indexOf(part);
  return contacts
    .filter(({ none }) => !none)
    .map(({ none: _none, ...contact }) => contact)
    .toSorted(
      (one, other) => compareNames(one.organisation, other.organisation) || rank(one.part) - rank(other.part),
    );
}

function compareNames(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Those of the countries where the organisations are, and whoever something is owed to now. */
function authoritiesOf({ countries, duties, ownAuthorities }: PackFacts): PackAuthority[] {
  const owed = duties.flatMap(({ addressee }) => findAuthority(addressee) ?? []);
  const near = countries.flatMap((country) => listAuthorities(country));
  const known = [...new Map([...near, ...owed].map((one) => [one.id, one])).values()];
  return [...known, ...ownAuthorities].map(({ name, shortName, website, channel, kind }) => ({
    ...{ name, shortName, website, channel, kind },
  }));
}

/** Those in force that day, and those to come; what lapsed says nothing to whoever reads it in a crisis. */
function mandatesOn({ mandates }: PackFacts, at: Temporal.Instant): PackContent["mandates"] {
  return mandates.flatMap(({ timeZone, from, until, ...mandate }) => {
    const on = at.toZonedDateTimeISO(timeZone).toPlainDate();
    const standing = standingOn({ fromOn: from, untilOn: until }, on);
    if (standing === "lapsed") return [];
    const day = (date: Date) => date.toISOString().slice(0, 10);
    const term = { fromOn: day(from), untilOn: until === null ? null : day(until) };
    const purposes = PURPOSES.filter((purpose) => mandate.purposes.includes(purpose));
    const capacity = mandate.capacity as Capacity;
    return [{ ...mandate, ...term, purposes, capacity, isToCome: standing === "coming" }];
  });
}

/** A plan with the steps of one pack, each under the number that it has in the whole plan. */
export type PackPlan = Plan & { readonly numbered: readonly { readonly key: string }[] };

/** An organisation does what is to be done in each: what is done once for the case is the cell's. */
const withinOrganisation = (plan: Plan): Plan["steps"] =>
  plan.steps.filter(({ at }) => at === "organisation");

/** What two packs must share to say the same, whenever they were made. */
export function contentText(content: PackContent): string {
  const { overdue, coming, ...rest } = content;
  // Which of the dates have passed follows from the instant and is no change of what is known.
  const dated = [...overdue, ...coming];
  return canonicalJson(JSON.parse(JSON.stringify({ ...rest, dated })));
}
