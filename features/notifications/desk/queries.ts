import { measureCompleteness } from "#features/forms/rules.ts";
import { getObligation } from "#features/obligations/queries.ts";
import { listSigners } from "#features/organisations/mandates/queries.ts";
import { listExhibits } from "#features/timeline/exhibits/queries.ts";
import { isOnlyVendorContact } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import type { Actor } from "#lib/scope.ts";
import { canRecordFiling } from "../access.ts";
import { findFiledDocument } from "../documents/queries.ts";
import { type DraftContent, readContent as parseContent, readFiled } from "../documents/rules.ts";
import { canAnswerDraft, canEntrustDraft, canPrepareDraft } from "../drafts/access.ts";
import { OPEN_STATES } from "../drafts/catalogue.ts";
import {
  type DraftRow,
  fillDrafts,
  findSubmitted,
  getCase,
  getDraft,
  listAnswers,
  listDeparted,
  listSteps,
  listVendorsOfCase,
  readContent,
} from "../drafts/queries.ts";
import { canAcceptContradiction } from "../guard/access.ts";
import { readGuard } from "../guard/queries.ts";
import type { Contradiction } from "../guard/rules.ts";
import { readLateness } from "../lateness/queries.ts";
import { changesBetween } from "../phases/rules.ts";
import { readFilingStanding } from "../queries.ts";
import {
  isAuthor,
  isSubmittedByCell,
  listGrantors,
  readStanding,
  whyNotReturned,
} from "../signatures/queries.ts";
import { asPutForward, isForward } from "./rules.ts";

type Reading = { readonly draftId: string; readonly actor: Actor; readonly now: Temporal.Instant };

/** All that the page of one draft shows, and what this person may do about it. */
export async function readDesk(tx: Tx, { draftId, actor, now }: Reading) {
  const draft = await getDraft(tx, draftId);
  const incident = await getCase(tx, draft.incidentId);
  const isOpen = incident.closedAt === null && OPEN_STATES.some((state) => state === draft.state);
  const filledNow = (await fillDrafts(tx, [draft], now.toString())).get(draft.id) ?? [];
  const submitted = await findSubmitted(tx, draft);
  const content = submitted === null ? null : parseContent(submitted);
  const filled = draft.state === "filed" && content !== null ? asPutForward(filledNow, content) : filledNow;
  const steps = await listSteps(tx, draft.id);
  const own = isOnlyVendorContact(actor) ? null : await readOwn(tx, { draft, content, actor, now });
  return {
    ...{ draft, incident, filled, own, now: now.epochMilliseconds },
    completeness: measureCompleteness(filled),
    answers: await listAnswers(tx, [draft.id]),
    steps,
    /** Who gave the power to sign, beside each signature. */
    grantors: own === null ? null : await listGrantors(tx, draft, steps),
    may: {
      answer: isOpen && canAnswerDraft(actor, draft),
      prepare: isOpen && canPrepareDraft(actor, draft),
      entrust: isOpen && canEntrustDraft(actor, draft),
      record: canRecordFiling(actor, draft),
    },
  };
}
export type Desk = Awaited<ReturnType<typeof readDesk>>;

type Own = {
  readonly draft: DraftRow;
  /** What was put forward last, as whoever signs saw it. */
  readonly content: DraftContent | null;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
};

/** What stays closed to a vendor that prepares it: the duty, who signs, what was filed. */
async function readOwn(tx: Tx, own: Own) {
  const { draft, content, actor, now } = own;
  const obligation = await getObligation(tx, draft.obligationId);
  const { organisationId, incidentId } = draft;
  const current = await readContent(tx, draft, now.toString());
  const before = draft.startedFrom === null ? null : await findFiledDocument(tx, draft.startedFrom);
  const filing = obligation.filings.find((one) => one.draftId === draft.id) ?? null;
  const signers = await listSigners(tx, [organisationId], now);
  return {
    ...{ obligation, filing },
    /** What is typed into a portal: once it was put forward that, and nothing that changed since. */
    sheet: content !== null && isForward(draft.state) ? content : current.content,
    standing: await readStanding(tx, { draft, actor, now }),
    mayReturn: (await whyNotReturned(tx, { draft, actor, now })) === null,
    isAuthor: await isAuthor(tx, { draft, actor }),
    filingStanding: await readFilingStanding(tx, { obligation, actor, now }),
    signers: (signers.get(organisationId) ?? []).map(({ holder }) => holder),
    vendors: await listVendorsOfCase(tx, incidentId),
    departed: await listDeparted(tx, draft),
    exhibits: filing === null ? [] : await listExhibits(tx, { incidentId, organisationId }),
    recorder: actor.name,
    guard: await readGuard(tx, {
      ...{ incidentId, reach: actor.reach, draftIds: [draft.id], at: now.toString() },
    }),
    mayAccept: (one: Contradiction) => canAcceptContradiction(actor, one),
    /** Whether what was put forward still says the truth about the 72 hours. */
    lateness:
      content !== null && (draft.state === "in_review" || draft.state === "signed")
        ? await readLateness(tx, { draft, content, at: now.toString() })
        : null,
    /** What facts and answers of now would change in what was put before the signatory. */
    sinceSubmitted:
      content === null ||
      draft.state === "filed" ||
      draft.state === "abandoned" ||
      !(await readsAlike(tx, own))
        ? null
        : changesBetween(content, current.content),
    sinceLastPhase:
      before === null
        ? null
        : changesBetween(
            readFiled(before.content).content,
            draft.state === "filed" && content !== null ? content : current.content,
          ),
  };
}
export type OwnDesk = Awaited<ReturnType<typeof readOwn>>;

/** Whether this person reads the facts as whoever put the draft forward did; else a difference says nothing. */
async function readsAlike(tx: Tx, { draft, actor }: Own): Promise<boolean> {
  return (actor.reach === "workspace") === (await isSubmittedByCell(tx, draft));
}
