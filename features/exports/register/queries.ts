import type { Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const SELECT = {
  ...{ id: true, incidentId: true, organisationId: true, instants: true, risk: true, openedAt: true },
  organisation: { select: { name: true, timeZone: true, siren: true } },
  incident: {
    select: {
      ...{ reference: true, title: true, description: true, kind: true, natures: true, cause: true },
      ...{ detection: true, occurrenceFrom: true, occurrenceTo: true, dataCategories: true, origin: true },
      ...{ vendorName: true, closedAt: true, closedOn: true },
      // Where the exposure is in scope, so are the decisions about the whole case that its reader may see.
      operationalDecisions: {
        where: { state: { in: ["yes", "done"] } },
        orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
        select: { organisationId: true, kind: true, why: true, state: true, decidedAt: true, doneAt: true },
      },
    },
  },
  labs: {
    orderBy: { lab: { number: "asc" } },
    select: { personsEstimated: true, personsConfirmed: true, lab: { select: { number: true, name: true } } },
  },
  campaigns: {
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ channel: true, personGroup: true },
      waves: {
        where: { struckAt: null },
        orderBy: [{ number: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, sort: true, plannedOn: true },
          counts: { where: { replacedBy: { none: {} } }, select: { measure: true, count: true } },
        },
      },
    },
  },
  riskAssessments: {
    orderBy: { number: "desc" },
    take: 1,
    select: { gravity: true, gravityWords: true, likelihood: true, likelihoodWords: true, reason: true },
  },
  obligations: {
    where: { state: { not: "withdrawn" } },
    orderBy: [{ ruleId: "asc" }, { addressee: "asc" }, { subject: "asc" }],
    select: {
      ...{ ruleId: true, addressee: true, ownRule: true, state: true, dueAt: true, reason: true },
      filings: {
        orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }],
        select: {
          ...{
            filedAt: true,
            filedOn: true,
            correctedFiledAt: true,
            correctedFiledOn: true,
            withdrawnAt: true,
            dueAt: true,
          },
          ...{ legalLimitAt: true, lateBySeconds: true, lateInLawBySeconds: true },
          ...{ receiptNumber: true, reasonsForDelay: true },
        },
      },
      decisions: {
        orderBy: { decidedAt: "desc" },
        take: 1,
        select: { outcome: true, reasons: true, decidedAt: true, decidedBy: true },
      },
    },
  },
} as const satisfies Prisma.ExposureSelect;

/** One case, or every one of the real register: exercises are never in it. */
export type OfRegister =
  | { readonly incidentId: string }
  | { readonly organisationId?: string | undefined; readonly year?: number | undefined };

const chosen = (of: OfRegister): Prisma.ExposureWhereInput => ({
  roles: { hasSome: ["controller", "joint_controller"] },
  ...("incidentId" in of
    ? { incidentId: of.incidentId }
    : {
        ...(of.organisationId === undefined ? {} : { organisationId: of.organisationId }),
        incident: { origin: { not: "exercise" }, ...(of.year === undefined ? {} : { year: of.year }) },
      }),
});

/** The register of breaches (GDPR 33(5)): one line for each breach and controller, the latest case first. */
export function listRegister(
  tx: Tx,
  of: OfRegister,
  page?: { readonly skip: number; readonly take: number },
) {
  return tx.exposure.findMany({
    where: chosen(of),
    orderBy: [
      { incident: { year: "desc" } },
      { incident: { number: "desc" } },
      { organisation: { name: "asc" } },
      { id: "asc" },
    ],
    select: SELECT,
    ...page,
  });
}

export type RegisterLine = Awaited<ReturnType<typeof listRegister>>[number];

export function countRegister(tx: Tx, of: OfRegister): Promise<number> {
  return tx.exposure.count({ where: chosen(of) });
}

/** What the register can be narrowed to: the controllers that stand in it, and the years of its cases. */
export async function listRegisterChoices(tx: Tx) {
  const organisations = await tx.organisation.findMany({
    where: { exposures: { some: chosen({}) } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const years = await tx.incident.groupBy({
    by: ["year"],
    where: { origin: { not: "exercise" }, exposures: { some: {} } },
    orderBy: { year: "desc" },
  });
  return { organisations, years: years.map(({ year }) => year) };
}
