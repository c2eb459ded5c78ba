import { findFormFor } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import { ASSUMED_HOURS, ASSUMED_MINUTES } from "./catalogue.ts";
import { type Job, type Plan, planFilings } from "./rules.ts";
import { type KeptPlan, keptPlan } from "./schema.ts";

/** Owed, and told by a form: what waits for something else is not typed yet. */
const TO_TYPE = ["due", "undetermined", "open"];
/** Those who file: the DPO for everybody, the others for their own organisation. */
const FILERS = ["dpo", "lab_manager", "signatory", "vendor_contact"];

export async function findPlan(tx: Tx, incidentId: string) {
  const row = await tx.filingPlan.findFirst({
    where: { incidentId },
    select: {
      ...{ number: true, minutes: true, formMinutes: true, typists: true, assignments: true },
      ...{ plannedAt: true, plannedBy: true },
    },
    orderBy: { number: "desc" },
  });
  if (row === null) return null;
  return { ...keptPlan.parse(row), plannedAt: row.plannedAt, plannedBy: row.plannedBy };
}

export async function listFilers(tx: Tx) {
  const members = await tx.member.findMany({
    where: { endedAt: null, roles: { hasSome: FILERS } },
    select: {
      ...{ id: true, name: true, roles: true },
      organisations: { where: { endedAt: null }, select: { organisationId: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return members.map(({ organisations, roles, ...member }) => ({
    ...member,
    filesForAll: roles.includes("dpo"),
    organisationIds: organisations.map(({ organisationId }) => organisationId),
  }));
}
export type Filer = Awaited<ReturnType<typeof listFilers>>[number];

export const mayFile = (filer: Filer, organisationId: string): boolean =>
  filer.filesForAll || filer.organisationIds.includes(organisationId);

/** Every filing of a case that somebody has still to type, the earliest deadline first. */
export async function listToType(tx: Tx, incidentId: string) {
  const duties = await tx.obligation.findMany({
    // A vendor tells its controllers by its notice: nobody types that into a form.
    where: { incidentId, state: { in: TO_TYPE }, addressee: { not: "controller" } },
    select: {
      ...{ id: true, organisationId: true, ruleId: true, addressee: true, ownRule: true, dueAt: true },
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
      drafts: {
        where: { state: { notIn: ["filed", "abandoned"] } },
        select: { id: true },
        orderBy: [{ preparedAt: "desc" }, { id: "asc" }],
        take: 1,
      },
    },
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { ruleId: "asc" },
      { subject: "asc" },
      { id: "asc" },
    ],
  });
  return duties.flatMap(({ drafts, exposure, ...duty }) => {
    const form: Form | null = findFormFor(duty.ruleId, duty.addressee);
    if (form === null) return [];
    return [{ ...duty, form, organisation: exposure.organisation, draftId: drafts[0]?.id ?? null }];
  });
}
export type ToType = Awaited<ReturnType<typeof listToType>>[number];

type Asked = { readonly incidentId: string; readonly now: Temporal.Instant };

/** The filings still to type, who can type them, the plan that stands or the one assumed, and what comes of it. */
export async function readFilingLoad(tx: Tx, { incidentId, now }: Asked) {
  const kept = await findPlan(tx, incidentId);
  const filers = await listFilers(tx);
  const duties = await listToType(tx, incidentId);
  const standing = kept ?? assumedPlan(filers);
  const here = standing.typists.filter(({ memberId }) => filers.some(({ id }) => id === memberId));
  const zone = zoneOf(duties);
  const jobs = duties.map((duty): Job => {
    const minutes = standing.formMinutes[duty.form.id] ?? standing.minutes;
    const eligible = filers.filter((filer) => mayFile(filer, duty.organisationId)).map(({ id }) => id);
    return {
      ...{ id: duty.id, minutes, eligible, deadline: duty.dueAt?.getTime() ?? null },
      pinned: standing.assignments[duty.id] ?? null,
    };
  });
  const typists = here.map(({ memberId, from, until }) => ({ id: memberId, hours: { from, until } }));
  const plan: Plan = planFilings({ jobs, typists, zone, now: now.epochMilliseconds });
  return { kept, standing, filers, duties, jobs, plan, zone };
}
export type FilingLoad = Awaited<ReturnType<typeof readFilingLoad>>;

/** While nobody planned: the DPOs type, half an hour a form, by day. */
function assumedPlan(filers: readonly Filer[]): KeptPlan {
  return {
    ...{ number: 0, minutes: ASSUMED_MINUTES, formMinutes: {}, assignments: {} },
    typists: filers
      .filter(({ filesForAll }) => filesForAll)
      .map(({ id: memberId }) => ({ memberId, ...ASSUMED_HOURS })),
  };
}

/** The clock by which hours are kept: that of most filings. */
function zoneOf(duties: readonly ToType[]): string {
  const zones = Map.groupBy(duties, ({ organisation }) => organisation.timeZone);
  const [most] = [...zones].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? "Europe/Paris";
}
