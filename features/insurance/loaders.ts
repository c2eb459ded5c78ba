import { listFiles, readFile } from "#features/complaints/queries.ts";
import { canReadCosts } from "#features/costs/access.ts";
import { readCase } from "#features/incidents/overview/queries.ts";
import { listExhibits, namesOfExhibits } from "#features/timeline/exhibits/queries.ts";
import { inPageScope } from "#lib/page-scope.ts";
import {
  canAmendInsuranceFile,
  canAnswerAgreement,
  canAskAgreement,
  canOpenInsuranceFile,
  canRecordClaimNotice,
} from "./access.ts";
import { listInsuranceFiles, listInsurerDuties, listInsurers, listSpent } from "./queries.ts";
import { coverOf } from "./rules.ts";

type Place = { readonly workspace: string; readonly reference: string };

/** The insurers' files of a case, a line for each organisation in scope. */
export function loadInsurance({ workspace, reference }: Place) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const summary = await readCase(tx, reference, { actor, now });
    const incidentId = summary.incident.id;
    const [duties, insured] = [
      await listInsurerDuties(tx, { incidentId }),
      await listInsuranceFiles(tx, { incidentId }),
    ];
    const files = await listFiles(tx, incidentId);
    return {
      ...{ summary, now },
      lines: files.map((file) => ({
        ...file,
        duties: duties.filter(({ organisationId }) => organisationId === file.organisationId),
        insured: insured.filter(({ organisationId }) => organisationId === file.organisationId),
      })),
    };
  });
}

export type LoadedInsurance = Awaited<ReturnType<typeof loadInsurance>>;

/** The insurers' files of one organisation, what is owed to them, and its costs beside their agreements. */
export function loadInsuranceFile({ workspace, reference, organisation }: Place & { organisation: string }) {
  return inPageScope(workspace, async (tx, actor) => {
    const now = Temporal.Now.instant().epochMilliseconds;
    const { summary, of, file } = await readFile(tx, { reference, organisation }, { actor, now });
    const isRunning = summary.incident.closedAt === null;
    const may = {
      open: isRunning && canOpenInsuranceFile(actor, of),
      amend: isRunning && canAmendInsuranceFile(actor, of),
      notice: isRunning && canRecordClaimNotice(actor, of),
      ask: isRunning && canAskAgreement(actor, of),
      answer: isRunning && canAnswerAgreement(actor, of),
    };
    const insured = await listInsuranceFiles(tx, of);
    const seesCosts = canReadCosts(actor);
    const agreements = insured.flatMap((one) => one.agreements);
    return {
      ...{ summary, now, file, may, insured, recorder: actor.name },
      duties: await listInsurerDuties(tx, of),
      contacts: await listInsurers(tx, organisation),
      exhibits: await namesOfExhibits(tx, of.incidentId),
      choices: may.open ? await listExhibits(tx, of) : [],
      /** Null for who reads no costs. */
      cover: seesCosts ? coverOf(agreements, await listSpent(tx, of)) : null,
    };
  });
}

export type LoadedInsuranceFile = Awaited<ReturnType<typeof loadInsuranceFile>>;
