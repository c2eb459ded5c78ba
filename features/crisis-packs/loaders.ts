import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { attachment } from "#lib/attachment.ts";
import { readEnv } from "#lib/env.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { logUnexpected } from "#lib/log.ts";
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

/** A pack as a file to keep: never shown in the browser, never kept on the way. */
export async function answerPack(
  language: string,
  { workspace, pack }: { readonly workspace: string; readonly pack: string },
): Promise<Response> {
  try {
    const { bytes, name } = await openPack(await requirePrincipal(workspace), pack);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(bytes.length),
        "content-disposition": attachment(name),
        "content-security-policy": "sandbox; default-src 'none'",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    const signIn = { location: `/${encodeURIComponent(language)}/sign-in` };
    if (code === "unauthenticated") return new Response(null, { status: 303, headers: signIn });
    if (code === "not_found") return new Response(null, { status: 404 });
    logUnexpected(error, { event: "crisis_pack.download_failed" });
    return new Response(null, { status: 503 });
  }
}
