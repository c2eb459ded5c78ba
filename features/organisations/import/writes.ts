import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { PlannedImport } from "./queries.ts";
import type { PlannedLab, PlannedOrganisation, PlannedSite } from "./rules.ts";

type Place = { readonly workspaceId: string; readonly createdAt: string };
type Row = { readonly [field: string]: unknown };
type Stored = {
  readonly organisations: Row[];
  readonly labs: Row[];
  readonly sites: Row[];
  readonly events: Event[];
};

export type ImportCounts = {
  readonly organisations: number;
  readonly labs: number;
  readonly sites: number;
  readonly amended: number;
};

/** Adds what is new in one statement, amends what differs, and says both in the log. */
export async function storeImport(tx: Tx, { plan }: PlannedImport, place: Place) {
  const stored: Stored = { organisations: [], labs: [], sites: [], events: [] };
  for (const organisation of plan.organisations) {
    if (organisation.id === null) addOrganisation(organisation, stored, place);
    else addWithin(organisation, organisation.id, { stored, place });
  }
  await insertRows(tx, [
    { table: "organisations", rows: stored.organisations },
    { table: "labs", rows: stored.labs },
    { table: "sites", rows: stored.sites },
  ]);
  const amendments = await amend(tx, plan.organisations);
  return { events: [...stored.events, ...amendments], counts: countImport({ plan }) };
}

/** What a plan adds and amends. */
export function countImport({ plan }: Pick<PlannedImport, "plan">): ImportCounts {
  const labs = plan.organisations.flatMap((organisation) => organisation.labs);
  const sites = labs.flatMap((lab) => lab.sites);
  const isNew = ({ id }: { readonly id: string | null }) => id === null;
  return {
    organisations: plan.organisations.filter(isNew).length,
    labs: labs.filter(isNew).length,
    sites: sites.filter(isNew).length,
    amended: [plan.organisations, labs, sites].reduce(
      (sum, records) => sum + records.filter((one) => isAmended<object>(one)).length,
      0,
    ),
  };
}

function addOrganisation(
  planned: PlannedOrganisation,
  stored: Stored,
  { workspaceId, createdAt }: Place,
): void {
  const id = newId();
  const labs = planned.labs.map((lab) => newLab(lab, { workspaceId, organisationId: id }, stored));
  const fields = { ...planned.fields, traits: [...planned.fields.traits] };
  stored.organisations.push({ workspaceId, id, ...fields, createdAt });
  stored.events.push(
    event("organisation.registered", { organisationId: id, subjectId: id, fields: { ...fields, labs } }),
  );
}

type Owner = { readonly workspaceId: string; readonly organisationId: string };

function newLab(planned: PlannedLab, owner: Owner, stored: Stored) {
  const lab = { id: newId(), number: planned.number ?? 0, ...planned.fields };
  stored.labs.push({ ...owner, ...lab });
  return { ...lab, sites: planned.sites.map((site) => newSite(site, { ...owner, labId: lab.id }, stored)) };
}

function newSite(planned: PlannedSite, owner: Owner & { readonly labId: string }, stored: Stored) {
  const site = { id: newId(), ...planned.fields };
  stored.sites.push({ ...owner, ...site });
  return site;
}

type Within = { readonly stored: Stored; readonly place: Place };

/** New labs of an organisation that exists, and new sites of its labs. */
function addWithin(planned: PlannedOrganisation, organisationId: string, { stored, place }: Within): void {
  const owner = { workspaceId: place.workspaceId, organisationId };
  for (const lab of planned.labs) {
    if (lab.id === null) {
      const { id, ...fields } = newLab(lab, owner, stored);
      stored.events.push(
        event("lab.added", { organisationId, subjectId: id, fields: { organisationId, ...fields } }),
      );
      continue;
    }
    const labId = lab.id;
    for (const site of lab.sites.filter((one) => one.id === null)) {
      const { id, ...fields } = newSite(site, { ...owner, labId }, stored);
      const told = { organisationId, labId, ...fields };
      stored.events.push(event("site.added", { organisationId, subjectId: id, fields: told }));
    }
  }
}

async function amend(tx: Tx, organisations: readonly PlannedOrganisation[]): Promise<Event[]> {
  const events: Event[] = [];
  const again = { version: { increment: 1 } } as const;
  for (const organisation of organisations) {
    const { id } = organisation;
    if (id === null) continue;
    const about = { organisationId: id };
    if (isAmended(organisation)) {
      const fields = { ...organisation.fields, traits: [...organisation.fields.traits] };
      await tx.organisation.updateMany({ where: { id }, data: { ...fields, ...again } });
      events.push(event("organisation.amended", { ...about, subjectId: id, fields }));
    }
    for (const lab of organisation.labs) {
      if (lab.id !== null && isAmended(lab)) {
        await tx.lab.updateMany({ where: { id: lab.id }, data: { ...lab.fields, ...again } });
        events.push(event("lab.amended", { ...about, subjectId: lab.id, fields: lab.fields }));
      }
      for (const site of lab.sites) {
        if (site.id === null || !isAmended(site)) continue;
        await tx.site.updateMany({ where: { id: site.id }, data: { ...site.fields, ...again } });
        events.push(event("site.amended", { ...about, subjectId: site.id, fields: site.fields }));
      }
    }
  }
  return events;
}

type Changed<Fields> = { readonly was: Fields | null; readonly fields: Fields };

/** Did the file change what the register said? */
function isAmended<Fields extends object>({ was, fields }: Changed<Fields>): boolean {
  if (was === null) return false;
  const before = new Map<string, unknown>(Object.entries(was));
  return Object.entries(fields).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before.get(name)),
  );
}
