import type { FilledField } from "#features/forms/rules.ts";
import { isSame } from "#features/forms/values/rules.ts";
import type { DraftContent } from "../documents/rules.ts";
import type { DraftState } from "../drafts/catalogue.ts";

const FORWARD: ReadonlySet<DraftState> = new Set(["in_review", "signed", "filed"]);

/** Whether somebody was shown a content by now that stands whatever the file says. */
export const isForward = (state: DraftState): boolean => FORWARD.has(state);

/** The fields of a draft as its content says them, whatever the file says by now: a fact that moved since vouches for nothing. */
export function asPutForward(filled: readonly FilledField[], { sections }: DraftContent): FilledField[] {
  const said = new Map(sections.flatMap(({ fields }) => fields).map((one) => [one.id, one]));
  return filled.map((shown) => {
    const content = said.get(shown.field.id);
    if (content === undefined) return shown;
    const { state, value } = content;
    const source = isSame(shown.value, value) ? shown.source : null;
    return { ...shown, value, source, problems: [], state: state === "empty" ? "optional" : state };
  });
}
