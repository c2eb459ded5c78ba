import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { first } from "#lib/asked.ts";
import { MOST_APPROVED } from "./catalogue.ts";

const id = z.guid("choose");

function asSeen(sent: unknown): unknown {
  if (typeof sent !== "string") return sent;
  const [draftId, seen] = sent.split(":");
  return { draftId, seen };
}

/** Each draft with the hash of the content that the person had before them; a form sends "id:hash", one or several. */
const drafts = z.preprocess(
  (sent) => {
    const each = typeof sent === "string" ? sent.split(",") : sent;
    return Array.isArray(each) ? each.map(asSeen) : each;
  },
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

export const returnDraftsInput = z.strictObject({
  batchId: id,
  drafts,
  says: impersonalText(4_000).min(1, "required"),
});

/** What the address of the page on which several are signed asks for. */
export const signingTogetherAsked = z.object({
  step: z.preprocess(first, z.enum(["read", "sign", "return"]).catch("read")),
});
