import { notFound as pageNotFound } from "next/navigation";
import { cache } from "react";
import { listOrganisationsWithLabs } from "#features/organisations/queries.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { inPageScope } from "#lib/page-scope.ts";
import { intakePrincipal, withScope } from "#lib/scope.ts";
import { canKeepIntakeLinks, canReportSignal, canTriageSignal } from "./access.ts";
import {
  countSignals,
  getSignal,
  listIntakeLinks,
  listOriginals,
  listSignalHistory,
  listSignals,
  nameTies,
  SIGNALS_PER_PAGE,
} from "./queries.ts";
import { titleOf } from "./rules.ts";
import { signalsAsked } from "./schema.ts";

const present = () => Temporal.Now.instant().epochMilliseconds;

/** A key that is wrong and one that was revoked end in the same "not found"; nothing of the workspace is read. */
export async function loadIntake(key: string): Promise<void> {
  try {
    await withScope(intakePrincipal(key), async () => undefined);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") pageNotFound();
    throw error;
  }
}

type Search = { readonly [name: string]: string | string[] | undefined };

/** The cell sees every report; everybody else those they made. */
export const loadSignals = cache(async (workspace: string, search: Promise<Search>) => {
  const asked = signalsAsked.parse(await search);
  return inPageScope(workspace, async (tx, actor) => {
    const counts = await countSignals(tx);
    const total = asked.state === undefined ? sum(counts) : (counts.get(asked.state) ?? 0);
    return {
      ...{ asked, counts, now: present() },
      signals: await listSignals(tx, asked),
      pages: Math.ceil(total / SIGNALS_PER_PAGE),
      seesAll: actor.reach === "workspace",
      canReport: canReportSignal(actor),
      links: canKeepIntakeLinks(actor) ? await listIntakeLinks(tx) : null,
    };
  });
});

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, n) => total + n, 0);

/** What became of a report is told to whoever made it; why, and beside which others, to the cell alone. */
export const loadSignal = cache((workspace: string, reference: string) =>
  inPageScope(workspace, async (tx, actor) => {
    const signal = await getSignal(tx, reference);
    const seesAll = actor.reach === "workspace";
    return {
      ...{ signal, seesAll, title: titleOf(signal.description) },
      ties: await nameTies(tx, signal),
      history: seesAll ? await listSignalHistory(tx, signal.id) : [],
      originals: canTriageSignal(actor) ? await listOriginals(tx, signal.id) : null,
    };
  }),
);

export const loadReport = cache((workspace: string) =>
  inPageScope(workspace, async (tx, actor) => {
    if (!canReportSignal(actor)) throw notFound("page");
    return { reporter: actor.name, organisations: await listOrganisationsWithLabs(tx) };
  }),
);
