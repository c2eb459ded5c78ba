import { listPlans } from "#features/playbooks/queries.ts";
import type { Plan } from "#features/playbooks/rules.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Role } from "#lib/scope.ts";
import type { PackCellPerson, PackContact, PackDuty, PackPerson, PackVendor } from "./rules.ts";

type RecordedMandate = {
  readonly organisation: string;
  readonly timeZone: string;
  readonly holder: string;
  readonly capacity: string;
  readonly purposes: readonly string[];
  readonly from: Date;
  readonly until: Date | null;
  readonly basis: string;
};

type OwnAuthority = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly website: string;
  readonly channel: string;
};

/** What a pack is made of, as whoever it is for may read it. */
export type PackFacts = {
  readonly workspace: string;
  readonly organisation: { readonly name: string; readonly siren: string | null } | null;
  readonly zone: string;
  /** Names of the organisations it speaks of. */
  readonly parties: readonly string[];
  readonly countries: readonly string[];
  readonly people: readonly PackPerson[];
  readonly cell: readonly PackCellPerson[];
  readonly contacts: readonly (PackContact & { readonly none: boolean })[];
  readonly vendors: readonly PackVendor[];
  readonly ownAuthorities: readonly OwnAuthority[];
  readonly mandates: readonly RecordedMandate[];
  readonly duties: readonly PackDuty[];
  readonly dutiesLeftOut: number;
  readonly plans: readonly Plan[];
};

/** Of a workspace whose organisations may stand anywhere, the zone of its own instants. */
const ZONE = "Europe/Paris";

type Subject = {
  /** Null: the whole workspace. */
  readonly organisationId: string | null;
  readonly locale: Locale;
};

/** In the scope of whoever the pack is for: what that scope does not see is not in it. No entry of a log is read. */
export async function readPackFacts(tx: Tx, { organisationId, locale }: Subject): Promise<PackFacts> {
  const workspace = await tx.workspace.findFirstOrThrow({ select: { name: true } });
  const parties = await listParties(tx, organisationId);
  const [own] = parties;
  if (organisationId !== null && own === undefined) throw notFound("organisation");
  const within = { in: parties.map(({ id }) => id) };
  const { duties, total } = await listDuties(tx, organisationId);
  return {
    workspace: workspace.name,
    organisation: organisationId === null || own === undefined ? null : { name: own.name, siren: own.siren },
    zone: organisationId === null || own === undefined ? ZONE : own.timeZone,
    parties: parties.map(({ name }) => name),
    countries: [...new Set(parties.map(({ country }) => country))].toSorted(),
    people: await listPackPeople(tx),
    cell: organisationId === null ? await listCellPeople(tx) : [],
    contacts: await listPackContacts(tx, within),
    vendors: await listVendorContacts(tx, within),
    ownAuthorities: await listOwnAuthorities(tx),
    mandates: await listRecordedMandates(tx, within),
    duties,
    dutiesLeftOut: total - duties.length,
    plans: await listPlans(tx, locale),
  };
}

/** The organisations that a pack speaks of: those of the register that are no vendors, or the one that it is for. */
export function listParties(tx: Tx, organisationId: string | null) {
  return tx.organisation.findMany({
    where: {
      retiredAt: null,
      ...(organisationId === null ? { kind: { not: "vendor" } } : { id: organisationId }),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, kind: true, siren: true, country: true, timeZone: true },
  });
}

type Within = { readonly in: string[] };

async function listPackContacts(tx: Tx, organisationId: Within) {
  const rows = await tx.contact.findMany({
    where: { organisationId },
    orderBy: { id: "asc" },
    select: {
      ...{
        part: true,
        none: true,
        name: true,
        firm: true,
        phone: true,
        email: true,
        reference: true,
        note: true,
      },
      organisation: { select: { name: true } },
    },
  });
  return rows.map(({ organisation, ...row }) => ({ ...row, organisation: organisation.name }));
}

async function listPackPeople(tx: Tx): Promise<PackPerson[]> {
  const rows = await tx.member.findMany({
    where: { endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      name: true,
      roles: true,
      user: { select: { email: true } },
      organisations: {
        where: { endedAt: null },
        orderBy: { organisation: { name: "asc" } },
        select: { organisation: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ name, roles, user, organisations }) => ({
    name,
    roles: roles as Role[],
    email: user.email,
    organisations: organisations.map(({ organisation }) => organisation.name),
  }));
}

async function listCellPeople(tx: Tx): Promise<PackCellPerson[]> {
  const rows = await tx.cellPerson.findMany({
    where: { incident: { closedAt: null, origin: { not: "demonstration" } } },
    orderBy: [{ incident: { reference: "asc" } }, { name: "asc" }, { id: "asc" }],
    select: {
      ...{ name: true, position: true, firm: true, phone: true },
      incident: { select: { reference: true } },
    },
  });
  return rows.map(({ incident, ...person }) => ({ reference: incident.reference, ...person }));
}

async function listVendorContacts(tx: Tx, organisationId: Within): Promise<PackVendor[]> {
  const rows = await tx.contract.findMany({
    where: { organisationId },
    orderBy: [{ vendorName: "asc" }, { organisation: { name: "asc" } }, { id: "asc" }],
    select: {
      ...{ vendorName: true, productName: true, incidentContact: true, incidentPhone: true },
      ...{ incidentEmail: true, noticeHours: true, reference: true },
      organisation: { select: { name: true } },
    },
  });
  return rows.map(({ organisation, noticeHours, reference, ...row }) => ({
    organisation: organisation.name,
    vendor: row.vendorName,
    product: row.productName,
    contact: row.incidentContact,
    phone: row.incidentPhone,
    email: row.incidentEmail,
    noticeHours,
    reference,
  }));
}

async function listOwnAuthorities(tx: Tx): Promise<OwnAuthority[]> {
  const rows = await tx.ownAuthority.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { name: true, shortName: true, kind: true, website: true, channel: true },
  });
  return rows.map((row) => ({ ...row, website: row.website ?? "" }));
}

async function listRecordedMandates(tx: Tx, organisationId: Within): Promise<RecordedMandate[]> {
  const rows = await tx.mandate.findMany({
    where: { organisationId },
    orderBy: [{ organisation: { name: "asc" } }, { fromOn: "asc" }, { grantedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ holder: true, capacity: true, purposes: true, fromOn: true, untilOn: true, basis: true },
      organisation: { select: { name: true, timeZone: true } },
    },
  });
  return rows.map(({ organisation, fromOn, untilOn, ...row }) => ({
    ...row,
    organisation: organisation.name,
    timeZone: organisation.timeZone,
    from: fromOn,
    until: untilOn,
  }));
}

/** More do not help anybody on paper; how many are left out is said. */
const MOST_DUTIES = 400;

/** What is owed in the running cases, dated ones first; closed cases and history left out. */
async function listDuties(tx: Tx, organisationId: string | null) {
  const where = {
    state: { in: ["due", "undetermined", "open"] },
    incidentClosed: false,
    incident: { origin: { not: "demonstration" } },
    ...(organisationId === null ? {} : { organisationId }),
  };
  const rows = await tx.obligation.findMany({
    where,
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { ruleId: "asc" },
      { addressee: "asc" },
      { id: "asc" },
    ],
    take: MOST_DUTIES,
    select: {
      ...{ ruleId: true, addressee: true, ownRule: true, state: true, dueAt: true, legalLimitAt: true },
      incident: { select: { reference: true, title: true, origin: true } },
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
    },
  });
  const duties = rows.map(({ incident, exposure, dueAt, legalLimitAt, ...row }) => ({
    ...row,
    reference: incident.reference,
    title: incident.title,
    exercise: incident.origin === "exercise",
    organisation: exposure.organisation.name,
    timeZone: exposure.organisation.timeZone,
    dueAt: dueAt?.getTime() ?? null,
    legalLimitAt: legalLimitAt?.getTime() ?? null,
  }));
  return { duties, total: await tx.obligation.count({ where }) };
}
