import { readForms } from "#features/forms/corrections/queries.ts";
import type { Form, FormPhase } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { OPEN_STATES } from "../drafts/catalogue.ts";
import { isWritten } from "../drafts/rules.ts";
import type { LeftOut } from "./catalogue.ts";
import { reasonLeftOut } from "./rules.ts";

const columns = {
  ...{ id: true, incidentId: true, ruleId: true, addressee: true, formId: true, formVersion: true },
  ...{ phase: true, language: true, begunAt: true, begunBy: true, begunById: true },
  incident: { select: { reference: true, origin: true, closedAt: true } },
} satisfies Prisma.DraftBatchSelect;

type Row = Prisma.DraftBatchGetPayload<{ select: typeof columns }>;

/** One text for the drafts of many organisations, of a form in one version and one phase. */
export type BatchRow = Omit<Row, "phase" | "language"> & {
  readonly phase: FormPhase;
  readonly language: Locale;
  readonly form: Form;
};

function asBatch(row: Row, formOf: Awaited<ReturnType<typeof readForms>>): BatchRow {
  const form = formOf(row.formId, row.formVersion);
  if (form === null) throw new AppError("unavailable", `no form ${row.formId} of ${row.formVersion}`);
  return { ...row, phase: row.phase as FormPhase, language: row.language as Locale, form };
}

export async function getBatch(tx: Tx, batchId: string): Promise<BatchRow> {
  const row = await tx.draftBatch.findFirst({ where: { id: batchId }, select: columns });
  if (row === null) throw notFound("batch");
  return asBatch(row, await readForms(tx));
}

/** Two who word the same text come one after the other. */
export async function lockBatch(tx: Tx, batchId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`draft_batch ${batchId}`}, 0))`;
}

/** The texts of a case, the latest first, with how many drafts each has in which state. */
export async function listBatches(tx: Tx, incidentId: string) {
  const rows = await tx.draftBatch.findMany({
    where: { incidentId },
    select: columns,
    orderBy: [{ begunAt: "desc" }, { id: "asc" }],
  });
  const counted = await tx.draft.groupBy({
    by: ["batchId", "state"],
    where: { incidentId, batchId: { not: null } },
    _count: true,
  });
  const formOf = await readForms(tx);
  return rows.map((row) => ({
    ...asBatch(row, formOf),
    states: counted
      .filter(({ batchId }) => batchId === row.id)
      .map(({ state, _count: count }) => ({ state, count })),
  }));
}
export type ListedBatch = Awaited<ReturnType<typeof listBatches>>[number];

/** Every wording of every field, the earliest first. */
export function listTexts(tx: Tx, batchId: string) {
  return tx.batchText.findMany({
    where: { batchId },
    select: {
      ...{ id: true, fieldId: true, number: true, answer: true },
      ...{ wordedAt: true, wordedBy: true, wordedById: true },
    },
    orderBy: [{ fieldId: "asc" }, { number: "asc" }],
  });
}
export type Wording = Awaited<ReturnType<typeof listTexts>>[number];

/** The duties of a case that several organisations have and tell in writing, each once, with how many have it. */
export async function listDutiesOfMany(tx: Tx, incidentId: string) {
  const rows = await tx.obligation.groupBy({
    by: ["ruleId", "addressee", "organisationId"],
    where: { incidentId, ownRule: { equals: Prisma.DbNull } },
    orderBy: [{ ruleId: "asc" }, { addressee: "asc" }],
  });
  const duties = Map.groupBy(rows, ({ ruleId, addressee }) => `${ruleId} ${addressee}`);
  return [...duties.values()].flatMap((own) => {
    const [one] = own;
    return one === undefined || own.length < 2 || !isWritten(one)
      ? []
      : [{ ruleId: one.ruleId, addressee: one.addressee, count: own.length }];
  });
}

type Addressing = Pick<BatchRow, "id" | "incidentId" | "ruleId" | "addressee" | "formId" | "phase">;

/** One organisation of the case: the duties of its that the text is for, or why it is left out. */
export type Addressed = {
  readonly organisationId: string;
  readonly exposureId: string;
  readonly name: string;
  readonly obligationIds: readonly string[];
  readonly reason: LeftOut | null;
};

/** Every organisation of the case, or those named, with what the text would prepare for it. */
export async function listAddressed(
  tx: Tx,
  batch: Addressing,
  organisationIds?: readonly string[],
): Promise<Addressed[]> {
  const { incidentId, ruleId, addressee, formId, phase } = batch;
  const named = organisationIds === undefined ? {} : { organisationId: { in: [...organisationIds] } };
  const files = await tx.exposure.findMany({
    where: { incidentId, ...named },
    select: {
      ...{ id: true, organisationId: true },
      organisation: {
        select: { name: true, retiredAt: true, members: { select: { endedAt: true } } },
      },
    },
  });
  const duties = await tx.obligation.findMany({
    where: { incidentId, ruleId, addressee, ...named },
    select: {
      ...{ id: true, organisationId: true, state: true },
      filings: { where: { withdrawnAt: null }, select: { phase: true } },
      drafts: {
        where: { formId, phase, state: { in: [...OPEN_STATES] } },
        select: { batchId: true },
      },
    },
    orderBy: [{ subject: "asc" }, { id: "asc" }],
  });
  const dutiesOf = Map.groupBy(duties, ({ organisationId }) => organisationId);
  return files
    .map(({ id: exposureId, organisationId, organisation }) => {
      const own = dutiesOf.get(organisationId) ?? [];
      const reasons = own.map((duty) => reasonLeftOut(duty, { organisation, batch }));
      const obligationIds = own.filter((_duty, index) => reasons[index] === null).map(({ id }) => id);
      const reason =
        obligationIds.length > 0 ? null : (reasons.at(0) ?? reasonLeftOut(null, { organisation, batch }));
      return { organisationId, exposureId, name: organisation.name, obligationIds, reason };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}
