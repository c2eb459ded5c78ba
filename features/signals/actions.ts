"use server";

import { z } from "zod";
import { action } from "#lib/action.ts";
import { actionFailure } from "#lib/action-failure.ts";
import type { ActionState } from "#lib/action-state.ts";
import { notFound } from "#lib/errors.ts";
import { formToObject } from "#lib/form-to-object.ts";
import { defaultLocale, isLocale } from "#lib/i18n.ts";
import { hashRequestAddress } from "#lib/request-address.ts";
import { intakePrincipal } from "#lib/scope.ts";
import { createIntakeLink } from "./commands/create-intake-link.ts";
import { receiveSignal } from "./commands/receive-signal.ts";
import { reportSignal } from "./commands/report-signal.ts";
import { revokeIntakeLink } from "./commands/revoke-intake-link.ts";
import { triageSignal } from "./commands/triage-signal.ts";
import { type Receipt, receiptOf } from "./components/receipt-of.ts";

/** From the public form. Who writes is proven by the key in the address alone; the answer is the report itself. */
export async function receiveSignalAction(
  claimed: unknown,
  _previous: ActionState<Receipt>,
  form: FormData,
): Promise<ActionState<Receipt>> {
  try {
    const { key, locale } = readDoor(claimed);
    const typed = { ...formToObject(form), addressHash: await hashRequestAddress() };
    const recorded = await receiveSignal(intakePrincipal(key), typed, Temporal.Now.instant());
    return { status: "ok", problems: [], values: {}, result: await receiptOf(recorded, locale) };
  } catch (error) {
    return actionFailure(error, form);
  }
}

const door = z.object({ key: z.string().max(200), locale: z.string() });

/** A browser can send anything as bound arguments. */
function readDoor(claimed: unknown) {
  const read = door.safeParse(claimed);
  if (!read.success) throw notFound("intake link");
  const { key, locale } = read.data;
  return { key, locale: isLocale(locale) ? locale : defaultLocale };
}

export const reportSignalAction = action(reportSignal, {
  to: ({ result, place }) => `/${place.locale}/${place.workspace}/signals/${result.reference}`,
});

/** A breach without an incident goes on to the form of a new one. */
export const triageSignalAction = action(triageSignal, {
  to: ({ result: { reference, opensIncident }, place }) =>
    opensIncident
      ? `/${place.locale}/${place.workspace}/incidents/new?signal=${reference}`
      : `/${place.locale}/${place.workspace}/signals/${reference}`,
});

export const createIntakeLinkAction = action(createIntakeLink);

export const revokeIntakeLinkAction = action(revokeIntakeLink);
