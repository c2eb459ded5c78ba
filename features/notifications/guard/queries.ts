import { figureOf } from "#features/claims/rules.ts";
import { readForms } from "#features/forms/corrections/queries.ts";
import { ADDRESSEES } from "#features/forms/response/catalogue.ts";
import type { FilledField } from "#features/forms/rules.ts";
import { isSame } from "#features/forms/values/rules.ts";
import { findAuthority } from "#law/authorities.ts";
import { findForm } from "#law/form-pack.ts";
import type { FormPhase } from "#law/forms/form.ts";
import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Reach } from "#lib/scope.ts";
import { readContent } from "../documents/rules.ts";
import { type DraftRow, fillDrafts, listDrafts } from "../drafts/queries.ts";
import {
  type Document,
  indexDocuments,
  listSpoken,
  readSaid,
  type Spoken,
  type TheCase,
  type Told,
} from "../statements/rules.ts";
import { MOST_WRITTEN } from "./catalogue.ts";
import { type Contradiction, contradictionsOf, countOpen, openOf } from "./rules.ts";

type ForwardRow = {
  readonly id: string;
  readonly organisationId: string;
  readonly zone: string;
  readonly formId: string;
  readonly formVersion: string;
  readonly phase: FormPhase;
  readonly state: string;
  readonly at: Date;
  readonly content: string;
};

/** What was put before a signatory, signed or filed in a case, as it was put; what was withdrawn since speaks no more. */
function listForward(tx: Tx, incidentId: string): Promise<ForwardRow[]> {
  return tx.$queryRaw<ForwardRow[]>`
    SELECT d.id, d.organisation_id AS "organisationId", o.time_zone AS zone, d.form_id AS "formId",
      d.form_version AS "formVersion", d.phase, d.state, COALESCE(f.filed_at, d.prepared_at) AS at, r.content
    FROM drafts d
    JOIN organisations o ON o.id = d.organisation_id
    LEFT JOIN filings f ON f.draft_id = d.id
    JOIN LATERAL (SELECT content FROM draft_reviews WHERE draft_id = d.id AND step = 'submitted'
      AND content_sha256 = d.content_sha256 ORDER BY stepped_at DESC LIMIT 1) r ON true
    WHERE d.incident_id = ${incidentId}::uuid AND d.state IN ('in_review', 'signed', 'filed') AND f.withdrawn_at IS NULL
    ORDER BY o.name, d.id`;
}

type Asked = {
  readonly incidentId: string;
  readonly reach: Reach;
  /** The drafts that are asked about; of the case as a whole: all of them. */
  readonly draftIds?: readonly string[];
  /** When they are filed, or would be; null: whether they are late is not asked. */
  readonly at: Moment | null;
};

export type Guard = {
  readonly documents: ReadonlyMap<string, Document>;
  /** By draft: what contradicts it, with what stands in the way of filing and what was accepted. */
  readonly found: ReadonlyMap<string, readonly Contradiction[]>;
  /** Drafts still being written that were not compared. */
  readonly left: number;
  readonly names: ReadonlyMap<string, string>;
  readonly zones: ReadonlyMap<string, string>;
};

/**
 * What the drafts asked about contradict. Whoever speaks for one organisation sees but a part of the case: for them its
 * own papers are compared with each other and with nothing else.
 */
export async function readGuard(tx: Tx, { incidentId, reach, draftIds, at }: Asked): Promise<Guard> {
  const drafts = (await listDrafts(tx, incidentId)).filter(({ state }) => state !== "abandoned");
  if (drafts.length === 0) return NOTHING;
  const asked = drafts.filter(({ id }) => draftIds === undefined || draftIds.includes(id));
  const owners = new Set(asked.map(({ organisationId }) => organisationId));
  const own = drafts.filter((one) => owners.has(one.organisationId) && isWritten(one));
  const written = own.slice(0, MOST_WRITTEN);
  const forward = asked.filter((one) => !isWritten(one) && one.state !== "filed");
  const filled = await fillDrafts(tx, reach === "workspace" ? [...written, ...forward] : written, at);
  const parties = await readParties(tx, { incidentId, drafts: [...written, ...forward] });
  const reading: Reading = { filled, parties, reach };
  const spokenOf = await readSpoken(tx);
  const documents = [
    ...(await listForward(tx, incidentId)).map((row) =>
      forwardDocument(row, { ...reading, spoken: spokenOf(row.formId, row.formVersion) }),
    ),
    ...written.map((draft) => writtenDocument(draft, reading)),
  ];
  const index = indexDocuments(documents, await readCase(tx, { incidentId, reach, parties }));
  const byId = new Map(documents.map((one) => [one.id, one]));
  const found = asked.flatMap(({ id }) => {
    const document = byId.get(id);
    return document === undefined ? [] : [[id, contradictionsOf(document, index)] as const];
  });
  const { names, zones } = parties;
  return { documents: byId, found: new Map(found), left: own.length - written.length, names, zones };
}

const NOTHING: Guard = {
  ...{ documents: new Map(), found: new Map(), left: 0, names: new Map(), zones: new Map() },
};

const isWritten = ({ state }: DraftRow) => state === "preparing" || state === "returned";

type Reading = {
  readonly filled: ReadonlyMap<string, readonly FilledField[]>;
  readonly parties: Parties;
  readonly reach: Reach;
};

/** Of each form in each version, looked up once: the fields that speak of something to compare. */
async function readSpoken(tx: Tx): Promise<(formId: string, version: string) => readonly Spoken[]> {
  const formOf = await readForms(tx);
  const known = new Map<string, readonly Spoken[]>();
  return (formId, version) => {
    const key = `${formId} ${version}`;
    const spoken = known.get(key) ?? listSpoken(formOf(formId, version)?.fields ?? []);
    known.set(key, spoken);
    return spoken;
  };
}

function forwardDocument(
  row: ForwardRow,
  { spoken, filled, parties, reach }: Reading & { readonly spoken: readonly Spoken[] },
): Document {
  const asked = new Set(spoken.map(({ field }) => field.id));
  const values = new Map<string, Json>();
  for (const { fields } of readContent(row.content).sections)
    for (const { id, value } of fields) if (asked.has(id)) values.set(id, value);
  const said = readSaid(spoken, {
    ...{ given: (id) => values.get(id) ?? null, zone: row.zone },
    known: knownOf(filled.get(row.id) ?? [], reach),
  });
  const standing = row.state === "filed" ? "filed" : "forward";
  return { ...placeOf(row, parties), standing, at: row.at.getTime(), said };
}

/** As the facts and the answers of now give it. */
function writtenDocument(draft: DraftRow, { filled, parties, reach }: Reading): Document {
  const fields = filled.get(draft.id) ?? [];
  const said = readSaid(listSpoken(draft.form.fields), {
    given: (id) => fields.find(({ field }) => field.id === id)?.value ?? null,
    zone: parties.zones.get(draft.organisationId) ?? "Europe/Paris",
    known: knownOf(fields, reach),
  });
  return { ...placeOf(draft, parties), standing: "written", at: draft.preparedAt.getTime(), said };
}

/** What the file says of a field that was answered otherwise; of a part of the file nothing is compared. */
function knownOf(fields: readonly FilledField[], reach: Reach) {
  return (fieldId: string) => {
    const found = fields.find(({ field }) => field.id === fieldId);
    if (found === undefined || reach !== "workspace" || found.fromFacts === null) return null;
    if (isSame(found.value, found.fromFacts)) return null;
    return { value: found.fromFacts, path: found.source?.path ?? "" };
  };
}

type Placed = Pick<ForwardRow, "id" | "organisationId" | "formId" | "phase">;

function placeOf({ id, organisationId, formId, phase }: Placed, parties: Parties) {
  const isController = parties.controllers.has(organisationId);
  const addressee = parties.addressees.get(id) ?? "";
  return { id, organisationId, isController, formId, family: familyOf(formId), phase, addressee };
}

/** The form from which a chain of forms starts. */
function familyOf(formId: string): string {
  const before = findForm(formId)?.startsFrom ?? null;
  return before === null ? formId : familyOf(before);
}

type PartiesAsked = { readonly incidentId: string; readonly drafts: readonly DraftRow[] };
type Parties = Awaited<ReturnType<typeof readParties>>;

/** Whose case it is, how many each counted, and whom those that are not filed yet have told or are to tell. */
async function readParties(tx: Tx, { incidentId, drafts }: PartiesAsked) {
  const files = await tx.$queryRaw<
    { organisationId: string; name: string; zone: string; controls: boolean; counted: number | null }[]
  >`
    SELECT e.organisation_id AS "organisationId", o.name, o.time_zone AS zone,
      e.roles && ARRAY['controller', 'joint_controller'] AS controls, l.counted
    FROM exposures e JOIN organisations o ON o.id = e.organisation_id
    LEFT JOIN (SELECT l.exposure_id, sum(COALESCE(l.persons_confirmed, l.persons_estimated))::int AS counted
      FROM exposure_labs l JOIN exposures x ON x.id = l.exposure_id WHERE x.incident_id = ${incidentId}::uuid
      GROUP BY 1 HAVING bool_and(COALESCE(l.persons_confirmed, l.persons_estimated) IS NOT NULL)) l ON l.exposure_id = e.id
    WHERE e.incident_id = ${incidentId}::uuid`;
  const duties = await listAddressed(tx, { incidentId, drafts });
  const addressees = new Map(duties.map(({ id, addressee }) => [id, addressee]));
  return {
    names: new Map(files.map(({ organisationId, name }) => [organisationId, name])),
    zones: new Map(files.map(({ organisationId, zone }) => [organisationId, zone])),
    controllers: new Set(files.filter((one) => one.controls).map((one) => one.organisationId)),
    counted: new Map(
      files.flatMap(({ organisationId, counted }) =>
        counted === null ? [] : [[organisationId, counted] as const],
      ),
    ),
    addressees: new Map(drafts.map(({ id, obligationId }) => [id, addressees.get(obligationId) ?? ""])),
    told: new Map(
      [...Map.groupBy(duties, ({ organisationId }) => organisationId)].map(
        ([id, own]) => [id, toldOf(own)] as const,
      ),
    ),
  };
}

/** What the organisations of these drafts owe to whom, and whether anything was filed with them. */
async function listAddressed(tx: Tx, { incidentId, drafts }: PartiesAsked) {
  const organisationIds = [...new Set(drafts.map(({ organisationId }) => organisationId))];
  if (organisationIds.length === 0) return [];
  const duties = await tx.$queryRaw<
    { id: string; organisationId: string; addressee: string; ruleId: string }[]
  >`
    SELECT id, organisation_id AS "organisationId", addressee, rule_id AS "ruleId" FROM obligations
    WHERE incident_id = ${incidentId}::uuid AND organisation_id = ANY (${organisationIds}::uuid[])
      AND addressee NOT IN ('persons', 'register', 'controller', 'processor')`;
  const filings = await tx.$queryRaw<{ obligationId: string }[]>`
    SELECT DISTINCT obligation_id AS "obligationId" FROM filings
    WHERE incident_id = ${incidentId}::uuid AND withdrawn_at IS NULL`;
  const filed = new Set(filings.map(({ obligationId }) => obligationId));
  return duties.map((duty) => ({ ...duty, filed: filed.has(duty.id) }));
}

type Duty = { readonly addressee: string; readonly ruleId: string; readonly filed: boolean };

function toldOf(duties: readonly Duty[]): Told[] {
  return [...Map.groupBy(duties, ({ addressee }) => addressee)].flatMap(([addressee, own]) => {
    const short = findAuthority(addressee)?.shortName;
    const { fr, en } = ADDRESSEES[addressee] ?? {};
    const names = [short, fr, en].filter((name) => name !== undefined);
    const supervises = own.some(({ ruleId }) => ruleId.startsWith("eu.gdpr.33-"));
    return names.length === 0
      ? []
      : [{ addressee, names, filed: own.some(({ filed }) => filed), supervises }];
  });
}

type CaseAsked = { readonly incidentId: string; readonly reach: Reach; readonly parties: Parties };

async function readCase(tx: Tx, { incidentId, reach, parties }: CaseAsked): Promise<TheCase> {
  const sees = reach === "workspace";
  const adopted = await tx.claim.findFirst({
    where: { incidentId, organisationId: null, about: "persons", adoptedAt: { not: null } },
    select: { value: true },
    orderBy: { adoptedAt: "desc" },
  });
  return {
    adopted: adopted === null ? null : figureOf(adopted.value),
    controllers: sees ? [...parties.controllers] : null,
    counted: sees ? parties.counted : new Map(),
    told: sees ? parties.told : new Map(),
    acceptances: await listAcceptances(tx, incidentId),
  };
}

export function listAcceptances(tx: Tx, incidentId: string) {
  return tx.contradictionAcceptance.findMany({
    where: { incidentId },
    select: {
      ...{ organisationId: true, rule: true, matter: true, ownValue: true, otherValue: true },
      ...{ reason: true, acceptedBy: true, acceptedAt: true },
    },
    orderBy: [{ acceptedAt: "asc" }, { id: "asc" }],
  });
}

/** By draft of a case: how much it contradicts that is neither put right nor accepted. */
export async function countContradictions(tx: Tx, asked: Asked): Promise<ReadonlyMap<string, number>> {
  const { found } = await readGuard(tx, asked);
  return countOpen(found);
}

type Filing = { readonly draft: DraftRow; readonly reach: Reach; readonly at: Moment };

/** A draft that contradicts something is not filed before each contradiction is put right or accepted. Reads only: it waits for nobody. */
export async function refuseContradictions(tx: Tx, { draft, reach, at }: Filing): Promise<void> {
  const { found } = await readGuard(tx, { incidentId: draft.incidentId, reach, draftIds: [draft.id], at });
  if (openOf(found.get(draft.id) ?? []).length > 0) throw invalid("draftId", "contradictions");
}
