import { readFacts } from "#features/forms/queries.ts";
import { fillForm } from "#features/forms/rules.ts";
import { readCase } from "#features/incidents/overview/queries.ts";
import { valueText } from "#features/notifications/documents/rules.ts";
import { listExhibits, namesOfExhibits } from "#features/timeline/exhibits/queries.ts";
import { findForm } from "#law/form-pack.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Locale } from "#lib/i18n.ts";
import { inPageScope } from "#lib/page-scope.ts";
import {
  canAmendComplaint,
  canLodgeComplaint,
  canPrepareComplaint,
  canProveComplaint,
  canStrikeComplaint,
} from "./access.ts";
import { type CaseFile, listComplaintDuties, listComplaints, listFiles, readFile } from "./queries.ts";

type Place = { readonly workspace: string; readonly reference: string };

/** The complaints of a case, a line for each organisation in scope. */
export function loadComplaints({ workspace, reference }: Place) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const incidentId = summary.incident.id;
    const [duties, complaints] = [
      await listComplaintDuties(tx, { incidentId }),
      await listComplaints(tx, { incidentId }),
    ];
    const files = await listFiles(tx, incidentId);
    return {
      ...{ summary, now },
      lines: files.map((file) => ({
        ...file,
        duties: duties.filter(({ organisationId }) => organisationId === file.organisationId),
        complaints: complaints.filter(({ organisationId }) => organisationId === file.organisationId),
      })),
    };
  });
}

export type LoadedComplaints = Awaited<ReturnType<typeof loadComplaints>>;

type Asked = Place & { readonly organisation: string; readonly language: Locale };

/** The complaints of one organisation, what they meet, and what this person may do about them. */
export function loadComplaintFile({ workspace, reference, organisation, language }: Asked) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const { summary, of, file } = await readFile(tx, { reference, organisation }, { actor, now });
    const isRunning = summary.incident.closedAt === null;
    const may = {
      prepare: isRunning && canPrepareComplaint(actor, of),
      amend: isRunning && canAmendComplaint(actor, of),
      lodge: isRunning && canLodgeComplaint(actor, of),
      prove: canProveComplaint(actor, of),
      strike: isRunning && canStrikeComplaint(actor, of),
    };
    return {
      ...{ summary, now, file, may },
      complaints: await listComplaints(tx, of),
      duties: await listComplaintDuties(tx, of),
      exhibits: await namesOfExhibits(tx, of.incidentId),
      choices: may.prepare ? await listExhibits(tx, of) : [],
      draft: may.prepare ? await readDraft(tx, file, language) : null,
    };
  });
}

export type LoadedComplaintFile = Awaited<ReturnType<typeof loadComplaintFile>>;

const FORM = "fr.complaint";
const TOLD = ["account", "harm"];

/** Who complains and what happened, as the form of a complaint takes them from the facts of the case. */
async function readDraft(tx: Tx, { incidentId, organisationId, organisation }: CaseFile, language: Locale) {
  const form = findForm(FORM);
  if (form === null) throw notFound("form");
  const facts = await readFacts(tx, { incidentId, organisationId, language, at: null });
  const fields = fillForm({ form, phase: "initial", facts, answers: {} });
  const reading = { language, zone: organisation.timeZone };
  const texts = new Map(
    fields
      .filter(({ value }) => value !== null)
      .map(({ field, value }) => [field.id, { field, text: valueText(field, value, reading) }]),
  );
  return {
    representative: texts.get("representative")?.text ?? "",
    facts: [...texts.values()]
      .filter(({ field, text }) => TOLD.includes(field.section) && text !== "")
      .map(({ field, text }) => ({ label: field.label[language], text })),
  };
}
