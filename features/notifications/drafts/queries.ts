import { readForms } from "#features/forms/corrections/queries.ts";
import { readFactsOfMany } from "#features/forms/queries.ts";
import { type FactBase, type FilledField, fillForm } from "#features/forms/rules.ts";
import { findAuthority } from "#law/authorities.ts";
import { FACT_IDS } from "#law/forms/fact-ids.ts";
import type { Form, FormPhase } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { FILED_WORDS } from "../documents/catalogue.ts";
import { contentOf, sealed } from "../documents/rules.ts";
import type { DraftState } from "./catalogue.ts";
import { standingAnswers } from "./rules.ts";

const NOWHERE = { kind: "organisation", label: "organisation", path: "", by: null, at: null } as const;
/** To a vendor that prepares for an organisation its file stays closed: it answers what it knows itself. */
export const NOTHING_KNOWN: FactBase = Object.fromEntries(
  FACT_IDS.map((id) => [id, { value: null, source: NOWHERE }]),
) as FactBase;

const columns = {
  ...{
    id: true,
    incidentId: true,
    organisationId: true,
    obligationId: true,
    formId: true,
    formVersion: true,
  },
  ...{ phase: true, language: true, state: true, startedFrom: true, entrustedTo: true, entrustedAt: true },
  ...{ entrustedBy: true, entrustedFor: true, contentSha256: true, preparedAt: true, preparedBy: true },
  ...{ preparedById: true, batchId: true, version: true },
} satisfies Prisma.DraftSelect;

type Row = Prisma.DraftGetPayload<{ select: typeof columns }>;

/** A draft as it stands, of a form in one version. */
export type DraftRow = Omit<Row, "phase" | "language" | "state"> & {
  readonly phase: FormPhase;
  readonly language: Locale;
  readonly state: DraftState;
  readonly form: Form;
};

type FormOf = Awaited<ReturnType<typeof readForms>>;

/** With the form as the workspace had corrected it when the draft was begun. */
function asDraft(row: Row, formOf: FormOf): DraftRow {
  const form = formOf(row.formId, row.formVersion);
  if (form === null) throw new AppError("unavailable", `no form ${row.formId} of ${row.formVersion}`);
  const { phase, language, state } = row;
  return {
    ...row,
    phase: phase as FormPhase,
    language: language as Locale,
    state: state as DraftState,
    form,
  };
}

export async function getDraft(tx: Tx, draftId: string): Promise<DraftRow> {
  const row = await tx.draft.findFirst({ where: { id: draftId }, select: columns });
  if (row === null) throw notFound("draft");
  return asDraft(row, await readForms(tx));
}

/** The same, held until the act is done: two acts on one draft come one after the other. */
export async function lockDraft(tx: Tx, draftId: string): Promise<DraftRow> {
  await tx.$queryRaw`SELECT id FROM drafts WHERE id = ${draftId}::uuid FOR UPDATE`;
  return getDraft(tx, draftId);
}

/** Drafts in the order in which they were begun. */
export async function findDrafts(tx: Tx, where: Prisma.DraftWhereInput): Promise<DraftRow[]> {
  const rows = await tx.draft.findMany({
    where,
    select: columns,
    orderBy: [{ preparedAt: "asc" }, { id: "asc" }],
  });
  const formOf = await readForms(tx);
  return rows.map((row) => asDraft(row, formOf));
}

/** Several held at once, always in one order; those out of scope are left out. */
export async function lockDrafts(tx: Tx, draftIds: readonly string[]): Promise<DraftRow[]> {
  const ids = [...draftIds];
  await tx.$queryRaw`SELECT id FROM drafts WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return findDrafts(tx, { id: { in: ids } });
}

/** The origin of the case, which every entry about it carries: readable to a vendor's contact as well. */
export async function getCase(tx: Tx, incidentId: string) {
  const found = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { id: true, reference: true, origin: true, closedAt: true },
  });
  if (found === null) throw notFound("incident");
  return found;
}

export const listDrafts = (tx: Tx, incidentId: string): Promise<DraftRow[]> => findDrafts(tx, { incidentId });

export function listAnswers(tx: Tx, draftIds: readonly string[]) {
  return tx.draftAnswer.findMany({
    where: { draftId: { in: [...draftIds] } },
    select: {
      ...{ id: true, draftId: true, fieldId: true, number: true, answer: true },
      ...{ answeredAt: true, answeredBy: true, answeredById: true },
    },
    orderBy: [{ draftId: "asc" }, { fieldId: "asc" }, { number: "asc" }],
  });
}
export type GivenAnswer = Awaited<ReturnType<typeof listAnswers>>[number];

export function listSteps(tx: Tx, draftId: string) {
  return tx.draftReview.findMany({
    where: { draftId },
    select: {
      ...{ id: true, step: true, says: true, remarks: true, content: true, contentSha256: true },
      ...{ mandate: true, departed: true, steppedAt: true, steppedBy: true, steppedById: true },
    },
    orderBy: [{ steppedAt: "asc" }, { id: "asc" }],
  });
}
export type DraftStep = Awaited<ReturnType<typeof listSteps>>[number];

/** Every field of these drafts as the facts and the answers of now give it; drafts of one case at a time. */
export async function readDraftContent(
  tx: Tx,
  draftIds: readonly string[],
  at: Moment,
): Promise<Map<string, FilledField[]>> {
  return fillDrafts(tx, await findDrafts(tx, { id: { in: [...draftIds] } }), at);
}

/** The same for drafts at hand, as they would be filed then. */
export async function fillDrafts(
  tx: Tx,
  drafts: readonly DraftRow[],
  at: Moment | null,
): Promise<Map<string, FilledField[]>> {
  const answers = Map.groupBy(
    await listAnswers(
      tx,
      drafts.map(({ id }) => id),
    ),
    ({ draftId }) => draftId,
  );
  const filled = new Map<string, FilledField[]>();
  const groups = Map.groupBy(drafts, ({ incidentId, language }) => `${incidentId} ${language}`);
  for (const ofCase of groups.values()) {
    const [first] = ofCase;
    if (first === undefined) continue;
    const { incidentId, language } = first;
    const organisationIds = [...new Set(ofCase.map(({ organisationId }) => organisationId))];
    const facts = await readFactsOfMany(tx, { incidentId, language, organisationIds, at });
    for (const { id, organisationId, form, phase } of ofCase) {
      const known = facts.get(organisationId) ?? NOTHING_KNOWN;
      const given = standingAnswers(answers.get(id) ?? []);
      filled.set(id, fillForm({ form, phase, facts: known, answers: given }));
    }
  }
  return filled;
}

/** What the file says for one draft's organisation, as far as this person sees it. */
export async function readFactsOfDraft(
  tx: Tx,
  { incidentId, organisationId, language }: Pick<DraftRow, "incidentId" | "organisationId" | "language">,
  at: Moment,
): Promise<FactBase> {
  const facts = await readFactsOfMany(tx, { incidentId, language, organisationIds: [organisationId], at });
  return facts.get(organisationId) ?? NOTHING_KNOWN;
}

/** The content that was put before the signatory under this hash; null where this person may not read it. */
export async function findSubmitted(
  tx: Tx,
  { id, contentSha256 }: Pick<DraftRow, "id" | "contentSha256">,
): Promise<string | null> {
  if (contentSha256 === null) return null;
  const found = await tx.draftReview.findFirst({
    where: { draftId: id, step: "submitted", contentSha256 },
    select: { content: true },
    orderBy: { steppedAt: "desc" },
  });
  return found?.content ?? null;
}

type OfMany = { readonly incidentId: string; readonly organisationIds: readonly string[] };

/** Laboratories of each file that have left the group since. One that another organisation runs now may be out of sight. */
export async function listDepartedOf(tx: Tx, { incidentId, organisationIds }: OfMany) {
  const of = await tx.exposureLab.findMany({
    where: { exposure: { incidentId, organisationId: { in: [...organisationIds] } } },
    select: { labId: true, exposure: { select: { organisationId: true } } },
    orderBy: { labId: "asc" },
  });
  const labs = await tx.lab.findMany({
    where: { id: { in: of.map(({ labId }) => labId) } },
    select: { id: true, name: true, retiredAt: true, organisationId: true },
  });
  const byId = new Map(labs.map((lab) => [lab.id, lab]));
  const departed = of.flatMap(({ labId, exposure: { organisationId } }) => {
    const lab = byId.get(labId);
    if (lab !== undefined && lab.retiredAt === null && lab.organisationId === organisationId) return [];
    const left = lab?.retiredAt?.toISOString() ?? null;
    return [{ organisationId, lab: { id: labId, name: lab?.name ?? "", leftAt: left } satisfies Departed }];
  });
  const grouped = Map.groupBy(departed, ({ organisationId }) => organisationId);
  return (organisationId: string): Departed[] => (grouped.get(organisationId) ?? []).map(({ lab }) => lab);
}

/** The same for one draft. */
export async function listDeparted(
  tx: Tx,
  { incidentId, organisationId }: Pick<DraftRow, "incidentId" | "organisationId">,
): Promise<Departed[]> {
  const departedOf = await listDepartedOf(tx, { incidentId, organisationIds: [organisationId] });
  return departedOf(organisationId);
}
export type Departed = { readonly id: string; readonly name: string; readonly leftAt: string | null };

const DUTY = {
  ...{ id: true, ruleId: true, addressee: true, ownRule: true, dueAt: true },
  incident: { select: { reference: true, origin: true } },
  exposure: { select: { organisation: { select: { id: true, name: true, timeZone: true } } } },
} satisfies Prisma.ObligationSelect;

/** What of a draft's duty goes into its content, and into the mails about it. */
export async function getDuty(tx: Tx, { obligationId }: Pick<DraftRow, "obligationId">) {
  const duty = await tx.obligation.findFirst({ where: { id: obligationId }, select: DUTY });
  if (duty === null) throw notFound("obligation");
  return duty;
}
export type Duty = Awaited<ReturnType<typeof getDuty>>;

/** How drafts go out as they stand now, by their ids: to be put before the signatory. */
export async function readContents(tx: Tx, drafts: readonly DraftRow[], at: Moment) {
  const ids = drafts.map(({ obligationId }) => obligationId);
  const rows = await tx.obligation.findMany({ where: { id: { in: ids } }, select: DUTY });
  const duties = new Map(rows.map((row) => [row.id, row]));
  const filledOf = await fillDrafts(tx, drafts, at);
  return new Map(
    drafts.map((draft) => {
      const duty = duties.get(draft.obligationId);
      if (duty === undefined) throw notFound("obligation");
      return [draft.id, composed(draft, duty, filledOf.get(draft.id) ?? [])] as const;
    }),
  );
}

/** The same of one draft. */
export async function readContent(tx: Tx, draft: DraftRow, at: Moment) {
  const content = (await readContents(tx, [draft], at)).get(draft.id);
  if (content === undefined) throw notFound("draft");
  return content;
}

function composed({ form, phase, language }: DraftRow, duty: Duty, filled: readonly FilledField[]) {
  const { organisation } = duty.exposure;
  const content = contentOf(form, filled, {
    ...{ phase, language, zone: organisation.timeZone, rule: duty.ruleId, addressee: duty.addressee },
    addresseeName: addresseeNameOf(duty, language),
    organisation: { id: organisation.id, name: organisation.name },
    ...{ reference: duty.incident.reference, origin: duty.incident.origin },
  });
  return { duty, filled, content, ...sealed(content) };
}

function addresseeNameOf(
  { addressee, ownRule }: Pick<Duty, "addressee" | "ownRule">,
  language: Locale,
): string {
  const own = ownRule as { readonly addresseeName?: string } | null;
  const known = own?.addresseeName ?? findAuthority(addressee)?.name;
  return known ?? FILED_WORDS[language].addressees[addressee] ?? addressee;
}

/** Whoever is asked to file once a draft is signed: the DPOs of the workspace. */
export async function listFilers(tx: Tx): Promise<string[]> {
  const dpos = await tx.member.findMany({
    where: { roles: { has: "dpo" }, endedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return dpos.map(({ id }) => id);
}

/** The vendors that can be asked to prepare a draft: the case's own, as far as this person knows its id. */
export async function listVendorsOfCase(tx: Tx, incidentId: string) {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { vendorId: true, vendorName: true },
  });
  if (incident === null || incident.vendorId === null) return [];
  return [{ id: incident.vendorId, name: incident.vendorName ?? "" }];
}
