import { z } from "zod";

/** What the figures are split by; in the address. */
export const SPLITS = ["quarter", "organisation", "vendor", "kind"] as const;
export type Split = (typeof SPLITS)[number];

export const metricsAsked = z.object({ by: z.enum(SPLITS).catch("quarter") });
