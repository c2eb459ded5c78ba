"use server";

import { after } from "next/server";
import { action, type Place } from "#lib/action.ts";
import type { Command } from "#lib/command.ts";
import { logUnexpected } from "#lib/log.ts";
import { preview, previewOrSave } from "#lib/preview.ts";
import type { Principal } from "#lib/scope.ts";
import { beginAct } from "./commands/begin-act.ts";
import { repeatAct } from "./commands/repeat-act.ts";
import { jobs } from "./jobs.ts";
import { loadActPreview } from "./loaders.ts";

type Begun = { readonly bulkActId: string; readonly reference: string };

/** Begins, answers, and carries on once the answer is sent; what is broken off then, the worker's sweep finishes. */
const andRun =
  (begin: Command<unknown, Begun>): Command<unknown, Begun> =>
  async (principal, input, now) => {
    const begun = await begin(principal, input, now);
    after(() => carryOn(principal, begun.bulkActId));
    return begun;
  };

async function carryOn(principal: Principal, bulkActId: string): Promise<void> {
  try {
    await jobs.runAct(principal, bulkActId);
  } catch (error) {
    logUnexpected(error, { bulkAct: bulkActId });
  }
}

type Done = { readonly result: Begun; readonly place: Place };
const to = ({ result: { reference, bulkActId }, place: { locale, workspace } }: Done) =>
  `/${locale}/${workspace}/incidents/${reference}/acts/${bulkActId}`;

export const beginActAction = previewOrSave(preview(loadActPreview), action(andRun(beginAct), { to }));
export const repeatActAction = action(andRun(repeatAct), { to });
