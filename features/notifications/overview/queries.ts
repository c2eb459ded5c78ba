import { readFactsOfMany } from "#features/forms/queries.ts";
import { fillForm, measureCompleteness } from "#features/forms/rules.ts";
import { expectManyRows } from "#features/obligations/parties/queries.ts";
import { listSigners } from "#features/organisations/mandates/queries.ts";
import { findForm, findFormFor } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { DraftState } from "../drafts/catalogue.ts";
import { type DraftRow, listAnswers, listDrafts } from "../drafts/queries.ts";
import { type NextAct, nextAct, standingAnswers } from "../drafts/rules.ts";
import { nextPhase } from "../phases/rules.ts";
import { listWithdrawn } from "../receipts/queries.ts";

/** Told in writing, or was told: what is not required, displaced or still waits is left to the matrix. */
const OWED = ["due", "undetermined", "open", "filed"];
/** Lines of a page: of their files alone the completeness is counted. */
const PER_PAGE = 60;

const CELL = {
  ...{
    id: true,
    organisationId: true,
    ruleId: true,
    addressee: true,
    subject: true,
    ownRule: true,
    state: true,
  },
  ...{ dueAt: true, filedAt: true, notes: true },
  exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
  filings: {
    where: { withdrawnAt: null },
    orderBy: [{ filedAt: "asc" }, { recordedAt: "asc" }],
    select: {
      ...{ id: true, phase: true, filedAt: true, receiptNumber: true, draftId: true },
      ...{ proofFollows: true, proofGivenAt: true, proofDueOn: true },
    },
  },
} satisfies Prisma.ObligationSelect;

type Asked = {
  readonly incidentId: string;
  readonly organisation?: string | undefined;
  readonly state?: DraftState | "none" | undefined;
  readonly page: number;
  readonly now: Temporal.Instant;
};

/**
 * Which duties of a case are told by which form, how far each has come, what is next and who must do it: a page of them, and
 * how many there are.
 */
export async function listNotifications(tx: Tx, { incidentId, organisation, state, page, now }: Asked) {
  await expectManyRows(tx);
  const owed = await tx.obligation.findMany({
    where: {
      ...{ incidentId, state: { in: OWED } },
      ...(organisation === undefined ? {} : { organisationId: organisation }),
    },
    select: { id: true, ruleId: true, addressee: true },
    orderBy: [
      { dueAt: { sort: "asc", nulls: "last" } },
      { ruleId: "asc" },
      { subject: "asc" },
      { id: "asc" },
    ],
  });
  const drafts = Map.groupBy(await listDrafts(tx, incidentId), ({ obligationId }) => obligationId);
  const withdrawn = await listWithdrawn(tx, incidentId);
  const asked = owed.flatMap(({ id, ruleId, addressee }) => {
    const form = findFormFor(ruleId, addressee);
    const own = drafts.get(id) ?? [];
    const draft = own.findLast((one) => one.state !== "abandoned" && !withdrawn.has(one.id)) ?? null;
    return form === null || !isInState(draft, state)
      ? []
      : [{ id, form: draft?.form ?? form, draft, drafts: own }];
  });
  const pages = Math.max(1, Math.ceil(asked.length / PER_PAGE));
  const first = (Math.min(page, pages) - 1) * PER_PAGE;
  const shown = await withCells(tx, asked.slice(first, first + PER_PAGE));
  const measured = await measure(tx, { incidentId, lines: shown, now });
  const organisationIds = [...new Set(shown.map(({ cell }) => cell.organisationId))];
  const signers = await listSigners(tx, organisationIds, now);
  const overtaken = await listOvertaken(tx, shown, now);
  return {
    ...{ total: asked.length, page: Math.min(page, pages), pages },
    organisations: await namesInCase(tx, incidentId),
    lines: shown.map((line) => {
      const completeness = measured.get(line.cell.id) ?? NOTHING;
      return {
        ...{ ...line, completeness, next: nextOf(line, completeness.missing) },
        isOvertaken: line.draft !== null && overtaken.has(line.draft.id),
        signers: (signers.get(line.cell.organisationId) ?? []).map(({ holder }) => holder),
      };
    }),
  };
}

async function withCells<Found extends { readonly id: string }>(tx: Tx, found: readonly Found[]) {
  const ids = found.map(({ id }) => id);
  const rows = await tx.obligation.findMany({ where: { id: { in: ids } }, select: CELL });
  const cells = new Map(rows.map((cell) => [cell.id, cell]));
  return found.flatMap((line) => {
    const cell = cells.get(line.id);
    return cell === undefined ? [] : [{ ...line, cell }];
  });
}

/** Every organisation of the case: to choose among, and to say whom a notice to a controller is for. */
async function namesInCase(tx: Tx, incidentId: string): Promise<ReadonlyMap<string, string>> {
  const exposures = await tx.exposure.findMany({
    where: { incidentId },
    select: { organisationId: true, organisation: { select: { name: true } } },
    orderBy: { organisation: { name: "asc" } },
  });
  return new Map(exposures.map((one) => [one.organisationId, one.organisation.name]));
}

type Line = {
  readonly cell: Prisma.ObligationGetPayload<{ select: typeof CELL }>;
  readonly form: Form;
  readonly draft: DraftRow | null;
};
export type Notifications = Awaited<ReturnType<typeof listNotifications>>;
export type NotificationLine = Notifications["lines"][number];

const NOTHING = { filled: 0, needed: 0, missing: 0, unknown: 0 };

function isInState(draft: DraftRow | null, state: Asked["state"]): boolean {
  if (state === undefined) return true;
  return state === "none" ? draft === null : draft?.state === state;
}

/** Without a draft, a duty that was filed elsewhere asks for its receipt at most. */
function nextOf({ cell, draft }: Line, missing: number): NextAct {
  const filing = cell.filings.findLast(({ draftId }) => draft === null || draftId === draft.id);
  const hasReceipt = filing === undefined || filing.receiptNumber !== null;
  if (draft === null && cell.filings.length > 0) return hasReceipt ? "none" : "record_receipt";
  return nextAct(draft === null ? null : { state: draft.state, missing, hasReceipt });
}

/** Drafts put forward in time whose 72 hours have passed since: what they say of it is no longer so. */
async function listOvertaken(tx: Tx, lines: readonly Line[], now: Temporal.Instant): Promise<Set<string>> {
  const dueOf = new Map(
    lines.flatMap(({ cell, draft }) => {
      const waits = draft?.state === "in_review" || draft?.state === "signed";
      const asks = draft?.form.fields.some(({ fact }) => fact === "awareness.late") === true;
      const { ruleId, dueAt, filings } = cell;
      if (!waits || !asks || ruleId !== "eu.gdpr.33-1" || dueAt === null || filings.length > 0) return [];
      return dueAt.getTime() < now.epochMilliseconds ? [[draft.id, dueAt] as const] : [];
    }),
  );
  if (dueOf.size === 0) return new Set();
  const steps = await tx.draftReview.groupBy({
    by: ["draftId"],
    where: { draftId: { in: [...dueOf.keys()] }, step: "submitted" },
    _max: { steppedAt: true },
  });
  return new Set(
    steps.flatMap(({ draftId, _max: max }) => {
      const dueAt = dueOf.get(draftId);
      return dueAt !== undefined && max.steppedAt !== null && max.steppedAt <= dueAt ? [draftId] : [];
    }),
  );
}

type Measuring = Pick<Asked, "incidentId" | "now"> & { readonly lines: readonly Line[] };

/** How full the form of each line is: of its draft, or of the facts alone where nobody began one. */
async function measure(tx: Tx, { incidentId, lines, now }: Measuring) {
  const organisationIds = [...new Set(lines.map(({ cell }) => cell.organisationId))];
  const facts = await readFactsOfMany(tx, { incidentId, organisationIds, at: now.toString() });
  const draftIds = lines.flatMap(({ draft }) => (draft === null ? [] : [draft.id]));
  const answers = Map.groupBy(await listAnswers(tx, draftIds), ({ draftId }) => draftId);
  return new Map(
    lines.flatMap(({ cell, form, draft }) => {
      const known = facts.get(cell.organisationId);
      if (known === undefined) return [];
      const given = standingAnswers(answers.get(draft?.id ?? "") ?? []);
      const phase =
        draft?.phase ??
        nextPhase(
          form,
          cell.filings.map((filing) => filing.phase),
        );
      const { filled, needed, unknown, missing } = measureCompleteness(
        fillForm({ form: findForm(form.id, form.version) ?? form, phase, facts: known, answers: given }),
      );
      return [[cell.id, { filled, needed, unknown, missing: missing.length }] as const];
    }),
  );
}
