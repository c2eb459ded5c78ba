import { cache } from "react";
import { listDecisions } from "#features/decisions/queries.ts";
import { getIncident, readSummary } from "#features/incidents/overview/queries.ts";
import { onOpenCase } from "#lib/access.ts";
import { notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import { inPageScope } from "#lib/page-scope.ts";
import type { PdfDocument } from "#lib/pdf-document.ts";
import { withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { getTranslatorIn } from "#lib/translator.ts";
import { canReportSituation } from "./access.ts";
import { situationDocument } from "./components/situation-document.ts";
import { decisionsDocument } from "./decided/components/decisions-document.ts";
import { getReport, listReports, readSituation } from "./queries.ts";
import { reportNumber } from "./schema.ts";

type Asked = { readonly workspace: string; readonly reference: string };

/** What a report would say now, and what was reported before: for the cell and the auditor. */
export const loadSituation = cache((workspace: string, reference: string) =>
  inPageScope(workspace, async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const now = Temporal.Now.instant();
    const summary = await readSummary(tx, reference, { actor, now: now.epochMilliseconds });
    const { incident } = summary;
    return {
      ...{ summary, canReport: canReportSituation(onOpenCase(actor, incident)) },
      situation: await readSituation(tx, { incident, actor, now }),
      reports: await listReports(tx, incident.id),
    };
  }),
);

/** One report as it was produced. */
export const loadReport = cache((workspace: string, reference: string, number: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const asked = reportNumber.safeParse(number);
    if (actor.reach !== "workspace" || !asked.success) throw notFound("page");
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readSummary(tx, reference, { actor, now });
    return { summary, report: await getReport(tx, summary.incident.id, asked.data) };
  }),
);

type Made = { readonly name: string; readonly document: PdfDocument };

/** The file of one report. */
export async function loadReportDocument(asked: Asked & { number: string }, locale: Locale): Promise<Made> {
  const number = reportNumber.safeParse(asked.number);
  if (!number.success) throw notFound("situation report");
  const t = await getTranslatorIn(locale);
  const report = await withScope(await requirePrincipal(asked.workspace), async (tx, actor) => {
    if (actor.reach !== "workspace") throw notFound("page");
    const { id } = await getIncident(tx, asked.reference);
    return getReport(tx, id, number.data);
  });
  return {
    name: `${asked.reference}-${t("situation.file")}-${report.number}`,
    document: situationDocument(report.content, report, { t, locale }),
  };
}

/** The decisions of a case that this person may see, as a file. */
export async function loadDecisionsDocument(asked: Asked, locale: Locale): Promise<Made> {
  const t = await getTranslatorIn(locale);
  const document = await withScope(await requirePrincipal(asked.workspace), async (tx, actor) => {
    const incident = await getIncident(tx, asked.reference);
    const decisions = await listDecisions(tx, incident.id);
    const at = Temporal.Now.instant().epochMilliseconds;
    return decisionsDocument(
      { incident, decisions, at, by: actor.name, workspace: actor.workspaceName },
      { t, locale },
    );
  });
  return { name: `${asked.reference}-${t("situation.decisionsList.file")}`, document };
}
