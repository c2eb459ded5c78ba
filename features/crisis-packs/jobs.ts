import { hash } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#lib/errors.ts";
import { isLocale, type Locale } from "#lib/i18n.ts";
import { newId } from "#lib/ids.ts";
import { logUnexpected } from "#lib/log.ts";
import { printPdf } from "#lib/pdf.ts";
import { organisationPrincipal, systemPrincipal, withScope } from "#lib/scope.ts";
import { writeWhole } from "#lib/staged-files.ts";
import { type Failure, MOST_ATTEMPTS } from "./catalogue.ts";
import { failPacks } from "./commands/fail-packs.ts";
import { removePacks } from "./commands/remove-packs.ts";
import { requestPacks } from "./commands/request-packs.ts";
import { sealPacks } from "./commands/seal-packs.ts";
import { packDocument } from "./components/pack-document.ts";
import { readPackFacts } from "./contents/queries.ts";
import { contentText, packContent } from "./contents/rules.ts";
import { findSettings, listOutdated, listPackOrganisations } from "./queries.ts";
import { packFileName } from "./rules.ts";
import { type SavedPack, savePacks } from "./saving/writes.ts";
import type { MadePack } from "./schema.ts";

export type PackTask = { readonly workspaceId: string; readonly runId: string };

export type PackWorkshop = {
  /** Where packs are kept for download. */
  readonly folder: string;
  /** Where they are also put, where the settings ask for it; null: the server names none. */
  readonly saveFolder: string | null;
  readonly now: () => Temporal.Instant;
};

/** The day's packs are asked for by the machine; whoever asked meanwhile was faster. */
async function askForPacks(workspaceId: string, now: Temporal.Instant): Promise<void> {
  try {
    await requestPacks(systemPrincipal(workspaceId), {}, now);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
}

/** Makes every pack of a run; one that was cut off is made anew, under the same names. */
async function makePacks(task: PackTask, workshop: PackWorkshop): Promise<void> {
  const { workspaceId, runId } = task;
  const machine = systemPrincipal(workspaceId);
  try {
    await mkdir(workshop.folder, { recursive: true, mode: 0o700 });
    const settings = await withScope(machine, findSettings);
    const made: SavedPack[] = [];
    for (const organisation of [null, ...(await withScope(machine, listPackOrganisations))])
      for (const locale of (settings?.languages ?? []).filter(isLocale))
        made.push(await makePack({ task, workshop, organisation, locale }));
    const saved =
      settings?.saves === true ? await savePacks(made, { ...workshop, workspaceId }) : ("none" as const);
    const packs = made.map(({ organisation: _organisation, path: _path, ...pack }) => pack);
    await sealPacks(machine, { runId, packs, saved }, workshop.now());
    await forgetOutdated(workspaceId, workshop);
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable" && !isOfPrinter(error)) throw error;
    logUnexpected(error, { crisis_packs: runId });
    await failPacks(machine, { runId, failure: failureOf(error) }, workshop.now());
  }
}

const isOfPrinter = (error: AppError) => error.message === "no PDF was made";

function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return "unexpected";
  if (error.code === "too_many") return "too_large";
  return isOfPrinter(error) ? "no_printer" : "unexpected";
}

type Making = {
  readonly task: PackTask;
  readonly workshop: PackWorkshop;
  readonly organisation: SavedPack["organisation"];
  readonly locale: Locale;
};

/** Read as whoever it is for reads it: the machine for the cell, the machine as the organisation for its people. */
async function makePack({ task, workshop, organisation, locale }: Making): Promise<SavedPack> {
  const { workspaceId, runId } = task;
  const organisationId = organisation?.id ?? null;
  const reader =
    organisationId === null
      ? systemPrincipal(workspaceId)
      : organisationPrincipal({ workspaceId, organisationId });
  const at = workshop.now();
  const facts = await withScope(reader, (tx) => readPackFacts(tx, { organisationId, locale }));
  const content = packContent(facts, at);
  const pdf = await printPdf(packDocument(content, { at, locale }), `packs ${runId}`, { scale: "case" });
  const path = join(workshop.folder, packFileName({ runId, organisationId, language: locale }));
  const { size, sha256 } = await writeWhole(path, [pdf]);
  const pack: MadePack = {
    ...{ id: newId(), organisationId, language: locale, size, sha256 },
    content: hash("sha256", contentText(content)),
  };
  return { ...pack, organisation, path };
}

/** The files go, then the record says so: cut off in between, the next run says it. */
async function forgetOutdated(workspaceId: string, { folder, now }: PackWorkshop): Promise<void> {
  const machine = systemPrincipal(workspaceId);
  for (const { id: runId, files } of await withScope(machine, listOutdated)) {
    for (const file of files) await rm(join(folder, packFileName(file)), { force: true });
    await removePacks(machine, { runId }, now());
  }
}

/** One that broke off too often is given up; what broke it is in the log of the service. */
async function giveUpPacks({ workspaceId, runId }: PackTask, { now }: PackWorkshop): Promise<void> {
  await failPacks(systemPrincipal(workspaceId), { runId, failure: "interrupted" }, now());
}

export const jobs = { askForPacks, makePacks, giveUpPacks, mostAttempts: MOST_ATTEMPTS };
