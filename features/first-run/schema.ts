import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { isZone } from "#lib/dates.ts";
import { locales } from "#lib/i18n.ts";

const LONGEST_NAME = 200;

export const describeWorkspaceInput = z.strictObject({
  name: textWithoutNir(LONGEST_NAME).min(1, "required"),
  locale: z.enum(locales, "choose"),
  timeZone: z.string().refine(isZone, "notATimeZone"),
});

export const settleMailStepInput = z.strictObject({ mail: z.enum(["received", "without"], "choose") });

export const noteLogKeyInput = z.strictObject({ verifierKey: z.string().min(1, "required").max(300) });

export const chooseStartInput = z.strictObject({ start: z.enum(["empty", "cases"], "choose") });

export const setAsideInput = z.strictObject({});

export const settleLoadingInput = z.strictObject({ outcome: z.enum(["loaded", "failed"]) });
