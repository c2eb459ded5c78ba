import { contradictionText } from "#features/decisions/components/contradiction-text.ts";
import type { ListedDecision } from "#features/decisions/queries.ts";
import { formatInstant, formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { PdfBlock, PdfDocument } from "#lib/pdf-document.ts";
import type { Translate } from "#lib/translate.ts";
import {
  adviceName,
  operationalName,
  operationalState,
  outcomeName,
  owedName,
} from "../../components/decision-words.ts";
import type { ReportWords } from "../../components/number-words.ts";
import { ruled } from "../../rules.ts";

type Case = { readonly reference: string; readonly title: string; readonly origin: string };
type Decided = {
  readonly incident: Case;
  readonly decisions: readonly ListedDecision[];
  readonly at: number;
  readonly by: string;
  readonly workspace: string;
};
type View = { readonly t: Translate; readonly locale: Locale };
type OfController = Extract<ListedDecision, { sort: "controller" }>;
type Operational = Extract<ListedDecision, { sort: "operational" }>;

const ZONE = "Europe/Paris";

/** The dated list of decisions of a case: the controllers' and the operational ones, each with reasons and by whom. */
export function decisionsDocument(
  { incident, decisions, at, by, workspace }: Decided,
  view: View,
): PdfDocument {
  const { t, locale } = view;
  const words = { ...view, zone: ZONE };
  const title = t("situation.decisionsList.title");
  const stateAt = formatInstant(Temporal.Instant.fromEpochMilliseconds(at), words);
  const operational = decisions.filter((line) => line.sort === "operational");
  const taken = operational.filter((line) => line.at !== null);
  const pending = operational.filter((line) => line.at === null);
  return {
    language: locale,
    eyebrow: `${workspace} · ${incident.reference} · ${incident.title}`,
    title,
    subtitle: t("situation.stateAt", { at: stateAt, name: by }),
    ...{ at, author: by, page: t("situation.page") },
    footer: `${incident.reference} · ${title} · ${stateAt}`,
    watermark: incident.origin === "exercise" ? t("situation.exercise") : null,
    blocks: [
      { kind: "heading", text: t("situation.decisionsList.controller") },
      table(
        decisions.flatMap((line) => (line.sort === "controller" ? [controllerRow(line, words)] : [])),
        words,
      ),
      { kind: "heading", text: t("situation.decisionsList.operational") },
      table(
        taken.map((line) => operationalRow(line, words)),
        words,
      ),
      ...(pending.length === 0
        ? []
        : [
            { kind: "heading", text: t("situation.decisionsList.pending") } as const,
            table(
              pending.map((line) => operationalRow(line, words)),
              words,
            ),
          ]),
    ],
  };
}

function table(rows: readonly (readonly string[])[], { t }: ReportWords): PdfBlock {
  if (rows.length === 0) return { kind: "text", look: "soft", text: t("situation.decisionsList.none") };
  return {
    kind: "table",
    columns: [
      { title: t("situation.columns.at"), share: 3 },
      { title: t("situation.columns.organisation"), share: 3 },
      { title: t("situation.columns.decision"), share: 5 },
      { title: t("situation.columns.reasons"), share: 6 },
    ],
    rows,
  };
}

function controllerRow(line: OfController, words: ReportWords): string[] {
  const { t } = words;
  return [
    dated(line.at, { ...words, zone: line.timeZone }),
    line.organisation ?? "",
    [
      owedName(ruled(line.obligation), words),
      outcomeName(line.outcome, words),
      `${t("situation.decisionsList.by")} ${line.by ?? ""}`,
      mandateText(line, words),
      contradictionText({ ruleId: line.obligation.ruleId, says: line.outcome }, line.retained, t),
    ]
      .filter((part) => part !== null)
      .join("\n"),
    [line.reasons, opinionText(line, words)].join("\n"),
  ];
}

function mandateText({ mandate }: OfController, { t }: ReportWords): string {
  if (mandate === null) return t("situation.decisionsList.noMandate");
  const { holder, basis } = mandate;
  return t("situation.decisionsList.mandate", { holder, basis, capacity: capacityName(mandate.capacity, t) });
}

function capacityName(capacity: string, t: Translate): string {
  const known = (["legal_representative", "delegate", "dpo"] as const).find((one) => one === capacity);
  return known === undefined ? capacity : t(`situation.decisionsList.capacities.${known}`);
}

function opinionText({ opinion, timeZone }: OfController, words: ReportWords): string {
  const { t } = words;
  if (opinion === null) return t("situation.decisionsList.noOpinion");
  return t("situation.decisionsList.opinionBy", {
    name: opinion.givenBy,
    at: dated(opinion.givenAt, { ...words, zone: timeZone }),
    advice: adviceName(opinion.advice, words),
    reasons: opinion.reasons,
  });
}

function operationalRow(line: Operational, words: ReportWords): string[] {
  const { t } = words;
  const { by, recordedBy, doneAt, revokedAt, revokedFor, proposedAt, proposedBy, why } = line;
  const standing = [
    `${operationalName(line.kind, words)}\u00a0: ${operationalState(line.state, words)}`,
    by === null ? null : `${t("situation.decisionsList.by")} ${by}`,
    recordedBy === null ? null : t("situation.decisionsList.recordedBy", { name: recordedBy }),
    doneAt === null ? null : t("situation.decisionsList.doneAt", { at: dated(doneAt, words) }),
    revokedAt === null
      ? null
      : t("situation.decisionsList.revoked", { at: dated(revokedAt, words), reason: revokedFor ?? "" }),
  ];
  const proposal = t("situation.decisionsList.proposedBy", {
    name: proposedBy,
    at: dated(proposedAt, words),
    why,
  });
  return [
    dated(line.at, words),
    line.organisation ?? t("situation.wholeCase"),
    standing.filter(Boolean).join("\n"),
    [line.reasons, proposal].filter(Boolean).join("\n"),
  ];
}

function dated(at: Date | null, { zone, locale }: Pick<ReportWords, "zone" | "locale">): string {
  return at === null ? "" : formatInstantCompact(instantOf(at), { zone, locale });
}
