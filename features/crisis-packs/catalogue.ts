import { locales } from "#lib/i18n.ts";

export const PACK_LANGUAGES = locales;

/** Of the runs that are ready, so many keep their files; the records of all stay. */
export const KEPT_RUNS = 3;
/** A run that broke off is begun again, so often in all. */
export const MOST_ATTEMPTS = 3;
/** The hour at which the day's pack is made, in the zone of the workspace: before anybody's shift begins. */
export const MADE_AT = { zone: "Europe/Paris", hour: 5 } as const;
export const RETRY_MINUTES = 60;
/** A pack older than this is no pack of the day. */
export const LATE_HOURS = 26;

/** Why none was made; each has its sentence in `crisisPacks.failures`. */
export const FAILURES = ["too_large", "interrupted", "no_printer", "unexpected"] as const;
export type Failure = (typeof FAILURES)[number];
/** Why the files are not in the folder, in `crisisPacks.saveFailures`. */
export const SAVE_FAILURES = ["no_folder", "folder_missing", "folder_refused"] as const;
export type SaveFailure = (typeof SAVE_FAILURES)[number];
