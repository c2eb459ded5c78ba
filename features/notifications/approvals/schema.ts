import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { first } from "#lib/asked.ts";
import { MOST_APPROVED } from "./catalogue.ts";

const id = z.guid("choose");

/** Each draft with the hash of the content that the person had before them; a form sends "id:hash,id:hash". */
const drafts = z.preprocess(
  (sent) =>
    typeof sent === "string"
      ? sent.split(",").map((one) => {
          const [draftId, seen] = one.split(":");
          return { draftId, seen };
        })
      : sent,
  z
    .array(z.strictObject({ draftId: id, seen: z.string().regex(/^[0-9a-f]{64}$/, "choose") }), "choose")
    .min(1, "choose")
    .max(MOST_APPROVED, "tooLong")
    .refine((given) => new Set(given.map(({ draftId }) => draftId)).size === given.length, "choose"),
);
export type SeenDrafts = z.output<typeof drafts>;

export const submitDraftsInput = z.strictObject({
  batchId: id,
  drafts,
  opinion: impersonalText(4_000).min(1, "required"),
});

export const readDraftsInput = z.strictObject({ batchId: id, drafts });

export const signDraftsInput = z.strictObject({
  batchId: id,
  drafts,
  reasons: impersonalText(4_000).default(""),
});

/** What the address of the page on which several are signed asks for. */
export const signingTogetherAsked = z.object({
  step: z.preprocess(first, z.enum(["read", "sign"]).catch("read")),
});
