import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { ED25519_COSIGNATURE, readVerifierKey } from "#ledger/signed-note.ts";
import { parseEmailAddress } from "#lib/email-address.ts";
import { rowVersion } from "#lib/row-version.ts";
import { sha256 } from "#lib/sha256.ts";

function isWitnessKey(text: string): boolean {
  try {
    return readVerifierKey(text, sha256).type === ED25519_COSIGNATURE;
  } catch {
    return false;
  }
}

const shared = {
  name: impersonalText(120).min(1, "required"),
  /** Plain http only reaches what the installation opened for it. */
  url: z.url({ protocol: /^https?$/, error: "notAnAddress" }).max(300, "tooLong"),
};

/** One that cosigns, with the key its cosignatures are checked with; or an address or a mailbox that keeps what it is sent. */
export const nameWitnessInput = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("witness"),
      ...shared,
      verifierKey: z.string().trim().refine(isWitnessKey, "notAWitnessKey"),
    }),
    z.strictObject({
      kind: z.literal("webhook"),
      ...shared,
      verifierKey: z.literal("", "onlyWitnessesHaveKeys").optional(),
    }),
    z.strictObject({
      ...{ kind: z.literal("mailbox"), name: shared.name },
      url: z
        .string()
        .trim()
        .refine((text) => parseEmailAddress(text) !== null, "notAnEmail"),
      verifierKey: z.literal("", "onlyWitnessesHaveKeys").optional(),
    }),
  ],
  { error: "choose" },
);

export const askWitnessInput = z.strictObject({ witnessId: z.guid("choose"), version: rowVersion });

export const dismissWitnessInput = z.strictObject({
  witnessId: z.guid("choose"),
  version: rowVersion,
  reason: impersonalText(2_000).min(1, "required"),
});
