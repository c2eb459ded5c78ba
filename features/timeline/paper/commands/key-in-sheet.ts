import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { occurredAt } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canWriteEntry } from "../../access.ts";
import { getWritingPlace } from "../../queries.ts";
import { PAPER } from "../catalogue.ts";
import { type PaperLine, readSheet } from "../rules.ts";
import { keyInSheetInput } from "../schema.ts";

/**
 * Keys the lines of a paper sheet into the main courante, all or none: each an entry of its own, with when it happened,
 * when and by whom it was written by hand, and which line of which sheet it is. The log adds who keyed it in, and when.
 */
export const keyInSheet = command({
  input: keyInSheetInput,
  load: getWritingPlace,
  access: canWriteEntry,
  origin: (_input, { origin }) => origin,
  run: async ({ input, subject: { organisationId }, now }) => {
    const { incidentId, sheet } = input;
    const [first, ...others] = readSheet(input, now);
    const entryOf = ({ number, text, label, occurred, written, by }: PaperLine) =>
      event("entry.written", {
        ...{ incidentId, organisationId, subjectId: newId(), label },
        occurred: occurredAt(occurred),
        fields: {
          ...{ text, source: "", medium: PAPER, paperAt: written, paperBy: by, line: number },
          ...(sheet === "" ? {} : { sheet }),
        },
      });
    return { result: { count: 1 + others.length }, events: [entryOf(first), ...others.map(entryOf)] };
  },
});
