export const KINDS = ["log", "screenshot", "message", "document", "extract", "image", "other"] as const;
export type Kind = (typeof KINDS)[number];

/** checking: waits for the worker; held: something was found, somebody chooses; the last three have no bytes. */
export const STATES = ["checking", "held", "stored", "hash_only", "destroyed", "refused"] as const;
export type EvidenceState = (typeof STATES)[number];

/** For a file in which something was found. */
export const CHOICES = ["stop", "hash_only", "store"] as const;
export type Choice = (typeof CHOICES)[number];

/** How a piece leaves or comes back, as people record it; a download records itself. */
export const PASSINGS = ["handed_over", "returned"] as const;

/** 2 GiB. */
export const LARGEST_FILE = 2_147_483_648;
export const PART_BYTES = 4_194_304;
/** What all unfinished and finished files of a workspace may hold together. */
export const LARGEST_WORKSPACE = 549_755_813_888;

/** So many different addresses in one file are a list of persons, not a signature or two. */
export const MASS_ADDRESSES = 20;
