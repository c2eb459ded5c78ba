import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { readEnv } from "#lib/env.ts";
import { notFound } from "#lib/errors.ts";
import type { MadeFile } from "#lib/file-answer.ts";
import { isId } from "#lib/ids.ts";
import { findMailServer } from "#lib/mail.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { requirePrincipal } from "#lib/session.ts";
import { canReadRuns, canRequestPacks, canSetUpPacks, canTakePack } from "./access.ts";
import { findPack, findSettings, findTrouble, listPacks, listRuns, listTellable } from "./queries.ts";
import { packFileName, plainName } from "./rules.ts";

/** How the packs are set up, whether they work, and the files that are kept. */
export function loadPacks(workspace: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!canReadRuns(actor)) throw notFound("settings");
    const mayTake = canTakePack(actor, { organisationId: null });
    return {
      settings: await findSettings(tx),
      trouble: await findTrouble(tx, Temporal.Now.instant()),
      runs: await listRuns(tx),
      packs: mayTake ? await listPacks(tx) : null,
      people: await listTellable(tx),
      hasFolder: readEnv().CRISIS_PACK_FOLDER !== undefined,
      hasMail: findMailServer() !== null,
      may: { setUp: canSetUpPacks(actor), request: canRequestPacks(actor) },
    };
  });
}

/** What is wrong with the packs of the workspace now, for whoever reads the settings; null: nothing. */
export function loadPackTrouble(workspace: string) {
  return inPageScope(workspace, async (tx, actor) =>
    canReadRuns(actor) ? findTrouble(tx, Temporal.Now.instant()) : null,
  );
}

export type PacksLoaded = Awaited<ReturnType<typeof loadPacks>>;

/** The packs of one organisation, for its own people and for who takes all; none for anybody else. */
export function loadOrganisationPacks(workspace: string, organisationId: string) {
  return inPageScope(workspace, async (tx, actor) => {
    if (!isId(organisationId) || !canTakePack(actor, { organisationId })) return [];
    return listPacks(tx, organisationId);
  });
}

/** The file of a pack for whoever may take it; what is not theirs or no longer kept is not found. */
export async function openPack(principal: Principal, packId: string) {
  if (!isId(packId)) throw notFound("crisis pack");
  const pack = await withScope(principal, async (tx, actor) => {
    const found = await findPack(tx, packId);
    if (found === null || !canTakePack(actor, found)) throw notFound("crisis pack");
    return found;
  });
  const path = join(resolve(readEnv().DATA_DIR, "crisis-packs"), packFileName(pack));
  const bytes = await readFile(path).catch(() => {
    throw notFound("file of the crisis pack");
  });
  const whose = pack.organisation === null ? "workspace" : plainName(pack.organisation.name);
  return {
    bytes,
    name: `crisis-pack-${whose}-${pack.madeAt.toISOString().slice(0, 10)}.${pack.language}.pdf`,
  };
}

type Place = { readonly workspace: string; readonly pack: string };

/** The same as a file to send. */
export async function loadPackFile({ workspace, pack }: Place): Promise<MadeFile> {
  const { bytes, name } = await openPack(await requirePrincipal(workspace), pack);
  return { name, type: "application/pdf", size: bytes.length, body: Readable.from([bytes]) };
}
