/** How persons can be told; under GDPR 34(3)(c) by a public communication, which reaches nobody that could be counted. */
export const CHANNELS = ["letter", "email", "sms", "telephone", "portal", "public_notice"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who is told: patients by their letters, prescribers and staff by their own; each counted apart and never with another. */
export const PERSON_GROUPS = ["patients", "prescribers", "staff"] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];

/** By which a number of persons is reached. */
export const COUNTED_CHANNELS = CHANNELS.filter((channel) => channel !== "public_notice");

/** To whom a wave goes: persons told for the first time, those whose message came back, or those told already. */
export const WAVE_SORTS = ["first", "resend", "reminder"] as const;
export type WaveSort = (typeof WAVE_SORTS)[number];

/** What is counted of a wave, in the order in which it happens. */
export const MEASURES = ["planned", "sent", "returned", "answered", "complaints"] as const;
export type Measure = (typeof MEASURES)[number];

/** The duty that telling the persons meets. */
export const PERSONS_RULE = "eu.gdpr.34-1";
